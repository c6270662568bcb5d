// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/inspector/chatcosts.h"

#include "core/domain/message.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChatCosts)
};

struct Sum
{
    QString model;
    std::optional<Money> cost;
    int answers = 0;
    int unknown = 0;

    void add(const Message &message)
    {
        ++answers;
        const std::optional<Money> paid = message.usage.cost ? message.usage.cost : message.computedCost;
        if (paid)
            cost = cost.value_or(Money()) + *paid;
        else
            ++unknown;
    }
};

} // namespace

QList<InspectorLine> costLines(const QList<Message> &messages)
{
    qint64 in = 0;
    qint64 out = 0;
    Sum all;
    QHash<QString, Sum> byModel;
    for (const Message &message : messages) {
        if (message.role != Role::Assistant || !message.isFinal())
            continue;
        in += message.usage.promptTokens.value_or(0);
        out += message.usage.completionTokens.value_or(0);
        const QString model = message.answeredBy.isEmpty() ? message.model.text() : message.answeredBy;
        all.add(message);
        Sum &sum = byModel[model];
        sum.model = model;
        sum.add(message);
    }
    const QString none = u"\u2014"_s;
    QList<InspectorLine> lines{{Words::tr("Spent"), formatMoney(all.cost, none)},
                               {Words::tr("Tokens in / out"), QString(formatCount(in) + u" / "_s + formatCount(out))}};
    if (byModel.size() > 1) {
        QList<Sum> sums = byModel.values();
        std::ranges::sort(sums, [](const Sum &a, const Sum &b) {
            const Money left = a.cost.value_or(Money());
            const Money right = b.cost.value_or(Money());
            return left == right ? a.model < b.model : left > right;
        });
        for (const Sum &sum : std::as_const(sums))
            lines.append({singleLine(sum.model.section(u'/', -1), 40), formatMoney(sum.cost, none)});
    }
    if (all.unknown > 0 && all.cost)
        lines.append({Words::tr("Cost unknown"), Words::tr("%n answer(s)", nullptr, all.unknown)});
    return lines;
}

} // namespace switchyard
