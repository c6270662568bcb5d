// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/find/foundmatches.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QWidget;

namespace switchyard {

class FindBar;
class FindScope;
class TextMatcher;
class TranscriptSource;
class TranscriptView;

/// Searches what is shown for what is in the bar, and leads from match to match: through one view, or through several
/// that stand side by side, one after the other.
class ConversationFinder final : public QObject
{
    Q_OBJECT

public:
    /// A view and the messages it shows.
    struct Place
    {
        TranscriptView *view = nullptr;
        const TranscriptSource *source = nullptr;
        bool operator==(const Place &) const = default;
    };

    /// The bar outlives this. It is hidden until open().
    ConversationFinder(FindBar *bar, QObject *parent);
    ~ConversationFinder() override;

    /// Other messages; the search goes on in them when the bar is open. In the order in which they are gone through.
    void setPlaces(const QList<Place> &places);
    void rowsChanged(); ///< others than before, more or fewer
    void messageChanged(const QString &id);
    /// The place the reader is at: a search begins there.
    void setReadingAt(qsizetype place) { m_readingAt = place < 0 ? 0 : place; }

    /// Shows the bar; what is read stays where it is. Words that are selected in a view are searched for.
    void open();
    void close(); ///< the focus goes back to where it was
    [[nodiscard]] bool isOpen() const;
    void next() { step(1); }
    void previous() { step(-1); }

    /// Of one of the places.
    [[nodiscard]] const FoundMatches *matches(qsizetype place = 0) const;
    [[nodiscard]] MatchPlace current() const { return m_current.match; }
    [[nodiscard]] qsizetype currentPlace() const { return m_current.scope; } ///< −1: none
    [[nodiscard]] bool isSearching() const;

Q_SIGNALS:
    void searched(); ///< matches() are those of what is in the bar
    /// A match at that place is about to be shown: whoever has it out of sight brings it there.
    void placeWanted(qsizetype place);

private:
    /// Where the first match is looked for: a message, and how far down in it.
    struct Start
    {
        qsizetype row = 0;
        double within = 0;
    };
    struct Current
    {
        qsizetype scope = -1;
        MatchPlace match;
    };
    [[nodiscard]] TextMatcher matcher() const;
    [[nodiscard]] TranscriptView *readView() const;
    void beginAll();
    void showBar(bool on);
    void wordsChanged();
    void take(qsizetype scope, const std::shared_ptr<const FoundMatches> &before);
    [[nodiscard]] MatchPlace sameAsBefore(const FoundMatches &before, const FoundMatches &found) const;
    [[nodiscard]] static MatchPlace firstFrom(const FoundMatches &found, const Start &start);
    [[nodiscard]] Current firstOfAll() const;
    void goTo(const Current &current);
    void markAll();
    void step(int by);
    void showCurrent();
    void updateCount();

    FindBar *m_bar;
    QList<Place> m_places;
    std::vector<std::unique_ptr<FindScope>> m_scopes; // by place
    QPointer<QWidget> m_focusBefore;
    bool m_jumps = false; // the next result is shown, not only marked
    Current m_current;
    qsizetype m_readingAt = 0;
    Start m_from;
};

} // namespace switchyard
