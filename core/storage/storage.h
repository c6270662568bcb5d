// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/domain/connection.h"
#include "core/domain/conversation.h"
#include "core/domain/ledger.h"
#include "core/domain/modelexperience.h"
#include "core/domain/priceimport.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>

namespace switchyard {

/// What opening found.
struct OpenReport
{
    bool created = false;
    int migratedFrom = 0; ///< schema before the migration; 0 = none was needed
    bool wasDamaged = false; ///< the file was set aside and what could be read was saved into a new one
    QString setAside; ///< where the damaged original is
    int salvagedMessages = 0, lostRows = 0;
    int interruptedAnswers = 0; ///< answers that were being written when the program ended last time
    bool indexWasDamaged = false; ///< the search index was made again; nothing else was concerned
    bool readOnly = false;
    bool cleanExit = true;
    bool wasChecked = true; ///< every page has been looked at today
};

struct LoadedConversation
{
    Conversation conversation;
    QList<Message> messages; ///< in order of creation
    int unreadableParts = 0;
};

struct ConversationSkeleton;
struct UsePeriod;

/// What is shown at once when a conversation is opened. Of a long one that is the end of the branch that is shown.
struct OpenedConversation
{
    Conversation conversation;
    QList<Message> messages; ///< in order of creation
    bool isWhole = true; ///< these are all there are
    qint64 nextSequence = 1; ///< free in the order of creation
};

struct StoredHit
{
    ConversationId conversation;
    MessageId message;
    QString title, excerpt;
};

struct CachedCatalog
{
    ConnectionId connection;
    QByteArray body; ///< the server's answer, verbatim
    QByteArray etag;
    QDateTime fetched;
};

/// What a server showed at one moment: all models of a connection, or all endpoints of one model.
struct PriceObservation
{
    ConnectionId connection;
    std::optional<ModelId> model; ///< its endpoints; nothing = the connection's models
    OfferStates seen;
    QDateTime time; ///< UTC
    bool onlyWhenNew = false; ///< counts only where nothing is known yet
};

/// Which points of the price history.
struct PriceQuery
{
    ConnectionId connection;
    std::optional<ModelId> model; ///< nothing = every model
    std::optional<QString> endpoint; ///< nothing = every endpoint, empty = the model's own list
    QString key; ///< of OfferFacts; empty = every key. "#listed" comes with any
    QDateTime since; ///< the last point before it comes too; invalid = from the beginning
};

/// What a server answered to another question of the catalogue.
struct CachedAnswer
{
    ConnectionId connection;
    QString path; ///< "/providers": below the connection's base
    QByteArray body; ///< verbatim
    QByteArray etag;
    QDateTime fetched;
    bool operator==(const CachedAnswer &) const = default;
};

struct SnapshotInfo
{
    QString path;
    QDateTime made;
    int schema = 0;
    qint64 conversations = 0, messages = 0;
};

/// The defaults are what the program uses; tests shorten them.
struct StorageOptions
{
    QString migrations = QStringLiteral(":/switchyard/storage/migrations"); ///< folder of NNNN_name.sql
    std::chrono::milliseconds busyLimit{60'000}; ///< how long a write waits for another program's lock
    std::chrono::milliseconds retryInterval{5'000}; ///< between attempts while writing fails
    std::chrono::milliseconds idleInterval{10'000}; ///< without a write, until a large log is folded into the file
    std::chrono::milliseconds careDelay{30'000}; ///< from opening to the day's check and snapshot
    qint64 reserveBytes = 8 << 20; ///< disk kept aside so that deleting works when it is full
};

/// The profile's database and attachments. Every call returns at once; the work is done in order on one writer thread
/// and one reader thread, each with its own connection. Values in, values out; SQL stays inside this box. Calls made
/// before open() has ended wait for it. After a failed write (`Error::Storage`) the program's memory is the truth: the
/// caller keeps its value and calls again after writeRecovered().
class Storage : public QObject
{
    Q_OBJECT
public:
    /// `folder` is created with mode 0700 when missing. Constructing costs nothing; nothing is read before open().
    Storage(QString folder, const Clock &clock, QObject *parent = nullptr);
    Storage(QString folder, const Clock &clock, const StorageOptions &options, QObject *parent = nullptr);
    ~Storage() override; ///< close()

    /// Opens, checks, migrates (a verified snapshot first). Errors: Storage (with the reason, for example a newer
    /// schema, which is refused and left untouched).
    [[nodiscard]] Async<OpenReport> open();
    /// Ends all writes, marks a clean exit, truncates the WAL. Blocks; at most about 500 ms.
    void close();

    [[nodiscard]] Async<QList<ConversationSummary>> loadSummaries();
    /// Errors: NotFound, Storage. A broken part is replaced by an UnknownPart and counted, never fatal.
    [[nodiscard]] Async<LoadedConversation> loadConversation(const ConversationId &id);
    /// The same for showing it, as fast for a long one as for a short one. Errors: as above.
    [[nodiscard]] Async<OpenedConversation> openConversation(const ConversationId &id);
    /// All messages of a long conversation that were created before that place, without their contents.
    [[nodiscard]] Async<std::shared_ptr<ConversationSkeleton>> loadSkeleton(const ConversationId &id, qint64 before);
    /// How the text of each of its messages begins; a few hundred characters.
    [[nodiscard]] Async<QHash<MessageId, QString>> loadBeginnings(const ConversationId &id);
    /// Those of these messages that are there and can be read, in order of creation.
    [[nodiscard]] Async<QList<Message>> loadMessages(const QList<MessageId> &ids);
    /// Adds or replaces the row. Synced to the disk before it succeeds.
    [[nodiscard]] Async<void> saveConversation(const Conversation &conversation);
    /// Adds or replaces the message and its parts; updates the search index when it is final. Synced.
    [[nodiscard]] Async<void> saveMessage(const Message &message);
    /// A prompt and the row of its answer together, or neither. Synced.
    [[nodiscard]] Async<void> saveTurn(const Conversation &conversation, const QList<Message> &messages,
                                       const QList<LedgerEntry> &entries);
    /// The state of an answer that is being written; replaced by the next one. Survives a kill, not a power cut.
    [[nodiscard]] Async<void> checkpoint(const Message &message);
    /// The same for what it has gained since: costs that, however long the answer has become. Errors: NotFound when a
    /// whole checkpoint is due first.
    [[nodiscard]] Async<void> checkpointGrowth(const MessageGrowth &growth);
    [[nodiscard]] Async<void> removeMessages(const ConversationId &conversation, const QList<MessageId> &ids);
    [[nodiscard]] Async<void> setTrashed(const ConversationId &id, std::optional<QDateTime> when);
    /// Gone from tables, index, WAL and free pages. Attachments that nobody else needs go too.
    [[nodiscard]] Async<void> removeForGood(const ConversationId &id);
    /// All conversations of one import, or none. Existing ids are left alone; yields how many messages were added.
    [[nodiscard]] Async<int> importConversations(const QList<LoadedConversation> &conversations);
    [[nodiscard]] Async<QList<StoredHit>> search(const QString &text, int limit = 200);

    [[nodiscard]] Async<void> saveLedgerEntry(const LedgerEntry &entry); ///< by message id; synced
    [[nodiscard]] Async<QList<LedgerEntry>> loadLedger(const QDateTime &from, const QDateTime &to, int limit);
    /// What was used in [from, to), lean. `goOn` is called on the reader thread; see readUse().
    [[nodiscard]] Async<std::shared_ptr<const UsePeriod>> loadUse(const QDateTime &from, const QDateTime &to,
                                                                  const std::function<bool(int)> &goOn = {});
    /// Up to `limit` complete answers with their texts and counts, the newest first chosen; of many tokens none, for
    /// they are read to learn from.
    [[nodiscard]] Async<QList<Message>> loadRecentAnswers(const QDateTime &from, int limit);
    /// Sent in [from, to), an invalid time leaves that side open.
    [[nodiscard]] Async<QHash<ModelId, ModelExperience>> loadExperience(const QDateTime &from, const QDateTime &to);
    /// The models that were asked something since then.
    [[nodiscard]] Async<QSet<std::pair<ConnectionId, ModelId>>> loadModelsUsed(const QDateTime &since);

    [[nodiscard]] Async<QList<Connection>> loadConnections();
    [[nodiscard]] Async<void> saveConnection(const Connection &connection);
    [[nodiscard]] Async<void> removeConnection(const ConnectionId &id);

    [[nodiscard]] Async<QList<CachedCatalog>> loadCatalogs();
    [[nodiscard]] Async<void> saveCatalog(const CachedCatalog &catalog);
    [[nodiscard]] Async<QList<CachedAnswer>> loadAnswers();
    [[nodiscard]] Async<void> saveAnswer(const CachedAnswer &answer);

    /// Compares with what was seen last, adds what differs and yields that; what is not seen any more is gone. Writes
    /// nothing when nothing differs. The first look at a connection is a baseline, no news. Times never run back.
    [[nodiscard]] Async<QList<PriceChange>> recordPrices(const PriceObservation &observation);
    /// News since that time (invalid = ever), latest first.
    [[nodiscard]] Async<QList<PriceChange>> loadPriceChanges(const QDateTime &since, int limit);
    /// In order of time. Each moment of an offer and key once: what this program saw stands before what was imported.
    [[nodiscard]] Async<QList<PricePoint>> loadPricePoints(const PriceQuery &query);
    /// Points of another history come in pieces between beginning and end. One that is not ended is gone at the next
    /// start. begin yields the number.
    [[nodiscard]] Async<qint64> beginPriceImport(const PriceImport &import);
    [[nodiscard]] Async<PointsTaken> addPricePoints(qint64 import, const QList<PricePoint> &points);
    [[nodiscard]] Async<void> endPriceImport(qint64 import);
    [[nodiscard]] Async<void> removePriceImport(qint64 import); ///< and its points; no error when there is none
    [[nodiscard]] Async<QList<PriceImport>> loadPriceImports(); ///< latest first

    /// Gives back the pages that the database keeps in memory; what is asked for next is read anew.
    [[nodiscard]] Async<void> releaseMemory();

    [[nodiscard]] Async<QList<SnapshotInfo>> listSnapshots();
    [[nodiscard]] Async<SnapshotInfo> makeSnapshot();
    /// For "delete for good": a snapshot still holds what was deleted since. Errors: NotFound.
    [[nodiscard]] Async<void> removeSnapshot(const QString &snapshotPath);
    /// Puts a snapshot in place of the database at the next start; the present file is kept beside it.
    [[nodiscard]] Async<void> restoreAtNextStart(const QString &snapshotPath);

    /// Stores bytes under their SHA-256 and yields it (hex). Written by temporary name, sync, rename.
    [[nodiscard]] Async<QString> saveBlob(const QByteArray &content);
    /// Errors: NotFound, Storage (the content does not match its name).
    [[nodiscard]] Async<QByteArray> loadBlob(const QString &sha256);

Q_SIGNALS:
    void writeFailed(const switchyard::Error &error);
    void writeRecovered();
    /// A page that cannot be read was met. What can be read still works; the next start sets the file aside and saves
    /// what can be saved. Emitted once.
    void damageFound();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace switchyard
