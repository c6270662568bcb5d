// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/pricehistorystore.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

PricedOffer offerOf(const Row &row)
{
    return {row.id<ConnectionId>("connection"_L1), row.id<ModelId>("model"_L1), row.text("endpoint"_L1)};
}

std::optional<QString> maybeText(const Row &row, QLatin1StringView column)
{
    const QVariant value = row.value(column);
    return value.isNull() ? std::nullopt : std::optional(value.toString());
}

/// What the program saw itself stands before what a file says of the same moment.
QString notCovered()
{
    return u" NOT EXISTS (SELECT 1 FROM price_point d WHERE d.offer = p.offer AND d.key = p.key AND d.time = p.time "
           u"AND "
           "d.source < p.source) "_s;
}

void bindValue(Statement &statement, const std::optional<QString> &value)
{
    if (value)
        statement.bind("value"_L1, *value);
    else
        statement.bindNull("value"_L1);
}

qint64 millisecondsOf(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
}

} // namespace

Result<QList<PriceChange>> PriceHistoryStore::record(const PriceObservation &observation)
{
    auto known = lastSeen(observation);
    if (!known)
        return failure(known.error());
    if (observation.onlyWhenNew && !known->isEmpty())
        return QList<PriceChange>();
    auto changes = changesBetween(*known, observation.seen, observation.time);
    if (changes.isEmpty())
        return changes;
    auto moment = nextMoment(observation);
    if (!moment)
        return failure(moment.error());
    Statement add(
        m_db, u"INSERT INTO price_point (offer, key, time, source, value) VALUES (:offer, :key, :time, 0, :value)"_s);
    for (PriceChange &change : changes) {
        change.time = *moment;
        auto offer = offerId(change.offer);
        if (!offer)
            return failure(offer.error());
        bindValue(add, change.to);
        add.bind("offer"_L1, *offer).bind("key"_L1, change.key).bind("time"_L1, change.time);
        if (auto done = add.run(); !done)
            return failure(done.error());
    }
    return changes;
}

Result<OfferStates> PriceHistoryStore::lastSeen(const PriceObservation &observation)
{
    // Where max() stands alone, SQLite takes the other columns from the row it found.
    static const QString models
        = u"SELECT o.connection, o.model, o.endpoint, p.key, p.value, max(p.time) FROM price_offer o JOIN price_point "
          "p ON p.offer = o.id WHERE o.connection = :connection AND o.endpoint = '' AND p.source = 0 GROUP BY o.id, "
          "p.key"_s;
    static const QString endpoints
        = u"SELECT o.connection, o.model, o.endpoint, p.key, p.value, max(p.time) FROM price_offer o JOIN price_point "
          "p ON p.offer = o.id WHERE o.connection = :connection AND o.model = :model AND o.endpoint > '' AND p.source "
          "= 0 GROUP BY o.id, p.key"_s;
    OfferStates states;
    Statement statement(m_db, observation.model ? endpoints : models);
    statement.bind("connection"_L1, observation.connection);
    if (observation.model)
        statement.bind("model"_L1, *observation.model);
    auto read = statement.forEach([&](const Row &row) {
        OfferFacts &facts = states[offerOf(row)];
        if (const auto value = maybeText(row, "value"_L1))
            facts.insert(row.text("key"_L1), *value);
    });
    if (!read)
        return failure(read.error());
    return states;
}

/// The clock may have been set back: what is seen later stands later.
Result<QDateTime> PriceHistoryStore::nextMoment(const PriceObservation &observation)
{
    std::optional<qint64> newest;
    Statement statement(m_db,
                        u"SELECT max(p.time) AS newest FROM price_offer o JOIN price_point p ON p.offer = o.id WHERE "
                        "o.connection = :connection AND p.source = 0"_s);
    auto read = statement.bind("connection"_L1, observation.connection).first([&](const Row &row) {
        newest = row.maybeNumber("newest"_L1);
    });
    if (!read)
        return failure(read.error());
    if (!newest)
        return observation.time;
    return QDateTime::fromMSecsSinceEpoch(std::max(observation.time.toMSecsSinceEpoch(), *newest + 1), QTimeZone::UTC);
}

