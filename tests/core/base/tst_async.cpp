// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/async.h"

#include <QTest>

#include <semaphore>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

/// Counts outcomes and keeps the last one.
struct Outcome
{
    int count = 0;
    std::optional<Result<int>> last;

    auto handler()
    {
        return [this](const Result<int> &result) {
            ++count;
            last = result;
        };
    }
    [[nodiscard]] std::optional<Error::Kind> kind() const
    {
        return last && !*last ? std::optional(last->error().kind) : std::nullopt;
    }
};

/// Some rounds of the event loop, for what must not happen.
void settle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::qWait(1);
    }
}

} // namespace

class TestAsync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void aReadyOneIsDeliveredOnceAndLater()
    {
        QObject context;
        Outcome outcome;
        onFinished(readyAsync<int>(7), &context, outcome.handler());
        QCOMPARE(outcome.count, 0); // never from inside the call
        QTRY_COMPARE(outcome.count, 1);
        settle();
        QCOMPARE(outcome.count, 1);
        QCOMPARE(**outcome.last, 7);
    }

    void anErrorIsAnOutcome()
    {
        QObject context;
        Outcome outcome;
        onFinished(readyAsync<int>(failure(Error::Kind::Offline, u"away"_s)), &context, outcome.handler());
        QTRY_COMPARE(outcome.count, 1);
        QCOMPARE(outcome.kind(), Error::Kind::Offline);
    }

    void severalMayListen()
    {
        QObject context;
        Outcome first, second;
        QPromise<Result<int>> promise;
        promise.start();
        onFinished(promise.future(), &context, first.handler());
        onFinished(promise.future(), &context, second.handler());
        promise.addResult(Result<int>(1));
        promise.finish();
        QTRY_COMPARE(first.count + second.count, 2);
        QCOMPARE(first.count, 1);
    }

    void aDroppedPromiseIsCancelled()
    {
        QObject context;
        Outcome outcome;
        {
            QPromise<Result<int>> promise;
            promise.start();
            onFinished(promise.future(), &context, outcome.handler());
        }
        QTRY_COMPARE(outcome.count, 1);
        QCOMPARE(outcome.kind(), Error::Kind::Cancelled);
    }

    void anEmptyFutureIsCancelled()
    {
        QObject context;
        Outcome outcome;
        onFinished(Async<int>(), &context, outcome.handler());
        QTRY_COMPARE(outcome.count, 1);
        QCOMPARE(outcome.kind(), Error::Kind::Cancelled);
    }

    void nothingHappensAfterTheContextDied()
    {
        Outcome outcome;
        QPromise<Result<int>> promise;
        promise.start();
        {
            QObject context;
            onFinished(promise.future(), &context, outcome.handler());
        }
        promise.addResult(Result<int>(1));
        promise.finish();
        settle();
        QCOMPARE(outcome.count, 0);
    }

    void theHandlerMayKillTheContext()
    {
        auto *context = new QObject;
        int count = 0;
        onFinished(readyAsync<int>(1), context, [&](const Result<int> &) {
            ++count;
            context->deleteLater();
        });
        QTRY_COMPARE(count, 1);
        settle();
        QCOMPARE(count, 1);
    }

    void chainsSuccess()
    {
        QObject context;
        Outcome outcome;
        onFinished(andThen(readyAsync<int>(20), &context, [](const int &value) { return readyAsync<int>(value + 1); }),
                   &context, outcome.handler());
        QTRY_COMPARE(outcome.count, 1);
        QCOMPARE(**outcome.last, 21);
    }

    void anErrorSkipsTheSecond()
    {
        QObject context;
        Outcome outcome;
        int started = 0;
        const auto whole
            = andThen(readyAsync<int>(failure(Error::Kind::NotFound, u"none"_s)), &context, [&](const int &value) {
                  ++started;
                  return readyAsync<int>(value);
              });
        onFinished(whole, &context, outcome.handler());
        QTRY_COMPARE(outcome.count, 1);
        QCOMPARE(outcome.kind(), Error::Kind::NotFound);
        QCOMPARE(started, 0);
    }

    void anErrorOfTheSecondEndsTheWhole()
    {
        QObject context;
        Outcome outcome;
        const auto whole = andThen(readyAsync<int>(1), &context, [](const int &) {
            return readyAsync<int>(failure(Error::Kind::Timeout, u"late"_s));
        });
        onFinished(whole, &context, outcome.handler());
        QTRY_COMPARE(outcome.count, 1);
        QCOMPARE(outcome.kind(), Error::Kind::Timeout);
    }

    void cancellingTheWholeReachesTheFirst()
    {
        QObject context;
        Outcome outcome;
        QPromise<Result<int>> source;
        source.start();
        int started = 0;
        auto whole = andThen(source.future(), &context, [&](const int &value) {
            ++started;
            return readyAsync<int>(value);
        });
        onFinished(whole, &context, outcome.handler());
        whole.cancel();
        QTRY_VERIFY(source.isCanceled());
        source.finish();
        QTRY_COMPARE(outcome.count, 1);
        QCOMPARE(outcome.kind(), Error::Kind::Cancelled);
        QCOMPARE(started, 0);
    }

    void cancellingTheWholeReachesTheSecond()
    {
        QObject context;
        Outcome outcome;
        QPromise<Result<int>> second;
        second.start();
        bool started = false;
        auto whole = andThen(readyAsync<int>(1), &context, [&](const int &) {
            started = true;
            return second.future();
        });
        onFinished(whole, &context, outcome.handler());
        QTRY_VERIFY(started);
        whole.cancel();
        QTRY_VERIFY(second.isCanceled());
        second.finish();
        QTRY_COMPARE(outcome.count, 1);
        QCOMPARE(outcome.kind(), Error::Kind::Cancelled);
    }

    void aChainWhoseContextDiedIsCancelled()
    {
        QObject listener;
        Outcome outcome;
        QPromise<Result<int>> source;
        source.start();
        int started = 0;
        {
            QObject context;
            const auto whole = andThen(source.future(), &context, [&](const int &value) {
                ++started;
                return readyAsync<int>(value);
            });
            onFinished(whole, &listener, outcome.handler());
        }
        source.addResult(Result<int>(1));
        source.finish();
        QTRY_COMPARE(outcome.count, 1);
        QCOMPARE(outcome.kind(), Error::Kind::Cancelled);
        QCOMPARE(started, 0);
    }

    void workOnThePoolComesBackToTheThreadOfTheContext()
    {
        QObject context;
        QThread *worker = nullptr;
        QThread *receiver = nullptr;
        const auto work = runOnPool<int>([&](QPromise<Result<int>> &) {
            worker = QThread::currentThread();
            return Result<int>(3);
        });
        onFinished(work, &context, [&](const Result<int> &result) {
            QCOMPARE(*result, 3);
            receiver = QThread::currentThread();
        });
        QTRY_VERIFY(receiver);
        QCOMPARE(receiver, QThread::currentThread());
        QVERIFY(worker && worker != receiver);
    }

    void workOnThePoolSeesThatItIsCancelled()
    {
        QObject context;
        Outcome outcome;
        std::binary_semaphore running{0};
        auto work = runOnPool<int>([&](QPromise<Result<int>> &promise) {
            running.release();
            while (!promise.isCanceled())
                QThread::yieldCurrentThread();
            return Result<int>(1);
        });
        onFinished(work, &context, outcome.handler());
        running.acquire();
        work.cancel();
        QTRY_COMPARE(outcome.count, 1);
        QCOMPARE(outcome.kind(), Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
