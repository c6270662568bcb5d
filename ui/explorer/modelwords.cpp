// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modelwords.h"

#include "ui/common/format.h"
#include "ui/explorer/modeltablemodel.h"

#include <QCoreApplication>
#include <QLocale>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelWords)
};

QString abilityText(const QString &word)
{
    if (word == "tools"_L1)
        return Words::tr("calls tools");
    if (word == "json"_L1)
        return Words::tr("structured output");
    if (word == "think"_L1)
        return Words::tr("reasoning");
    if (word == "cache"_L1)
        return Words::tr("prompt cache");
    if (word == "web"_L1)
        return Words::tr("web search");
    return word;
}

QString reasoningText(const ReasoningSupport &reasoning)
{
    QStringList parts;
    if (reasoning.mandatory)
        //: a model that reasons in any case
        parts << Words::tr("always");
    if (reasoning.supportedEfforts && !reasoning.supportedEfforts->isEmpty())
        parts << Words::tr("efforts %1").arg(reasoning.supportedEfforts->join(u", "_s));
    if (!reasoning.defaultEffort.isEmpty())
        parts << Words::tr("%1 by default").arg(reasoning.defaultEffort);
    return parts.join(u"; "_s);
}

} // namespace

QList<FactGrid::Fact> modelFacts(const ModelRow &row)
{
    const Model &model = row.entry.model;
    QList<FactGrid::Fact> facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts << FactGrid::Fact{name, value};
    };
    const auto tokens = [](const std::optional<qint64> &count) {
        return count ? Words::tr("%1 tokens").arg(formatTokens(*count)) : QString();
    };
    add(Words::tr("Context"), model.contextLength ? tokens(model.contextLength) : u"—"_s);
    add(Words::tr("Longest answer"), tokens(model.maxCompletionTokens));
    add(Words::tr("Reads"), model.inputModalities.join(u", "_s));
    add(Words::tr("Writes"), model.outputModalities.join(u", "_s));
    QStringList abilities;
    for (const QString &word : capabilitiesOf(model))
        abilities << abilityText(word);
    add(Words::tr("Can"), abilities.join(u", "_s));
    if (model.reasoning)
        add(Words::tr("Reasoning"), reasoningText(*model.reasoning));
    if (model.isModerated)
        add(Words::tr("Moderated"), *model.isModerated ? Words::tr("yes") : Words::tr("no"));
    if (row.served.zeroRetention)
        add(Words::tr("Zero retention"), *row.served.zeroRetention ? Words::tr("offered") : Words::tr("not offered"));
    add(Words::tr("Tokenizer"), model.tokenizer);
    add(Words::tr("Knowledge until"), model.knowledgeCutoff);
    if (model.created)
        add(Words::tr("Listed since"), QLocale().toString(model.created->toLocalTime().date(), QLocale::ShortFormat));
    add(Words::tr("Ends on"), model.expirationDate);
    add(Words::tr("Connection"), row.connectionName);
    return facts;
}

QList<FactGrid::Fact> parameterFacts(const Model &model)
{
    const QVariantMap defaults = model.defaultParameters.toVariantMap();
    QList<FactGrid::Fact> facts;
    QStringList plain;
    for (const QString &name : model.supportedParameters) {
        const QVariant value = defaults.value(name);
        if (value.isValid() && !value.toString().isEmpty())
            //: of a parameter: what holds when nothing is sent
            facts << FactGrid::Fact{name, Words::tr("%1 by default").arg(value.toString())};
        else
            plain << name;
    }
    if (!plain.isEmpty())
        facts << FactGrid::Fact{{}, plain.join(u", "_s)};
    return facts;
}

} // namespace switchyard
