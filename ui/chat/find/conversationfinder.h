// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/find/findjob.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <optional>

class QWidget;

namespace switchyard {

class FindBar;
class TranscriptSource;
class TranscriptView;

/// Searches the messages of a view for what is in the bar and leads from match to match. Texts are handed over in
/// small portions and looked through on the pool; while an answer grows its matches follow several times a second.
class ConversationFinder final : public QObject
{
    Q_OBJECT

public:
    /// Bar and view outlive this. The bar is hidden until open().
    ConversationFinder(FindBar *bar, TranscriptView *view, QObject *parent);
    ~ConversationFinder() override;

    /// Another conversation; the search goes on in it when the bar is open.
    void setSource(const TranscriptSource *source);
    void rowsChanged(); ///< others than before, more or fewer
    void messageChanged(const QString &id);

    /// Shows the bar; what is read stays where it is. Words that are selected in the view are searched for.
    void open();
    void close(); ///< the focus goes back to where it was
    [[nodiscard]] bool isOpen() const;
    void next() { step(1); }
    void previous() { step(-1); }

    [[nodiscard]] const FoundMatches *matches() const { return m_found.get(); }
    [[nodiscard]] MatchPlace current() const { return m_current; }
    [[nodiscard]] bool isSearching() const { return m_running || isCollecting() || m_pause.isActive(); }

Q_SIGNALS:
    void searched(); ///< matches() are those of what is in the bar

private:
    void wordsChanged();
    void collectAll();
    void collectSome();
    [[nodiscard]] bool isCollecting() const { return m_collecting.isActive() || !m_awaited.isEmpty(); }
    [[nodiscard]] std::optional<FindText> textOf(qsizetype row) const;
    void searchSoon();
    void search();
    void take(const std::shared_ptr<const FoundMatches> &found);
    [[nodiscard]] MatchPlace sameAsBefore(const FoundMatches &found) const;
    /// Where the first match is looked for: a message, and how far down in it.
    struct Start
    {
        qsizetype row = 0;
        double within = 0;
    };
    [[nodiscard]] static MatchPlace firstFrom(const FoundMatches &found, const Start &start);
    void step(int by);
    void showCurrent();
    void updateCount();

    FindBar *m_bar;
    TranscriptView *m_view;
    const TranscriptSource *m_source = nullptr;
    QPointer<QWidget> m_focusBefore;

    QList<FindText> m_texts; // by row
    QSet<QString> m_changed; // messages with a text that is not in m_texts yet
    QTimer m_collecting;
    QString m_awaited; // the message whose text is being fetched
    QTimer m_pause; // between two searches while something grows
    QElapsedTimer m_sinceSearch;
    std::shared_ptr<FindMemory> m_memory;
    Async<std::shared_ptr<const FoundMatches>> m_search;
    bool m_running = false;
    bool m_again = false;
    bool m_jumps = false; // the next result is shown, not only marked

    std::shared_ptr<const FoundMatches> m_found;
    MatchPlace m_current;
    Start m_from;
};

} // namespace switchyard
