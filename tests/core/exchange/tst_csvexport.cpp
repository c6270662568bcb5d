// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csvexport.h"

#include <QTest>
#include <QTimeZone>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestCsvExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyLedgerIsAHeader()
    {
        const QByteArray csv = exportLedgerCsv({});
        QVERIFY(csv.startsWith("sent_utc,conversation,message,"));
        QVERIFY(csv.endsWith("\r\n"));
        QCOMPARE(csv.count('\n'), 1);
    }

    void aRowHoldsPlainFigures()
    {
        LedgerEntry entry{.message = MessageId(u"m"_s), .conversation = ConversationId(u"c"_s)};
        entry.sent = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::UTC);
        entry.connectionName = u"OpenRouter"_s;
        entry.keyLabel = u"…abcd"_s;
        entry.model = ModelId(u"a/b"_s);
        entry.outcome = MessageState::Complete;
        entry.usage = {.promptTokens = 10, .completionTokens = 20, .cost = Money::fromText("1e-7")};
        entry.computedCost = Money::fromText("-1.5"); // a figure, not a formula
        const QByteArray row = exportLedgerCsv({entry}).split('\n').value(1);
        QCOMPARE(row, "2026-01-02T03:04:05.000Z,c,m,OpenRouter,…abcd,a/b,,,,complete,,10,20,,,0.0000001,-1.5,,,\r"_ba);
    }

    void fault_165_formulasBecomeText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("equals") << u"=1+1"_s << "'=1+1"_ba;
        QTest::newRow("plus") << u"+1"_s << "'+1"_ba;
        QTest::newRow("minus") << u"-1"_s << "'-1"_ba;
        QTest::newRow("at") << u"@SUM(A1)"_s << "'@SUM(A1)"_ba;
        QTest::newRow("tab before") << u"\t=1"_s << "'\t=1"_ba;
        QTest::newRow("line end before") << u"\r=1"_s << "\"'\r=1\""_ba;
        QTest::newRow("comma") << u"a,b"_s << "\"a,b\""_ba;
        QTest::newRow("quote") << u"a \"b\""_s << "\"a \"\"b\"\"\""_ba;
        QTest::newRow("both") << u"=HYPERLINK(\"http://x\",1)"_s << "\"'=HYPERLINK(\"\"http://x\"\",1)\""_ba;
        QTest::newRow("line inside") << u"a\nb"_s << "\"a\nb\""_ba;
        QTest::newRow("ordinary") << u"My server"_s << "My server"_ba;
    }
    void fault_165_formulasBecomeText()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, cell);
        LedgerEntry entry;
        entry.provider = name;
        entry.outcome = MessageState::Failed;
        const QByteArray expected = "," + cell + ",,failed,";
        QVERIFY2(exportLedgerCsv({entry}).contains(expected), exportLedgerCsv({entry}));
    }
};

QTEST_APPLESS_MAIN(TestCsvExport)
#include "tst_csvexport.moc"
