// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/client.h"
#include "tests/core/api/streamwatch.h"
#include "tests/support/faketransport.h"

#include <QtTest>

namespace switchyard {

[[nodiscard]] QByteArray sseEvent(const QByteArray &json);
/// A chunk with this delta and, perhaps, members beside `choices`.
[[nodiscard]] QByteArray chunk(const QByteArray &delta, const QByteArray &finish = "null",
                               const QByteArray &beside = {});
/// A chunk with this text.
[[nodiscard]] QByteArray text(const QByteArray &words);

inline const QByteArray done = QByteArrayLiteral("data: [DONE]\n\n");
inline const QByteArray stop = chunk("{\"content\":\"\"}", "\"stop\"");

[[nodiscard]] ChatRequest hello();
/// A local server, with the key "sk-or-v1-SECRETSECRET".
[[nodiscard]] ApiTarget target();
/// What the message holds, as text that can be compared.
[[nodiscard]] QString listing(const Message &message);

/// What the tests of answers have in common: a scripted transport, and one answer run to its end.
class StreamTest : public QObject
{
protected:
    [[nodiscard]] std::unique_ptr<StreamWatch> run(FakeReply reply, const ChatRequest &request = hello())
    {
        m_transport.enqueue(std::move(reply));
        Client client(m_transport);
        auto watch = std::make_unique<StreamWatch>(client.startChat(target(), request));
        if (watch->outcomes != 0)
            qWarning("finished from inside the call");
        [&] { QTRY_COMPARE_WITH_TIMEOUT(watch->outcomes, 1, 8000); }();
        return watch;
    }
    [[nodiscard]] std::unique_ptr<StreamWatch> run(const QList<QByteArray> &pieces)
    {
        return run(FakeReply::sse(pieces));
    }

    FakeTransport m_transport;
};

} // namespace switchyard
