// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/house.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

/// A house with a stored conversation of so many messages in a chain; the answer of each hundredth turn has a sibling.
class Long
{
public:
    explicit Long(int count, int length = 40)
    {
        router = house.addOpenRouter();
        house.transport.fallback = [](const HttpRequest &) { return goodAnswer({"fine"}); };
        LoadedConversation loaded;
        loaded.conversation = {.id = id, .title = u"Long"_s, .connection = router, .model = ModelId(u"acme/one"_s)};
        MessageId parent;
        qint64 sequence = 0;
        for (int i = 0; i < count; ++i) {
            Message message{.id = MessageId::generate(),
                            .conversation = id,
                            .parent = parent,
                            .role = i % 2 ? Role::Assistant : Role::User,
                            .sequence = ++sequence,
                            .created = house.clock.now(),
                            .parts = {TextPart{u"number %1 "_s.arg(i) + QString(length, u'x')}}};
            if (i % 2) {
                message.model = ModelId(u"acme/one"_s);
                message.usage.cost = Money::fromPicos(1'000'000);
            }
            loaded.messages.append(message);
            if (i % 200 == 101) {
                message.id = MessageId::generate();
                message.kind = SiblingKind::Retry;
                message.sequence = ++sequence;
                loaded.messages.append(message);
            }
            chain.append(message.id);
            parent = message.id;
        }
        loaded.conversation.activeLeaf = parent;
        all = loaded.messages;
        (void)await(house.storage->importConversations({loaded}));
        (void)await(house.library->load());
        session = await(house.library->open(id)).value_or(nullptr);
    }

    /// What is in the store now.
    QList<Message> stored() const { return await(house.storage->loadConversation(id))->messages; }

    House house;
    ConnectionId router;
    const ConversationId id = ConversationId::generate();
    QList<Message> all;
    QList<MessageId> chain; // what is shown
    ChatSession *session = nullptr;
};

QStringList textsIn(const HttpRequest &request)
{
    QStringList texts;
    const QJsonArray messages = House::bodyOf(request)["messages"_L1].toArray();
    for (const QJsonValue &message : messages)
        texts.append(message["content"_L1].toString().section(u' ', 0, 1));
    return texts;
}

} // namespace

