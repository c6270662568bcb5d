// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/conversationtally.h"
#include "core/domain/outline.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

Message said(const QString &id, const QString &parent, qint64 sequence, Role role, const QString &text,
             SiblingKind kind = SiblingKind::First)
{
    return {.id = MessageId(id),
            .parent = MessageId(parent),
            .kind = kind,
            .role = role,
            .sequence = sequence,
            .parts = {TextPart{text}}};
}

/// One prompt, two answers side by side, the same prompt below both, their answers; and a retry of the first.
QList<Message> twoColumns()
{
    constexpr auto parallel = SiblingKind::Parallel;
    return {said(u"p"_s, {}, 1, Role::User, u"which way?"_s),
            said(u"a"_s, u"p"_s, 2, Role::Assistant, u"left"_s, parallel),
            said(u"b"_s, u"p"_s, 3, Role::Assistant, u"right"_s, parallel),
            said(u"pa"_s, u"a"_s, 4, Role::User, u"why?"_s, parallel),
            said(u"pb"_s, u"b"_s, 5, Role::User, u"why?"_s, parallel),
            said(u"aa"_s, u"pa"_s, 6, Role::Assistant, u"it\nis\tshorter"_s, parallel),
            said(u"bb"_s, u"pb"_s, 7, Role::Assistant, u"it is safer"_s, parallel),
            said(u"c"_s, u"p"_s, 8, Role::Assistant, u"straight on"_s, SiblingKind::Retry)};
}

QString names(const QList<MessageId> &ids)
{
    QStringList list;
    for (const MessageId &id : ids)
        list << id.text();
    return list.join(u' ');
}

QString printed(const QList<OutlineEntry> &outline)
{
    QStringList lines;
    for (const OutlineEntry &entry : outline)
        lines << u"%1%2%3 %4/%5 +%6 \"%7\""_s.arg(QString(2 * entry.branch, u' '), entry.isOnPath ? u"*"_s : u""_s)
                     .arg(entry.id.text())
                     .arg(entry.siblingIndex + 1)
                     .arg(entry.siblingCount)
                     .arg(entry.below)
                     .arg(entry.words);
    return lines.join(u'\n');
}

} // namespace

class TestOutline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void the_outline_shows_the_tree_as_it_is_read()
    {
        const MessageTree tree(twoColumns());
        QHash<MessageId, QString> texts;
        for (const Message &message : twoColumns())
            texts.insert(message.id, message.text());
        const auto wordsOf = [&](const MessageId &id) { return outlineWords(texts.value(id)); };
        QCOMPARE(printed(outlineOf(tree, MessageId(u"aa"_s), wordsOf)),
                 u"*p 1/1 +7 \"which way?\"\n"
                 "  *a 1/3 +2 \"left\"\n"
                 "  *pa 1/1 +1 \"why?\"\n"
                 "  *aa 1/1 +0 \"it is shorter\"\n"
                 "  b 2/3 +2 \"right\"\n"
                 "  pb 1/1 +1 \"why?\"\n"
                 "  bb 1/1 +0 \"it is safer\"\n"
                 "  c 3/3 +0 \"straight on\""_s);
        QVERIFY(outlineOf(MessageTree(), {}, wordsOf).isEmpty());
    }

    void a_long_conversation_is_no_deep_outline()
    {
        QList<Message> messages;
        for (int i = 0; i < 20'000; ++i)
            messages.append(said(QString::number(i), i > 0 ? QString::number(i - 1) : QString(), i,
                                 i % 2 ? Role::Assistant : Role::User, u"word"_s));
        const auto outline
            = outlineOf(MessageTree(messages), MessageId(u"19999"_s), [](const MessageId &) { return QString(); });
        QCOMPARE(outline.size(), 20'000);
        QCOMPARE(outline.last().branch, 0);
        QCOMPARE(outline.last().level, 19'999);
        QCOMPARE(outline.first().below, 19'999);
    }

    void what_was_made_in_one_go_stands_side_by_side()
    {
        MessageTree tree(twoColumns());
        QCOMPARE(names(tree.parallelGroup(MessageId(u"a"_s))), u"a b"_s);
        QCOMPARE(names(tree.parallelGroup(MessageId(u"pb"_s))), u"pa pb"_s);
        QCOMPARE(names(tree.parallelGroup(MessageId(u"bb"_s))), u"aa bb"_s);
        QCOMPARE(names(tree.parallelGroup(MessageId(u"c"_s))), u"c"_s);
        QCOMPARE(names(tree.parallelGroup(MessageId(u"p"_s))), u"p"_s);
        QVERIFY(tree.parallelGroup(MessageId(u"nobody"_s)).isEmpty());
        // The next go leaves a gap; what is removed leaves the group.
        tree.put(said(u"d"_s, u"p"_s, 10, Role::Assistant, u"up"_s, SiblingKind::Parallel));
        tree.put(said(u"e"_s, u"p"_s, 11, Role::Assistant, u"down"_s, SiblingKind::Parallel));
        QCOMPARE(names(tree.parallelGroup(MessageId(u"e"_s))), u"d e"_s);
        tree.remove(MessageId(u"a"_s));
        QCOMPARE(names(tree.parallelGroup(MessageId(u"b"_s))), u"b"_s);
        QCOMPARE(names(tree.parallelGroup(MessageId(u"bb"_s))), u"bb"_s);
    }

    void a_subtree_holds_everything_below()
    {
        const MessageTree tree(twoColumns());
        QCOMPARE(names(tree.subtree(MessageId(u"b"_s))), u"b pb bb"_s);
        QVERIFY(tree.subtree(MessageId(u"nobody"_s)).isEmpty());
    }

    void the_tally_follows_what_comes_and_goes()
    {
        ConversationTally tally;
        QVERIFY(!tally.cost());
        Message answer = said(u"a"_s, {}, 2, Role::Assistant, u"left"_s);
        answer.model = ModelId(u"acme/one"_s);
        tally.add(answer);
        QVERIFY(!tally.cost());
        QCOMPARE(tally.models(), QStringList{u"acme/one"_s});
        tally.remove(answer);
        answer.usage.cost = Money::fromText("0.25");
        answer.computedCost = Money::fromText("9");
        tally.add(answer);
        Message other = answer;
        other.sequence = 5;
        other.model = ModelId(u"acme/two"_s);
        other.usage.cost.reset();
        other.computedCost = Money::fromText("0.5");
        tally.add(other);
        QCOMPARE(tally.cost(), Money::fromText("0.75"));
        QCOMPARE(tally.models(), (QStringList{u"acme/two"_s, u"acme/one"_s}));
        Message third = other;
        third.computedCost.reset();
        third.usage.promptTokens = 7;
        third.usage.completionTokens = 3;
        third.answeredBy = u"acme/two-2026"_s;
        tally.add(third);
        const ConversationTally::Spent known{.cost = Money::fromText("0.5"), .answers = 1};
        QCOMPARE(tally.spent().value(u"acme/two"_s), known);
        const ConversationTally::Spent unknown{.answers = 1, .unknown = 1, .promptTokens = 7, .completionTokens = 3};
        QCOMPARE(tally.spent().value(u"acme/two-2026"_s), unknown);
        tally.remove(third);
        QCOMPARE(tally.spent().size(), 2);
        tally.remove(other);
        QCOMPARE(tally.cost(), Money::fromText("0.25"));
        QCOMPARE(tally.models(), QStringList{u"acme/one"_s});
    }
};

QTEST_GUILESS_MAIN(TestOutline)
#include "tst_outline.moc"
