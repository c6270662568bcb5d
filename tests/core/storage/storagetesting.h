// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/storage/storage.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTest>
#include <QTimeZone>
#include <QTimer>

namespace switchyard::testing {

using namespace Qt::StringLiterals;

/// Waits for what was started and yields how it ended. An event loop of its own: polling would cost ten milliseconds
/// each.
template <class T> Result<T> await(const QFuture<Result<T>> &future, int milliseconds = 20'000)
{
    QFutureWatcher<Result<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return failure(Error::Kind::Timeout, u"the test waited in vain"_s);
    if (future.resultCount() == 0)
        return failure(Error::cancelled());
    return future.result();
}

/// The released steps of the schema in a new folder, and `next` behind them. Yields how many are released; -1 when a
/// file could not be written.
inline int addMigration(const QString &folder, const QByteArray &next)
{
    const QDir released(u":/switchyard/storage/migrations"_s);
    const QStringList names = released.entryList({u"*.sql"_s}, QDir::Files);
    bool written = QDir().mkpath(folder);
    for (const QString &name : names)
        written = written && QFile::copy(released.filePath(name), folder + u'/' + name);
    QFile file(folder + u"/%1_more.sql"_s.arg(int(names.size()) + 1, 4, 10, QChar(u'0')));
    written = written && file.open(QIODevice::WriteOnly) && file.write(next) == next.size();
    return written ? int(names.size()) : -1;
}

class FixedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return time; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return {}; }
    QDateTime time{QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC};
};

inline QDateTime testTime(int seconds = 0)
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC).addSecs(seconds);
}

inline Conversation conversation(const QString &id, const QString &title = u"A talk"_s)
{
    return Conversation{.id = ConversationId(id), .title = title, .created = testTime(), .updated = testTime(1)};
}

inline Message message(const QString &id, const QString &conversationId, const QString &text, qint64 sequence = 1,
                       Role role = Role::User)
{
    return Message{.id = MessageId(id),
                   .conversation = ConversationId(conversationId),
                   .role = role,
                   .sequence = sequence,
                   .created = testTime(int(sequence)),
                   .parts = {TextPart{text}}};
}

inline LedgerEntry ledgerEntry(const QString &messageId, const QString &conversationId, qint64 picos)
{
    LedgerEntry entry{.message = MessageId(messageId),
                      .conversation = ConversationId(conversationId),
                      .sent = testTime(),
                      .connection = ConnectionId(u"c"_s),
                      .connectionName = u"Sandbox"_s,
                      .keyLabel = u"…1234"_s,
                      .model = ModelId(u"author/model"_s),
                      .outcome = MessageState::Complete};
    entry.usage.promptTokens = 10;
    entry.usage.completionTokens = 20;
    entry.usage.cost = Money::fromPicos(picos);
    entry.prices.prices.insert(u"prompt"_s, Price::fromText(u"0.0000000208333333333333"_s));
    return entry;
}

/// A message with every member set and a part of every kind.
inline Message fullMessage(const QString &id, const QString &conversationId)
{
    Message m = message(id, conversationId, u"An answer"_s, 2, Role::Assistant);
    m.parent = MessageId(u"parent"_s);
    m.kind = SiblingKind::Retry;
    m.parts = {ReasoningPart{u"Let me think"_s, R"([{"type":"reasoning.encrypted","data":"é","index":0}])"_ba},
               TextPart{u"Text with a\0NUL and a lone \xd83d surrogate"_s},
               TextPart{u"第二段 🙂"_s},
               ImagePart{.url = u"data:image/png;base64,AAAA"_s,
                         .mediaType = u"image/png"_s,
                         .name = u"a.png"_s,
                         .detail = u"high"_s},
               FilePart{.blob = QString(64, u'a'), .mediaType = u"application/pdf"_s, .name = u"b.pdf"_s},
               AudioPart{.data = "QUJD"_ba, .format = u"wav"_s, .transcript = u"abc"_s, .id = u"aud"_s},
               ToolCallPart{u"call_1"_s, u"search"_s, u"{\"q\": \"broken"_s},
               ToolResultPart{u"call_1"_s, u"nothing"_s},
               CitationPart{.url = u"https://example.org"_s, .title = u"T"_s, .content = u"C"_s, .start = 1, .end = 3},
               RefusalPart{u"No."_s},
               UnknownPart{u"hologram"_s, "{\"type\":\"hologram\",\xff}"_ba}};
    m.connection = ConnectionId(u"c"_s);
    m.model = ModelId(u"author/model:free"_s);
    m.answeredBy = u"author/model-2026"_s;
    m.provider = u"Provider"_s;
    m.generation = GenerationId(u"gen-1"_s);
    m.finishReason = u"stop"_s;
    m.nativeFinishReason = u"end_turn"_s;
    m.usage.promptTokens = 7;
    m.usage.cost = Money::fromPicos(9'007'199'254'740'993); // not representable as a double
    m.usage.extra = {{"odd"_L1, true}};
    m.computedCost = Money::fromPicos(-1);
    m.timing = {.firstToken = std::chrono::milliseconds(120), .total = std::chrono::milliseconds(900)};
    m.error = Error{.kind = Error::Kind::RateLimited, .message = u"slow down"_s, .retryAfter = std::chrono::seconds(3)};
    m.unreadableEvents = 2;
    return m;
}

} // namespace switchyard::testing
