// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads streamed chunks straight from their bytes: a stream is thousands of small documents, and raw slices are needed
// anyway for signed blocks and for money.

#include "core/api/codecs/chatcodec.h"
#include "core/api/jsonreader.h"

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

ImagePart decodeImage(JsonSlice image)
{
    const JsonSlice holder = image.member("image_url");
    ImagePart part;
    part.url = holder.isString() ? holder.text() : holder.member("url").text();
    if (part.url.startsWith("data:"_L1))
        part.mediaType = part.url.mid(5, 64).section(u';', 0, 0).section(u',', 0, 0);
    part.detail = holder.member("detail").text();
    return part;
}

/// Mistral: {"type":"thinking","thinking":[{"type":"text","text":…}]}.
QString thinkingText(JsonSlice part)
{
    const JsonSlice thinking = part.member("thinking");
    if (thinking.isString())
        return thinking.text();
    QString text;
    const auto pieces = thinking.elements();
    for (const JsonSlice &piece : pieces)
        text += piece.member("text").text();
    return text;
}

void decodePart(JsonSlice part, Delta &delta)
{
    if (part.isString()) {
        delta.text += part.text();
        return;
    }
    const QString type = part.member("type").text();
    if (type == "text"_L1 || type == "output_text"_L1)
        delta.text += part.member("text").text();
    else if (type == "thinking"_L1)
        delta.reasoning += thinkingText(part);
    else if (type == "image_url"_L1)
        delta.images.append(decodeImage(part));
    else if (type == "refusal"_L1)
        delta.refusal += part.member("refusal").text();
    else if (part.isObject())
        delta.unknown.append({type, part.bytes().toByteArray()});
}

void decodeContent(JsonSlice content, Delta &delta)
{
    if (content.isArray()) {
        const auto parts = content.elements();
        for (const JsonSlice &part : parts)
            decodePart(part, delta);
    } else if (content.isObject()) {
        decodePart(content, delta);
    } else {
        delta.text += content.text();
    }
}

ToolCallDelta decodeToolCall(JsonSlice call)
{
    ToolCallDelta delta;
    delta.index = call.member("index").integer().value_or(noToolCallIndex);
    delta.id = call.member("id").text();
    const JsonSlice function = call.member("function");
    delta.name = function.member("name").text();
    const JsonSlice arguments = function.member("arguments");
    // Some servers forget that the arguments are a text.
    delta.arguments = arguments.isObject() ? QString::fromUtf8(arguments.bytes()) : arguments.text();
    return delta;
}

void decodeAnnotations(JsonSlice annotations, Delta &delta)
{
    const auto all = annotations.elements();
    for (const JsonSlice &annotation : all) {
        const QString type = annotation.member("type").text();
        const JsonSlice citation = annotation.member("url_citation");
        if (citation.isObject()) {
            delta.citations.append({citation.member("url").text(), citation.member("title").text(),
                                    citation.member("content").text(), citation.member("start_index").integer(),
                                    citation.member("end_index").integer()});
        } else if (annotation.isObject()) {
            delta.unknown.append({annotationPrefix + type, annotation.bytes().toByteArray()});
        }
    }
}

/// The text inside `reasoning_details`, for servers that send nothing else.
QString detailsText(const QList<JsonSlice> &details)
{
    QString text;
    for (const JsonSlice &detail : details)
        text += detail.member("text").text() + detail.member("summary").text();
    return text;
}

