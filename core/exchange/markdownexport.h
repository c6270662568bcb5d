// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/exportedconversation.h"

#include <QByteArray>

namespace switchyard {

/// One branch of a conversation as Markdown (UTF-8) for reading: title, dates, and per message its role, who answered,
/// cost, thoughts as a quote, text, tool calls, attachments by name, sources. Nothing in it acts in a renderer: no
/// HTML, no picture from elsewhere, no odd links. Messages of `path` that are not there are left out.
[[nodiscard]] QByteArray exportMarkdown(const ExportedConversation &exported, const QList<MessageId> &path);

} // namespace switchyard
