// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/domain/usage.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace switchyard {

enum class Role { System, Developer, User, Assistant, Tool };

/// The truth about a message, as the screen shows it. Never Complete without proof from the protocol.
enum class MessageState {
    Queued, ///< waits for its turn
    Waiting, ///< sent, nothing has come back
    Streaming,
    Complete,
    Interrupted, ///< began and broke off; the text so far is kept
    Stopped, ///< by the user
    Failed,
};

/// Why a message has siblings.
enum class SiblingKind { First, Edit, Retry, Parallel };

struct TextPart
{
    QString text;
    bool operator==(const TextPart &) const = default;
};

/// A picture: attached (a file of the attachment store, named by its SHA-256) or as the server sent it (data URL).
struct ImagePart
{
    QString url; ///< data: or https: URL; empty when `blob` names the content
    QString blob; ///< SHA-256, hex
    QString mediaType;
    QString name; ///< as the user called it; foreign text
    QString detail; ///< "auto", "low", "high"; empty = not said
    bool operator==(const ImagePart &) const = default;
};

struct FilePart
{
    QString url;
    QString blob;
    QString mediaType;
    QString name;
    bool operator==(const FilePart &) const = default;
};

struct AudioPart
{
    QByteArray data; ///< base64 as on the wire
    QString format;
    QString transcript;
    QString id;
    bool operator==(const AudioPart &) const = default;
};

/// What the model thought. `details` is the raw JSON array `reasoning_details`, sent back byte for byte.
struct ReasoningPart
{
    QString text;
    QByteArray details;
    bool operator==(const ReasoningPart &) const = default;
};

struct ToolCallPart
{
    QString id;
    QString name;
    QString arguments; ///< JSON text as the model wrote it: may be empty or broken
    bool operator==(const ToolCallPart &) const = default;
};

struct ToolResultPart
{
    QString callId;
    QString content;
    bool operator==(const ToolResultPart &) const = default;
};

struct CitationPart
{
    QString url, title, content;
    std::optional<qint64> start, end; ///< range in the text it supports, characters
    bool operator==(const CitationPart &) const = default;
};

struct RefusalPart
{
    QString text;
    bool operator==(const RefusalPart &) const = default;
};

/// A part this program has no word for, kept verbatim and sent back.
struct UnknownPart
{
    QString type;
    QByteArray json;
    bool operator==(const UnknownPart &) const = default;
};

using ContentPart = std::variant<TextPart, ImagePart, FilePart, AudioPart, ReasoningPart, ToolCallPart, ToolResultPart,
                                 CitationPart, RefusalPart, UnknownPart>;

/// One node of a conversation's tree. A plain value; never overwritten by an edit, which makes a sibling instead.
struct Message
{
    MessageId id;
    ConversationId conversation;
    MessageId parent; ///< empty at the root
    SiblingKind kind = SiblingKind::First;
    Role role = Role::User;
    MessageState state = MessageState::Complete;
    qint64 sequence = 0; ///< order of creation within the conversation; time may jump, this does not
    QDateTime created; ///< UTC
    QList<ContentPart> parts;

    // Answers only:
    ConnectionId connection; ///< who was asked
    ModelId model; ///< what was asked for
    QString answeredBy; ///< `model` of the answer; empty = not said
    QString provider; ///< display name of the endpoint's provider
    GenerationId generation; ///< the server's id of this answer
    QString finishReason;
    QString nativeFinishReason;
    Usage usage;
    std::optional<Money> computedCost; ///< by the frozen price table
    Timing timing;
    std::optional<Error> error;
    int unreadableEvents = 0;

    bool operator==(const Message &) const = default;

    /// All text parts joined; what Copy gives and what search finds.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString reasoningText() const;
    [[nodiscard]] bool isFinal() const
    {
        return state != MessageState::Queued && state != MessageState::Waiting && state != MessageState::Streaming;
    }
};

/// What an answer that is being written has gained since it was looked at last. Costs what was gained.
struct MessageGrowth
{
    MessageId message;
    qsizetype partCount = 0;
    QList<std::pair<qsizetype, QString>> appended; ///< to the text of the part at this index
    QList<std::pair<qsizetype, ContentPart>> replaced; ///< parts that are new or have changed otherwise
    bool operator==(const MessageGrowth &) const = default;
    [[nodiscard]] bool isEmpty() const { return appended.isEmpty() && replaced.isEmpty(); }
};

/// Remembers how far a message has been looked at.
class GrowthMark
{
public:
    /// The gain since the last call; of the first call everything.
    [[nodiscard]] MessageGrowth take(const Message &message);

private:
    struct Seen
    {
        size_t kind = 0;
        qsizetype text = 0, rest = 0;
    };
    QList<Seen> m_parts;
};

[[nodiscard]] QLatin1StringView roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(QStringView name);
[[nodiscard]] QLatin1StringView stateName(MessageState state);
[[nodiscard]] std::optional<MessageState> stateFromName(QStringView name);
[[nodiscard]] QLatin1StringView siblingKindName(SiblingKind kind);
[[nodiscard]] std::optional<SiblingKind> siblingKindFromName(QStringView name);

} // namespace switchyard
