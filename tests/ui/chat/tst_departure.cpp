// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/frame/uihouse.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/composer.h"
#include "ui/chat/composeredit.h"
#include "ui/chat/transcriptview.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace switchyard {

/// What is shown between Enter and the request.
class DepartureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theRequestLeavesBeforeItsRowsAreShown();
    void rowsComeWithoutTheRequestWhenTheDiskIsSlow();
    void aStoppedRequestIsShownAtOnce();
    void anotherConversationIsShownAsItIs();

private:
    void sendWithEnter(const QString &prompt);
    [[nodiscard]] TranscriptView *view() const { return m_page->transcript(); }
    [[nodiscard]] ChatSession *session() const { return m_page->session(); }

    std::unique_ptr<UiHouse> m_house;
    std::unique_ptr<ChatPage> m_page;
    QElapsedTimer m_sincePressed;
    qint64 m_leftAfterMs = -1;
    qsizetype m_rowsWhenLeaving = -1;
};

void DepartureTest::init()
{
    m_leftAfterMs = m_rowsWhenLeaving = -1;
    m_house = std::make_unique<UiHouse>();
    const ConnectionId router = m_house->addOpenRouter();
    m_house->fetchModels(router);
    m_house->transport.fallback = [this, others = m_house->transport.fallback](const HttpRequest &request) {
        if (!request.url.path().endsWith("/chat/completions"_L1))
            return others(request);
        m_leftAfterMs = m_sincePressed.elapsed();
        m_rowsWhenLeaving = view()->count();
        return goodAnswer({"An answer."});
    };
    m_page = std::make_unique<ChatPage>(m_house->services());
    m_page->resize(1000, 700);
    m_page->show();
    m_page->newChat(router, ModelId(u"openai/gpt-5.4"_s));
}

void DepartureTest::cleanup()
{
    m_page.reset();
    m_house.reset();
}

void DepartureTest::sendWithEnter(const QString &prompt)
{
    m_page->composer()->setText(prompt);
    m_sincePressed.start();
    QTest::keyClick(m_page->composer()->findChild<ComposerEdit *>(u"composerText"_s), Qt::Key_Return);
}

void DepartureTest::theRequestLeavesBeforeItsRowsAreShown()
{
    sendWithEnter(u"Hello?"_s);
    QVERIFY(session()->isDeparting());
    QCOMPARE(session()->path().size(), 2);
    QCOMPARE(view()->count(), 0);
    QTRY_COMPARE(view()->count(), 2);
    QTRY_VERIFY(!session()->isBusy());
    QVERIFY2(m_rowsWhenLeaving == 0 || m_leftAfterMs >= 16, qPrintable(QString::number(m_leftAfterMs)));
    view()->flush();
    QCOMPARE(view()->messageText(0), u"Hello?"_s);
    QCOMPARE(view()->messageText(1), u"An answer."_s);
}

void DepartureTest::rowsComeWithoutTheRequestWhenTheDiskIsSlow()
{
    const QString name = u"slow disk"_s;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        other.setDatabaseName(m_house->databasePath());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        sendWithEnter(u"Hello?"_s);
        QTRY_COMPARE(view()->count(), 2);
        QVERIFY(session()->isDeparting());
        QVERIFY(m_page->composer()->isBusy());
        QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(name);
    QTRY_VERIFY_WITH_TIMEOUT(!session()->isBusy(), 20'000);
    QCOMPARE(m_rowsWhenLeaving, 2);
    view()->flush();
    QCOMPARE(view()->messageText(1), u"An answer."_s);
}

void DepartureTest::aStoppedRequestIsShownAtOnce()
{
    sendWithEnter(u"Hello?"_s);
    QVERIFY(session()->isDeparting());
    session()->stop();
    QVERIFY(!session()->isDeparting());
    QCOMPARE(view()->count(), 2);
    QCOMPARE(m_leftAfterMs, -1);
}

void DepartureTest::anotherConversationIsShownAsItIs()
{
    sendWithEnter(u"Hello?"_s);
    ChatSession *before = session();
    m_page->newChat();
    QVERIFY(session() != before);
    QTRY_VERIFY(!before->isBusy());
    QTest::qWait(20); // a frame later
    QCOMPARE(view()->count(), 0);
    m_page->showConversation(before->conversation().id);
    QTRY_COMPARE(view()->count(), 2);
}

} // namespace switchyard

QTEST_MAIN(switchyard::DepartureTest)
#include "tst_departure.moc"
