// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace switchyard {

class TranscriptView;

/// Makes Qt give transcripts an accessible tree: a list whose children are the messages, each with who wrote it as its
/// name and what it says as its text. Harmless to call again.
void installTranscriptAccessibility();

/// Tells assistive technology that messages came or went.
void notifyTranscriptReset(TranscriptView *view);

/// Tells it that an answer is complete, with its beginning: whole sentences, not tokens, and once.
void notifyAnswerComplete(TranscriptView *view, int index);

} // namespace switchyard
