// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/reasoningdetails.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <ctime>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

QByteArray collected(const QByteArrayList &fragments)
{
    QByteArray array;
    ReasoningDetailsWriter writer;
    for (const QByteArray &fragment : fragments)
        writer.append(array, fragment);
    return array;
}

QJsonArray entries(const QByteArray &array)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(array, &error);
    return error.error == QJsonParseError::NoError ? document.array() : QJsonArray{u"unreadable"_s};
}

} // namespace

class TestReasoningDetails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fault_035_encryptedBlocksStayByteForByte()
    {
        const QByteArray first = "{\"type\":\"reasoning.encrypted\", \"data\":\"a\\/+==\", \"id\":null, \"index\":0 }";
        const QByteArray second = "{\"index\":0,\"data\":\"b\",\"type\":\"reasoning.encrypted\"}";
        QCOMPARE(collected({first, second}), QByteArray("[" + first + "," + second + "]"));
    }

    void fault_035_unknownTypesAndOddBytesStay()
    {
        const QByteArray unknown = "{\"type\":\"reasoning.novel\",\"text\":\"\\u00e9 \xc3\xa9\",\"index\":0}";
        QCOMPARE(collected({unknown, unknown}), QByteArray("[" + unknown + "," + unknown + "]"));
        const QByteArray call = "{\"type\":\"reasoning.server_tool_call\",\"index\":0,\"arguments\":\"{}\"}";
        QCOMPARE(collected({call, call}), QByteArray("[" + call + "," + call + "]"));
    }

    void fault_035_aSingleTextBlockStaysByteForByte()
    {
        const QByteArray block
            = "{ \"type\":\"reasoning.text\", \"text\":\"whole\", \"signature\":\"s\", \"index\":0 }";
        QCOMPARE(collected({block}), QByteArray("[" + block + "]"));
    }

    void fault_035_piecesOfTextBecomeOneBlockWithItsSignature()
    {
        const QByteArray array = collected({"{\"type\":\"reasoning.text\",\"text\":\"I \\\"think\\\" "
                                            "\",\"index\":0,\"format\":\"anthropic-claude-v1\"}",
                                            "{\"type\":\"reasoning.text\",\"text\":\"\\n\\u0001é\\\\ \",\"index\":0}",
                                            "{\"type\":\"reasoning.text\",\"text\":\"so.\",\"index\":0,\"id\":null}",
                                            "{\"type\":\"reasoning.text\",\"signature\":\"sig==\",\"index\":0}"});
        const QJsonArray list = entries(array);
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.at(0).toObject(),
                 (QJsonObject{{u"type"_s, u"reasoning.text"_s},
                              {u"text"_s, u"I \"think\" \n\u0001é\\ so."_s},
                              {u"index"_s, 0},
                              {u"format"_s, u"anthropic-claude-v1"_s},
                              {u"signature"_s, u"sig=="_s}}));
    }

    void aSignatureMayComeFirst()
    {
        const QJsonArray list = entries(collected({"{\"type\":\"reasoning.text\",\"index\":0,\"text\":\"\"}",
                                                   "{\"type\":\"reasoning.text\",\"index\":0,\"signature\":\"s\"}"}));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.at(0).toObject().value("signature"_L1).toString(), u"s"_s);
    }

    void afterASignatureANewBlockBegins()
    {
        const QJsonArray list
            = entries(collected({"{\"type\":\"reasoning.text\",\"index\":0,\"text\":\"a\",\"signature\":\"s\"}",
                                 "{\"type\":\"reasoning.text\",\"index\":0,\"text\":\"b\"}"}));
        QCOMPARE(list.size(), 2);
    }

    void otherIndexOrTypeIsAnotherBlock()
    {
        const QJsonArray list = entries(collected({"{\"type\":\"reasoning.summary\",\"index\":0,\"summary\":\"a\"}",
                                                   "{\"type\":\"reasoning.summary\",\"index\":0,\"summary\":\"b\"}",
                                                   "{\"type\":\"reasoning.text\",\"index\":0,\"text\":\"c\"}",
                                                   "{\"type\":\"reasoning.text\",\"index\":1,\"text\":\"d\"}",
                                                   "{\"type\":\"reasoning.text\",\"text\":\"no index\"}",
                                                   "{\"type\":\"reasoning.text\",\"text\":\"none again\"}"}));
        QCOMPARE(list.size(), 5);
        QCOMPARE(list.at(0).toObject().value("summary"_L1).toString(), u"ab"_s);
    }

    void whatIsNoObjectChangesNothing()
    {
        QVERIFY(collected({"", "null", "[]", "{}", "{broken", "7"}).isEmpty());
        const QByteArray good = "{\"type\":\"reasoning.text\",\"index\":0,\"text\":\"a\"}";
        QCOMPARE(collected({good, "{broken"}), QByteArray("[" + good + "]"));
    }

    void goesOnWithAnArrayItDidNotWrite()
    {
        QByteArray array
            = "[{\"type\":\"x\",\"a\":[\"]}\"]},{\"type\":\"reasoning.text\",\"index\":2,\"text\":\"one \"}]";
        ReasoningDetailsWriter writer;
        writer.append(array, "{\"type\":\"reasoning.text\",\"index\":2,\"text\":\"two\"}");
        const QJsonArray list = entries(array);
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.at(1).toObject().value("text"_L1).toString(), u"one two"_s);
        QVERIFY(array.startsWith("[{\"type\":\"x\",\"a\":[\"]}\"]},"));
        QByteArray empty = "[]";
        ReasoningDetailsWriter().append(empty, "{\"a\":1}");
        QCOMPARE(empty, "[{\"a\":1}]"_ba);
    }

    void aLongThoughtIsCollectedInLinearTime()
    {
        QByteArray array;
        ReasoningDetailsWriter writer;
        const std::clock_t start = std::clock(); // of this process: others may keep the machine busy
        for (int i = 0; i < 100'000; ++i)
            writer.append(array, "{\"type\":\"reasoning.text\",\"index\":0,\"text\":\"another thought \"}");
        QVERIFY2(1000 * (std::clock() - start) / CLOCKS_PER_SEC < 5000,
                 QByteArray::number(1000 * (std::clock() - start) / CLOCKS_PER_SEC));
        QCOMPARE(entries(array).at(0).toObject().value("text"_L1).toString().size(), 1'600'000);
    }
};

QTEST_APPLESS_MAIN(TestReasoningDetails)
#include "tst_reasoningdetails.moc"
