// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/find/findscope.h"

#include "ui/chat/transcriptsource.h"
#include "ui/chat/transcriptview.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace switchyard {

namespace {

constexpr qint64 portionNs = 2'000'000; // of the window's thread, between two events
constexpr auto betweenSearches = 150ms;

} // namespace

FindScope::FindScope(TranscriptView *view, const TranscriptSource *source, QObject *parent)
    : QObject(parent), m_view(view), m_source(source), m_memory(std::make_shared<FindMemory>())
{
    m_collecting.setInterval(0);
    m_pause.setSingleShot(true);
    connect(&m_collecting, &QTimer::timeout, this, &FindScope::collectSome);
    connect(&m_pause, &QTimer::timeout, this, &FindScope::search);
}

FindScope::~FindScope()
{
    m_search.cancel();
}

void FindScope::begin(const TextMatcher &matcher)
{
    m_active = true;
    m_matcher = matcher;
    collectAll();
}

void FindScope::setMatcher(const TextMatcher &matcher)
{
    m_matcher = matcher;
    search();
}

void FindScope::end()
{
    m_active = false;
    m_collecting.stop();
    m_awaited.clear();
    m_pause.stop();
    m_search.cancel();
    m_memory = std::make_shared<FindMemory>();
    m_texts = {};
    m_changed = {};
    m_found.reset();
    if (m_view)
        m_view->setMarks({});
}

void FindScope::rowsChanged()
{
    if (m_active)
        collectAll();
}

void FindScope::messageChanged(const QString &id)
{
    if (!m_active)
        return;
    if (id == m_awaited) { // it is here now
        m_awaited.clear();
        m_collecting.start();
        return;
    }
    if (m_source->rowOf(id) < 0)
        return;
    m_changed.insert(id);
    searchSoon();
}

void FindScope::mark(const MatchPlace &current)
{
    if (m_view)
        m_view->setMarks(m_found, current);
}

// ---- texts

std::optional<FindText> FindScope::textOf(qsizetype row) const
{
    const std::optional<TranscriptSource::Text> text = m_source->textAt(row);
    if (!text)
        return {};
    return FindText{m_source->idAt(row), text->markdown, text->reasoning, text->role == Role::User, !text->isLive};
}

void FindScope::collectAll()
{
    m_texts.clear();
    m_changed.clear();
    m_awaited.clear();
    m_collecting.start();
}

/// A few messages at a time: the window goes on meanwhile.
void FindScope::collectSome()
{
    QElapsedTimer time;
    time.start();
    while (m_texts.size() < m_source->count()) {
        const qsizetype row = m_texts.size();
        std::optional<FindText> text = textOf(row);
        if (!text) { // messageChanged() tells when it has been fetched
            m_awaited = m_source->idAt(row);
            m_collecting.stop();
            return;
        }
        m_texts.append(*std::move(text));
        if (time.nsecsElapsed() > portionNs)
            return;
    }
    m_collecting.stop();
    search();
}

void FindScope::takeChanged()
{
    for (const QString &id : std::as_const(m_changed)) {
        const qsizetype row = m_source->rowOf(id);
        if (row < 0 || row >= m_texts.size())
            continue;
        if (std::optional<FindText> text = textOf(row))
            m_texts[row] = *std::move(text);
    }
    m_changed.clear();
}

// ---- searching

void FindScope::searchSoon()
{
    if (m_pause.isActive() || isCollecting())
        return;
    const qint64 since = m_sinceSearch.isValid() ? m_sinceSearch.elapsed() : betweenSearches.count();
    m_pause.start(std::max<qint64>(0, betweenSearches.count() - since));
}

void FindScope::search()
{
    m_pause.stop();
    if (!m_active || isCollecting())
        return;
    if (m_matcher.isEmpty()) {
        m_search.cancel();
        m_again = m_running; // what comes of it is not taken
        take(std::make_shared<FoundMatches>());
        return;
    }
    if (m_running) { // the newest wins; one search at a time uses the memory
        m_again = true;
        m_search.cancel();
        return;
    }
    takeChanged();
    m_running = true;
    m_sinceSearch.start();
    m_search = findInTexts(m_texts, m_matcher, m_memory);
    onFinished(m_search, this, [this](const Result<std::shared_ptr<const FoundMatches>> &found) {
        m_running = false;
        if (std::exchange(m_again, false))
            search();
        else if (found && m_active)
            take(*found);
    });
}

void FindScope::take(const std::shared_ptr<const FoundMatches> &found)
{
    const std::shared_ptr<const FoundMatches> before = std::exchange(m_found, found);
    Q_EMIT searched(before);
}

} // namespace switchyard
