// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/message.h"

#include <QLocale>

#include <chrono>
#include <optional>

namespace switchyard {

class ChatSession;
class ModelCatalog;

/// What is known of one of the answers that stand side by side. The texts are for people and final; foreign text in
/// them is on one line and without direction characters.
struct AnswerFacts
{
    MessageId id;
    QString name; ///< of the model; "A", "B", … while it is hidden
    QString provider;
    MessageState state = MessageState::Complete;
    QString stateText; ///< empty for an answer that is complete
    bool hasText = false;
    std::optional<std::chrono::milliseconds> firstToken, total;
    std::optional<double> speed; ///< tokens a second
    std::optional<qint64> tokensIn, tokensOut, reasoning;
    std::optional<Money> cost;
    QString finishReason;
    bool isHidden = false; ///< name, provider and cost are kept back until a vote
    bool isCheapest = false;
    bool isPick = false; ///< won the vote
    bool operator==(const AnswerFacts &) const = default;

    [[nodiscard]] bool isLive() const { return state <= MessageState::Streaming; }
    /// "$0.0108 · 0.8 s · 96 tok/s · 402 → 655 tokens", or how far it has come.
    [[nodiscard]] QString summary(const QLocale &locale = QLocale()) const;
};

/// The facts of `answers` in this order. Names that occur twice are numbered. `hidden`: letters in place of names.
[[nodiscard]] QList<AnswerFacts> answerFacts(const ChatSession &session, const ModelCatalog &catalog,
                                             const QList<MessageId> &answers, bool hidden, const QDateTime &now);

/// "A" … "Z", then "A2" …
[[nodiscard]] QString answerLetter(qsizetype index);

} // namespace switchyard
