// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"

namespace switchyard {

/// `--sandbox`: serves the built-in sandbox on this machine until it is told to end. Prints its address and keys once
/// to standard output. Returns the exit code.
[[nodiscard]] int runSandboxServer(const CommandLine &line);

} // namespace switchyard
