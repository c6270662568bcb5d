// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/routing.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace switchyard {

/// A refusal as the wire has it.
struct WireError
{
    int status = 400;
    QString message;
    QJsonObject metadata; ///< `error.metadata`
    QJsonObject availability; ///< `error.availability`
    QList<std::pair<QByteArray, QByteArray>> headers;

    [[nodiscard]] QByteArray body() const;
    [[nodiscard]] static WireError typed(int status, const QString &message, const QString &errorType);
};

/// A request of the chat endpoint as far as the sandbox looks at it.
struct ChatInput
{
    QStringList models; ///< the model and its fallbacks, as they were named
    bool stream = false;
    QJsonArray messages;
    QString lastUserText;
    QStringList toolResults; ///< contents of the tool messages that end the conversation
    QStringList attachments; ///< one word or name per part that is no text
    qint64 promptTokens = 0;
    qint64 cacheableTokens = 0; ///< of them, before the last user message
    std::optional<qint64> maxTokens;
    QStringList stop;
    QList<QJsonObject> functions; ///< of `tools`, the function objects
    QString toolChoice; ///< none, auto, required, or a function's name
    bool webSearch = false;
    std::optional<bool> reasoning; ///< asked for, refused, or not mentioned
    bool reasoningExcluded = false;
    QString effort;
    QJsonObject jsonSchema; ///< of response_format; empty object with wantsJson = any object
    bool wantsJson = false;
    bool wantsAudio = false, wantsImage = false;
    RoutingPreferences routing;
    QStringList parameters; ///< names of the sampling members and tools that were sent
    QString serviceTier, sessionId, user;
};

/// Reads and judges a body. The error is what the service would answer.
[[nodiscard]] std::expected<ChatInput, WireError> readChatInput(const QByteArray &body);
/// The same from the legacy endpoint, where `prompt` stands for the messages.
[[nodiscard]] std::expected<ChatInput, WireError> readPromptInput(const QByteArray &body);

} // namespace switchyard
