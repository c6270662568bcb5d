// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/markdownworker.h"

#include "core/base/async.h"

namespace switchyard {

namespace {

struct Reading
{
    MarkdownStream stream;
    qsizetype changed = 0;
};

} // namespace

MarkdownWorker::MarkdownWorker(MarkdownOptions options, Receiver receiver)
    : m_options(options), m_receiver(std::move(receiver)), m_stream(options)
{
}

MarkdownWorker::~MarkdownWorker() = default;

std::optional<qsizetype> MarkdownWorker::update(const QString &text, bool finished)
{
    if (m_job) {
        m_next = {text, finished};
        return {};
    }
    if (m_stream.unsettled(text, finished) <= atOnce)
        return m_stream.update(text, finished);
    start({text, finished});
    return {};
}

void MarkdownWorker::readNow(const QString &text, bool finished)
{
    m_job.reset(); // what is being read is not wanted any more
    m_next.reset();
    m_stream.update(text, finished);
}

void MarkdownWorker::start(const Wanted &wanted)
{
    m_job = std::make_unique<QObject>();
    // The reading gets a copy of the stream: its lists are shared until they change.
    const auto future = runOnPool<Reading>([stream = m_stream, wanted](QPromise<Result<Reading>> &) mutable {
        Reading reading{std::move(stream), 0};
        reading.changed = reading.stream.update(wanted.text, wanted.finished);
        return Result<Reading>(std::move(reading));
    });
    onFinished<Reading>(future, m_job.get(), [this](const Result<Reading> &reading) {
        // The watcher that calls is a child of the job: it goes when it has returned.
        m_job.release()->deleteLater();
        if (!reading)
            return;
        m_stream = reading->stream;
        if (const std::optional<Wanted> next = std::exchange(m_next, {}))
            start(*next);
        if (m_receiver)
            m_receiver(reading->changed);
    });
}

} // namespace switchyard
