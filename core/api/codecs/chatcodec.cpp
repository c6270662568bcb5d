// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/chatcodec.h"

#include "core/api/codecs/jsonput_p.h"
#include "core/api/codecs/messagecodec_p.h"
#include "core/api/codecs/routingcodec.h"
#include "core/api/jsonreader.h"

#include <QJsonDocument>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// A schema that people wrote is kept as their text, for its members to stay in order: it goes out as it is.
QJsonObject wireFormat(QJsonObject format, RawStore &raw)
{
    QJsonObject described = format.value("json_schema"_L1).toObject();
    const QJsonValue schema = described.value("schema"_L1);
    if (!schema.isString())
        return format;
    described.insert("schema"_L1, raw.put(schema.toString().toUtf8()));
    format.insert("json_schema"_L1, described);
    return format;
}

void encodeSampling(const SamplingParameters &parameters, RawStore &raw, QJsonObject &object)
{
    put(object, "max_tokens"_L1, parameters.maxTokens);
    put(object, "temperature"_L1, parameters.temperature);
    put(object, "top_p"_L1, parameters.topP);
    put(object, "top_k"_L1, parameters.topK);
    put(object, "min_p"_L1, parameters.minP);
    put(object, "top_a"_L1, parameters.topA);
    put(object, "frequency_penalty"_L1, parameters.frequencyPenalty);
    put(object, "presence_penalty"_L1, parameters.presencePenalty);
    put(object, "repetition_penalty"_L1, parameters.repetitionPenalty);
    put(object, "seed"_L1, parameters.seed);
    put(object, "stop"_L1, QJsonArray::fromStringList(parameters.stop));
    if (parameters.logitBias) {
        QJsonObject bias;
        for (auto it = parameters.logitBias->cbegin(); it != parameters.logitBias->cend(); ++it)
            bias.insert(it.key(), it.value());
        object.insert("logit_bias"_L1, bias);
    }
    put(object, "logprobs"_L1, parameters.logprobs);
    put(object, "top_logprobs"_L1, parameters.topLogprobs);
    put(object, "verbosity"_L1, parameters.verbosity);
    QJsonObject reasoning;
    put(reasoning, "effort"_L1, parameters.reasoningEffort);
    put(reasoning, "max_tokens"_L1, parameters.reasoningMaxTokens);
    put(reasoning, "exclude"_L1, parameters.reasoningExclude);
    put(reasoning, "enabled"_L1, parameters.reasoningEnabled);
    put(reasoning, "summary"_L1, parameters.reasoningSummary);
    put(object, "reasoning"_L1, reasoning);
    put(object, "response_format"_L1, wireFormat(parameters.responseFormat, raw));
}

SamplingParameters decodeSampling(JsonReader &in)
{
    SamplingParameters parameters;
    parameters.maxTokens = in.optional<qint64>("max_tokens"_L1);
    if (!parameters.maxTokens)
        parameters.maxTokens = in.optional<qint64>("max_completion_tokens"_L1);
    parameters.temperature = in.optional<double>("temperature"_L1);
    parameters.topP = in.optional<double>("top_p"_L1);
    parameters.topK = in.optional<qint64>("top_k"_L1);
    parameters.minP = in.optional<double>("min_p"_L1);
    parameters.topA = in.optional<double>("top_a"_L1);
    parameters.frequencyPenalty = in.optional<double>("frequency_penalty"_L1);
    parameters.presencePenalty = in.optional<double>("presence_penalty"_L1);
    parameters.repetitionPenalty = in.optional<double>("repetition_penalty"_L1);
    parameters.seed = in.optional<qint64>("seed"_L1);
    if (const auto word = in.optional<QString>("stop"_L1))
        parameters.stop = {*word};
    else
        parameters.stop = in.value<QStringList>("stop"_L1);
    if (const auto bias = in.optional<QJsonObject>("logit_bias"_L1)) {
        parameters.logitBias.emplace();
        for (auto it = bias->constBegin(); it != bias->constEnd(); ++it)
            parameters.logitBias->insert(it.key(), it.value().toDouble());
    }
    parameters.logprobs = in.optional<bool>("logprobs"_L1);
    parameters.topLogprobs = in.optional<qint64>("top_logprobs"_L1);
    parameters.verbosity = in.optional<QString>("verbosity"_L1);
    JsonReader reasoning = in.object("reasoning"_L1);
    parameters.reasoningEffort = reasoning.optional<QString>("effort"_L1);
    if (!parameters.reasoningEffort)
        parameters.reasoningEffort = in.optional<QString>("reasoning_effort"_L1);
    parameters.reasoningMaxTokens = reasoning.optional<qint64>("max_tokens"_L1);
    parameters.reasoningExclude = reasoning.optional<bool>("exclude"_L1);
    parameters.reasoningEnabled = reasoning.optional<bool>("enabled"_L1);
    parameters.reasoningSummary = reasoning.optional<QString>("summary"_L1);
    parameters.responseFormat = in.value<QJsonObject>("response_format"_L1);
    return parameters;
}

