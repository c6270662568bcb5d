// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pricing.h"

#include <QList>
#include <QString>

#include <optional>

namespace switchyard {

/// A part of the day in which requests are made, spread evenly over its minutes. UTC.
struct DayWindow
{
    int start = 0; ///< minute of the day, 0–1439
    int minutes = 1440; ///< 1–1440; may run past midnight
    bool operator==(const DayWindow &) const = default;
};

/// Work as somebody describes it: so many requests a month, each of this size.
struct Workload
{
    qint64 requests = 1; ///< a month

    // Of one request. What stands in brackets is a part of the input or of the output, not added to it.
    qint64 inputTokens = 0;
    int cachedPercent = 0; ///< (of the input) read from the cache, rounded down to whole tokens
    qint64 cacheWriteTokens = 0; ///< (of the input) written to the cache for five minutes
    qint64 cacheWriteHourTokens = 0; ///< (of the input) written to it for an hour
    qint64 audioTokens = 0; ///< (of the input)
    qint64 cachedAudioTokens = 0; ///< (of the input) read from the cache of sounds
    qint64 outputTokens = 0;
    qint64 reasoningTokens = 0; ///< (of the output)
    qint64 audioOutputTokens = 0; ///< (of the output)
    qint64 images = 0; ///< put in
    std::optional<qint64> tokensPerImage; ///< what an image counts where the list has no price of an image
    qint64 imagesMade = 0;
    qint64 searches = 0;

    DayWindow window;

    bool operator==(const Workload &) const = default;
};

/// One line of a bill.
struct WorkloadLine
{
    QString key; ///< of the price that was charged
    qint64 units = 0; ///< of all requests
    std::optional<Money> cost; ///< rounded for itself
    bool operator==(const WorkloadLine &) const = default;
};

struct WorkloadCost
{
    std::optional<Money> month; ///< all requests; rounded once, half to even
    std::optional<Money> request; ///< one of them, on average over the window
    QList<WorkloadLine> lines; ///< what was used, dearest first, unknown ones before
    QStringList missing; ///< keys that would be needed and are not listed, or not known
    bool operator==(const WorkloadCost &) const = default;
};

/// What the work costs by a list, exact to the picodollar.
///
/// Conditional prices hold by the size of one request and for their share of the window. Where a list has no price of
/// its own for a part, the part is charged as what it is a part of: cached and written tokens as input (an hour's as
/// five minutes'), sounds as input, reasoning and spoken tokens as output, images as their tokens where that number is
/// given. Everything else that is used and has no price, and each price that is listed but unknown, makes the whole
/// unknown: nothing is taken for free because nobody said what it costs. Only the fee per request may be absent.
[[nodiscard]] WorkloadCost costOf(const Workload &work, const PriceTable &table);

/// Well-known kinds of work, by a name that stays: "chat", "rag", "agent", "pdfs", "code", "images", "translate".
struct WorkloadPreset
{
    QLatin1StringView name;
    Workload work;
};
[[nodiscard]] const QList<WorkloadPreset> &workloadPresets();

} // namespace switchyard
