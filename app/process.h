// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace switchyard {

/// What the process needs before anything else: files it makes are private, and no core dump or foreign process of the
/// same user can read a key out of its memory. The only place with platform calls.
void hardenProcess();

/// Gives the system back what was only needed for a moment: starting, reading a list of models.
void returnFreeMemory();

} // namespace switchyard
