// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace switchyard {

/// What the users of a server spent on one model in one UTC day.
struct PublicUse
{
    QDate date;
    QString model; ///< its dated slug; "other" = all models together that have no row of their own
    qint64 tokens = 0; ///< of prompts and answers, each counted by the provider's own tokenizer
    QJsonObject extra;

    bool operator==(const PublicUse &) const = default;
    [[nodiscard]] bool isOther() const { return model == QLatin1StringView("other"); }
};

/// A server's public ranking, day by day. Source: OpenRouter API, GET /datasets/rankings-daily.
struct PublicRanking
{
    QList<PublicUse> rows;
    std::optional<QDateTime> asOf; ///< UTC, when the server made it
    QDate from, to; ///< both included; invalid when the server does not say
    QJsonObject extra; ///< of what is said about the whole

    bool operator==(const PublicRanking &) const = default;
};

} // namespace switchyard
