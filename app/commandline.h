// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/apikey.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QStringList>
#include <QUrl>

#include <optional>

namespace switchyard {

/// What the command line asks for.
struct CommandLine
{
    QString profile; ///< folder; empty = the user's own
    std::optional<QUrl> baseUrl;
    ModelId model;
    std::optional<QString> ask; ///< "-" has not been read yet
    bool print = false;
    QString screenshot; ///< PNG file; empty = none
    bool quitWhenDone = false;
    QString language; ///< for this run
    QString tour; ///< folder for pictures of every screen; empty = none

    bool sandbox = false; ///< serve the sandbox alone
    quint16 port = 0;
    ApiKey key, managementKey; ///< of the sandbox; empty = random ones
    double pace = 1.0; ///< of the sandbox; 0 = full speed

    bool version = false, help = false;

    /// No window is wanted: the answer goes to standard output and the program ends.
    [[nodiscard]] bool isHeadless() const { return print && quitWhenDone && screenshot.isEmpty() && tour.isEmpty(); }
};

/// Errors: BadRequest with a sentence for the terminal.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);
/// The text of --help, for the terminal.
[[nodiscard]] QString commandLineHelp();

} // namespace switchyard
