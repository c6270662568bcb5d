// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/contextmeter.h"

#include "core/base/async.h"
#include "core/routing/requestbuilder.h"

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype countedAtOnce = 150'000; // characters: about a millisecond
constexpr qsizetype mostItemsInSums = 100'000; // of all histories that are remembered

qsizetype lengthOf(const Message &message)
{
    qsizetype length = 0;
    for (const ContentPart &part : message.parts) {
        if (const auto *text = std::get_if<TextPart>(&part))
            length += text->text.size();
        else if (const auto *reasoning = std::get_if<ReasoningPart>(&part))
            length += reasoning->text.size();
        else if (const auto *result = std::get_if<ToolResultPart>(&part))
            length += result->content.size();
    }
    return length;
}

/// Four characters are a token, roughly: for what is still growing or still to be counted.
MessageCount roughCount(const Message &message)
{
    return {.tokens = double(lengthOf(message)) / 4 + tokensPerMessage,
            .isSent = message.state != MessageState::Failed};
}

MessageCount roughCount(const MessageNode &node)
{
    return {.tokens = double(node.length) / 4 + tokensPerMessage,
            .isSent = node.state != MessageState::Failed && node.length > 0};
}

} // namespace

Vocabulary ContextMeter::vocabularyOf(const Model *model)
{
    return model ? vocabularyFor(model->tokenizer) : Vocabulary::O200k;
}

double ContextMeter::countDraft(const Draft &draft, Vocabulary vocabulary, int &uncounted)
{
    const auto ofText = [&](const QString &text) {
        if (text.size() <= countedAtOnce)
            return estimateTokens(text, vocabulary);
        const double part = estimateTokens(QStringView(text).first(countedAtOnce), vocabulary);
        return part * double(text.size()) / double(countedAtOnce);
    };
    double tokens = tokensPerMessage + ofText(draft.text);
    for (const ContentPart &part : draft.attachments) {
        if (const auto *text = std::get_if<TextPart>(&part))
            tokens += ofText(text->text);
        else
            tokens += estimatePart(part, vocabulary, uncounted);
    }
    return tokens;
}

MessageCount ContextMeter::count(const Message &message, Vocabulary vocabulary)
{
    if (!message.isFinal())
        return roughCount(message);
    auto &known = m_counts[size_t(vocabulary)];
    const auto at = known.constFind(message.id);
    if (at != known.cend())
        return *at;
    const MessageCount count = countMessage(message, vocabulary);
    known.insert(message.id, count);
    return count;
}

void ContextMeter::forget(const MessageId &id)
{
    for (auto &known : m_counts)
        known.remove(id);
    forgetHistories();
}

void ContextMeter::forgetHistories()
{
    m_sums.clear();
    m_itemsInSums = 0;
}

double ContextMeter::systemTokens(const QString &text, Vocabulary vocabulary)
{
    auto &[known, tokens] = m_system[size_t(vocabulary)];
    if (known != text) {
        known = text;
        tokens = text.trimmed().isEmpty() ? 0 : tokensPerMessage + estimateTokens(text, vocabulary);
    }
    return tokens;
}

bool ContextMeter::countMissing(const QList<HistoryItem> &history, Vocabulary vocabulary)
{
    const auto &known = m_counts[size_t(vocabulary)];
    QList<Message> missing;
    qsizetype length = 0;
    for (const auto &[node, message] : history) {
        if (message && message->isFinal() && !known.contains(message->id)) {
            missing.append(*message);
            length += lengthOf(*message);
        }
    }
    if (length <= countedAtOnce)
        return true; // count() does it
    if (m_isCounting)
        return false;
    m_isCounting = true;
    using Counts = QHash<MessageId, MessageCount>;
    const auto counting = runOnPool<Counts>([missing, vocabulary](QPromise<Result<Counts>> &promise) -> Result<Counts> {
        Counts counts;
        for (const Message &message : missing) {
            if (promise.isCanceled())
                break;
            counts.insert(message.id, countMessage(message, vocabulary));
        }
        return counts;
    });
    onFinished(counting, this, [this, vocabulary](const Result<Counts> &counts) {
        m_isCounting = false;
        if (!counts)
            return;
        m_counts[size_t(vocabulary)].insert(*counts);
        forgetHistories();
        Q_EMIT counted();
    });
    return false;
}

const ContextMeter::Sums &ContextMeter::sumsOf(const Asked &asked, const Conversation &conversation)
{
    const Vocabulary vocabulary = vocabularyOf(asked.model);
    const QString key
        = asked.leaf.text() + u'|' + QString::number(int(vocabulary)) + u'|' + asked.recipient.model.text();
    if (const auto known = m_sums.constFind(key); known != m_sums.cend())
        return *known;
    const QList<HistoryItem> history = asked.history();
    if (m_itemsInSums + history.size() > mostItemsInSums)
        forgetHistories();
    m_itemsInSums += history.size();
    Sums sums{.isProvisional = !countMissing(history, vocabulary)};
    sums.items.reserve(history.size());
    const QString family = modelFamily(asked.recipient.model.text());
    const auto &counts = m_counts[size_t(vocabulary)];
    double before = tokensBeforeAnswer + systemTokens(conversation.systemPrompt, vocabulary);
    int uncounted = 0;
    bool isExact = !sums.isProvisional; // so far
    for (const auto &[node, message] : history) {
        const bool isRough = !message || (sums.isProvisional && !counts.contains(node->id));
        const MessageCount count = !message ? roughCount(*node)
            : isRough                       ? roughCount(*message)
                                            : this->count(*message, vocabulary);
        isExact = isExact && !isRough;
        // What this model's server counted up to here corrects what is counted from here on.
        if (node->role == Role::Assistant && node->model == asked.recipient.model && uncounted == 0 && isExact)
            sums.ratio.learn(qint64(before), message->usage.promptTokens.value_or(0));
        if (!count.isSent)
            continue;
        const ContextItem item{.id = node->id,
                               .tokens = count.tokens + (count.reasoningFamily == family ? count.reasoning : 0),
                               .uncounted = count.uncounted,
                               .beginsTurn = node->role == Role::User,
                               .isExcluded = conversation.context.excluded.contains(node->id),
                               .isPinned = conversation.context.pinned.contains(node->id)};
        sums.items.append(item);
        before += item.isExcluded ? 0 : item.tokens;
        uncounted += item.isExcluded ? 0 : item.uncounted;
    }
    return *m_sums.insert(key, sums);
}

ContextPlan ContextMeter::plan(const Asked &asked, const Conversation &conversation)
{
    const Sums &sums = sumsOf(asked, conversation);
    m_isProvisional = sums.isProvisional;
    return planContext(
        {.history = sums.items,
         .fixedTokens = asked.promptTokens + systemTokens(conversation.systemPrompt, vocabularyOf(asked.model)),
         .fixedUncounted = asked.promptUncounted,
         .contextLength = asked.model ? asked.model->contextLength : std::nullopt,
         .reserved = conversation.parameters.maxTokens.value_or(0),
         .ratio = sums.ratio,
         .policy = conversation.context.overflow});
}

} // namespace switchyard
