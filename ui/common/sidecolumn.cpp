// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/sidecolumn.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace switchyard {

SideColumn::SideColumn(QWidget *content, int width, QWidget *parent) : QScrollArea(parent), m_wanted(width)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    content->installEventFilter(this);
    fit();
}

bool SideColumn::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return handled;
}

void SideColumn::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void SideColumn::fit()
{
    const int wanted = scaledPixels(m_wanted);
    const int needed = widget() ? widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() : 0;
    setFixedWidth(std::clamp(needed, wanted, wanted * 3 / 2));
}

} // namespace switchyard
