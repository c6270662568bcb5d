// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/house.h"

#include <QFile>
#include <QSignalSpy>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestConversationLibrary : public QObject
{
    Q_OBJECT

private:
    static ChatSession *asked(House &house, const QString &text)
    {
        ChatSession *session = house.library->create();
        session->setModel(ConnectionId(u"router"_s), ModelId(u"acme/one"_s));
        QSignalSpy finished(session, &ChatSession::answerFinished);
        house.transport.enqueue(goodAnswer({"answer to ", text.toUtf8()}));
        house.clock.advance(1min);
        session->send({.text = text});
        (void)QTest::qWaitFor([&] { return !finished.isEmpty(); });
        return session;
    }
    static QStringList titles(const House &house)
    {
        QStringList list;
        for (const ConversationSummary &summary : house.library->summaries())
            list.append(summary.title);
        return list;
    }

private Q_SLOTS:
    void a_new_conversation_is_listed_with_its_first_message();
    void the_list_is_the_same_at_the_next_start();
    void pinned_ones_come_first();
    void renaming_and_pinning_reach_conversations_that_are_not_open();
    void a_trashed_conversation_stays_away_until_it_is_restored();
    void trashing_while_it_answers_stops_the_answer_and_keeps_it_away();
    void closing_a_busy_session_keeps_it();
    void opening_twice_gives_the_same_session();
    void opening_what_is_not_there_says_so();
    void text_is_found_in_prompts_and_answers();
    void the_end_of_an_answer_is_told();
    void a_markdown_export_shows_the_path();
    void an_import_that_is_no_export_is_refused();
    void fault_105_the_same_file_twice_makes_no_doubles();
    void fault_112_an_export_comes_back_value_by_value();
    void fault_112_an_export_in_the_middle_of_an_answer_has_its_text();
};

void TestConversationLibrary::a_new_conversation_is_listed_with_its_first_message()
{
    House house;
    house.addOpenRouter();
    QSignalSpy changed(house.library.get(), &ConversationLibrary::changed);
    (void)house.library->create();
    QVERIFY(house.library->summaries().isEmpty());
    asked(house, u"first"_s);
    QCOMPARE(titles(house), QStringList{u"first"_s});
    const ConversationSummary &summary = house.library->summaries().first();
    QCOMPARE(summary.messageCount, 2);
    QCOMPARE(summary.cost, Money::fromText("0.000123"));
    QCOMPARE(summary.models, QStringList{u"acme/one"_s});
    QVERIFY(!changed.isEmpty());
}

void TestConversationLibrary::the_list_is_the_same_at_the_next_start()
{
    House first;
    first.addOpenRouter();
    asked(first, u"first"_s);
    asked(first, u"second"_s);
    QCOMPARE(titles(first), (QStringList{u"second"_s, u"first"_s}));
    const auto summaries = first.library->summaries();
    first.library->flush();
    first.storage->close();
    House next({.folder = first.folder});
    QVERIFY(next.library->isLoaded());
    QCOMPARE(next.library->summaries(), summaries);
}

void TestConversationLibrary::pinned_ones_come_first()
{
    House house;
    house.addOpenRouter();
    const ConversationId old = asked(house, u"old"_s)->conversation().id;
    asked(house, u"new"_s);
    house.library->setPinned(old, true);
    QTRY_COMPARE(titles(house), (QStringList{u"old"_s, u"new"_s}));
    house.library->setPinned(old, false);
    QTRY_COMPARE(titles(house), (QStringList{u"new"_s, u"old"_s}));
}

void TestConversationLibrary::renaming_and_pinning_reach_conversations_that_are_not_open()
{
    House first;
    first.addOpenRouter();
    const ConversationId id = asked(first, u"first"_s)->conversation().id;
    first.storage->close();
    House next({.folder = first.folder});
    next.library->rename(id, u"A better name"_s);
    next.library->setPinned(id, true);
    QTRY_COMPARE(titles(next), QStringList{u"A better name"_s});
    QTRY_VERIFY(next.library->summaries().first().pinned);
    next.library->flush();
    next.storage->close();
    House last({.folder = first.folder});
    QCOMPARE(titles(last), QStringList{u"A better name"_s});
    QVERIFY(last.library->summaries().first().pinned);
}

