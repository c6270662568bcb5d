// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/answer.h"

#include "core/gateway/jsontext.h"

#include <QCryptographicHash>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

QByteArray reasoningFormat(const QString &tokenizer)
{
    if (tokenizer == "Claude"_L1)
        return "anthropic-claude-v1";
    if (tokenizer == "GPT"_L1)
        return "openai-responses-v1";
    return tokenizer == "Gemini"_L1 ? "google-gemini-v1" : "unknown";
}

QByteArray orNull(const QString &text)
{
    return text.isEmpty() ? QByteArray("null") : jsonString(text);
}

} // namespace

QString reasoningSeal(const QString &reasoning)
{
    return QString::fromLatin1(QCryptographicHash::hash(reasoning.toUtf8(), QCryptographicHash::Sha256).toBase64());
}

QString nativeFinishReason(const QString &tokenizer, const QString &finishReason)
{
    if (tokenizer == "Claude"_L1)
        return finishReason == "stop"_L1  ? u"end_turn"_s
            : finishReason == "length"_L1 ? u"max_tokens"_s
                                          : u"tool_use"_s;
    if (tokenizer == "Gemini"_L1)
        return finishReason == "length"_L1 ? u"MAX_TOKENS"_s : u"STOP"_s;
    return finishReason;
}

ChunkWriter::ChunkWriter(const AnswerHead &head) : m_head(head), m_format(reasoningFormat(head.tokenizer))
{
    m_start = "data: {\"id\":" + jsonString(head.id)
        + ",\"object\":\"chat.completion.chunk\",\"created\":" + QByteArray::number(head.created)
        + ",\"model\":" + jsonString(head.model) + ",\"provider\":" + jsonString(head.provider)
        + ",\"system_fingerprint\":\"fp_sandbox\",\"service_tier\":" + orNull(head.serviceTier) + ",\"choices\":";
}

QByteArray ChunkWriter::chunkWithChoices(const QByteArray &choices, const QByteArray &more) const
{
    QByteArray event;
    event.reserve(m_start.size() + choices.size() + more.size() + 8);
    event += m_start;
    event += choices;
    event += more;
    event += "}\n\n";
    return event;
}

QByteArray ChunkWriter::chunk(const QByteArray &delta, const QByteArray &finish, const QByteArray &native,
                              const QByteArray &more) const
{
    QByteArray event;
    event.reserve(m_start.size() + delta.size() + more.size() + 128);
    event += m_start;
    event += "[{\"index\":0,\"delta\":";
    event += delta;
    event += ",\"finish_reason\":";
    event += finish;
    event += ",\"native_finish_reason\":";
    event += native;
    event += ",\"logprobs\":null}]";
    event += more;
    event += "}\n\n";
    return event;
}

QByteArray ChunkWriter::content(QStringView piece) const
{
    QByteArray delta = "{\"role\":\"assistant\",\"content\":";
    appendJsonString(delta, piece);
    return chunk(delta + '}');
}

QByteArray ChunkWriter::reasoning(QStringView piece) const
{
    const QByteArray text = jsonString(piece);
    const bool summary = m_head.tokenizer == "GPT"_L1;
    return chunk("{\"role\":\"assistant\",\"content\":\"\",\"reasoning\":" + text
                 + ",\"reasoning_details\":[{\"type\":\""
                 + (summary ? "reasoning.summary\",\"summary\":" : "reasoning.text\",\"text\":") + text
                 + ",\"format\":\"" + m_format + "\",\"index\":0}]}");
}

QByteArray ChunkWriter::signature(const QString &seal) const
{
    const QByteArray detail = m_head.tokenizer == "GPT"_L1
        ? QByteArray("{\"type\":\"reasoning.encrypted\",\"data\":" + jsonString(seal) + ",\"id\":\"rs_sandbox\"")
        : QByteArray("{\"type\":\"reasoning.text\",\"signature\":" + jsonString(seal));
    return chunk("{\"role\":\"assistant\",\"content\":\"\",\"reasoning\":null,\"reasoning_details\":[" + detail
                 + ",\"format\":\"" + m_format + "\",\"index\":0}]}");
}

QByteArray ChunkWriter::toolStart(qsizetype index, const AnswerToolCall &call) const
{
    return chunk("{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"index\":" + QByteArray::number(index)
                 + ",\"id\":" + jsonString(call.id) + ",\"type\":\"function\",\"function\":{\"name\":"
                 + jsonString(call.name) + ",\"arguments\":\"\"}}]}");
}

QByteArray ChunkWriter::toolArguments(qsizetype index, QStringView piece) const
{
    return chunk("{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"index\":" + QByteArray::number(index)
                 + ",\"type\":\"function\",\"function\":{\"arguments\":" + jsonString(piece) + "}}]}");
}

QByteArray ChunkWriter::annotations(const QJsonArray &annotations) const
{
    return chunk("{\"role\":\"assistant\",\"content\":\"\",\"annotations\":" + jsonBytes(annotations) + '}');
}

QByteArray ChunkWriter::image(const QString &dataUrl) const
{
    return chunk("{\"role\":\"assistant\",\"content\":\"\",\"images\":[{\"type\":\"image_url\",\"image_url\":{\"url\":"
                 + jsonString(dataUrl) + "},\"index\":0}]}");
}

QByteArray ChunkWriter::audio(const QByteArray &data, const QString &transcript) const
{
    JsonText audio;
    audio.text("id", u"audio_sandbox")
        .text("data", QString::fromLatin1(data.toBase64()))
        .text("transcript", transcript);
    return chunk("{\"role\":\"assistant\",\"content\":\"\",\"audio\":" + audio.done() + '}');
}

