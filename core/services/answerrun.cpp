// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/answerrun.h"

#include "core/api/client.h"
#include "core/routing/tokenestimate.h"

#include <cmath>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// Characters between two looks at the cost: pieces of a word cannot be estimated one by one.
constexpr qsizetype measuredAtOnce = 2'000;

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

void AnswerRun::start(const ApiTarget &target, const EncodedChat &chat)
{
    if (m_finished)
        return;
    m_target = target;
    m_stream = m_client.startChat(target, chat);
    connect(m_stream.get(), &ChatStream::requestSent, this, &AnswerRun::left);
    connect(m_stream.get(), &ChatStream::deltaReceived, this, &AnswerRun::take);
    connect(m_stream.get(), &ChatStream::finished, this, &AnswerRun::end);
}

void AnswerRun::fail(const Error &error)
{
    end(Result<Completion>(std::unexpect, error));
}

void AnswerRun::stop()
{
    if (m_stream)
        m_stream->flush(); // what has arrived is paid for
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
    if (m_finished || m_stopRequested || !m_endedBecause.isEmpty())
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
    measure(delta);
    if (!m_endedBecause.isEmpty() && m_stream)
        m_stream->abort(); // end() tells this from the user's stop
    Q_EMIT changed();
}

void AnswerRun::measure(const Delta &delta)
{
    const auto received = m_unmeasured.size();
    m_unmeasured += delta.text;
    m_unmeasured += delta.reasoning;
    for (const ToolCallDelta &call : delta.toolCalls)
        m_unmeasured += call.arguments;
    m_received += m_unmeasured.size() - received;
    if (m_received > m_limits.characters) {
        m_endedBecause = u"the answer was ended after %1 characters: it came to no end"_s.arg(m_received);
        return;
    }
    if (m_unmeasured.size() < measuredAtOnce)
        return;
    m_tokens += estimateTokens(m_unmeasured);
    m_unmeasured.clear();
    const auto cost = estimatedCost();
    if (cost && m_limits.cost && *cost > *m_limits.cost) {
        m_endedBecause = u"the answer was ended: what came of it costs about %1 USD, and the limit is %2 USD"_s.arg(
            cost->toText(), m_limits.cost->toText());
    }
}

/// Without the prompt. Prices that hold for long prompts only are not looked at: the limit is no bill.
std::optional<Money> AnswerRun::estimatedCost() const
{
    const qint64 tokens = std::llround(m_tokens);
    return m_entry.prices.costOf({.promptTokens = 0, .completionTokens = tokens}, m_entry.sent.time());
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
    m_message.error = result.error();
    if (!m_endedBecause.isEmpty()) {
        m_message.error->kind = Error::Kind::Interrupted;
        m_message.error->message = m_endedBecause;
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
