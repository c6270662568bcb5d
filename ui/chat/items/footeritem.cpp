// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/chromeitems.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>
#include <ranges>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr double spacing = 12;

} // namespace

FooterItem::FooterItem(const TranscriptStyle &style, const TranscriptMessage &message)
    : BlockItem(style),
      m_facts(message.footer),
      m_actions(message.actions),
      m_branch(message.branch),
      m_branches(message.branches),
      m_hides(message.role == Role::User)
{
}

void FooterItem::layOut()
{
    const QFontMetricsF metrics(m_style.small);
    m_rowHeight = std::round(20 * m_style.scale);
    m_targets.clear();
    double right = m_width;
    for (const auto &action : m_actions | std::views::reverse) {
        const double width = metrics.horizontalAdvance(action.text);
        m_targets.prepend({HitTarget::Kind::Button, QString(u"action:"_s + action.id), action.text,
                           QRectF(right - width, 0, width, m_rowHeight)});
        right -= width + spacing;
    }
    m_branchRect = {};
    if (m_branches > 1) {
        const QLocale locale;
        const double middle
            = metrics.horizontalAdvance(locale.toString(m_branch + 1) + u'/' + locale.toString(m_branches)) + 4;
        const double arrow = arrowWidth();
        const double left = right - middle - 2 * arrow;
        m_branchRect = QRectF(left + arrow, 0, middle, m_rowHeight);
        const QString before = QCoreApplication::translate("FooterItem", "Previous version");
        const QString after = QCoreApplication::translate("FooterItem", "Next version");
        if (m_branch + 1 < m_branches)
            m_targets.prepend(
                {HitTarget::Kind::Button, u"branch:+1"_s, after, QRectF(left + arrow + middle, 0, arrow, m_rowHeight)});
        if (m_branch > 0)
            m_targets.prepend({HitTarget::Kind::Button, u"branch:-1"_s, before, QRectF(left, 0, arrow, m_rowHeight)});
        right = left - spacing;
    }
    layOutFacts(right);
}

/// Facts go on a second line rather than under the actions.
void FooterItem::layOutFacts(double room)
{
    m_placed.clear();
    double x = 0;
    double y = 0;
    for (const FooterPiece &piece : m_facts) {
        const QFont &font = piece.strong ? m_style.smallStrong : m_style.small;
        const QFontMetricsF metrics(font);
        const double width = metrics.horizontalAdvance(piece.text);
        if (x > 0 && x + width > (y == 0 ? room : m_width)) {
            x = 0;
            y += m_rowHeight;
        }
        QStaticText text(metrics.elidedText(piece.text, Qt::ElideRight, m_width - x));
        text.setTextFormat(Qt::PlainText);
        text.prepare({}, font);
        m_placed.append({QPointF(x, y + (m_rowHeight - metrics.height()) / 2), text, piece.strong});
        x += width + spacing;
    }
    m_height = y + m_rowHeight;
}

void FooterItem::paint(QPainter &painter, const QRectF &, const PaintState &state) const
{
    for (const auto &[at, text, strong] : m_placed) {
        painter.setFont(strong ? m_style.smallStrong : m_style.small);
        painter.setPen(strong ? m_style.colors.secondary : m_style.colors.quiet);
        painter.drawStaticText(at, text);
    }
    painter.setFont(m_style.small);
    if (m_branches > 1) {
        const QLocale locale;
        painter.setPen(m_style.colors.secondary);
        painter.drawText(m_branchRect, Qt::AlignCenter,
                         QString(locale.toString(m_branch + 1) + u'/' + locale.toString(m_branches)));
        // The end of the row is seen as well: an arrow that leads nowhere is faint.
        paintArrow(painter, false, m_branch > 0, state.hovered == "branch:-1"_L1);
        paintArrow(painter, true, m_branch + 1 < m_branches, state.hovered == "branch:+1"_L1);
    }
    for (const HitTarget &target : m_targets) {
        const bool branch = target.id.startsWith("branch:"_L1);
        if (branch || (m_hides && !state.messageHovered && state.focused < 0))
            continue;
        painter.setPen(target.id == state.hovered ? m_style.colors.accent : m_style.colors.secondary);
        painter.drawText(target.rect, Qt::AlignCenter | Qt::TextSingleLine, target.text);
    }
    if (state.focused >= 0)
        paintFocus(painter, m_targets.value(state.focused).rect);
}

double FooterItem::arrowWidth() const
{
    return std::round(22 * m_style.scale);
}

void FooterItem::paintArrow(QPainter &painter, bool next, bool enabled, bool hovered) const
{
    const double width = arrowWidth();
    const QRectF box(next ? m_branchRect.right() : m_branchRect.left() - width, 0, width, m_rowHeight);
    const TranscriptStyle &style = m_style;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (hovered && enabled) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.colors.accentSoft);
        painter.drawRoundedRect(box.adjusted(1, 0, -1, 0), 5, 5);
    }
    QColor color = hovered ? style.colors.accent : style.colors.secondary;
    if (!enabled)
        color = mixed(style.colors.quiet, style.colors.base, 0.4);
    const double reach = 2.5 * style.scale * (next ? 1 : -1);
    const double half = 4 * style.scale;
    const QPointF middle = box.center();
    const QPointF points[]
        = {middle + QPointF(-reach, -half), middle + QPointF(reach, 0), middle + QPointF(-reach, half)};
    painter.setPen(QPen(color, 1.5 * style.scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points, 3);
    painter.restore();
}

} // namespace switchyard
