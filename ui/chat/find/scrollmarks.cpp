// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/find/scrollmarks.h"

#include "ui/chat/find/markpainting.h"

#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

#include <chrono>
#include <cmath>

using namespace std::chrono_literals;

namespace switchyard {

namespace {
constexpr int strokeHeight = 3;
}

ScrollMarks::ScrollMarks(QScrollBar *bar, std::function<ScrollMarkPlaces()> places)
    : QWidget(bar), m_source(std::move(places))
{
    setObjectName(QStringLiteral("scrollMarks"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(bar->rect());
    bar->installEventFilter(this);
    m_places = m_source();
    show();
}

void ScrollMarks::refreshLater()
{
    if (!m_timer.isActive())
        m_timer.start(100ms, this);
}

void ScrollMarks::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    m_places = m_source();
    update();
}

bool ScrollMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(static_cast<QWidget *>(watched)->rect());
    return false;
}

int ScrollMarks::strokeY(double place) const
{
    return int(std::round(place * (height() - strokeHeight)));
}

void ScrollMarks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors colors = ThemeColors::of(this);
    const QColor stroke = mixed(colors.warning, colors.base, 0.75);
    int last = -1;
    for (const double place : std::as_const(m_places.all)) {
        const int y = strokeY(place);
        if (y == last)
            continue;
        last = y;
        painter.fillRect(QRectF(width() * 0.3, y, width() * 0.4, strokeHeight), stroke);
    }
    if (m_places.current < 0)
        return;
    // The one that is shown is wider as well, and has a rim of its own.
    const int y = strokeY(m_places.current);
    painter.fillRect(QRect(0, y - 1, width(), strokeHeight + 2), colors.base);
    painter.fillRect(QRect(0, y, width(), strokeHeight), colors.warning);
}

} // namespace switchyard
