// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/toast.h"

#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr int noticeMs = 4000;
constexpr int undoMs = 8000;
constexpr int margin = 20;
constexpr int widest = 560;
} // namespace

Toast::Toast(QWidget *parent)
    : QWidget(parent),
      m_text(new ElidedLabel(TextRole::Body, this)),
      m_undoButton(new QPushButton(tr("Undo"), this)),
      m_timer(new QTimer(this))
{
    setObjectName(u"toast"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 10, 8);
    layout->addWidget(m_text, 1);
    m_undoButton->setObjectName(u"undo"_s);
    m_undoButton->setAccessibleName(tr("Undo"));
    setButtonRole(m_undoButton, ButtonRole::Quiet);
    layout->addWidget(m_undoButton);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Toast::finish);
    connect(m_undoButton, &QPushButton::clicked, this, &Toast::undo);
    parent->installEventFilter(this);
    hide();
}

Toast::~Toast()
{
    if (m_commit)
        m_commit();
}

void Toast::showNotice(const QString &text)
{
    finish();
    m_undoButton->hide();
    present(text, noticeMs);
}

void Toast::showUndo(const QString &text, std::function<void()> undo, std::function<void()> commit)
{
    finish();
    m_undo = std::move(undo);
    m_commit = std::move(commit);
    m_undoButton->show();
    present(text, undoMs);
}

void Toast::undo()
{
    const auto undo = std::exchange(m_undo, {});
    if (!undo)
        return;
    m_commit = {};
    finish();
    undo();
}

void Toast::finish()
{
    m_timer->stop();
    m_undo = {};
    hide();
    if (const auto commit = std::exchange(m_commit, {}))
        commit();
}

void Toast::present(const QString &text, int milliseconds)
{
    m_text->setFullText(text);
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer->start(milliseconds);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::place()
{
    const QSize size = sizeHint().boundedTo(QSize(std::min(widest, parentWidget()->width() - 2 * margin), 400));
    resize(size.expandedTo(QSize(120, 46)));
    const int floor = m_floor ? m_floor() : parentWidget()->height();
    const int gap = floor < parentWidget()->height() ? margin / 2 : margin;
    move((parentWidget()->width() - width()) / 2, floor - height() - gap);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    m_timer->stop(); // being read
}

void Toast::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (isVisible())
        m_timer->start(m_undo ? undoMs : noticeMs);
}

void Toast::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = 1.0 / devicePixelRatio();
    painter.setPen(QPen(mixed(colors.text, colors.hairline, 0.25), line));
    painter.setBrush(colors.isDark ? mixed(colors.text, colors.base, 0.08) : colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 10, 10);
}

} // namespace switchyard
