// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/rankingcodec.h"

#include "core/api/jsonreader.h"
#include "core/base/logging.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

Result<PublicUse> decodeRow(const QJsonObject &object, const QString &path)
{
    JsonReader in(object, {}, path);
    PublicUse row;
    row.date = QDate::fromString(in.required<QString>("date"_L1).left(10), Qt::ISODate);
    if (!row.date.isValid())
        in.fail("date"_L1, "not a date");
    row.model = in.required<QString>("model_permaslug"_L1);
    row.tokens = in.required<qint64>("total_tokens"_L1); // sent as text: it may be more than a double holds
    if (row.tokens < 0)
        in.fail("total_tokens"_L1, "negative");
    row.extra = in.extra();
    return in.finish(std::move(row));
}

QDate day(JsonReader &in, QLatin1StringView key)
{
    return QDate::fromString(in.value<QString>(key).left(10), Qt::ISODate);
}

} // namespace

Result<PublicRanking> decodePublicRanking(QByteArrayView body)
{
    const QJsonObject root = QJsonDocument::fromJson(body.toByteArray()).object();
    if (!root.value("data"_L1).isArray())
        return failure(Error::Kind::BadReply, u"data: missing"_s);
    PublicRanking ranking;
    const QJsonArray rows = root.value("data"_L1).toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        Result<PublicUse> row = decodeRow(rows.at(i).toObject(), u"data[%1]"_s.arg(i));
        if (row)
            ranking.rows.append(std::move(*row));
        else
            qCWarning(lcApi) << "entry dropped:" << row.error().message;
    }
    JsonReader meta(root.value("meta"_L1).toObject(), {}, u"meta"_s);
    QDateTime asOf = QDateTime::fromString(meta.value<QString>("as_of"_L1), Qt::ISODateWithMs);
    if (asOf.timeSpec() == Qt::LocalTime)
        asOf.setTimeZone(QTimeZone::UTC);
    if (asOf.isValid())
        ranking.asOf = asOf.toUTC();
    ranking.from = day(meta, "start_date"_L1);
    ranking.to = day(meta, "end_date"_L1);
    ranking.extra = meta.extra();
    return ranking;
}

QJsonObject encodePublicRanking(const PublicRanking &ranking)
{
    QJsonArray rows;
    for (const PublicUse &row : ranking.rows) {
        QJsonObject object = row.extra;
        object.insert("date"_L1, row.date.toString(Qt::ISODate));
        object.insert("model_permaslug"_L1, row.model);
        object.insert("total_tokens"_L1, QString::number(row.tokens));
        rows.append(object);
    }
    QJsonObject meta = ranking.extra;
    if (ranking.asOf)
        meta.insert("as_of"_L1, ranking.asOf->toString(Qt::ISODate));
    if (ranking.from.isValid())
        meta.insert("start_date"_L1, ranking.from.toString(Qt::ISODate));
    if (ranking.to.isValid())
        meta.insert("end_date"_L1, ranking.to.toString(Qt::ISODate));
    return {{u"data"_s, rows}, {u"meta"_s, meta}};
}

} // namespace switchyard
