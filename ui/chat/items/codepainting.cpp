// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of CodeItem that draws.

#include "ui/chat/find/markpainting.h"
#include "ui/chat/items/codeitem.h"
#include "ui/chat/items/visibletext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr double padding = codePadding;
constexpr double radius = 8;
constexpr size_t keptLayouts = 240;

} // namespace

void CodeItem::paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const
{
    painter.save();
    paintCard(painter, exposed);
    if (exposed.top() < headerHeight())
        paintHeader(painter, state);
    painter.save();
    painter.setClipRect(QRectF(1, headerHeight(), m_width - 2, m_height - headerHeight() - 1 - foldHeight()),
                        Qt::IntersectClip);
    paintRows(painter, exposed, state);
    painter.restore();
    if (isLong() && exposed.bottom() > m_height - 2 * foldHeight())
        paintFold(painter, state);
    painter.restore();
    if (overflows() && !m_wrap)
        paintScrollBar(painter);
    if (state.focused >= 0)
        paintFocus(painter, targets().value(state.focused).rect);
}

void CodeItem::paintHeader(QPainter &painter, const PaintState &state) const
{
    const double height = headerHeight();
    painter.fillRect(QRectF(1, height - 1, m_width - 2, m_style.line), m_style.colors.hairline);
    painter.setFont(m_style.small);
    painter.setPen(m_style.colors.secondary);
    const QList<HitTarget> all = targets();
    const double room = std::max(0.0, all.first().rect.left() - padding - 12);
    const QFontMetricsF metrics(m_style.small);
    const QString name = metrics.elidedText(label(), Qt::ElideRight, room);
    const QRectF line(padding, 0, room, height - 1);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    if (m_hidden > 0) {
        const double at = metrics.horizontalAdvance(name) + 10;
        const int count = int(std::min<qsizetype>(m_hidden, 1'000'000)); // lupdate never ends on a < within translate()
        const QString warning = QCoreApplication::translate("CodeItem", "%n hidden character(s)", nullptr, count);
        painter.setPen(m_style.colors.warning);
        painter.drawText(line.adjusted(at, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(warning, Qt::ElideRight, std::max(0.0, room - at)));
    }
    for (const HitTarget &target : all) {
        if (target.id == "code.fold"_L1)
            continue;
        painter.setPen(target.id == state.hovered ? m_style.colors.accent : m_style.colors.secondary);
        painter.drawText(target.rect, Qt::AlignCenter | Qt::TextSingleLine, target.text);
    }
}

/// The card may be a hundred thousand lines tall: its corners lie outside where they are not seen.
void CodeItem::paintCard(QPainter &painter, const QRectF &exposed) const
{
    const double top = std::max(0.5, std::floor(exposed.top() - 2 * radius) + 0.5);
    const double bottom = std::min(m_height - 0.5, std::ceil(exposed.bottom() + 2 * radius) - 0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.colors.hairline, m_style.line));
    painter.setBrush(m_style.codeBackground());
    painter.drawRoundedRect(QRectF(QPointF(0.5, top), QPointF(m_width - 0.5, bottom)), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QString CodeItem::label() const
{
    return m_language.isEmpty() ? QCoreApplication::translate("CodeItem", "code") : displayCode(m_language);
}

/// The strip at the bottom; above it, what is folded away fades out.
void CodeItem::paintFold(QPainter &painter, const PaintState &state) const
{
    const double height = foldHeight();
    const QRectF strip(1, m_height - height, m_width - 2, height - 1);
    QColor ground = m_style.codeBackground();
    if (m_folded) {
        const double fade = 2 * m_style.codeLineHeight;
        QLinearGradient gradient(0, strip.top() - fade, 0, strip.top());
        QColor clear = ground;
        clear.setAlpha(0);
        gradient.setColorAt(0, clear);
        gradient.setColorAt(1, ground);
        painter.fillRect(QRectF(1, strip.top() - fade, m_width - 2, fade), gradient);
    }
    painter.fillRect(QRectF(1, strip.top(), m_width - 2, m_style.line), m_style.colors.hairline);
    const QList<HitTarget> all = targets();
    const HitTarget &target = all.last();
    painter.setFont(m_style.small);
    painter.setPen(state.hovered == target.id ? m_style.colors.accent : m_style.colors.secondary);
    painter.drawText(target.rect, Qt::AlignCenter | Qt::TextSingleLine, target.text);
}

void CodeItem::paintRows(QPainter &painter, const QRectF &exposed, const PaintState &state) const
{
    const double step = m_style.codeLineHeight;
    const qsizetype first = std::clamp<qsizetype>(qsizetype((exposed.top() - rowTop(0)) / step), 0, shownRows());
    const qsizetype last
        = std::clamp<qsizetype>(qsizetype(std::ceil((exposed.bottom() - rowTop(0)) / step)), 0, shownRows());
    if (m_layouts.size() > keptLayouts)
        std::erase_if(m_layouts,
                      [first, last](const auto &entry) { return entry.first < first || entry.first >= last; });
    painter.setPen(m_style.colors.text);
    for (qsizetype row = first; row < last; ++row) {
        const Row &place = m_rows[row];
        QList<QTextLayout::FormatRange> selections
            = markFormats(state.marks, place.start, place.length, m_style.colors);
        const qsizetype from = std::max(state.selection.from, place.start);
        const qsizetype to = std::min(state.selection.to, place.start + place.length);
        const QPointF at(padding - m_scrollX, rowTop(row));
        if (!state.selection.isEmpty() && from < to) {
            QTextCharFormat format;
            format.setBackground(m_style.colors.selection);
            selections.append({int(from - place.start), int(to - from), format});
        }
        const LaidOutRow &shown = laidOut(row);
        shown.layout->draw(&painter, at, selections);
        m_style.emoji->paintLine(painter, at, lineOf(row), shown.emoji, m_style.code, shown.text);
    }
}

void CodeItem::paintScrollBar(QPainter &painter) const
{
    const double track = m_width - 2 * padding;
    const double length = std::max(24.0, track * visibleWidth() / contentWidth());
    const double at = (track - length) * m_scrollX / std::max(1.0, contentWidth() - visibleWidth());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(m_style.colors.secondary, m_style.codeBackground(), 0.45));
    painter.drawRoundedRect(QRectF(padding + at, m_height - foldHeight() - 7, length, 4), 2, 2);
    painter.restore();
}

} // namespace switchyard
