// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Feeds changed samples to a parser until the time is up: fuzz_parsers TARGET SECONDS SEED SAMPLE…
// TARGET is sse, import, markdown or prices. A crash or a finding of the sanitizers ends it; the seed makes it happen
// again.

#include "core/api/codecs/chatcodec.h"
#include "core/api/sseparser.h"
#include "core/exchange/jsonimport.h"
#include "core/exchange/pricefile.h"
#include "ui/chat/markdown/markdownparser.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QRandomGenerator>

#include <cstdio>
#include <functional>

using namespace switchyard;

namespace {

using Target = std::function<void(const QByteArray &)>;

/// A few changes of the kinds that parsers trip over: cut, doubled, flipped and foreign bytes.
QByteArray changed(QByteArray bytes, QRandomGenerator &random)
{
    static const QList<QByteArray> foreign{
        "\"", "{", "[", "\\u", "\xff", "\n\n", "data: ", "```", "|", "> ", "* ", "](", "<"};
    for (int i = random.bounded(1, 6); i > 0 && !bytes.isEmpty(); --i) {
        const int at = random.bounded(int(bytes.size()));
        const int length = std::min<int>(random.bounded(1, 200), int(bytes.size()) - at);
        switch (random.bounded(5)) {
        case 0: bytes.remove(at, length); break;
        case 1: bytes.insert(at, bytes.mid(at, length)); break;
        case 2: bytes[at] = char(random.bounded(256)); break;
        case 3: bytes.insert(at, foreign[random.bounded(int(foreign.size()))]); break;
        default: bytes.insert(at, foreign[random.bounded(int(foreign.size()))].repeated(random.bounded(1, 300))); break;
        }
    }
    return bytes;
}

void readStream(const QByteArray &bytes)
{
    SseParser parser;
    const auto decode = [](const SseEvent &event) { (void)decodeChunk(event.data); };
    for (qsizetype at = 0; at < bytes.size(); at += 97)
        parser.feed(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(97, bytes.size() - at)), decode);
    parser.finish(decode);
}

/// What was taken must survive being written and read again.
void readPrices(const QByteArray &bytes)
{
    const ConnectionId connection(QStringLiteral("c"));
    const auto points = importPrices(bytes, connection).points;
    if (points.isEmpty())
        return;
    for (const QByteArray &written : {exportPricesCsv(points), exportPricesJson(points)}) {
        if (importPrices(written, connection).points != points)
            qFatal("prices are not read as they were written:\n%s", bytes.constData());
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QMap<QByteArray, Target> targets{
        {"sse", readStream},
        {"import", [](const QByteArray &bytes) { (void)importJson(bytes); }},
        {"markdown", [](const QByteArray &bytes) { (void)parseMarkdown(QString::fromUtf8(bytes)); }},
        {"prices", readPrices},
    };
    const Target target = argc > 4 ? targets.value(argv[1]) : Target();
    if (!target)
        return 2;
    QList<QByteArray> samples;
    for (int i = 4; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (file.open(QIODevice::ReadOnly))
            samples.append(file.readAll());
    }
    if (samples.isEmpty())
        return 2;
    QRandomGenerator random(quint32(QByteArray(argv[3]).toUInt()));
    QElapsedTimer timer;
    timer.start();
    qint64 rounds = 0;
    for (const qint64 end = QByteArray(argv[2]).toLongLong() * 1000; timer.elapsed() < end; ++rounds)
        target(changed(samples[random.bounded(int(samples.size()))], random));
    std::printf("%s: %lld inputs, seed %s, nothing found\n", argv[1], rounds, argv[3]);
    return 0;
}
