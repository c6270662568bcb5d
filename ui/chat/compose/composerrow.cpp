// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/composerrow.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace switchyard {

namespace {

constexpr int between = 8; // the groups
constexpr int lineGap = 6;

} // namespace

ComposerRow::ComposerRow(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

ComposerRow::~ComposerRow() = default;

void ComposerRow::addItem(QLayoutItem *item)
{
    const int place = count();
    Q_ASSERT(place < 2);
    m_items.at(size_t(place)).reset(item);
    invalidate();
}

int ComposerRow::count() const
{
    return int(std::ranges::count_if(m_items, [](const auto &item) { return item != nullptr; }));
}

QLayoutItem *ComposerRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(size_t(index)).get() : nullptr;
}

QLayoutItem *ComposerRow::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items.at(size_t(index)).release();
    if (index == 0)
        m_items[0] = std::move(m_items[1]);
    return item;
}

void ComposerRow::invalidate()
{
    QLayout::invalidate();
    m_measures.reset();
}

const ComposerRow::Measures &ComposerRow::measures() const
{
    if (!m_measures) {
        m_measures = std::make_unique<Measures>();
        if (m_items[0])
            m_measures->left = m_items[0]->sizeHint();
        if (m_items[1]) {
            m_measures->right = m_items[1]->sizeHint();
            m_measures->leastRight = m_items[1]->minimumSize().width();
        }
    }
    return *m_measures;
}

bool ComposerRow::isBroken(int width) const
{
    return measures().left.width() + between + measures().leastRight > width;
}

int ComposerRow::leftHeight(int width) const
{
    QLayoutItem *left = itemAt(0);
    if (!left)
        return 0;
    return left->hasHeightForWidth() ? left->heightForWidth(width) : left->sizeHint().height();
}

int ComposerRow::heightForWidth(int width) const
{
    if (isBroken(width))
        return leftHeight(width) + lineGap + measures().right.height();
    return std::max(measures().left.height(), measures().right.height());
}

QSize ComposerRow::sizeHint() const
{
    const Measures &of = measures();
    return {of.left.width() + between + of.right.width(), std::max(of.left.height(), of.right.height())};
}

QSize ComposerRow::minimumSize() const
{
    // The right group is squeezed rather than the window kept wide.
    return {m_items[0] ? m_items[0]->minimumSize().width() : 0, sizeHint().height()};
}

void ComposerRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    if (count() < 2)
        return;
    const Measures &of = measures();
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const bool broken = isBroken(rect.width());
    const int room = broken ? rect.width() : rect.width() - of.left.width() - between;
    const int rightWidth = of.right.width() <= room ? of.right.width() : std::min(of.leastRight, room);
    const int leftWidth = broken ? rect.width() : rect.width() - rightWidth - between;
    const int leftTall = broken ? leftHeight(leftWidth) : of.left.height();
    // On one line both stand on its middle.
    const int line = std::max(leftTall, of.right.height());
    const QRect left(rect.left(), rect.top() + (broken ? 0 : (line - leftTall) / 2), leftWidth, leftTall);
    const QRect right(rect.right() + 1 - rightWidth,
                      rect.top() + (broken ? leftTall + lineGap : (line - of.right.height()) / 2), rightWidth,
                      of.right.height());
    m_items[0]->setGeometry(QStyle::visualRect(direction, rect, left));
    m_items[1]->setGeometry(QStyle::visualRect(direction, rect, right));
}

} // namespace switchyard
