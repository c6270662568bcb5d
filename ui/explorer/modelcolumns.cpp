// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modelcolumns.h"

#include "ui/common/format.h"
#include "ui/explorer/modeltablemodel.h"
#include "ui/explorer/pricetexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Headers
{
    Q_DECLARE_TR_FUNCTIONS(ModelTableModel)
};

const Model &modelOf(const ModelLine &line)
{
    return line.row.entry.model;
}

ModelColumn quiet(ModelColumn column)
{
    column.more = [](const ModelLine &, int role) {
        return role == EmphasisRole ? QVariant(int(Emphasis::Quiet)) : QVariant();
    };
    return column;
}

ModelColumn figure(ModelColumn column)
{
    column.alignment = Qt::AlignRight;
    return column;
}

ModelColumn priceColumn(ModelColumn column, QLatin1StringView key)
{
    column.text = [key](const ModelLine &line) { return formatPricePerMillion(modelOf(line).pricing, key); };
    column.more = [key](const ModelLine &line, int role) -> QVariant {
        if (role != EmphasisRole)
            return {};
        const auto price = modelOf(line).pricing.price(key);
        return int(!price ? Emphasis::Quiet : price->isFree() ? Emphasis::Accent : Emphasis::None);
    };
    return figure(std::move(column));
}

ModelColumn tagColumn(ModelColumn column, const std::function<QStringList(const ModelLine &)> &tags)
{
    column.largestFirst = true;
    column.text = [tags](const ModelLine &line) { return tags(line).join(u", "_s); };
    column.more
        = [tags](const ModelLine &line, int role) { return role == TagsRole ? QVariant(tags(line)) : QVariant(); };
    return column;
}

ModelColumn textColumn(ModelColumn column, QString (*text)(const Model &))
{
    column.text = [text](const ModelLine &line) {
        const QString found = text(modelOf(line));
        return found.isEmpty() ? u"—"_s : found;
    };
    return quiet(std::move(column));
}

/// A figure that is only known of some, with this many decimals.
ModelColumn measuredColumn(ModelColumn column, std::optional<double> ModelFacts::*figureOf, int decimals)
{
    column.text = [figureOf, decimals](const ModelLine &line) {
        const std::optional<double> &value = line.facts.*figureOf;
        return value ? QLocale().toString(*value, 'f', decimals) : u"—"_s;
    };
    column.more = [figureOf](const ModelLine &line, int role) -> QVariant {
        if (role == EmphasisRole && !(line.facts.*figureOf))
            return int(Emphasis::Quiet);
        if (role == Qt::ToolTipRole && line.facts.*figureOf && line.facts.isOwnMeasure)
            return Headers::tr("Measured by your own use of the last 30 days");
        return {};
    };
    return figure(std::move(column));
}

QList<ModelColumn> priceColumns()
{
    return {
        //: column: price of a million input tokens in dollars
        priceColumn({.name = "input"_L1,
                     .header = Headers::tr("In $/M"),
                     .toolTip = Headers::tr("Price of a million input tokens, USD"),
                     .text = {},
                     .order = ModelOrder::InputPrice,
                     .width = 68,
                     .isShownAtFirst = true},
                    PriceKey::prompt),
        priceColumn({.name = "output"_L1,
                     .header = Headers::tr("Out $/M"),
                     .toolTip = Headers::tr("Price of a million output tokens, USD"),
                     .text = {},
                     .order = ModelOrder::OutputPrice,
                     .width = 72,
                     .isShownAtFirst = true},
                    PriceKey::completion),
        {.name = "history"_L1,
         //: column: how a price went in the last 90 days, as a small line
         .header = Headers::tr("90 days"),
         .toolTip = Headers::tr("Price of output tokens in the last 90 days, as far as it was seen here"),
         .text = [](const ModelLine &line) { return line.history ? QString() : u"—"_s; },
         .more = [](const ModelLine &line, int role) -> QVariant {
             if (role == EmphasisRole)
                 return int(Emphasis::Quiet);
             if (!line.history)
                 return {};
             if (role == SparklineRole)
                 return QVariant::fromValue(*line.history);
             return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? sparklineText(*line.history)
                                                                              : QVariant();
         },
         .width = 64,
         .isShownAtFirst = true},
        priceColumn({.name = "cached"_L1,
                     .header = Headers::tr("Cached $/M"),
                     .toolTip = Headers::tr("Price of a million input tokens read from the cache, USD"),
                     .text = {},
                     .order = ModelOrder::CachePrice},
                    PriceKey::cacheRead),
    };
}

