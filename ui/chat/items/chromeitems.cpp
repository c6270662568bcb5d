// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/chromeitems.h"

#include "ui/chat/items/itempainting.h"
#include "ui/chat/items/visibletext.h"
#include "ui/chat/markdown/markdownparser.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHash>
#include <QLocale>
#include <QPainter>
#include <QUrl>

#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr double padding = 12;
constexpr qsizetype manyChips = 24; // more are cut to the first ones
constexpr qsizetype fewChips = 20;
constexpr qsizetype maxCitations = 1000;

RichText plain(const QString &text, InlineFormats formats = {})
{
    RichText rich;
    rich.append(text, formats);
    return rich;
}

} // namespace

void RuleItem::paint(QPainter &painter, const QRectF &, const PaintState &) const
{
    painter.fillRect(QRectF(0, 6, m_aboveNotes ? std::min(120.0, m_width) : m_width, m_style.line),
                     m_style.colors.hairline);
}

FoldItem::FoldItem(const TranscriptStyle &style, QString title, bool open)
    : BlockItem(style), m_title(std::move(title)), m_open(open)
{
}

void FoldItem::layOut()
{
    m_height = std::round(24 * m_style.scale);
}

void FoldItem::paint(QPainter &painter, const QRectF &, const PaintState &state) const
{
    const QColor color = state.hovered == "fold"_L1 ? m_style.colors.text : m_style.colors.secondary;
    painter.fillRect(QRectF(0, 0, 2, m_height), m_style.colors.hairline);
    paintTriangle(painter, {16, m_height / 2}, m_open, color);
    painter.setFont(m_style.small);
    painter.setPen(color);
    painter.drawText(QRectF(26, 0, m_width - 26, m_height), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     m_title);
    if (state.focused >= 0)
        paintFocus(painter, targets().value(0).rect);
}

QList<HitTarget> FoldItem::targets() const
{
    const double width = QFontMetricsF(m_style.small).horizontalAdvance(m_title) + 30;
    return {{HitTarget::Kind::Button, u"fold"_s, m_title, QRectF(4, 1, width, m_height - 2)}};
}

ChipsItem::ChipsItem(const TranscriptStyle &style, QList<Chip> chips) : BlockItem(style), m_chips(std::move(chips)) {}

qsizetype ChipsItem::hiddenChips() const
{
    return m_all || m_chips.size() <= manyChips ? 0 : m_chips.size() - fewChips;
}

void ChipsItem::layOut()
{
    const QFontMetricsF metrics(m_style.small);
    const double height = std::round(22 * m_style.scale);
    m_rects.clear();
    m_shown.clear();
    double x = 0;
    double y = 0;
    const auto place = [&](const QString &text) {
        const double width = metrics.horizontalAdvance(text) + 18;
        if (x > 0 && x + width > m_width) {
            x = 0;
            y += height + 6;
        }
        m_shown.append(text);
        m_rects.append(QRectF(x, y, width, height));
        x += width + 6;
    };
    for (const Chip &chip : m_chips.first(m_chips.size() - hiddenChips()))
        place(metrics.elidedText(displayCode(chip.text.left(200)), Qt::ElideRight, std::min(240.0, m_width - 24)));
    if (hiddenChips() > 0)
        place(QCoreApplication::translate("ChipsItem", "%1 more").arg(QLocale().toString(hiddenChips())));
    m_height = y + height;
}

void ChipsItem::paint(QPainter &painter, const QRectF &, const PaintState &state) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_style.small);
    for (qsizetype i = 0; i < m_rects.size(); ++i) {
        const bool more = hiddenChips() > 0 && i + 1 == m_rects.size();
        const bool link = !more && !m_chips[i].url.isEmpty();
        const bool hovered = more ? state.hovered == "chips.more"_L1 : link && state.hovered == m_chips[i].url;
        painter.setPen(QPen(hovered ? m_style.colors.accent : m_style.colors.hairline, m_style.line));
        painter.setBrush(more ? m_style.colors.base : m_style.colors.alternate);
        painter.drawRoundedRect(m_rects[i].adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
        painter.setPen(link || hovered ? m_style.colors.accent : m_style.colors.secondary);
        painter.drawText(m_rects[i], Qt::AlignCenter | Qt::TextSingleLine, m_shown[i]);
    }
    painter.restore();
    if (state.focused >= 0)
        paintFocus(painter, targets().value(state.focused).rect);
}

QList<HitTarget> ChipsItem::targets() const
{
    QList<HitTarget> targets;
    const qsizetype chips = m_rects.size() - (hiddenChips() > 0 ? 1 : 0);
    for (qsizetype i = 0; i < chips; ++i) {
        if (!m_chips[i].url.isEmpty())
            targets.append({HitTarget::Kind::Link, m_chips[i].url, m_chips[i].text, m_rects[i], m_chips[i].hover});
    }
    if (hiddenChips() > 0 && !m_rects.isEmpty())
        targets.append({HitTarget::Kind::Button, u"chips.more"_s, m_shown.last(), m_rects.last()});
    return targets;
}

bool ChipsItem::press(const QString &id)
{
    if (id != "chips.more"_L1)
        return false;
    m_all = true;
    layOut();
    return true;
}

