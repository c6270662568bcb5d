// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/messagetree.h"
#include "core/exchange/jsonexport.h"
#include "core/exchange/jsonimport.h"
#include "core/exchange/jsonslices.h"
#include "tests/core/domain/fullvalues.h"

#include <QTest>

#include <ctime>

using namespace switchyard;
using namespace switchyard::test;

namespace {

Message node(const QString &id, const QString &parent, qint64 sequence)
{
    return {.id = MessageId(id),
            .conversation = ConversationId(u"c1"_s),
            .parent = MessageId(parent),
            .sequence = sequence,
            .parts = {TextPart{u"text of "_s + id}}};
}

ExportedConversation full()
{
    ExportedConversation exported{.conversation = fullConversation(), .messages = {}};
    exported.messages = {node(u"m1"_s, {}, 3), fullMessage(), node(u"m3"_s, u"m1"_s, 9)};
    return exported;
}

ExportedConversation chain(int length)
{
    ExportedConversation exported{.conversation = {.id = ConversationId(u"c1"_s)}, .messages = {}};
    for (int i = 0; i < length; ++i)
        exported.messages.append(node(QString::number(i), i > 0 ? QString::number(i - 1) : QString(), i));
    exported.conversation.activeLeaf = exported.messages.last().id;
    return exported;
}

/// A document with these message records.
QByteArray withMessages(const QByteArray &records)
{
    return "{\"format\":\"org.switchyard.conversation\",\"version\":1,\"conversation\":{\"id\":\"c1\"},\"messages\":["
        + records + "]}";
}

QByteArray record(const QByteArray &id)
{
    return "{\"id\":\"" + id + "\",\"role\":\"user\",\"state\":\"complete\",\"parts\":[]}";
}

QString names(const ExportedConversation &exported)
{
    QStringList list;
    for (const Message &message : exported.messages)
        list << message.id.text();
    return list.join(u' ');
}

} // namespace

class TestJsonExchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void fault_112_ownExportComesBackEqual()
    {
        const auto imported = importJson(exportJson(full()));
        QVERIFY(imported.has_value());
        QCOMPARE(imported->problems, QStringList());
        QCOMPARE(imported->conversations, QList{full()});
        QCOMPARE(exportJson(imported->conversations.first()), exportJson(full()));
    }

    void fault_112_anEmptyConversationComesBackEqual()
    {
        const ExportedConversation empty{.conversation = {.id = ConversationId(u"c"_s)}, .messages = {}};
        QCOMPARE(importJson(exportJson(empty))->conversations, QList{empty});
    }

    void fault_104_oneBadRecordAmong10000()
    {
        QByteArray file = exportJson(chain(10'000));
        const qsizetype at = file.indexOf("\"id\":\"5000\"");
        QVERIFY(at > 0);
        file.replace(at, 4, "\"xx\"");
        const auto imported = importJson(file);
        QVERIFY(imported.has_value());
        QCOMPARE(imported->conversations.first().messages.size(), 9'999);
        QCOMPARE(imported->skipped, 1);
        QVERIFY(imported->problems.first().contains("message 5001"_L1));
    }

    void fault_104_aFlippedByteCostsOneMessage_data()
    {
        QTest::addColumn<char>("byte");
        for (const char byte : {'{', '}', '[', ']', '"', ',', ':', '\\', '\0', '\xff', 'x'})
            QTest::newRow(QByteArray::number(uchar(byte), 16)) << byte;
    }
    void fault_104_aFlippedByteCostsOneMessage()
    {
        QFETCH(char, byte);
        const QByteArray good = exportJson(chain(5));
        const qsizetype start = good.indexOf("{\"conversation\":\"c1\",\"id\":\"2\"");
        QVERIFY(start > 0);
        const qsizetype end = good.indexOf('\n', start);
        for (qsizetype at = start; at < end; ++at) {
            QByteArray file = good;
            file[at] = byte;
            const auto imported = importJson(file);
            QVERIFY(imported.has_value());
            QCOMPARE(imported->conversations.size(), 1);
            QVERIFY2(imported->conversations.first().messages.size() >= 4, file.constData() + start);
        }
    }

    void fault_102_aFileCutAnywhereGivesWhatIsWhole()
    {
        const QByteArray good = exportJson(full());
        for (qsizetype size = 0; size < good.size() - 1; ++size) {
            const auto imported = importJson(good.first(size));
            if (!imported) {
                QCOMPARE(imported.error().kind, Error::Kind::BadReply);
                continue;
            }
            for (const ExportedConversation &exported : imported->conversations) {
                for (const Message &message : exported.messages) {
                    QVERIFY(std::ranges::any_of(full().messages,
                                                [&](const Message &m) { return m.parts == message.parts; }));
                }
            }
        }
    }

    void fault_102_depthSpoilsOneRecordOnly()
    {
        const QByteArray deep = "{\"id\":\"d\",\"x\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}";
        const auto imported = importJson(withMessages(record("a") + "," + deep + "," + record("b")));
        QVERIFY(imported.has_value());
        QCOMPARE(names(imported->conversations.first()), u"a b"_s);
        QCOMPARE(imported->skipped, 1);
    }

    void fault_102_endlessBracketsAreNotFollowed()
    {
        const QByteArray brackets(10'000'000, '[');
        QVERIFY(!importJson(brackets));
        const auto imported = importJson(exportJson(chain(2)).replace("\n]\n}", QByteArray(",\n" + brackets)));
        QVERIFY(imported.has_value());
        QCOMPARE(names(imported->conversations.first()), u"0 1"_s);
    }

    void fault_102_duplicateKeysInvalidUtf8AndBomAreBorne()
    {
        const auto twice
            = importJson(withMessages("{\"id\":\"a\",\"id\":\"b\",\"role\":\"user\",\"state\":\"complete\"}"));
        QVERIFY(twice.has_value());
        QCOMPARE(twice->conversations.first().messages.size(), 1);
        const auto invalid = importJson(withMessages(record("a\xff") + "," + record("b")));
        QVERIFY(invalid.has_value());
        QVERIFY(names(invalid->conversations.first()).endsWith(u'b'));
        QCOMPARE(importJson("\xEF\xBB\xBF" + exportJson(full()))->conversations, QList{full()});
    }

    void fault_102_severalDocumentsBehindEachOther()
    {
        ExportedConversation other = chain(2);
        other.conversation.id = ConversationId(u"c1"_s);
        const auto imported = importJson(exportJson(full()) + "\n\n" + exportJson(other));
        QVERIFY(imported.has_value());
        QCOMPARE(imported->conversations, (QList{full(), other}));
        QCOMPARE(imported->problems, QStringList());
        const auto littered = importJson(exportJson(full()) + exportJson(other) + "rubbish");
        QVERIFY(littered.has_value());
        QCOMPARE(littered->conversations, (QList{full(), other}));
        QCOMPARE(littered->problems.size(), 1);
    }

    void fault_103_brokenTreesAreRepairedAndCounted()
    {
        ExportedConversation odd = chain(6);
        odd.messages[0].parent = MessageId(u"2"_s); // a ring of 0, 1, 2
        odd.messages[3].parent = MessageId(u"3"_s); // its own parent
        odd.messages[4].parent = MessageId(u"nobody"_s);
        odd.messages[5].id = MessageId(u"1"_s); // came before
        odd.conversation.activeLeaf = MessageId(u"nowhere"_s);
        const auto imported = importJson(exportJson(odd));
        QVERIFY(imported.has_value());
        const ExportedConversation &sound = imported->conversations.first();
        QCOMPARE(names(sound), u"0 1 2 3 4"_s);
        QCOMPARE(imported->skipped, 1);
        QVERIFY(imported->repaired > 0);
        const MessageTree tree(sound.messages);
        for (const Message &message : sound.messages)
            QCOMPARE(tree.find(message.id)->parent, message.parent);
        QVERIFY(tree.find(sound.conversation.activeLeaf));
    }

    void fault_103_aChainOf100000()
    {
        const ExportedConversation exported = chain(100'000);
        const std::clock_t start = std::clock(); // of this process: others may keep the machine busy
        const auto imported = importJson(exportJson(exported));
        QVERIFY(imported.has_value());
        QCOMPARE(imported->problems, QStringList());
        QCOMPARE(imported->conversations.first().messages.size(), 100'000);
        QVERIFY2(1000 * (std::clock() - start) / CLOCKS_PER_SEC < 60'000,
                 QByteArray::number(1000 * (std::clock() - start) / CLOCKS_PER_SEC));
    }

    void fault_107_impossibleTimesAreUnknownAndTheOrderStays()
    {
        const auto timed = [](const QByteArray &id, const QByteArray &time) {
            return "{\"id\":\"" + id + "\",\"role\":\"user\",\"state\":\"complete\",\"created\":" + time + "}";
        };
        const auto imported
            = importJson(withMessages(timed("a", "\"9999-01-01T00:00:00Z\"") + ","
                                      + timed("b", "\"-0044-03-15T00:00:00Z\"") + "," + timed("c", "1700000000") + ","
                                      + timed("d", "\"soon\"") + "," + timed("e", "\"2026-01-01T00:00:00.000Z\"")));
        QVERIFY(imported.has_value());
        const auto &messages = imported->conversations.first().messages;
        QCOMPARE(names(imported->conversations.first()), u"a b c d e"_s);
        for (int i = 0; i < 4; ++i)
            QVERIFY2(!messages[i].created.isValid(), QByteArray::number(i));
        QVERIFY(messages[4].created.isValid());
        for (int i = 0; i < 4; ++i)
            QVERIFY(messages[i].sequence < messages[i + 1].sequence);
    }

    void fault_108_keysAreNotTakenOver()
    {
        const auto imported
            = importJson("{\"format\":\"org.switchyard.conversation\",\"version\":1,\"apiKey\":\"sk-canary\","
                         "\"conversation\":{\"id\":\"c\",\"api_key\":\"sk-canary\",\"parameters\":{\"extra\":{"
                         "\"Authorization\":\"sk-canary\",\"n\":1}},"
                         "\"routing\":{\"extra\":{\"api-key\":\"sk-canary\"}}},\"messages\":[]}");
        QVERIFY(imported.has_value());
        QVERIFY(!exportJson(imported->conversations.first()).contains("canary"));
        QVERIFY(!imported->problems.join(u'\n').contains("canary"_L1));
        QVERIFY(imported->problems.join(u'\n').contains("key was not taken"_L1));
        QCOMPARE(imported->conversations.first().conversation.parameters.extra.keys(), QStringList{u"n"_s});
    }

    void fault_109_connectionsAndCommandsAreNotTakenOver()
    {
        const auto imported = importJson(
            "{\"format\":\"org.switchyard.conversation\",\"version\":1,\"connections\":[{\"baseUrl\":\"http://evil\"}],"
            "\"mcpServers\":{\"x\":{\"command\":\"rm\"}},\"conversation\":{\"id\":\"c\"},\"messages\":[]}");
        QVERIFY(imported.has_value());
        const QString report = imported->problems.join(u'\n');
        QVERIFY(report.contains("connections"_L1) && report.contains("mcpServers"_L1));
        const QByteArray taken = exportJson(imported->conversations.first());
        QVERIFY(!taken.contains("evil") && !taken.contains("rm\""));
    }

    void fault_110_unknownPartsAreKeptVerbatim()
    {
        const auto imported
            = importJson(withMessages("{\"id\":\"a\",\"role\":\"assistant\",\"state\":\"complete\",\"parts\":[{"
                                      "\"kind\":\"hologram\",\"n\":[1]},7,{\"kind\":\"text\",\"text\":\"<b>\"}]}"));
        QVERIFY(imported.has_value());
        const Message &message = imported->conversations.first().messages.first();
        QCOMPARE(message.text(), u"<b>"_s);
        QVERIFY(exportJson(imported->conversations.first()).contains("{\"kind\":\"hologram\",\"n\":[1]}"));
    }

    void fault_111_otherFilesAreRecognised_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("named");
        QTest::newRow("empty") << ""_ba << u"an empty file"_s;
        QTest::newRow("blank") << " \n"_ba << u"an empty file"_s;
        QTest::newRow("picture") << "\x89PNG\r\n\x1a\n"_ba + QByteArray(100, '\0') << u"a PNG picture"_s;
        QTest::newRow("archive") << "PK\x03\x04..."_ba << u"a ZIP archive"_s;
        QTest::newRow("database") << "SQLite format 3"_ba + QByteArray(100, '\0') << u"an SQLite database"_s;
        QTest::newRow("binary") << "{\"a\":"_ba + QByteArray(10, '\0') << u"a binary file"_s;
        QTest::newRow("UTF-16 with a mark") << "\xFF\xFE{"_ba + QByteArray(1, '\0') << u"UTF-16"_s;
        QTest::newRow("UTF-16 without") << QByteArray("{\0\"\0", 4) << u"UTF-16"_s;
        QTest::newRow("web page") << "<!DOCTYPE html>"_ba << u"a web page"_s;
        QTest::newRow("ChatGPT") << "[{\"title\":\"x\",\"mapping\":{}}]"_ba << u"ChatGPT"_s;
        QTest::newRow("Claude") << "[{\"uuid\":\"x\",\"chat_messages\":[]}]"_ba << u"Claude"_s;
        QTest::newRow("OpenRouter") << "{\"version\":\"orpg.3.0\",\"messages\":{}}"_ba << u"OpenRouter"_s;
        QTest::newRow("text") << "Dear diary"_ba << u"not a conversation"_s;
        QTest::newRow("other JSON") << "[1,2]"_ba << u"not a conversation"_s;
        QTest::newRow("format of another") << "{\"format\":\"org.other\",\"version\":1}"_ba << u"not a conversation"_s;
        QTest::newRow("newer version") << "{\"format\":\"org.switchyard.conversation\",\"version\":2}"_ba << u"newer"_s;
    }
    void fault_111_otherFilesAreRecognised()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, named);
        const auto imported = importJson(file);
        QVERIFY(!imported.has_value());
        QCOMPARE(imported.error().kind, Error::Kind::BadReply);
        QVERIFY2(imported.error().message.contains(named), qPrintable(imported.error().message));
    }

    void nothingComesAsStillBeingMade()
    {
        ExportedConversation busy = chain(2);
        busy.messages[0].state = MessageState::Queued;
        busy.messages[1].role = Role::Assistant;
        busy.messages[1].state = MessageState::Streaming;
        const auto imported = importJson(exportJson(busy));
        QCOMPARE(imported->conversations.first().messages[0].state, MessageState::Complete);
        QCOMPARE(imported->conversations.first().messages[1].state, MessageState::Interrupted);
        QCOMPARE(imported->repaired, 2);
    }

    void aTitleStaysOneLine()
    {
        const auto imported = importJson("{\"format\":\"org.switchyard.conversation\",\"version\":1,\"conversation\":{"
                                         "\"id\":\"c\",\"title\":\"a\\nb\\u0000c\"},\"messages\":[]}");
        QCOMPARE(imported->conversations.first().conversation.title, u"a bc"_s);
    }

    void theReportIsBounded()
    {
        QByteArray records;
        for (int i = 0; i < 1000; ++i)
            records += "7,";
        const auto imported = importJson(withMessages(records + record("a")));
        QCOMPARE(imported->skipped, 1000);
        QCOMPARE(imported->problems.size(), 200);
        QVERIFY(imported->problems.last().contains("801"_L1));
    }

    void slicesAreTheTextsOfTheValues()
    {
        const auto slices = sliceJson("{\"a\" : [1,{\"b\":\"]}\\\"\"}] ,\"c\":\"x,y\", \"d\":-1e5 } rest");
        QVERIFY(slices && slices->complete && slices->isObject);
        QCOMPARE(slices->members.size(), 3);
        QCOMPARE(slices->members[0].value.toByteArray().trimmed(), "[1,{\"b\":\"]}\\\"\"}]"_ba);
        QCOMPARE(slices->members[1].value, QByteArrayView("\"x,y\""));
        QCOMPARE(slices->members[2].value.trimmed(), QByteArrayView("-1e5"));
        QVERIFY(!sliceJson("7"));
        QVERIFY(!sliceJson(""));
        for (const char *broken : {"[}", "{]", "[1", "{\"a\"", "{\"a\":", "{a:1}", "[\"", "[[[[", "{\"\\"})
            QVERIFY2(!sliceJson(broken) || !sliceJson(broken)->complete, broken);
    }
};

QTEST_APPLESS_MAIN(TestJsonExchange)
#include "tst_jsonexchange.moc"
