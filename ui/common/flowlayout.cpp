// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace switchyard {

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(size_t(index)).get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items.at(size_t(index)).release();
    m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::marginSize() const
{
    const QMargins margins = contentsMargins();
    return {margins.left() + margins.right(), margins.top() + margins.bottom()};
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0).marginsRemoved(contentsMargins()), false) + marginSize().height();
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + (size.width() > 0 ? spacing() : 0) + hint.width(),
                std::max(size.height(), hint.height())};
    }
    return size + marginSize();
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size + marginSize();
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect.marginsRemoved(contentsMargins()), true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = rect.top();
    int height = 0;
    for (size_t first = 0; first < m_items.size();) {
        // As many as fit, but at least one.
        size_t end = first;
        int width = 0;
        int line = 0;
        for (; end < m_items.size(); ++end) {
            const QLayoutItem &item = *m_items.at(end);
            if (item.isEmpty())
                continue;
            const int wanted = width + (width > 0 ? spacing() : 0) + item.sizeHint().width();
            if (width > 0 && wanted > rect.width())
                break;
            width = wanted;
            line = std::max(line, item.sizeHint().height());
        }
        int x = rect.left();
        for (size_t i = first; move && i < end; ++i) {
            QLayoutItem &item = *m_items.at(i);
            if (item.isEmpty())
                continue;
            const QSize size(std::min(item.sizeHint().width(), rect.width()), item.sizeHint().height());
            const QRect place(QPoint(x, y + (line - size.height()) / 2), size);
            item.setGeometry(QStyle::visualRect(direction, rect, place));
            x += size.width() + spacing();
        }
        if (line > 0) {
            height = y + line - rect.top();
            y += line + spacing();
        }
        first = end;
    }
    return height;
}

} // namespace switchyard
