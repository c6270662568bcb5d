// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/fold.h"

namespace switchyard {

/// The last part if it is of this kind, else a new one behind it: order of arrival is order of reading.
template <class Part> Part &MessageFolder::last()
{
    if (m_message.parts.isEmpty() || !std::holds_alternative<Part>(m_message.parts.last()))
        m_message.parts.append(Part{});
    return std::get<Part>(m_message.parts.last());
}

/// As last(), but a source that comes between two words does not cut the text.
TextPart &MessageFolder::lastText()
{
    for (qsizetype i = m_message.parts.size() - 1; i >= 0; --i) {
        if (auto *text = std::get_if<TextPart>(&m_message.parts[i]))
            return *text;
        if (!std::holds_alternative<CitationPart>(m_message.parts[i]))
            break;
    }
    return last<TextPart>();
}

void MessageFolder::add(const Delta &delta)
{
    if (!delta.reasoning.isEmpty() || !delta.reasoningDetails.isEmpty())
        addReasoning(delta);
    if (!delta.text.isEmpty())
        lastText().text += delta.text;
    if (!delta.refusal.isEmpty())
        last<RefusalPart>().text += delta.refusal;
    for (const ToolCallDelta &call : delta.toolCalls)
        addToolCall(call);
    for (const ImagePart &image : delta.images)
        m_message.parts.append(image);
    for (const CitationPart &citation : delta.citations) {
        if (!m_message.parts.contains(ContentPart(citation)))
            m_message.parts.append(citation);
    }
    for (const UnknownPart &part : delta.unknown)
        m_message.parts.append(part);
    if (!delta.audioData.isEmpty() || !delta.audioTranscript.isEmpty() || !delta.audioId.isEmpty())
        addAudio(delta);

    if (!delta.generation.isEmpty() && m_message.generation.isEmpty())
        m_message.generation = delta.generation;
    if (!delta.model.isEmpty())
        m_message.answeredBy = delta.model;
    if (!delta.provider.isEmpty())
        m_message.provider = delta.provider;
    if (!delta.finishReason.isEmpty())
        m_message.finishReason = delta.finishReason;
    if (!delta.nativeFinishReason.isEmpty())
        m_message.nativeFinishReason = delta.nativeFinishReason;
    if (delta.usage && !delta.usage->isEmpty())
        m_message.usage = *delta.usage;
}

void MessageFolder::finish(const Completion &completion)
{
    if (!completion.generation.isEmpty())
        m_message.generation = completion.generation;
    if (!completion.model.isEmpty())
        m_message.answeredBy = completion.model;
    if (!completion.provider.isEmpty())
        m_message.provider = completion.provider;
    if (!completion.finishReason.isEmpty())
        m_message.finishReason = completion.finishReason;
    if (!completion.nativeFinishReason.isEmpty())
        m_message.nativeFinishReason = completion.nativeFinishReason;
    if (!completion.usage.isEmpty())
        m_message.usage = completion.usage;
    m_message.unreadableEvents = completion.unreadableEvents;
}

void MessageFolder::addReasoning(const Delta &delta)
{
    ReasoningPart *part = nullptr;
    for (ContentPart &candidate : m_message.parts) {
        if (auto *reasoning = std::get_if<ReasoningPart>(&candidate))
            part = reasoning;
    }
    if (!part) {
        // Thoughts stand before the answer even when a server sends them late.
        m_message.parts.prepend(ReasoningPart{});
        for (qsizetype &index : m_toolCallPart)
            ++index;
        part = &std::get<ReasoningPart>(m_message.parts.first());
    }
    part->text += delta.reasoning;
    for (const QByteArray &fragment : delta.reasoningDetails)
        m_details.append(part->details, fragment);
}

void MessageFolder::addToolCall(const ToolCallDelta &delta)
{
    auto known = m_toolCallPart.find(delta.index);
    if (known == m_toolCallPart.end()) {
        m_message.parts.append(ToolCallPart{});
        known = m_toolCallPart.insert(delta.index, m_message.parts.size() - 1);
    }
    auto &call = std::get<ToolCallPart>(m_message.parts[*known]);
    if (call.id.isEmpty())
        call.id = delta.id;
    if (call.name.isEmpty())
        call.name = delta.name;
    call.arguments += delta.arguments;
}

void MessageFolder::addAudio(const Delta &delta)
{
    auto &audio = last<AudioPart>();
    audio.data += delta.audioData;
    audio.transcript += delta.audioTranscript;
    if (!delta.audioId.isEmpty())
        audio.id = delta.audioId;
}

} // namespace switchyard
