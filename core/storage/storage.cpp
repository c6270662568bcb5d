// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/storage.h"

#include "core/storage/conversationstore.h"
#include "core/storage/ledgerstore.h"
#include "core/storage/messagestore.h"
#include "core/storage/partcolumns.h"
#include "core/storage/searchindex.h"
#include "core/storage/smallstores.h"
#include "core/storage/snapshots.h"
#include "core/storage/storage_p.h"

#include <QFile>

#include <algorithm>
#include <functional>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

Result<void> putConversationAndMessages(Database &db, const Conversation &conversation, const QList<Message> &messages,
                                        const QList<LedgerEntry> &entries)
{
    if (auto done = ConversationStore(db).put(conversation); !done)
        return done;
    MessageStore store(db);
    for (const Message &message : messages) {
        if (auto done = store.put(message); !done)
            return done;
    }
    LedgerStore ledger(db);
    for (const LedgerEntry &entry : entries) {
        if (auto done = ledger.put(entry); !done)
            return done;
    }
    return {};
}

Result<int> import(Database &db, const QList<LoadedConversation> &conversations)
{
    int added = 0;
    for (const LoadedConversation &loaded : conversations) {
        if (auto done = ConversationStore(db).addNew(loaded.conversation); !done)
            return failure(done.error());
        MessageStore store(db);
        for (const Message &message : loaded.messages) {
            auto done = store.addNew(message);
            if (!done)
                return failure(done.error());
            added += *done;
        }
    }
    return added;
}

constexpr int mostAtOnce = 1000; // messages that are opened with their contents
constexpr int tailLength = 64; // of a longer conversation: more than a tall screen shows

/// What can be read of these. Where a page is damaged, one by one.
Result<QList<Message>> readable(Database &db, const QList<MessageId> &ids, const std::function<void(Error)> &damaged)
{
    MessageStore store(db);
    auto all = store.byIds(ids);
    if (all)
        return std::move(all->messages);
    if (!isDamage(all.error()))
        return failure(all.error());
    damaged(all.error());
    QList<Message> messages;
    for (const MessageId &id : ids) {
        if (auto one = store.byIds({id}))
            messages += one->messages;
    }
    std::ranges::sort(messages, {}, &Message::sequence);
    return messages;
}

/// The end of what is shown.
Result<QList<Message>> tailOf(Database &db, const Conversation &conversation, const std::function<void(Error)> &damaged)
{
    auto ids = MessageStore(db).upwards(conversation.id, conversation.activeLeaf, tailLength);
    if (!ids)
        return failure(ids.error());
    return readable(db, *ids, damaged);
}

} // namespace

Storage::Storage(QString folder, const Clock &clock, QObject *parent)
    : Storage(std::move(folder), clock, StorageOptions(), parent)
{
}

Storage::Storage(QString folder, const Clock &clock, const StorageOptions &options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, std::move(folder), clock, options))
{
}

Storage::~Storage()
{
    close();
}

Async<OpenReport> Storage::open()
{
    auto opened = d->onWriter<OpenReport>([p = d.get(), now = d->m_clock.now()](StorageWriter &writer) {
        auto report = writer.isOpen()
            ? Result<OpenReport>(failure(Error::Kind::Internal, u"the database is open already"_s))
            : writer.open(now);
        {
            const std::scoped_lock lock(p->m_pathMutex);
            p->m_openPath = writer.databasePath();
        }
        p->m_order.setOpened();
        return report;
    });
    // At once, not at the first read: should the file be taken away later, what is in it can still be shown and
    // exported.
    (void)d->onReader<bool>([p = d.get()]() -> Result<bool> { return p->readerDatabase().has_value(); });
    onFinished<OpenReport>(opened, this, [this](const Result<OpenReport> &report) {
        if (report && !report->readOnly)
            d->takeCare(!report->wasChecked);
    });
    return opened;
}

void Storage::close()
{
    d->close();
}

Async<QList<ConversationSummary>> Storage::loadSummaries()
{
    return d->read<QList<ConversationSummary>>([](Database &db) { return ConversationStore(db).summaries(); });
}

Async<LoadedConversation> Storage::loadConversation(const ConversationId &id)
{
    return d->read<LoadedConversation>([id](Database &db) -> Result<LoadedConversation> {
        auto conversation = ConversationStore(db).byId(id);
        if (!conversation)
            return failure(conversation.error());
        auto messages = MessageStore(db).ofConversation(id);
        if (!messages)
            return failure(messages.error());
        return LoadedConversation{std::move(*conversation), std::move(messages->messages), messages->unreadableParts};
    });
}

