// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversation.h"
#include "ui/chat/transcriptmessage.h"

#include <QLocale>

namespace switchyard {

/// What surrounds a message and is shown with it.
struct MessageSurroundings
{
    int branch = 0;
    int branches = 1;
    bool isBusy = false; ///< an answer is being written: no retry, no edit
    bool isSandbox = false; ///< its money is pretend
    std::chrono::milliseconds waited{0}; ///< Waiting: since the message was sent
};

/// A message of the store as the transcript shows it, in the user's language.
/// Actions: "retry", "edit", "copy", "more", and those of a banner: see bannerActionId().
[[nodiscard]] TranscriptMessage transcriptMessage(const Message &message, const MessageSurroundings &around,
                                                  const QLocale &locale = QLocale());

} // namespace switchyard
