// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/httpchatstream_p.h"
#include "core/base/logging.h"

#include <algorithm>
#include <cstring>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestDocument = qsizetype(256) << 20;
constexpr qsizetype longestFailure = qsizetype(1) << 20;

/// Joins a held half of a surrogate pair with `text`, holds back a new half at the end, replaces what has no partner.
void joinPairs(QString &held, QString &text)
{
    if (held.isEmpty() && text.isValidUtf16())
        return;
    text.prepend(held);
    held.clear();
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        held = text.back();
        text.chop(1);
    }
    text = repairedUtf16(std::move(text));
}

} // namespace

qint64 ToolCallNumbers::numberFor(const ToolCallDelta &piece)
{
    if (piece.index == noToolCallIndex) {
        const bool isNew = m_last < 0 || (!piece.id.isEmpty() && !m_byId.contains(piece.id));
        if (isNew)
            m_last = m_next++;
        else if (!piece.id.isEmpty())
            m_last = m_byId.value(piece.id);
        if (!piece.id.isEmpty())
            m_byId.insert(piece.id, m_last);
        return m_last;
    }
    const auto known = m_byIndex.find(piece.index);
    const bool another = known != m_byIndex.end() && !piece.id.isEmpty() && !known->id.isEmpty()
        && piece.id != known->id && !piece.name.isEmpty();
    if (known == m_byIndex.end() || another) {
        m_last = m_next++;
        m_byIndex.insert(piece.index, {m_last, piece.id});
    } else {
        m_last = known->number;
    }
    return m_last;
}

HttpChatStream::HttpChatStream(std::unique_ptr<HttpExchange> exchange, ErrorContext context, TrailingWait trailing)
    : m_exchange(std::move(exchange)), m_context(std::move(context)), m_trailing(trailing)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, [this] { conclude({}); });
    connect(m_exchange.get(), &HttpExchange::requestSent, this, &ChatStream::requestSent);
    connect(m_exchange.get(), &HttpExchange::headersReceived, this, &HttpChatStream::handleHeaders);
    connect(m_exchange.get(), &HttpExchange::bytesReceived, this, &HttpChatStream::handleBytes);
    connect(m_exchange.get(), &HttpExchange::finished, this, &HttpChatStream::handleEnd);
}

HttpChatStream::~HttpChatStream()
{
    letGo();
}

void HttpChatStream::abort()
{
    Error error = Error::cancelled();
    error.host = m_context.host;
    end(std::unexpected(std::move(error)));
}

void HttpChatStream::flush()
{
    if (m_exchange)
        m_exchange->flush();
}

void HttpChatStream::handleHeaders(const HttpResponse &response)
{
    m_response = response;
    if (response.status >= 300)
        return;
    // Known before the first word: the cost can be asked for even when the answer breaks off at once.
    const QString generation
        = m_context.secret.maskedIn(QString::fromLatin1(response.headers.value("X-Generation-Id"))).left(200);
    if (!generation.isEmpty()) {
        m_completion.generation = GenerationId(generation);
        Q_EMIT deltaReceived({.generation = m_completion.generation});
    }
    if (!m_ended)
        Q_EMIT alive();
}

void HttpChatStream::handleBytes(const QByteArray &bytes)
{
    if (m_ended)
        return;
    if (m_response.status >= 300 || m_body == Body::Document) {
        const qsizetype limit = m_response.status >= 300 ? longestFailure : longestDocument;
        m_document += bytes.first(std::min(bytes.size(), limit - m_document.size()));
        return;
    }
    if (m_body == Body::Events) {
        m_parser.feed(bytes, [this](const SseEvent &event) { handleEvent(event); });
        return;
    }
    // The first visible byte tells, the content type does not always.
    m_document += bytes;
    const auto visible
        = std::ranges::find_if(m_document, [](char c) { return !std::strchr(" \t\r\n\xef\xbb\xbf", c); });
    if (visible == m_document.cend()) {
        if (m_document.size() > longestFailure)
            m_document.clear(); // padding without end
        return;
    }
    if (*visible == '{' || *visible == '[' || *visible == '<' || *visible == '"') {
        m_body = Body::Document;
        return;
    }
    m_body = Body::Events;
    const QByteArray begin = std::exchange(m_document, {});
    m_parser.feed(begin, [this](const SseEvent &event) { handleEvent(event); });
}

