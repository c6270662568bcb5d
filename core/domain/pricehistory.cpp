// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/pricehistory.h"

#include "core/domain/json.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView known{"known"}, appeared{"new"}, gone{"gone"}, back{"back"};

void addPrices(OfferFacts &facts, const PriceTable &table)
{
    for (auto it = table.prices.cbegin(); it != table.prices.cend(); ++it) {
        if (!it.key().startsWith(u'#'))
            facts.insert(it.key(), it->text);
    }
    if (!table.discount.isEmpty())
        facts.insert(HistoryKey::discount, table.discount);
    if (!table.overrides.isEmpty()) {
        const QJsonObject json = encodePriceTable({.overrides = table.overrides});
        facts.insert(HistoryKey::conditions, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    }
}

/// The price under a text, where it is one.
std::optional<UnitPrice> figure(const std::optional<QString> &text)
{
    return text ? UnitPrice::fromText(text->toLatin1()) : std::nullopt;
}

bool isSame(const QString &key, const QString &a, const QString &b)
{
    if (a == b)
        return true;
    const auto left = figure(a);
    return !key.startsWith(u'#') && left && left == figure(b);
}

/// A day that lies ahead of `time`, and not years away.
bool isSoon(const QString &day, const QDateTime &time)
{
    constexpr int dateLength = 10, soonDays = 90;
    const QDate date = QDate::fromString(day.left(dateLength), Qt::ISODate);
    return date.isValid() && date >= time.date() && date <= time.date().addDays(soonDays);
}

PriceChange::Kind kindOfListing(const std::optional<QString> &to)
{
    if (to == gone)
        return PriceChange::Kind::Gone;
    if (to == back)
        return PriceChange::Kind::Back;
    return to == appeared ? PriceChange::Kind::New : PriceChange::Kind::Known;
}

/// (to − from) ÷ from in tenths of a percent, half to even. Nothing when it does not fit.
std::optional<UnitPrice::Wide> perMille(UnitPrice from, UnitPrice to)
{
    using Wide = UnitPrice::Wide;
    Wide scaled = 0;
    if (__builtin_mul_overflow(to.yoctos() - from.yoctos(), Wide(1000), &scaled))
        return {};
    const Wide divisor = from.yoctos();
    const bool negative = scaled < 0;
    const Wide size = negative ? -scaled : scaled;
    Wide quotient = size / divisor;
    const Wide rest = size % divisor;
    const Wide missing = divisor - rest; // rest × 2 might not fit
    if (rest > missing || (rest == missing && quotient % 2 == 1))
        ++quotient;
    return negative ? -quotient : quotient;
}

void compareFacts(QList<PriceChange> &changes, const PriceChange &frame, const OfferFacts &before,
                  const OfferFacts &after)
{
    const auto add = [&](const QString &key, const std::optional<QString> &from, const std::optional<QString> &to) {
        PriceChange change = frame;
        change.key = key;
        change.from = from;
        change.to = to;
        changes.append(change);
    };
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const auto old = before.constFind(it.key());
        if (old == before.cend())
            add(it.key(), {}, *it);
        else if (!isSame(it.key(), *old, *it))
            add(it.key(), *old, *it);
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (it.key() != HistoryKey::listed && !after.contains(it.key()))
            add(it.key(), *it, {});
    }
}

} // namespace

OfferFacts factsOf(const Model &model)
{
    OfferFacts facts;
    addPrices(facts, model.pricing);
    if (!model.expirationDate.isEmpty())
        facts.insert(HistoryKey::expires, model.expirationDate);
    if (model.contextLength)
        facts.insert(HistoryKey::context, QString::number(*model.contextLength));
    return facts;
}

OfferFacts factsOf(const Endpoint &endpoint)
{
    OfferFacts facts;
    addPrices(facts, endpoint.pricing);
    if (endpoint.contextLength)
        facts.insert(HistoryKey::context, QString::number(*endpoint.contextLength));
    return facts;
}

QString endpointKey(const Endpoint &endpoint)
{
    return endpoint.tag.isEmpty() ? endpoint.providerName : endpoint.tag;
}

OfferStates statesOf(const ConnectionId &connection, const QList<Model> &models)
{
    OfferStates states;
    states.reserve(models.size());
    for (const Model &model : models) {
        const PricedOffer offer{connection, model.id, {}};
        if (!states.contains(offer)) // as the catalogue does: the first of a name counts
            states.insert(offer, factsOf(model));
    }
    return states;
}

OfferStates statesOf(const ConnectionId &connection, const ModelId &model, const QList<Endpoint> &endpoints)
{
    OfferStates states;
    for (const Endpoint &endpoint : endpoints) {
        const PricedOffer offer{connection, model, endpointKey(endpoint)};
        if (!offer.endpoint.isEmpty() && !states.contains(offer))
            states.insert(offer, factsOf(endpoint));
    }
    return states;
}

