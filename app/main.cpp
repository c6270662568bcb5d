// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/ask.h"
#include "app/commandline.h"
#include "app/process.h"
#include "app/profile.h"
#include "app/program.h"
#include "app/sandboxserver.h"
#include "app/termination.h"

#include <QApplication>

#include <kdsingleapplication.h>

#include <cstdio>
#include <memory>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

void say(FILE *file, const QString &text)
{
    std::fputs(qPrintable(text), file);
}

/// Without a window: one question, one answer.
int runHeadless(QCoreApplication &application, const CommandLine &line, const QString &profile)
{
    // Two programs on one profile would each take the other's unfinished answer for a broken one.
    const KDSingleApplication instance(instanceName(profile));
    if (!instance.isPrimaryInstance()) {
        say(stderr, u"switchyard: another Switchyard is using this profile; choose another with --profile\n"_s);
        return 1;
    }
    Program program(line, profile);
    Ask ask(program, line);
    Termination termination;
    QObject::connect(&termination, &Termination::requested, &application, [] { QCoreApplication::exit(1); });
    QObject::connect(
        &ask, &Ask::finished, &application, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    onFinished(program.start(), &ask, [&](const Result<OpenReport> &) { ask.start(program.library().create()); });
    return QCoreApplication::exec();
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    QCoreApplication::setApplicationName(u"switchyard"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SWITCHYARD_VERSION));

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto line = parseCommandLine(arguments);
    if (!line) {
        say(stderr, u"switchyard: %1\nTry switchyard --help\n"_s.arg(line.error().message));
        return 2;
    }
    if (line->version) {
        say(stdout, u"switchyard %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return 0;
    }
    const bool windowless = line->help || line->sandbox || line->isHeadless();
#ifdef Q_OS_LINUX
    if (!windowless && !hasDisplay() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    const std::unique_ptr<QCoreApplication> application(windowless ? new QCoreApplication(argc, argv)
                                                                   : new QApplication(argc, argv));
    if (line->help) {
        say(stdout, commandLineHelp());
        return 0;
    }
    if (line->sandbox)
        return runSandboxServer(*line);

    const auto profile = prepareProfile(line->profile);
    if (!profile) {
        say(stderr, u"switchyard: %1\n"_s.arg(profile.error().message));
        return 1;
    }
    return line->isHeadless() ? runHeadless(*application, *line, *profile) : Application(*line, *profile).run();
}
