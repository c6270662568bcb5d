// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/conversation.h"
#include "core/domain/messagetree.h"
#include "tests/core/storage/storagetesting.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace switchyard;
using namespace switchyard::testing;

namespace {

/// What was written while the clock ran, was set back by years, and was set right again.
QList<Message> writtenUnderAJumpingClock()
{
    const int yearsOff[] = {0, 0, -30, -30, +12, +12, 0, -1};
    QList<Message> messages;
    for (const int years : yearsOff) {
        const qint64 sequence = messages.size() + 1;
        Message next = message(u"m%1"_s.arg(sequence), u"talk"_s, QString::number(sequence), sequence,
                               sequence % 2 ? Role::User : Role::Assistant);
        next.created = testTime().addYears(years);
        if (!messages.isEmpty())
            next.parent = messages.last().id;
        messages.append(next);
    }
    return messages;
}

QStringList idsOf(const QList<Message> &messages)
{
    QStringList ids;
    for (const Message &message : messages)
        ids.append(message.id.text());
    return ids;
}

} // namespace

/// The order of messages follows their sequence, whatever the clock said when they were written.
class TestMessageOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fault_021_messagesComeBackInTheirSequence()
    {
        const QTemporaryDir folder;
        FixedClock clock;
        const QList<Message> messages = writtenUnderAJumpingClock();
        {
            Storage storage(folder.path(), clock);
            QVERIFY(await(storage.open()));
            QVERIFY(await(storage.saveTurn(conversation(u"talk"_s), {messages.at(0), messages.at(1)}, {})));
            // Also when they reach the disk in another order.
            for (qsizetype i = messages.size() - 1; i > 1; --i)
                QVERIFY(await(storage.saveMessage(messages.at(i))));
        }
        Storage storage(folder.path(), clock);
        QVERIFY(await(storage.open()));
        const auto loaded = await(storage.loadConversation(ConversationId(u"talk"_s)));
        QVERIFY(loaded);
        QCOMPARE(idsOf(loaded->messages), idsOf(messages));
    }

    void fault_021_theNewestBranchIsTheOneOfTheHighestSequence()
    {
        QList<Message> messages = writtenUnderAJumpingClock();
        // A retry of the first answer, made last, by a clock that says it was first of all.
        Message retry = messages.at(1);
        retry.id = MessageId(u"retry"_s);
        retry.kind = SiblingKind::Retry;
        retry.sequence = messages.size() + 1;
        retry.created = testTime().addYears(-40);
        messages.append(retry);
        // Given in another order than they were written in.
        std::ranges::reverse(messages);
        const MessageTree tree(messages);
        QCOMPARE(tree.all().last().text(), u"retry"_s);
        QCOMPARE(tree.siblings(retry.id), (QList<MessageId>{MessageId(u"m2"_s), retry.id}));
        QCOMPARE(tree.newestLeaf(), retry.id);
    }
};

QTEST_GUILESS_MAIN(TestMessageOrder)
#include "tst_messageorder.moc"