PriceChange::Kind PriceChange::kind() const
{
    if (key == HistoryKey::listed)
        return kindOfListing(to);
    if (isFirst && !from)
        return key == HistoryKey::expires && to && isSoon(*to, time) ? Kind::Expires : Kind::Known;
    if (key == HistoryKey::expires)
        return to ? Kind::Expires : Kind::ExpiryLifted;
    if (key == HistoryKey::context)
        return Kind::Context;
    if (key.startsWith(u'#'))
        return Kind::Conditions;
    if (!from)
        return Kind::PriceAdded;
    if (!to)
        return Kind::PriceRemoved;
    const auto before = figure(from), after = figure(to);
    if (!before || !after)
        return Kind::PriceVaries;
    return *after < *before ? Kind::Cheaper : Kind::Dearer;
}

std::optional<QString> PriceChange::percent() const
{
    const auto before = figure(from), after = figure(to);
    if (key.startsWith(u'#') || !before || !after || before->isFree())
        return {};
    const auto tenths = perMille(*before, *after);
    if (!tenths || *tenths > 1'000'000'000)
        return {};
    const auto size = qint64(*tenths < 0 ? -*tenths : *tenths);
    QString text = QString::number(size / 10);
    if (size % 10 != 0)
        text += u'.' + QString::number(size % 10);
    return *tenths < 0 ? u'-' + text : text;
}

QList<PriceChange> changesBetween(const OfferStates &known_, const OfferStates &seen, const QDateTime &time)
{
    QList<PriceChange> changes;
    for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
        const auto before = known_.constFind(it.key());
        PriceChange frame{.offer = it.key(), .key = HistoryKey::listed, .time = time};
        if (before == known_.cend()) {
            frame.isFirst = true;
            frame.to = known_.isEmpty() ? known : appeared;
            changes.append(frame);
            compareFacts(changes, frame, {}, *it);
            continue;
        }
        const QString listed = before->value(HistoryKey::listed);
        if (listed == gone) {
            frame.from = listed;
            frame.to = back;
            changes.append(frame);
        }
        compareFacts(changes, frame, *before, *it);
    }
    for (auto it = known_.cbegin(); it != known_.cend(); ++it) {
        const QString listed = it->value(HistoryKey::listed);
        if (!seen.contains(it.key()) && listed != gone)
            changes.append({.offer = it.key(), .key = HistoryKey::listed, .time = time, .from = listed, .to = gone});
    }
    std::ranges::sort(changes, {}, [](const PriceChange &change) {
        return std::tuple(change.offer.model.text(), change.offer.endpoint, change.key);
    });
    return changes;
}

ChangeSummary summaryOf(const QList<PriceChange> &changes)
{
    using Kind = PriceChange::Kind;
    QMap<Kind, QSet<std::pair<ConnectionId, ModelId>>> models;
    for (const PriceChange &change : changes) {
        if (change.offer.endpoint.isEmpty())
            models[change.kind()].insert({change.offer.connection, change.offer.model});
    }
    const auto count = [&](Kind kind) { return int(models.value(kind).size()); };
    return {.cheaper = count(Kind::Cheaper),
            .dearer = count(Kind::Dearer),
            .added = count(Kind::New),
            .gone = count(Kind::Gone),
            .back = count(Kind::Back),
            .expiring = count(Kind::Expires)};
}

QList<PriceStep> stepsOf(const QList<PricePoint> &points, const QString &key)
{
    QList<PricePoint> own;
    for (const PricePoint &point : points) {
        if (point.key == key || point.key == HistoryKey::listed)
            own.append(point);
    }
    std::ranges::stable_sort(own, {}, &PricePoint::time);
    QList<PriceStep> steps;
    std::optional<UnitPrice> price;
    bool isGone = false;
    for (const PricePoint &point : std::as_const(own)) {
        if (point.key == key)
            price = figure(point.value);
        else
            isGone = point.value == gone;
        const PriceStep step{point.time, isGone ? std::nullopt : price};
        if (!steps.isEmpty() && steps.last().from == step.from)
            steps.last() = step;
        else
            steps.append(step);
    }
    QList<PriceStep> real;
    for (const PriceStep &step : std::as_const(steps)) {
        if (real.isEmpty() ? step.price.has_value() : real.last().price != step.price)
            real.append(step);
    }
    return real;
}

Sparkline sparklineOf(const QList<PriceStep> &steps, const QDateTime &from, const QDateTime &to)
{
    const double length = double(from.msecsTo(to));
    if (length <= 0)
        return {};
    QList<PriceStep> shown;
    for (const PriceStep &step : steps) {
        if (step.from > to)
            break;
        if (step.from <= from)
            shown.clear();
        shown.append(step);
    }
    double lowest = 0, highest = 0;
    bool any = false;
    const auto height = [](UnitPrice price) { return double(price.yoctos()); };
    for (const PriceStep &step : std::as_const(shown)) {
        if (!step.price)
            continue;
        lowest = any ? std::min(lowest, height(*step.price)) : height(*step.price);
        highest = std::max(highest, height(*step.price));
        any = true;
    }
    if (!any)
        return {};
    const double range = std::max(highest - lowest, highest / 2);
    const double bottom = (highest + lowest - range) / 2;
    Sparkline line;
    for (const PriceStep &step : std::as_const(shown)) {
        const double at = std::max(0.0, double(from.msecsTo(step.from)) / length);
        std::optional<double> level;
        if (step.price)
            level = range > 0 ? (height(*step.price) - bottom) / range : 0.5;
        line.corners.append({at, level});
    }
    return line;
}

} // namespace switchyard
