// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private:
    static Result<CommandLine> parse(const QStringList &arguments)
    {
        return parseCommandLine(QStringList{u"switchyard"_s} + arguments);
    }

private Q_SLOTS:
    void nothing_named_is_the_window_with_its_defaults();
    void every_option_reaches_its_member();
    void a_question_for_the_terminal_needs_no_window_data();
    void a_question_for_the_terminal_needs_no_window();
    void wrong_use_is_refused_with_a_sentence_data();
    void wrong_use_is_refused_with_a_sentence();
    void an_address_is_mended_like_one_that_is_typed();
    void help_names_every_public_option();
};

void TestCommandLine::nothing_named_is_the_window_with_its_defaults()
{
    const auto line = parse({});
    QVERIFY(line);
    QVERIFY(line->profile.isEmpty() && !line->baseUrl && line->model.isEmpty() && !line->ask && !line->print);
    QVERIFY(!line->sandbox && !line->version && !line->help && !line->isHeadless());
    QCOMPARE(line->pace, 1.0);
}

void TestCommandLine::every_option_reaches_its_member()
{
    const auto line = parse({u"--profile"_s,
                             u"/p"_s,
                             u"--base-url=http://127.0.0.1:8/v1"_s,
                             u"--model"_s,
                             u"a/b:free"_s,
                             u"--ask"_s,
                             u"what?"_s,
                             u"--print"_s,
                             u"--screenshot"_s,
                             u"s.png"_s,
                             u"--quit-when-done"_s,
                             u"--language"_s,
                             u"zh_CN"_s,
                             u"--port"_s,
                             u"65535"_s,
                             u"--key"_s,
                             u"sandbox-key"_s,
                             u"--management-key"_s,
                             u"account-key"_s,
                             u"--pace"_s,
                             u"0"_s,
                             u"--sandbox"_s,
                             u"--tour"_s,
                             u"t"_s});
    QVERIFY(line);
    QCOMPARE(line->profile, u"/p"_s);
    QCOMPARE(line->baseUrl, QUrl(u"http://127.0.0.1:8/v1"_s));
    QCOMPARE(line->model, ModelId(u"a/b:free"_s));
    QCOMPARE(line->ask, u"what?"_s);
    QVERIFY(line->print && line->quitWhenDone && line->sandbox);
    QCOMPARE(line->screenshot, u"s.png"_s);
    QCOMPARE(line->language, u"zh_CN"_s);
    QCOMPARE(line->tour, u"t"_s);
    QCOMPARE(line->port, quint16(65535));
    QCOMPARE(line->key, ApiKey::fromUserText(u"sandbox-key"_s).value());
    QCOMPARE(line->managementKey, ApiKey::fromUserText(u"account-key"_s).value());
    QCOMPARE(line->pace, 0.0);
}

void TestCommandLine::a_question_for_the_terminal_needs_no_window_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("headless");
    const QStringList ask{u"--ask"_s, u"x"_s};
    QTest::newRow("ask") << ask << false;
    QTest::newRow("print") << QStringList(ask + QStringList{u"--print"_s}) << false;
    QTest::newRow("print and quit") << QStringList(ask + QStringList{u"--print"_s, u"--quit-when-done"_s}) << true;
    QTest::newRow("with a picture") << QStringList(
        ask + QStringList{u"--print"_s, u"--quit-when-done"_s, u"--screenshot"_s, u"a.png"_s})
                                    << false;
    QTest::newRow("from standard input") << QStringList{u"--ask"_s, u"-"_s, u"--print"_s, u"--quit-when-done"_s}
                                         << true;
}

void TestCommandLine::a_question_for_the_terminal_needs_no_window()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const bool, headless);
    const auto line = parse(arguments);
    QVERIFY(line);
    QCOMPARE(line->isHeadless(), headless);
}

void TestCommandLine::wrong_use_is_refused_with_a_sentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s};
    QTest::newRow("missing value") << QStringList{u"--ask"_s};
    QTest::newRow("empty question") << QStringList{u"--ask"_s, u"  "_s};
    QTest::newRow("stray word") << QStringList{u"hello"_s};
    QTest::newRow("address without a scheme that can be") << QStringList{u"--base-url"_s, u"ftp://example.org"_s};
    QTest::newRow("address with a file") << QStringList{u"--base-url"_s, u"file:///etc/passwd"_s};
    QTest::newRow("address with a user") << QStringList{u"--base-url"_s, u"https://a:b@example.org"_s};
    QTest::newRow("port too large") << QStringList{u"--port"_s, u"65536"_s};
    QTest::newRow("port not a number") << QStringList{u"--port"_s, u"http"_s};
    QTest::newRow("negative port") << QStringList{u"--port"_s, u"-1"_s};
    QTest::newRow("negative pace") << QStringList{u"--pace"_s, u"-1"_s};
    QTest::newRow("pace that is no number") << QStringList{u"--pace"_s, u"nan"_s};
    QTest::newRow("key with a line end inside") << QStringList{u"--key"_s, u"a\nb"_s};
    QTest::newRow("management key with a line end inside") << QStringList{u"--management-key"_s, u"a\nb"_s};
    QTest::newRow("one key for both") << QStringList{u"--key"_s, u"same"_s, u"--management-key"_s, u"same"_s};
    QTest::newRow("print without a question") << QStringList{u"--print"_s};
    QTest::newRow("quit without a question") << QStringList{u"--quit-when-done"_s};
}

void TestCommandLine::wrong_use_is_refused_with_a_sentence()
{
    QFETCH(const QStringList, arguments);
    const auto line = parse(arguments);
    QVERIFY(!line);
    QCOMPARE(line.error().kind, Error::Kind::BadRequest);
    QVERIFY(!line.error().message.isEmpty());
}

void TestCommandLine::an_address_is_mended_like_one_that_is_typed()
{
    QCOMPARE(parse({u"--base-url"_s, u"http://127.0.0.1:8/v1/"_s})->baseUrl, QUrl(u"http://127.0.0.1:8/v1"_s));
}

void TestCommandLine::help_names_every_public_option()
{
    const QString help = commandLineHelp();
    for (const QString &name :
         {u"profile"_s, u"base-url"_s, u"model"_s, u"ask"_s, u"print"_s, u"screenshot"_s, u"quit-when-done"_s,
          u"language"_s, u"sandbox"_s, u"port"_s, u"key"_s, u"pace"_s, u"version"_s, u"help"_s})
        QVERIFY2(help.contains(u"--"_s + name), qPrintable(name));
    QVERIFY(!help.contains(u"--tour"_s));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