QByteArray ChunkWriter::finish(const QString &reason) const
{
    return chunk("{\"role\":\"assistant\",\"content\":\"\"}", jsonString(reason),
                 jsonString(nativeFinishReason(m_head.tokenizer, reason)));
}

QByteArray ChunkWriter::usage(const QByteArray &usage, const QString &reason, const QByteArray &metadata) const
{
    QByteArray more = ",\"usage\":" + usage;
    if (!metadata.isEmpty())
        more += ",\"openrouter_metadata\":" + metadata;
    return chunk("{\"role\":\"assistant\",\"content\":\"\"}", jsonString(reason),
                 jsonString(nativeFinishReason(m_head.tokenizer, reason)), more);
}

QByteArray usageJson(const Usage &usage, const CostParts &cost)
{
    JsonText json;
    json.number("prompt_tokens", usage.promptTokens.value_or(0))
        .number("completion_tokens", usage.completionTokens.value_or(0))
        .number("total_tokens", usage.totalTokens.value_or(0));
    if (cost.whole) {
        json.money("cost", *cost.whole).flag("is_byok", false);
        JsonText details;
        details.money("upstream_inference_cost", *cost.whole)
            .money("upstream_inference_prompt_cost", cost.prompt.value_or(Money()))
            .money("upstream_inference_completions_cost", cost.completion.value_or(Money()));
        json.raw("cost_details", details.done());
    }
    JsonText prompt;
    prompt.number("cached_tokens", usage.cachedTokens.value_or(0))
        .number("cache_write_tokens", usage.cacheWriteTokens.value_or(0))
        .number("audio_tokens", usage.audioPromptTokens.value_or(0))
        .number("video_tokens", 0);
    JsonText completion;
    completion.number("reasoning_tokens", usage.reasoningTokens.value_or(0))
        .number("audio_tokens", usage.audioCompletionTokens.value_or(0))
        .number("image_tokens", usage.imageTokens.value_or(0));
    json.raw("prompt_tokens_details", prompt.done()).raw("completion_tokens_details", completion.done());
    if (usage.webSearches)
        json.raw("server_tool_use_details", JsonText().number("web_search_requests", *usage.webSearches).done());
    return json.done();
}

static QByteArray reasoningDetails(const AnswerHead &head, const Answer &answer)
{
    const QString format = QString::fromLatin1(reasoningFormat(head.tokenizer));
    QJsonArray details;
    if (head.tokenizer == "GPT"_L1) {
        details.append(QJsonObject{{u"type"_s, u"reasoning.summary"_s},
                                   {u"summary"_s, answer.reasoning},
                                   {u"format"_s, format},
                                   {u"index"_s, 0}});
        details.append(QJsonObject{{u"type"_s, u"reasoning.encrypted"_s},
                                   {u"data"_s, reasoningSeal(answer.reasoning)},
                                   {u"id"_s, u"rs_sandbox"_s},
                                   {u"format"_s, format},
                                   {u"index"_s, 0}});
    } else {
        details.append(QJsonObject{{u"type"_s, u"reasoning.text"_s},
                                   {u"text"_s, answer.reasoning},
                                   {u"signature"_s, reasoningSeal(answer.reasoning)},
                                   {u"format"_s, format},
                                   {u"index"_s, 0}});
    }
    return jsonBytes(details);
}

QByteArray completionJson(const AnswerHead &head, const Answer &answer, const QByteArray &usage,
                          const QByteArray &metadata)
{
    JsonText message;
    message.text("role", u"assistant");
    if (answer.text.isEmpty() && !answer.toolCalls.isEmpty())
        message.null("content");
    else
        message.text("content", answer.text);
    message.null("refusal");
    if (answer.reasoning.isEmpty())
        message.null("reasoning");
    else
        message.text("reasoning", answer.reasoning).raw("reasoning_details", reasoningDetails(head, answer));
    if (!answer.toolCalls.isEmpty()) {
        QJsonArray calls;
        for (qsizetype i = 0; i < answer.toolCalls.size(); ++i) {
            const AnswerToolCall &call = answer.toolCalls.at(i);
            calls.append(
                QJsonObject{{u"index"_s, i},
                            {u"id"_s, call.id},
                            {u"type"_s, u"function"_s},
                            {u"function"_s, QJsonObject{{u"name"_s, call.name}, {u"arguments"_s, call.arguments}}}});
        }
        message.array("tool_calls", calls);
    }
    if (!answer.annotations.isEmpty())
        message.array("annotations", answer.annotations);
    if (!answer.images.isEmpty()) {
        QJsonArray images;
        for (const QString &url : answer.images)
            images.append(QJsonObject{{u"type"_s, u"image_url"_s}, {u"image_url"_s, QJsonObject{{u"url"_s, url}}}});
        message.array("images", images);
    }
    JsonText choice;
    choice.number("index", 0)
        .text("finish_reason", answer.finishReason)
        .text("native_finish_reason", nativeFinishReason(head.tokenizer, answer.finishReason))
        .raw("message", message.done())
        .null("logprobs");
    JsonText body;
    body.text("id", head.id)
        .text("object", u"chat.completion")
        .number("created", head.created)
        .text("model", head.model)
        .text("provider", head.provider)
        .text("system_fingerprint", u"fp_sandbox")
        .raw("service_tier", orNull(head.serviceTier))
        .raw("choices", '[' + choice.done() + ']')
        .raw("usage", usage);
    if (!metadata.isEmpty())
        body.raw("openrouter_metadata", metadata);
    return body.done();
}

} // namespace switchyard