class TestLongChats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_end_is_there_at_once_and_the_rest_soon()
    {
        const Long talk(3000);
        QVERIFY(talk.session);
        QVERIFY(!talk.session->isWhole());
        QCOMPARE(talk.session->path(), talk.chain.last(talk.session->path().size()));
        QCOMPARE(*talk.session->message(talk.chain.last()), talk.all.last());
        // The list knows more than what was read so far.
        const ConversationSummary before = talk.house.library->summaries().first();
        QCOMPARE(before.messageCount, 3015);
        QCOMPARE(before.cost, Money::fromPicos(1515 * 1'000'000LL));
        talk.session->setTitle(u"Renamed"_s);
        QCOMPARE(talk.house.library->summaries().first().messageCount, 3015);
        QCOMPARE(talk.house.library->summaries().first().cost, before.cost);

        QSignalSpy changed(talk.session, &ChatSession::pathChanged);
        QTRY_VERIFY(talk.session->isWhole());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(talk.session->path(), talk.chain);
        QCOMPARE(talk.session->tree().size(), 3015);
        QCOMPARE(talk.session->spent(), before.cost);
        QCOMPARE(talk.session->models(), QStringList{u"acme/one"_s});
        const MessageTree tree(talk.all);
        QCOMPARE(talk.session->tree().all(), tree.all());
        QCOMPARE(talk.session->tree().siblings(talk.chain[101]), tree.siblings(talk.chain[101]));
        QCOMPARE(talk.session->tree().siblings(talk.chain[101]).size(), 2);
    }

    void what_is_looked_at_is_fetched()
    {
        const Long talk(1500, 25'000); // more than is kept at hand
        QTRY_VERIFY(talk.session->isWhole());
        const MessageId far = talk.chain[700];
        QVERIFY(!talk.session->message(far));
        QVERIFY(talk.session->tree().find(far));
        QSignalSpy changed(talk.session, &ChatSession::messageChanged);
        talk.session->want({far, talk.chain[701]});
        talk.session->want({far});
        QTRY_VERIFY(talk.session->message(far));
        QVERIFY(talk.session->message(far)->text().startsWith(u"number 700 "_s));
        QCOMPARE(changed.size(), 2);
        // The store gives, and memory takes back: never more than a little of the whole.
        for (qsizetype i = 0; i < 600; ++i)
            talk.session->want({talk.chain[i]});
        QTRY_VERIFY(talk.session->message(talk.chain[0]));
        QTRY_COMPARE(changed.size(), 602);
        QVERIFY(talk.session->messages().size() < 500);
    }

    void a_prompt_takes_the_whole_history_along_though_nobody_looked_at_it()
    {
        const Long talk(1200);
        QVERIFY(!talk.session->isWhole());
        QVERIFY(talk.session->send({.text = u"and now"_s})); // before the rest is there
        QTRY_VERIFY(!talk.session->isBusy());
        QTRY_VERIFY(talk.session->isWhole());
        QCOMPARE(talk.house.chats().size(), 1);
        const QStringList texts = textsIn(talk.house.chats().first());
        QCOMPARE(texts.size(), 1201);
        for (int i = 0; i < 1200; ++i)
            QCOMPARE(texts[i], u"number %1"_s.arg(i));
        QCOMPARE(texts.last(), u"and now"_s);
        QCOMPARE(talk.session->path().first(1200), talk.chain);
        QCOMPARE(talk.session->path().size(), 1202);
        const QList<Message> stored = talk.stored();
        QCOMPARE(stored.size(), talk.all.size() + 2);
        QCOMPARE(stored.last(), *talk.session->message(talk.session->path().last()));
        QSet<qint64> places;
        for (const Message &message : stored)
            places.insert(message.sequence);
        QCOMPARE(places.size(), stored.size());
        QCOMPARE(talk.session->tree().size(), stored.size());
    }

    void an_answer_streams_while_most_is_not_in_memory()
    {
        const Long talk(1500, 25'000);
        QTRY_VERIFY(talk.session->isWhole());
        ContextPolicy policy; // all but the last turns stay behind
        for (int i = 0; i < 1480; ++i)
            policy.excluded.insert(talk.chain[i]);
        talk.session->setContextPolicy(policy);
        QVERIFY(talk.session->send({.text = u"on"_s}));
        QTRY_VERIFY(!talk.session->isBusy());
        const QStringList texts = textsIn(talk.house.chats().first());
        QCOMPARE(texts.size(), 21);
        QCOMPARE(texts.first(), u"number 1480"_s);
        QCOMPARE(talk.session->message(talk.session->path().last())->text(), u"fine"_s);
        QVERIFY(!talk.session->message(talk.chain[700]));
    }

    void what_was_removed_from_the_middle_comes_back_from_the_store()
    {
        Long talk(1500, 25'000);
        QTRY_VERIFY(talk.session->isWhole());
        const QList<Message> before = talk.stored();
        const auto spent = talk.session->spent();
        QVERIFY(!talk.session->message(talk.chain[701]));
        const auto removed = await(talk.session->remove(talk.chain[700]));
        QVERIFY(removed);
        QVERIFY(removed->messages.size() > 800);
        QCOMPARE(talk.session->path(), talk.chain.first(700));
        QVERIFY(talk.session->spent() < spent);
        QTRY_COMPARE_WITH_TIMEOUT(talk.stored().size(), before.size() - removed->messages.size(), 30'000);
        talk.session->restore(*removed);
        QCOMPARE(talk.session->path(), talk.chain);
        QCOMPARE(talk.session->spent(), spent);
        QTRY_COMPARE_WITH_TIMEOUT(talk.stored().size(), before.size(), 30'000);
        QCOMPARE(talk.stored(), before);
    }

    void fault_078_a_message_that_cannot_be_read_says_so_and_hides_nothing()
    {
        const Long talk(1500, 25'000);
        QTRY_VERIFY(talk.session->isWhole());
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damage"_s);
            other.setDatabaseName(talk.house.databasePath());
            QVERIFY(other.open());
            QSqlQuery query(other);
            query.prepare(u"DELETE FROM message WHERE id = ?"_s);
            query.bindValue(0, talk.chain[700].text());
            QVERIFY(query.exec());
        }
        QSqlDatabase::removeDatabase(u"damage"_s);
        talk.session->want(talk.chain.mid(690, 20));
        QTRY_VERIFY(talk.session->message(talk.chain[700]));
        const Message *lost = talk.session->message(talk.chain[700]);
        QVERIFY(MessageBodies::isUnreadable(*lost));
        QCOMPARE(lost->error->kind, Error::Kind::Storage);
        QVERIFY(talk.session->message(talk.chain[701])->text().startsWith(u"number 701 "_s));
        QCOMPARE(talk.session->path(), talk.chain);
        // It is not left out of what is sent without a word.
        QVERIFY(talk.session->send({.text = u"on"_s}));
        QTRY_VERIFY(!talk.session->isBusy());
        const Message *answer = talk.session->message(talk.session->path().last());
        QCOMPARE(answer->state, MessageState::Failed);
        QCOMPARE(answer->error->kind, Error::Kind::Storage);
        QVERIFY(talk.house.chats().isEmpty());
    }

    void a_fork_an_export_and_the_outline_hold_what_is_far_away()
    {
        const Long talk(1500, 25'000);
        const auto forked = await(talk.house.library->fork(talk.id, talk.chain[1099]));
        QVERIFY(forked);
        QCOMPARE((*forked)->path().size(), 1100);
        const QList<Message> copies = (*forked)->messages();
        for (int i = 0; i < 1100; ++i)
            QVERIFY(copies[i].text().startsWith(u"number %1 "_s.arg(i)));
        const auto outline = await(talk.session->outline());
        QVERIFY(outline);
        QCOMPARE(outline->size(), talk.all.size());
        QVERIFY(outline->first().words.startsWith(u"number 0"_s));
        const QString path = talk.house.folder + u"/export.json"_s;
        QVERIFY(await(talk.house.library->exportTo(talk.id, path)));
        House other;
        const auto imported = await(other.library->importFrom(path));
        QVERIFY(imported);
        QCOMPARE(imported->messages, int(talk.all.size()));
        QCOMPARE(await(other.storage->loadConversation(talk.id))->messages, talk.stored());
    }

    void a_conversation_that_is_closed_while_it_is_read_is_closed()
    {
        Long talk(3000);
        const auto outline = talk.session->outline();
        talk.house.library->close(talk.id);
        QTRY_VERIFY(outline.isFinished());
        const auto again = await(talk.house.library->open(talk.id));
        QVERIFY(again);
        QTRY_VERIFY((*again)->isWhole());
        QCOMPARE((*again)->path(), talk.chain);
    }
};

QTEST_GUILESS_MAIN(TestLongChats)
#include "tst_longchats.moc"
