// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/messagetree.h"

#include <QTest>

#include <ctime>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

Message node(const QString &id, const QString &parent, qint64 sequence)
{
    return {.id = MessageId(id), .parent = MessageId(parent), .sequence = sequence};
}

QString names(const QList<MessageId> &ids)
{
    QStringList list;
    for (const MessageId &id : ids)
        list << id.text();
    return list.join(u' ');
}

/// a ─ b ─ c        a ─ b2 ─ d
MessageTree branched()
{
    return MessageTree({node(u"a"_s, {}, 1), node(u"b"_s, u"a"_s, 2), node(u"c"_s, u"b"_s, 3), node(u"b2"_s, u"a"_s, 4),
                        node(u"d"_s, u"b2"_s, 5)});
}

} // namespace

class TestMessageTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyTreeAnswersNothing()
    {
        const MessageTree tree;
        QVERIFY(tree.isEmpty());
        QVERIFY(tree.newestLeaf().isEmpty());
        QVERIFY(tree.pathTo(MessageId(u"x"_s)).isEmpty());
        QVERIFY(tree.siblings(MessageId(u"x"_s)).isEmpty());
        QVERIFY(!tree.find(MessageId(u"x"_s)));
    }

    void knowsPathsAndSiblings()
    {
        const MessageTree tree = branched();
        QCOMPARE(names(tree.pathTo(MessageId(u"c"_s))), u"a b c"_s);
        QCOMPARE(names(tree.pathTo(MessageId(u"d"_s))), u"a b2 d"_s);
        QCOMPARE(names(tree.siblings(MessageId(u"b2"_s))), u"b b2"_s);
        QCOMPARE(names(tree.children({})), u"a"_s);
        QCOMPARE(tree.newestLeaf().text(), u"d"_s);
        QCOMPARE(tree.newestLeafBelow(MessageId(u"b"_s)).text(), u"c"_s);
        QCOMPARE(tree.newestLeafBelow(MessageId(u"c"_s)).text(), u"c"_s);
        QCOMPARE(names(tree.all()), u"a b c b2 d"_s);
    }

    void putAddsReplacesAndMoves()
    {
        MessageTree tree = branched();
        tree.put(node(u"e"_s, u"c"_s, 6));
        QCOMPARE(names(tree.pathTo(MessageId(u"e"_s))), u"a b c e"_s);
        Message changed = node(u"e"_s, u"c"_s, 6);
        changed.parts = {TextPart{u"a\nnew"_s}, TextPart{u"one"_s}};
        tree.put(changed);
        QCOMPARE(tree.size(), 6);
        QCOMPARE(tree.find(MessageId(u"e"_s))->length, 8);
        QCOMPARE(tree.find(MessageId(u"e"_s))->lines, 1);
        changed.parent = MessageId(u"d"_s);
        tree.put(changed);
        QCOMPARE(names(tree.pathTo(MessageId(u"e"_s))), u"a b2 d e"_s);
        QVERIFY(tree.children(MessageId(u"c"_s)).isEmpty());
    }

    void putKeepsTheOrderOfCreation()
    {
        MessageTree tree = branched();
        tree.put(node(u"late"_s, u"a"_s, 9));
        tree.put(node(u"early"_s, u"a"_s, 1));
        QCOMPARE(names(tree.children(MessageId(u"a"_s))), u"early b b2 late"_s);
    }

    void putMakesNoCycleAndNoOrphan()
    {
        MessageTree tree = branched();
        tree.put(node(u"a"_s, u"c"_s, 1)); // below itself
        QCOMPARE(names(tree.pathTo(MessageId(u"c"_s))), u"a b c"_s);
        tree.put(node(u"self"_s, u"self"_s, 10));
        QCOMPARE(names(tree.pathTo(MessageId(u"self"_s))), u"self"_s);
        tree.put(node(u"lost"_s, u"nobody"_s, 11));
        QCOMPARE(names(tree.children({})), u"a self lost"_s);
        QCOMPARE(tree.newestLeaf().text(), u"lost"_s);
    }

    void whatIsRemovedMakesRoom()
    {
        MessageTree tree = branched();
        for (int i = 0; i < 100; ++i) {
            const QString name = QString::number(i);
            tree.put(node(name, u"c"_s, 10 + i));
            tree.put(node(name + u"'"_s, name, 200 + i));
            if (i % 3 == 0)
                tree.remove(MessageId(name));
        }
        QCOMPARE(tree.size(), 5 + 2 * 66);
        QCOMPARE(tree.children(MessageId(u"c"_s)).size(), 66);
        QCOMPARE(tree.all().size(), tree.size());
        QCOMPARE(names(tree.pathTo(MessageId(u"98'"_s))), u"a b c 98 98'"_s);
        QVERIFY(!tree.find(MessageId(u"99"_s)));
        QCOMPARE(tree.newestLeafBelow(MessageId(u"b"_s)).text(), u"98'"_s);
        tree.put(node(u"99"_s, u"c"_s, 300));
        QCOMPARE(names(tree.siblings(MessageId(u"99"_s)).last(1)), u"99"_s);
    }

    void removeTakesWhatIsBelow()
    {
        MessageTree tree = branched();
        tree.remove(MessageId(u"b2"_s));
        QCOMPARE(names(tree.all()), u"a b c"_s);
        QCOMPARE(names(tree.children(MessageId(u"a"_s))), u"b"_s);
        tree.remove(MessageId(u"a"_s));
        QVERIFY(tree.isEmpty());
        QVERIFY(tree.newestLeaf().isEmpty());
    }

    void fault_078_brokenTreesAreBorne_data()
    {
        QTest::addColumn<QList<Message>>("messages");
        QTest::addColumn<QString>("roots");
        QTest::addColumn<QString>("leaf");
        QTest::newRow("missing parent") << QList{node(u"a"_s, u"gone"_s, 1), node(u"b"_s, u"a"_s, 2)} << u"a"_s
                                        << u"b"_s;
        QTest::newRow("own parent") << QList{node(u"a"_s, u"a"_s, 1), node(u"b"_s, u"a"_s, 2)} << u"a"_s << u"b"_s;
        QTest::newRow("two in a ring") << QList{node(u"a"_s, u"b"_s, 1), node(u"b"_s, u"a"_s, 2)} << u"b"_s << u"a"_s;
        QTest::newRow("ring with a tail")
            << QList{node(u"t"_s, u"a"_s, 4), node(u"a"_s, u"b"_s, 1), node(u"b"_s, u"c"_s, 2), node(u"c"_s, u"a"_s, 3)}
            << u"c"_s << u"t"_s;
        QTest::newRow("several roots") << QList{node(u"a"_s, {}, 1), node(u"b"_s, {}, 2)} << u"a b"_s << u"b"_s;
        QTest::newRow("same id twice") << QList{node(u"a"_s, {}, 1), node(u"a"_s, {}, 1)} << u"a"_s << u"a"_s;
        QTest::newRow("equal sequences") << QList{node(u"b"_s, {}, 1), node(u"a"_s, {}, 1)} << u"a b"_s << u"b"_s;
    }
    void fault_078_brokenTreesAreBorne()
    {
        QFETCH(QList<Message>, messages);
        QFETCH(QString, roots);
        QFETCH(QString, leaf);
        const MessageTree tree(messages);
        QCOMPARE(names(tree.children({})), roots);
        QCOMPARE(tree.newestLeaf().text(), leaf);
        // Every message once, and reachable from a root.
        QSet<MessageId> seen;
        QList<MessageId> open = tree.children({});
        while (!open.isEmpty()) {
            const MessageId id = open.takeLast();
            QVERIFY(!seen.contains(id));
            seen.insert(id);
            open += tree.children(id);
        }
        QCOMPARE(seen.size(), tree.size());
    }

    void fault_103_aChainOf100000NeedsNoRecursion_data()
    {
        QTest::addColumn<bool>("backwards");
        QTest::addColumn<bool>("ring");
        QTest::newRow("forwards") << false << false;
        QTest::newRow("backwards") << true << false;
        QTest::newRow("ring") << false << true;
        QTest::newRow("ring, backwards") << true << true;
    }
    void fault_103_aChainOf100000NeedsNoRecursion()
    {
        QFETCH(bool, backwards);
        QFETCH(bool, ring);
        constexpr int length = 100'000;
        QList<Message> messages;
        for (int i = 0; i < length; ++i) {
            const QString parent = i > 0 ? QString::number(i - 1) : ring ? QString::number(length - 1) : QString();
            messages.append(node(QString::number(i), parent, i));
        }
        if (backwards)
            std::ranges::reverse(messages);
        const std::clock_t start = std::clock(); // of this process: others may keep the machine busy
        MessageTree tree(messages);
        QCOMPARE(tree.size(), length);
        QCOMPARE(tree.pathTo(tree.newestLeaf()).size(), length);
        tree.remove(tree.pathTo(tree.newestLeaf()).first());
        QVERIFY(tree.isEmpty());
        QVERIFY2(1000 * (std::clock() - start) / CLOCKS_PER_SEC < 30'000,
                 QByteArray::number(1000 * (std::clock() - start) / CLOCKS_PER_SEC));
    }
};

QTEST_APPLESS_MAIN(TestMessageTree)
#include "tst_messagetree.moc"
