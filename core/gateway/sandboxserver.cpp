// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/sandboxserver.h"

#include "core/api/codecs/modelcodec.h"
#include "core/base/logging.h"
#include "core/gateway/faults.h"
#include "core/gateway/jsontext.h"
#include "core/gateway/sandboxserver_p.h"
#include "core/gateway/talkers.h"
#include "core/gateway/tokens.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestBody = 64 * 1024 * 1024;

WireError notFound(const QString &what)
{
    return WireError::typed(404, what, u"not_found"_s);
}

bool matches(const Model &model, const QString &words, const QStringList &parameters, const QStringList &inputs,
             const QStringList &outputs)
{
    const auto hasAll = [](const QStringList &all, const QStringList &wanted) {
        return std::ranges::all_of(wanted, [&all](const QString &one) { return all.contains(one); });
    };
    return (words.isEmpty() || model.name.contains(words, Qt::CaseInsensitive)
            || model.id.text().contains(words, Qt::CaseInsensitive))
        && hasAll(model.supportedParameters, parameters) && hasAll(model.inputModalities, inputs)
        && (outputs.contains("all"_L1) || hasAll(model.outputModalities, outputs));
}

} // namespace

SandboxServer::SandboxServer(const ServerOptions &options, QObject *parent)
    : QAbstractHttpServer(parent), m_options(options), m_account(m_catalogue, options.seed)
{
    m_account.addKey(u"Sandbox key"_s, false, options.key);
    m_account.addKey(u"Management key"_s, true, options.managementKey);
}

SandboxServer::~SandboxServer() = default;

std::expected<quint16, QString> SandboxServer::listen()
{
    auto tcp = std::make_unique<LoopbackServer>();
    if (!tcp->listen(QHostAddress::LocalHost, m_options.port))
        return std::unexpected(tcp->errorString());
    const quint16 port = tcp->serverPort();
    m_tcp = tcp.get();
    if (!bind(tcp.release())) // takes the server as its child
        return std::unexpected(u"the server did not take the socket"_s);
    return port;
}

std::optional<WireError> SandboxServer::guard(const QHttpServerRequest &request) const
{
    const QHttpHeaders &headers = request.headers();
    const auto hosts = headers.values(QHttpHeaders::WellKnownHeader::Host);
    const QByteArray port = ':' + QByteArray::number(m_tcp->serverPort());
    const QByteArray host = hosts.size() == 1 ? hosts.first().toLower() : QByteArray();
    if (host != "127.0.0.1" + port && host != "localhost" + port)
        return WireError::typed(403, u"This server answers to its own address only"_s, u"permission_denied"_s);
    if (headers.contains(QHttpHeaders::WellKnownHeader::Origin) || headers.value("Sec-Fetch-Site") == "cross-site")
        return WireError::typed(403, u"Web pages may not use this server"_s, u"permission_denied"_s);
    if (request.method() == QHttpServerRequest::Method::Options)
        return WireError{.status = 405, .message = u"Method not allowed"_s};
    if (request.body().size() > largestBody)
        return WireError::typed(413, u"The request body is too large"_s, u"payload_too_large"_s);
    return {};
}

bool SandboxServer::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    const QUrl url = request.url();
    Call call{.request = request, .responder = responder, .path = url.path(), .query = QUrlQuery(url)};
    if (const auto refusal = guard(request)) {
        send(call, *refusal);
        return true;
    }
    const auto authorization = request.headers().values(QHttpHeaders::WellKnownHeader::Authorization);
    const QByteArray bearer = authorization.size() == 1 ? authorization.first() : QByteArray();
    if (bearer.isEmpty()) {
        send(call, WireError{.status = 401, .message = u"Missing Authentication header"_s});
        return true;
    }
    const SandboxKey *key = bearer.first(std::min<qsizetype>(7, bearer.size())).toLower() == "bearer "
        ? m_account.keyFor(bearer.mid(7).trimmed())
        : nullptr;
    if (!key) {
        send(call, WireError{.status = 401, .message = u"User not found."_s});
        return true;
    }
    call.key = *key;
    if (call.path.startsWith("/api/v1/"_L1))
        call.path.remove(0, 7);
    else if (call.path.startsWith("/v1/"_L1))
        call.path.remove(0, 3);
    else
        call.path.clear();
    dispatch(call);
    return true;
}

void SandboxServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    responder.write(notFound(u"Not found"_s).body(), jsonHeaders(), QHttpServerResponder::StatusCode::NotFound);
}

void SandboxServer::dispatch(Call &call)
{
    const bool isChat = call.path == "/chat/completions"_L1;
    const bool isLegacy = call.path == "/completions"_L1;
    const bool isEmbedding = call.path == "/embeddings"_L1;
    if (isChat || isLegacy || isEmbedding) {
        if (!call.isPost())
            send(call, WireError{.status = 405, .message = u"Method not allowed"_s});
        else if (call.key.isManagement)
            send(call,
                 WireError::typed(403, u"A management key cannot be used for inference"_s, u"permission_denied"_s));
        else if (isEmbedding)
            answerEmbeddings(call);
        else
            answerChat(call, isLegacy);
        return;
    }
    if (!answerCatalogue(call) && !answerAccount(call))
        send(call, notFound(u"Not found"_s));
}

bool SandboxServer::answerCatalogue(const Call &call)
{
    if (!call.isGet())
        return false;
    const QString &path = call.path;
    if (path == "/models"_L1 || path == "/models/user"_L1)
        send(call, modelList(call, false));
    else if (path == "/models/count"_L1)
        send(call, modelList(call, true));
    else if (path == "/providers"_L1)
        send(call, providerList());
    else if (path == "/datasets/rankings-daily"_L1)
        send(call, publicRanking(call));
    else if (path == "/endpoints/zdr"_L1)
        send(call, zeroRetentionEndpoints());
    else if (path.startsWith("/models/"_L1) && path.endsWith("/endpoints"_L1))
        send(call, modelEndpoints(path.mid(8).chopped(10)));
    else if (path.startsWith("/model/"_L1) || path.startsWith("/models/"_L1)) {
        const CatalogueModel *model = m_catalogue.find(path.section(u'/', 2));
        if (!model)
            send(call, notFound(u"Model not found"_s));
        else if (path.startsWith("/models/"_L1)) // as OpenAI has it
            send(call, jsonBytes(catalogueJson(model->model)));
        else
            send(call, JsonText().object("data", catalogueJson(model->model)).done());
    } else {
        return false;
    }
    return true;
}

SandboxServer::Answered SandboxServer::modelList(const Call &call, bool countOnly) const
{
    const auto list = [&call](const QString &name) { return call.argument(name).split(u',', Qt::SkipEmptyParts); };
    QStringList outputs = list(u"output_modalities"_s);
    const QString words = call.argument(u"q"_s);
    const QStringList parameters = list(u"supported_parameters"_s), inputs = list(u"input_modalities"_s);
    QList<const Model *> found;
    for (const CatalogueModel &entry : m_catalogue.models()) {
        if ((!outputs.isEmpty() || isListed(entry.model)) && matches(entry.model, words, parameters, inputs, outputs))
            found.append(&entry.model);
    }
    if (countOnly)
        return JsonText().raw("data", JsonText().number("count", found.size()).done()).done();

    const qsizetype total = found.size();
    const bool paged = call.query.hasQueryItem(u"offset"_s) || call.query.hasQueryItem(u"limit"_s);
    const qsizetype offset = call.argument(u"offset"_s).toLongLong();
    const qsizetype limit = call.query.hasQueryItem(u"limit"_s) ? call.argument(u"limit"_s).toLongLong() : 500;
    if (offset < 0 || limit < 1 || limit > 1000)
        return std::unexpected(
            WireError::typed(400, u"offset must be at least 0 and limit from 1 to 1000"_s, u"invalid_request"_s));
    QJsonArray data;
    for (qsizetype i = paged ? offset : 0; i < total && (!paged || i < offset + limit); ++i)
        data.append(catalogueJson(*found.at(i)));
    const bool more = paged && offset + limit < total;
    QJsonValue next;
    if (more)
        next = u"/api/v1/models?offset=%1&limit=%2"_s.arg(offset + limit).arg(limit);
    return JsonText()
        .text("object", u"list")
        .array("data", data)
        .number("total_count", total)
        .object("links", QJsonObject{{u"next"_s, next}})
        .done();
}

