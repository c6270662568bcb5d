// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandboxserver.h"

#include "app/termination.h"
#include "core/base/async.h"
#include "core/gateway/sandbox.h"

#include <QCoreApplication>

#include <cstdio>

namespace switchyard {

int runSandboxServer(const CommandLine &line)
{
    Sandbox sandbox(SandboxOptions{
        .port = line.port, .key = line.key.reveal(), .managementKey = line.managementKey.reveal(), .pace = line.pace});
    Termination termination;
    QObject::connect(&termination, &Termination::requested, qApp, [] { QCoreApplication::exit(0); });
    onFinished(sandbox.start(), qApp, [&sandbox](const Result<QUrl> &address) {
        if (!address) {
            std::fprintf(stderr, "switchyard: %s\n", qPrintable(address.error().message));
            QCoreApplication::exit(1);
            return;
        }
        // The keys of the sandbox open nothing but the sandbox, and only until it ends: showing them is their purpose.
        std::printf("address         %s\nkey             %s\nmanagement key  %s\n", qPrintable(address->toString()),
                    sandbox.key().reveal().constData(), sandbox.managementKey().reveal().constData());
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}

} // namespace switchyard