/// Members the user typed himself; they never replace one that has its own field.
void addExtra(QJsonObject &object, const QJsonObject &extra)
{
    for (auto it = extra.constBegin(); it != extra.constEnd(); ++it) {
        if (!object.contains(it.key()))
            object.insert(it.key(), it.value());
    }
}

QJsonObject encodeMembers(const ChatRequest &request, RawStore &raw)
{
    QJsonObject object;
    put(object, "model"_L1, request.model.text());
    put(object, "models"_L1, request.routing.fallbackModels);
    QJsonArray messages;
    for (const OutgoingMessage &message : request.messages)
        encodeMessage(message, raw, messages);
    object.insert("messages"_L1, messages);
    if (request.stream)
        object.insert("stream"_L1, true);
    encodeSampling(request.parameters, raw, object);
    put(object, "provider"_L1, encodeWireRouting(request.routing));
    put(object, "tools"_L1, request.tools);
    if (!request.toolChoice.isUndefined() && !request.toolChoice.isNull())
        object.insert("tool_choice"_L1, request.toolChoice);
    put(object, "parallel_tool_calls"_L1, request.parallelToolCalls);
    put(object, "max_tool_calls"_L1, request.maxToolCalls);
    put(object, "stop_server_tools_when"_L1, request.stopServerToolsWhen);
    put(object, "plugins"_L1, request.plugins);
    put(object, "modalities"_L1, QJsonArray::fromStringList(request.modalities));
    put(object, "image_config"_L1, request.imageConfig);
    put(object, "audio"_L1, request.audio);
    put(object, "prediction"_L1, request.prediction);
    put(object, "web_search_options"_L1, request.webSearchOptions);
    put(object, "cache_control"_L1, request.cacheControl);
    put(object, "metadata"_L1, request.metadata);
    put(object, "trace"_L1, request.trace);
    put(object, "service_tier"_L1, request.serviceTier);
    put(object, "session_id"_L1, request.sessionId);
    put(object, "user"_L1, request.user);
    put(object, "preset"_L1, request.preset);
    return object;
}

} // namespace

QJsonObject encodeChatRequest(const ChatRequest &request)
{
    RawStore raw(RawStore::Mode::Parse);
    QJsonObject object = encodeMembers(request, raw);
    addExtra(object, request.parameters.extra);
    addExtra(object, request.extra);
    return object;
}

QByteArray encodeChatBody(const ChatRequest &request, const DialectTraits &traits)
{
    RawStore raw(RawStore::Mode::Keep);
    QJsonObject object = adaptedRequest(encodeMembers(request, raw), traits);
    addExtra(object, request.parameters.extra);
    addExtra(object, request.extra);
    return raw.filledIn(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<ChatRequest> decodeChatRequest(QByteArrayView body)
{
    bool wasBroken = false;
    const QByteArray text = repairedUtf8(body, wasBroken);
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(text, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return failure(Error::Kind::BadReply, problem.errorString());
    const JsonSlice slice = JsonSlice::of(text);
    JsonReader in(object, slice);
    ChatRequest request;
    request.model = ModelId(in.value<QString>("model"_L1));
    (void)in.required<QJsonArray>("messages"_L1);
    const auto messages = slice.member("messages").elements();
    for (const JsonSlice &message : messages)
        request.messages.append(decodeOutgoingMessage(message));
    request.stream = in.value<bool>("stream"_L1);
    request.parameters = decodeSampling(in);
    request.routing = decodeWireRouting(in.value<QJsonObject>("provider"_L1));
    request.routing.fallbackModels = in.optional<QStringList>("models"_L1);
    request.tools = in.value<QJsonArray>("tools"_L1);
    request.toolChoice = object.value("tool_choice"_L1);
    in.ignore("tool_choice"_L1);
    request.parallelToolCalls = in.optional<bool>("parallel_tool_calls"_L1);
    request.maxToolCalls = in.optional<qint64>("max_tool_calls"_L1);
    request.stopServerToolsWhen = in.value<QJsonArray>("stop_server_tools_when"_L1);
    request.plugins = in.value<QJsonArray>("plugins"_L1);
    request.modalities = in.value<QStringList>("modalities"_L1);
    request.imageConfig = in.value<QJsonObject>("image_config"_L1);
    request.audio = in.value<QJsonObject>("audio"_L1);
    request.prediction = in.value<QJsonObject>("prediction"_L1);
    request.webSearchOptions = in.value<QJsonObject>("web_search_options"_L1);
    request.cacheControl = in.value<QJsonObject>("cache_control"_L1);
    request.metadata = in.value<QJsonObject>("metadata"_L1);
    request.trace = in.value<QJsonObject>("trace"_L1);
    request.serviceTier = in.value<QString>("service_tier"_L1);
    request.sessionId = in.value<QString>("session_id"_L1);
    request.user = in.value<QString>("user"_L1);
    request.preset = in.value<QString>("preset"_L1);
    request.extra = in.extra();
    return in.finish(std::move(request));
}

} // namespace switchyard
