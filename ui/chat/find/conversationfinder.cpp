// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/find/conversationfinder.h"

#include "ui/chat/find/findbar.h"
#include "ui/chat/transcriptsource.h"
#include "ui/chat/transcriptview.h"

#include <QApplication>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace switchyard {

namespace {

constexpr qint64 portionNs = 2'000'000; // of the window's thread, between two events
constexpr auto betweenSearches = 150ms;
constexpr qsizetype longestSelection = 200;

/// What stands around a widget takes its places now.
void activateLayouts(const QWidget *of)
{
    for (const QWidget *widget = of->parentWidget(); widget; widget = widget->parentWidget()) {
        if (widget->layout())
            widget->layout()->activate();
    }
}

} // namespace

ConversationFinder::ConversationFinder(FindBar *bar, TranscriptView *view, QObject *parent)
    : QObject(parent), m_bar(bar), m_view(view), m_memory(std::make_shared<FindMemory>())
{
    m_bar->hide();
    m_collecting.setInterval(0);
    m_pause.setSingleShot(true);
    connect(&m_collecting, &QTimer::timeout, this, &ConversationFinder::collectSome);
    connect(&m_pause, &QTimer::timeout, this, &ConversationFinder::search);
    connect(bar, &FindBar::changed, this, &ConversationFinder::wordsChanged);
    connect(bar, &FindBar::nextRequested, this, &ConversationFinder::next);
    connect(bar, &FindBar::previousRequested, this, &ConversationFinder::previous);
    connect(bar, &FindBar::closeRequested, this, &ConversationFinder::close);
}

ConversationFinder::~ConversationFinder()
{
    m_search.cancel();
}

bool ConversationFinder::isOpen() const
{
    return !m_bar->isHidden();
}

void ConversationFinder::setSource(const TranscriptSource *source)
{
    m_source = source;
    m_memory = std::make_shared<FindMemory>();
    m_found.reset();
    m_current = {};
    m_from = {};
    m_view->setMarks({});
    if (isOpen())
        collectAll();
}

void ConversationFinder::rowsChanged()
{
    if (isOpen())
        collectAll();
}

void ConversationFinder::messageChanged(const QString &id)
{
    if (!isOpen())
        return;
    if (id == m_awaited) { // it is here now
        m_awaited.clear();
        m_collecting.start();
        return;
    }
    m_changed.insert(id);
    searchSoon();
}

void ConversationFinder::open()
{
    const QString selected = m_view->selectedText(TranscriptView::CopyForm::Plain);
    const QString words = selected.size() > longestSelection || selected.contains(u'\n') ? QString() : selected;
    if (!isOpen()) {
        m_focusBefore = QApplication::focusWidget();
        m_from = {std::max(0, m_view->firstVisibleRow()), m_view->firstVisibleShare()};
        const QPoint before = m_view->mapTo(m_view->window(), QPoint());
        const bool follows = m_view->isFollowing();
        m_bar->show();
        activateLayouts(m_bar);
        // The view begins lower now: the lines stay where they are on the screen.
        const int lower = m_view->mapTo(m_view->window(), QPoint()).y() - before.y();
        if (!follows)
            m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + lower);
        collectAll();
    }
    m_bar->begin(words);
    m_jumps = false; // to open it moves nothing
}

void ConversationFinder::close()
{
    if (!isOpen())
        return;
    const bool follows = m_view->isFollowing();
    const int height = m_bar->height();
    const bool hadFocus = m_bar->isAncestorOf(QApplication::focusWidget());
    m_bar->hide();
    activateLayouts(m_bar);
    if (!follows)
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() - height);
    m_collecting.stop();
    m_awaited.clear();
    m_pause.stop();
    m_search.cancel();
    m_memory = std::make_shared<FindMemory>();
    m_texts = {};
    m_found.reset();
    m_view->setMarks({});
    if (!hadFocus)
        return;
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        m_view->setFocus(Qt::OtherFocusReason);
}

// ---- texts

std::optional<FindText> ConversationFinder::textOf(qsizetype row) const
{
    const std::optional<TranscriptSource::Text> text = m_source->textAt(row);
    if (!text)
        return {};
    return FindText{m_source->idAt(row), text->markdown, text->role == Role::User, !text->isLive};
}

void ConversationFinder::collectAll()
{
    m_texts.clear();
    m_changed.clear();
    m_awaited.clear();
    if (m_source)
        m_collecting.start();
    else
        m_collecting.stop();
}

