// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/dialects.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// Members only the unified API understands. Source: openrouter.ai's reference against the others' own.
constexpr std::array unifiedOnly{"provider"_L1,
                                 "models"_L1,
                                 "route"_L1,
                                 "plugins"_L1,
                                 "transforms"_L1,
                                 "usage"_L1,
                                 "session_id"_L1,
                                 "preset"_L1,
                                 "trace"_L1,
                                 "stop_server_tools_when"_L1,
                                 "max_tool_calls"_L1,
                                 "cache_control"_L1,
                                 "debug"_L1,
                                 "include_reasoning"_L1,
                                 "image_config"_L1,
                                 "x_search_filter"_L1,
                                 "prompt_cache_options"_L1,
                                 "top_a"_L1,
                                 "structured_outputs"_L1};

/// What api.openai.com takes on /chat/completions; it refuses the whole request for anything else.
constexpr std::array openAiMembers{"model"_L1,
                                   "messages"_L1,
                                   "stream"_L1,
                                   "stream_options"_L1,
                                   "max_completion_tokens"_L1,
                                   "temperature"_L1,
                                   "top_p"_L1,
                                   "frequency_penalty"_L1,
                                   "presence_penalty"_L1,
                                   "seed"_L1,
                                   "stop"_L1,
                                   "logit_bias"_L1,
                                   "logprobs"_L1,
                                   "top_logprobs"_L1,
                                   "response_format"_L1,
                                   "tools"_L1,
                                   "tool_choice"_L1,
                                   "parallel_tool_calls"_L1,
                                   "reasoning_effort"_L1,
                                   "verbosity"_L1,
                                   "modalities"_L1,
                                   "audio"_L1,
                                   "prediction"_L1,
                                   "web_search_options"_L1,
                                   "service_tier"_L1,
                                   "user"_L1,
                                   "metadata"_L1,
                                   "prompt_cache_key"_L1};

/// Members of messages and parts that only the unified API takes back.
constexpr std::array unifiedMessageMembers{"reasoning"_L1, "reasoning_details"_L1, "annotations"_L1, "images"_L1};

QJsonArray adaptedParts(const QJsonArray &parts)
{
    QJsonArray plain;
    for (const QJsonValue &value : parts) {
        if (!value.isObject()) { // stands for a part that is kept byte for byte
            plain.append(value);
            continue;
        }
        QJsonObject part = value.toObject();
        part.remove("cache_control"_L1);
        part.remove("prompt_cache_breakpoint"_L1);
        plain.append(part);
    }
    return plain;
}

QJsonArray adaptedMessages(const QJsonArray &messages, const DialectTraits &traits)
{
    QJsonArray adapted;
    for (const QJsonValue &value : messages) {
        if (!value.isObject()) { // stands for a message of plain text
            adapted.append(value);
            continue;
        }
        QJsonObject message = value.toObject();
        if (!traits.takesReasoningBack) {
            for (const auto member : unifiedMessageMembers)
                message.remove(member);
        }
        if (!traits.knowsDeveloperRole && message.value("role"_L1).toString() == "developer"_L1)
            message.insert("role"_L1, u"system"_s);
        if (message.value("content"_L1).isArray())
            message.insert("content"_L1, adaptedParts(message.value("content"_L1).toArray()));
        adapted.append(message);
    }
    return adapted;
}

} // namespace

DialectTraits traitsOf(Dialect dialect)
{
    switch (dialect) {
    case Dialect::OpenRouter:
        return {.unified = true,
                .maxTokensMember = "max_tokens"_L1,
                .reasoning = DialectTraits::Reasoning::Object,
                .takesReasoningBack = true,
                .knowsDeveloperRole = true,
                .sendsAppHeaders = true,
                .hasAccount = true};
    case Dialect::OpenAI:
        return {.knownMembersOnly = true,
                .maxTokensMember = "max_completion_tokens"_L1,
                .asksForStreamUsage = true,
                .knowsDeveloperRole = true};
    case Dialect::Compatible: break;
    }
    return {.maxTokensMember = "max_tokens"_L1, .asksForStreamUsage = true};
}

QJsonObject adaptedRequest(const QJsonObject &unified, const DialectTraits &traits)
{
    if (traits.unified)
        return unified;
    QJsonObject request = unified;
    if (traits.reasoning == DialectTraits::Reasoning::EffortOnly) {
        const QJsonValue effort = request.take("reasoning"_L1).toObject().value("effort"_L1);
        if (effort.isString() && !request.contains("reasoning_effort"_L1))
            request.insert("reasoning_effort"_L1, effort);
    }
    const QJsonValue limit = request.take("max_tokens"_L1);
    if (!limit.isUndefined())
        request.insert(traits.maxTokensMember, limit);
    if (traits.asksForStreamUsage && request.value("stream"_L1).toBool())
        request.insert("stream_options"_L1, QJsonObject{{u"include_usage"_s, true}});
    for (const auto member : unifiedOnly)
        request.remove(member);
    if (traits.knownMembersOnly) {
        const QStringList present = request.keys();
        for (const QString &member : present) {
            if (!std::ranges::contains(openAiMembers, member))
                request.remove(member);
        }
    }
    request.insert("messages"_L1, adaptedMessages(request.value("messages"_L1).toArray(), traits));
    return request;
}

} // namespace switchyard
