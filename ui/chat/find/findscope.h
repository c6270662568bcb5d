// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/find/findjob.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace switchyard {

class TranscriptSource;
class TranscriptView;

/// A view and the messages in it, for a search. Texts are handed over in small portions and looked through on the pool;
/// while an answer grows its matches follow several times a second.
class FindScope final : public QObject
{
    Q_OBJECT

public:
    /// Nothing is looked at before begin().
    FindScope(TranscriptView *view, const TranscriptSource *source, QObject *parent);
    ~FindScope() override;

    [[nodiscard]] TranscriptView *view() const { return m_view; }
    [[nodiscard]] const TranscriptSource *source() const { return m_source; }

    void begin(const TextMatcher &matcher); ///< reads everything anew
    void setMatcher(const TextMatcher &matcher); ///< other words
    void rowsChanged(); ///< others than before, more or fewer
    void messageChanged(const QString &id);
    void end(); ///< forgets all and takes the marks away

    [[nodiscard]] const FoundMatches *found() const { return m_found.get(); }
    [[nodiscard]] bool isSearching() const { return m_running || isCollecting() || m_pause.isActive(); }
    /// Marks what was found in the view, with the one that is shown; a null place: none of them is.
    void mark(const MatchPlace &current);

Q_SIGNALS:
    /// found() is that of the words. `before` is what it was until now; null at first.
    void searched(const std::shared_ptr<const switchyard::FoundMatches> &before);

private:
    void collectAll();
    void collectSome();
    [[nodiscard]] bool isCollecting() const { return m_collecting.isActive() || !m_awaited.isEmpty(); }
    [[nodiscard]] std::optional<FindText> textOf(qsizetype row) const;
    void takeChanged();
    void searchSoon();
    void search();
    void take(const std::shared_ptr<const FoundMatches> &found);

    const QPointer<TranscriptView> m_view;
    const TranscriptSource *m_source;
    TextMatcher m_matcher;
    bool m_active = false;
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
    std::shared_ptr<const FoundMatches> m_found;
};

} // namespace switchyard
