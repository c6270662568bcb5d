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