Result<qint64> PriceHistoryStore::offerId(const PricedOffer &offer)
{
    if (const auto found = m_offers.constFind(offer); found != m_offers.cend())
        return *found;
    const auto bind = [&](Statement &statement) -> Statement & {
        return statement.bind("connection"_L1, offer.connection)
            .bind("model"_L1, offer.model)
            .bind("endpoint"_L1, offer.endpoint);
    };
    Statement add(m_db,
                  u"INSERT INTO price_offer (connection, model, endpoint) VALUES (:connection, :model, :endpoint) ON "
                  "CONFLICT DO NOTHING"_s);
    if (auto done = bind(add).run(); !done)
        return failure(done.error());
    qint64 id = 0;
    Statement find(m_db,
                   u"SELECT id FROM price_offer WHERE connection = :connection AND model = :model AND endpoint = "
                   ":endpoint"_s);
    auto read = bind(find).first([&](const Row &row) { id = row.number("id"_L1); });
    if (!read)
        return failure(read.error());
    m_offers.insert(offer, id);
    return id;
}

Result<QList<PriceChange>> PriceHistoryStore::changes(const QDateTime &since, int limit)
{
    // What came with the first look at an offer is no change; it is most of the rows and stays behind here.
    static const QString sql
        = u"SELECT o.connection, o.model, o.endpoint, p.key, p.time, p.value, p.was_listed, f.value AS previous FROM "
          "(SELECT n.*, EXISTS (SELECT 1 FROM price_point l WHERE l.offer = n.offer AND l.key = '#listed' AND l.time < "
          "n.time) AS was_listed, (SELECT b.id FROM price_point b WHERE b.offer = n.offer AND b.key = n.key AND b.time "
          "< n.time ORDER BY b.time DESC, b.source LIMIT 1) AS previous_id FROM price_point n WHERE n.time >= :since) "
          "p "
          "JOIN price_offer o ON o.id = p.offer LEFT JOIN price_point f ON f.id = p.previous_id "
          "WHERE (p.previous_id IS NOT NULL OR p.was_listed OR p.key = '#expires' OR (p.key = '#listed' AND p.value <> "
          "'known')) "
          "AND f.value IS NOT p.value AND"_s
        + notCovered() + u"ORDER BY p.time DESC, o.model, o.endpoint, p.key LIMIT :limit"_s;
    QList<PriceChange> changes;
    Statement statement(m_db, sql);
    auto read = statement.bind("since"_L1, millisecondsOf(since)).bind("limit"_L1, limit).forEach([&](const Row &row) {
        changes.append({.offer = offerOf(row),
                        .key = row.text("key"_L1),
                        .time = row.time("time"_L1),
                        .from = maybeText(row, "previous"_L1),
                        .to = maybeText(row, "value"_L1),
                        .isFirst = !row.flag("was_listed"_L1)});
    });
    if (!read)
        return failure(read.error());
    changes.removeIf([](const PriceChange &change) { return !change.isNews(); });
    return changes;
}

Result<QList<PricePoint>> PriceHistoryStore::points(const PriceQuery &query)
{
    QString sql = u"SELECT o.connection, o.model, o.endpoint, p.key, p.time, p.value FROM (SELECT :since AS since) ask "
                  "JOIN price_offer o JOIN price_point p ON p.offer = o.id WHERE o.connection = :connection AND"_s
        + notCovered()
        + u"AND (p.time >= ask.since OR p.time = (SELECT max(b.time) FROM price_point b WHERE b.offer = p.offer AND "
          "b.key = p.key AND b.time < ask.since))"_s;
    if (query.model)
        sql += u" AND o.model = :model"_s;
    if (query.endpoint)
        sql += u" AND o.endpoint = :endpoint"_s;
    if (!query.key.isEmpty())
        sql += u" AND p.key IN (:key, '#listed')"_s;
    Statement statement(m_db, sql + u" ORDER BY p.time, o.model, o.endpoint, p.key"_s);
    statement.bind("since"_L1, millisecondsOf(query.since)).bind("connection"_L1, query.connection);
    if (query.model)
        statement.bind("model"_L1, *query.model);
    if (query.endpoint)
        statement.bind("endpoint"_L1, *query.endpoint);
    if (!query.key.isEmpty())
        statement.bind("key"_L1, query.key);
    QList<PricePoint> points;
    auto read = statement.forEach([&](const Row &row) {
        points.append({.offer = offerOf(row),
                       .key = row.text("key"_L1),
                       .time = row.time("time"_L1),
                       .value = maybeText(row, "value"_L1)});
    });
    if (!read)
        return failure(read.error());
    return points;
}

