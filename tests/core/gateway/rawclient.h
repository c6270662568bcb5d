// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/gateway/sandbox.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

/// An HTTP client that believes nothing: it keeps the bytes as they came, so that a test sees what a server really did.
class RawClient
{
public:
    explicit RawClient(const switchyard::Sandbox &sandbox, const QByteArray &key = "test-key")
        : m_port(quint16(sandbox.baseUrl().port())), m_key(key)
    {
    }

    struct Answer
    {
        int status = 0; ///< 0 = no status line came
        QByteArray head, body, raw;
        bool complete = false; ///< by its own framing
        bool closed = false; ///< the server ended the connection

        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
        [[nodiscard]] QByteArray header(const QByteArray &name) const
        {
            for (const QByteArray &line : head.split('\n'))
                if (line.toLower().startsWith(QByteArray(name.toLower() + ':')))
                    return line.mid(name.size() + 1).trimmed();
            return {};
        }
        /// The `data:` payloads of a stream.
        [[nodiscard]] QList<QByteArray> events() const
        {
            QList<QByteArray> events;
            for (const QByteArray &line : body.split('\n'))
                if (line.startsWith("data:"))
                    events.append(line.mid(5).trimmed());
            return events;
        }
        /// What the deltas say, put together.
        [[nodiscard]] QString text(const char *member = "content") const
        {
            QString text;
            for (const QByteArray &event : events())
                text += QJsonDocument::fromJson(event)[QLatin1StringView("choices")][0][QLatin1StringView("delta")]
                                                      [QLatin1StringView(member)]
                                                          .toString();
            return text;
        }
    };

    [[nodiscard]] QByteArray headers() const
    {
        return "Host: 127.0.0.1:" + QByteArray::number(m_port) + "\r\nAuthorization: Bearer " + m_key + "\r\n";
    }

    [[nodiscard]] Answer get(const QByteArray &path, int waitMs = 5000)
    {
        return send("GET " + path + " HTTP/1.1\r\n" + headers() + "\r\n", waitMs);
    }
    [[nodiscard]] Answer post(const QByteArray &path, const QByteArray &body, const QByteArray &more = {},
                              int waitMs = 5000, const QByteArray &method = "POST")
    {
        return send(method + ' ' + path + " HTTP/1.1\r\n" + headers() + more
                        + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
                        + "\r\n\r\n" + body,
                    waitMs);
    }
    [[nodiscard]] Answer ask(const QByteArray &model, const QByteArray &prompt, bool stream = true,
                             const QByteArray &more = {}, int waitMs = 5000)
    {
        return post("/api/v1/chat/completions",
                    "{\"model\":\"" + model + "\",\"stream\":" + (stream ? "true" : "false")
                        + ",\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]" + more + "}",
                    {}, waitMs);
    }

    /// Sends and reads until the answer is complete, the connection ends, or the time is over.
    [[nodiscard]] Answer send(const QByteArray &request, int waitMs = 5000)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        Answer answer;
        if (!socket.waitForConnected(2000))
            return answer;
        socket.write(request);
        QElapsedTimer timer;
        timer.start();
        while (!answer.complete && timer.elapsed() < waitMs && answer.raw.size() < maximumBytes) {
            if (!socket.waitForReadyRead(int(std::max<qint64>(1, waitMs - timer.elapsed())))
                && socket.state() != QAbstractSocket::ConnectedState)
                break;
            answer.raw += socket.readAll();
            decode(answer);
        }
        answer.raw += socket.readAll();
        decode(answer);
        answer.closed = socket.state() != QAbstractSocket::ConnectedState;
        return answer;
    }

    qint64 maximumBytes = 40'000'000;

private:
    static void decode(Answer &answer)
    {
        const qsizetype end = answer.raw.indexOf("\r\n\r\n");
        if (end < 0 || !answer.raw.startsWith("HTTP/1.1 "))
            return;
        answer.head = answer.raw.first(end);
        answer.status = answer.raw.mid(9, 3).toInt();
        const QByteArray rest = answer.raw.mid(end + 4);
        if (!answer.header("transfer-encoding").contains("chunked")) {
            answer.body = rest;
            const QByteArray length = answer.header("content-length");
            answer.complete = !length.isEmpty() && rest.size() >= length.toLongLong();
            return;
        }
        if (answer.raw.size() > 1'000'000 && !answer.raw.endsWith("0\r\n\r\n"))
            return; // large and not over: decode once, at the end
        answer.body.clear();
        for (qsizetype at = 0;;) {
            const qsizetype line = rest.indexOf("\r\n", at);
            if (line < 0)
                return;
            const qsizetype size = rest.mid(at, line - at).toLongLong(nullptr, 16);
            answer.body += rest.mid(line + 2, size);
            at = line + 2 + size + 2;
            if (size == 0) {
                answer.complete = true;
                return;
            }
        }
    }

    quint16 m_port;
    QByteArray m_key;
};

/// For `init()`.
inline void failOnAnyWarning()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

/// Starts a sandbox at full speed with the keys "test-key" and "test-management"; fails the test when it cannot.
inline std::unique_ptr<switchyard::Sandbox> startedSandbox(double pace = 0, quint64 seed = 1)
{
    auto sandbox = std::make_unique<switchyard::Sandbox>(
        switchyard::SandboxOptions{.key = "test-key", .managementKey = "test-management", .seed = seed, .pace = pace});
    auto future = sandbox->start();
    if (!QTest::qWaitFor([&] { return !sandbox->baseUrl().isEmpty(); }, 10'000))
        qFatal("the sandbox does not start");
    return sandbox;
}
