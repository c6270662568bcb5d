// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace switchyard {

class TranscriptView;
struct TextPlace;

/// Makes Qt give transcripts an accessible tree: a list of messages, in each its blocks, in those their links, buttons
/// and cells. Nothing of it exists before it is asked for. Harmless to call again.
void installTranscriptAccessibility();

// What follows tells assistive technology, and costs nothing while none listens.

/// Messages came or went.
void notifyTranscriptReset(TranscriptView *view);

/// Another message, link or button of the view has the focus.
void notifyFocus(TranscriptView *view);

/// The selection, or the caret, is at another place.
void notifySelection(TranscriptView *view, const TextPlace &caret);

} // namespace switchyard
