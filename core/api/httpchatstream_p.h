// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/chatstream.h"
#include "core/api/codecs/chatcodec.h"
#include "core/api/sseparser.h"
#include "core/api/transport.h"

#include <QHash>
#include <QTimer>

#include <chrono>
#include <memory>

namespace switchyard {

/// Gives every tool call of an answer one number, whatever a server does with `index`: some leave it out, some use 0
/// for each of several whole calls.
class ToolCallNumbers
{
public:
    [[nodiscard]] qint64 numberFor(const ToolCallDelta &piece);

private:
    struct Call
    {
        qint64 number = 0;
        QString id;
    };
    QHash<qint64, Call> m_byIndex; // the newest call of each index on the wire
    QHash<QString, qint64> m_byId; // for pieces without index
    qint64 m_next = 0;
    qint64 m_last = -1;
};

/// How long to wait for what may follow a finish reason or an error inside the stream.
struct TrailingWait
{
    std::chrono::milliseconds forUsage = std::chrono::seconds(5);
    std::chrono::milliseconds forEnd = std::chrono::seconds(1); ///< when usage has come already
};

/// An answer over an HttpExchange: an event stream, or one JSON document where that is what the server sends.
///
/// The end is proved by the protocol: `[DONE]`, a finish reason, or a whole document. After a finish reason it waits a
/// moment for usage and metadata. Do not delete it from inside its own signals other than by deleteLater().
class HttpChatStream final : public ChatStream
{
    Q_OBJECT

public:
    HttpChatStream(std::unique_ptr<HttpExchange> exchange, ErrorContext context, TrailingWait trailing = {});
    ~HttpChatStream() override;

    void abort() override;
    void flush() override;

private:
    enum class Body { Unknown, Events, Document };

    void handleHeaders(const HttpResponse &response);
    void handleBytes(const QByteArray &bytes);
    void handleEnd(const Result<HttpResponse> &result);
    void handleEvent(const SseEvent &event);
    void handleData(const SseEvent &event);
    void handleDocument(const std::optional<Error> &cause);
    void take(DecodedChunk chunk);
    void forgetKnown(Delta &delta);
    void repair(Delta &delta);
    void noteUnreadable(QByteArrayView data);
    void conclude(const std::optional<Error> &cause);
    [[nodiscard]] Error unproved(const std::optional<Error> &cause) const;
    void end(Result<Completion> result);
    void letGo();

    std::unique_ptr<HttpExchange> m_exchange;
    ErrorContext m_context;
    TrailingWait m_trailing;
    HttpResponse m_response;
    SseParser m_parser;
    QByteArray m_document; // an answer that is no event stream, or whose kind is not known yet
    Completion m_completion;
    ToolCallNumbers m_toolCalls;
    std::optional<Error> m_saidError; // inside the stream
    QTimer m_wait;
    QString m_streamId; // `id` of the first chunk
    QString m_heldText, m_heldReasoning; // half a character pair, waiting for its other half
    Body m_body = Body::Unknown;
    bool m_hasContent = false;
    bool m_anyChunk = false;
    bool m_doneSeen = false;
    bool m_connectionEnded = false;
    bool m_ended = false;
};

} // namespace switchyard