/// A few messages at a time: the window goes on meanwhile.
void ConversationFinder::collectSome()
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

// ---- searching

void ConversationFinder::wordsChanged()
{
    m_jumps = true;
    search();
}

void ConversationFinder::searchSoon()
{
    if (m_pause.isActive() || isCollecting())
        return;
    const qint64 since = m_sinceSearch.isValid() ? m_sinceSearch.elapsed() : betweenSearches.count();
    m_pause.start(std::max<qint64>(0, betweenSearches.count() - since));
}

void ConversationFinder::search()
{
    m_pause.stop();
    if (!isOpen() || isCollecting() || !m_source)
        return;
    const TextMatcher matcher(m_bar->words(), m_bar->options());
    if (matcher.isEmpty()) {
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
    for (const QString &id : std::as_const(m_changed)) {
        const qsizetype row = m_source->rowOf(id);
        if (row < 0 || row >= m_texts.size())
            continue;
        if (std::optional<FindText> text = textOf(row))
            m_texts[row] = *std::move(text);
    }
    m_changed.clear();
    m_running = true;
    m_sinceSearch.start();
    m_search = findInTexts(m_texts, matcher, m_memory);
    onFinished(m_search, this, [this](const Result<std::shared_ptr<const FoundMatches>> &found) {
        m_running = false;
        if (std::exchange(m_again, false)) {
            search();
            return;
        }
        if (found && isOpen())
            take(*found);
    });
}

void ConversationFinder::take(const std::shared_ptr<const FoundMatches> &found)
{
    const bool jumps = std::exchange(m_jumps, false);
    m_current = jumps || m_current.isNull() ? firstFrom(*found, m_from) : sameAsBefore(*found);
    m_found = found;
    m_view->setMarks(m_found, m_current);
    if (jumps)
        showCurrent();
    updateCount();
    Q_EMIT searched();
}

/// The match that was shown, also when others have come before it.
MatchPlace ConversationFinder::sameAsBefore(const FoundMatches &found) const
{
    if (!m_found || m_current.row >= m_found->rows.size())
        return firstFrom(found, m_from);
    const FoundRow &row = m_found->rows[m_current.row];
    const FoundMatch &match = row.matches[m_current.match];
    const auto index = found.byId.constFind(row.id);
    if (index == found.byId.cend())
        return firstFrom(found, {row.row, match.within});
    const QList<FoundMatch> &list = found.rows[*index].matches;
    const auto place
        = std::ranges::lower_bound(list, std::pair(match.block, match.range.from), {},
                                   [](const FoundMatch &each) { return std::pair(each.block, each.range.from); });
    return {*index, std::min<qsizetype>(place - list.begin(), list.size() - 1)};
}

MatchPlace ConversationFinder::firstFrom(const FoundMatches &found, const Start &start)
{
    if (found.rows.isEmpty())
        return {};
    const auto first = std::ranges::lower_bound(found.rows, start.row, {}, &FoundRow::row);
    if (first == found.rows.end())
        return {0, 0};
    const qsizetype index = first - found.rows.begin();
    if (first->row > start.row)
        return {index, 0};
    const auto match = std::ranges::lower_bound(first->matches, start.within, {}, &FoundMatch::within);
    if (match != first->matches.end())
        return {index, match - first->matches.begin()};
    return {(index + 1) % found.rows.size(), 0};
}

void ConversationFinder::step(int by)
{
    if (!isOpen() || !m_found || m_found->rows.isEmpty() || m_current.isNull())
        return;
    qsizetype row = m_current.row;
    qsizetype match = m_current.match + by;
    const qsizetype rows = m_found->rows.size();
    if (match < 0) {
        row = (row + rows - 1) % rows;
        match = m_found->rows[row].matches.size() - 1;
    } else if (match >= m_found->rows[row].matches.size()) {
        row = (row + 1) % rows;
        match = 0;
    }
    m_current = {row, match};
    showCurrent();
    updateCount();
}

void ConversationFinder::showCurrent()
{
    if (m_current.isNull())
        return;
    const FoundRow &row = m_found->rows[m_current.row];
    m_from = {row.row, row.matches[m_current.match].within};
    m_view->showMark(m_current);
}

void ConversationFinder::updateCount()
{
    const qsizetype total = m_found ? m_found->total : 0;
    const qsizetype current
        = m_current.isNull() || total == 0 ? 0 : m_found->rows[m_current.row].before + m_current.match + 1;
    m_bar->setCount(current, total, m_found && m_found->isCut);
}

} // namespace switchyard
