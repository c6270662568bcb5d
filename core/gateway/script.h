// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QHttpHeaders>
#include <QHttpServerResponder>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <optional>

namespace switchyard {

/// One thing to do on a connection.
struct Step
{
    enum class Action {
        Write, ///< sends `bytes` as part of the body
        Raw, ///< sends `bytes` outside the framing of the body
        Close, ///< closes the connection in order, whatever was promised
        Reset, ///< closes it with a reset, after what was sent has left
        Silence, ///< does nothing until the client leaves
        Repeat, ///< goes back to the step number `target`
    };

    QByteArray bytes;
    Action action = Action::Write;
    qint64 tokens = 0; ///< what the bytes count for; decides their pace
    std::chrono::milliseconds pause{0}; ///< waited before; scaled by the pace
    std::chrono::milliseconds hold{0}; ///< waited before, at any pace
    qsizetype target = 0;
};

/// Everything one answer does.
struct Script
{
    int status = 200;
    QHttpHeaders headers;
    QByteArray rawHead; ///< replaces status and headers when not empty: then the body has no framing but its own
    bool hasHead = true; ///< false: not a byte but what the steps say
    QList<Step> steps;

    void write(const QByteArray &bytes, qint64 tokens = 0) { steps.append({.bytes = bytes, .tokens = tokens}); }
    void raw(const QByteArray &bytes) { steps.append({.bytes = bytes, .action = Step::Action::Raw}); }
    void pause(std::chrono::milliseconds time) { steps.append({.bytes = {}, .pause = time}); }
    void hold(std::chrono::milliseconds time) { steps.append({.bytes = {}, .hold = time}); }
    void act(Step::Action action) { steps.append({.bytes = {}, .action = action}); }
    void repeatFrom(qsizetype target) { steps.append({.bytes = {}, .action = Step::Action::Repeat, .target = target}); }
};

struct Pace
{
    double factor = 1; ///< 1 = as in life, 0 = as fast as the socket takes it
    double tokensPerSecond = 80;
};

/// Plays a script on one connection: steps that are due go out together, and nothing is written ahead of what the
/// client has taken, so that an endless answer costs no memory. Emits finished() exactly once.
class ScriptPlayer : public QObject
{
    Q_OBJECT

public:
    ScriptPlayer(Script script, QHttpServerResponder responder, QTcpSocket *socket, Pace pace, QObject *parent);
    void start();

Q_SIGNALS:
    /// `tokens` went out; `clientLeft` when the other side closed before the end.
    void finished(qint64 tokens, bool clientLeft);

private:
    void advance();
    [[nodiscard]] bool isDue(const Step &step);
    /// False when the script has to wait or is over.
    [[nodiscard]] bool play(const Step &step);
    /// The body goes through the responder, in chunks.
    [[nodiscard]] bool isFramed() const;
    void flush();
    void writeHead();
    void end(bool clientLeft);
    void report(bool clientLeft);
    void afterSent(Step::Action action);

    Script m_script;
    std::optional<QHttpServerResponder> m_responder;
    QPointer<QTcpSocket> m_socket;
    Pace m_pace;
    QElapsedTimer m_clock;
    QTimer m_timer;
    QByteArray m_pending;
    qsizetype m_next = 0;
    qint64 m_tokens = 0;
    double m_dueAt = 0; // microseconds on m_clock
    bool m_dueKnown = false;
    bool m_ended = false;
    bool m_reported = false;
};

} // namespace switchyard
