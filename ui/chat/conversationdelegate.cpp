// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/conversationdelegate.h"

#include "ui/chat/conversationlistmodel.h"
#include "ui/common/theme.h"

#include <QLineEdit>
#include <QPainter>

namespace switchyard {

namespace {

constexpr int marginX = 14;

} // namespace

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(ConversationListModel::IsSectionRole).toBool()) {
        painter->setFont(interfaceFont(TextRole::Section));
        painter->setPen(ThemeColors::of(option.palette).secondary);
        painter->drawText(option.rect.adjusted(marginX, 0, -marginX, -6),
                          Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, index.data().toString());
    } else {
        paintConversation(painter, option, index);
    }
    painter->restore();
}

void ConversationDelegate::paintConversation(QPainter *painter, const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    const ThemeColors colors = ThemeColors::of(option.palette);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, mixed(colors.text, colors.alternate, 0.04));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colors.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    const QRect inner = option.rect.adjusted(marginX, 6, -marginX, -6);
    const QFont title = interfaceFont();
    const QFont small = interfaceFont(TextRole::Secondary);
    const int half = inner.height() / 2;

    int right = inner.right() + 1;
    if (index.data(ConversationListModel::IsBusyRole).toBool()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accent);
        painter->drawEllipse(QPointF(right - 4, inner.top() + half / 2.0), 3.5, 3.5);
        right -= 14;
    } else {
        const QString time = index.data(ConversationListModel::TimeRole).toString();
        const int width = QFontMetrics(small).horizontalAdvance(time);
        painter->setFont(small);
        painter->setPen(colors.secondary);
        painter->drawText(QRect(right - width, inner.top(), width, half),
                          Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, time);
        right -= width + 10;
    }
    painter->setFont(title);
    painter->setPen(colors.text);
    const QRect titleRect(inner.left(), inner.top(), right - inner.left(), half);
    painter->drawText(titleRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(title).elidedText(index.data().toString(), Qt::ElideRight, titleRect.width()));
    painter->setFont(small);
    painter->setPen(colors.secondary);
    const QRect detailRect(inner.left(), inner.top() + half, inner.width(), half);
    painter->drawText(detailRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(small).elidedText(index.data(ConversationListModel::DetailRole).toString(),
                                                     Qt::ElideRight, detailRect.width()));
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int small = QFontMetrics(interfaceFont(TextRole::Secondary)).height();
    if (index.data(ConversationListModel::IsSectionRole).toBool())
        return {100, small + (index.row() == 0 ? 12 : 22)};
    return {100, QFontMetrics(interfaceFont()).height() + small + 17};
}

void ConversationDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                                const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(6, 6, -6, -6));
}

} // namespace switchyard
