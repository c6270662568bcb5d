// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/chatfacts.h"

#include "core/services/chatsession.h"
#include "core/services/connections.h"
#include "core/services/modelcatalog.h"
#include "core/services/modelnotebook.h"
#include "ui/common/format.h"
#include "ui/common/services.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChatFacts)
};

QString perMillion(const PriceTable &table, QLatin1StringView key)
{
    const std::optional<UnitPrice> price = table.price(key);
    const std::optional<Money> million = price ? price->perMillion() : std::nullopt;
    return million ? formatMoney(*million) : formatPricePerMillion(table, key);
}

QString priceWithUnit(const Model &model, QLatin1StringView key)
{
    const std::optional<UnitPrice> price = model.pricing.price(key);
    if (price && price->isFree())
        return Words::tr("free");
    return price ? Words::tr("%1 / M", "price per million tokens").arg(perMillion(model.pricing, key))
                 : formatPricePerMillion(model.pricing, key);
}

} // namespace

QString priceSummary(const Model *model)
{
    if (!model || model->pricing.isEmpty())
        return {};
    if (model->pricing.isFree())
        return Words::tr("free");
    return Words::tr("%1 in \u00b7 %2 out per million tokens")
        .arg(perMillion(model->pricing, PriceKey::prompt), perMillion(model->pricing, PriceKey::completion));
}

QList<InspectorLine> modelLines(const Model *model, const QString &connectionName)
{
    QList<InspectorLine> lines;
    if (!connectionName.isEmpty())
        lines.append({Words::tr("From"), singleLine(connectionName, 60)});
    if (!model)
        return lines;
    if (!model->pricing.isEmpty()) {
        lines.append({Words::tr("Input"), priceWithUnit(*model, PriceKey::prompt)});
        lines.append({Words::tr("Output"), priceWithUnit(*model, PriceKey::completion)});
    }
    if (model->contextLength)
        lines.append({Words::tr("Context"), formatTokens(*model->contextLength)});
    return lines;
}

QList<InspectorLine> routingLines(const RoutingPreferences &global, const RoutingPreferences &model,
                                  const RoutingPreferences &chat)
{
    const RoutingPreferences all = merged(merged(global, model), chat);
    QList<InspectorLine> lines;
    const auto add = [&](const QString &label, const QString &value, const auto &isSetIn) {
        //: who chose a preference of routing: for this chat, for this model, for all of them
        const QString origin = isSetIn(chat) ? Words::tr("(chat)")
            : isSetIn(model)                 ? Words::tr("(model)")
                                             : Words::tr("(global)");
        lines.append({label, QString(singleLine(value, 60) + u' ' + origin)});
    };
    const auto has
        = [](auto member) { return [member](const RoutingPreferences &of) { return (of.*member).has_value(); }; };
    using Routing = RoutingPreferences;
    if (all.sort)
        add(Words::tr("Sort"), *all.sort, has(&Routing::sort));
    if (all.order && !all.order->isEmpty())
        add(Words::tr("Order"), all.order->join(", "_L1), has(&Routing::order));
    if (all.ignore && !all.ignore->isEmpty())
        add(Words::tr("Ignore"), all.ignore->join(", "_L1), has(&Routing::ignore));
    if (all.zdr.value_or(false))
        add(Words::tr("Data"), Words::tr("no retention"), has(&Routing::zdr));
    else if (all.dataCollection)
        add(Words::tr("Data"),
            *all.dataCollection == "deny"_L1 ? Words::tr("not collected") : Words::tr("may be collected"),
            has(&Routing::dataCollection));
    for (auto it = all.maxPrice.cbegin(); it != all.maxPrice.cend(); ++it)
        add(Words::tr("Max price"), QString(formatMoney(it.value()) + u' ' + it.key()),
            [&it](const Routing &of) { return of.maxPrice.contains(it.key()); });
    if (all.fallbackModels && !all.fallbackModels->isEmpty())
        add(Words::tr("Fallback"), all.fallbackModels->join(", "_L1), has(&Routing::fallbackModels));
    if (lines.isEmpty())
        lines.append({Words::tr("Order"), Words::tr("server's default")});
    return lines;
}

QList<ModelPickerRow> pickerRows(const Services &services, const ConnectionId &first)
{
    const ModelCatalog &catalog = services.catalog;
    static const QHash<ModelId, ModelMarks> unmarked;
    const QHash<ModelId, ModelMarks> &marks = services.notebook ? services.notebook->marks() : unmarked;
    QHash<ConnectionId, QString> names;
    const QList<ConnectionInfo> all = services.connections.all();
    for (const ConnectionInfo &info : all)
        names.insert(info.connection.id, singleLine(info.connection.name, 40));
    QList<ModelPickerRow> rows;
    rows.reserve(catalog.models().size());
    for (const CatalogModel &entry : catalog.models()) {
        const Model &model = entry.model;
        const bool talks = model.outputModalities.isEmpty() || model.outputModalities.contains("text"_L1);
        const ModelMarks own = marks.value(model.id);
        if (!talks || model.isBatch() || own.hidden)
            continue;
        ModelPickerRow row;
        row.connection = entry.connection;
        row.model = model.id;
        row.name = singleLine(model.name.isEmpty() ? model.id.text() : model.name, 120);
        row.isFavourite = own.favourite;
        row.detail = singleLine(model.id.text(), 120) + u" \u00b7 "_s + names.value(entry.connection);
        if (model.pricing.isFree())
            row.prices = Words::tr("free");
        else if (!model.pricing.isEmpty())
            row.prices = formatPricePerMillion(model.pricing, PriceKey::prompt) + u" / "_s
                + formatPricePerMillion(model.pricing, PriceKey::completion);
        row.context = formatTokens(model.contextLength, {});
        rows.append(row);
    }
    std::ranges::stable_partition(rows, [&first](const ModelPickerRow &row) { return row.connection == first; });
    std::ranges::stable_partition(rows, &ModelPickerRow::isFavourite);
    return rows;
}

} // namespace switchyard
