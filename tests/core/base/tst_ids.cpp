// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/ids.h"

#include <QSet>
#include <QTest>

#include <type_traits>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kindsCannotBeMistaken()
    {
        static_assert(!std::is_convertible_v<QString, ModelId>);
        static_assert(!std::is_convertible_v<ModelId, QString>);
        static_assert(!std::is_convertible_v<MessageId, ConversationId>);
        QVERIFY(MessageId().isEmpty());
    }

    void generatedOnesDiffer()
    {
        QSet<MessageId> seen;
        for (int i = 0; i < 10'000; ++i)
            seen.insert(MessageId::generate());
        QCOMPARE(seen.size(), 10'000);
        QCOMPARE(seen.begin()->text().size(), 36);
    }

    void theIdOfAMessageKeepsItsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("made here") << u"0a1b2c3d-4e5f-4678-9abc-def012345678"_s;
        QTest::newRow("nothing but noughts") << u"00000000-0000-0000-0000-000000000000"_s;
        QTest::newRow("upper case") << u"0A1B2C3D-4E5F-4678-9ABC-DEF012345678"_s;
        QTest::newRow("braces") << u"{0a1b2c3d-4e5f-4678-9abc-def012345678}"_s;
        QTest::newRow("a dash elsewhere") << u"0a1b2c3d4-e5f-4678-9abc-def012345678"_s;
        QTest::newRow("a letter too far") << u"0a1b2c3d-4e5f-4678-9abc-def01234567g"_s;
        QTest::newRow("of another program") << u"msg_01"_s;
        QTest::newRow("empty") << u""_s;
    }
    void theIdOfAMessageKeepsItsText()
    {
        QFETCH(QString, text);
        const MessageId id(text);
        QCOMPARE(id.text(), text);
        QCOMPARE(id.isEmpty(), text.isEmpty());
        QCOMPARE(id, MessageId(text));
        QCOMPARE(qHash(id), qHash(MessageId(text)));
        QVERIFY(id != MessageId(text + u'x'));
        QVERIFY(id < MessageId(text + u'x'));
        static_assert(sizeof(MessageId) == 24);
    }

    void idsOfMessagesHaveTheOrderOfTheirTexts()
    {
        const QStringList texts{
            u"0a1b2c3d-4e5f-4678-9abc-def012345678"_s, u"0a1b2c3d-4e5f-4678-9abc-ff0000000000"_s, u"2"_s,
            u"9a1b2c3d-4e5f-4678-9abc-def012345678"_s, u"fa1b2c3d-4e5f-4678-9abc-def012345678"_s, u"msg"_s};
        for (qsizetype i = 1; i < texts.size(); ++i) {
            QVERIFY(MessageId(texts[i - 1]) < MessageId(texts[i]));
            QVERIFY(MessageId() < MessageId(texts[i]));
        }
    }

    void orderIsThatOfTheText()
    {
        QVERIFY(ModelId(u"a/a"_s) < ModelId(u"a/b"_s));
        QVERIFY(ModelId(u"a/b"_s) > ModelId(u"a/a"_s));
        QCOMPARE(ModelId(u"a/b"_s), ModelId(u"a/b"_s));
        QCOMPARE(qHash(ModelId(u"a/b"_s)), qHash(ModelId(u"a/b"_s)));
    }
};

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
