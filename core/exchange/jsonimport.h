// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/exportedconversation.h"

#include <QByteArray>

namespace switchyard {

/// Reads what exportJson() wrote, one file or several behind each other, as tolerantly as it can be done: a bad record
/// is left out with a line in the report, the others are taken; ids are kept. Every message comes once and in a sound
/// tree (missing parents and cycles are repaired), nothing comes as still being made, and keys are not taken.
/// Linear in time; never deeper than the reader of single records.
/// Errors: BadReply when it is another kind of file (the message says which, as far as it is known), written by a newer
/// version, or nothing in it can be read.
[[nodiscard]] Result<ImportedConversations> importJson(const QByteArray &bytes);

/// What a file that is not ours seems to be, for people: "a PNG picture", "a ChatGPT export". Empty when unknown.
[[nodiscard]] QString recognisedKind(QByteArrayView bytes);

} // namespace switchyard
