// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/commandpalette.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchFindsWordsInNameAndDetail();
    void whatBeginsWithTheSearchComesFirst();
    void fiveThousandCommandsShowAHandful();
    void enterRunsTheCurrentOneAndCloses();
    void enterWithNothingFoundStays();

private:
    QStringList m_run;
    QList<Command> commands()
    {
        m_run.clear();
        return {{Command::Kind::Action, u"New chat"_s, u"Ctrl+N"_s, [this] { m_run << u"new"_s; }},
                {Command::Kind::Conversation, u"Rate limiter in Rust"_s, u"Tue"_s, [this] { m_run << u"rate"_s; }},
                {Command::Kind::Model, u"DeepSeek: V3"_s, u"deepseek/chat-v3"_s, [this] { m_run << u"deepseek"_s; }}};
    }
};

namespace {

QStringList names(const QAbstractItemModel &model)
{
    QStringList list;
    for (int i = 0; i < model.rowCount(); ++i)
        list << model.index(i, 0).data().toString();
    return list;
}

} // namespace

void TestCommandPalette::searchFindsWordsInNameAndDetail()
{
    CommandListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCommands(commands());
    QCOMPARE(model.rowCount(), 3);
    model.setSearch(u"rust LIMIT"_s);
    QCOMPARE(names(model), QStringList({u"Rate limiter in Rust"_s}));
    model.setSearch(u"zzz"_s);
    QCOMPARE(model.rowCount(), 0);
    model.setSearch({});
    QCOMPARE(model.rowCount(), 3);
}

void TestCommandPalette::whatBeginsWithTheSearchComesFirst()
{
    CommandListModel model;
    model.setCommands(commands());
    model.setSearch(u"de"_s);
    QCOMPARE(names(model).first(), u"DeepSeek: V3"_s);
    model.setSearch(u"chat"_s);
    QCOMPARE(names(model), QStringList({u"New chat"_s, u"DeepSeek: V3"_s}));
}

void TestCommandPalette::fiveThousandCommandsShowAHandful()
{
    QList<Command> many;
    for (int i = 0; i < 5000; ++i)
        many << Command{Command::Kind::Model, u"Model %1"_s.arg(i), {}, {}};
    CommandListModel model;
    model.setCommands(many);
    QCOMPARE(model.rowCount(), CommandListModel::maximumShown);
}

void TestCommandPalette::enterRunsTheCurrentOneAndCloses()
{
    QWidget window;
    window.show();
    QPointer<CommandPalette> palette = new CommandPalette(commands(), &window);
    palette->open();
    auto *search = palette->findChild<QLineEdit *>(u"paletteSearch"_s);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_run, QStringList({u"rate"_s}));
    QTRY_VERIFY(!palette);
}

void TestCommandPalette::enterWithNothingFoundStays()
{
    QWidget window;
    window.show();
    QPointer<CommandPalette> palette = new CommandPalette(commands(), &window);
    palette->open();
    auto *search = palette->findChild<QLineEdit *>(u"paletteSearch"_s);
    QTest::keyClicks(search, u"zzz"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(m_run.isEmpty());
    QVERIFY(palette && palette->isVisible());
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
