// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Does with a real keychain what its arguments say, one line of outcome each:
// "save ID ORIGIN KEY", "load ID ORIGIN", "remove ID ORIGIN", "probe", "freeze", "thaw", "wait MS", "again";
// and as another program would: "foreign ACCOUNT TEXT", "erase ACCOUNT"

#include "core/secrets/keychainsecretstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <qt6keychain/keychain.h>

#include <csignal>
#include <cstdio>
#include <sys/types.h>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

template <class T> QString outcomeOf(const Result<T> &result)
{
    if (!result)
        return errorKindName(result.error().kind)
            + (result.error().code.isEmpty() ? QString() : QString(u'/' + result.error().code));
    if constexpr (std::is_same_v<T, ApiKey>)
        return u"ok "_s + result->label();
    else if constexpr (std::is_same_v<T, bool>)
        return *result ? u"ok true"_s : u"ok false"_s;
    else
        return u"ok"_s;
}

template <class T> QString await(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
        return u"never"_s;
    return future.resultCount() > 0 ? outcomeOf<T>(future.result()) : u"cancelled"_s;
}

/// Runs a job of the library itself, behind the store's back.
QString runJob(QKeychain::Job *job, const QString &account)
{
    QString outcome;
    job->setKey(account);
    QObject::connect(job, &QKeychain::Job::finished, job, [&](QKeychain::Job *done) {
        outcome = done->error() == QKeychain::NoError ? u"ok"_s : u"failed"_s;
    });
    job->start();
    (void)QTest::qWaitFor([&] { return !outcome.isEmpty(); });
    return outcome;
}

/// The process that serves the secrets on this bus.
pid_t serviceProcess()
{
    QProcess process;
    process.start(u"gdbus"_s,
                  {u"call"_s, u"--session"_s, u"-d"_s, u"org.freedesktop.DBus"_s, u"-o"_s, u"/"_s, u"-m"_s,
                   u"org.freedesktop.DBus.GetConnectionUnixProcessID"_s, u"org.freedesktop.secrets"_s});
    process.waitForFinished();
    const QString text = QString::fromUtf8(process.readAllStandardOutput()); // "(uint32 123,)"
    return pid_t(text.section(u' ', 1).section(u',', 0, 0).toInt());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    KeychainSecretStore store;
    int late = 0;
    QObject::connect(&store, &KeychainSecretStore::answeredLate, &application, [&late] { ++late; });
    const QStringList commands = QCoreApplication::arguments().sliced(1);
    for (const QString &command : commands) {
        const QStringList words = command.split(u' ');
        const QString verb = words[0];
        const ConnectionId id(words.value(1));
        QElapsedTimer time;
        time.start();
        QString outcome;
        if (verb == "save"_L1)
            outcome = await(store.save(id, words.value(2), *ApiKey::fromUserText(words.value(3))));
        else if (verb == "load"_L1)
            outcome = await(store.load(id, words.value(2)));
        else if (verb == "remove"_L1)
            outcome = await(store.remove(id, words.value(2)));
        else if (verb == "probe"_L1)
            outcome = await(store.probe());
        else if (verb == "foreign"_L1) {
            auto *job = new QKeychain::WritePasswordJob(u"org.switchyard.switchyard"_s);
            job->setTextData(command.section(u' ', 2));
            outcome = runJob(job, words.value(1));
        } else if (verb == "erase"_L1)
            outcome = runJob(new QKeychain::DeletePasswordJob(u"org.switchyard.switchyard"_s), words.value(1));
        else if (verb == "again"_L1)
            store.askAgain();
        else if (verb == "freeze"_L1 || verb == "thaw"_L1) {
            const static pid_t service = serviceProcess();
            outcome
                = service > 0 && ::kill(service, verb == "freeze"_L1 ? SIGSTOP : SIGCONT) == 0 ? u"ok"_s : u"failed"_s;
        } else if (verb == "wait"_L1) {
            QTest::qWait(words.value(1).toInt());
            outcome = u"late %1"_s.arg(late > 0 ? u"yes"_s : u"no"_s);
        }
        const bool quick = time.elapsed() < 4'500 || verb == "wait"_L1;
        say(verb + u' ' + outcome + (quick ? QString() : u" SLOW"_s));
    }
    return 0;
}
