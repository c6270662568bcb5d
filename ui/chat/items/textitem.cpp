// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/textitem.h"

#include "ui/chat/codehighlighter.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace switchyard {

QColor alertColor(const TranscriptStyle &style, Alert alert)
{
    switch (alert) {
    case Alert::Note: return style.colors.accent;
    case Alert::Tip: return codeColor(CodeStyle::String, style.colors);
    case Alert::Important: return codeColor(CodeStyle::Keyword, style.colors);
    case Alert::Warning: return style.colors.warning;
    case Alert::Caution: return style.colors.failure;
    case Alert::None: break;
    }
    return mixed(style.colors.secondary, style.colors.base, 0.35);
}

namespace {

RichTextSetting settingFor(const TranscriptStyle &style, const Block &block, bool quiet)
{
    RichTextSetting setting;
    setting.font = style.body;
    setting.color = quiet ? style.colors.secondary : style.colors.text;
    setting.lineHeight = style.lineHeight;
    if (block.kind == Block::Kind::Heading) {
        setting.font = style.heading(block.level);
        setting.lineHeight = std::round(QFontInfo(setting.font).pixelSize() * 1.4);
    } else if (block.alertTitle && !block.insets.isEmpty()) {
        setting.color = alertColor(style, block.insets.last().alert);
    } else if (block.note > 0) {
        setting.font.setPointSizeF(style.body.pointSizeF() * 13 / 14);
    }
    return setting;
}

} // namespace

TextItem::TextItem(const TranscriptStyle &style, const Block &block, bool quiet)
    : BlockItem(style), m_text(style, block.content, settingFor(style, block, quiet))
{
}

void TextItem::paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const
{
    m_text.paint(painter, {}, exposed, state);
    if (state.focused < 0)
        return;
    const QList<HitTarget> all = targets();
    paintFocus(painter, all.value(state.focused).rect);
    for (qsizetype i = state.focused + 1; i < all.size() && all[i].goesOn; ++i)
        paintFocus(painter, all[i].rect);
}

bool TextItem::takeFormulas()
{
    if (!m_text.takeFormulas())
        return false;
    relayout();
    return true;
}

ChangedPart TextItem::changedSince(const BlockItem &before) const
{
    const auto *other = dynamic_cast<const TextItem *>(&before);
    if (!other)
        return {};
    const QString &now = m_text.rich().text;
    const QString &then = other->m_text.rich().text;
    const auto [here, there] = std::ranges::mismatch(now, then);
    qsizetype same = here - now.begin();
    const QList<InlineRun> &runs = m_text.rich().runs;
    const QList<InlineRun> &runsBefore = other->m_text.rich().runs;
    const auto [run, runBefore] = std::ranges::mismatch(runs, runsBefore);
    if (run != runs.end())
        same = std::min(same, run->start);
    if (runBefore != runsBefore.end())
        same = std::min(same, runBefore->start);
    // The character before may look different for what stands behind it now.
    const qsizetype from = std::max<qsizetype>(0, same - 1);
    if (const std::optional<ChangedPart> end = m_text.changedEnd(other->m_text, from))
        return *end;
    const double top = std::min(m_text.pointOf(from).y(), other->m_text.pointOf(from).y());
    // A word at the beginning of its line may be broken otherwise now that it is longer, and a part of it go up.
    const bool mayGoUp = m_text.beginsLine(from) || other->m_text.beginsLine(from);
    return {.top = std::max(0.0, mayGoUp ? top - m_style.lineHeight : top)};
}

} // namespace switchyard
