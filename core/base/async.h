// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace switchyard {

/// A one-shot operation: ends with exactly one Result, or is dropped by its producer (then consumers see Cancelled).
/// Consume it with onFinished() or andThen() only: a QFuture holds a single continuation, so `QFuture::then` is not
/// used.
template <class T> using Async = QFuture<Result<T>>;

/// Runs `handler(const Result<T> &)` once in the thread of `context`; never, if `context` has died.
template <class T, class F> void onFinished(const QFuture<Result<T>> &future, QObject *context, F handler)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         const auto done = watcher->future();
                         handler(done.resultCount() > 0 ? done.result() : Result<T>(std::unexpect, Error::cancelled()));
                     });
    watcher->setFuture(future);
}

/// An Async that is already done.
template <class T> [[nodiscard]] Async<T> readyAsync(Result<T> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

/// It has succeeded already.
template <class T> [[nodiscard]] bool isReady(const QFuture<Result<T>> &future)
{
    return future.isFinished() && future.resultCount() > 0 && future.result().has_value();
}

/// The producing end of an Async for code that answers from callbacks. Copies share one outcome; the first call counts.
template <class T> class AsyncSource
{
public:
    AsyncSource() : m_promise(std::make_shared<QPromise<Result<T>>>()) { m_promise->start(); }
    [[nodiscard]] Async<T> future() const { return m_promise->future(); }
    [[nodiscard]] bool isCanceled() const { return m_promise->isCanceled(); }
    void operator()(const Result<T> &result) const
    {
        if (m_promise->future().isFinished())
            return;
        m_promise->addResult(result);
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise; // dropped unfulfilled: consumers see Cancelled
};

/// Chains: when `future` succeeds, `next(const T &)` starts the second Async<U>; an error of either ends the whole.
/// Cancelling what is returned cancels whichever of the two is running. If `context` dies the whole is Cancelled.
template <class T, class F> [[nodiscard]] auto andThen(const QFuture<Result<T>> &future, QObject *context, F next)
{
    using NextFuture = std::invoke_result_t<F, const T &>;
    using NextResult = typename std::remove_cvref_t<decltype(std::declval<NextFuture>().result())>;
    using U = typename NextResult::value_type;

    struct State
    {
        QPromise<Result<U>> promise;
        QFutureWatcher<Result<U>> watcher;
    };
    auto state = std::make_shared<State>();
    state->promise.start();
    auto result = state->promise.future();

    // Whoever cancels the outer future reaches the inner ones through this watcher.
    auto first = std::make_shared<QFuture<Result<T>>>(future);
    auto second = std::make_shared<QFuture<Result<U>>>();
    QObject::connect(&state->watcher, &QFutureWatcherBase::canceled, context, [first, second] {
        first->cancel();
        second->cancel();
    });
    state->watcher.setFuture(result);

    onFinished<T>(future, context, [state, second, context, next = std::move(next)](const Result<T> &value) mutable {
        if (!value || state->promise.isCanceled()) {
            state->promise.addResult(Result<U>(std::unexpect, value ? Error::cancelled() : value.error()));
            state->promise.finish();
            return;
        }
        *second = next(*value);
        onFinished<U>(*second, context, [state](const Result<U> &final) {
            state->promise.addResult(final);
            state->promise.finish();
        });
    });
    return result;
}

/// Work over about 4 ms leaves the window's thread through here. `work(QPromise<Result<T>> &)` may ask isCanceled();
/// it returns the Result<T>. Runs on the global pool; needs an explicit T: `runOnPool<QList<Model>>(…)`.
template <class T, class F> [[nodiscard]] Async<T> runOnPool(F work, QThreadPool *pool = QThreadPool::globalInstance())
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    pool->start([promise, work = std::move(work)]() mutable {
        if (!promise->isCanceled())
            promise->addResult(work(*promise));
        promise->finish();
    });
    return future;
}

} // namespace switchyard
