// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/accessible/liveannouncer.h"

#include "ui/chat/accessible/accessibletranscript.h"
#include "ui/chat/accessible/listening.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr int lookAgainMs = 250; // while no sentence is whole
constexpr qsizetype longestSentence = 300;
constexpr qsizetype longestEnd = 400; // of what was not said yet when the answer is complete

using Politeness = QAccessible::AnnouncementPoliteness;

QString joined(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? QString(a + b) : QString(a + u' ' + b);
}

} // namespace

LiveAnnouncer::LiveAnnouncer(TranscriptView *view) : m_reach(view)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &LiveAnnouncer::tick);
}

AnnouncedState LiveAnnouncer::stateOf(const TranscriptMessage &message)
{
    return {message.isLive(), message.banner ? message.banner->title : QString()};
}

void LiveAnnouncer::messageChanged(TranscriptView *view, std::unique_ptr<LiveAnnouncer> *announcer, int row,
                                   const std::optional<AnnouncedState> &before)
{
    if (!someoneListens())
        return;
    const TranscriptMessage message = view->message(row);
    const AnnouncedState now = stateOf(message);
    const AnnouncedState then = before.value_or(AnnouncedState());
    const bool fails = !now.banner.isEmpty() && now.banner != then.banner;
    if (!now.isLive && !then.isLive && !fails)
        return;
    if (!*announcer)
        *announcer = std::make_unique<LiveAnnouncer>(view);
    if (fails)
        (*announcer)->fail(*message.banner);
    if (now.isLive)
        (*announcer)->grow(row);
    else if (then.isLive && !fails)
        (*announcer)->finish(row);
}

void LiveAnnouncer::grow(int row)
{
    const QString id = m_reach.idAt(row);
    if (id != m_message) {
        // Of several answers that grow at once the first one is read.
        if (m_reach.rowOf(m_message) >= 0 && m_reach.message(m_reach.rowOf(m_message)).isLive())
            return;
        m_message = id;
        m_slot = 0;
        m_position = 0;
        m_slots = 0;
        m_grown = -1;
    }
    if (!m_pause.isActive())
        tick();
}

void LiveAnnouncer::tick()
{
    const int row = m_reach.rowOf(m_message);
    if (row < 0 || !m_reach.message(row).isLive())
        return;
    tellGrowth(row);
    const QString words = nextSentence(row, false);
    if (!words.isEmpty())
        say(words, Politeness::Polite);
    m_pause.start(words.isEmpty() ? lookAgainMs : pauseMs);
}

void LiveAnnouncer::finish(int row)
{
    const QString done = QCoreApplication::translate("Accessible", "Answer complete.");
    if (m_reach.idAt(row) != m_message) {
        say(done, Politeness::Polite);
        return;
    }
    tellGrowth(row);
    QString rest;
    while (rest.size() <= longestEnd) {
        const QString words = nextSentence(row, true);
        if (words.isEmpty())
            break;
        rest = joined(rest, words);
    }
    say(rest.size() > longestEnd ? done : joined(rest, done), Politeness::Polite);
    m_message.clear();
}

void LiveAnnouncer::fail(const TranscriptBanner &banner)
{
    say(banner.sentence.isEmpty() ? banner.title : QString(banner.title + u". "_s + banner.sentence),
        Politeness::Assertive);
}

QString LiveAnnouncer::nextSentence(int row, bool finished)
{
    const MessageLayout *layout = m_reach.layout(row);
    const auto isBody = [layout](int slot) {
        return layout->slotList()[size_t(slot)].source.kind == MessageLayout::Source::Kind::Body;
    };
    const int count = layout ? int(layout->slotList().size()) : 0;
    for (; m_slot < count; ++m_slot, m_position = 0) {
        const Block *block = isBody(m_slot) ? layout->blockAt(m_slot) : nullptr;
        if (!block)
            continue;
        const bool whole = finished || (m_slot + 1 < count && isBody(m_slot + 1));
        // Code and tables are not read out: they say that they are there, and can be gone into.
        if (block->kind == Block::Kind::Code || block->kind == Block::Kind::Table) {
            if (!whole)
                return {};
            const bool code = block->kind == Block::Kind::Code;
            const QString words = code ? QCoreApplication::translate("Accessible", "A block of code.")
                                       : QCoreApplication::translate("Accessible", "A table.");
            ++m_slot;
            m_position = 0;
            return words;
        }
        const QString text = block->plainText();
        if (m_position >= text.size() || block->kind == Block::Kind::Rule) {
            if (!whole)
                return {};
            continue;
        }
        QTextBoundaryFinder sentences(QTextBoundaryFinder::Sentence, text);
        sentences.setPosition(m_position);
        qsizetype end = sentences.toNextBoundary();
        if (end < 0)
            end = text.size();
        // The last one may still go on.
        if (end == text.size() && !whole)
            return {};
        const QString words = text.mid(m_position, end - m_position).simplified().left(longestSentence);
        m_position = end;
        if (!words.isEmpty())
            return words;
    }
    return {};
}

/// New blocks, and the end of the one that grew.
void LiveAnnouncer::tellGrowth(int row)
{
    AccessibleTranscript *list = AccessibleTranscript::of(m_reach.view());
    MessageLayout *layout = m_reach.layout(row);
    if (!list || !layout)
        return;
    QAccessibleInterface *message = list->messageNode(row);
    const int count = int(layout->slotList().size());
    if (count != std::exchange(m_slots, count)) {
        QAccessibleEvent event(message, QAccessible::ObjectReorder);
        tell(&event);
    }
    int last = count - 1;
    while (last >= 0 && layout->slotList()[size_t(last)].source.kind != MessageLayout::Source::Kind::Body)
        --last;
    QAccessibleInterface *block = last < 0 ? nullptr : message->child(last);
    QAccessibleTextInterface *text = block ? block->textInterface() : nullptr;
    if (!text)
        return;
    const qsizetype length = text->characterCount();
    const qsizetype before = last == m_grown ? std::min(m_length, length) : 0;
    if (length > before) {
        QAccessibleTextInsertEvent event(block, int(before), text->text(int(before), int(length)));
        tell(&event);
    }
    m_grown = last;
    m_length = length;
}

void LiveAnnouncer::say(const QString &words, Politeness politeness)
{
    QAccessibleAnnouncementEvent event(m_reach.view(), words);
    event.setPoliteness(politeness);
    tell(&event);
}

} // namespace switchyard