SandboxServer::Answered SandboxServer::modelEndpoints(const QString &id) const
{
    const CatalogueModel *entry = m_catalogue.find(id);
    if (!entry)
        return std::unexpected(notFound(u"Model not found"_s));
    QJsonArray endpoints;
    for (const Endpoint &endpoint : entry->endpoints)
        endpoints.append(catalogueJson(endpoint));
    const QJsonObject model = catalogueJson(entry->model);
    JsonText data;
    for (const auto key : {"id"_L1, "name"_L1, "description"_L1})
        data.text(QByteArrayView(key), model.value(key).toString());
    data.number("created", model.value("created"_L1).toInteger())
        .object("architecture", model.value("architecture"_L1).toObject())
        .array("endpoints", endpoints);
    return JsonText().raw("data", data.done()).done();
}

SandboxServer::Answered SandboxServer::zeroRetentionEndpoints() const
{
    QJsonArray endpoints;
    for (const CatalogueModel &entry : m_catalogue.models()) {
        for (const Endpoint &endpoint : entry.endpoints) {
            const SandboxProvider *provider = m_catalogue.provider(endpoint.tag.section(u'/', 0, 0));
            if (provider && provider->keepsNothing)
                endpoints.append(catalogueJson(endpoint));
        }
    }
    return JsonText().array("data", endpoints).done();
}

SandboxServer::Answered SandboxServer::providerList() const
{
    QJsonArray data;
    for (const SandboxProvider &entry : m_catalogue.providers()) {
        QJsonObject json = encodeProvider(entry.provider);
        for (const auto key : {"status_page_url"_L1, "headquarters"_L1, "datacenters"_L1}) {
            if (!json.contains(key))
                json.insert(key, QJsonValue::Null);
        }
        data.append(json);
    }
    return JsonText().array("data", data).done();
}

/// Invented, the same each time for a day: few models have most of it, as it is in life.
SandboxServer::Answered SandboxServer::publicRanking(const Call &call) const
{
    constexpr qsizetype listed = 50;
    const QDate yesterday = QDateTime::currentDateTimeUtc().date().addDays(-1);
    const auto day = [&call](const QString &name, QDate otherwise) {
        const QString text = call.argument(name);
        return text.isEmpty() ? otherwise : QDate::fromString(text, Qt::ISODate);
    };
    const QDate to = day(u"end_date"_s, yesterday);
    const QDate from = day(u"start_date"_s, to.addDays(-30));
    if (!to.isValid() || !from.isValid() || from > to || from.daysTo(to) > 366)
        return std::unexpected(WireError::typed(400, u"Invalid request parameters"_s, u"invalid_request"_s));
    QJsonArray rows;
    for (QDate date = from; date <= to && date <= yesterday; date = date.addDays(1)) {
        const auto add = [&rows, date](const QString &slug, qint64 tokens) {
            rows.append(QJsonObject{{u"date"_s, date.toString(Qt::ISODate)},
                                    {u"model_permaslug"_s, slug},
                                    {u"total_tokens"_s, QString::number(tokens)}});
        };
        Dice dice(seedFrom(m_options.seed, u"ranking"_s, date.toString(Qt::ISODate)));
        QList<std::pair<qint64, QString>> used;
        for (const CatalogueModel &entry : m_catalogue.models()) {
            const Model &model = entry.model;
            if (isListed(model) && !model.isBatch() && !model.id.text().startsWith("sandbox/"_L1))
                used.append({(800'000'000 + dice.below(400'000'000)) / (used.size() + 1),
                             model.canonicalSlug.isEmpty() ? model.id.text() : model.canonicalSlug});
        }
        std::ranges::stable_sort(used, std::greater(), &std::pair<qint64, QString>::first);
        qint64 rest = 0;
        for (qsizetype i = 0; i < used.size(); ++i) {
            if (i < listed)
                add(used.at(i).second, used.at(i).first);
            else
                rest += used.at(i).first;
        }
        add(u"other"_s, rest);
    }
    return JsonText()
        .array("data", rows)
        .object("meta",
                QJsonObject{{u"as_of"_s, yesterday.addDays(1).startOfDay(QTimeZone::UTC).toString(Qt::ISODate)},
                            {u"start_date"_s, from.toString(Qt::ISODate)},
                            {u"end_date"_s, to.toString(Qt::ISODate)},
                            {u"version"_s, u"v1"_s}})
        .done();
}

