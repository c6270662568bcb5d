// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/inspector/chatcosts.h"

#include "core/domain/conversationtally.h"
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

} // namespace

QList<InspectorLine> costLines(const ConversationTally &tally)
{
    using Spent = ConversationTally::Spent;
    const QHash<QString, Spent> byModel = tally.spent();
    Spent all;
    for (const Spent &spent : byModel) {
        if (spent.cost)
            all.cost = all.cost.value_or(Money()) + *spent.cost;
        all.unknown += spent.unknown;
        all.promptTokens += spent.promptTokens;
        all.completionTokens += spent.completionTokens;
    }
    const QString none = u"\u2014"_s;
    QList<InspectorLine> lines{{Words::tr("Spent"), formatMoney(all.cost, none)},
                               {Words::tr("Tokens in / out"),
                                QString(formatCount(all.promptTokens) + u" / "_s + formatCount(all.completionTokens))}};
    if (byModel.size() > 1) {
        QStringList models = byModel.keys();
        std::ranges::sort(models, [&](const QString &a, const QString &b) {
            const Money left = byModel[a].cost.value_or(Money());
            const Money right = byModel[b].cost.value_or(Money());
            return left == right ? a < b : left > right;
        });
        for (const QString &model : std::as_const(models))
            lines.append({singleLine(model.section(u'/', -1), 40), formatMoney(byModel[model].cost, none)});
    }
    if (all.unknown > 0 && all.cost)
        lines.append({Words::tr("Cost unknown"), Words::tr("%n answer(s)", nullptr, all.unknown)});
    return lines;
}

} // namespace switchyard
