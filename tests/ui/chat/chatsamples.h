// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/transcriptmessage.h"

namespace switchyard::samples {

/// A conversation that has one of everything.
[[nodiscard]] QList<TranscriptMessage> showcase();
/// Text in several scripts, and what is hard to set.
[[nodiscard]] QList<TranscriptMessage> scripts();
/// Formulas in the line, by themselves, in a table and in a list.
[[nodiscard]] QList<TranscriptMessage> formulas();
/// `count` messages of a few paragraphs each, questions and answers in turn.
[[nodiscard]] QList<TranscriptMessage> longConversation(int count);

[[nodiscard]] TranscriptMessage question(const QString &id, const QString &text);
[[nodiscard]] TranscriptMessage answer(const QString &id, const QString &text);

} // namespace switchyard::samples
