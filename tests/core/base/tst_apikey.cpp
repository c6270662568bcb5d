// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/apikey.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestApiKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fault_097_cleansWhatPeoplePaste_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("as it is") << u"sk-or-v1-0123456789abcdef"_s;
        QTest::newRow("blanks and line end") << u"  sk-or-v1-0123456789abcdef \r\n"_s;
        QTest::newRow("double quotes") << u"\"sk-or-v1-0123456789abcdef\""_s;
        QTest::newRow("single quotes") << u"'sk-or-v1-0123456789abcdef'"_s;
        QTest::newRow("back-ticks") << u"`sk-or-v1-0123456789abcdef`"_s;
        QTest::newRow("bearer") << u"Bearer sk-or-v1-0123456789abcdef"_s;
        QTest::newRow("small bearer") << u"bearer   sk-or-v1-0123456789abcdef"_s;
        QTest::newRow("header") << u"Authorization: Bearer sk-or-v1-0123456789abcdef\n"_s;
        QTest::newRow("no-break space around") << u"\u00a0sk-or-v1-0123456789abcdef\u00a0"_s;
    }
    void fault_097_cleansWhatPeoplePaste()
    {
        QFETCH(QString, pasted);
        const auto key = ApiKey::fromUserText(pasted);
        QVERIFY(key.has_value());
        QCOMPARE(key->reveal(), "sk-or-v1-0123456789abcdef"_ba);
    }

    void fault_097_refusesWhatCannotStandInAHeader_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("nothing") << QString();
        QTest::newRow("only blanks") << u"  \n"_s;
        QTest::newRow("only quotes") << u"\"\""_s;
        QTest::newRow("only bearer") << u"Bearer "_s;
        QTest::newRow("line end inside") << u"sk-or\r\nX-Injected: 1"_s;
        QTest::newRow("blank inside") << u"sk-or v1"_s;
        QTest::newRow("tab inside") << u"sk-or\tv1"_s;
        QTest::newRow("NUL inside") << (u"sk-or"_s + QChar(0) + u"v1"_s);
        QTest::newRow("not ASCII") << u"sk-or-v1-é"_s;
        QTest::newRow("zero width") << u"sk-or-v1-\u200b0123"_s;
        QTest::newRow("full width") << u"ｓｋ-or-v1"_s;
        QTest::newRow("delete") << (u"sk-or"_s + QChar(0x7f));
        QTest::newRow("5,000 characters") << QString(5000, u'k');
        QTest::newRow("one megabyte") << QString(1024 * 1024, u'k');
    }
    void fault_097_refusesWhatCannotStandInAHeader()
    {
        QFETCH(QString, pasted);
        const auto key = ApiKey::fromUserText(pasted);
        QVERIFY(!key.has_value());
        QCOMPARE(key.error().kind, Error::Kind::BadRequest);
        QVERIFY(!key.error().message.isEmpty());
        const QString clean = pasted.trimmed();
        QVERIFY(clean.size() < 4 || !key.error().message.contains(clean));
    }

    void fault_160_printsAsDots()
    {
        const auto key = ApiKey::fromUserText(u"sk-or-v1-canarycanary0123"_s);
        QVERIFY(key.has_value());
        QString printed;
        QDebug(&printed) << *key;
        QVERIFY(!printed.contains("canary"_L1));
        QCOMPARE(key->label(), u"…0123"_s);
        QVERIFY(!key->label().contains("canary"_L1));
    }

    void shortKeysShowNothing()
    {
        const auto key = ApiKey::fromUserText(u"local"_s);
        QVERIFY(key.has_value());
        QVERIFY(!key->label().contains("cal"_L1));
    }
};

QTEST_APPLESS_MAIN(TestApiKey)
#include "tst_apikey.moc"
