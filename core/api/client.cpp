// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/client.h"

#include "core/api/codecs/chatcodec.h"
#include "core/api/codecs/creditscodec.h"
#include "core/api/codecs/modelcodec.h"
#include "core/api/codecs/rankingcodec.h"
#include "core/api/dialects.h"
#include "core/api/httpchatstream_p.h"

#include <QJsonDocument>
#include <QTimer>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestList = qint64(64) << 20;
constexpr qint64 largestRawAnswer = 64 * 1024;
constexpr qsizetype keysPerPage = 100;

QUrl urlOf(const ApiTarget &target, const QString &path, const QUrlQuery &query = {})
{
    QUrl url = target.baseUrl;
    url.setPath(url.path(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

ErrorContext contextOf(const ApiTarget &target, const ModelId &model = {})
{
    ErrorContext context;
    const int port = target.baseUrl.port(target.baseUrl.scheme() == "https"_L1 ? 443 : 80);
    context.host = target.baseUrl.host(QUrl::FullyEncoded) + u':' + QString::number(port);
    context.model = model;
    if (target.key)
        context.secret = target.key->key;
    context.now = QDateTime::currentDateTimeUtc();
    return context;
}

HttpRequest requestFor(const ApiTarget &target, const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.key = target.key;
    request.caFile = target.caFile;
    request.proxy = target.proxy;
    request.limits = HttpLimits::shortCall(largestList);
    request.headers.append(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    return request;
}

/// All of a chat request that is known before its body.
HttpRequest chatRequestFor(const ApiTarget &target)
{
    HttpRequest http = requestFor(target, urlOf(target, u"/chat/completions"_s));
    http.method = HttpRequest::Method::Post;
    http.limits = target.chatLimits;
    http.streaming = true; // also where the answer comes in one piece: it may take as long
    return http;
}

/// An exchange that was refused before it began.
class RefusedExchange final : public HttpExchange
{
public:
    explicit RefusedExchange(Error error)
    {
        QTimer::singleShot(0, this, [this, error = std::move(error)] { Q_EMIT finished(std::unexpected(error)); });
    }
    void abort() override {}
};

QHttpHeaders chatHeaders(const DialectTraits &traits, bool stream)
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    headers.append(QHttpHeaders::WellKnownHeader::Accept,
                   stream ? "text/event-stream, application/json" : "application/json");
    if (traits.sendsAppHeaders) {
        headers.append("X-OpenRouter-Title", "Switchyard");
        headers.append("X-OpenRouter-Metadata", "enabled"); // says why this endpoint answered
    }
    return headers;
}

} // namespace

Client::Client(Transport &transport) : m_transport(transport), m_context(std::make_unique<QObject>()) {}
Client::~Client() = default;

Async<HttpAnswer> Client::get(const ApiTarget &target, const QString &path, const QUrlQuery &query,
                              FetchOptions options, const QHttpHeaders &headers)
{
    HttpRequest request = requestFor(target, urlOf(target, path, query));
    for (qsizetype i = 0; i < headers.size(); ++i)
        request.headers.append(headers.nameAt(i), headers.valueAt(i));
    options.context = contextOf(target);
    options.pauseFactor = m_pauseFactor;
    return fetchAnswer(m_transport, request, std::move(options), m_context.get());
}

template <class T, class Decode> Async<T> Client::decoded(const Async<HttpAnswer> &answer, Decode decode)
{
    return andThen(answer, m_context.get(),
                   [decode](const HttpAnswer &whole) { return readyAsync<T>(decode(whole.body)); });
}

Async<FetchedModels> Client::fetchModels(const ApiTarget &target, const QByteArray &etag)
{
    QHttpHeaders headers;
    if (!etag.isEmpty())
        headers.append(QHttpHeaders::WellKnownHeader::IfNoneMatch, etag);
    const auto answer = get(target, u"/models"_s, {}, {}, headers);
    return andThen(answer, m_context.get(), [](const HttpAnswer &whole) -> Async<FetchedModels> {
        FetchedModels fetched;
        fetched.etag = whole.response.headers.value(QHttpHeaders::WellKnownHeader::ETag).toByteArray();
        if (whole.response.status == 304) {
            fetched.notModified = true;
            return readyAsync<FetchedModels>(fetched);
        }
        fetched.body = whole.body;
        return runOnPool<FetchedModels>([fetched](QPromise<Result<FetchedModels>> &) mutable -> Result<FetchedModels> {
            auto models = decodeModels(fetched.body);
            if (!models)
                return std::unexpected(models.error());
            fetched.models = std::move(*models);
            return fetched;
        });
    });
}

Async<RawAnswer> Client::fetchModelsRaw(const ApiTarget &target)
{
    FetchOptions options{.retries = RetryBudget::none(), .anyStatus = true};
    const QUrl url = urlOf(target, u"/models"_s);
    const ApiKey secret = target.key ? target.key->key : ApiKey();
    return andThen(get(target, u"/models"_s, {}, options), m_context.get(), [url, secret](const HttpAnswer &whole) {
        // Masked before it is cut: half a key is a secret too.
        const QByteArray start = whole.body.first(std::min<qsizetype>(whole.body.size(), 2 * largestRawAnswer));
        const QByteArray clean = scrubbed(QString::fromUtf8(start), secret).toUtf8();
        RawAnswer raw{.url = url,
                      .status = whole.response.status,
                      .body = clean.first(std::min<qsizetype>(clean.size(), largestRawAnswer))};
        // The list of a large server is longer than what is kept to be shown.
        if (const auto models = decodeModels(whole.body)) {
            raw.models = int(models->size());
        } else {
            raw.problem = models.error();
            raw.problem->raw.clear(); // not cleaned; `body` is
        }
        return readyAsync<RawAnswer>(std::move(raw));
    });
}

template <class T>
Async<FetchedList<T>> Client::list(const ApiTarget &target, const QString &path, const QByteArray &etag,
                                   Result<QList<T>> (*decode)(const QByteArray &))
{
    QHttpHeaders headers;
    if (!etag.isEmpty())
        headers.append(QHttpHeaders::WellKnownHeader::IfNoneMatch, etag);
    return andThen(get(target, path, {}, {}, headers), m_context.get(),
                   [decode](const HttpAnswer &whole) -> Async<FetchedList<T>> {
                       FetchedList<T> fetched;
                       fetched.etag = whole.response.headers.value(QHttpHeaders::WellKnownHeader::ETag).toByteArray();
                       fetched.notModified = whole.response.status == 304;
                       if (fetched.notModified)
                           return readyAsync<FetchedList<T>>(fetched);
                       fetched.body = whole.body;
                       return runOnPool<FetchedList<T>>(
                           [fetched, decode](QPromise<Result<FetchedList<T>>> &) mutable -> Result<FetchedList<T>> {
                               auto items = decode(fetched.body);
                               if (!items)
                                   return std::unexpected(items.error());
                               fetched.items = std::move(*items);
                               return fetched;
                           });
                   });
}

QString Client::endpointsPath(const ModelId &model)
{
    return u"/models/%1/endpoints"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(model.text(), "/:@~")));
}