void TestConversationLibrary::a_trashed_conversation_stays_away_until_it_is_restored()
{
    House house;
    house.addOpenRouter();
    ChatSession *session = asked(house, u"first"_s);
    const ConversationId id = session->conversation().id;
    const ConversationSummary before = house.library->summaries().first();
    house.library->trash(id);
    QVERIFY(house.library->summaries().isEmpty());
    session->setTitle(u"written after it"_s);
    house.library->flush();
    QVERIFY(await(house.library->load()));
    QVERIFY(house.library->summaries().isEmpty());
    QCOMPARE(house.stored(u"SELECT count(*) FROM conversation WHERE trashed IS NULL"_s), 0);

    house.library->restore(id);
    QCOMPARE(titles(house), QStringList{u"written after it"_s});
    QCOMPARE(house.library->summaries().first().messageCount, before.messageCount);
    QTRY_COMPARE(house.stored(u"SELECT count(*) FROM conversation WHERE trashed IS NULL"_s), 1);
}

void TestConversationLibrary::trashing_while_it_answers_stops_the_answer_and_keeps_it_away()
{
    House house;
    house.addOpenRouter();
    ChatSession *session = house.library->create();
    session->setModel(ConnectionId(u"router"_s), ModelId(u"acme/one"_s));
    FakeReply endless = FakeReply::sse({textEvent("so far")});
    endless.holdOpen = true;
    house.transport.enqueue(endless);
    session->send({.text = u"hello"_s});
    const auto text = [&] { return session->message(session->path().last())->text(); };
    QTRY_COMPARE(text(), u"so far"_s);
    house.library->trash(session->conversation().id);
    QTRY_VERIFY(!session->isBusy());
    QVERIFY(house.library->summaries().isEmpty());
    QVERIFY(await(house.library->load()));
    QVERIFY(house.library->summaries().isEmpty());
    QTRY_COMPARE(house.stored(u"SELECT state FROM message WHERE role = 'assistant'"_s), u"stopped"_s);
    QCOMPARE(house.stored(u"SELECT count(*) FROM conversation WHERE trashed IS NULL"_s), 0);
}

void TestConversationLibrary::closing_a_busy_session_keeps_it()
{
    House house;
    house.addOpenRouter();
    ChatSession *session = house.library->create();
    const QPointer<ChatSession> watch(session);
    session->setModel(ConnectionId(u"router"_s), ModelId(u"acme/one"_s));
    house.transport.enqueue(FakeReply::silent());
    session->send({.text = u"hello"_s});
    house.library->close(session->conversation().id);
    QTRY_COMPARE(house.chats().size(), 1);
    QVERIFY(watch && watch->isBusy());
    session->stop();
    QTRY_VERIFY(!watch->isBusy());
    house.library->close(watch->conversation().id);
    QTRY_VERIFY(!watch);
}

void TestConversationLibrary::opening_twice_gives_the_same_session()
{
    House house;
    house.addOpenRouter();
    const ConversationId id = asked(house, u"first"_s)->conversation().id;
    house.library->close(id);
    const auto one = house.library->open(id);
    const auto two = house.library->open(id);
    const auto a = await(one);
    const auto b = await(two);
    QVERIFY(a && b);
    QVERIFY(*a);
    QCOMPARE(*a, *b);
    QCOMPARE(await(house.library->open(id)).value(), *a);
}

void TestConversationLibrary::opening_what_is_not_there_says_so()
{
    House house;
    QCOMPARE(await(house.library->open(ConversationId(u"gone"_s))).error().kind, Error::Kind::NotFound);
}

void TestConversationLibrary::text_is_found_in_prompts_and_answers()
{
    House house;
    house.addOpenRouter();
    ChatSession *session = asked(house, u"where is the signal box?"_s);
    asked(house, u"something else"_s);
    const auto hits = await(house.library->search(u"signal"_s));
    QVERIFY(hits);
    int messages = 0;
    for (const SearchHit &hit : *hits) {
        QCOMPARE(hit.conversation, session->conversation().id);
        if (hit.message.isEmpty())
            continue; // a title is found too
        QVERIFY(session->tree().find(hit.message));
        QVERIFY(hit.excerpt.contains(u"signal"_s));
        ++messages;
    }
    QCOMPARE(messages, 2);
    QVERIFY(await(house.library->search(u"\" OR * ("_s)));
}

void TestConversationLibrary::the_end_of_an_answer_is_told()
{
    House house;
    house.addOpenRouter();
    QSignalSpy told(house.library.get(), &ConversationLibrary::generationFinished);
    asked(house, u"first"_s);
    QCOMPARE(told.size(), 1);
}

