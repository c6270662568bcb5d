// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sandbox alone, for tests that are no C++: prints its address and keys as one line of JSON and serves until its
// standard input closes. Options: --port N, --key K, --management-key K, --pace F, --seed N.

#include "core/gateway/sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

void endWithStandardInput(QSocketNotifier &notifier)
{
    QObject::connect(&notifier, &QSocketNotifier::activated, qApp, [&notifier] {
        char bytes[64];
        if (read(STDIN_FILENO, bytes, sizeof(bytes)) <= 0) {
            notifier.setEnabled(false);
            QCoreApplication::quit();
        }
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"sandbox"_s, u"accepted, so that the program can stand in for this one"_s},
                       {u"port"_s, {}, u"N"_s, u"0"_s},
                       {u"key"_s, {}, u"K"_s, u"sk-sandbox-interop"_s},
                       {u"management-key"_s, {}, u"K"_s, u"sk-sandbox-interop-management"_s},
                       {u"pace"_s, {}, u"F"_s, u"1"_s},
                       {u"seed"_s, {}, u"N"_s, u"1"_s}});
    parser.process(app);

    const QByteArray key = parser.value(u"key"_s).toLatin1(), management = parser.value(u"management-key"_s).toLatin1();
    Sandbox sandbox({.port = quint16(parser.value(u"port"_s).toUShort()),
                     .key = key,
                     .managementKey = management,
                     .seed = parser.value(u"seed"_s).toULongLong(),
                     .pace = parser.value(u"pace"_s).toDouble()});
    onFinished(sandbox.start(), &app, [&](const Result<QUrl> &url) {
        if (!url) {
            std::fprintf(stderr, "%s\n", qPrintable(url.error().message));
            QCoreApplication::exit(1);
            return;
        }
        std::printf("{\"url\":\"%s\",\"key\":\"%s\",\"managementKey\":\"%s\"}\n", qPrintable(url->toString()),
                    key.constData(), management.constData());
        std::fflush(stdout);
    });
    QSocketNotifier notifier(STDIN_FILENO, QSocketNotifier::Read);
    endWithStandardInput(notifier);
    return QCoreApplication::exec();
}
