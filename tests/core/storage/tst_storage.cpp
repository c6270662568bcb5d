// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/storage/storagetesting.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace switchyard;
using namespace switchyard::testing;

class TestStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_storage = std::make_unique<Storage>(folder(), m_clock);
    }
    void cleanup()
    {
        m_storage.reset();
        m_dir.reset();
    }

    void constructingTouchesNothing() { QVERIFY(!QFileInfo::exists(folder())); }

    void callsBeforeOpeningHasEndedWaitForIt()
    {
        const auto opened = m_storage->open();
        const auto saved = m_storage->saveConversation(conversation(u"a"_s));
        const auto list = m_storage->loadSummaries();
        QVERIFY(await(list).has_value());
        QVERIFY(opened.isFinished() && saved.isFinished());
        QCOMPARE(await(list)->size(), 1);
    }

    void saysWhenItIsNotOpen()
    {
        const auto saved = await(m_storage->saveConversation(conversation(u"a"_s)));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Storage);
        m_storage->close();
        QVERIFY(!await(m_storage->loadSummaries()));
    }

    void everyMemberOfAConversationComesBack()
    {
        open();
        Conversation c = conversation(u"a"_s, u"Überschrift"_s);
        c.pinned = true;
        c.trashed = testTime(5);
        c.activeLeaf = MessageId(u"leaf"_s);
        c.connection = ConnectionId(u"con"_s);
        c.model = ModelId(u"m/n"_s);
        c.systemPrompt = u"Be brief."_s;
        c.parameters.temperature = 0.3;
        c.parameters.stop = {u"END"_s};
        c.routing.order = QStringList{u"p"_s};
        c.routing.maxPrice.insert(u"prompt"_s, *Money::fromText("1.25"));
        c.draft = u"unfinished"_s;
        QVERIFY(await(m_storage->saveConversation(c)));
        reopen();
        QCOMPARE(await(m_storage->loadConversation(c.id))->conversation, c);
    }

    void everyMemberOfAMessageComesBack()
    {
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"a"_s))));
        const Message m = fullMessage(u"m"_s, u"a"_s);
        QVERIFY(await(m_storage->saveMessage(m)));
        reopen();
        const auto loaded = await(m_storage->loadConversation(ConversationId(u"a"_s)));
        QVERIFY(loaded.has_value());
        QCOMPARE(loaded->messages.size(), 1);
        const Message &back = loaded->messages.first();
        QCOMPARE(back.parts, m.parts);
        QCOMPARE(back.usage, m.usage);
        QCOMPARE(back.error, m.error);
        QCOMPARE(back.timing, m.timing);
        QCOMPARE(back.computedCost, m.computedCost);
        QCOMPARE(back.created, m.created);
        QCOMPARE(loaded->messages.first(), m);
        QCOMPARE(loaded->unreadableParts, 0);
    }

    void memoryCanBeGivenBackAtAnyTime()
    {
        QVERIFY(await(m_storage->releaseMemory())); // not open yet: there is none
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"a"_s))));
        const auto reading = m_storage->loadConversation(ConversationId(u"a"_s));
        const auto released = m_storage->releaseMemory();
        const auto writing = m_storage->saveMessage(fullMessage(u"m"_s, u"a"_s));
        QVERIFY(await(reading));
        QVERIFY(await(released));
        QVERIFY(await(writing));
        QCOMPARE(await(m_storage->loadConversation(ConversationId(u"a"_s)))->messages.size(), 1);
        m_storage->close();
        QVERIFY(!await(m_storage->releaseMemory()));
    }

    void everyMemberOfALedgerRowComesBackToTheLastDigit()
    {
        open();
        LedgerEntry entry = ledgerEntry(u"m"_s, u"a"_s, 9'007'199'254'740'993);
        entry.computedCost = Money::fromPicos(1);
        entry.usage.cachedTokens = 3;
        QVERIFY(await(m_storage->saveLedgerEntry(entry)));
        reopen();
        const auto rows = await(m_storage->loadLedger({}, {}, 10));
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first(), entry);
    }

    void aPriceTableStaysFrozen()
    {
        open();
        LedgerEntry entry = ledgerEntry(u"m"_s, u"a"_s, 5);
        QVERIFY(await(m_storage->saveLedgerEntry(entry)));
        const PriceTable frozen = entry.prices;
        entry.prices.prices.insert(u"prompt"_s, Price::fromText(u"1"_s));
        entry.outcome = MessageState::Stopped;
        QVERIFY(await(m_storage->saveLedgerEntry(entry)));
        const auto rows = await(m_storage->loadLedger({}, {}, 10));
        QCOMPARE(rows->first().prices, frozen);
        QCOMPARE(rows->first().outcome, MessageState::Stopped);
    }

    void theLedgerIsAskedByTime()
    {
        open();
        for (int i = 0; i < 5; ++i) {
            LedgerEntry entry = ledgerEntry(QString::number(i), u"a"_s, i);
            entry.sent = testTime(i);
            QVERIFY(await(m_storage->saveLedgerEntry(entry)));
        }
        const auto rows = await(m_storage->loadLedger(testTime(1), testTime(4), 2));
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).sent, testTime(3));
        QCOMPARE(rows->at(1).sent, testTime(2));
    }

    void summariesCountModelsCostsAndMessages()
    {
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"a"_s, u"First"_s))));
        Conversation later = conversation(u"b"_s, u"Second"_s);
        later.updated = testTime(9);
        QVERIFY(await(m_storage->saveConversation(later)));
        QVERIFY(await(m_storage->saveMessage(message(u"q"_s, u"a"_s, u"?"_s))));
        for (int i = 0; i < 3; ++i) {
            Message m = message(u"a%1"_s.arg(i), u"a"_s, u"!"_s, 2 + i, Role::Assistant);
            m.model = ModelId(i == 1 ? u"x/one"_s : u"x/two"_s);
            m.usage.cost = Money::fromPicos(std::numeric_limits<qint64>::max() / 2);
            QVERIFY(await(m_storage->saveMessage(m)));
        }
        const auto list = await(m_storage->loadSummaries());
        QVERIFY(list.has_value());
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->at(0).title, u"Second"_s);
        QVERIFY(!list->at(0).cost);
        QCOMPARE(list->at(1).messageCount, 4);
        QCOMPARE(list->at(1).models, (QStringList{u"x/two"_s, u"x/one"_s}));
        QVERIFY(list->at(1).cost && *list->at(1).cost > Money::fromPicos(9'000'000'000'000'000'000));
    }

    void aTurnIsStoredWholeOrNotAtAll()
    {
        open();
        Message stray = message(u"y"_s, u"elsewhere"_s, u"no such conversation"_s);
        const auto saved = await(m_storage->saveTurn(conversation(u"a"_s), {message(u"x"_s, u"a"_s, u"hi"_s), stray},
                                                     {ledgerEntry(u"x"_s, u"a"_s, 1)}));
        QVERIFY(!saved);
        QCOMPARE(await(m_storage->loadSummaries())->size(), 0);
        QCOMPARE(await(m_storage->loadLedger({}, {}, 10))->size(), 0);
        QVERIFY(await(m_storage->saveTurn(conversation(u"a"_s), {message(u"x"_s, u"a"_s, u"hi"_s)},
                                          {ledgerEntry(u"x"_s, u"a"_s, 1)})));
        QCOMPARE(await(m_storage->loadLedger({}, {}, 10))->size(), 1);
    }

    void aStreamingAnswerIsFoldedIntoItsMessageAtTheNextOpening()
    {
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"a"_s))));
        Message m = message(u"m"_s, u"a"_s, u""_s, 2, Role::Assistant);
        m.state = MessageState::Waiting;
        m.parts.clear();
        QVERIFY(await(m_storage->saveMessage(m)));
        LedgerEntry entry = ledgerEntry(u"m"_s, u"a"_s, 1);
        entry.outcome = MessageState::Streaming;
        QVERIFY(await(m_storage->saveLedgerEntry(entry)));
        m.state = MessageState::Streaming;
        m.parts = {ReasoningPart{u"hm"_s, {}}, TextPart{}};
        for (int i = 0; i < 50; ++i) {
            std::get<TextPart>(m.parts[1]).text += u"wort%1 🙂 "_s.arg(i);
            if (i == 20)
                m.parts.append(ToolCallPart{u"id"_s, u"f"_s, u"{"_s});
            m.provider = u"P"_s;
            QVERIFY(await(m_storage->checkpoint(m)));
        }
        // Also while it streams.
        QCOMPARE(await(m_storage->loadConversation(m.conversation))->messages.first(), m);
        abandon();
        const auto report = open();
        QCOMPARE(report.interruptedAnswers, 1);
        QVERIFY(!report.cleanExit);
        m.state = MessageState::Interrupted;
        QCOMPARE(await(m_storage->loadConversation(m.conversation))->messages.first(), m);
        QCOMPARE(await(m_storage->loadLedger({}, {}, 1))->first().outcome, MessageState::Interrupted);
        QCOMPARE(await(m_storage->search(u"wort49"_s))->size(), 1);
    }

    void aSurrogatePairCutByACheckpointSurvives()
    {
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"a"_s))));
        Message m = message(u"m"_s, u"a"_s, u""_s, 2, Role::Assistant);
        m.state = MessageState::Streaming;
        const QString text = u"a🙂b"_s;
        for (qsizetype i = 1; i <= text.size(); ++i) {
            m.parts = {TextPart{text.first(i)}};
            QVERIFY(await(m_storage->checkpoint(m)));
            QCOMPARE(await(m_storage->loadConversation(m.conversation))->messages.first().text(), text.first(i));
        }
    }

    void searchFindsWordsBeginningsAndLetters()
    {
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"a"_s, u"Kochen"_s))));
        QVERIFY(await(m_storage->saveMessage(message(u"1"_s, u"a"_s, u"Crème brûlée with \"quotes\" AND x"_s, 1))));
        QVERIFY(await(m_storage->saveMessage(message(u"2"_s, u"a"_s, u"我们今天去公园散步"_s, 2))));
        const auto hits = [&](const QString &text) { return await(m_storage->search(text))->size(); };
        QCOMPARE(hits(u"creme"_s), 1);
        QCOMPARE(hits(u"BRUL"_s), 1);
        QCOMPARE(hits(u"creme brul"_s), 1);
        QCOMPARE(hits(u"brul nothing"_s), 0);
        QCOMPARE(hits(u"公园"_s), 1);
        QCOMPARE(hits(u"koch"_s), 1);
        QCOMPARE(hits(u"100%"_s), 0);
        for (const QString &hostile :
             {u"\""_s, u"AND"_s, u"*"_s, u"(("_s, u"NEAR("_s, u"body:"_s, u"'; --"_s, QString(QChar(0))})
            QVERIFY(await(m_storage->search(hostile)).has_value());
        QVERIFY(await(m_storage->removeMessages(ConversationId(u"a"_s), {MessageId(u"1"_s)})));
        QCOMPARE(hits(u"creme"_s), 0);
        QVERIFY(await(m_storage->setTrashed(ConversationId(u"a"_s), testTime())));
        QCOMPARE(hits(u"公园"_s), 0);
        QVERIFY(await(m_storage->setTrashed(ConversationId(u"a"_s), {})));
        QCOMPARE(hits(u"公园"_s), 1);
    }

    void connectionsAndCatalogsComeBack()
    {
        open();
        const Connection c{.id = ConnectionId(u"c"_s),
                           .name = u"OpenRouter"_s,
                           .baseUrl = QUrl(u"https://openrouter.ai/api/v1"_s),
                           .dialect = Dialect::OpenRouter,
                           .hasStoredKey = true,
                           .caFile = u"/x.pem"_s};
        const Connection d{.id = ConnectionId(u"a"_s), .name = u"Later"_s, .isSandbox = true};
        QVERIFY(await(m_storage->saveConnection(c)));
        QVERIFY(await(m_storage->saveConnection(d)));
        QVERIFY(await(m_storage->saveConnection(c)));
        const CachedCatalog catalog{c.id, "{\"data\":[]}"_ba, "W/\"1\""_ba, testTime()};
        QVERIFY(await(m_storage->saveCatalog(catalog)));
        reopen();
        QCOMPARE(*await(m_storage->loadConnections()), (QList<Connection>{c, d}));
        const auto catalogs = await(m_storage->loadCatalogs());
        QCOMPARE(catalogs->size(), 1);
        QCOMPARE(catalogs->first().body, catalog.body);
        QCOMPARE(catalogs->first().etag, catalog.etag);
        QCOMPARE(catalogs->first().fetched, catalog.fetched);
        QVERIFY(await(m_storage->removeConnection(c.id)));
        QCOMPARE(await(m_storage->loadConnections())->size(), 1);
        QVERIFY(await(m_storage->loadCatalogs())->isEmpty());
    }

    void anImportIsWholeAndDoesNothingTheSecondTime()
    {
        open();
        QList<LoadedConversation> all;
        for (int i = 0; i < 3; ++i) {
            const QString id = QString::number(i);
            all.append({conversation(id), {message(u"m"_s + id, id, u"text"_s)}, 0});
        }
        QCOMPARE(*await(m_storage->importConversations(all)), 3);
        QCOMPARE(*await(m_storage->importConversations(all)), 0);
        all.append({conversation(u"x"_s), {message(u"mx"_s, u"missing"_s, u"?"_s)}, 0});
        all.prepend({conversation(u"y"_s), {}, 0});
        QVERIFY(!await(m_storage->importConversations(all)));
        QCOMPARE(await(m_storage->loadSummaries())->size(), 3);
    }

    void blobsComeBackByTheirHash()
    {
        open();
        const QByteArray content(100'000, 'x');
        const auto name = await(m_storage->saveBlob(content));
        QVERIFY(name.has_value());
        QCOMPARE(name->size(), 64);
        QCOMPARE(*await(m_storage->saveBlob(content)), *name);
        QCOMPARE(*await(m_storage->loadBlob(*name)), content);
        QCOMPARE(await(m_storage->loadBlob(QString(64, u'0'))).error().kind, Error::Kind::NotFound);
        QCOMPARE(await(m_storage->loadBlob(u"../switchyard.db"_s)).error().kind, Error::Kind::NotFound);
    }

    void nothingIsFoundUnderAnUnknownId()
    {
        open();
        QCOMPARE(await(m_storage->loadConversation(ConversationId(u"?"_s))).error().kind, Error::Kind::NotFound);
        QCOMPARE(await(m_storage->setTrashed(ConversationId(u"?"_s), {})).error().kind, Error::Kind::NotFound);
    }

    void aCleanExitIsSeenAndLeavesNoLog()
    {
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"a"_s))));
        m_storage->close();
        QVERIFY(!QFileInfo::exists(folder() + u"/switchyard.db-wal"_s));
        m_storage = std::make_unique<Storage>(folder(), m_clock);
        const auto report = open();
        QVERIFY(report.cleanExit);
        QVERIFY(!report.created);
        QVERIFY(!report.wasDamaged);
    }

    void aSnapshotTakesThePlaceOfTheDatabaseAtTheNextStart()
    {
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"a"_s, u"Old"_s))));
        const auto snapshot = await(m_storage->makeSnapshot());
        QVERIFY2(snapshot.has_value(), snapshot ? "" : qPrintable(snapshot.error().message));
        QCOMPARE(snapshot->conversations, 1);
        QCOMPARE(snapshot->made, m_clock.time);
        QVERIFY(await(m_storage->saveConversation(conversation(u"b"_s, u"New"_s))));
        QCOMPARE(await(m_storage->listSnapshots())->size(), 1);
        QVERIFY(await(m_storage->restoreAtNextStart(snapshot->path)));
        QCOMPARE(await(m_storage->loadSummaries())->size(), 2);
        reopen();
        const auto list = await(m_storage->loadSummaries());
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().title, u"Old"_s);
        QCOMPARE(QDir(folder()).entryList({u"replaced-*"_s}, QDir::Dirs).size(), 1);
        QVERIFY(await(m_storage->removeSnapshot(snapshot->path)));
        QVERIFY(!await(m_storage->removeSnapshot(folder() + u"/switchyard.db"_s)));
    }

private:
    QString folder() const { return m_dir->path() + u"/Prüf Ordner"_s; }
    OpenReport open()
    {
        const auto report = await(m_storage->open());
        if (!report)
            qWarning() << report.error().message;
        return report.value_or(OpenReport{});
    }
    void reopen()
    {
        m_storage = std::make_unique<Storage>(folder(), m_clock);
        open();
    }
    /// As if the program had been killed: the files as they are now, in another folder.
    void abandon()
    {
        const QString copy = m_dir->path() + u"/copy"_s;
        QVERIFY(QDir().mkpath(copy));
        for (const QString &name : {u"switchyard.db"_s, u"switchyard.db-wal"_s})
            QVERIFY(QFile::copy(folder() + u'/' + name, copy + u'/' + name));
        m_storage.reset();
        QVERIFY(QDir(folder()).removeRecursively());
        QVERIFY(QDir().rename(copy, folder()));
        m_storage = std::make_unique<Storage>(folder(), m_clock);
    }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Storage> m_storage;
};

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