void TestConversationLibrary::a_markdown_export_shows_the_path()
{
    House house;
    house.addOpenRouter();
    const ConversationId id = asked(house, u"first"_s)->conversation().id;
    const QString path = house.folder + u"/export.md"_s;
    QVERIFY(await(house.library->exportTo(id, path)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("first"));
    QVERIFY(text.contains("answer to first"));
    QVERIFY(!await(house.library->exportTo(id, house.folder + u"/no/such/folder/export.md"_s)));
}

void TestConversationLibrary::an_import_that_is_no_export_is_refused()
{
    House house;
    QFile file(house.folder + u"/import.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"hello\": 1}");
    file.close();
    QVERIFY(!await(house.library->importFrom(file.fileName())));
    QVERIFY(!await(house.library->importFrom(u"/no/such/file.json"_s)));
    QCOMPARE(house.stored(u"SELECT count(*) FROM conversation"_s), 0);
}

void TestConversationLibrary::fault_105_the_same_file_twice_makes_no_doubles()
{
    House first;
    first.addOpenRouter();
    ChatSession *session = asked(first, u"first"_s);
    const ConversationId id = session->conversation().id;
    const QString path = first.folder + u"/export.json"_s;
    QVERIFY(await(first.library->exportTo(id, path)));

    House other;
    other.addOpenRouter();
    const auto once = await(other.library->importFrom(path));
    QVERIFY(once);
    QCOMPARE(once->conversations, 1);
    QCOMPARE(once->messages, 2);
    QCOMPARE(once->imported, QList{id});
    QCOMPARE(titles(other), QStringList{u"first"_s});
    const auto twice = await(other.library->importFrom(path));
    QVERIFY(twice);
    QCOMPARE(twice->messages, 0);
    QCOMPARE(other.stored(u"SELECT count(*) FROM message"_s), 2);
    QCOMPARE(other.library->summaries().size(), 1);

    // A later export adds what is new; an edit made here stays.
    other.library->rename(id, u"my own name"_s);
    QTRY_COMPARE(titles(other), QStringList{u"my own name"_s});
    other.library->flush();
    other.library->close(id);
    first.transport.enqueue(goodAnswer({"more"}));
    session->send({.text = u"second"_s});
    QTRY_VERIFY(!session->isBusy());
    QVERIFY(await(first.library->exportTo(id, path)));
    const auto later = await(other.library->importFrom(path));
    QVERIFY(later);
    QCOMPARE(later->messages, 2);
    QCOMPARE(titles(other), QStringList{u"my own name"_s});
    QCOMPARE(other.library->summaries().first().messageCount, 4);
}

void TestConversationLibrary::fault_112_an_export_comes_back_value_by_value()
{
    House first;
    first.addOpenRouter();
    ChatSession *session = asked(first, u"first \U0001F682 \u05D0\u05D1 \"quoted\""_s);
    session->setSystemPrompt(u"be brief"_s);
    session->setParameters({.maxTokens = 99, .temperature = 0.1, .stop = {u"END"_s}});
    session->setRouting({.ignore = QStringList{u"shady"_s}});
    session->setPinned(true);
    session->setDraft(u"unsent"_s);
    first.transport.enqueue(goodAnswer({"second try"}));
    session->retry(session->path().last());
    QTRY_VERIFY(!session->isBusy());
    FakeReply cut = FakeReply::sse({textEvent("half")});
    cut.error = Error{.kind = Error::Kind::Interrupted, .message = u"broke"_s, .host = u"openrouter.ai:443"_s};
    first.transport.enqueue(cut);
    session->send({.text = u"more"_s});
    QTRY_VERIFY(!session->isBusy());
    const QString path = first.folder + u"/export.json"_s;
    QVERIFY(await(first.library->exportTo(session->conversation().id, path)));

    House other;
    QVERIFY(await(other.library->importFrom(path)));
    const auto again = await(other.library->open(session->conversation().id));
    QVERIFY(again);
    QCOMPARE((*again)->conversation(), session->conversation());
    QCOMPARE((*again)->messages(), session->messages());
}

void TestConversationLibrary::fault_112_an_export_in_the_middle_of_an_answer_has_its_text()
{
    House house;
    house.addOpenRouter();
    ChatSession *session = house.library->create();
    session->setModel(ConnectionId(u"router"_s), ModelId(u"acme/one"_s));
    FakeReply endless = FakeReply::sse({textEvent("so far")});
    endless.holdOpen = true;
    house.transport.enqueue(endless);
    session->send({.text = u"hello"_s});
    const auto text = [&] { return session->message(session->path().last())->text(); };
    QTRY_COMPARE(text(), u"so far"_s);
    const QString path = house.folder + u"/export.json"_s;
    QVERIFY(await(house.library->exportTo(session->conversation().id, path)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("so far"));
    session->stop();
    QTRY_VERIFY(!session->isBusy());
}

QTEST_GUILESS_MAIN(TestConversationLibrary)
#include "tst_conversationlibrary.moc"
