// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/endpointrouting.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

Endpoint endpoint(const QString &provider, const QString &tag)
{
    Endpoint one;
    one.providerName = provider;
    one.tag = tag;
    return one;
}

const Endpoint deep = endpoint(u"DeepInfra"_s, u"deepinfra/fp8"_s);
const Endpoint novita = endpoint(u"Novita"_s, u"novita"_s);
const Endpoint nameless = endpoint(u"House"_s, {});

} // namespace

class TestEndpointRouting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pinningPutsItFirst()
    {
        RoutingPreferences model = withPinned({}, {}, deep, true);
        QCOMPARE(model.order, QStringList{u"deepinfra/fp8"_s});
        model = withPinned(model, {}, novita, true);
        QCOMPARE(model.order, QStringList({u"novita"_s, u"deepinfra/fp8"_s}));
        QVERIFY(isPinned(model, deep) && isPinned(model, novita) && !isPinned(model, nameless));
        model = withPinned(model, {}, novita, false);
        model = withPinned(model, {}, deep, false);
        QVERIFY(model.isEmpty());
    }

    void listsOfTheDefaultsAreTakenAlong()
    {
        const RoutingPreferences global{.order = QStringList{u"a"_s}, .ignore = QStringList{u"shady"_s}};
        const RoutingPreferences model = withIgnored({}, global, novita, true);
        QCOMPARE(model.ignore, QStringList({u"shady"_s, u"novita"_s}));
        QVERIFY(!model.order);
        QVERIFY(withIgnored(model, global, novita, false).isEmpty());
        QCOMPARE(withPinned({}, global, deep, true).order, QStringList({u"deepinfra/fp8"_s, u"a"_s}));
    }

    void whatTheDefaultsIgnoreCanBeAllowedForOneModel()
    {
        const RoutingPreferences global{.ignore = QStringList{u"Novita"_s}};
        QVERIFY(isIgnored(global, novita));
        const RoutingPreferences model = withIgnored({}, global, novita, false);
        QCOMPARE(model.ignore, QStringList());
        QVERIFY(!isIgnored(merged(global, model), novita));
    }

    void oneEndsTheOther()
    {
        RoutingPreferences model = withIgnored(withPinned({}, {}, deep, true), {}, deep, true);
        QVERIFY(!model.order);
        QVERIFY(isIgnored(model, deep));
        model = withPinned(model, {}, deep, true);
        QVERIFY(isPinned(model, deep) && !isIgnored(model, deep));
        QVERIFY(!model.ignore);
    }

    void anOnlyListLeavesOthersOut()
    {
        const RoutingPreferences global{.only = QStringList{u"deepinfra"_s}};
        QVERIFY(!isIgnored(global, deep));
        QVERIFY(isIgnored(global, novita));
        const RoutingPreferences model = withIgnored({}, global, novita, false);
        QCOMPARE(model.only, QStringList({u"deepinfra"_s, u"novita"_s}));
        QVERIFY(!isIgnored(merged(global, model), novita));
    }

    void withoutATagTheNameStandsForIt()
    {
        const RoutingPreferences model = withIgnored({}, {}, nameless, true);
        QCOMPARE(model.ignore, QStringList{u"House"_s});
        QVERIFY(isIgnored(model, nameless));
    }

    void otherPreferencesStay()
    {
        const RoutingPreferences before{.zdr = true, .sort = u"price"_s};
        QCOMPARE(withIgnored(withIgnored(before, {}, deep, true), {}, deep, false), before);
    }
};

QTEST_APPLESS_MAIN(TestEndpointRouting)
#include "tst_endpointrouting.moc"
