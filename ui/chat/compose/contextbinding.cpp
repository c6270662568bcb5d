// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of ComposerBinding says what a prompt takes along and costs, and lets messages be left out.

#include "core/services/modelcatalog.h"
#include "ui/chat/chatfacts.h"
#include "ui/chat/compose/composerbinding.h"
#include "ui/chat/composer.h"
#include "ui/common/format.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

/// How a message begins, one line.
QString beginningOf(const Message &message)
{
    for (const ContentPart &part : message.parts) {
        if (const auto *text = std::get_if<TextPart>(&part); text && !text->text.isEmpty())
            return singleLine(text->text.left(300), 90);
    }
    return message.parts.isEmpty() ? QString() : ComposerBinding::tr("(attachment)");
}

} // namespace

QString costRangeText(const std::optional<CostRange> &range)
{
    if (!range)
        return {};
    if (range->maximum.isZero() && !range->partial)
        return ComposerBinding::tr("free");
    // "about less than" helps nobody: what cannot be shown is nothing beside what can.
    const Money shown = *Money::fromText("0.0001");
    const QString most = formatMoney(range->maximum);
    if (range->maximum < shown)
        return range->partial ? ComposerBinding::tr("%1 or more").arg(most) : most;
    const QString least = formatMoney(range->minimum < shown ? Money() : range->minimum);
    if (least == most)
        return range->partial ? ComposerBinding::tr("\u2248 %1 or more").arg(least) : QString(u"\u2248 "_s + least);
    return range->partial ? ComposerBinding::tr("\u2248 %1 \u2013 %2 or more").arg(least, most)
                          : QString(u"\u2248 "_s + least + u" \u2013 "_s + most);
}

void ComposerBinding::updateFacts()
{
    m_pause->stop();
    if (!m_session)
        return;
    const Draft draft = this->draft();
    ComposerFacts facts;
    facts.dropsOldest = m_session->conversation().context.overflow == ContextPolicy::Overflow::DropOldest;
    if (draft.isEmpty() && m_session->tree().isEmpty()) {
        const Recipient first = m_session->recipients().value(0);
        facts.price = priceSummary(m_services.catalog.find(first.connection, first.model));
        m_composer->setFacts(facts);
        return;
    }
    const ContextEstimate estimate = m_session->estimate(draft);
    double fullest = -1;
    for (const RecipientEstimate &one : estimate.recipients) {
        const qint64 tokens = one.plan.prompt.likely;
        const double share = one.contextLength ? double(tokens) / double(std::max<qint64>(1, *one.contextLength)) : 0;
        if (share > fullest) {
            fullest = share;
            facts.tokens = tokens;
            facts.contextLength = one.contextLength;
        }
        const QString name = isolated(nameOf(one.recipient), 40);
        QStringList line{one.contextLength
                             ? tr("%1 of %2 tokens").arg(formatTokens(tokens), formatTokens(*one.contextLength))
                             : tr("%1 tokens").arg(formatTokens(tokens))};
        if (one.roomLeft && *one.roomLeft >= 0)
            line.append(tr("%1 left").arg(formatTokens(*one.roomLeft)));
        if (one.plan.droppedTurns > 0)
            line.append(tr("%n turn(s) left out", nullptr, one.plan.droppedTurns));
        if (const QString price = costRangeText(one.price); !price.isEmpty())
            line.append(price);
        facts.lines.append(QString(name + u": "_s + line.join(u", "_s)));
        facts.overflows |= one.plan.overflow > 0;
        if (!one.plan.canSend() && facts.problem.isEmpty())
            facts.problem = one.plan.isHopeless
                ? tr("This prompt alone is too long for %1.").arg(name)
                : tr("About %1 tokens too long for %2. Leave messages out, or let the oldest go.")
                      .arg(formatTokens(one.plan.overflow), name);
    }
    facts.blocked = !estimate.canSend();
    facts.price = costRangeText(estimate.price);
    m_composer->setFacts(facts);
}

void ComposerBinding::showContextRows()
{
    updateFacts();
    if (!m_session)
        return;
    const ContextEstimate estimate = m_session->estimate(draft());
    QSet<MessageId> dropped;
    for (const RecipientEstimate &one : estimate.recipients)
        dropped.unite(QSet<MessageId>(one.plan.dropped.begin(), one.plan.dropped.end()));
    const QSet<MessageId> &excluded = m_session->conversation().context.excluded;
    QList<ContextRow> rows;
    const QList<MessageId> path = m_session->path();
    rows.reserve(path.size());
    for (const MessageId &id : path) {
        const Message *message = m_session->message(id); // null: it is far up and not in memory
        rows.append({.id = id,
                     .title = message ? beginningOf(*message) : u"…"_s,
                     .isPrompt = m_session->tree().find(id)->role == Role::User,
                     .state = excluded.contains(id) ? ContextRow::State::Excluded
                         : dropped.contains(id)     ? ContextRow::State::Dropped
                                                    : ContextRow::State::Sent});
    }
    m_composer->setContextRows(rows);
}

void ComposerBinding::setExcluded(const MessageId &id, bool excluded)
{
    if (!m_session)
        return;
    ContextPolicy policy = m_session->conversation().context;
    if (excluded)
        policy.excluded.insert(id);
    else
        policy.excluded.remove(id);
    m_session->setContextPolicy(policy);
    showContextRows();
}

void ComposerBinding::setDropOldest(bool on)
{
    if (!m_session)
        return;
    ContextPolicy policy = m_session->conversation().context;
    policy.overflow = on ? ContextPolicy::Overflow::DropOldest : ContextPolicy::Overflow::Refuse;
    m_session->setContextPolicy(policy);
    showContextRows();
}

} // namespace switchyard
