// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/message.h"

#include <QList>
#include <QString>

#include <optional>

namespace switchyard {

/// Something the user can do with a message. The page gives the words, the view gives the id back.
struct TranscriptAction
{
    QString id;
    QString text;
    bool primary = false;
    bool operator==(const TranscriptAction &) const = default;
};

/// A piece of the quiet row under an answer.
struct FooterPiece
{
    QString text;
    bool strong = false;
    bool operator==(const FooterPiece &) const = default;
};

struct TranscriptToolCall
{
    QString name;
    QString arguments;
    QString result; ///< empty while there is none
    bool operator==(const TranscriptToolCall &) const = default;
};

struct TranscriptCitation
{
    QString title;
    QString url;
    QString excerpt; ///< of what it says there
    bool operator==(const TranscriptCitation &) const = default;
};

/// A picture that was attached or generated: its file, the data: address it came in, or its name in the attachment
/// store. Nothing is ever fetched for it.
struct TranscriptPicture
{
    QString name; ///< what it shows, or what it is called
    QByteArray content;
    QString address;
    QString blob; ///< SHA-256, hex
    bool operator==(const TranscriptPicture &) const = default;
};

/// A failure or a warning in place, with its ways out.
struct TranscriptBanner
{
    bool warning = false;
    QString title;
    QString sentence;
    QString details; ///< the server's own words; shown on demand
    QList<TranscriptAction> actions;
    bool operator==(const TranscriptBanner &) const = default;
};

/// One message as the transcript shows it: texts are final, nothing is looked up while painting. All of it may be
/// foreign and is drawn as text.
struct TranscriptMessage
{
    QString id;
    Role role = Role::Assistant;
    MessageState state = MessageState::Complete;
    QString text; ///< Markdown
    QString reasoning; ///< Markdown
    QString reasoningTitle; ///< "Thought for 4 s · 312 tokens"; empty when there is no reasoning
    QList<TranscriptToolCall> toolCalls;
    QList<TranscriptCitation> citations;
    QString refusal;
    QStringList attachments; ///< names
    QList<TranscriptPicture> pictures;
    std::optional<TranscriptBanner> banner;
    int branch = 0; ///< of `branches`, from 0
    int branches = 1;
    QList<FooterPiece> footer;
    QList<TranscriptAction> actions;
    int missingHeight = 0; ///< above 0: the content is being fetched and will be about this tall

    bool operator==(const TranscriptMessage &) const = default;
    [[nodiscard]] bool isLive() const { return state == MessageState::Waiting || state == MessageState::Streaming; }
};

} // namespace switchyard
