// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/storage/storage.h"
#include "tests/support/scriptedserver.h"

#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace switchyard {

/// A home of its own for one or several starts of the program: nothing outside of it may be written.
class ProgramHome
{
public:
    ProgramHome();
    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    [[nodiscard]] QString profile() const { return path(QStringLiteral("profile")); }
    /// Everything that lies there, files and folders, sockets too.
    [[nodiscard]] QStringList everything() const;
    /// Paths of the files in which one of `needles` occurs.
    [[nodiscard]] QStringList filesWith(const QList<QByteArray> &needles) const;

private:
    QTemporaryDir m_folder;
};

/// One start of the real program ($SWITCHYARD_PROGRAM). Killed when it is still there at the end.
class ProgramRun
{
public:
    /// `wrapper` is a command line that runs the program: {"strace", "-D", …}.
    ProgramRun(const ProgramHome &home, const QStringList &arguments, const QHash<QString, QString> &environment = {},
               const QStringList &wrapper = {});
    ~ProgramRun();
    Q_DISABLE_COPY_MOVE(ProgramRun)

    /// `listener` gets all that standard output has brought, each time that it brings more.
    void whenHeard(std::function<void(const QByteArray &)> listener);
    void write(const QByteArray &input); ///< to standard input, and closes it
    /// False when it does not end in time. The loop of this process goes on meanwhile: servers answer.
    [[nodiscard]] bool waitForEnd(int ms = 20'000);
    void terminate() { m_process.terminate(); }
    void kill() { m_process.kill(); }
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] QByteArray out();
    [[nodiscard]] QByteArray err();

    /// The arguments of a question without a window, to this server.
    [[nodiscard]] static QStringList ask(const ProgramHome &home, const QUrl &baseUrl, const QString &text);

private:
    QProcess m_process;
    QByteArray m_out, m_err;
};

/// What a profile holds, read through the store like the next start would.
struct ProfileContent
{
    Result<OpenReport> report;
    QList<LoadedConversation> conversations;
    QList<LedgerEntry> ledger;
    QStringList integrity; ///< what PRAGMA integrity_check says after that: "ok"

    [[nodiscard]] QList<Message> messages(Role role) const;
};
[[nodiscard]] ProfileContent readProfile(const QString &folder);

/// One event of a chat stream.
[[nodiscard]] QByteArray textEvent(const QByteArray &text);
/// The events that end an answer well.
[[nodiscard]] QList<QByteArray> lastEvents();
/// A whole answer made of these texts.
[[nodiscard]] Play answerOf(const QList<QByteArray> &texts, int delayMs = 0);

} // namespace switchyard