QList<ModelColumn> abilityColumns()
{
    return {
        //: column: kinds of input a model understands
        tagColumn({.name = "reads"_L1,
                   .header = Headers::tr("Reads"),
                   .toolTip = Headers::tr("Kinds of input"),
                   .text = {},
                   .order = ModelOrder::Inputs,
                   .width = 140,
                   .isShownAtFirst = true},
                  [](const ModelLine &line) { return shortModalities(modelOf(line).inputModalities); }),
        //: column: kinds of output a model makes
        tagColumn({.name = "writes"_L1,
                   .header = Headers::tr("Writes"),
                   .toolTip = Headers::tr("Kinds of output"),
                   .text = {},
                   .order = ModelOrder::Outputs,
                   .width = 72},
                  [](const ModelLine &line) { return shortModalities(modelOf(line).outputModalities); }),
        //: column: abilities of a model
        tagColumn({.name = "can"_L1,
                   .header = Headers::tr("Can"),
                   .toolTip = Headers::tr("Tools, structured output, reasoning, prompt cache, web search"),
                   .text = {},
                   .order = ModelOrder::Capabilities,
                   .width = 200,
                   .isShownAtFirst = true},
                  [](const ModelLine &line) { return line.facts.capabilities; }),
    };
}

QList<ModelColumn> measuredColumns()
{
    return {
        //: column: tokens per second
        measuredColumn({.name = "speed"_L1,
                        .header = Headers::tr("Tok/s"),
                        .toolTip = Headers::tr("Tokens per second of the quickest endpoint, median of half an hour; "
                                               "or measured by your own use"),
                        .text = {},
                        .order = ModelOrder::Throughput,
                        .largestFirst = true,
                        .width = 60,
                        .isShownAtFirst = true},
                       &ModelFacts::tokensPerSecond, 0),
        //: column: seconds until the first token of an answer
        measuredColumn({.name = "first"_L1,
                        .header = Headers::tr("First s"),
                        .toolTip = Headers::tr("Seconds until the first token, of the quickest endpoint, median of "
                                               "half an hour; or measured by your own use"),
                        .text = {},
                        .order = ModelOrder::FirstToken,
                        .width = 64,
                        .isShownAtFirst = true},
                       &ModelFacts::firstTokenSeconds, 2),
        //: column: how much of the last day a model could be reached, in percent
        measuredColumn({.name = "uptime"_L1,
                        .header = Headers::tr("Up %"),
                        .toolTip = Headers::tr("Share of the last day in which its best endpoint answered"),
                        .text = {},
                        .order = ModelOrder::Uptime,
                        .largestFirst = true,
                        .width = 60,
                        .isShownAtFirst = true},
                       &ModelFacts::uptime, 1),
    };
}

