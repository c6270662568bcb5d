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
    std::optional<std::chrono::seconds> retryIn; ///< it will be asked again by itself
    std::chrono::milliseconds waited{0}; ///< Waiting: since the message was sent
};

/// The text that the transcript shows of a message, as Markdown: that of transcriptMessage(), at less cost.
[[nodiscard]] QString shownText(const Message &message);

/// A message of the store as the transcript shows it, in the user's language.
/// Actions: "retry", "edit", "copy", "continue", "more", "cancel-retry", and those of a banner: see bannerActionId().
[[nodiscard]] TranscriptMessage transcriptMessage(const Message &message, const MessageSurroundings &around,
                                                  const QLocale &locale = QLocale());

} // namespace switchyard
