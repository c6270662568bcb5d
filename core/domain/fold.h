// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/chat.h"
#include "core/domain/message.h"
#include "core/domain/reasoningdetails.h"

namespace switchyard {

/// Adds one streamed piece to an answer. Text goes to the last text part, reasoning to the one reasoning part, pieces
/// of tool calls to the call of their index, fragments of `reasoning_details` are kept in order and merged per index
/// and type as the wire asks (text, summary and data appended, a signature taken when it comes).
class MessageFolder
{
public:
    explicit MessageFolder(Message &message) : m_message(message) {}
    void add(const Delta &delta);
    void finish(const Completion &completion);

private:
    template <class Part> Part &last();
    TextPart &lastText();
    void addReasoning(const Delta &delta);
    void addToolCall(const ToolCallDelta &delta);
    void addAudio(const Delta &delta);

    Message &m_message;
    QMap<qint64, qsizetype> m_toolCallPart; // index on the wire -> index in parts
    ReasoningDetailsWriter m_details;
};

} // namespace switchyard
