// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathtypesetter.h"

#include "ui/chat/math/mathworker.h"

using namespace Qt::StringLiterals;

namespace switchyard {

MathWorker::MathWorker(const MathLimits &limits, std::chrono::milliseconds idle) : m_engine(limits), m_idle(this)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(idle);
    connect(&m_idle, &QTimer::timeout, this, [this] { m_engine.unload(); });
}

void MathWorker::work(const QString &source, bool display)
{
    const Result<Formula> result = m_engine.typeset(source, display);
    m_idle.start();
    Q_EMIT finished(source, display, result);
}

MathTypesetter::MathTypesetter(QObject *parent) : MathTypesetter(Options{}, parent) {}

MathTypesetter::MathTypesetter(const Options &options, QObject *parent)
    : QObject(parent), m_options(options), m_cache(options.cachedBytes)
{
    constexpr std::chrono::milliseconds Look{25};
    m_watch.setInterval(Look);
    connect(&m_watch, &QTimer::timeout, this, [this] { m_worker->interruptIfOverdue(); });
}

MathTypesetter::~MathTypesetter()
{
    if (!m_worker)
        return;
    m_worker->stop();
    m_thread.quit();
    m_thread.wait();
}

const Result<Formula> *MathTypesetter::result(const QString &source, bool display) const
{
    return m_cache.object({source, display});
}

const Formula *MathTypesetter::cached(const QString &source, bool display) const
{
    const Result<Formula> *known = result(source, display);
    return known && known->has_value() ? &known->value() : nullptr;
}

void MathTypesetter::startThread()
{
    if (m_worker)
        return;
    m_worker = new MathWorker(m_options.limits, m_options.idle);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &MathWorker::finished, this, &MathTypesetter::take);
    m_thread.setObjectName(u"math"_s);
    m_thread.setStackSize(8 << 20); // KaTeX descends with its groups; the engine stops it in time if the stack is known
    m_thread.start(QThread::LowPriority);
}

void MathTypesetter::request(const QString &source, bool display)
{
    const Key key(source, display);
    if (m_pending.contains(key) || m_cache.contains(key))
        return;
    m_pending.insert(key);
    startThread();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, source, display] { worker->work(source, display); }, Qt::QueuedConnection);
    if (!m_watch.isActive())
        m_watch.start();
}

void MathTypesetter::take(const QString &source, bool display, const Result<Formula> &result)
{
    const Key key(source, display);
    m_pending.remove(key);
    if (m_pending.isEmpty())
        m_watch.stop();
    // The floor of the cost bounds the number of formulas as well.
    const qsizetype floor = m_options.cachedBytes / qMax<qsizetype>(m_options.cachedFormulas, 1);
    const qsizetype cost = source.size() * 2 + (result ? result->bytes() : qsizetype(sizeof(Error)));
    m_cache.insert(key, new Result<Formula>(result), qBound<qsizetype>(1, qMax(cost, floor), m_options.cachedBytes));
    Q_EMIT ready(source, display);
}

} // namespace switchyard
