// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktopnotifications.h"

#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

const auto service = u"org.freedesktop.Notifications"_s;
const auto path = u"/org/freedesktop/Notifications"_s;

/// The server of a desktop, on a bus of the test's own.
class FakeServer final : public QDBusVirtualObject
{
public:
    explicit FakeServer(const QStringList &capabilities) : m_capabilities(capabilities) {}

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (message.member() == "GetCapabilities"_L1)
            return bus.send(message.createReply(m_capabilities));
        if (message.member() != "Notify"_L1)
            return false;
        notes.append(message.arguments());
        return bus.send(message.createReply(uint(notes.size())));
    }

    QList<QVariantList> notes;

private:
    QStringList m_capabilities;
};

} // namespace

class TestDesktopNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("dbus-daemon is not installed");
        QVERIFY(m_folder.isValid());
        QFile configuration(m_folder.filePath(u"bus.conf"_s));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write("<busconfig><type>session</type><listen>unix:path=" + m_folder.filePath(u"bus"_s).toUtf8()
                            + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                              "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        configuration.close();
        m_daemon.start(u"dbus-daemon"_s,
                       {u"--nofork"_s, u"--print-address"_s, u"--config-file"_s, configuration.fileName()});
        QVERIFY(m_daemon.waitForReadyRead());
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    void cleanupTestCase()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void aNoteIsShownAndAClickComesBack_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("body");
        QTest::newRow("plain") << QStringList{u"body"_s, u"actions"_s} << u"<b>a & b</b>"_s;
        QTest::newRow("markup") << QStringList{u"body"_s, u"body-markup"_s} << u"&lt;b&gt;a &amp; b&lt;/b&gt;"_s;
    }
    void aNoteIsShownAndAClickComesBack()
    {
        QFETCH(QStringList, capabilities);
        QFETCH(QString, body);
        QDBusConnection desktop = bus(u"desktop"_s);
        FakeServer server(capabilities);
        QVERIFY(desktop.registerVirtualObject(path, &server));
        QVERIFY(desktop.registerService(service));
        DesktopNotifications notifications(bus(u"program"_s));
        int clicks = 0;
        notifications.notify(u"One <model>"_s, u"<b>a & b</b>"_s, [&] { ++clicks; });
        QTRY_COMPARE(server.notes.size(), 1);
        const QVariantList &note = server.notes.first();
        QCOMPARE(note.at(0).toString(), u"Switchyard"_s);
        QCOMPARE(note.at(3).toString(), u"One <model>"_s);
        QCOMPARE(note.at(4).toString(), body);
        QCOMPARE(note.at(5).toStringList().first(), u"default"_s);

        const auto tell = [&](const QString &name, const QVariantList &arguments) {
            QDBusMessage signal = QDBusMessage::createSignal(path, service, name);
            signal.setArguments(arguments);
            QVERIFY(desktop.send(signal));
        };
        // Numbers and actions of other programs' notes mean nothing here; a click counts once.
        tell(u"ActionInvoked"_s, {7U, u"default"_s});
        tell(u"ActionInvoked"_s, {1U, u"other"_s});
        notifications.notify(u"Two"_s, {}, [&] { clicks += 10; });
        QTRY_COMPARE(server.notes.size(), 2);
        tell(u"NotificationClosed"_s, {2U, 1U});
        tell(u"ActivationToken"_s, {7U, u"foreign"_s});
        tell(u"ActivationToken"_s, {1U, u"token"_s});
        tell(u"ActivationToken"_s, {8U, u"foreign"_s});
        tell(u"ActionInvoked"_s, {1U, u"default"_s});
        tell(u"ActionInvoked"_s, {1U, u"default"_s});
        tell(u"ActionInvoked"_s, {2U, u"default"_s});
        QTRY_COMPARE(clicks, 1);
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), "token"_ba);
        notifications.notify(u"Three"_s, {}, {});
        QTRY_COMPARE(server.notes.size(), 3); // everything before has been delivered
        QCOMPARE(clicks, 1);
        desktop.unregisterService(service);
        desktop.unregisterObject(path);
    }

    void withoutAServerOrABusNothingHappens()
    {
        DesktopNotifications nobody(bus(u"program"_s));
        nobody.notify(u"One"_s, u"two"_s, [] { QFAIL("nobody can click"); });
        QVERIFY(!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"));
        DesktopNotifications none;
        none.notify(u"One"_s, u"two"_s, {});
    }

private:
    QDBusConnection bus(const QString &name) { return QDBusConnection::connectToBus(m_address, name); }

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

QTEST_GUILESS_MAIN(TestDesktopNotifications)
#include "tst_desktopnotifications.moc"
