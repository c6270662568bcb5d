// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/find/conversationfinder.h"

#include "ui/chat/find/findbar.h"
#include "ui/chat/find/findscope.h"
#include "ui/chat/transcriptview.h"

#include <QApplication>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace switchyard {

namespace {

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

ConversationFinder::ConversationFinder(FindBar *bar, QObject *parent) : QObject(parent), m_bar(bar)
{
    m_bar->hide();
    connect(bar, &FindBar::changed, this, &ConversationFinder::wordsChanged);
    connect(bar, &FindBar::nextRequested, this, &ConversationFinder::next);
    connect(bar, &FindBar::previousRequested, this, &ConversationFinder::previous);
    connect(bar, &FindBar::closeRequested, this, &ConversationFinder::close);
}

ConversationFinder::~ConversationFinder() = default;

bool ConversationFinder::isOpen() const
{
    return !m_bar->isHidden();
}

TextMatcher ConversationFinder::matcher() const
{
    return {m_bar->words(), m_bar->options()};
}

bool ConversationFinder::isSearching() const
{
    return std::ranges::any_of(m_scopes, [](const auto &scope) { return scope->isSearching(); });
}

const FoundMatches *ConversationFinder::matches(qsizetype place) const
{
    return place < qsizetype(m_scopes.size()) ? m_scopes[size_t(place)]->found() : nullptr;
}

// ---- what is searched

void ConversationFinder::setPlaces(const QList<Place> &places)
{
    for (const auto &scope : m_scopes)
        scope->end();
    m_scopes.clear();
    m_places = places;
    m_current = {};
    m_from = {};
    m_readingAt = 0;
    for (const Place &place : places) {
        auto scope = std::make_unique<FindScope>(place.view, place.source, nullptr);
        connect(scope.get(), &FindScope::searched, this,
                [this, index = qsizetype(m_scopes.size())](const std::shared_ptr<const FoundMatches> &before) {
                    take(index, before);
                });
        m_scopes.push_back(std::move(scope));
    }
    if (isOpen())
        beginAll();
}

void ConversationFinder::beginAll()
{
    for (const auto &scope : m_scopes)
        scope->begin(matcher());
    updateCount();
}

void ConversationFinder::rowsChanged()
{
    for (const auto &scope : m_scopes)
        scope->rowsChanged();
}

void ConversationFinder::messageChanged(const QString &id)
{
    for (const auto &scope : m_scopes)
        scope->messageChanged(id);
}

// ---- the bar

TranscriptView *ConversationFinder::readView() const
{
    return m_readingAt < qsizetype(m_scopes.size()) ? m_scopes[size_t(m_readingAt)]->view() : nullptr;
}

/// The views begin lower or higher with the bar or without it: lines stay where they are on the screen. What follows
/// goes on doing so.
void ConversationFinder::showBar(bool on)
{
    QList<std::pair<TranscriptView *, int>> still; // and where it began
    for (const auto &scope : m_scopes) {
        TranscriptView *view = scope->view();
        if (view && view->isVisible() && !view->isFollowing())
            still.append({view, view->mapTo(view->window(), QPoint()).y()});
    }
    m_bar->setVisible(on);
    activateLayouts(m_bar);
    for (const auto &[view, before] : std::as_const(still)) {
        QScrollBar *bar = view->verticalScrollBar();
        bar->setValue(bar->value() + view->mapTo(view->window(), QPoint()).y() - before);
    }
}

void ConversationFinder::open()
{
    const TranscriptView *view = readView();
    if (!view)
        return;
    const QString selected = view->selectedText(TranscriptView::CopyForm::Plain);
    const QString words = selected.size() > longestSelection || selected.contains(u'\n') ? QString() : selected;
    if (!isOpen()) {
        m_focusBefore = QApplication::focusWidget();
        m_from = {std::max(0, view->firstVisibleRow()), view->firstVisibleShare()};
        showBar(true);
        beginAll();
    }
    m_bar->begin(words);
    m_jumps = false; // to open it moves nothing
}

void ConversationFinder::close()
{
    if (!isOpen())
        return;
    const bool hadFocus = m_bar->isAncestorOf(QApplication::focusWidget());
    showBar(false);
    for (const auto &scope : m_scopes)
        scope->end();
    if (!hadFocus)
        return;
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else if (TranscriptView *view = readView())
        view->setFocus(Qt::OtherFocusReason);
}

// ---- results

void ConversationFinder::wordsChanged()
{
    m_jumps = true;
    m_current = {};
    for (const auto &scope : m_scopes)
        scope->setMatcher(matcher());
}

void ConversationFinder::take(qsizetype scope, const std::shared_ptr<const FoundMatches> &before)
{
    const FoundMatches &found = *matches(scope);
    if (m_current.scope == scope && !m_jumps)
        m_current.match = before ? sameAsBefore(*before, found) : firstFrom(found, m_from);
    const bool others = std::ranges::any_of(
        m_scopes, [&](const auto &each) { return each.get() != m_scopes[size_t(scope)].get() && each->isSearching(); });
    if (others) { // the first match of all is known when all have been looked through
        m_scopes[size_t(scope)]->mark(m_current.scope == scope && !m_jumps ? m_current.match : MatchPlace());
        updateCount();
        return;
    }
    const bool jumps = std::exchange(m_jumps, false);
    if (jumps || m_current.match.isNull())
        m_current = firstOfAll();
    markAll();
    if (jumps)
        showCurrent();
    updateCount();
    Q_EMIT searched();
}

void ConversationFinder::markAll()
{
    for (qsizetype i = 0; i < qsizetype(m_scopes.size()); ++i)
        m_scopes[size_t(i)]->mark(i == m_current.scope ? m_current.match : MatchPlace());
}

/// The match that was shown, also when others have come before it.
MatchPlace ConversationFinder::sameAsBefore(const FoundMatches &before, const FoundMatches &found) const
{
    if (m_current.match.isNull() || m_current.match.row >= before.rows.size())
        return firstFrom(found, m_from);
    const FoundRow &row = before.rows[m_current.match.row];
    const FoundMatch &match = row.matches[m_current.match.match];
    const auto index = found.byId.constFind(row.id);
    if (index == found.byId.cend())
        return firstFrom(found, {row.row, match.within});
    const QList<FoundMatch> &list = found.rows[*index].matches;
    const auto place = std::ranges::lower_bound(list, match.order(), {}, &FoundMatch::order);
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

/// From where the reader is, then in the places after it.
ConversationFinder::Current ConversationFinder::firstOfAll() const
{
    const auto count = qsizetype(m_scopes.size());
    for (qsizetype step = 0; step < count; ++step) {
        const qsizetype scope = (m_readingAt + step) % count;
        const FoundMatches *found = matches(scope);
        const MatchPlace place = found ? firstFrom(*found, step == 0 ? m_from : Start()) : MatchPlace();
        if (!place.isNull())
            return {scope, place};
    }
    return {};
}

void ConversationFinder::step(int by)
{
    if (!isOpen() || m_current.match.isNull() || !matches(m_current.scope))
        return;
    const QList<FoundRow> &rows = matches(m_current.scope)->rows;
    qsizetype row = m_current.match.row;
    const qsizetype match = m_current.match.match + by;
    if (match >= 0 && match < rows[row].matches.size()) {
        goTo({m_current.scope, {row, match}});
        return;
    }
    row += by;
    qsizetype scope = m_current.scope;
    if (row < 0 || row >= rows.size()) { // the next place that has any; with one place it is the same one
        const auto count = qsizetype(m_scopes.size());
        do
            scope = (scope + by + count) % count;
        while (!matches(scope) || matches(scope)->rows.isEmpty());
        row = by > 0 ? 0 : matches(scope)->rows.size() - 1;
    }
    goTo({scope, {row, by > 0 ? 0 : matches(scope)->rows[row].matches.size() - 1}});
}

void ConversationFinder::goTo(const Current &current)
{
    const bool leaves = current.scope != m_current.scope;
    m_current = current;
    if (leaves)
        markAll();
    showCurrent();
    updateCount();
}

void ConversationFinder::showCurrent()
{
    if (m_current.match.isNull())
        return;
    const FoundRow &row = matches(m_current.scope)->rows[m_current.match.row];
    m_from = {row.row, row.matches[m_current.match.match].within};
    m_readingAt = m_current.scope;
    Q_EMIT placeWanted(m_current.scope);
    if (TranscriptView *view = m_scopes[size_t(m_current.scope)]->view())
        view->showMark(m_current.match);
}

void ConversationFinder::updateCount()
{
    qsizetype total = 0;
    qsizetype current = 0;
    bool isCut = false;
    for (qsizetype i = 0; i < qsizetype(m_scopes.size()); ++i) {
        const FoundMatches *found = matches(i);
        if (!found)
            continue;
        if (i == m_current.scope && !m_current.match.isNull() && m_current.match.row < found->rows.size())
            current = total + found->rows[m_current.match.row].before + m_current.match.match + 1;
        total += found->total;
        isCut = isCut || found->isCut;
    }
    m_bar->setCount(current, total, isCut);
}

} // namespace switchyard
