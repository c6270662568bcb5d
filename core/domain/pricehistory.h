// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/endpoint.h"
#include "core/domain/model.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace switchyard {

/// What has a price of its own: a model as a connection lists it, or one endpoint of that model.
struct PricedOffer
{
    ConnectionId connection;
    ModelId model;
    QString endpoint; ///< the endpoint's tag; empty = the model's own list

    bool operator==(const PricedOffer &) const = default;
    friend size_t qHash(const PricedOffer &offer, size_t seed = 0)
    {
        return qHashMulti(seed, offer.connection, offer.model, offer.endpoint);
    }
};

/// What is remembered of an offer beside its prices. A wire key never begins with "#".
namespace HistoryKey {
inline constexpr QLatin1StringView listed{"#listed"}, ///< "known" (from the first look on), "new", "gone" or "back"
    expires{"#expires"}, ///< the date as sent
    context{"#context"}, ///< tokens
    discount{"#discount"}, ///< decimal text, endpoints only
    conditions{"#overrides"}; ///< JSON of the conditional prices
}

/// An offer's facts by key: prices as they stood on the wire under the wire's keys, the rest under HistoryKey.
using OfferFacts = QMap<QString, QString>;
using OfferStates = QHash<PricedOffer, OfferFacts>;

[[nodiscard]] OfferFacts factsOf(const Model &model);
[[nodiscard]] OfferFacts factsOf(const Endpoint &endpoint);
/// What tells the endpoints of one model apart: the tag, else the provider's name.
[[nodiscard]] QString endpointKey(const Endpoint &endpoint);
/// What a refresh shows of a whole connection. Batch variants are models like any other.
[[nodiscard]] OfferStates statesOf(const ConnectionId &connection, const QList<Model> &models);
[[nodiscard]] OfferStates statesOf(const ConnectionId &connection, const ModelId &model,
                                   const QList<Endpoint> &endpoints);

/// One value at one moment, as it is stored, imported and exported. No value: the offer has no such fact any more.
struct PricePoint
{
    PricedOffer offer;
    QString key; ///< of OfferFacts
    QDateTime time; ///< UTC
    std::optional<QString> value;

    bool operator==(const PricePoint &) const = default;
};

/// One value that became another.
struct PriceChange
{
    enum class Kind {
        Known, ///< a fact that came with the first look at its offer: no news
        New,
        Gone,
        Back,
        Cheaper,
        Dearer,
        PriceAdded, ///< a price that was not listed before
        PriceRemoved,
        PriceVaries, ///< from or to something that is no figure ("-1")
        Expires, ///< an expiry was set or moved, or stands there at first sight, 90 days away at most
        ExpiryLifted,
        Context,
        Conditions, ///< discount or conditional prices
    };

    PricedOffer offer;
    QString key;
    QDateTime time; ///< UTC
    std::optional<QString> from, to; ///< as in PricePoint
    bool isFirst = false; ///< the offer was not known to be listed before

    bool operator==(const PriceChange &) const = default;
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool isNews() const { return kind() != Kind::Known; }
    /// The change in percent, exact, rounded half to even to one decimal: "-20", "33.3". Nothing unless both are
    /// figures and the old one is more than nothing.
    [[nodiscard]] std::optional<QString> percent() const;
    [[nodiscard]] PricePoint point() const { return {offer, key, time, to}; }
};

/// What became of the offers of `known` (the last fact of each key) in `seen`, as of `time`. Where nothing is known at
/// all, it is a first look: a baseline, no news. Sorted by model, endpoint and key. Texts of the same figure are equal.
[[nodiscard]] QList<PriceChange> changesBetween(const OfferStates &known, const OfferStates &seen,
                                                const QDateTime &time);

/// How many models changed, each counted once a kind. A model is cheaper or dearer by any of its prices.
struct ChangeSummary
{
    int cheaper = 0, dearer = 0, added = 0, gone = 0, back = 0, expiring = 0;

    bool operator==(const ChangeSummary &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == ChangeSummary(); }
};
[[nodiscard]] ChangeSummary summaryOf(const QList<PriceChange> &changes);

/// A price from one moment on, until the next step.
struct PriceStep
{
    QDateTime from; ///< UTC
    std::optional<UnitPrice> price; ///< nothing = no figure, or not listed

    bool operator==(const PriceStep &) const = default;
};
/// The steps of one price of one offer out of its points (those of other keys are left out, "#listed" counts: what is
/// gone has no price). Sorted by time; a step that changes nothing is none.
[[nodiscard]] QList<PriceStep> stepsOf(const QList<PricePoint> &points, const QString &key);

/// A price over some days as it is drawn in a cell. Both 0–1: the place in time, and the height, where half the
/// highest price is the least range, so that a small change looks small.
struct Sparkline
{
    struct Corner
    {
        double at = 0;
        std::optional<double> level; ///< nothing = no price from here on
        bool operator==(const Corner &) const = default;
    };
    QList<Corner> corners; ///< empty = nothing known

    bool operator==(const Sparkline &) const = default;
};
[[nodiscard]] Sparkline sparklineOf(const QList<PriceStep> &steps, const QDateTime &from, const QDateTime &to);

} // namespace switchyard
