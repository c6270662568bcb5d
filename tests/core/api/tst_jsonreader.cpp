// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/jsonreader.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstProblemIsTold_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("problem");
        QTest::newRow("none") << "{\"id\":\"x\",\"n\":1,\"in\":{\"k\":true}}"_ba << QString();
        QTest::newRow("missing") << "{\"n\":1,\"in\":{\"k\":true}}"_ba << u"data[3].id: missing"_s;
        QTest::newRow("null is missing") << "{\"id\":null,\"n\":1,\"in\":{\"k\":true}}"_ba << u"data[3].id: missing"_s;
        QTest::newRow("wrong kind") << "{\"id\":[],\"n\":1,\"in\":{\"k\":true}}"_ba << u"data[3].id: wrong kind"_s;
        QTest::newRow("out of range") << "{\"id\":\"x\",\"n\":9223372036854775808,\"in\":{\"k\":true}}"_ba
                                      << u"data[3].n: out of range"_s;
        QTest::newRow("not whole") << "{\"id\":\"x\",\"n\":3.7,\"in\":{\"k\":true}}"_ba
                                   << u"data[3].n: not a whole number"_s;
        QTest::newRow("inside") << "{\"id\":\"x\",\"n\":1,\"in\":{}}"_ba << u"data[3].in.k: missing"_s;
        QTest::newRow("the first of two") << "{\"in\":{\"k\":1}}"_ba << u"data[3].id: missing"_s;
        QTest::newRow("number as text") << "{\"id\":5,\"n\":\"7\",\"in\":{\"k\":true}}"_ba << QString();
    }
    void theFirstProblemIsTold()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, problem);
        JsonReader in(QJsonDocument::fromJson(json).object(), {}, u"data[3]"_s);
        (void)in.required<QString>("id"_L1);
        (void)in.required<qint64>("n"_L1);
        JsonReader inside = in.object("in"_L1);
        (void)inside.required<bool>("k"_L1);
        const auto result = in.finish(1);
        QCOMPARE(result ? QString() : result.error().message, problem);
        if (!result)
            QCOMPARE(result.error().kind, Error::Kind::BadReply);
    }
    void fault_030_bigIntegersAndMoneyKeepTheirDigits()
    {
        const QByteArray json = "{\"a\":9007199254740993,\"b\":0.1000000000000000055,\"c\":\"0.5\",\"d\":1e-7,\"e\":"
                                "\"x\",\"f\":9223372036854775807}";
        JsonReader in(QJsonDocument::fromJson(json).object(), JsonSlice::of(json));
        QCOMPARE(in.required<qint64>("a"_L1), 9007199254740993);
        QCOMPARE(in.required<QString>("a"_L1), u"9007199254740993"_s);
        QCOMPARE(in.required<Money>("b"_L1).toText(), u"0.1"_s);
        QCOMPARE(in.required<Money>("c"_L1).toText(), u"0.5"_s);
        QCOMPARE(in.required<Money>("d"_L1).toText(), u"0.0000001"_s);
        QCOMPARE(in.required<qint64>("f"_L1), std::numeric_limits<qint64>::max());
        QVERIFY(!in.optional<Money>("e"_L1));
        QCOMPARE(in.extra().keys(), QStringList{u"e"_s}); // what could not be read is kept
    }
    void slicesAreTheExactBytes()
    {
        const QByteArray json = "\xef\xbb\xbf"
                                " { \"a\" : [ 1 , {\"x\":\"}]\\\"\" } ,2.50] , \"b\":\"\\\\\", \"a\\u0062\":\"esc\", "
                                "\"b\" : null ,\"deep\":{\"er\":{\"est\":-1.0E+2}} } trailing";
        const JsonSlice top = JsonSlice::of(json);
        QVERIFY(top.isObject());
        QCOMPARE(top.member("a").bytes(), QByteArrayView("[ 1 , {\"x\":\"}]\\\"\" } ,2.50]"));
        QCOMPARE(top.member("a").at(1).member("x").text(), u"}]\""_s);
        QCOMPARE(top.member("a").at(2).bytes(), QByteArrayView("2.50"));
        QVERIFY(!top.member("a").at(3).isValid());
        QVERIFY(top.member("b").isNull()); // the last of two
        QCOMPARE(top.member("ab").text(), u"esc"_s);
        QCOMPARE(top.member("deep").member("er").member("est").bytes(), QByteArrayView("-1.0E+2"));
        QVERIFY(!top.member("none").member("of").member("these").isValid());
        QCOMPARE(JsonSlice::of("\"\\u00fc\\ud83d\\udc4b\\n\\/\\\"\\q\"").text(), u"ü👋\n/\"q"_s);
        QVERIFY(!JsonSlice::of("").isValid());
        for (const auto *broken : {"{", "{\"a", "{\"a\":", "[", "[1,", "\"\\", "{\"a\":{\"b\":"}) {
            const JsonSlice slice = JsonSlice::of(broken); // never beyond the end, never for ever
            (void)slice.member("a").member("b").text();
            (void)slice.elements();
        }
    }
    void theValidatorAgreesWithTheParser_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const auto *json : {"{}",
                                 " {} ",
                                 "{\"a\":1}",
                                 "{\"a\":1,}",
                                 "{,}",
                                 "{\"a\"}",
                                 "{\"a\":}",
                                 "{\"a\":1 \"b\":2}",
                                 "{\"a\":[1,2,[],{}]}",
                                 "{\"a\":[1,]}",
                                 "{\"a\":[,1]}",
                                 "[]",
                                 "1",
                                 "\"x\"",
                                 "",
                                 "{\"a\":tru}",
                                 "{\"a\":true}",
                                 "{\"a\":nul}",
                                 "{\"a\":-}",
                                 "{\"a\":-1.5e3}",
                                 "{\"a\":1.}",
                                 "{\"a\":.5}",
                                 "{\"a\":\"\\\\\"}",
                                 "{\"a\":\"\\\"}",
                                 "{\"a\":\"x",
                                 "{}{}",
                                 "{} x",
                                 "{1:2}",
                                 "{\"a\":1}}",
                                 "{\"a\":[1}",
                                 "{\"a\":{\"b\":[{\"c\":null}]}}",
                                 "{\"a\":\"\\u12\"}",
                                 "// c\n{}",
                                 "{\"a\" : 1 , \"b\" : [ ] }"})
            QTest::newRow(json) << QByteArray(json);
    }
    void theValidatorAgreesWithTheParser()
    {
        QFETCH(QByteArray, json);
        QJsonParseError problem;
        const auto document = QJsonDocument::fromJson(json, &problem);
        const bool expected = problem.error == QJsonParseError::NoError && document.isObject();
        if (json.contains("\\u12"))
            QVERIFY(isJsonObject(json)); // more lenient inside strings
        else
            QCOMPARE(isJsonObject(json), expected);
    }
    void depthIsBounded()
    {
        const auto nested = [](int depth) -> QByteArray {
            return QByteArray("{\"a\":").repeated(depth) + "1" + QByteArray("}").repeated(depth);
        };
        QVERIFY(isJsonObject(nested(1024)));
        QVERIFY(!isJsonObject(nested(1025)));
        QVERIFY(!isJsonObject(nested(1'000'000)));
    }
    void backslashesAreLinear()
    {
        const QByteArray json = "{\"a\":\"" + QByteArray("\\\\").repeated(1'000'000) + "\",\"b\":\""
            + QByteArray("\\\"").repeated(1'000'000) + "\"}";
        QElapsedTimer timer;
        timer.start();
        QVERIFY(isJsonObject(json));
        QCOMPARE(JsonSlice::of(json).member("b").text().size(), 1'000'000);
        QVERIFY(timer.elapsed() < 2000);
    }
    void brokenTextIsRepaired()
    {
        bool wasBroken = false;
        QCOMPARE(repairedUtf8("a\xff"
                              "b",
                              wasBroken),
                 "a\xef\xbf\xbd"
                 "b"_ba);
        QVERIFY(wasBroken);
        QCOMPARE(repairedUtf8("a\xc3\xbc", wasBroken), "a\xc3\xbc"_ba);
        QVERIFY(!wasBroken);
        QCOMPARE(repairedUtf16(QString(u"x"_s + QChar(0xd800) + u"y👋"_s)), u"x\uFFFDy👋"_s);
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
