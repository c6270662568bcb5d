// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/answerrun.h"

#include "core/api/client.h"

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// Characters. No model writes as much in one answer: one that repeats itself for an hour does.
constexpr qint64 longestAnswer = 4'000'000;

/// What is stored holds no key, even where a server has led one into an address or a reason.
Error withoutKey(Error error, const ApiTarget &target)
{
    if (!target.key)
        return error;
    for (QString *text : {&error.message, &error.host, &error.code, &error.provider, &error.parameter, &error.raw})
        *text = target.key->key.maskedIn(*text);
    for (QString &suggestion : error.suggestions)
        suggestion = target.key->key.maskedIn(suggestion);
    return error;
}

} // namespace

AnswerRun::AnswerRun(Client &client, const Clock &clock, Message answer, LedgerEntry entry, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_clock(clock),
      m_begun(clock.elapsed()),
      m_message(std::move(answer)),
      m_folder(m_message),
      m_entry(std::move(entry))
{
}

AnswerRun::~AnswerRun() = default;

void AnswerRun::start(const ApiTarget &target, const ChatRequest &request)
{
    if (m_finished)
        return;
    m_target = target;
    m_stream = m_client.startChat(target, request);
    connect(m_stream.get(), &ChatStream::deltaReceived, this, &AnswerRun::take);
    connect(m_stream.get(), &ChatStream::finished, this, &AnswerRun::end);
}

void AnswerRun::fail(const Error &error)
{
    end(Result<Completion>(std::unexpect, error));
}

void AnswerRun::stop()
{
    if (m_finished)
        return;
    m_stopRequested = true;
    if (m_stream)
        m_stream->abort();
    else
        end(Result<Completion>(std::unexpect, Error::cancelled()));
}

void AnswerRun::take(const Delta &delta)
{
    if (m_finished || m_stopRequested || m_received > longestAnswer)
        return;
    const auto now = m_clock.elapsed() - m_begun;
    if (delta.hasContent() && !m_message.timing.firstToken)
        m_message.timing.firstToken = now;
    // The thinking ends with the first word, call or picture of the answer itself.
    const bool answers = !delta.text.isEmpty() || !delta.toolCalls.isEmpty() || !delta.images.isEmpty();
    if (answers && !m_message.timing.reasoning && !m_message.reasoningText().isEmpty())
        m_message.timing.reasoning = now - *m_message.timing.firstToken;
    m_folder.add(delta);
    if (delta.hasContent())
        m_message.state = MessageState::Streaming;
    m_received += delta.text.size() + delta.reasoning.size();
    if (m_received > longestAnswer && m_stream)
        m_stream->abort(); // end() tells this from the user's stop
    Q_EMIT changed();
}

void AnswerRun::end(const Result<Completion> &result)
{
    if (m_finished)
        return;
    if (result) {
        m_folder.finish(*result);
        return settle(MessageState::Complete);
    }
    if (m_stopRequested)
        return settle(MessageState::Stopped);
    m_message.error = withoutKey(result.error(), m_target);
    if (m_received > longestAnswer) {
        m_message.error->kind = Error::Kind::Interrupted;
        m_message.error->message = u"the answer was ended after %1 characters: it came to no end"_s.arg(m_received);
    }
    // What was received stays and says that it is not whole.
    const bool begun = m_message.state == MessageState::Streaming || !m_message.parts.isEmpty();
    settle(begun || result.error().kind == Error::Kind::Interrupted ? MessageState::Interrupted : MessageState::Failed);
}

void AnswerRun::settle(MessageState state)
{
    m_finished = true;
    m_message.state = state;
    m_message.timing.total = m_clock.elapsed() - m_begun;
    m_message.computedCost = m_entry.prices.costOf(m_message.usage, m_entry.sent.time());

    m_entry.outcome = state;
    m_entry.answeredBy = m_message.answeredBy;
    m_entry.provider = m_message.provider;
    m_entry.generation = m_message.generation;
    m_entry.usage = m_message.usage;
    m_entry.computedCost = m_message.computedCost;
    m_entry.timing = m_message.timing;
    m_entry.finishReason = m_message.finishReason;
    if (m_stream) {
        m_stream->disconnect(this);
        m_stream.release()->deleteLater(); // it may be the one that is calling
    }
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace switchyard
