// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/house.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

QByteArray event(const QByteArray &choices, const QByteArray &more = {})
{
    return R"(data: {"id":"gen-1","object":"chat.completion.chunk","created":1772366400,"model":"acme/one",)"
           R"("provider":"Acme","choices":[)"
        + choices + "]" + more + "}\n\n";
}

} // namespace

ApiKey keyOf(const char *text)
{
    return ApiKey::fromUserText(QString::fromLatin1(text)).value();
}

QByteArray textEvent(const QByteArray &text)
{
    return event(R"({"index":0,"delta":{"role":"assistant","content":")" + text + R"("},"finish_reason":null})");
}

QByteArray finishEvent()
{
    return event(R"({"index":0,"delta":{"content":""},"finish_reason":"stop","native_finish_reason":"stop"})");
}

QByteArray usageEvent(const QByteArray &cost)
{
    const QByteArray charged = cost.isEmpty() ? QByteArray() : QByteArray(R"(,"cost":)" + cost);
    return event({}, R"(,"usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120)" + charged + "}");
}

FakeReply goodAnswer(const QList<QByteArray> &texts, const QByteArray &cost)
{
    QList<QByteArray> pieces;
    for (const QByteArray &text : texts)
        pieces.append(textEvent(text));
    return FakeReply::sse(pieces + QList<QByteArray>{finishEvent(), usageEvent(cost), doneEvent()});
}

QByteArray modelList(const QList<QByteArray> &prices)
{
    static const QList<QByteArray> numbers{"one", "two", "three", "four", "five"};
    QJsonArray models;
    for (qsizetype i = 0; i < prices.size(); ++i) {
        const QString number = QString::fromLatin1(numbers.at(i));
        const QString id = u"acme/"_s + number;
        const QString name = u"Acme: "_s + number;
        models.append(QJsonObject{
            {u"id"_s, id},
            {u"name"_s, name},
            {u"created"_s, 1772366400},
            {u"context_length"_s, 8192},
            {u"architecture"_s,
             QJsonObject{{u"input_modalities"_s, QJsonArray{u"text"_s}},
                         {u"output_modalities"_s, QJsonArray{u"text"_s}}}},
            {u"pricing"_s,
             QJsonObject{{u"prompt"_s, QString::fromLatin1(prices.at(i))}, {u"completion"_s, u"0.00001"_s}}}});
    }
    return QJsonDocument(QJsonObject{{u"data"_s, models}}).toJson();
}

House::House(const Options &options)
    : folder(options.folder.isEmpty() ? ownFolder.filePath(u"profile"_s) : options.folder),
      client(transport),
      preferences(folder + u"/settings.json"_s)
{
    QDir().mkpath(folder);
    client.setPauseFactor(0.002);
    storage = std::make_unique<Storage>(folder, clock, options.storage);
    connections = std::make_unique<Connections>(Connections::Dependencies{
        *storage, secrets, client, options.environment,
        [] { return readyAsync<ApiTarget>(ApiTarget{.baseUrl = QUrl(u"http://127.0.0.1:4/api/v1"_s)}); }});
    catalog = std::make_unique<ModelCatalog>(ModelCatalog::Dependencies{client, *connections, *storage, clock});
    offers = std::make_unique<ModelOffers>(ModelOffers::Dependencies{client, *connections, *storage, clock});
    library = std::make_unique<ConversationLibrary>(
        ChatSession::Dependencies{client, *connections, *catalog, preferences, *storage, clock});
    if (const auto report = await(storage->open()))
        opened = *report;
    (void)await(connections->load());
    (void)await(library->load());
}

ConnectionId House::addOpenRouter(const char *id, const char *key)
{
    const Connection connection{.id = ConnectionId(QString::fromLatin1(id)),
                                .name = u"OpenRouter"_s,
                                .baseUrl = QUrl(u"https://openrouter.ai/api/v1"_s),
                                .dialect = Dialect::OpenRouter};
    (void)await(connections->add(connection));
    (void)await(connections->setKey(connection.id, keyOf(key)));
    return connection.id;
}

ConnectionId House::addLocal(const char *id, int port)
{
    const Connection connection{.id = ConnectionId(QString::fromLatin1(id)),
                                .name = QString::fromLatin1(id),
                                .baseUrl = QUrl(u"http://127.0.0.1:%1/v1"_s.arg(port))};
    (void)await(connections->add(connection));
    return connection.id;
}

QList<HttpRequest> House::chats() const
{
    QList<HttpRequest> list = transport.requests();
    list.removeIf([](const HttpRequest &request) { return !request.url.path().endsWith("/chat/completions"_L1); });
    return list;
}

QJsonObject House::bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

QString House::databasePath() const
{
    return folder + u"/switchyard.db"_s;
}

QVariant House::stored(const QString &sql) const
{
    const QString name = QUuid::createUuid().toString();
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(databasePath());
        QSqlQuery query(database);
        if (database.open() && query.exec(sql) && query.next())
            value = query.value(0);
        else
            qWarning() << sql << database.lastError().text() << query.lastError().text();
    }
    QSqlDatabase::removeDatabase(name);
    return value;
}

} // namespace switchyard
