// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/httpchatstream_p.h"
#include "tests/core/api/streamwatch.h"
#include "tests/support/samples.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

/// An exchange whose signals the test emits.
class HandExchange final : public HttpExchange
{
public:
    void abort() override {}
};

/// Reads `bytes`, cut at the places of `cuts`, which are in order. Nothing waits for an event loop.
std::unique_ptr<StreamWatch> readCut(const QByteArray &bytes, const QList<qsizetype> &cuts)
{
    auto owned = std::make_unique<HandExchange>();
    const QPointer<HandExchange> exchange = owned.get();
    auto watch = std::make_unique<StreamWatch>(std::make_unique<HttpChatStream>(std::move(owned), ErrorContext()));
    const HttpResponse response{200, {}};
    Q_EMIT exchange->headersReceived(response);
    qsizetype from = 0;
    const auto send = [&](qsizetype to) {
        if (exchange && to > from)
            Q_EMIT exchange->bytesReceived(QByteArray::fromRawData(bytes.constData() + from, to - from));
        from = to;
    };
    for (const qsizetype cut : cuts)
        send(cut);
    send(bytes.size());
    if (exchange)
        Q_EMIT exchange->finished(response);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return watch;
}

/// What `cut` got that `whole` did not, or the other way round; empty when they are the same.
QString difference(const StreamWatch &cut, const StreamWatch &whole)
{
    if (cut.outcomes != 1 || cut.afterEnd != 0)
        return u"%1 outcomes, %2 pieces behind the end"_s.arg(cut.outcomes).arg(cut.afterEnd);
    if (cut.text() != whole.text())
        return u"ends as %1 instead of %2"_s.arg(cut.text(), whole.text());
    if (cut.all != whole.all)
        return u"other pieces"_s;
    if (cut.message != whole.message)
        return u"another message"_s;
    if (cut.error() != whole.error())
        return u"another error"_s;
    return cut.completion() == whole.completion() ? QString() : u"another completion"_s;
}

/// What is cut in two at every byte: a short recording as it is, the beginning and the end of a long one. Between them
/// a stream sees nothing but events, and tst_sseparser shows that those are the same for every cut.
QByteArrayList partsToCutInTwo(const QByteArray &bytes)
{
    constexpr qsizetype shortEnough = 3'000, edge = 700;
    if (bytes.size() <= shortEnough)
        return {bytes};
    QByteArrayList parts{bytes.first(edge)};
    if (const qsizetype last = bytes.indexOf("data:", bytes.size() - edge); last >= 0)
        parts.append(bytes.sliced(last));
    return parts;
}

} // namespace

/// Recorded answers, cut in every way a network may cut them.
class TestChatStreamSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fault_025_everyAnswerIsTheSameForEveryCut_data()
    {
        QTest::addColumn<QString>("path");
        const auto paths = samples::all(u"*chat-*.sse"_s);
        for (const QString &path : paths)
            QTest::newRow(qPrintable(path.section(u'/', -1))) << path;
    }
    void fault_025_everyAnswerIsTheSameForEveryCut()
    {
        QFETCH(QString, path);
        const QByteArray bytes = samples::contents(path);
        const auto whole = readCut(bytes, {});
        QCOMPARE(whole->text() == "complete"_L1, !path.contains("error"_L1));
        QVERIFY(whole->deltas > 0);
        QCOMPARE(whole->completion().unreadableEvents, 0);

        QList<qsizetype> everywhere;
        for (qsizetype cut = 1; cut < bytes.size(); ++cut)
            everywhere.append(cut);
        QCOMPARE(difference(*readCut(bytes, everywhere), *whole), QString());

        QRandomGenerator random(99);
        for (int round = 0; round < 20; ++round) {
            QList<qsizetype> cuts;
            for (qsizetype at = 1 + random.bounded(700); at < bytes.size(); at += 1 + random.bounded(700))
                cuts.append(at);
            QCOMPARE(difference(*readCut(bytes, cuts), *whole), QString());
        }

        for (const QByteArray &part : partsToCutInTwo(bytes)) {
            const auto uncut = readCut(part, {});
            for (qsizetype cut = 1; cut < part.size(); ++cut) {
                if (const QString other = difference(*readCut(part, {cut}), *uncut); !other.isEmpty())
                    QFAIL(qPrintable(u"cut at %1: %2"_s.arg(cut).arg(other)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestChatStreamSamples)
#include "tst_chatstreamsamples.moc"
