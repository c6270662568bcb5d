// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/script.h"

#include "core/gateway/loopbackserver.h"

namespace switchyard {

namespace {
constexpr qsizetype batchBytes = 64 * 1024;
constexpr qint64 mostUnsent = 512 * 1024;
constexpr int sliceMs = 10;
} // namespace

ScriptPlayer::ScriptPlayer(Script script, QHttpServerResponder responder, QTcpSocket *socket, Pace pace,
                           QObject *parent)
    : QObject(parent), m_script(std::move(script)), m_responder(std::move(responder)), m_socket(socket), m_pace(pace)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ScriptPlayer::advance);
}

void ScriptPlayer::start()
{
    if (!m_socket) {
        end(true);
        return;
    }
    connect(m_socket, &QTcpSocket::disconnected, this, [this] { end(true); });
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
        if (!m_timer.isActive() && m_socket && m_socket->bytesToWrite() <= mostUnsent)
            m_timer.start(0);
    });
    m_clock.start();
    if (isFramed() && m_script.steps.isEmpty()) { // an answer without a body
        m_responder->write(m_script.headers, QHttpServerResponder::StatusCode(m_script.status));
        m_ended = true;
        disconnect(m_socket, nullptr, this, nullptr);
        report(false);
        return;
    }
    if (m_script.hasHead)
        writeHead();
    m_timer.start(0);
}

void ScriptPlayer::writeHead()
{
    if (m_script.rawHead.isEmpty())
        m_responder->writeBeginChunked(m_script.headers, QHttpServerResponder::StatusCode(m_script.status));
    else
        m_socket->write(m_script.rawHead);
}

bool ScriptPlayer::isDue(const Step &step)
{
    if (!m_dueKnown) {
        const double perToken = m_pace.tokensPerSecond > 0 ? 1e6 / m_pace.tokensPerSecond : 0;
        const double scaled = double(step.pause.count()) * 1000 + double(step.tokens) * perToken;
        m_dueAt += scaled * m_pace.factor + double(step.hold.count()) * 1000;
        m_dueKnown = true;
    }
    const double now = double(m_clock.nsecsElapsed()) / 1000;
    if (m_dueAt <= now)
        return true;
    m_timer.start(std::max(sliceMs, int((m_dueAt - now) / 1000) + 1));
    return false;
}

void ScriptPlayer::advance()
{
    if (m_ended || !m_socket)
        return;
    while (!m_ended && m_socket && m_socket->bytesToWrite() <= mostUnsent && m_pending.size() < batchBytes) {
        if (m_next == m_script.steps.size()) {
            end(false);
            return;
        }
        const Step &step = m_script.steps.at(m_next);
        if (!isDue(step)) {
            flush();
            return;
        }
        m_dueKnown = false;
        ++m_next;
        if (!play(step))
            return;
    }
    const bool more = m_pending.size() >= batchBytes;
    flush();
    if (more && m_socket && m_socket->bytesToWrite() <= mostUnsent)
        m_timer.start(0); // lets the other connections of this thread have their turn
}

bool ScriptPlayer::play(const Step &step)
{
    switch (step.action) {
    case Step::Action::Write:
        m_pending += step.bytes;
        m_tokens += step.tokens;
        return true;
    case Step::Action::Raw:
        flush();
        m_socket->write(step.bytes);
        return true;
    case Step::Action::Repeat:
        m_next = step.target;
        // A loop without any wait would otherwise never hand back at full speed.
        return true;
    case Step::Action::Silence:
        m_next = 0;
        flush();
        m_timer.stop();
        m_script.steps = {Step{.bytes = {}, .action = Step::Action::Silence, .hold = std::chrono::hours(24)}};
        m_next = 0;
        return false;
    case Step::Action::Close:
    case Step::Action::Reset:
        m_next = 0; // not an end in order: everything goes out
        flush();
        afterSent(step.action);
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

bool ScriptPlayer::isFramed() const
{
    return m_script.hasHead && m_script.rawHead.isEmpty();
}

void ScriptPlayer::flush()
{
    // The last bytes wait for the end: the responder wants some to close the body with.
    if (m_pending.isEmpty() || !m_socket || (isFramed() && m_next == m_script.steps.size()))
        return;
    const QByteArray bytes = std::exchange(m_pending, {});
    if (isFramed())
        m_responder->writeChunk(bytes);
    else
        m_socket->write(bytes);
}

void ScriptPlayer::afterSent(Step::Action action)
{
    m_ended = true;
    m_timer.stop();
    disconnect(m_socket, nullptr, this, nullptr);
    const auto finish = [this, action] {
        if (m_socket) {
            disconnect(m_socket, nullptr, this, nullptr);
            if (action == Step::Action::Reset)
                resetConnection(m_socket);
            else
                m_socket->disconnectFromHost();
        }
        report(false);
    };
    if (action == Step::Action::Close && m_socket->bytesToWrite() == 0) {
        finish();
        return;
    }
    // What is still in the buffer would be dropped, and a reset makes the other side forget what it has not read yet.
    connect(m_socket, &QTcpSocket::disconnected, this, [this] { report(true); });
    QTimer::singleShot(50, this, finish);
}

void ScriptPlayer::end(bool clientLeft)
{
    if (m_ended)
        return;
    m_ended = true;
    m_timer.stop();
    if (!clientLeft && m_socket) {
        disconnect(m_socket, nullptr, this, nullptr);
        if (!isFramed())
            m_socket->disconnectFromHost();
        else
            m_responder->writeEndChunked(m_pending);
    }
    report(clientLeft);
}

void ScriptPlayer::report(bool clientLeft)
{
    if (!std::exchange(m_reported, true))
        Q_EMIT finished(m_tokens, clientLeft);
}

} // namespace switchyard