Async<OpenedConversation> Storage::openConversation(const ConversationId &id)
{
    return d->read<OpenedConversation>([id, p = d.get()](Database &db) -> Result<OpenedConversation> {
        const auto damaged = [p](const Error &error) { p->reportDamage(error); };
        OpenedConversation opened;
        auto conversation = ConversationStore(db).byId(id);
        if (!conversation)
            return failure(conversation.error());
        opened.conversation = *std::move(conversation);
        MessageStore store(db);
        const auto isLong = store.hasMoreThan(id, mostAtOnce);
        if (!isLong)
            return failure(isLong.error());
        if (!*isLong) {
            auto all = store.ofConversation(id);
            if (all) {
                opened.messages = std::move(all->messages);
                for (const Message &message : std::as_const(opened.messages))
                    opened.nextSequence = std::max(opened.nextSequence, message.sequence + 1);
                return opened;
            }
            if (!isDamage(all.error()))
                return failure(all.error());
            damaged(all.error());
        }
        // What is damaged somewhere is read like a long one, message by message.
        opened.isWhole = false;
        auto tail = tailOf(db, opened.conversation, damaged);
        auto next = store.nextSequence(id);
        if (!tail || !next)
            return failure(tail ? next.error() : tail.error());
        opened.messages = *std::move(tail);
        opened.nextSequence = *next;
        return opened;
    });
}

Async<std::shared_ptr<ConversationSkeleton>> Storage::loadSkeleton(const ConversationId &id, qint64 before)
{
    using Skeleton = std::shared_ptr<ConversationSkeleton>;
    return d->read<Skeleton>([=](Database &db) -> Result<Skeleton> {
        return MessageStore(db).skeleton(id, before).transform([](ConversationSkeleton &&skeleton) {
            return std::make_shared<ConversationSkeleton>(std::move(skeleton));
        });
    });
}

Async<QHash<MessageId, QString>> Storage::loadBeginnings(const ConversationId &id)
{
    return d->read<QHash<MessageId, QString>>([id](Database &db) { return MessageStore(db).beginnings(id); });
}

Async<QList<Message>> Storage::loadMessages(const QList<MessageId> &ids)
{
    return d->read<QList<Message>>([ids, p = d.get()](Database &db) {
        return readable(db, ids, [p](const Error &error) { p->reportDamage(error); });
    });
}

Async<QList<Message>> Storage::loadRecentAnswers(const QDateTime &from, int limit)
{
    return d->read<QList<Message>>([from, limit, p = d.get()](Database &db) -> Result<QList<Message>> {
        const auto ids = LedgerStore(db).recentAnswers(from, limit);
        if (!ids)
            return failure(ids.error());
        return readable(db, *ids, [p](const Error &error) { p->reportDamage(error); });
    });
}

Async<void> Storage::saveConversation(const Conversation &conversation)
{
    return d->write<void>(WriteKind::Acknowledged,
                          [conversation](Database &db) { return ConversationStore(db).put(conversation); });
}

Async<void> Storage::saveMessage(const Message &message)
{
    return d->onWriter<void>([message, p = d.get()](StorageWriter &writer) {
        auto done
            = writer.write<void>(WriteKind::Acknowledged, [&](Database &db) { return MessageStore(db).put(message); });
        if (done) {
            writer.checkpoints().forget(message.id);
            for (const ContentPart &part : message.parts)
                p->m_freshBlobs.remove(blobOf(part));
        }
        return done;
    });
}

Async<void> Storage::saveTurn(const Conversation &conversation, const QList<Message> &messages,
                              const QList<LedgerEntry> &entries)
{
    return d->onWriter<void>([=, p = d.get()](StorageWriter &writer) {
        auto done = writer.write<void>(WriteKind::Acknowledged, [&](Database &db) {
            return putConversationAndMessages(db, conversation, messages, entries);
        });
        if (!done)
            return done;
        for (const Message &message : messages) {
            writer.checkpoints().forget(message.id);
            for (const ContentPart &part : message.parts)
                p->m_freshBlobs.remove(blobOf(part));
        }
        return done;
    });
}

Async<void> Storage::checkpoint(const Message &message)
{
    return d->onWriter<void>([message](StorageWriter &writer) {
        auto done = writer.write<void>(WriteKind::Checkpoint,
                                       [&](Database &db) { return writer.checkpoints().write(db, message); });
        if (done)
            writer.checkpoints().committed(message);
        else
            writer.checkpoints().forget(message.id);
        return done;
    });
}

