// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../chatsamples.h"
#include "printedtree.h"
#include "ui/chat/accessible/listening.h"
#include "ui/chat/accessible/liveannouncer.h"
#include "ui/chat/transcriptmapper.h"
#include "ui/common/theme.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

struct Announced
{
    qint64 ms = 0;
    QString words;
    QAccessible::AnnouncementPoliteness politeness = QAccessible::AnnouncementPoliteness::Polite;
};

QList<Announced> announced;
QHash<QAccessible::Event, int> events;
QElapsedTimer sinceStart;

void record(QAccessibleEvent *event)
{
    ++events[event->type()];
    if (event->type() != QAccessible::Announcement)
        return;
    const auto *words = static_cast<QAccessibleAnnouncementEvent *>(event);
    announced.append({sinceStart.elapsed(), words->message(), words->politeness()});
}

QStringList saidWords()
{
    QStringList words;
    for (const Announced &one : std::as_const(announced))
        words.append(one.words);
    return words;
}

} // namespace

class TestAnnouncements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_theme = std::make_unique<Theme>();
        sinceStart.start();
    }
    void init()
    {
        setAccessibleListener(record);
        announced.clear();
        events.clear();
    }

    void aGrowingAnswerIsReadBySentence();
    void nothingIsSaidWhileNobodyListens();
    void codeAndTablesAreNamedNotRead();
    void fault_122_everyFailureIsAnnouncedAndReached_data();
    void fault_122_everyFailureIsAnnouncedAndReached();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestAnnouncements::aGrowingAnswerIsReadBySentence()
{
    TranscriptMessage live = samples::answer(u"a"_s, {});
    live.state = MessageState::Streaming;
    const auto view = shownTranscript({samples::question(u"q"_s, u"Hello"_s), live});
    announced.clear();
    const QString whole = u"The first sentence. The second one follows. A third is there. And a fourth. The end"_s;
    for (qsizetype i = 1; i <= whole.size(); ++i) {
        live.text = whole.left(i);
        view->updateMessage(live);
        view->flush();
    }
    // Eighty changes, one announcement: the others wait for their time.
    QTRY_COMPARE(saidWords(), QStringList{u"The first sentence."_s});
    QTRY_COMPARE_WITH_TIMEOUT(announced.size(), 2, 4 * LiveAnnouncer::pauseMs);
    QCOMPARE(announced[1].words, u"The second one follows."_s);
    QVERIFY(announced[1].ms - announced[0].ms >= LiveAnnouncer::pauseMs * 9 / 10);
    QVERIFY(events[QAccessible::TextInserted] <= 4);
    live.state = MessageState::Complete;
    view->updateMessage(live);
    view->flush();
    QCOMPARE(announced.size(), 3);
    QCOMPARE(announced[2].words, u"A third is there. And a fourth. The end Answer complete."_s);
    for (const Announced &one : std::as_const(announced))
        QCOMPARE(one.politeness, QAccessible::AnnouncementPoliteness::Polite);
}

void TestAnnouncements::nothingIsSaidWhileNobodyListens()
{
    setAccessibleListener(nullptr);
    TranscriptMessage live = samples::answer(u"a"_s, u"One. Two. Three."_s);
    live.state = MessageState::Streaming;
    const auto view = shownTranscript({live});
    live.text += u" Four."_s;
    view->updateMessage(live);
    view->flush();
    live.state = MessageState::Complete;
    view->updateMessage(live);
    view->flush();
    QVERIFY(announced.isEmpty());
    QVERIFY(events.isEmpty());
}

void TestAnnouncements::codeAndTablesAreNamedNotRead()
{
    TranscriptMessage live = samples::answer(u"a"_s, {});
    live.state = MessageState::Streaming;
    const auto view = shownTranscript({live});
    announced.clear();
    live.text = u"Like this:\n\n```c\nint secret;\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nDone."_s;
    live.state = MessageState::Complete;
    view->updateMessage(live);
    view->flush();
    QCOMPARE(saidWords(), QStringList{u"Answer complete."_s}); // it came at once: nothing was being read
    live.id = u"b"_s;
    live.state = MessageState::Streaming;
    live.text = u"Like this:"_s;
    view->updateMessage(live);
    view->flush();
    live.text = u"Like this:\n\n```c\nint secret;\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nDone."_s;
    live.state = MessageState::Complete;
    view->updateMessage(live);
    view->flush();
    QCOMPARE(announced.last().words, u"Like this: A block of code. A table. Done. Answer complete."_s);
}

void TestAnnouncements::fault_122_everyFailureIsAnnouncedAndReached_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = int(Error::Kind::Offline); kind <= int(Error::Kind::Internal); ++kind)
        QTest::newRow(QByteArray(errorKindName(Error::Kind(kind)).data()).constData()) << kind;
}

/// Said at once and before everything else; in the tree; its buttons reached with Tab, one after the other.
void TestAnnouncements::fault_122_everyFailureIsAnnouncedAndReached()
{
    QFETCH(int, kind);
    Message failed;
    failed.id = MessageId(u"a"_s);
    failed.role = Role::Assistant;
    failed.state = MessageState::Failed;
    failed.error = Error::make(Error::Kind(kind), u"the server's own words"_s);
    failed.error->host = u"api.example.org"_s;
    const TranscriptMessage shown = transcriptMessage(failed, {}, QLocale::c());
    QVERIFY(shown.banner);
    TranscriptMessage live = shown;
    live.state = MessageState::Waiting;
    live.banner.reset();
    live.actions.clear();
    const auto view = shownTranscript({samples::question(u"q"_s, u"Hello"_s), live}, {760, 900});
    announced.clear();
    view->updateMessage(shown);
    view->flush();
    QCOMPARE(announced.size(), 1);
    QCOMPARE(announced[0].politeness, QAccessible::AnnouncementPoliteness::Assertive);
    QVERIFY(announced[0].words.contains(shown.banner->title));
    QVERIFY(announced[0].words.contains(shown.banner->sentence));

    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());
    QAccessibleInterface *alert = findNode(list, QAccessible::AlertMessage, shown.banner->title);
    QVERIFY(alert);
    QCOMPARE(alert->text(QAccessible::Description), shown.banner->sentence);
    QVERIFY(alert->textInterface()->text(0, -1).contains(shown.banner->sentence));
    QSet<QAccessibleInterface *> missing;
    for (int i = 0; i < alert->childCount(); ++i)
        missing.insert(alert->child(i));
    QCOMPARE(missing.size(), shown.banner->actions.size() + (shown.banner->details.isEmpty() ? 0 : 1));
    QVERIFY(!missing.isEmpty());
    const int focusEvents = events[QAccessible::Focus];
    for (int i = 0; i < 30 && !missing.isEmpty(); ++i) {
        QTest::keyClick(view.get(), Qt::Key_Tab);
        missing.remove(list->focusChild());
    }
    QVERIFY(missing.isEmpty());
    QVERIFY(events[QAccessible::Focus] > focusEvents);
}

QTEST_MAIN(TestAnnouncements)
#include "tst_announcements.moc"
