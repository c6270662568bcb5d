// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/turnstore.h"

#include "core/storage/storage.h"

#include <algorithm>

namespace switchyard {

using namespace std::chrono_literals;

namespace {
constexpr auto saveDelay = 400ms; // drafts and settings are stored once typing pauses
}

TurnStore::TurnStore(Storage &storage, const Conversation &conversation,
                     std::function<const Message *(const MessageId &)> newest, QObject *parent)
    : QObject(parent), m_storage(storage), m_conversation(conversation), m_newest(std::move(newest))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(saveDelay);
    connect(&m_pause, &QTimer::timeout, this, &TurnStore::saveConversation);
    connect(&m_storage, &Storage::writeRecovered, this, &TurnStore::saveMissing);
}

void TurnStore::save(const QList<Message> &messages, const QList<LedgerEntry> &rows, const std::function<void()> &then)
{
    m_pause.stop();
    for (const LedgerEntry &row : rows)
        m_newestRows.insert(row.message, row);
    const auto stored = m_storage.saveTurn(m_conversation, messages, rows);
    onFinished(stored, this, [this, messages, rows, then](const Result<void> &result) {
        m_conversationMissing = !result;
        for (const Message &message : messages) {
            m_missing.remove(message.id);
            if (!result)
                m_missing.insert(message.id);
        }
        for (const LedgerEntry &row : rows) {
            m_missingRows.remove(row.message);
            if (!result)
                m_missingRows.insert(row.message);
            else if (m_newestRows.value(row.message) == row)
                m_newestRows.remove(row.message);
        }
        report(result);
        if (then)
            then();
    });
}

void TurnStore::saveSoon()
{
    if (m_isStored)
        m_pause.start();
}

void TurnStore::saveConversation()
{
    m_pause.stop();
    if (!m_isStored)
        return;
    onFinished(m_storage.saveConversation(m_conversation), this, [this](const Result<void> &stored) {
        m_conversationMissing = !stored;
        report(stored);
    });
}

void TurnStore::remove(const QList<MessageId> &ids)
{
    for (const MessageId &id : ids)
        m_missing.remove(id);
    onFinished(m_storage.removeMessages(m_conversation.id, ids), this, [this, ids](const Result<void> &removed) {
        for (const MessageId &id : ids) {
            m_doomed.remove(id);
            if (!removed)
                m_doomed.insert(id);
        }
        report(removed);
    });
}

void TurnStore::checkpoint(const Message &message)
{
    onFinished(m_storage.checkpoint(message), this, [this](const Result<void> &stored) { report(stored); });
}

void TurnStore::checkpoint(const MessageGrowth &growth, const std::function<void()> &wholeIsDue)
{
    onFinished(m_storage.checkpointGrowth(growth), this, [this, wholeIsDue](const Result<void> &stored) {
        if (!stored)
            wholeIsDue();
        if (stored || stored.error().kind != Error::Kind::NotFound)
            report(stored);
    });
}

void TurnStore::saveMissing()
{
    QList<MessageId> doomed;
    for (const MessageId &id : std::as_const(m_doomed)) {
        if (!m_newest(id)) // it may have been put back meanwhile
            doomed.append(id);
    }
    m_doomed.clear();
    if (!doomed.isEmpty())
        remove(doomed);
    if (m_missing.isEmpty() && m_missingRows.isEmpty() && !m_conversationMissing)
        return;
    // The newest state of each, not the one that was refused: that may be older than what is on its way.
    QList<Message> late;
    for (const MessageId &id : std::as_const(m_missing)) {
        if (const Message *message = m_newest(id))
            late.append(*message);
    }
    m_missing.clear();
    std::ranges::sort(late, {}, &Message::sequence);
    QList<LedgerEntry> rows;
    for (const MessageId &id : std::as_const(m_missingRows)) {
        if (const auto row = m_newestRows.constFind(id); row != m_newestRows.cend())
            rows.append(*row);
    }
    save(late, rows);
}

void TurnStore::flush()
{
    if (m_pause.isActive())
        saveConversation();
    saveMissing();
}

void TurnStore::report(const Result<void> &stored)
{
    const bool wasFailing = std::exchange(m_isFailing, !stored);
    if (!stored && !wasFailing && stored.error().kind != Error::Kind::Cancelled)
        Q_EMIT failed(stored.error());
}

} // namespace switchyard