void decodeMessage(JsonSlice message, Delta &delta)
{
    JsonSlice reasoning, otherReasoning;
    QList<JsonSlice> details;
    message.eachMember([&](QByteArrayView name, JsonSlice value) {
        if (value.isNull())
            return;
        if (name == "content") {
            decodeContent(value, delta);
        } else if (name == "reasoning") {
            reasoning = value;
        } else if (name == "reasoning_content") {
            otherReasoning = value;
        } else if (name == "reasoning_details") {
            details = value.elements();
        } else if (name == "tool_calls") {
            const auto calls = value.elements();
            for (const JsonSlice &call : calls)
                delta.toolCalls.append(decodeToolCall(call));
        } else if (name == "refusal") {
            delta.refusal += value.text();
        } else if (name == "images") {
            const auto images = value.elements();
            for (const JsonSlice &image : images)
                delta.images.append(decodeImage(image));
        } else if (name == "annotations") {
            decodeAnnotations(value, delta);
        } else if (name == "audio") {
            delta.audioId = value.member("id").text();
            delta.audioData += value.member("data").text().toLatin1();
            delta.audioTranscript += value.member("transcript").text();
        }
    });
    const JsonSlice said = reasoning.isString() ? reasoning : otherReasoning;
    if (said.isString())
        delta.reasoning += said.text();
    else if (!reasoning.isValid() && !details.isEmpty())
        delta.reasoning += detailsText(details);
    for (const JsonSlice &detail : details)
        delta.reasoningDetails.append(detail.bytes().toByteArray());
}

Error decodeError(JsonSlice error, JsonSlice around, const ErrorContext &context)
{
    if (error.isObject())
        return decodeErrorValue(error.toObject(), around.toObject(), context);
    return decodeErrorValue(error.text(), around.toObject(), context);
}

bool isError(JsonSlice value)
{
    return value.isObject() || (value.isString() && value.bytes().size() > 2);
}

void decodeChoice(JsonSlice choice, DecodedChunk &chunk, const ErrorContext &context)
{
    JsonSlice piece, whole;
    choice.eachMember([&](QByteArrayView name, JsonSlice value) {
        if (name == "delta")
            piece = value;
        else if (name == "message")
            whole = value;
        else if (name == "finish_reason")
            chunk.delta.finishReason = value.text();
        else if (name == "native_finish_reason")
            chunk.delta.nativeFinishReason = value.text();
        else if (name == "error" && isError(value))
            chunk.error = decodeError(value, choice, context);
    });
    // A server that sends both repeats the whole answer beside each piece.
    chunk.isWhole = !piece.isObject() && whole.isObject();
    decodeMessage(chunk.isWhole ? whole : piece, chunk.delta);
}

void decodeChoices(JsonSlice choices, DecodedChunk &chunk, const ErrorContext &context)
{
    const auto all = choices.elements();
    for (const JsonSlice &choice : all) {
        if (choice.member("index").integer().value_or(0) == 0) {
            decodeChoice(choice, chunk, context);
            return;
        }
    }
}

/// Perplexity: the sources as a list of addresses at the top, repeated on every chunk; once, at the end, is enough.
void decodeTopCitations(JsonSlice citations, Delta &delta)
{
    const auto all = citations.elements();
    for (const JsonSlice &citation : all) {
        if (citation.isString())
            delta.citations.append({.url = citation.text()});
    }
}

} // namespace

std::optional<DecodedChunk> decodeChunk(QByteArrayView data, const ErrorContext &context)
{
    if (!isJsonObject(data))
        return {};
    DecodedChunk chunk;
    const JsonSlice top = JsonSlice::of(data);
    JsonSlice citations;
    bool closing = false;
    top.eachMember([&](QByteArrayView name, JsonSlice value) {
        if (value.isNull())
            return;
        if (name == "id") {
            chunk.delta.generation = GenerationId(value.text());
        } else if (name == "model") {
            chunk.delta.model = value.text();
        } else if (name == "provider") {
            chunk.delta.provider = value.text();
        } else if (name == "choices") {
            chunk.isChat = value.isArray();
            decodeChoices(value, chunk, context);
        } else if (name == "usage") {
            if (value.isObject())
                chunk.delta.usage = decodeUsage(value);
            chunk.isChat |= chunk.delta.usage.has_value();
        } else if (name == "error" && isError(value)) {
            chunk.error = decodeError(value, top, context);
            chunk.isChat = true;
        } else if (name == "object") {
            closing = value.bytes() == "\"chat.completion.done\"";
        } else if (name == "service_tier") {
            chunk.serviceTier = value.text();
        } else if (name == "openrouter_metadata") {
            chunk.metadata = value.toObject();
        } else if (name == "citations") {
            citations = value;
        }
    });
    chunk.isWhole |= closing;
    if (!chunk.delta.finishReason.isEmpty())
        decodeTopCitations(citations, chunk.delta);
    return chunk;
}

} // namespace switchyard