Async<FetchedList<Endpoint>> Client::fetchEndpoints(const ApiTarget &target, const ModelId &model,
                                                    const QByteArray &etag)
{
    return list(target, endpointsPath(model), etag, &Client::decodeEndpoints);
}

Async<FetchedList<Endpoint>> Client::fetchZeroRetention(const ApiTarget &target, const QByteArray &etag)
{
    return list(target, u"/endpoints/zdr"_s, etag, &Client::decodeEndpoints);
}

Async<FetchedList<Provider>> Client::fetchProviders(const ApiTarget &target, const QByteArray &etag)
{
    return list(target, u"/providers"_s, etag, &Client::decodeProviders);
}

Async<PublicRanking> Client::fetchPublicRanking(const ApiTarget &target, QDate from)
{
    const QUrlQuery query{{u"start_date"_s, from.toString(Qt::ISODate)}};
    return andThen(get(target, u"/datasets/rankings-daily"_s, query), m_context.get(), [](const HttpAnswer &whole) {
        return runOnPool<PublicRanking>(
            [body = whole.body](QPromise<Result<PublicRanking>> &) { return decodePublicRanking(body); });
    });
}

Async<KeyInfo> Client::fetchKeyInfo(const ApiTarget &target)
{
    return decoded<KeyInfo>(get(target, u"/key"_s), [](const QByteArray &body) { return decodeKeyInfo(body); });
}

Async<Credits> Client::fetchCredits(const ApiTarget &target)
{
    return decoded<Credits>(get(target, u"/credits"_s), [](const QByteArray &body) { return decodeCredits(body); });
}

Async<QList<AccountKey>> Client::fetchKeys(const ApiTarget &target)
{
    return fetchKeysFrom(target, {});
}

Async<QList<AccountKey>> Client::fetchKeysFrom(const ApiTarget &target, const QList<AccountKey> &before)
{
    QUrlQuery query{{u"include_disabled"_s, u"true"_s}};
    if (!before.isEmpty())
        query.addQueryItem(u"offset"_s, QString::number(before.size()));
    const auto page = decoded<QList<AccountKey>>(get(target, u"/keys"_s, query),
                                                 [](const QByteArray &body) { return decodeAccountKeys(body); });
    return andThen(page, m_context.get(), [this, target, before](const QList<AccountKey> &keys) {
        // A server that ignores the offset would repeat itself for ever.
        const bool repeats = !before.isEmpty() && !keys.isEmpty() && before.first().hash == keys.first().hash;
        if (repeats)
            return readyAsync<QList<AccountKey>>(before);
        if (keys.size() < keysPerPage)
            return readyAsync<QList<AccountKey>>(before + keys);
        return fetchKeysFrom(target, before + keys);
    });
}

Async<QList<ActivityRow>> Client::fetchActivity(const ApiTarget &target)
{
    return decoded<QList<ActivityRow>>(get(target, u"/activity"_s),
                                       [](const QByteArray &body) { return decodeActivity(body); });
}

