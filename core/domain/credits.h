// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace switchyard {

/// What the server says of the key in use. USD. Source: OpenRouter API, GET /key.
struct KeyInfo
{
    QString label; ///< masked by the server
    std::optional<Money> limit; ///< nothing = unlimited
    std::optional<Money> limitRemaining;
    QString limitReset; ///< "daily", "weekly", "monthly"; empty = never
    std::optional<bool> includeByokInLimit;
    std::optional<Money> usage, usageDaily, usageWeekly, usageMonthly;
    std::optional<Money> byokUsage;
    std::optional<bool> isFreeTier;
    std::optional<bool> isManagementKey;
    std::optional<QDateTime> expiresAt; ///< UTC
    std::optional<qint64> freeRequestsLimit, freeRequestsUsed, freeRequestsRemaining; ///< of today's free models
    QJsonObject extra;

    bool operator==(const KeyInfo &) const = default;
};

/// The account's balance; asked with a management key. USD. Source: GET /credits.
struct Credits
{
    Money total;
    Money used;

    bool operator==(const Credits &) const = default;
    [[nodiscard]] Money balance() const { return total - used; }
};

/// One key of the account, as the management surface lists it. Never the secret. Source: GET /keys.
struct AccountKey
{
    QString hash, name, label;
    bool disabled = false;
    std::optional<Money> limit, limitRemaining, usage, usageDaily, usageWeekly, usageMonthly;
    QString limitReset;
    std::optional<QDateTime> createdAt, updatedAt, expiresAt;
    QJsonObject extra;

    bool operator==(const AccountKey &) const = default;
};

/// One row of GET /activity: a completed UTC day × model × endpoint.
struct ActivityRow
{
    QDate date;
    QString model, modelPermaslug, endpointId, providerName;
    std::optional<Money> usage, byokUsage;
    double requests = 0;
    qint64 promptTokens = 0, completionTokens = 0, reasoningTokens = 0;
    QJsonObject extra;

    bool operator==(const ActivityRow &) const = default;
};

/// The server's own record of one generation. Source: GET /generation.
struct GenerationRecord
{
    QString id, model, providerName, finishReason, nativeFinishReason;
    std::optional<Money> totalCost;
    std::optional<qint64> promptTokens, completionTokens, reasoningTokens, cachedTokens; ///< native counts
    std::optional<qint64> latencyMs, generationTimeMs;
    std::optional<bool> cancelled;
    QJsonObject extra;

    bool operator==(const GenerationRecord &) const = default;
};

} // namespace switchyard
