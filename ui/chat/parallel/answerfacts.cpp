// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/parallel/answerfacts.h"

#include "core/services/chatsession.h"
#include "core/services/modelcatalog.h"
#include "ui/common/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnswerFacts)
};

QString stateText(const Message &message, const QDateTime &now)
{
    switch (message.state) {
    case MessageState::Queued: return Words::tr("queued");
    case MessageState::Waiting: {
        const qint64 seconds = std::max<qint64>(0, message.created.secsTo(now));
        return Words::tr("waiting %1").arg(u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0')));
    }
    case MessageState::Streaming: return Words::tr("writing…");
    case MessageState::Complete: return {};
    case MessageState::Interrupted: return Words::tr("interrupted");
    case MessageState::Stopped: return Words::tr("stopped");
    case MessageState::Failed: return Words::tr("failed");
    }
    return {};
}

AnswerFacts factsOf(const Message &message, const ModelCatalog &catalog, const QDateTime &now)
{
    AnswerFacts facts;
    facts.id = message.id;
    const Model *model = catalog.find(message.connection, message.model);
    facts.name = model && !model->name.isEmpty() ? model->name : message.model.text().section(u'/', -1);
    // "OpenAI: GPT-5.4": the column is narrow, and the provider stands beside it.
    if (const qsizetype colon = facts.name.indexOf(": "_L1); colon > 0)
        facts.name = facts.name.sliced(colon + 2);
    facts.name = singleLine(facts.name.isEmpty() ? Words::tr("Answer") : facts.name, 80);
    facts.provider = singleLine(message.provider, 60);
    facts.state = message.state;
    facts.stateText = stateText(message, now);
    facts.hasText = std::ranges::any_of(message.parts, [](const ContentPart &part) {
        const auto *text = std::get_if<TextPart>(&part);
        return text && !text->text.isEmpty();
    });
    facts.firstToken = message.timing.firstToken;
    facts.finishReason = singleLine(message.finishReason, 40);
    if (!message.isFinal())
        return facts;
    facts.total = message.timing.total;
    facts.speed = message.timing.tokensPerSecond(message.usage);
    facts.tokensIn = message.usage.promptTokens;
    facts.tokensOut = message.usage.completionTokens;
    facts.reasoning = message.usage.reasoningTokens;
    facts.cost = message.usage.cost;
    return facts;
}

/// Only where there is something to choose: one of several whose costs are all known.
void markCheapest(QList<AnswerFacts> *all)
{
    QList<AnswerFacts *> known;
    for (AnswerFacts &facts : *all) {
        if (facts.isLive())
            return;
        if (facts.cost && facts.hasText)
            known.append(&facts);
    }
    if (known.size() < 2)
        return;
    std::ranges::sort(known, {}, [](const AnswerFacts *facts) { return *facts->cost; });
    known.first()->isCheapest = *known.at(0)->cost < *known.at(1)->cost;
}

void numberNames(QList<AnswerFacts> *all)
{
    QHash<QString, int> total;
    for (const AnswerFacts &facts : std::as_const(*all))
        ++total[facts.name];
    QHash<QString, int> seen;
    for (AnswerFacts &facts : *all) {
        if (total.value(facts.name) > 1)
            facts.name += u" %1"_s.arg(++seen[facts.name]);
    }
}

} // namespace

QString answerLetter(qsizetype index)
{
    const QString letter(QChar(char16_t(u'A' + index % 26)));
    return index < 26 ? letter : QString(letter + QString::number(index / 26 + 1));
}

QString AnswerFacts::summary(const QLocale &locale) const
{
    QStringList pieces;
    if (!stateText.isEmpty())
        pieces.append(stateText);
    // What a narrow column cuts off is the end.
    if (!isHidden && cost)
        pieces.append(cost->isZero() ? Words::tr("free") : formatMoney(*cost, locale));
    else if (!isHidden && state == MessageState::Complete)
        pieces.append(Words::tr("cost unknown"));
    if (firstToken)
        pieces.append(isLive() ? Words::tr("%1 to first token").arg(formatDuration(*firstToken, locale))
                               : formatDuration(*firstToken, locale));
    if (speed)
        pieces.append(formatSpeed(*speed, locale));
    if (tokensIn || tokensOut)
        pieces.append(Words::tr("%1 \u2192 %2 tokens")
                          .arg(tokensIn ? formatCount(*tokensIn, locale) : u"\u2014"_s,
                               tokensOut ? formatCount(*tokensOut, locale) : u"\u2014"_s));
    return pieces.join(u" \u00b7 "_s);
}

QList<AnswerFacts> answerFacts(const ChatSession &session, const ModelCatalog &catalog, const QList<MessageId> &answers,
                               bool hidden, const QDateTime &now)
{
    QList<AnswerFacts> all;
    for (const MessageId &id : answers) {
        if (const Message *message = session.message(id))
            all.append(factsOf(*message, catalog, now));
    }
    if (!hidden) {
        markCheapest(&all);
        numberNames(&all);
        return all;
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        AnswerFacts &facts = all[i];
        facts.isHidden = true;
        facts.name = answerLetter(i);
        facts.provider.clear();
        facts.cost.reset();
    }
    return all;
}

} // namespace switchyard
