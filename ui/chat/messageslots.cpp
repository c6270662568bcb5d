// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a message consists of: its slots, and the item that shows each.

#include "ui/chat/items/chromeitems.h"
#include "ui/chat/items/codeitem.h"
#include "ui/chat/items/mathitem.h"
#include "ui/chat/items/skeletonitem.h"
#include "ui/chat/items/tableitem.h"
#include "ui/chat/items/textitem.h"
#include "ui/chat/items/toolcarditem.h"
#include "ui/chat/messagelayout.h"
#include "ui/chat/pictures/galleryitem.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

using Kind = MessageLayout::Source::Kind;

quint64 hashOf(const QList<TranscriptAction> &actions, size_t seed)
{
    for (const TranscriptAction &action : actions)
        seed = qHashMulti(seed, action.id, action.text, action.primary);
    return seed;
}

quint64 footerSignature(const TranscriptMessage &message)
{
    size_t seed = qHashMulti(size_t(7), message.branch, message.branches, int(message.role));
    for (const FooterPiece &piece : message.footer)
        seed = qHashMulti(seed, piece.text, piece.strong);
    return hashOf(message.actions, seed) | 1;
}

quint64 bannerSignature(const TranscriptBanner &banner)
{
    return hashOf(banner.actions, qHashMulti(size_t(9), banner.title, banner.sentence, banner.details, banner.warning))
        | 1;
}

quint64 signatureOf(const TranscriptPicture &picture)
{
    return qHashMulti(size_t(10), picture.name, picture.blob, picture.content.size(), picture.content.left(4096),
                      picture.address.size(), picture.address.left(4096))
        | 1;
}

} // namespace

PictureHooks MessageLayout::pictureHooks() const
{
    const auto repaint = [this] { m_context.repaint(m_message.id, {}); };
    return {.repaint = repaint,
            .resized = [this, repaint] { m_context.resized ? m_context.resized(m_message.id) : repaint(); },
            .stored = m_context.pictures};
}

/// All of the user's own in one item, those of an answer one by one.
std::unique_ptr<BlockItem> MessageLayout::makePictures(int index) const
{
    const auto sourceOf = [](const TranscriptPicture &picture) {
        return PictureSource{picture.name, picture.content, picture.address, picture.blob};
    };
    if (hasGallery()) {
        QList<PictureSource> pictures;
        for (const TranscriptPicture &picture : m_message.pictures)
            pictures.append(sourceOf(picture));
        return std::make_unique<GalleryItem>(m_context.style, pictures, pictureHooks());
    }
    return std::make_unique<PictureItem>(m_context.style, sourceOf(m_message.pictures[index]), pictureHooks(),
                                         isCard() ? PictureItem::Shape::Preview : PictureItem::Shape::Whole);
}

