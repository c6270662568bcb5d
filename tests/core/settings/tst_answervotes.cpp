// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings/answervotes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestAnswerVotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVoteIsThereAfterARestart();
    void aLaterVoteTakesThePlaceOfTheEarlier();
    void aDamagedFileCountsAsNone();
};

namespace {

MessageId id(const char *text)
{
    return MessageId(QString::fromLatin1(text));
}

} // namespace

void TestAnswerVotes::aVoteIsThereAfterARestart()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"votes.json"_s);
    const AnswerVote best{{id("a"), id("b"), id("c")}, id("b")};
    const AnswerVote tie{{id("d"), id("e")}, {}};
    {
        AnswerVotes votes(path);
        QVERIFY(!votes.find(id("a")));
        QVERIFY(votes.add(best));
        QVERIFY(votes.add(tie));
    }
    AnswerVotes votes(path);
    QCOMPARE(votes.find(id("c")), best);
    QCOMPARE(votes.find(id("d")), tie);
    QVERIFY(!votes.find(id("x")));
}

void TestAnswerVotes::aLaterVoteTakesThePlaceOfTheEarlier()
{
    const QTemporaryDir folder;
    AnswerVotes votes(folder.filePath(u"votes.json"_s));
    QVERIFY(votes.add({{id("a"), id("b")}, id("a")}));
    QVERIFY(votes.add({{id("b"), id("a")}, id("b")}));
    QCOMPARE(votes.find(id("a"))->best, id("b"));
}

void TestAnswerVotes::aDamagedFileCountsAsNone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"votes.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"votes\": [{\"answers\": 3}, 7, {\"best\"");
    file.close();
    AnswerVotes votes(path);
    QVERIFY(!votes.find(id("a")));
    QVERIFY(votes.add({{id("a"), id("b")}, id("a")}));
    QVERIFY(AnswerVotes(path).find(id("b")));
}

QTEST_GUILESS_MAIN(TestAnswerVotes)
#include "tst_answervotes.moc"