void HttpChatStream::handleEvent(const SseEvent &event)
{
    if (m_ended)
        return;
    switch (event.kind) {
    case SseEvent::Kind::Comment: Q_EMIT alive(); break;
    case SseEvent::Kind::Oversized: noteUnreadable("an event larger than any limit"); break;
    case SseEvent::Kind::Data: handleData(event); break;
    }
}

void HttpChatStream::handleData(const SseEvent &event)
{
    const QByteArrayView data = event.data.trimmed();
    if (data == "[DONE]") {
        m_doneSeen = true;
        conclude({});
        return;
    }
    if (data.isEmpty())
        return;
    auto chunk = decodeChunk(data, m_context);
    if (!chunk) {
        // The last event of a cut connection is not broken, it is cut.
        if (!m_connectionEnded)
            noteUnreadable(data);
        return;
    }
    if (event.name == "error" && !chunk->error)
        chunk->error = decodeErrorValue(JsonSlice::of(data).toObject(), {}, m_context);
    if (!data.isValidUtf8())
        ++m_completion.repairedEvents;
    take(std::move(*chunk));
}

void HttpChatStream::take(DecodedChunk chunk)
{
    m_anyChunk |= chunk.isChat;
    if (!chunk.serviceTier.isEmpty())
        m_completion.serviceTier = chunk.serviceTier;
    if (!chunk.metadata.isEmpty())
        m_completion.metadata = chunk.metadata;
    Delta &delta = chunk.delta;
    if (chunk.isWhole && m_hasContent) { // the whole answer once more, at the end
        delta = {.citations = delta.citations,
                 .model = delta.model,
                 .generation = delta.generation,
                 .finishReason = delta.finishReason,
                 .usage = delta.usage};
    }
    forgetKnown(delta);
    for (ToolCallDelta &call : delta.toolCalls)
        call.index = m_toolCalls.numberFor(call);
    repair(delta);
    m_hasContent |= delta.hasContent();
    if (chunk.error && !m_saidError)
        m_saidError = chunk.error;

    // From here on only what outlives the signal: a listener may abort.
    const bool says = delta != Delta{};
    const bool restsOnEnd = m_saidError || !m_completion.finishReason.isEmpty();
    if (says)
        Q_EMIT deltaReceived(delta);
    else
        Q_EMIT alive();
    if (!m_ended && restsOnEnd && m_body == Body::Events)
        m_wait.start(m_completion.usage.isEmpty() && !m_saidError ? m_trailing.forUsage : m_trailing.forEnd);
}

/// Keeps what the chunk says of the answer as a whole, and leaves in the delta only what is new.
void HttpChatStream::forgetKnown(Delta &delta)
{
    const QString id = delta.generation.text();
    if (!id.isEmpty()) {
        if (m_streamId.isEmpty())
            m_streamId = id;
        else if (id != m_streamId)
            ++m_completion.foreignEvents;
        delta.generation = m_completion.generation.isEmpty() ? GenerationId(m_streamId) : GenerationId();
        if (m_completion.generation.isEmpty())
            m_completion.generation = GenerationId(m_streamId);
    }
    const auto keepNew = [](QString &known, QString &said) {
        if (said.isEmpty() || said == known)
            said.clear();
        else
            known = said;
    };
    keepNew(m_completion.model, delta.model);
    keepNew(m_completion.provider, delta.provider);
    keepNew(m_completion.finishReason, delta.finishReason);
    keepNew(m_completion.nativeFinishReason, delta.nativeFinishReason);
    if (delta.usage && delta.usage->isEmpty())
        delta.usage.reset();
    if (delta.usage)
        m_completion.usage = *delta.usage;
}

void HttpChatStream::repair(Delta &delta)
{
    joinPairs(m_heldText, delta.text);
    joinPairs(m_heldReasoning, delta.reasoning);
    for (ToolCallDelta &call : delta.toolCalls) {
        if (!call.arguments.isValidUtf16())
            call.arguments = repairedUtf16(std::move(call.arguments));
    }
}

void HttpChatStream::noteUnreadable(QByteArrayView data)
{
    ++m_completion.unreadableEvents;
    if (m_completion.unreadable.size() < 8) {
        // Masked before it is cut: half a key is a secret too.
        const auto start = QString::fromUtf8(data.first(std::min(data.size(), longestFailure)));
        m_completion.unreadable.append(scrubbed(m_context.secret.maskedIn(start).left(2000)));
    }
    Q_EMIT alive();
}

