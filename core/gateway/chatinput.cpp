// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/chatinput.h"

#include "core/api/codecs/routingcodec.h"
#include "core/gateway/jsontext.h"
#include "core/gateway/tokens.h"

#include <QJsonDocument>

namespace switchyard {

using namespace Qt::StringLiterals;

using Checked = std::expected<void, WireError>;

QByteArray WireError::body() const
{
    JsonText error;
    error.text("message", message).number("code", status);
    if (!metadata.isEmpty())
        error.object("metadata", metadata);
    if (!availability.isEmpty())
        error.object("availability", availability);
    return JsonText().raw("error", error.done()).text("user_id", u"user_sandbox").done();
}

WireError WireError::typed(int status, const QString &message, const QString &errorType)
{
    return {.status = status, .message = message, .metadata = {{u"error_type"_s, errorType}}};
}

namespace {

constexpr qint64 tokensPerMessage = 4;
constexpr qint64 tokensPerImage = 765;

std::unexpected<WireError> bad(const QString &message)
{
    return std::unexpected(WireError::typed(400, message, u"invalid_request"_s));
}

struct NumberRange
{
    QLatin1StringView name;
    double least, most;
};

constexpr NumberRange ranges[] = {
    {"temperature"_L1, 0, 2},
    {"top_p"_L1, 0, 1},
    {"min_p"_L1, 0, 1},
    {"top_a"_L1, 0, 1},
    {"frequency_penalty"_L1, -2, 2},
    {"presence_penalty"_L1, -2, 2},
    {"repetition_penalty"_L1, 0, 2},
    {"top_k"_L1, 0, 1e9},
    {"top_logprobs"_L1, 0, 20},
    {"max_tokens"_L1, 1, 1e9},
    {"max_completion_tokens"_L1, 1, 1e9},
};

bool isAbsent(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

Checked checkNumbers(const QJsonObject &body, ChatInput &input)
{
    for (const NumberRange &range : ranges) {
        const QJsonValue value = body.value(range.name);
        if (isAbsent(value))
            continue;
        if (!value.isDouble() || value.toDouble() < range.least || value.toDouble() > range.most)
            return bad(u"Invalid value for %1: expected a number from %2 to %3"_s.arg(
                range.name, QString::number(range.least), QString::number(range.most)));
        input.parameters << QString(range.name);
    }
    for (const auto name : {"seed"_L1, "stop"_L1, "logit_bias"_L1, "logprobs"_L1, "response_format"_L1, "tools"_L1,
                            "tool_choice"_L1, "reasoning"_L1, "reasoning_effort"_L1, "verbosity"_L1}) {
        if (!isAbsent(body.value(name)))
            input.parameters << QString(name);
    }
    const QJsonValue most = body.contains("max_completion_tokens"_L1) ? body.value("max_completion_tokens"_L1)
                                                                      : body.value("max_tokens"_L1);
    if (most.isDouble())
        input.maxTokens = most.toInteger();
    return {};
}

/// Takes one content part: its text to `text`, its weight to the prompt.
Checked takePart(const QJsonObject &part, ChatInput &input, QString &text)
{
    const QString type = part.value("type"_L1).toString();
    if (type == "text"_L1) {
        if (!part.value("text"_L1).isString())
            return bad(u"Invalid content part: text is missing"_s);
        text += part.value("text"_L1).toString();
    } else if (type == "image_url"_L1) {
        if (part.value("image_url"_L1).toObject().value("url"_L1).toString().isEmpty())
            return bad(u"Invalid content part: image_url.url is missing"_s);
        input.attachments << u"image"_s;
        input.promptTokens += tokensPerImage;
    } else if (type == "input_audio"_L1) {
        const qsizetype size = part.value("input_audio"_L1).toObject().value("data"_L1).toString().size();
        if (size == 0)
            return bad(u"Invalid content part: input_audio.data is missing"_s);
        input.attachments << u"audio"_s;
        input.promptTokens += 10 + size / 4000;
    } else if (type == "file"_L1) {
        const QJsonObject file = part.value("file"_L1).toObject();
        input.attachments << file.value("filename"_L1).toString(u"file"_s);
        input.promptTokens += 100 + file.value("file_data"_L1).toString().size() / 40;
    } else if (type == "video_url"_L1 || type == "input_video"_L1) {
        input.attachments << u"video"_s;
        input.promptTokens += 2000;
    } else {
        return bad(u"Invalid content part type: %1"_s.arg(type));
    }
    return {};
}

Checked takeMessage(const QJsonObject &message, ChatInput &input)
{
    static const QStringList roles{u"system"_s, u"developer"_s, u"user"_s, u"assistant"_s, u"tool"_s};
    const QString role = message.value("role"_L1).toString();
    if (!roles.contains(role))
        return bad(u"Invalid message role: \"%1\""_s.arg(role));
    if (role == "tool"_L1 && message.value("tool_call_id"_L1).toString().isEmpty())
        return bad(u"A tool message needs tool_call_id"_s);
    const QJsonValue content = message.value("content"_L1);
    QString text;
    if (content.isString()) {
        text = content.toString();
    } else if (content.isArray()) {
        const QJsonArray parts = content.toArray();
        for (const QJsonValue &part : parts) {
            if (const Checked checked = takePart(part.toObject(), input, text); !checked)
                return checked;
        }
    } else if (role != "assistant"_L1) {
        return bad(u"Message content is missing"_s);
    }
    if (role == "user"_L1) {
        input.cacheableTokens = input.promptTokens;
        input.lastUserText = text;
        input.toolResults.clear();
    } else if (role == "tool"_L1) {
        input.toolResults << text;
    } else if (role == "assistant"_L1) {
        input.toolResults.clear();
    }
    input.promptTokens += tokensPerMessage + countTokens(text);
    return {};
}

Checked takeTools(const QJsonObject &body, ChatInput &input)
{
    const QJsonArray tools = body.value("tools"_L1).toArray();
    for (const QJsonValue &value : tools) {
        const QJsonObject tool = value.toObject();
        const QString type = tool.value("type"_L1).toString();
        if (type == "function"_L1) {
            const QJsonObject function = tool.value("function"_L1).toObject();
            if (function.value("name"_L1).toString().isEmpty())
                return bad(u"tools: function.name is missing"_s);
            input.functions << function;
            input.promptTokens += countTokens(QString::fromUtf8(jsonBytes(function)));
        } else if (type.contains("web_search"_L1)) {
            input.webSearch = true;
        } else if (!type.startsWith("openrouter:"_L1)) {
            return bad(u"tools: unknown type \"%1\""_s.arg(type));
        }
    }
    const QJsonValue choice = body.value("tool_choice"_L1);
    input.toolChoice = choice.isObject() ? choice.toObject().value("function"_L1).toObject().value("name"_L1).toString()
                                         : choice.toString(u"auto"_s);
    return {};
}

Checked takeReasoning(const QJsonObject &body, ChatInput &input)
{
    const QJsonObject reasoning = body.value("reasoning"_L1).toObject();
    const QString shorthand = body.value("reasoning_effort"_L1).toString();
    input.effort = reasoning.value("effort"_L1).toString(shorthand);
    if (!shorthand.isEmpty() && input.effort != shorthand)
        return bad(u"reasoning.effort and reasoning_effort differ"_s);
    if (body.value("reasoning"_L1).isObject())
        input.reasoning = reasoning.value("enabled"_L1).toBool(true);
    if (!input.effort.isEmpty())
        input.reasoning = input.effort != "none"_L1;
    input.reasoningExcluded = reasoning.value("exclude"_L1).toBool()
        || (body.contains("include_reasoning"_L1) && !body.value("include_reasoning"_L1).toBool(true));
    return {};
}

void takeRest(const QJsonObject &body, ChatInput &input)
{
    input.stream = body.value("stream"_L1).toBool();
    const QJsonValue stop = body.value("stop"_L1);
    if (stop.isString())
        input.stop << stop.toString();
    const QJsonArray stops = stop.toArray();
    for (const QJsonValue &text : stops)
        input.stop << text.toString();
    const QJsonArray plugins = body.value("plugins"_L1).toArray();
    for (const QJsonValue &plugin : plugins) {
        const QJsonObject object = plugin.toObject();
        if (object.value("id"_L1) == "web"_L1 && object.value("enabled"_L1).toBool(true))
            input.webSearch = true;
    }
    input.webSearch |= body.value("web_search_options"_L1).isObject();
    const QJsonObject format = body.value("response_format"_L1).toObject();
    const QString type = format.value("type"_L1).toString();
    input.wantsJson = type == "json_object"_L1 || type == "json_schema"_L1;
    input.jsonSchema = format.value("json_schema"_L1).toObject().value("schema"_L1).toObject();
    const QJsonArray modalities = body.value("modalities"_L1).toArray();
    input.wantsAudio = modalities.contains(QJsonValue(u"audio"_s));
    input.wantsImage = modalities.contains(QJsonValue(u"image"_s));
    input.routing = decodeWireRouting(body.value("provider"_L1).toObject());
    input.serviceTier = body.value("service_tier"_L1).toString();
    input.sessionId = body.value("session_id"_L1).toString();
    input.user = body.value("user"_L1).toString();
}

std::expected<QJsonObject, WireError> parseBody(const QByteArray &body)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return bad(
            u"The request body is not valid JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    if (!document.isObject())
        return bad(u"The request body must be a JSON object"_s);
    return document.object();
}

std::expected<ChatInput, WireError> read(QJsonObject body)
{
    ChatInput input;
    if (!isAbsent(body.value("model"_L1)) && !body.value("model"_L1).isString())
        return bad(u"model must be a string"_s);
    if (const QString model = body.value("model"_L1).toString(); !model.isEmpty())
        input.models << model;
    const QJsonArray fallbacks = body.value("models"_L1).toArray();
    for (const QJsonValue &model : fallbacks) {
        if (const QString id = model.toString(); !id.isEmpty() && !input.models.contains(id))
            input.models << id;
    }
    if (input.models.isEmpty())
        input.models << u"sandbox/showcase"_s; // what an account would have as its default
    if (body.value("messages"_L1).isUndefined() && body.value("prompt"_L1).isString())
        body.insert("messages"_L1,
                    QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, body.value("prompt"_L1)}}});
    input.messages = body.value("messages"_L1).toArray();
    if (input.messages.isEmpty())
        return bad(u"Input required: specify \"prompt\" or \"messages\""_s);
    if (const Checked checked = checkNumbers(body, input); !checked)
        return std::unexpected(checked.error());
    const QJsonArray messages = input.messages;
    for (const QJsonValue &message : messages) {
        if (const Checked checked = takeMessage(message.toObject(), input); !checked)
            return std::unexpected(checked.error());
    }
    if (const Checked checked = takeTools(body, input); !checked)
        return std::unexpected(checked.error());
    if (const Checked checked = takeReasoning(body, input); !checked)
        return std::unexpected(checked.error());
    takeRest(body, input);
    return input;
}

} // namespace

std::expected<ChatInput, WireError> readChatInput(const QByteArray &body)
{
    return parseBody(body).and_then(read);
}

std::expected<ChatInput, WireError> readPromptInput(const QByteArray &body)
{
    return parseBody(body).and_then([](QJsonObject object) -> std::expected<ChatInput, WireError> {
        if (!object.value("prompt"_L1).isString())
            return bad(u"prompt is missing"_s);
        object.remove("messages"_L1);
        return read(std::move(object));
    });
}

} // namespace switchyard