Async<GenerationRecord> Client::fetchGeneration(const ApiTarget &target, const GenerationId &id)
{
    const QUrlQuery query{{u"id"_s, QString::fromLatin1(QUrl::toPercentEncoding(id.text()))}};
    return decoded<GenerationRecord>(get(target, u"/generation"_s, query, {.retries = RetryBudget::whileNotFound()}),
                                     [](const QByteArray &body) { return decodeGeneration(body); });
}

EncodedChat Client::encodeChat(const ChatRequest &request, Dialect dialect)
{
    EncodedChat chat{.model = request.model, .dialect = dialect, .stream = request.stream, .body = {}};
    if (auto problem = problemOf(request))
        chat.body = std::unexpected(std::move(*problem));
    else
        chat.body = encodeChatBody(request, traitsOf(dialect));
    return chat;
}

void Client::prepareChat(const ApiTarget &target)
{
    m_transport.prepare(chatRequestFor(target));
}

std::unique_ptr<ChatStream> Client::startChat(const ApiTarget &target, const EncodedChat &chat)
{
    Q_ASSERT(chat.dialect == target.dialect);
    const ErrorContext context = contextOf(target, chat.model);
    if (!chat.body) {
        Error problem = chat.body.error();
        problem.host = context.host;
        return std::make_unique<HttpChatStream>(std::make_unique<RefusedExchange>(std::move(problem)), context);
    }
    HttpRequest http = chatRequestFor(target);
    http.headers = chatHeaders(traitsOf(target.dialect), chat.stream);
    http.body = *chat.body;
    return std::make_unique<HttpChatStream>(m_transport.send(http), context);
}

std::optional<Error> Client::problemOf(const ChatRequest &request)
{
    const auto problem = [](const QString &text) { return Error::make(Error::Kind::BadRequest, text); };
    if (request.messages.isEmpty())
        return problem(u"there is no message to send"_s);
    QStringList unanswered;
    for (const OutgoingMessage &message : request.messages) {
        if (message.role != Role::Tool && !unanswered.isEmpty())
            return problem(u"the tool call %1 has no result"_s.arg(unanswered.first().left(100)));
        for (const ContentPart &part : message.parts) {
            const auto *image = std::get_if<ImagePart>(&part);
            const auto *file = std::get_if<FilePart>(&part);
            if ((image && image->url.isEmpty()) || (file && file->url.isEmpty()))
                return problem(
                    u"the attachment %1 has no content any more"_s.arg((image ? image->name : file->name).left(100)));
            if (const auto *call = std::get_if<ToolCallPart>(&part))
                unanswered.append(call->id);
            const auto *result = std::get_if<ToolResultPart>(&part);
            if (result && !unanswered.removeOne(result->callId))
                return problem(u"a tool result answers no call"_s);
        }
    }
    if (!unanswered.isEmpty())
        return problem(u"the tool call %1 has no result"_s.arg(unanswered.first().left(100)));
    return {};
}

Async<ApiKey> Client::exchangeCode(const ApiTarget &target, const QString &code, const QString &verifier)
{
    ApiTarget keyless = target;
    keyless.key.reset();
    HttpRequest request = requestFor(keyless, urlOf(target, u"/auth/keys"_s));
    request.method = HttpRequest::Method::Post;
    request.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    const QJsonObject body{{u"code"_s, code}, {u"code_verifier"_s, verifier}, {u"code_challenge_method"_s, u"S256"_s}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    FetchOptions options{.retries = RetryBudget::none(), .context = contextOf(keyless)};
    return decoded<ApiKey>(fetchAnswer(m_transport, request, std::move(options), m_context.get()),
                           [](const QByteArray &answer) -> Result<ApiKey> {
                               auto key = ApiKey::fromUserText(JsonSlice::of(answer).member("key").text());
                               if (!key) // the answer holds a secret: nothing of it goes into the error
                                   return failure(Error::Kind::BadReply, u"the server's answer holds no key"_s);
                               return *key;
                           });
}

QByteArray Client::previewChat(Dialect dialect, const ChatRequest &request)
{
    return QJsonDocument::fromJson(encodeChatBody(request, traitsOf(dialect))).toJson(QJsonDocument::Indented);
}

Result<QList<Model>> Client::decodeModels(const QByteArray &body)
{
    auto list = decodeModelList(body);
    if (!list)
        return std::unexpected(list.error());
    if (list->items.isEmpty())
        return failure(Error::Kind::BadReply, u"the list of models is empty"_s);
    return std::move(list->items);
}

Result<QList<Endpoint>> Client::decodeEndpoints(const QByteArray &body)
{
    return decodeEndpointList(body).transform([](auto list) { return std::move(list.items); });
}

Result<QList<Provider>> Client::decodeProviders(const QByteArray &body)
{
    return decodeProviderList(body).transform([](auto list) { return std::move(list.items); });
}

} // namespace switchyard
