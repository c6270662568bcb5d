// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/domain/message.h"
#include "core/domain/routing.h"
#include "core/domain/usage.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace switchyard {

/// How an answer is sampled. Absent members are not sent: the provider's own default rules.
/// Source: OpenRouter API, POST /chat/completions.
struct SamplingParameters
{
    std::optional<qint64> maxTokens;
    std::optional<double> temperature, topP, minP, topA;
    std::optional<double> frequencyPenalty, presencePenalty, repetitionPenalty;
    std::optional<qint64> topK, seed;
    QStringList stop;
    std::optional<QMap<QString, double>> logitBias;
    std::optional<bool> logprobs;
    std::optional<qint64> topLogprobs;
    std::optional<QString> verbosity;
    std::optional<QString> reasoningEffort; ///< "max" … "none"
    std::optional<qint64> reasoningMaxTokens; ///< exclusive with the effort
    std::optional<bool> reasoningExclude, reasoningEnabled;
    std::optional<QString> reasoningSummary;
    QJsonObject responseFormat; ///< empty = text
    QJsonObject extra; ///< further members, sent as they are

    bool operator==(const SamplingParameters &) const = default;
};

/// One message as it is sent. Parts carry their content: attachments have been read into data URLs.
struct OutgoingMessage
{
    Role role = Role::User;
    QList<ContentPart> parts;
    QString name;
    bool operator==(const OutgoingMessage &) const = default;
};

/// Everything one call of the chat endpoint can carry.
struct ChatRequest
{
    ModelId model;
    QList<OutgoingMessage> messages;
    bool stream = true;
    SamplingParameters parameters;
    RoutingPreferences routing;
    QJsonArray tools; ///< as on the wire
    QJsonValue toolChoice{QJsonValue::Undefined};
    std::optional<bool> parallelToolCalls;
    QJsonArray plugins;
    QStringList modalities;
    QJsonObject imageConfig, audio, prediction, webSearchOptions, cacheControl, metadata, trace;
    QString serviceTier, sessionId, user, preset;
    QJsonArray stopServerToolsWhen;
    std::optional<qint64> maxToolCalls;
    QJsonObject extra; ///< further members, sent as they are

    bool operator==(const ChatRequest &) const = default;
};

/// A streamed piece of a tool call. Keyed by index, not by id; `arguments` are appended.
struct ToolCallDelta
{
    qint64 index = 0;
    QString id, name, arguments;
    bool operator==(const ToolCallDelta &) const = default;
};

/// One streamed piece of an answer: only what it adds. Text is never trimmed.
struct Delta
{
    QString text;
    QString reasoning;
    QList<QByteArray> reasoningDetails; ///< raw JSON objects, in order
    QList<ToolCallDelta> toolCalls;
    QList<CitationPart> citations;
    QList<ImagePart> images;
    QList<UnknownPart> unknown;
    QString refusal;
    QByteArray audioData;
    QString audioTranscript, audioId;
    QString model, provider; ///< set when the chunk names them
    GenerationId generation;
    QString finishReason, nativeFinishReason;
    std::optional<Usage> usage;

    bool operator==(const Delta &) const = default;
    /// Something a person would see: decides "time to first token".
    [[nodiscard]] bool hasContent() const
    {
        return !text.isEmpty() || !reasoning.isEmpty() || !toolCalls.isEmpty() || !images.isEmpty()
            || !refusal.isEmpty() || !audioData.isEmpty();
    }
};

/// How an answer ended, after its deltas. The text itself has gone through the deltas.
struct Completion
{
    GenerationId generation;
    QString model, provider;
    QString finishReason, nativeFinishReason;
    Usage usage;
    int unreadableEvents = 0;
    int foreignEvents = 0; ///< chunks that carried another answer's id
    int repairedEvents = 0; ///< events with invalid UTF-8, shown with U+FFFD
    QStringList unreadable; ///< the first of the unreadable events, cut and cleaned of secrets, for diagnostics
    QString serviceTier;
    QJsonObject metadata; ///< `openrouter_metadata`, when asked for

    bool operator==(const Completion &) const = default;
};

} // namespace switchyard