QList<ChipsItem::Chip> citationChips(const QList<TranscriptCitation> &citations)
{
    QList<ChipsItem::Chip> chips;
    QHash<QString, qsizetype> known;
    for (qsizetype i = 0; i < std::min(citations.size(), maxCitations); ++i) {
        const TranscriptCitation &citation = citations[i];
        const QString key = citation.url.isEmpty() ? citation.title : citation.url;
        if (known.contains(key))
            continue;
        known.insert(key, i);
        ChipsItem::Chip chip;
        chip.url = allowedLink(citation.url);
        // The host in ASCII: it is what tells a page from its look-alike.
        const QString host = chip.url.isEmpty() ? QString() : QUrl(chip.url).host(QUrl::FullyEncoded);
        const QString name = singleLine(citation.title, 200);
        const QString shown = !host.isEmpty() ? host : (!name.isEmpty() ? name : singleLine(citation.url, 200));
        chip.text = QString::number(chips.size() + 1) + u"  "_s + shown;
        chip.hover = {name, host.isEmpty() ? singleLine(citation.url, 200) : host, citation.excerpt.left(600)};
        chips.append(chip);
    }
    return chips;
}

RichText BannerItem::bodyOf(const TranscriptBanner &banner)
{
    RichText rich;
    rich.append(banner.title, InlineFormat::Bold);
    if (!banner.sentence.isEmpty())
        rich.append(QString(u"\n"_s + banner.sentence));
    return rich;
}

BannerItem::BannerItem(const TranscriptStyle &style, const TranscriptBanner &banner)
    : BlockItem(style),
      m_banner(banner),
      m_body(style, bodyOf(banner),
             {style.body, style.colors.text, std::round(style.lineHeight * 0.92), Qt::AlignLeft, true}),
      m_details(style, plain(banner.details.left(8'000)),
                {style.code, style.colors.secondary, style.codeLineHeight, Qt::AlignLeft, true})
{
}

void BannerItem::layOut()
{
    m_bodyHeight = m_body.layOut(m_width - 2 * padding - 6);
    m_detailsHeight = m_open ? m_details.layOut(m_width - 2 * padding - 6) + 8 : 0;
    const bool buttons = !m_banner.actions.isEmpty() || !m_banner.details.isEmpty();
    m_height = padding + m_bodyHeight + m_detailsHeight + (buttons ? std::round(28 * m_style.scale) + 10 : 0) + padding;
}

void BannerItem::paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const
{
    const ThemeColors &colors = m_style.colors;
    const QColor strong = m_banner.warning ? colors.warning : colors.failure;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixed(strong, m_banner.warning ? colors.warningSoft : colors.failureSoft, 0.3), 1));
    painter.setBrush(m_banner.warning ? colors.warningSoft : colors.failureSoft);
    painter.drawRoundedRect(QRectF(0.5, 0.5, m_width - 1, m_height - 1), 8, 8);
    // The edge follows the corners.
    painter.setClipRect(QRectF(0, 0, 4, m_height), Qt::IntersectClip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(strong);
    painter.drawRoundedRect(QRectF(0, 0, m_width, m_height), 8, 8);
    painter.restore();
    m_body.paint(painter, {padding + 3, padding}, exposed, state);
    if (m_open)
        m_details.paint(painter, {padding + 3, padding + m_bodyHeight + 8}, exposed, {});
    const QList<HitTarget> all = targets();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_style.small);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool primary = i < m_banner.actions.size() && m_banner.actions[i].primary;
        const bool words = all[i].id == "details"_L1;
        const bool hovered = state.hovered == all[i].id;
        if (!words) {
            painter.setPen(QPen(primary ? strong : mixed(strong, colors.base, 0.4), 1));
            painter.setBrush(primary ? strong : (hovered ? mixed(colors.text, colors.base, 0.06) : colors.base));
            painter.drawRoundedRect(all[i].rect.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
        }
        painter.setPen(primary ? colors.base
                               : (hovered && words ? colors.text : (words ? colors.secondary : colors.text)));
        painter.drawText(all[i].rect, Qt::AlignCenter | Qt::TextSingleLine, all[i].text);
    }
    painter.restore();
    if (state.focused >= 0)
        paintFocus(painter, all.value(state.focused).rect);
}

qsizetype BannerItem::positionAt(QPointF point) const
{
    return m_body.positionAt(point - QPointF(padding + 3, padding));
}

QPointF BannerItem::pointOf(qsizetype position) const
{
    return m_body.pointOf(position) + QPointF(padding + 3, padding);
}

QList<HitTarget> BannerItem::targets() const
{
    QList<HitTarget> targets;
    const QFontMetricsF metrics(m_style.small);
    const double height = std::round(28 * m_style.scale);
    double x = padding + 3;
    const double y = padding + m_bodyHeight + m_detailsHeight + 10;
    for (const TranscriptAction &action : m_banner.actions) {
        const double width = metrics.horizontalAdvance(action.text) + 24;
        targets.append(
            {HitTarget::Kind::Button, QString(u"action:"_s + action.id), action.text, QRectF(x, y, width, height)});
        x += width + 8;
    }
    if (!m_banner.details.isEmpty()) {
        const QString words = m_open ? QCoreApplication::translate("BannerItem", "Hide details")
                                     : QCoreApplication::translate("BannerItem", "Details");
        targets.append({HitTarget::Kind::Button, u"details"_s, words,
                        QRectF(x + 4, y, metrics.horizontalAdvance(words) + 12, height)});
    }
    return targets;
}

bool BannerItem::press(const QString &id)
{
    if (id != "details"_L1)
        return false;
    m_open = !m_open;
    layOut();
    return true;
}

} // namespace switchyard
