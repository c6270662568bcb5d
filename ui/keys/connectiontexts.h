// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/connections.h"
#include "ui/common/textlabel.h"

namespace switchyard {

/// Where the key is, in words: "key …7f3a in the system keychain".
[[nodiscard]] QString keyStateText(const ConnectionInfo &info);
/// How that looks at a glance: Warning where something is to be done.
[[nodiscard]] Badge::Tone keyStateTone(KeyState state);
[[nodiscard]] QString dialectName(Dialect dialect);
/// What keeps a text from being a key; empty when nothing does. Never repeats the text.
[[nodiscard]] QString keyProblem(const QString &text);
/// What keeps a text from being an address; empty when nothing does.
[[nodiscard]] QString addressProblem(const QString &text);
/// Whether a key would travel in the open: http to another machine.
[[nodiscard]] bool isPlainHttpToElsewhere(const QUrl &url);

} // namespace switchyard
