// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/routingform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestRoutingForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void anUntouchedFormSendsNothing();
    void everyFieldComesBack();
    void membersWithoutAFieldAreKept();
    void unknownValuesAreShownAndKept();
    void aTextThatIsNoPriceIsNotUsed();
    void editsAreAnnouncedOnce();
};

namespace {

void type(RoutingForm &form, const QString &name, const QString &text)
{
    auto *edit = form.findChild<QLineEdit *>(name);
    edit->setText(text);
    Q_EMIT edit->editingFinished();
}

} // namespace

void TestRoutingForm::anUntouchedFormSendsNothing()
{
    RoutingForm form;
    form.setRouting({});
    QVERIFY(form.routing().isEmpty());
}

void TestRoutingForm::everyFieldComesBack()
{
    RoutingPreferences routing;
    routing.sort = u"price"_s;
    routing.order = {u"deepinfra"_s, u"novita"_s};
    routing.only = {u"openai"_s};
    routing.ignore = {u"azure"_s};
    routing.dataCollection = u"deny"_s;
    routing.zdr = true;
    routing.allowFallbacks = false;
    routing.requireParameters = true;
    routing.fallbackModels = {u"openai/gpt-4o-mini"_s};
    routing.maxPrice.insert(u"prompt"_s, Money::fromText("0.5").value());
    routing.maxPrice.insert(u"completion"_s, Money::fromText("20").value());
    RoutingForm form;
    form.setRouting(routing);
    QCOMPARE(form.routing(), routing);
    form.setRouting({});
    QVERIFY(form.routing().isEmpty());
}

void TestRoutingForm::membersWithoutAFieldAreKept()
{
    RoutingPreferences routing;
    routing.quantizations = {u"fp8"_s};
    routing.maxPrice.insert(u"image"_s, Money::fromText("0.01").value());
    routing.preferredMinThroughput.insert(u"p50"_s, 40);
    RoutingForm form;
    form.setRouting(routing);
    QCOMPARE(form.routing(), routing);
    type(form, u"routingOnly"_s, u"openai"_s);
    QCOMPARE(form.routing().quantizations, routing.quantizations);
    QCOMPARE(form.routing().maxPrice, routing.maxPrice);
}

void TestRoutingForm::unknownValuesAreShownAndKept()
{
    RoutingPreferences routing;
    routing.sort = u"exacto"_s;
    RoutingForm form;
    form.setRouting(routing);
    QCOMPARE(form.routing().sort, u"exacto"_s);
    QCOMPARE(form.findChild<QComboBox *>(u"routingSort"_s)->currentText(), u"exacto"_s);
}

void TestRoutingForm::aTextThatIsNoPriceIsNotUsed()
{
    RoutingForm form;
    form.setRouting({});
    QSignalSpy edited(&form, &RoutingForm::edited);
    type(form, u"routingMaxCompletion"_s, u"cheap"_s);
    QCOMPARE(edited.size(), 0);
    QVERIFY(!form.findChild<QLabel *>(u"routingPriceProblem"_s)->isHidden());
    QVERIFY(form.routing().maxPrice.isEmpty());
    type(form, u"routingMaxCompletion"_s, u"20"_s);
    QCOMPARE(edited.size(), 1);
    QVERIFY(form.findChild<QLabel *>(u"routingPriceProblem"_s)->isHidden());
    QCOMPARE(form.routing().maxPrice.value(u"completion"_s).toText(), u"20"_s);
}

void TestRoutingForm::editsAreAnnouncedOnce()
{
    RoutingForm form;
    form.setRouting({});
    QSignalSpy edited(&form, &RoutingForm::edited);
    form.findChild<QCheckBox *>(u"routingZdr"_s)->click();
    QCOMPARE(edited.size(), 1);
    QCOMPARE(form.routing().zdr, std::optional(true));
    RoutingPreferences other;
    other.zdr = true;
    other.sort = u"price"_s;
    form.setRouting(other);
    QCOMPARE(edited.size(), 1);
}

QTEST_MAIN(TestRoutingForm)
#include "tst_routingform.moc"