void HttpChatStream::handleEnd(const Result<HttpResponse> &result)
{
    m_connectionEnded = true;
    const std::optional<Error> cause = result ? std::nullopt : std::optional(result.error());
    if (cause
        && (cause->kind == Error::Kind::Cancelled || cause->kind == Error::Kind::Redirected
            || m_response.status == 0)) {
        end(std::unexpected(*cause));
        return;
    }
    if (m_response.status >= 300) {
        end(std::unexpected(decodeErrorAnswer(m_response, m_document, m_context)));
        return;
    }
    if (m_body != Body::Events) {
        handleDocument(cause);
        return;
    }
    m_parser.finish([this](const SseEvent &event) { handleEvent(event); });
    if (!m_ended)
        conclude(cause);
}

void HttpChatStream::handleDocument(const std::optional<Error> &cause)
{
    QByteArray document = std::exchange(m_document, {});
    auto chunk = decodeChunk(document, m_context);
    if (!chunk || !chunk->isChat) {
        Error error = cause.value_or(decodeErrorAnswer(m_response, document, m_context));
        if (!cause)
            error.kind = Error::Kind::BadReply;
        end(std::unexpected(std::move(error)));
        return;
    }
    if (!document.isValidUtf8())
        ++m_completion.repairedEvents;
    // A whole document proves itself; servers leave the reason out now and then.
    m_doneSeen = true;
    take(std::move(*chunk));
    if (!m_ended)
        conclude({});
}

void HttpChatStream::conclude(const std::optional<Error> &cause)
{
    if (m_ended)
        return;
    m_completion.finishReason = m_completion.finishReason.left(200);
    if (m_saidError) {
        Error error = *m_saidError;
        if (!error.httpStatus && m_response.status >= 300)
            error.httpStatus = m_response.status;
        end(std::unexpected(std::move(error)));
    } else if (m_completion.finishReason == "error"_L1) {
        Error error = Error::make(Error::Kind::ProviderFailed,
                                  "the provider failed in mid-answer: "_L1 + m_completion.nativeFinishReason.left(200));
        error.provider = m_completion.provider;
        error.host = m_context.host;
        end(std::unexpected(std::move(error)));
    } else if (m_anyChunk && (m_doneSeen || !m_completion.finishReason.isEmpty())) {
        end(m_completion);
    } else {
        end(std::unexpected(unproved(cause)));
    }
}

Error HttpChatStream::unproved(const std::optional<Error> &cause) const
{
    Error error = cause.value_or(Error::make(Error::Kind::Interrupted, u"the answer ended without its end mark"_s));
    error.host = m_context.host;
    error.httpStatus = m_response.status;
    if (m_hasContent || m_anyChunk)
        error.kind = Error::Kind::Interrupted;
    else if (m_completion.unreadableEvents > 0)
        error = {.kind = Error::Kind::BadReply,
                 .message = u"nothing in the stream could be read"_s,
                 .host = m_context.host,
                 .httpStatus = m_response.status,
                 .raw = m_completion.unreadable.value(0)};
    else if (!cause)
        error = {.kind = Error::Kind::BadReply,
                 .message = u"the answer is empty"_s,
                 .host = m_context.host,
                 .httpStatus = m_response.status};
    return error;
}

void HttpChatStream::end(Result<Completion> result)
{
    if (m_ended)
        return;
    m_ended = true;
    m_wait.stop();
    letGo();
    if (!result)
        result.error() = withoutSecret(std::move(result.error()), m_context.secret);
    Q_EMIT finished(result);
}

void HttpChatStream::letGo()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    // We may be inside one of its signals.
    HttpExchange *exchange = m_exchange.release();
    if (m_doneSeen && !m_connectionEnded) {
        // The last chunk of the transfer is on its way; a connection that ended well serves the next message.
        QTimer::singleShot(m_trailing.forEnd, exchange, &QObject::deleteLater);
        connect(exchange, &HttpExchange::finished, exchange, &QObject::deleteLater);
        return;
    }
    exchange->abort();
    exchange->deleteLater();
}

} // namespace switchyard
