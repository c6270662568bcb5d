// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/blockitem.h"
#include "ui/chat/markdown/markdownworker.h"
#include "ui/chat/transcriptmessage.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace switchyard {

class CodeHighlighter;
struct FoundRow;
struct PictureHooks;
class StoredPictures;

/// What the layouts of one view share.
struct LayoutContext
{
    const TranscriptStyle &style;
    std::function<CodeHighlighter *()> highlighter; ///< made when the first code is seen
    std::function<void(const QString &messageId, const ChangedPart &part)> repaint; ///< colours have arrived
    std::function<void(const QString &messageId)> changed; ///< a long text has been read
    std::function<void(const QString &messageId)> resized = {}; ///< an item takes another room by itself
    StoredPictures *pictures = nullptr; ///< those of the attachment store; null: there are none
};

/// One message as a column of items. Heights of items that were not seen yet are estimated. Coordinates are the
/// message's own: x from the left edge of the reading column, y from the top of the message.
class MessageLayout
{
public:
    /// What an item shows; stays the same while items come and go before it.
    struct Source
    {
        enum class Kind : quint8 {
            Missing,
            Attachments,
            Picture,
            Fold,
            Reasoning,
            Body,
            Refusal,
            Tool,
            Citations,
            Banner,
            Footer
        };
        Kind kind = Kind::Body;
        int index = 0;
        bool operator==(const Source &) const = default;
    };

    struct Slot
    {
        Source source;
        quint64 signature = 0;
        double gap = 0; ///< above it
        double x = 0;
        double y = 0;
        double height = 0;
        bool exact = false; ///< the height was measured
        std::unique_ptr<BlockItem> item; ///< only near the screen
    };

    /// A long text is read on the pool and shown when that is done; `Now` for who cannot wait.
    enum class Reading { Later, Now };
    MessageLayout(const LayoutContext &context, const TranscriptMessage &message, double width,
                  Reading reading = Reading::Later);
    ~MessageLayout();

    /// Takes the message's new value. Yields where it looks different; nothing when it does not.
    std::optional<ChangedPart> update(const TranscriptMessage &message);
    void setWidth(double width);
    void setReasoningOpen(bool open);
    [[nodiscard]] bool isReasoningOpen() const { return m_reasoningOpen; }

    /// Measures what lies in [from, to]; drops the items far from it. Whether any height changed.
    bool ensure(double from, double to);
    /// As above for one item.
    BlockItem *itemAt(int slot);

    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] const std::vector<Slot> &slotList() const { return m_slots; }
    [[nodiscard]] int slotAt(double y) const; ///< the slot there or the next one below; the last one at the end
    [[nodiscard]] int find(const Source &source) const; ///< −1: not there
    /// Where a footnote stands, or where it is mentioned first; −1: nowhere. Yields the position in the slot's text.
    [[nodiscard]] int findNote(int note, bool mention, qsizetype *position) const;
    /// Whether the reader has opened or sorted something in it that is lost with the layout.
    [[nodiscard]] bool isTouched() const;
    /// Formulas have been typeset: items that wait for some take them. Whether anything looks different.
    bool takeFormulas();
    /// An item changed its height by itself (a fold, a wrap).
    void remeasure(int slot);
    void remeasureAll(); ///< any of them may have

    struct PaintRequest
    {
        QRectF exposed;
        std::function<TextRange(int slot, qsizetype length)> selection;
        int hoveredSlot = -1;
        QString hoveredId;
        int focusedSlot = -1;
        int focusedTarget = -1;
        bool hovered = false;
        const FoundRow *marks = nullptr; ///< what was found in it
        qsizetype currentMark = -1;
    };
    void paint(QPainter &painter, const PaintRequest &request);

    /// The part between two places, as blocks to write out.
    [[nodiscard]] QList<Block> blocksBetween(int firstSlot, qsizetype from, int lastSlot, qsizetype to) const;
    /// Length of what can be selected in a slot, without laying it out.
    [[nodiscard]] qsizetype textLength(int slot) const;
    /// All that can be read of the message, for assistive technology.
    [[nodiscard]] QString plainText() const;
    [[nodiscard]] const TranscriptMessage &message() const { return m_message; }
    /// What a slot of the text or the reasoning shows; null for the others.
    [[nodiscard]] const Block *blockAt(int slot) const { return blockOf(m_slots[size_t(slot)]); }

private:
    void buildSlots(std::vector<Slot> &list) const;
    [[nodiscard]] int missingHeight() const;
    std::optional<ChangedPart> replaceSlots(std::vector<Slot> fresh);
    std::optional<ChangedPart> takeOver(Slot &before, Slot &now);
    void place(size_t first = 0); ///< what stands above is where it belongs
    void repaint(const BlockItem &item, const ChangedPart &part) const;
    [[nodiscard]] std::unique_ptr<BlockItem> makeItem(const Slot &slot) const;
    [[nodiscard]] std::unique_ptr<BlockItem> makeBlockItem(const Block &block, bool quiet) const;
    [[nodiscard]] std::unique_ptr<BlockItem> makePictures(int index) const;
    [[nodiscard]] PictureHooks pictureHooks() const;
    [[nodiscard]] bool hasGallery() const { return isCard() && m_message.pictures.size() > 1; }
    [[nodiscard]] const Block *blockOf(const Slot &slot) const;
    [[nodiscard]] Block blockFor(const Slot &slot) const;
    [[nodiscard]] double estimate(const Slot &slot) const;
    [[nodiscard]] double slotWidth(const Slot &slot) const;
    [[nodiscard]] double gapBetween(const Slot *above, const Slot &slot) const;
    [[nodiscard]] double indentOf(const Slot &slot) const;
    [[nodiscard]] bool isCard() const { return m_message.role == Role::User; }
    [[nodiscard]] QList<TextMark> marksIn(const Slot &slot, const PaintRequest &request) const;
    void paintDecoration(QPainter &painter, int slot) const;
    void paintMarker(QPainter &painter, const QString &marker, const QRectF &area, bool rightToLeft) const;
    /// Of a growing answer, behind its text; null where it has none.
    [[nodiscard]] QRectF caretRect() const;

    const LayoutContext &m_context;
    TranscriptMessage m_message;
    MarkdownWorker m_body;
    MarkdownWorker m_reasoning;
    std::vector<Slot> m_slots;
    double m_width = 0;
    double m_height = 0;
    double m_cardBottom = 0;
    bool m_reasoningOpen = false;
};

} // namespace switchyard
