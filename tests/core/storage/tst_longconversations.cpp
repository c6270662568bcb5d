// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/conversationskeleton.h"
#include "tests/core/storage/profilerig.h"

#include <QSignalSpy>

using namespace switchyard;
using namespace switchyard::testing;

/// Conversations that are longer than anybody looks at at once.
class TestLongConversations : public QObject, private ProfileRig
{
    Q_OBJECT

private:
    static constexpr int length = 1200;
    static constexpr int tail = 64; // of a long one

    const ConversationId m_id{u"long"_s};

    /// A chain in which every hundredth message has a sibling that nothing hangs below.
    LoadedConversation longOne() const
    {
        LoadedConversation loaded{conversation(m_id.text()), {}, 0};
        MessageId parent;
        for (int i = 0; i < length; ++i) {
            Message m = message(u"m%1"_s.arg(i), m_id.text(), u"word %1 "_s.arg(i) + QString(4000, u'x'), 2 * i + 1,
                                i % 2 ? Role::Assistant : Role::User);
            m.parent = parent;
            if (i % 2) {
                m.model = ModelId(u"acme/one"_s);
                m.answeredBy = i % 4 == 1 ? u"acme/one-2026"_s : u""_s;
                m.usage.promptTokens = 10;
                m.usage.cost = Money::fromPicos(i);
            }
            if (i % 100 == 50) {
                Message other = m;
                other.id = MessageId(u"s%1"_s.arg(i));
                other.kind = SiblingKind::Edit;
                other.sequence = 2 * i + 2;
                loaded.messages.append(other);
            }
            parent = m.id;
            loaded.messages.append(m);
        }
        loaded.conversation.activeLeaf = parent;
        return loaded;
    }

    void fillLong()
    {
        open();
        QVERIFY(await(m_storage->importConversations({longOne()})));
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aShortOneIsOpenedWhole()
    {
        fill(2, 7);
        const auto opened = await(m_storage->openConversation(ConversationId(u"c1"_s)));
        QVERIFY(opened);
        QVERIFY(opened->isWhole);
        QCOMPARE(opened->messages, await(m_storage->loadConversation(ConversationId(u"c1"_s)))->messages);
        QCOMPARE(opened->nextSequence, 7);
        QCOMPARE(await(m_storage->openConversation(ConversationId(u"?"_s))).error().kind, Error::Kind::NotFound);
    }

    void ofALongOneTheEndOfWhatIsShownComesFirst()
    {
        fillLong();
        const auto opened = await(m_storage->openConversation(m_id));
        QVERIFY(opened);
        QVERIFY(!opened->isWhole);
        QCOMPARE(opened->messages.size(), tail);
        QCOMPARE(opened->messages.last(), longOne().messages.last());
        QCOMPARE(opened->messages.first().id.text(), u"m%1"_s.arg(length - tail));
        QCOMPARE(opened->nextSequence, 2 * length);
    }

    void theEndIsThatOfTheBranchThatIsShown()
    {
        fillLong();
        Conversation other = longOne().conversation;
        other.activeLeaf = MessageId(u"s150"_s);
        QVERIFY(await(m_storage->saveConversation(other)));
        const auto opened = await(m_storage->openConversation(m_id));
        QCOMPARE(opened->messages.last().id, other.activeLeaf);
        QCOMPARE(opened->messages.first().id.text(), u"m%1"_s.arg(150 - tail + 1));
        QCOMPARE(opened->nextSequence, 2 * length);
    }

    void theSkeletonIsTheWholeTreeAndWhatItCost()
    {
        fillLong();
        const QList<Message> all = await(m_storage->loadConversation(m_id))->messages;
        const auto skeleton = await(m_storage->loadSkeleton(m_id, 2 * length));
        QVERIFY(skeleton);
        const MessageTree tree(all);
        QCOMPARE((*skeleton)->tree.all(), tree.all());
        ConversationTally tally;
        for (const Message &message : all) {
            tally.add(message);
            MessageNode node = *(*skeleton)->tree.find(message.id);
            QCOMPARE(node.length, message.text().size());
            QCOMPARE(node, *tree.find(message.id));
        }
        QCOMPARE((*skeleton)->tally.cost(), tally.cost());
        QCOMPARE((*skeleton)->tally.models(), tally.models());
        QCOMPARE((*skeleton)->tally.spent(), tally.spent());
    }

    void theSkeletonLeavesOutWhatIsNewer()
    {
        fillLong();
        const auto skeleton = await(m_storage->loadSkeleton(m_id, 21));
        QCOMPARE((*skeleton)->tree.size(), 10);
        QCOMPARE((*skeleton)->tree.newestLeaf().text(), u"m9"_s);
    }

    void contentsAreReadById()
    {
        fillLong();
        Message streaming = longOne().messages.last();
        streaming.state = MessageState::Streaming;
        QVERIFY(await(m_storage->checkpoint(streaming)));
        GrowthMark mark;
        (void)mark.take(streaming);
        std::get<TextPart>(streaming.parts.first()).text += u" and more"_s;
        QVERIFY(await(m_storage->checkpointGrowth(mark.take(streaming))));
        const auto read = await(m_storage->loadMessages(
            {streaming.id, MessageId(u"m7"_s), MessageId(u"nobody"_s), MessageId(u"it's \"odd\""_s)}));
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->first().text(), longOne().messages[7].text());
        QCOMPARE(read->last().text(), streaming.text());
        QCOMPARE(await(m_storage->loadMessages({}))->size(), 0);
    }

    void anOutlineNeedsTheBeginningsOnly()
    {
        fillLong();
        Message odd = longOne().messages.first();
        odd.parts = {ToolCallPart{}, TextPart{u" "_s}, TextPart{u"lone \xd83d surrogate"_s}};
        QVERIFY(await(m_storage->saveMessage(odd)));
        const auto texts = await(m_storage->loadBeginnings(m_id));
        QVERIFY(texts);
        QCOMPARE(texts->size(), length + 12);
        QCOMPARE(texts->value(odd.id), u"lone \xd83d surrogate"_s);
        QCOMPARE(texts->value(MessageId(u"m77"_s)), longOne().messages[78].text().left(400));
    }

    void fault_077_aDamagedPageCostsTheMessagesOnIt()
    {
        fillLong();
        m_storage->close();
        QByteArray bytes = contentOf(database());
        const qsizetype pageSize = 4096;
        const qsizetype page = bytes.indexOf("word 600 ") / pageSize * pageSize;
        QVERIFY(page > 0);
        bytes.replace(page, 64, QByteArray(64, '\xff'));
        {
            QFile file(database());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        m_storage = fresh();
        QSignalSpy found(m_storage.get(), &Storage::damageFound);
        QVERIFY(await(m_storage->open()));
        const auto opened = await(m_storage->openConversation(m_id));
        QVERIFY(opened);
        QCOMPARE(opened->messages.size(), tail);
        const auto skeleton = await(m_storage->loadSkeleton(m_id, opened->nextSequence));
        QVERIFY(skeleton);
        QCOMPARE((*skeleton)->tree.size(), length + 12);
        QList<MessageId> around;
        for (int i = 590; i < 610; ++i)
            around.append(MessageId(u"m%1"_s.arg(i)));
        const auto read = await(m_storage->loadMessages(around));
        QVERIFY(read);
        QVERIFY2(read->size() < 20 && read->size() >= 8, QByteArray::number(read->size()));
        for (const Message &message : *read)
            QVERIFY(message.text().startsWith(u"word %1 "_s.arg(message.id.text().mid(1))));
        QTRY_VERIFY(!found.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLongConversations)
#include "tst_longconversations.moc"
