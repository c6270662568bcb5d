// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/heightindex.h"
#include "ui/chat/messagelayout.h"
#include "ui/chat/transcriptsource.h"

#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace switchyard {

/// The messages below each other: where each stands, and the layouts of the few that are near the screen. A row costs
/// about 20 bytes while it is far away; its height is an estimate until it is seen. Coordinates are those of the whole
/// column, in pixels from its top.
class TranscriptColumn
{
public:
    explicit TranscriptColumn(const LayoutContext &context) : m_context(context) {}

    /// Other messages altogether. The source outlives the column or is replaced first.
    void setSource(const TranscriptSource *source);
    /// The rows from here on are others than before, more or fewer.
    void rowsChanged(qsizetype from);
    /// One message has a new value. Yields where it looks different, in its own coordinates; nothing when it does not.
    std::optional<ChangedPart> update(int row);
    /// Every message that is laid out takes its present value. Yields the rows that look different, and where.
    QList<std::pair<int, ChangedPart>> refresh();
    bool takeFormulas(); ///< of what is laid out; whether anything looks different
    void remeasure(int row); ///< items of that message changed their heights by themselves
    void setWidth(double width);
    void restyle(); ///< fonts or colours are others: nothing that was measured holds

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] QString idAt(int row) const { return m_source->idAt(row); }
    [[nodiscard]] int rowOf(const QString &id) const; ///< −1: not there
    [[nodiscard]] TranscriptMessage message(int row) const;
    [[nodiscard]] TranscriptSource::Hint hintAt(int row) const { return m_source->hintAt(row); }

    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] qint64 top(int row) const { return m_heights.top(row); }
    [[nodiscard]] int height(int row) const { return m_heights.at(row); }
    [[nodiscard]] qint64 total() const { return m_heights.total(); }
    [[nodiscard]] int rowAt(qint64 y) const { return int(m_heights.rowAt(std::max<qint64>(0, y))); }

    MessageLayout *layoutAt(int row); ///< made when it is not there
    [[nodiscard]] MessageLayout *knownLayout(int row) const; ///< null when it is not there
    /// For a look at a message that may be far away: not kept.
    [[nodiscard]] std::unique_ptr<MessageLayout> temporaryLayout(int row) const;
    [[nodiscard]] std::unique_ptr<MessageLayout> temporaryLayout(const TranscriptMessage &message) const;
    /// Its content need not be fetched first.
    [[nodiscard]] bool isHere(int row) const;
    [[nodiscard]] Async<QList<TranscriptMessage>> load(int from, int to) const { return m_source->load(from, to); }
    void storeHeight(int row); ///< after its layout has changed
    /// Measures what lies in [from, to]. Whether any height changed.
    bool ensure(qint64 from, qint64 to);
    /// Layouts away from [from, to] give their memory back; their heights stay known.
    void dropFarFrom(qint64 from, qint64 to);

    /// A line that must not move on the screen.
    struct Anchor
    {
        QString message;
        MessageLayout::Source source;
        qsizetype position = 0;
        int above = 0; ///< pixels from the line's top down to the top of the screen
        bool valid = false;
    };
    /// The first line in [from, to] that was measured: what is only estimated may still grow and must do so upwards.
    [[nodiscard]] Anchor anchorIn(qint64 from, qint64 to) const;
    /// Where the top of the screen has to be for that line to stand where it stood.
    [[nodiscard]] std::optional<qint64> topFor(const Anchor &anchor);
    [[nodiscard]] static Anchor anchorOnMessage(const QString &id, int above);

private:
    [[nodiscard]] int estimate(int row) const;
    [[nodiscard]] int paddingAfter(int row) const;
    [[nodiscard]] TranscriptMessage placeholder(int row) const;

    const LayoutContext &m_context;
    const TranscriptSource *m_source = nullptr;
    std::vector<std::unique_ptr<MessageLayout>> m_rows;
    QList<int> m_laidOut; // rows that have a layout, in no order
    HeightIndex m_heights;
    double m_width = 0;
};

} // namespace switchyard
