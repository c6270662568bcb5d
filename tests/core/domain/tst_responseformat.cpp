// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/responseformat.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

using Kind = ResponseFormat::Kind;

QString printed(const std::optional<JsonFault> &fault)
{
    static const QStringList kinds{u"empty"_s, u"not an object"_s, u"incomplete"_s, u"separator"_s,
                                   u"value"_s, u"string"_s,        u"garbage"_s,    u"too deep"_s};
    return fault ? u"%1:%2 %3"_s.arg(fault->line).arg(fault->column).arg(kinds[int(fault->kind)]) : u"good"_s;
}

ResponseFormat schema(const QString &name, const QString &text)
{
    return {.kind = Kind::JsonSchema, .name = name, .strict = true, .schema = text};
}

} // namespace

class TestResponseFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlaceOfAMistakeIsTold_data();
    void thePlaceOfAMistakeIsTold();
    void whatWasSetIsReadBack_data();
    void whatWasSetIsReadBack();
    void aWrongSchemaIsNotTaken();
    void whatIsNotKnownIsLeftAlone();
};

void TestResponseFormat::thePlaceOfAMistakeIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("an object") << u" {\"type\": \"object\"}\n"_s << u"good"_s;
    QTest::newRow("nothing") << u"  \n "_s << u"1:1 empty"_s;
    QTest::newRow("a list") << u"\n [1]"_s << u"2:2 not an object"_s;
    QTest::newRow("a word") << u"true"_s << u"1:1 not an object"_s;
    QTest::newRow("cut off") << u"{\n  \"type\": \"object\","_s << u"2:20 incomplete"_s;
    QTest::newRow("no colon") << u"{\n  \"type\" \"object\"\n}"_s << u"2:10 separator"_s;
    QTest::newRow("no comma") << u"{\n  \"a\": 1\n  \"b\": 2\n}"_s << u"3:3 separator"_s;
    QTest::newRow("no value") << u"{\"a\": nil}"_s << u"1:7 value"_s;
    QTest::newRow("text without end") << u"{\"a\": \"b}"_s << u"1:10 incomplete"_s;
    QTest::newRow("something behind") << u"{} x"_s << u"1:4 garbage"_s;
    // Characters are counted, not bytes.
    QTest::newRow("behind other scripts")
        << u"{\"\u540d\u524d\": \"\u0627\U0001F600\", \"b\" 1}"_s << u"1:19 separator"_s;
    QTest::newRow("very deep") << QString(QString(2000, u'[').prepend(u"{\"a\":"_s)) << u"1:1029 too deep"_s;
}

void TestResponseFormat::thePlaceOfAMistakeIsTold()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::optional<JsonFault> fault = faultInObject(text);
    QCOMPARE(printed(fault), expected);
    if (fault)
        QVERIFY(fault->offset >= 0 && fault->offset <= text.size());
}

void TestResponseFormat::whatWasSetIsReadBack_data()
{
    QTest::addColumn<ResponseFormat>("format");
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("text") << ResponseFormat{} << "{}"_ba;
    QTest::newRow("object") << ResponseFormat{.kind = Kind::JsonObject, .name = {}, .schema = {}}
                            << R"({"type":"json_object"})"_ba;
    QTest::newRow("schema") << schema(u"my-answer_1"_s, u"{\"b\": 1,\n \"a\": 2}"_s)
                            << R"({"json_schema":{"name":"my-answer_1","schema":"{\"b\": 1,\n \"a\": 2}",)"
                               R"("strict":true},"type":"json_schema"})"_ba;
}

void TestResponseFormat::whatWasSetIsReadBack()
{
    QFETCH(ResponseFormat, format);
    QFETCH(QByteArray, wire);
    SamplingParameters parameters;
    parameters.responseFormat = {{u"type"_s, u"json_object"_s}};
    QVERIFY(setResponseFormat(parameters, format));
    QCOMPARE(QJsonDocument(parameters.responseFormat).toJson(QJsonDocument::Compact), wire);
    QCOMPARE(responseFormatOf(parameters), format);
}

void TestResponseFormat::aWrongSchemaIsNotTaken()
{
    SamplingParameters parameters;
    const QString good = u"{}"_s;
    for (const ResponseFormat &wrong :
         {schema(u"a"_s, u"{"_s), schema(QString(), good), schema(u"a b"_s, good), schema(u"\u00e4"_s, good),
          schema(QString(65, u'a'), good), schema(u"a"_s, u"[]"_s)}) {
        QVERIFY(!setResponseFormat(parameters, wrong));
        QVERIFY(parameters.responseFormat.isEmpty());
    }
    QVERIFY(setResponseFormat(parameters, schema(QString(64, u'a'), good)));
}

void TestResponseFormat::whatIsNotKnownIsLeftAlone()
{
    SamplingParameters parameters;
    parameters.responseFormat = {{u"type"_s, u"grammar"_s}, {u"grammar"_s, u"root ::= x"_s}};
    const SamplingParameters before = parameters;
    const ResponseFormat format = responseFormatOf(parameters);
    QCOMPARE(format.kind, Kind::Other);
    QVERIFY(setResponseFormat(parameters, format));
    QCOMPARE(parameters, before);
    // A schema that came as JSON is shown as text.
    parameters.responseFormat
        = {{u"type"_s, u"json_schema"_s},
           {u"json_schema"_s, QJsonObject{{u"name"_s, u"n"_s}, {u"schema"_s, QJsonObject{{u"type"_s, u"object"_s}}}}}};
    QCOMPARE(responseFormatOf(parameters).schema, u"{\n    \"type\": \"object\"\n}"_s);
    QVERIFY(!responseFormatOf(parameters).strict);
}

QTEST_GUILESS_MAIN(TestResponseFormat)
#include "tst_responseformat.moc"
