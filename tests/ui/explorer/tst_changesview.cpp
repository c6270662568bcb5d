// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../common/judgedpicture.h"
#include "../common/tableprinter.h"
#include "../frame/uihouse.h"
#include "ui/common/desktopnotifier.h"
#include "ui/common/plotview.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/alertannouncer.h"
#include "ui/explorer/changesview.h"
#include "ui/explorer/modelspage.h"
#include "ui/explorer/modeltablemodel.h"
#include "ui/explorer/pricestepsview.h"
#include "ui/explorer/pricetexts.h"
#include "ui/explorer/pricewords.h"
#include "ui/explorer/sparklinedelegate.h"
#include "ui/keys/refreshquestion.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ConnectionId router(u"router"_s);
const QString newcomer = u"author/newcomer"_s;
const ModelId deepseek(u"deepseek/deepseek-v3.2"_s);

QByteArray list(const QMap<QString, QString> &outputs, const QString &expires = {})
{
    QJsonArray models;
    for (auto it = outputs.cbegin(); it != outputs.cend(); ++it) {
        const QString name = it.key() == newcomer ? u"作者: نموذج-🙂"_s : QString(it.key()).replace(u"/"_s, u": "_s);
        QJsonObject model{{"id"_L1, it.key()},
                          {"name"_L1, name},
                          {"context_length"_L1, 131072},
                          {"pricing"_L1, QJsonObject{{"prompt"_L1, u"0.00000025"_s}, {"completion"_L1, *it}}}};
        if (it.key() == deepseek.text() && !expires.isEmpty())
            model.insert("expiration_date"_L1, expires);
        models.append(model);
    }
    return QJsonDocument(QJsonObject{{"data"_L1, models}}).toJson();
}

/// A house whose server has changed its prices over the year.
struct Scene
{
    Scene()
    {
        house.addSandbox();
        house.theme.apply({.scheme = qEnvironmentVariableIsSet("SWITCHYARD_DARK") ? ThemeChoice::Scheme::Dark
                                                                                  : ThemeChoice::Scheme::Light});
    }

    void refresh(const QDateTime &when, const QByteArray &models)
    {
        house.clock.setNow(when);
        house.transport.enqueue(FakeReply::json(models));
        QSignalSpy recorded(&house.prices, &PriceHistory::recorded);
        house.catalog->refresh(router);
        QTRY_COMPARE(recorded.size(), 1);
        QTRY_COMPARE(house.catalog->status(router).state, ModelCatalog::State::Ready);
    }

    void fillYear()
    {
        house.addOpenRouter();
        const auto at
            = [](int month, int day) { return QDateTime(QDate(2026, month, day), QTime(9, 0), QTimeZone::UTC); };
        QMap<QString, QString> outputs{{deepseek.text(), u"0.00000088"_s},
                                       {u"google/gemini-flash"_s, u"0.0000015"_s},
                                       {u"openai/gpt-5.4"_s, u"0.000015"_s},
                                       {u"qwen/qwen3-max"_s, u"0.000006"_s}};
        refresh(at(3, 1), list(outputs));
        outputs[deepseek.text()] = u"0.00000066"_s;
        refresh(at(6, 12), list(outputs));
        outputs[deepseek.text()] = u"0.00000038"_s;
        outputs[u"openai/gpt-5.4"_s] = u"0.00002"_s;
        outputs.remove(u"qwen/qwen3-max"_s);
        outputs[newcomer] = u"-1"_s;
        refresh(at(9, 5), list(outputs));
        refresh(at(11, 20), list(outputs, u"2027-01-31"_s));
        house.clock.setNow(at(11, 20).addSecs(240));
    }

    UiHouse house;
};

class RecordingNotifier final : public DesktopNotifier
{
public:
    void notify(const QString &title, const QString &body, const std::function<void()> &activated) override
    {
        notes.append(title + u'|' + body);
        click = activated;
    }
    QStringList notes;
    std::function<void()> click;
};

template <class T> T *part(const QWidget &view, const QString &name)
{
    return view.findChild<T *>(name);
}

