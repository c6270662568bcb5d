// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/toast.h"

#include <QPushButton>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestToast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoCallsUndoOnly();
    void undoByAKeyIsTheSame();
    void itStandsAboveItsFloor();
    void anotherMessageCommits();
    void theEndOfTheWindowCommits();
    void finishCommitsOnce();

private:
    int m_undone = 0, m_committed = 0;
    void show(Toast &toast)
    {
        m_undone = m_committed = 0;
        toast.showUndo(u"gone"_s, [this] { ++m_undone; }, [this] { ++m_committed; });
    }
};

void TestToast::undoCallsUndoOnly()
{
    QWidget window;
    auto *toast = new Toast(&window);
    show(*toast);
    toast->findChild<QPushButton *>(u"undo"_s)->click();
    toast->finish();
    QCOMPARE(m_undone, 1);
    QCOMPARE(m_committed, 0);
    QVERIFY(toast->isHidden());
}

void TestToast::undoByAKeyIsTheSame()
{
    QWidget window;
    auto *toast = new Toast(&window);
    toast->undo(); // there is nothing
    show(*toast);
    toast->undo();
    toast->undo();
    QCOMPARE(m_undone, 1);
    QCOMPARE(m_committed, 0);
    QVERIFY(toast->isHidden());
}

void TestToast::itStandsAboveItsFloor()
{
    QWidget window;
    window.resize(800, 600);
    auto *toast = new Toast(&window);
    toast->showNotice(u"x"_s);
    QVERIFY(toast->geometry().bottom() > 560);
    int floor = 450;
    toast->setFloor([&floor] { return floor; });
    toast->showNotice(u"y"_s);
    QVERIFY(toast->geometry().bottom() < 450);
    QVERIFY(toast->geometry().bottom() > 420);
}

void TestToast::anotherMessageCommits()
{
    QWidget window;
    auto *toast = new Toast(&window);
    show(*toast);
    toast->showNotice(u"other"_s);
    QCOMPARE(m_undone, 0);
    QCOMPARE(m_committed, 1);
}

void TestToast::theEndOfTheWindowCommits()
{
    {
        QWidget window;
        show(*new Toast(&window));
    }
    QCOMPARE(m_undone, 0);
    QCOMPARE(m_committed, 1);
}

void TestToast::finishCommitsOnce()
{
    QWidget window;
    auto *toast = new Toast(&window);
    show(*toast);
    toast->finish();
    toast->finish();
    QCOMPARE(m_committed, 1);
}

QTEST_MAIN(TestToast)
#include "tst_toast.moc"
