// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/memorysecretstore.h"

#include <QDirIterator>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

const QString key = u"sk-or-v1-canary0123456789canary"_s;
const QString origin = u"https://openrouter.ai:443"_s;

constexpr auto noKeyring = "gnome-keyring-daemon or dbus-run-session is not installed";

/// A bus without any service to start.
const QByteArray emptyBus = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                            "<policy context='default'><allow send_destination='*' eavesdrop='true'/>"
                            "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>"_ba;

} // namespace

/// The real keychain in each state that was seen, in a home and on a bus of its own.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void anUnlockedKeychainKeepsReadsAndRemoves()
    {
        if (!hasKeyring())
            QSKIP(noKeyring);
        QCOMPARE(unlocked({u"probe"_s, u"load c %1"_s.arg(origin), u"save c %1 %2"_s.arg(origin, key),
                           u"load c %1"_s.arg(origin), u"remove c %1"_s.arg(origin), u"load c %1"_s.arg(origin),
                           u"remove c %1"_s.arg(origin)}),
                 (QStringList{u"probe ok true"_s, u"load NotFound"_s, u"save ok"_s, u"load ok …nary"_s, u"remove ok"_s,
                              u"load NotFound"_s, u"remove ok"_s}));
    }

    void fault_092_withoutABusThereIsNoKeychainAndNoFile()
    {
        QCOMPARE(run({},
                     {u"probe"_s, u"save c %1 %2"_s.arg(origin, key), u"load c %1"_s.arg(origin),
                      u"remove c %1"_s.arg(origin)}),
                 (QStringList{u"probe ok false"_s, u"save Keychain/broken"_s, u"load Keychain/broken"_s,
                              u"remove Keychain/broken"_s}));
        QCOMPARE(filesWithTheKey(), QStringList());
    }

    void fault_092_withoutAServiceThereIsNoKeychainAndNoFile()
    {
        if (QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty())
            QSKIP("dbus-run-session is not installed");
        QFile configuration(m_home->filePath(u"bus.conf"_s));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write(emptyBus);
        configuration.close();
        QCOMPARE(run({u"dbus-run-session"_s, u"--config-file"_s, configuration.fileName(), u"--"_s},
                     {u"probe"_s, u"save c %1 %2"_s.arg(origin, key)}),
                 (QStringList{u"probe ok false"_s, u"save Keychain/broken"_s}));
        QCOMPARE(filesWithTheKey(), QStringList());
    }

    void fault_093_aLockedKeychainIsSaidToBeLocked()
    {
        if (!hasKeyring())
            QSKIP(noKeyring);
        QCOMPARE(unlocked({u"save c %1 %2"_s.arg(origin, key)}), QStringList{u"save ok"_s});
        QCOMPARE(locked({u"save d %1 %2"_s.arg(origin, key), u"probe"_s}),
                 (QStringList{u"save Keychain/denied"_s, u"probe ok false"_s}));
    }

    void fault_094_anItemDeletedOrChangedByAnotherProgramIsMissingOrNoKey()
    {
        if (!hasKeyring())
            QSKIP(noKeyring);
        const QString save = u"save c %1 %2"_s.arg(origin, key), load = u"load c %1"_s.arg(origin),
                      account = u"c|"_s + origin;
        QCOMPARE(unlocked({save, u"erase "_s + account, load, save, u"foreign %1 two words\there"_s.arg(account), load,
                           u"foreign %1 sk-of-somebody-else-9999"_s.arg(account), load, save, load}),
                 (QStringList{u"save ok"_s, u"erase ok"_s, u"load NotFound"_s, u"save ok"_s, u"foreign ok"_s,
                              u"load Keychain/broken"_s, u"foreign ok"_s, u"load ok …9999"_s, u"save ok"_s,
                              u"load ok …nary"_s}));
    }

    void fault_099_aKeyIsFiledUnderItsOrigin()
    {
        if (!hasKeyring())
            QSKIP(noKeyring);
        QCOMPARE(
            unlocked({u"save c %1 %2"_s.arg(origin, key), u"load c https://openrouter.ai:8443"_s,
                      u"load c http://openrouter.ai:80"_s, u"load d %1"_s.arg(origin), u"load c %1"_s.arg(origin)}),
            (QStringList{u"save ok"_s, u"load NotFound"_s, u"load NotFound"_s, u"load NotFound"_s,
                         u"load ok …nary"_s}));
    }

    void fault_147_aLockedKeychainForgetsNothing()
    {
        if (!hasKeyring())
            QSKIP(noKeyring);
        QCOMPARE(unlocked({u"save c %1 %2"_s.arg(origin, key)}), QStringList{u"save ok"_s});
        QCOMPARE(locked({u"load c %1"_s.arg(origin)}), QStringList{u"load NotFound"_s});
        QCOMPARE(unlocked({u"load c %1"_s.arg(origin)}), QStringList{u"load ok …nary"_s});
    }

    void fault_148_nothingIsRemovedFromALockedKeychainAndThatIsSaid()
    {
        if (!hasKeyring())
            QSKIP(noKeyring);
        QCOMPARE(unlocked({u"save c %1 %2"_s.arg(origin, key)}), QStringList{u"save ok"_s});
        QCOMPARE(locked({u"remove c %1"_s.arg(origin)}), QStringList{u"remove Keychain/denied"_s});
        QCOMPARE(unlocked({u"load c %1"_s.arg(origin), u"remove c %1"_s.arg(origin), u"load c %1"_s.arg(origin)}),
                 (QStringList{u"load ok …nary"_s, u"remove ok"_s, u"load NotFound"_s}));
    }

    void fault_149_aFrozenServiceEndsInTimeAndLateAnswersAreTaken()
    {
        if (!hasKeyring())
            QSKIP(noKeyring);
        QCOMPARE(unlocked({u"save c %1 %2"_s.arg(origin, key), u"freeze"_s, u"load c %1"_s.arg(origin), u"thaw"_s,
                           u"wait 500"_s, u"load c %1"_s.arg(origin)}),
                 (QStringList{u"save ok"_s, u"freeze ok"_s, u"load Keychain/timeout"_s, u"thaw ok"_s,
                              u"wait late yes"_s, u"load ok …nary"_s}));
    }

    void fault_150_afterThreeRefusalsNothingIsAskedAnyMore()
    {
        if (!hasKeyring())
            QSKIP(noKeyring);
        QCOMPARE(unlocked({u"save c %1 %2"_s.arg(origin, key)}), QStringList{u"save ok"_s});
        const QString save = u"save d %1 %2"_s.arg(origin, key);
        QCOMPARE(locked({save, save, save, save, u"load c %1"_s.arg(origin), u"again"_s, save}),
                 (QStringList{u"save Keychain/denied"_s, u"save Keychain/denied"_s, u"save Keychain/denied"_s,
                              u"save Keychain/refused"_s, u"load Keychain/refused"_s, u"again "_s,
                              u"save Keychain/denied"_s}));
    }

    void fault_100_theKeyIsInNoFileInTheClear()
    {
        if (!hasKeyring())
            QSKIP(noKeyring);
        QCOMPARE(unlocked({u"save c %1 %2"_s.arg(origin, key), u"load c %1"_s.arg(origin)}).size(), 2);
        QCOMPARE(filesWithTheKey(), QStringList());
    }

    void theSourcesNeverAskForAPlainTextFallback()
    {
        const QString source = qEnvironmentVariable("SWITCHYARD_SOURCE");
        if (source.isEmpty())
            QSKIP("SWITCHYARD_SOURCE is not set");
        QStringList found;
        for (const QString &folder : {u"/core"_s, u"/ui"_s, u"/app"_s}) {
            QDirIterator files(source + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                if (file.readAll().contains("setInsecure"
                                            "Fallback"))
                    found.append(file.fileName());
            }
        }
        QCOMPARE(found, QStringList());
    }

    void theMemoryStoreFailsInTheSameWays()
    {
        MemorySecretStore store;
        const ConnectionId id(u"c"_s);
        const ApiKey secret = *ApiKey::fromUserText(key);
        const auto code = [](const auto &future) {
            const auto result = future.result();
            return result ? QString() : QString(errorKindName(result.error().kind));
        };
        QCOMPARE(code(store.save(id, origin, secret)), QString());
        QCOMPARE(code(store.load(id, origin)), QString());
        QCOMPARE(code(store.load(id, u"https://openrouter.ai:8443"_s)), u"NotFound"_s);
        store.mode = MemorySecretStore::Mode::Locked;
        QCOMPARE(code(store.load(id, origin)), u"NotFound"_s);
        QCOMPARE(code(store.remove(id, origin)), u"Keychain"_s);
        QVERIFY(!*store.probe().result());
        store.mode = MemorySecretStore::Mode::Silent;
        const auto waiting = store.load(id, origin);
        QVERIFY(!waiting.isFinished());
        store.mode = MemorySecretStore::Mode::Works;
        store.release();
        QCOMPARE(code(waiting), QString());
        QCOMPARE(store.calls, 7);
    }

