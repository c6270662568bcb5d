// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apitarget.h"
#include "core/api/chatstream.h"
#include "core/api/encodedchat.h"
#include "core/api/retry.h"
#include "core/base/async.h"
#include "core/domain/chat.h"
#include "core/domain/credits.h"
#include "core/domain/endpoint.h"
#include "core/domain/model.h"
#include "core/domain/publicranking.h"

#include <QList>
#include <QUrlQuery>

#include <memory>

namespace switchyard {

/// A server's list of models.
struct FetchedModels
{
    bool notModified = false; ///< the list with that ETag is still the newest; `models` is empty
    QList<Model> models;
    QByteArray body; ///< verbatim, for the cache
    QByteArray etag;
};

/// A list of the catalogue beside the models.
template <class T> struct FetchedList
{
    bool notModified = false; ///< as FetchedModels
    QList<T> items;
    QByteArray body; ///< verbatim, for the cache
    QByteArray etag;
};

/// What came back, word for word, cleaned of keys; for "test this connection".
struct RawAnswer
{
    QUrl url; ///< that was asked
    int status = 0;
    QByteArray body; ///< at most the first 64 KiB
    int models = 0; ///< in the whole of it
    std::optional<Error> problem; ///< why the whole is no list of models
};

/// The unified API, one function per call. Owns no state but the transport it was given; one instance serves every
/// connection. Short calls that only read are repeated where that is safe (`api/retry`); a chat request never is.
class Client
{
public:
    explicit Client(Transport &transport);
    ~Client();
    Q_DISABLE_COPY_MOVE(Client)

    /// Lists are parsed off the window's thread. Errors: every kind of the network; BadReply for an empty or broken
    /// list.
    [[nodiscard]] Async<FetchedModels> fetchModels(const ApiTarget &target, const QByteArray &etag = {});
    [[nodiscard]] Async<RawAnswer> fetchModelsRaw(const ApiTarget &target);
    /// Who serves a model. Errors: every kind of the network; BadReply.
    [[nodiscard]] Async<FetchedList<Endpoint>> fetchEndpoints(const ApiTarget &target, const ModelId &model,
                                                              const QByteArray &etag = {});
    /// Every endpoint that keeps nothing of what it is sent, whatever its model. Source: GET /endpoints/zdr.
    [[nodiscard]] Async<FetchedList<Endpoint>> fetchZeroRetention(const ApiTarget &target, const QByteArray &etag = {});
    [[nodiscard]] Async<FetchedList<Provider>> fetchProviders(const ApiTarget &target, const QByteArray &etag = {});
    /// What the server's users spent on which model, for each complete UTC day since `from`. Read off the window's
    /// thread. Errors: every kind of the network; BadReply. Source: GET /datasets/rankings-daily, thirty a minute.
    [[nodiscard]] Async<PublicRanking> fetchPublicRanking(const ApiTarget &target, QDate from);
    [[nodiscard]] Async<KeyInfo> fetchKeyInfo(const ApiTarget &target);
    [[nodiscard]] Async<Credits> fetchCredits(const ApiTarget &target); ///< management key
    [[nodiscard]] Async<QList<AccountKey>> fetchKeys(const ApiTarget &target); ///< management key
    [[nodiscard]] Async<QList<ActivityRow>> fetchActivity(const ApiTarget &target); ///< management key
    /// Asked again with growing pauses while the server does not know it yet.
    [[nodiscard]] Async<GenerationRecord> fetchGeneration(const ApiTarget &target, const GenerationId &id);

    /// The bytes of a request. Members that this dialect does not know are left out. In any thread: a long history
    /// takes some milliseconds.
    [[nodiscard]] static EncodedChat encodeChat(const ChatRequest &request, Dialect dialect);
    /// A chat request to that target follows in a moment: the connection may be made meanwhile.
    void prepareChat(const ApiTarget &target);
    /// Sends a chat request, once. It was encoded for the target's dialect.
    [[nodiscard]] std::unique_ptr<ChatStream> startChat(const ApiTarget &target, const EncodedChat &chat);
    [[nodiscard]] std::unique_ptr<ChatStream> startChat(const ApiTarget &target, const ChatRequest &request)
    {
        return startChat(target, encodeChat(request, target.dialect));
    }
    /// Trades the code of the sign-in page for a key (OAuth with PKCE, S256). No key is sent with it; never repeated.
    /// Errors: Forbidden for a wrong or expired code. Source: POST /auth/keys.
    [[nodiscard]] Async<ApiKey> exchangeCode(const ApiTarget &target, const QString &code, const QString &verifier);
    /// Why this request would be refused by every server, found before it leaves; nothing when it is sound.
    /// encodeChat() asks the same, startChat() reports it through the stream.
    [[nodiscard]] static std::optional<Error> problemOf(const ChatRequest &request);
    /// Multiplies the pauses before repetitions; tests make them short.
    void setPauseFactor(double factor) { m_pauseFactor = factor; }
    /// The body that startChat() would send, pretty-printed; no key is in it.
    [[nodiscard]] static QByteArray previewChat(Dialect dialect, const ChatRequest &request);
    /// Models out of a cached body. Errors: BadReply.
    [[nodiscard]] static Result<QList<Model>> decodeModels(const QByteArray &body);
    /// Endpoints and providers likewise; an empty list is none of the errors.
    [[nodiscard]] static Result<QList<Endpoint>> decodeEndpoints(const QByteArray &body);
    [[nodiscard]] static Result<QList<Provider>> decodeProviders(const QByteArray &body);
    /// Where the endpoints of a model are, below the connection's base.
    [[nodiscard]] static QString endpointsPath(const ModelId &model);

private:
    [[nodiscard]] Async<HttpAnswer> get(const ApiTarget &target, const QString &path, const QUrlQuery &query = {},
                                        FetchOptions options = {}, const QHttpHeaders &headers = {});
    [[nodiscard]] Async<QList<AccountKey>> fetchKeysFrom(const ApiTarget &target, const QList<AccountKey> &before);
    /// A list that is asked for with the ETag of the one at hand and read beside the window's thread.
    template <class T>
    [[nodiscard]] Async<FetchedList<T>> list(const ApiTarget &target, const QString &path, const QByteArray &etag,
                                             Result<QList<T>> (*decode)(const QByteArray &));
    /// Reads the body of `answer` with `decode`, which yields a Result<T>.
    template <class T, class Decode> [[nodiscard]] Async<T> decoded(const Async<HttpAnswer> &answer, Decode decode);

    Transport &m_transport;
    std::unique_ptr<QObject> m_context; // calls under way end with it
    double m_pauseFactor = 1.0;
};

/// The address as it will be used: blanks and slashes trimmed, a doubled or missing "/v1" mended, host in lower case.
/// Errors: BadRequest for other schemes than https and http, user info, a query, a host that cannot be.
[[nodiscard]] Result<QUrl> normalizeBaseUrl(const QString &text);

} // namespace switchyard
