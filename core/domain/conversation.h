// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/domain/chat.h"
#include "core/domain/message.h"
#include "core/domain/routing.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace switchyard {

/// Who is asked: a model at a connection.
struct Recipient
{
    ConnectionId connection;
    ModelId model;
    bool operator==(const Recipient &) const = default;
};

/// What stands in the composer when Send is pressed.
struct Draft
{
    QString text;
    QList<ContentPart> attachments; ///< images and files
    bool operator==(const Draft &) const = default;
    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty() && attachments.isEmpty(); }
};

/// A prompt that waits for the answer above it to end.
struct QueuedPrompt
{
    MessageId id; ///< that its message will have
    Draft draft;
    QList<Recipient> recipients;
    MessageId parent; ///< what it will hang below; empty = at the root
    bool toAll = false; ///< below each of the answers that stand beside `parent`, each answered by its own model
    bool operator==(const QueuedPrompt &) const = default;
};

/// Which messages go along with a prompt. Nothing is left out that is not named here.
struct ContextPolicy
{
    enum class Overflow {
        Refuse, ///< a history that does not fit is not sent
        DropOldest, ///< the oldest turns are left out until it fits
    };
    Overflow overflow = Overflow::Refuse;
    QSet<MessageId> excluded; ///< never sent
    QSet<MessageId> pinned; ///< never dropped
    bool operator==(const ContextPolicy &) const = default;
};

/// Where a conversation was forked off.
struct ForkOrigin
{
    ConversationId conversation;
    MessageId message; ///< the last one that was taken along, as it is called there
    bool operator==(const ForkOrigin &) const = default;
};

/// A conversation without its messages. Times are UTC.
struct Conversation
{
    ConversationId id;
    QString title; ///< one line; empty = not named yet
    QDateTime created, updated;
    bool pinned = false;
    std::optional<QDateTime> trashed;
    MessageId activeLeaf; ///< empty = no message yet
    ConnectionId connection; ///< who answers next; empty = the default
    ModelId model; ///< which model answers next; empty = the default
    QString systemPrompt;
    SamplingParameters parameters;
    RoutingPreferences routing; ///< over the global defaults
    QString draft; ///< what stands in the composer
    QList<Recipient> recipients; ///< who answers next when that is several; empty = `connection` and `model`
    ContextPolicy context;
    QList<QueuedPrompt> queue; ///< in the order of sending
    std::optional<ForkOrigin> forkedFrom;

    bool operator==(const Conversation &) const = default;
};

/// A line of the conversation list.
struct ConversationSummary
{
    ConversationId id;
    QString title;
    QDateTime updated;
    bool pinned = false;
    QStringList models; ///< that answered, newest first
    std::optional<Money> cost; ///< sum of what is known; nothing when no answer reported any
    int messageCount = 0;

    bool operator==(const ConversationSummary &) const = default;
};

} // namespace switchyard