QList<ModelColumn> originColumns()
{
    return {
        quiet({.name = "connection"_L1,
               .header = Headers::tr("Connection"),
               .toolTip = Headers::tr("Where it can be asked"),
               .text = [](const ModelLine &line) { return line.row.connectionName; },
               .order = ModelOrder::Connection,
               .width = 110,
               .isShownAtFirst = true}),
        //: column: the company that made the model
        textColumn({.name = "author"_L1,
                    .header = Headers::tr("Author"),
                    .toolTip = Headers::tr("Who made it"),
                    .text = {},
                    .order = ModelOrder::Author,
                    .width = 100},
                   [](const Model &model) { return model.author(); }),
        figure({.name = "answer"_L1,
                .header = Headers::tr("Answer"),
                .toolTip = Headers::tr("Tokens of the longest answer"),
                .text = [](const ModelLine &line) { return formatTokens(modelOf(line).maxCompletionTokens, u"—"_s); },
                .order = ModelOrder::LongestAnswer,
                .largestFirst = true,
                .width = 72}),
        //: column: the day a model was first listed
        textColumn({.name = "since"_L1,
                    .header = Headers::tr("Since"),
                    .toolTip = Headers::tr("The day it was first listed"),
                    .text = {},
                    .order = ModelOrder::Created,
                    .largestFirst = true},
                   [](const Model &model) {
                       return model.created ? QLocale().toString(model.created->date(), QLocale::ShortFormat)
                                            : QString();
                   }),
        //: column: until when a model knows of the world
        textColumn({.name = "cutoff"_L1,
                    .header = Headers::tr("Knows until"),
                    .toolTip = Headers::tr("The last day of what it was taught"),
                    .text = {},
                    .order = ModelOrder::Cutoff,
                    .largestFirst = true},
                   [](const Model &model) { return model.knowledgeCutoff; }),
        textColumn({.name = "tokenizer"_L1,
                    .header = Headers::tr("Tokenizer"),
                    .toolTip = Headers::tr("How it cuts text into tokens"),
                    .text = {},
                    .order = ModelOrder::Tokenizer},
                   [](const Model &model) { return model.tokenizer; }),
    };
}

QList<ModelColumn> ownColumns()
{
    return {
        {.name = "favourite"_L1,
         .header = u"★"_s,
         .toolTip = Headers::tr("Favourites"),
         .text = [](const ModelLine &line) { return line.marks.favourite ? u"★"_s : u"☆"_s; },
         .more = [](const ModelLine &line, int role) -> QVariant {
             if (role == EmphasisRole)
                 return int(line.marks.favourite ? Emphasis::Accent : Emphasis::Quiet);
             if (role == Qt::AccessibleTextRole)
                 return line.marks.favourite ? Headers::tr("Favourite") : Headers::tr("Not a favourite");
             return {};
         },
         .order = ModelOrder::Favourite,
         .alignment = Qt::AlignHCenter,
         .width = 40,
         .isShownAtFirst = true},
        tagColumn({.name = "tags"_L1,
                   .header = Headers::tr("Tags"),
                   .toolTip = Headers::tr("Your own tags"),
                   .text = {},
                   .width = 110},
                  [](const ModelLine &line) { return line.marks.tags; }),
        quiet({.name = "note"_L1,
               .header = Headers::tr("Note"),
               .toolTip = Headers::tr("Your own note"),
               .text = [](const ModelLine &line) { return singleLine(line.marks.note, 200); },
               .width = 120}),
    };
}

} // namespace

QList<ModelColumn> modelColumns()
{
    QList<ModelColumn> all{
        {.name = "name"_L1,
         .header = Headers::tr("Model"),
         .toolTip = Headers::tr("Name and id"),
         .text =
             [](const ModelLine &line) {
                 return modelOf(line).name.isEmpty() ? modelOf(line).id.text() : modelOf(line).name;
             },
         .more = [](const ModelLine &line,
                    int role) { return role == SecondLineRole ? QVariant(modelOf(line).id.text()) : QVariant(); },
         .order = ModelOrder::Name,
         .width = 200,
         .isShownAtFirst = true},
        //: column: how many tokens fit into one request
        figure({.name = "context"_L1,
                .header = Headers::tr("Context"),
                .toolTip = Headers::tr("Tokens that fit into one request"),
                .text = [](const ModelLine &line) { return formatTokens(modelOf(line).contextLength, u"—"_s); },
                .order = ModelOrder::Context,
                .largestFirst = true,
                .width = 72,
                .isShownAtFirst = true}),
    };
    all += priceColumns() + abilityColumns() + measuredColumns() + originColumns() + ownColumns();
    Q_ASSERT(all.size() == ModelTableModel::ColumnCount);
    return all;
}

const QList<int> &modelColumnOrder()
{
    static const QList<int> order = [] {
        QList<int> list{ModelTableModel::Favourite};
        for (int column = 0; column < ModelTableModel::ColumnCount; ++column) {
            if (column != ModelTableModel::Favourite)
                list << column;
        }
        return list;
    }();
    return order;
}

} // namespace switchyard