/// Where SWITCHYARD_PICTURES names a folder, what is on the screen can be looked at.
void keepPicture(QWidget &view, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES"); !folder.isEmpty())
        view.grab().save(folder + u'/' + name + u".png"_s);
}

} // namespace

class TestChangesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void theFeedLooksLikeThis()
    {
        Scene scene;
        scene.fillYear();
        ChangesView view(scene.house.services());
        view.resize(1200, 700);
        view.show();
        auto *table = part<QTableView>(view, u"changesTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 6);
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(printed(*table->model()), uR"(Model | What | From | To | Change | Connection | When
deepseek: deepseek-v3.2 | Expires | — | 31 Jan 2027 |  | OpenRouter | 4 min ago
deepseek: deepseek-v3.2 | Output, $/M | 0.66 | 0.38 | ▼ 42.4 % | OpenRouter | 5 Sep
openai: gpt-5.4 | Output, $/M | 15.00 | 20.00 | ▲ 33.3 % | OpenRouter | 5 Sep
qwen/qwen3-max | Gone |  |  |  | OpenRouter | 5 Sep
作者: نموذج-🙂 | New |  |  |  | OpenRouter | 5 Sep
deepseek: deepseek-v3.2 | Output, $/M | 0.88 | 0.66 | ▼ 25 % | OpenRouter | 12 Jun
)"_s);
        QCOMPARE(part<QPushButton>(view, u"changeGroup1"_s)->text(), u"Cheaper 2"_s);
        QCOMPARE(part<ElidedLabel>(view, u"changesStatus"_s)->fullText(), u"Updated 4 min ago, 1 expiring"_s);
        QVERIFY(table->isColumnHidden(ChangesTableModel::ConnectionName));
    }

    void groupsAndFavouritesNarrowTheFeed()
    {
        Scene scene;
        scene.fillYear();
        scene.house.alerts.setFavourites([](const ConnectionId &, const ModelId &id) { return id == deepseek; });
        ChangesView view(scene.house.services());
        view.show();
        auto *table = part<QTableView>(view, u"changesTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 6);
        part<QPushButton>(view, u"changeGroup1"_s)->click();
        QCOMPARE(table->model()->rowCount(), 2);
        part<QPushButton>(view, u"changeGroup4"_s)->click();
        QCOMPARE(table->model()->rowCount(), 1);
        part<QPushButton>(view, u"changesOfFavourites"_s)->click();
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(part<QLabel>(view, u"placeholderTitle"_s)->text().contains(u"Nothing of this kind"_s));
        keepPicture(view, u"filtered"_s);
        part<QPushButton>(view, u"placeholderAction"_s)->click();
        QCOMPARE(table->model()->rowCount(), 3);
        QVERIFY(table->model()->index(0, 0).data().toString().startsWith(u"★ "_s));
    }

    void theStepsOfTheChosenModelAreShownAndLeadToTheCatalogue()
    {
        Scene scene;
        scene.fillYear();
        ChangesView view(scene.house.services());
        view.resize(1200, 700);
        view.show();
        QSignalSpy chosen(&view, &ChangesView::modelChosen);
        auto *table = part<QTableView>(view, u"changesTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 6);
        table->setCurrentIndex(table->model()->index(1, 0));
        auto *chart = part<PlotView>(view, u"changesStepsChart"_s);
        QTRY_COMPARE(chart->plot().series.value(0).points.size(), 4);
        QStringList prices;
        for (const PlotPoint &point : chart->plot().series.first().points)
            prices.append(point.yText);
        QCOMPARE(prices, (QStringList{u"0.88"_s, u"0.66"_s, u"0.38"_s, u"0.38"_s}));
        QCOMPARE(chart->plot().series.first().points.last().xText, u"now"_s);
        keepPicture(view, u"changes"_s);
        auto *keys = part<QComboBox>(view, u"changesStepsKey"_s);
        keys->setCurrentIndex(1);
        Q_EMIT keys->activated(1);
        // The input price never changed.
        QVERIFY(!chart->isVisible());
        QVERIFY(part<QLabel>(view, u"changesStepsNothing"_s)->text().startsWith(u"Unchanged since"_s));
        part<QPushButton>(view, u"showChangedModel"_s)->click();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.last().at(1).value<ModelId>(), deepseek);
    }

    void looksAsJudged_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("changes-light") << false;
        QTest::newRow("changes-dark") << true;
    }
    void looksAsJudged()
    {
        if (const QString obstacle = judged::obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        QFETCH(bool, dark);
        Scene scene;
        scene.house.theme.apply({.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light});
        scene.fillYear();
        ChangesView view(scene.house.services());
        view.resize(1200, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        auto *table = part<QTableView>(view, u"changesTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 6);
        table->setCurrentIndex(table->model()->index(1, 0));
        auto *chart = part<PlotView>(view, u"changesStepsChart"_s);
        QTRY_COMPARE(chart->plot().series.value(0).points.size(), 4);
        if (QWidget *focused = QApplication::focusWidget())
            focused->clearFocus();
        QTest::qWait(50); // the chart is drawn by a module
        const QString complaint = judged::complaint(view.grab().toImage(), u"tests/ui/explorer/pictures"_s,
                                                    QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }

    void everyControlHasANameAndAWordForIt()
    {
        Scene scene;
        scene.fillYear();
        ChangesView view(scene.house.services());
        view.show();
        QTRY_COMPARE(part<QTableView>(view, u"changesTable"_s)->model()->rowCount(), 6);
        part<QTableView>(view, u"changesTable"_s)->selectRow(1);
        for (const QWidget *widget : view.findChildren<QWidget *>()) {
            if (!qobject_cast<const QAbstractButton *>(widget) && !qobject_cast<const QComboBox *>(widget)
                && !qobject_cast<const QAbstractItemView *>(widget))
                continue;
            if (widget->inherits("QComboBoxListView") || widget->inherits("QTableCornerButton")
                || widget->inherits("QHeaderView") || widget->objectName().startsWith("qt_"_L1))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->isVisible() || !widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }

    void aThousandChangesDoNotHoldTheWindowUp()
    {
        QList<PriceChange> changes;
        for (int i = 0; i < 1000; ++i) {
            const ModelId id(u"author/model-%1"_s.arg(i % 400));
            changes.append({.offer = {router, id, {}},
                            .key = u"prompt"_s,
                            .time = QDateTime(QDate(2026, 3, 1), QTime(0, 0), QTimeZone::UTC).addSecs(1000 - i),
                            .from = u"0.2"_s,
                            .to = u"0.1"_s});
        }
        const auto rows = changeRows(changes, {}, {}, changes.first().time);
        ChangesTableModel model;
        ChangesProxy proxy;
        proxy.setSourceModel(&model);
        proxy.sort(ChangesTableModel::When, Qt::DescendingOrder);
        QCOMPARE(proxy.rowCount(), 0); // from here on it follows
        QElapsedTimer timer;
        timer.start();
        model.setRows(rows);
        const double took = double(timer.nsecsElapsed()) / 1e6;
        qInfo("1,000 changes shown in %.1f ms", took);
        QCOMPARE(proxy.rowCount(), 1000);
        QVERIFY2(took < 200, qPrintable(QString::number(took)));
    }

    void theCatalogueShowsHowPricesWent()
    {
        Scene scene;
        scene.fillYear();
        ModelsPage page(scene.house.services());
        page.resize(1440, 800);
        page.show();
        auto *table = part<QTableView>(page, u"modelTable"_s);
        const auto line
            = [&] { return table->model()->index(0, ModelTableModel::History).data(SparklineRole).value<Sparkline>(); };
        QTRY_COMPARE(table->model()->rowCount(), 4);
        QTRY_COMPARE(line().corners.size(), 2);
        page.showModel(router, deepseek);
        auto *chart = part<PlotView>(page, u"modelHistoryChart"_s);
        QTRY_COMPARE(chart->plot().series.value(0).points.size(), 4);
        keepPicture(page, u"catalogue"_s);
    }

    void onTheSandboxAloneTheViewSaysWhyItIsEmptyAndWhatToDo()
    {
        Scene scene;
        ChangesView view(scene.house.services());
        view.resize(1200, 700);
        view.show();
        QSignalSpy asked(&view, &ChangesView::connectionsRequested);
        QTRY_VERIFY(part<QLabel>(view, u"placeholderTitle"_s)->text().contains(u"sandbox"_s));
        keepPicture(view, u"sandbox"_s);
        const auto *sentence = part<QLabel>(view, u"placeholderSentence"_s);
        QVERIFY(sentence->height() >= sentence->heightForWidth(sentence->width())); // nothing of it is cut
        QVERIFY(!part<QPushButton>(view, u"refreshPrices"_s)->isEnabled());
        part<QPushButton>(view, u"placeholderAction"_s)->click();
        QCOMPARE(asked.size(), 1);
        QVERIFY(scene.house.transport.requests().isEmpty());
    }

    void withoutAListTheFirstOneIsFetchedOnRequest()
    {
        Scene scene;
        scene.house.addOpenRouter();
        ChangesView view(scene.house.services());
        view.resize(1200, 700);
        view.show();
        QTRY_COMPARE(part<QLabel>(view, u"placeholderTitle"_s)->text(), u"No list of models yet"_s);
        QVERIFY(scene.house.transport.requests().isEmpty());
        part<QPushButton>(view, u"placeholderAction"_s)->click();
        QTRY_COMPARE(part<QLabel>(view, u"placeholderTitle"_s)->text(), u"No change so far"_s);
        QCOMPARE(scene.house.transport.requests().size(), 1);
        scene.house.transport.enqueue(FakeReply::failing(Error::make(Error::Kind::Offline, u"refused"_s)));
        part<QPushButton>(view, u"placeholderAction"_s)->click();
        QTRY_COMPARE(part<QPushButton>(view, u"placeholderAction"_s)->text(), u"Try again"_s);
        QVERIFY(part<QPushButton>(view, u"placeholderAction"_s)->isVisible());
        keepPicture(view, u"failed"_s);
    }

    void aFileIsTakenInAndTheWayBackIsOffered()
    {
        Scene scene;
        scene.fillYear();
        ChangesView view(scene.house.services());
        view.show();
        const QString path = scene.house.ownFolder.filePath(u"old.csv"_s);
        const QString target = scene.house.ownFolder.filePath(u"new.json"_s);
        QString suggested;
        view.setPrompter({.open = [&](const auto &then) { then(path); },
                          .save =
                              [&](const QString &suggestion, const auto &then) {
                                  suggested = suggestion;
                                  then(target);
                              }});
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("time,model,key,price\n2025-03-01,deepseek/deepseek-v3.2,completion,0.0000011\n");
        file.close();
        auto *table = part<QTableView>(view, u"changesTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 6);
        QSignalSpy undoable(&view, &ChangesView::undoable);
        QSignalSpy notice(&view, &ChangesView::notice);
        auto *menu = part<QMenu>(view, u"priceFilesMenu"_s);
        Q_EMIT menu->aboutToShow();
        menu->findChild<QAction *>(u"importPrices"_s)->trigger();
        QTRY_COMPARE(undoable.size(), 1);
        QCOMPARE(undoable.first().first().toString().remove(QChar(0x2068)).remove(QChar(0x2069)),
                 u"old.csv: 1 price(s) taken in."_s);
        QTRY_COMPARE(table->model()->rowCount(), 7);

        Q_EMIT menu->aboutToShow();
        QTRY_VERIFY(menu->findChild<QAction *>(u"takeBack1"_s));
        menu->findChild<QAction *>(u"exportPrices.json"_s)->trigger();
        QTRY_COMPARE(notice.size(), 1);
        QVERIFY(QFile::exists(target));
        QCOMPARE(suggested, u"prices of OpenRouter.json"_s);

        undoable.first().at(1).value<std::function<void()>>()();
        QTRY_COMPARE(table->model()->rowCount(), 6);
    }

    void whatIsWrongWithAFileIsSaidByLine()
    {
        Scene scene;
        scene.house.addOpenRouter();
        ChangesView view(scene.house.services());
        view.resize(1200, 700);
        view.show();
        const QString path = scene.house.ownFolder.filePath(u"<b>bad</b>.csv"_s);
        view.setPrompter({.open = [&](const auto &then) { then(path); }});
        QFile file(path);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("time,model,key,price\n2025-03-01,a,p,\"1,5\"\nlater,a,p,1\n2025-03-01,,p,1\n2025-03-01,a,,1\n");
        file.close();
        auto *menu = part<QMenu>(view, u"priceFilesMenu"_s);
        Q_EMIT menu->aboutToShow();
        menu->findChild<QAction *>(u"importPrices"_s)->trigger();
        auto *sentence = part<QLabel>(view, u"errorSentence"_s);
        QTRY_VERIFY(sentence->isVisible());
        QCOMPARE(sentence->text().remove(QChar(0x2068)).remove(QChar(0x2069)),
                 u"Line 2: “1,5” is no price. A price is a decimal like 0.00000038.\n"
                 "Line 3: “later” is no day and no time with a time zone.\n"
                 "Line 4: The model is missing.\n… and 1 more."_s);
        keepPicture(view, u"badfile"_s);
    }

    void alertsAreOffUntilTheyAreSwitchedOn()
    {
        Scene scene;
        ChangesView view(scene.house.services());
        view.show();
        QVERIFY(!part<QCheckBox>(view, u"desktopAlerts"_s)->isEnabled());
        for (const auto &name : {u"alertFavourites"_s, u"alertUsedModels"_s, u"desktopAlerts"_s}) {
            QVERIFY(!part<QCheckBox>(view, name)->isChecked());
            part<QCheckBox>(view, name)->click();
        }
        const Settings &settings = scene.house.preferences.values();
        QVERIFY(settings.alertFavourites && settings.alertUsedModels && settings.desktopAlerts);
        QVERIFY(!settings.refreshCatalogAtStart);
    }

    void whatHappenedIsToldInTheWindowAndOnTheDesktop()
    {
        Scene scene;
        RecordingNotifier notifier;
        Services services = scene.house.services();
        services.notifier = &notifier;
        scene.house.alerts.setFavourites([](const ConnectionId &, const ModelId &) { return true; });
        scene.house.preferences.update([](Settings &settings) { settings.alertFavourites = true; });
        const AlertAnnouncer announcer(services);
        QSignalSpy notice(&announcer, &AlertAnnouncer::notice), one(&announcer, &AlertAnnouncer::modelRequested),
            several(&announcer, &AlertAnnouncer::changesRequested);
        scene.house.addOpenRouter();
        const QDateTime now = scene.house.clock.now();
        const auto told = [&] { return notice.last().first().toString().remove(QChar(0x2068)).remove(QChar(0x2069)); };
        scene.refresh(now, list({{deepseek.text(), u"0.000001"_s}, {u"a/b"_s, u"0.000001"_s}}));
        QCOMPARE(notice.size(), 0);
        scene.refresh(now.addDays(1), list({{deepseek.text(), u"0.0000008"_s}, {u"a/b"_s, u"0.000001"_s}}));
        QTRY_COMPARE(notice.size(), 1);
        QCOMPARE(told(), u"deepseek: deepseek-v3.2 is now 20 % cheaper"_s);
        QVERIFY(notifier.notes.isEmpty());

        scene.house.preferences.update([](Settings &settings) { settings.desktopAlerts = true; });
        scene.refresh(now.addDays(2),
                      list({{deepseek.text(), u"0.0000008"_s}, {u"a/b"_s, u"0.000001"_s}}, u"2027-03-03"_s));
        QTRY_COMPARE(notifier.notes.size(), 1);
        QCOMPARE(told(), u"deepseek: deepseek-v3.2 expires on 3 Mar 2027"_s);
        notifier.click();
        QCOMPARE(one.size(), 1);
        QCOMPARE(one.first().at(1).value<ModelId>(), deepseek);
        scene.refresh(now.addDays(3), list({{deepseek.text(), u"0.0000016"_s}}, u"2027-03-03"_s));
        QTRY_COMPARE(notifier.notes.size(), 2);
        QVERIFY(notifier.notes.last().startsWith(u"2 change(s) of models you watch|"_s));
        notifier.click();
        QCOMPARE(several.size(), 1);
    }

    void refreshingAtStartIsAskedOnce()
    {
        Scene scene;
        RefreshQuestion question(scene.house.services());
        QVERIFY(question.isHidden());
        scene.house.addOpenRouter();
        QTRY_VERIFY(!question.isHidden());
        QVERIFY(part<QLabel>(question, u"refreshQuestionText"_s)->text().contains(u"OpenRouter"_s));
        question.resize(900, 80);
        keepPicture(question, u"question"_s);
        part<QPushButton>(question, u"refreshNo"_s)->click();
        QVERIFY(question.isHidden());
        QVERIFY(!scene.house.preferences.values().refreshCatalogAtStart);
        scene.house.addOpenRouter("other", "sk-or-v1-fedcba9876543210");
        QVERIFY(question.isHidden());
        QVERIFY(scene.house.transport.requests().isEmpty());

        scene.house.preferences.setValues({});
        QVERIFY(!question.isHidden());
        part<QPushButton>(question, u"refreshYes"_s)->click();
        QVERIFY(question.isHidden());
        QVERIFY(scene.house.preferences.values().refreshCatalogAtStart);
    }

    void sparklinesAreDrawnInStepsAndInBothDirections()
    {
        QStandardItemModel model(1, 1);
        const Sparkline line{{{0, 1.0}, {0.5, 0.0}}};
        model.setData(model.index(0, 0), QVariant::fromValue(line), FirstFreeRole);
        const SparklineDelegate delegate(FirstFreeRole);
        const auto drawn = [&](Qt::LayoutDirection direction) {
            QImage image(84, 44, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            QStyleOptionViewItem option;
            option.rect = image.rect();
            option.direction = direction;
            option.palette = ThemeColors::light().palette();
            delegate.paint(&painter, option, model.index(0, 0));
            return image;
        };
        const QImage image = drawn(Qt::LeftToRight);
        const auto isInk = [&](int x, int y) { return qGray(image.pixel(x, y)) < 200; };
        const auto inkIn = [&](int x, int top, int bottom) {
            for (int y = top; y < bottom; ++y) {
                if (isInk(x, y))
                    return true;
            }
            return false;
        };
        QVERIFY(inkIn(20, 12, 20) && !inkIn(20, 24, 32)); // high before the step
        QVERIFY(!inkIn(60, 12, 20) && inkIn(60, 24, 32)); // low after it
        QCOMPARE(drawn(Qt::RightToLeft).copy(0, 0, 84, 42), image.mirrored(true, false).copy(0, 0, 84, 42));
    }

    void foreignWordsOfPricesAreBorne()
    {
        QCOMPARE(priceNameWithUnit(u"input_cache_read"_s), u"Cached input, $/M"_s);
        QCOMPARE(priceNameWithUnit(u"web_search"_s), u"Web search, $ each"_s);
        QCOMPARE(priceName(QString(300, u'x')), QString(40, u'x') + u'…');
        QCOMPARE(formatWirePrice(u"prompt"_s, u"-1"_s), u"varies"_s);
        QCOMPARE(formatWirePrice(u"prompt"_s, u"0"_s), u"free"_s);
        QCOMPARE(formatWirePrice(u"web_search"_s, u"0.01"_s), u"0.01"_s);
        QCOMPARE(formatWirePrice(u"prompt"_s, {}), u"—"_s);
        QCOMPARE(sparklineText({{{0, 0.5}}}), u"no change in 90 days"_s);
        QCOMPARE(sparklineText({{{0, 1.0}, {0.2, 0.5}, {0.5, 0.0}}}), u"2 change(s) in 90 days, cheaper now"_s);
        QCOMPARE(sparklineText({{{0, 1.0}, {0.2, {}}}}), u"1 change(s) in 90 days, gone now"_s);
        QCOMPARE(summaryText({.cheaper = 2, .added = 1}), u"2 cheaper, 1 new"_s);
        QCOMPARE(summaryText({}), u"no change"_s);
    }
};

QTEST_MAIN(TestChangesView)
#include "tst_changesview.moc"