Result<qint64> PriceHistoryStore::beginImport(const PriceImport &import)
{
    Statement add(m_db, u"INSERT INTO price_import (name, time, connection) VALUES (:name, :time, :connection)"_s);
    add.bind("name"_L1, import.name).bind("time"_L1, import.time).bind("connection"_L1, import.connection);
    if (auto done = add.run(); !done)
        return failure(done.error());
    return m_db.value(u"SELECT last_insert_rowid()"_s).transform([](const QVariant &id) { return id.toLongLong(); });
}

Result<PointsTaken> PriceHistoryStore::addImported(qint64 import, const QList<PricePoint> &points)
{
    PointsTaken taken;
    Statement find(m_db,
                   u"SELECT value FROM price_point WHERE offer = :offer AND key = :key AND time = :time ORDER BY "
                   "source LIMIT 1"_s);
    Statement add(m_db,
                  u"INSERT INTO price_point (offer, key, time, source, value) VALUES (:offer, :key, :time, :source, "
                  ":value) ON CONFLICT DO NOTHING"_s);
    for (const PricePoint &point : points) {
        auto offer = offerId(point.offer);
        if (!offer)
            return failure(offer.error());
        std::optional<QString> stands;
        find.bind("offer"_L1, *offer).bind("key"_L1, point.key).bind("time"_L1, point.time);
        auto any = find.first([&](const Row &row) { stands = maybeText(row, "value"_L1); });
        if (!any)
            return failure(any.error());
        bindValue(add, point.value);
        add.bind("offer"_L1, *offer).bind("key"_L1, point.key).bind("time"_L1, point.time).bind("source"_L1, import);
        if (auto done = add.run(); !done)
            return failure(done.error());
        ++(!*any ? taken.added : stands == point.value ? taken.merged : taken.contradicting);
    }
    return taken;
}

Result<void> PriceHistoryStore::endImport(qint64 import)
{
    Statement statement(m_db,
                        u"UPDATE price_import SET points = (SELECT count(*) FROM price_point WHERE source = "
                        "price_import.id AND source > 0) WHERE id = :import"_s);
    return statement.bind("import"_L1, import).run();
}

Result<void> PriceHistoryStore::removeImport(qint64 import)
{
    for (const auto &sql : {u"DELETE FROM price_point WHERE source > 0 AND source = :import"_s,
                            u"DELETE FROM price_import WHERE id = :import"_s}) {
        Statement statement(m_db, sql);
        if (auto done = statement.bind("import"_L1, import).run(); !done)
            return done;
    }
    return m_db.run(u"DELETE FROM price_offer WHERE NOT EXISTS (SELECT 1 FROM price_point p WHERE p.offer = "
                    "price_offer.id)"_s);
}

Result<QList<PriceImport>> PriceHistoryStore::imports()
{
    QList<PriceImport> list;
    Statement statement(m_db, u"SELECT * FROM price_import WHERE points IS NOT NULL ORDER BY time DESC, id DESC"_s);
    auto read = statement.forEach([&](const Row &row) {
        list.append({.id = row.number("id"_L1),
                     .name = row.text("name"_L1),
                     .time = row.time("time"_L1),
                     .connection = row.id<ConnectionId>("connection"_L1),
                     .points = row.number("points"_L1)});
    });
    if (!read)
        return failure(read.error());
    return list;
}

Result<void> PriceHistoryStore::removeUnfinished()
{
    QList<qint64> unfinished;
    Statement statement(m_db, u"SELECT id FROM price_import WHERE points IS NULL"_s);
    if (auto read = statement.forEach([&](const Row &row) { unfinished.append(row.number("id"_L1)); }); !read)
        return read;
    for (const qint64 import : std::as_const(unfinished)) {
        if (auto done = removeImport(import); !done)
            return done;
    }
    return {};
}

} // namespace switchyard
