// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/contextplan.h"

#include "core/routing/requestbuilder.h"

#include <algorithm>

namespace switchyard {

namespace {

bool isBlank(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

bool hasCalls(const Message &message)
{
    return std::ranges::any_of(message.parts,
                               [](const ContentPart &part) { return std::holds_alternative<ToolCallPart>(part); });
}

/// Where the history is cut when something has to go: each turn's first item and the one behind its last.
struct Turn
{
    qsizetype begin = 0, end = 0;
    double tokens = 0;
    int uncounted = 0;
    bool isPinned = false;
};

QList<Turn> turnsOf(const QList<ContextItem> &history)
{
    QList<Turn> turns;
    for (qsizetype i = 0; i < history.size(); ++i) {
        const ContextItem &item = history[i];
        if (turns.isEmpty() || item.beginsTurn)
            turns.append({.begin = i, .end = i});
        Turn &turn = turns.last();
        turn.end = i + 1;
        turn.isPinned |= item.isPinned;
        if (!item.isExcluded) {
            turn.tokens += item.tokens;
            turn.uncounted += item.uncounted;
        }
    }
    return turns;
}

} // namespace

MessageCount countMessage(const Message &message, Vocabulary vocabulary)
{
    MessageCount count;
    const bool isAnswer = message.role == Role::Assistant;
    if (isAnswer && (message.state == MessageState::Failed || !message.isFinal()))
        return count;
    const bool calls = isAnswer && hasCalls(message);
    for (const ContentPart &part : message.parts) {
        if (const auto *reasoning = std::get_if<ReasoningPart>(&part)) {
            const bool whole = message.state == MessageState::Complete;
            if (isAnswer && whole && (calls || !reasoning->details.isEmpty())) {
                count.reasoning += estimateTokens(reasoning->text, vocabulary);
                count.reasoningFamily = answeringFamily(message);
            }
            continue;
        }
        if (const auto *audio = std::get_if<AudioPart>(&part); audio && isAnswer) {
            count.tokens += estimateTokens(audio->transcript, vocabulary);
            count.isSent = true;
            continue;
        }
        if (const auto *text = std::get_if<TextPart>(&part); text && isBlank(text->text))
            continue;
        if (std::holds_alternative<CitationPart>(part)
            || (std::holds_alternative<ToolResultPart>(part) != (message.role == Role::Tool)))
            continue;
        count.tokens += estimatePart(part, vocabulary, count.uncounted);
        count.isSent = true;
    }
    if (!count.isSent)
        return {};
    count.tokens += tokensPerMessage;
    return count;
}

ContextPlan planContext(const ContextQuestion &question)
{
    ContextPlan plan;
    double tokens = question.fixedTokens + tokensBeforeAnswer;
    int uncounted = question.fixedUncounted;
    for (const ContextItem &item : question.history) {
        if (item.isExcluded) {
            plan.excluded.append(item.id);
            continue;
        }
        tokens += item.tokens;
        uncounted += item.uncounted;
    }
    plan.prompt = rangeOf(tokens, uncounted, question.ratio);
    if (!question.contextLength)
        return plan;
    const qint64 room = *question.contextLength - question.reserved;
    plan.isTight = plan.prompt.low <= room && plan.prompt.high > room;
    if (plan.prompt.low <= room)
        return plan;

    plan.overflow = plan.prompt.likely - room;
    for (const Turn &turn : turnsOf(question.history)) {
        if (plan.prompt.high <= room)
            break;
        if (turn.isPinned)
            continue;
        bool any = false;
        for (qsizetype i = turn.begin; i < turn.end; ++i) {
            if (!question.history[i].isExcluded) {
                plan.dropped.append(question.history[i].id);
                any = true;
            }
        }
        plan.droppedTurns += any ? 1 : 0;
        tokens -= turn.tokens;
        uncounted -= turn.uncounted;
        plan.prompt = rangeOf(tokens, uncounted, question.ratio);
    }
    plan.isHopeless = plan.prompt.low > room;
    plan.needsConsent = question.policy == ContextPolicy::Overflow::Refuse;
    return plan;
}

} // namespace switchyard