private:
    static bool hasKeyring()
    {
        return !QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty()
            && !QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty();
    }

    QStringList unlocked(const QStringList &commands) { return withKeyring(u"right"_s, commands); }
    QStringList locked(const QStringList &commands) { return withKeyring(u"wrong"_s, commands); }

    QStringList withKeyring(const QString &password, const QStringList &commands)
    {
        return run(
            {u"dbus-run-session"_s, u"--"_s, u"bash"_s, u"-c"_s,
             u"eval \"$(printf %1 | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null)\"; exec \"$@\""_s
                 .arg(password),
             u"_"_s},
            commands);
    }

    QStringList run(const QStringList &wrapper, const QStringList &commands)
    {
        const QString client = QCoreApplication::applicationDirPath() + u"/keychainclient"_s;
        QStringList line = wrapper;
        line.append(client);
        line.append(commands);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, folder] :
             {std::pair{u"HOME"_s, u"home"_s}, std::pair{u"XDG_DATA_HOME"_s, u"data"_s},
              std::pair{u"XDG_CONFIG_HOME"_s, u"config"_s}, std::pair{u"XDG_CACHE_HOME"_s, u"cache"_s},
              std::pair{u"XDG_RUNTIME_DIR"_s, u"run"_s}}) {
            const QString path = m_home->filePath(folder);
            if (!QDir(path).exists())
                QDir().mkdir(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            environment.insert(name, path);
        }
        for (const QString &name :
             {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_CURRENT_DESKTOP"_s})
            environment.remove(name);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(line.first(), line.sliced(1));
        if (!process.waitForFinished(60'000))
            process.kill();
        m_errors = QString::fromUtf8(process.readAllStandardError());
        return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

    QStringList filesWithTheKey() const
    {
        QStringList found;
        QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly)) {
                const QByteArray content = file.readAll();
                if (content.contains(key.toUtf8()) || content.contains(key.toUtf8().toBase64())
                    || content.contains(key.toUtf8().toHex()))
                    found.append(file.fileName());
            }
        }
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_errors;
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