void MessageLayout::buildSlots(std::vector<Slot> &list) const
{
    const auto add = [&list](Kind kind, qsizetype index, quint64 signature) {
        Slot slot;
        slot.source = {kind, int(index)};
        slot.signature = signature;
        list.push_back(std::move(slot));
    };
    list.reserve(size_t(m_body.blocks().size()) + 4);
    if (const int missing = missingHeight(); missing > 0)
        add(Kind::Missing, 0, quint64(missing));
    if (!m_message.reasoningTitle.isEmpty()) {
        add(Kind::Fold, 0, qHashMulti(size_t(1), m_message.reasoningTitle, m_reasoningOpen) | 1);
        if (m_reasoningOpen) {
            for (qsizetype i = 0; i < m_reasoning.blocks().size(); ++i)
                add(Kind::Reasoning, i, m_reasoning.blocks()[i].signature);
        }
    }
    for (qsizetype i = 0; i < m_body.blocks().size(); ++i)
        add(Kind::Body, i, m_body.blocks()[i].signature);
    if (!m_message.refusal.isEmpty())
        add(Kind::Refusal, 0, qHashMulti(size_t(3), m_message.refusal) | 1);
    for (qsizetype i = 0; i < m_message.toolCalls.size(); ++i) {
        const TranscriptToolCall &call = m_message.toolCalls[i];
        add(Kind::Tool, i, qHashMulti(size_t(5), call.name, call.arguments, call.result) | 1);
    }
    if (!m_message.citations.isEmpty()) {
        size_t seed = 6;
        for (const TranscriptCitation &citation : m_message.citations)
            seed = qHashMulti(seed, citation.title, citation.url, citation.excerpt);
        add(Kind::Citations, 0, seed | 1);
    }
    if (!m_message.attachments.isEmpty())
        add(Kind::Attachments, 0, qHashMulti(size_t(2), m_message.attachments.join(u'\n')) | 1);
    if (hasGallery()) {
        size_t seed = 12;
        for (const TranscriptPicture &picture : m_message.pictures)
            seed = qHashMulti(seed, signatureOf(picture));
        add(Kind::Picture, 0, seed | 1);
    } else {
        for (qsizetype i = 0; i < m_message.pictures.size(); ++i)
            add(Kind::Picture, i, signatureOf(m_message.pictures[i]));
    }
    if (m_message.banner)
        add(Kind::Banner, 0, bannerSignature(*m_message.banner));
    // A growing answer has no facts yet; the user's own messages keep the row for what appears under the pointer.
    if (!m_message.footer.isEmpty() || !m_message.actions.isEmpty() || m_message.branches > 1)
        add(Kind::Footer, 0, footerSignature(m_message));
}

std::unique_ptr<BlockItem> MessageLayout::makeBlockItem(const Block &block, bool quiet) const
{
    const TranscriptStyle &style = m_context.style;
    switch (block.kind) {
    case Block::Kind::Code:
        return std::make_unique<CodeItem>(
            style, block, m_context.highlighter(),
            [this](const CodeItem &item, const ChangedPart &part) { repaint(item, part); });
    case Block::Kind::Table: return std::make_unique<TableItem>(style, block);
    case Block::Kind::Rule: return std::make_unique<RuleItem>(style, block.note > 0);
    case Block::Kind::Math: return std::make_unique<MathItem>(style, block, quiet);
    case Block::Kind::Image:
        return std::make_unique<PictureItem>(style, PictureSource{block.content.text, block.picture, {}, {}},
                                             pictureHooks());
    default: return std::make_unique<TextItem>(style, block, quiet);
    }
}

std::unique_ptr<BlockItem> MessageLayout::makeItem(const Slot &slot) const
{
    const TranscriptStyle &style = m_context.style;
    switch (slot.source.kind) {
    case Kind::Body:
    case Kind::Reasoning: return makeBlockItem(*blockOf(slot), slot.source.kind == Kind::Reasoning);
    case Kind::Fold: return std::make_unique<FoldItem>(style, m_message.reasoningTitle, m_reasoningOpen);
    case Kind::Tool: return std::make_unique<ToolCardItem>(style, m_message.toolCalls.value(slot.source.index));
    case Kind::Banner: return std::make_unique<BannerItem>(style, *m_message.banner);
    case Kind::Footer: return std::make_unique<FooterItem>(style, m_message);
    case Kind::Missing: return std::make_unique<SkeletonItem>(style, missingHeight());
    case Kind::Refusal: {
        TranscriptBanner banner;
        banner.warning = true;
        banner.title = QCoreApplication::translate("MessageLayout", "The model declined");
        banner.sentence = m_message.refusal;
        return std::make_unique<BannerItem>(style, banner);
    }
    case Kind::Attachments: {
        QList<ChipsItem::Chip> chips;
        for (const QString &name : m_message.attachments)
            chips.append({name, {}, {}});
        return std::make_unique<ChipsItem>(style, chips);
    }
    case Kind::Picture: return makePictures(slot.source.index);
    case Kind::Citations: return std::make_unique<ChipsItem>(style, citationChips(m_message.citations));
    }
    return std::make_unique<RuleItem>(style);
}

} // namespace switchyard
