// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tableprinter.h"
#include "ui/common/rowtablemodel.h"
#include "ui/common/sortproxy.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QString name;
    std::optional<int> value;
    bool operator==(const Row &) const = default;
};

class RowModel final : public RowTableModel<Row>
{
public:
    RowModel()
        : RowTableModel(
              {{.header = u"Name"_s, .text = [](const Row &row) { return row.name; }, .sortKey = {}},
               {.header = u"Value"_s,
                .text = [](const Row &row) { return row.value ? QString::number(*row.value) : u"—"_s; },
                .sortKey = [](const Row &row) { return row.value ? QVariant(*row.value) : QVariant(); },
                .isFigure = true}},
              [](const Row &row) { return row.name; }, nullptr)
    {
    }
};

} // namespace

class TestRowTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsAsATable();
    void newRowsAreTheSmallestChanges();
    void aChangedOrderResets();
    void anySequenceOfListsKeepsTheModelSound();
    void sortsNaturallyWithUnknownLast();
};

void TestRowTableModel::printsAsATable()
{
    RowModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{u"a"_s, 1}, {u"b"_s, {}}});
    QCOMPARE(printed(model), u"Name | Value\na | 1\nb | —\n"_s);
}

void TestRowTableModel::newRowsAreTheSmallestChanges()
{
    RowModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 3}});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({{u"a"_s, 1}, {u"c"_s, 4}, {u"d"_s, 5}, {u"e"_s, 6}});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(printed(model), u"Name | Value\na | 1\nc | 4\nd | 5\ne | 6\n"_s);
}

void TestRowTableModel::aChangedOrderResets()
{
    RowModel model;
    model.setRows({{u"a"_s, 1}, {u"b"_s, 2}});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows({{u"b"_s, 2}, {u"a"_s, 1}});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rows().first().name, u"b"_s);
}

void TestRowTableModel::anySequenceOfListsKeepsTheModelSound()
{
    RowModel model;
    SortProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(1, Qt::DescendingOrder);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(20);
    for (int round = 0; round < 200; ++round) {
        QList<Row> rows;
        for (int i = 0; i < 12; ++i) {
            if (random.bounded(2))
                rows << Row{QString::number(i),
                            random.bounded(3) ? std::optional<int>(int(random.bounded(5))) : std::nullopt};
        }
        model.setRows(rows);
        QCOMPARE(model.rows(), rows);
        QCOMPARE(proxy.rowCount(), int(rows.size()));
    }
}

void TestRowTableModel::sortsNaturallyWithUnknownLast()
{
    RowModel model;
    model.setRows({{u"Qwen 10"_s, 2}, {u"Qwen 2"_s, 2}, {u"x"_s, {}}, {u"y"_s, 7}});
    SortProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(0, Qt::AscendingOrder);
    QCOMPARE(printed(proxy), u"Name | Value\nQwen 2 | 2\nQwen 10 | 2\nx | —\ny | 7\n"_s);
    proxy.sort(1, Qt::AscendingOrder);
    QCOMPARE(printed(proxy), u"Name | Value\nQwen 2 | 2\nQwen 10 | 2\ny | 7\nx | —\n"_s);
    proxy.sort(1, Qt::DescendingOrder);
    QCOMPARE(printed(proxy), u"Name | Value\ny | 7\nQwen 2 | 2\nQwen 10 | 2\nx | —\n"_s);
}

QTEST_MAIN(TestRowTableModel)
#include "tst_rowtablemodel.moc"
