// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/client.h"
#include "core/services/chatsession.h"
#include "core/services/connections.h"
#include "core/services/conversationlibrary.h"
#include "core/services/modelcatalog.h"
#include "core/services/modeloffers.h"
#include "core/settings/preferences.h"
#include "core/storage/storage.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/memorysecretstore.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

namespace switchyard {

/// Waits until it is done. A test that gets Timeout here has found an operation that never ends.
template <class T> [[nodiscard]] Result<T> await(const Async<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return failure(Error::Kind::Timeout, QStringLiteral("never finished"));
    return future.resultCount() > 0 ? future.result() : Result<T>(std::unexpect, Error::cancelled());
}

[[nodiscard]] ApiKey keyOf(const char *text);

/// One event of a stream with this text.
[[nodiscard]] QByteArray textEvent(const QByteArray &text);
[[nodiscard]] QByteArray finishEvent();
/// Usage with `cost` as it stands on the wire; without a cost when it is empty.
[[nodiscard]] QByteArray usageEvent(const QByteArray &cost);
[[nodiscard]] inline QByteArray doneEvent()
{
    return "data: [DONE]\n\n";
}
/// A whole good answer.
[[nodiscard]] FakeReply goodAnswer(const QList<QByteArray> &texts, const QByteArray &cost = "0.000123");
/// A list of models `acme/one`, `acme/two` … with these prices per prompt token.
[[nodiscard]] QByteArray modelList(const QList<QByteArray> &prices);

/// Every service over a scripted network, a real store in a folder of its own and a keychain in memory.
class House
{
public:
    struct Options
    {
        QProcessEnvironment environment;
        StorageOptions storage;
        QString folder; ///< empty = a new one
    };
    House() : House(Options()) {}
    explicit House(const Options &options);

    /// Adds openrouter.ai with a key, under this id.
    ConnectionId addOpenRouter(const char *id = "router", const char *key = "sk-or-v1-0123456789abcdef");
    /// Adds a local server without a key.
    ConnectionId addLocal(const char *id = "local", int port = 11434);
    /// The requests to the chat endpoint so far.
    [[nodiscard]] QList<HttpRequest> chats() const;
    /// The body of a chat request.
    [[nodiscard]] static QJsonObject bodyOf(const HttpRequest &request);
    /// One value out of the database, read by another connection: what is committed.
    [[nodiscard]] QVariant stored(const QString &sql) const;
    [[nodiscard]] QString databasePath() const;

    QTemporaryDir ownFolder;
    QString folder;
    FakeClock clock;
    FakeTransport transport;
    Client client;
    MemorySecretStore secrets;
    Preferences preferences;
    std::unique_ptr<Storage> storage;
    std::unique_ptr<Connections> connections;
    std::unique_ptr<ModelCatalog> catalog;
    std::unique_ptr<ModelOffers> offers;
    std::unique_ptr<ConversationLibrary> library;
    OpenReport opened;
};

} // namespace switchyard