bool SandboxServer::answerAccount(const Call &call)
{
    const QString &path = call.path;
    if (call.isGet() && (path == "/key"_L1 || path == "/auth/key"_L1)) {
        send(call, m_account.keyInfo(call.key));
        return true;
    }
    if (call.isGet() && path == "/generation"_L1) {
        send(call, m_account.generation(call.argument(u"id"_s)));
        return true;
    }
    const bool isKeys = path == "/keys"_L1 || path.startsWith("/keys/"_L1);
    if (!isKeys && path != "/credits"_L1 && path != "/activity"_L1)
        return false;
    if (!call.key.isManagement)
        send(call, WireError::typed(403, u"Only management keys can perform this operation"_s, u"permission_denied"_s));
    else if (isKeys)
        answerKeys(call);
    else if (!call.isGet())
        send(call, WireError{.status = 405, .message = u"Method not allowed"_s});
    else if (path == "/credits"_L1)
        send(call, m_account.credits());
    else
        send(call, m_account.activity(call.argument(u"date"_s)));
    return true;
}

void SandboxServer::answerKeys(const Call &call)
{
    using Method = QHttpServerRequest::Method;
    const QString hash = call.path.section(u'/', 2);
    const Method method = call.request.method();
    if (hash.isEmpty() && method == Method::Get)
        send(call, m_account.keyList(call.argument(u"include_disabled"_s) == "true"_L1));
    else if (hash.isEmpty() && method == Method::Post)
        send(call, m_account.createKey(call.request.body()), 201);
    else if (!hash.isEmpty() && method == Method::Get)
        send(call, m_account.showKey(hash));
    else if (!hash.isEmpty() && method == Method::Patch)
        send(call, m_account.changeKey(hash, call.request.body()));
    else if (!hash.isEmpty() && method == Method::Delete)
        send(call, m_account.deleteKey(hash));
    else
        send(call, WireError{.status = 405, .message = u"Method not allowed"_s});
}

void SandboxServer::answerEmbeddings(const Call &call)
{
    const QJsonObject body = QJsonDocument::fromJson(call.request.body()).object();
    const CatalogueModel *model = m_catalogue.find(body.value("model"_L1).toString());
    if (!model || !model->model.outputModalities.contains("embeddings"_L1)) {
        send(call, WireError::typed(400, u"Not an embedding model"_s, u"invalid_request"_s));
        return;
    }
    const QJsonArray inputs
        = body.value("input"_L1).isArray() ? body.value("input"_L1).toArray() : QJsonArray{body.value("input"_L1)};
    const qsizetype dimensions = std::clamp<qsizetype>(body.value("dimensions"_L1).toInteger(1536), 1, 4096);
    QJsonArray data;
    qint64 tokens = 0;
    for (qsizetype i = 0; i < inputs.size(); ++i) {
        const QString text = inputs.at(i).toString();
        tokens += countTokens(text);
        Dice dice(seedFrom(m_options.seed, u"embedding"_s, text));
        QJsonArray vector;
        for (qsizetype d = 0; d < dimensions; ++d)
            vector.append(double(dice.below(20001) - 10000) / 10000.0);
        data.append(QJsonObject{{u"object"_s, u"embedding"_s}, {u"index"_s, i}, {u"embedding"_s, vector}});
    }
    const Money cost = model->model.pricing.price(PriceKey::prompt)->times(tokens).value_or(Money());
    m_account.charge(call.key.hash, cost);
    JsonText usage;
    usage.number("prompt_tokens", tokens).number("total_tokens", tokens).money("cost", cost);
    send(call,
         JsonText()
             .text("object", u"list")
             .array("data", data)
             .text("model", model->model.id.text())
             .raw("usage", usage.done())
             .done());
}

void SandboxServer::send(const Call &call, const Answered &answer, int status)
{
    if (!answer) {
        send(call, answer.error());
        return;
    }
    call.responder.write(*answer, jsonHeaders(), QHttpServerResponder::StatusCode(status));
}

void SandboxServer::send(const Call &call, const WireError &error)
{
    QHttpHeaders headers = jsonHeaders();
    for (const auto &[name, value] : error.headers)
        headers.append(name, value);
    call.responder.write(error.body(), headers, QHttpServerResponder::StatusCode(error.status));
}

} // namespace switchyard
