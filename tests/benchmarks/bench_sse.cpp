// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast bytes of a stream become events: typical chunks of a chat answer, in network-sized pieces.
// Prints {"mb_s": …} of the best of several rounds.

#include "core/api/sseparser.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace switchyard;

int main()
{
    QByteArray stream;
    for (int i = 0; stream.size() < 32 * 1024 * 1024; ++i) {
        stream += R"(data: {"id":"gen-1780944361-X5HAtL0Z","object":"chat.completion.chunk","created":1780944361,)";
        stream += R"("model":"a/b","provider":"P","choices":[{"index":0,"delta":{"content":" word)";
        stream += QByteArray::number(i);
        stream += R"(","role":"assistant"},"finish_reason":null,"native_finish_reason":null}]})";
        stream += "\n\n";
    }
    double best = 0;
    qint64 events = 0;
    for (int round = 0; round < 5; ++round) {
        SseParser parser;
        QElapsedTimer timer;
        timer.start();
        events = 0;
        for (qsizetype at = 0; at < stream.size(); at += 16384)
            parser.feed(QByteArrayView(stream).sliced(at, std::min<qsizetype>(16384, stream.size() - at)),
                        [&](const SseEvent &event) { events += event.kind == SseEvent::Kind::Data; });
        best = std::max(best, double(stream.size()) / 1e6 / (double(timer.nsecsElapsed()) / 1e9));
    }
    std::printf("{\"mb_s\": %.1f, \"events\": %lld}\n", best, events);
    return events > 0 ? 0 : 1;
}