Async<void> Storage::checkpointGrowth(const MessageGrowth &growth)
{
    return d->onWriter<void>([growth](StorageWriter &writer) {
        auto done = writer.write<void>(WriteKind::Checkpoint,
                                       [&](Database &db) { return writer.checkpoints().append(db, growth); });
        if (done)
            writer.checkpoints().committedGrowth(growth.message);
        else
            writer.checkpoints().forget(growth.message);
        return done;
    });
}

Async<void> Storage::removeMessages(const ConversationId &conversation, const QList<MessageId> &ids)
{
    return d->onWriter<void>([=](StorageWriter &writer) {
        for (const MessageId &id : ids)
            writer.checkpoints().forget(id);
        return writer.write<void>(WriteKind::Freeing,
                                  [&](Database &db) { return MessageStore(db).remove(conversation, ids); });
    });
}

Async<void> Storage::setTrashed(const ConversationId &id, std::optional<QDateTime> when)
{
    return d->write<void>(WriteKind::Freeing, [=](Database &db) { return ConversationStore(db).setTrashed(id, when); });
}

Async<void> Storage::removeForGood(const ConversationId &id)
{
    return d->onWriter<void>([id, p = d.get()](StorageWriter &writer) -> Result<void> {
        writer.checkpoints().forgetAll();
        auto blobs = writer.write<QStringList>(WriteKind::Freeing,
                                               [&](Database &db) { return ConversationStore(db).remove(id); });
        if (!blobs)
            return failure(blobs.error());
        for (const QString &blob : std::as_const(*blobs)) {
            if (!p->m_freshBlobs.contains(blob))
                BlobStore(p->m_files.blobs()).remove(blob);
        }
        return writer.truncateLog();
    });
}

Async<int> Storage::importConversations(const QList<LoadedConversation> &conversations)
{
    return d->write<int>(WriteKind::Acknowledged, [conversations](Database &db) { return import(db, conversations); });
}

Async<QList<StoredHit>> Storage::search(const QString &text, int limit)
{
    return d->read<QList<StoredHit>>([=](Database &db) { return SearchIndex(db).find(text, limit); });
}

Async<QList<SnapshotInfo>> Storage::listSnapshots()
{
    d->start();
    return d->beside<QList<SnapshotInfo>>(
        [files = d->m_files]() -> Result<QList<SnapshotInfo>> { return Snapshots(files).list(); });
}

Async<void> Storage::releaseMemory()
{
    (void)d->onReader<void>([p = d.get()] { return p->m_reader ? p->m_reader->releaseMemory() : Result<void>(); });
    return d->onWriter<void>([](StorageWriter &writer) { return writer.releaseMemory(); });
}

Async<SnapshotInfo> Storage::makeSnapshot()
{
    // Behind the writes asked for before, then beside the writer: they go on meanwhile.
    return andThen(d->onWriter<QString>([](StorageWriter &writer) -> Result<QString> { return writer.databasePath(); }),
                   this, [this, now = d->m_clock.now()](const QString &path) {
                       if (path.isEmpty())
                           return readyAsync<SnapshotInfo>(failure(d->notOpen()));
                       return d->beside<SnapshotInfo>([files = d->m_files, path, now]() -> Result<SnapshotInfo> {
                           auto database = Database::open(path, Database::Mode::ReadOnly);
                           if (!database)
                               return failure(database.error());
                           return Snapshots(files).make(**database, now);
                       });
                   });
}

Async<void> Storage::removeSnapshot(const QString &snapshotPath)
{
    d->start();
    return d->beside<void>([files = d->m_files, snapshotPath] { return Snapshots(files).remove(snapshotPath); });
}

Async<void> Storage::restoreAtNextStart(const QString &snapshotPath)
{
    d->start();
    return d->beside<void>([files = d->m_files, snapshotPath]() -> Result<void> {
        if (auto sound = Snapshots::verify(snapshotPath, true); !sound)
            return failure(sound.error());
        const QString part = files.next() + u".part"_s;
        QFile::remove(part);
        if (auto copied = copyPrivately(snapshotPath, part); !copied)
            return copied;
        return renameSynced(part, files.next());
    });
}

Async<QString> Storage::saveBlob(const QByteArray &content)
{
    return d->onWriter<QString>([content, p = d.get()](StorageWriter &writer) {
        auto name = BlobStore(p->m_files.blobs()).save(content);
        if (name)
            p->m_freshBlobs.insert(*name);
        else
            writer.note(name.error());
        return name;
    });
}

Async<QByteArray> Storage::loadBlob(const QString &sha256)
{
    return d->onReader<QByteArray>([folder = d->m_files.blobs(), sha256] { return BlobStore(folder).load(sha256); });
}

} // namespace switchyard
