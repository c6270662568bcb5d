// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/workload.h"

#include <algorithm>
#include <vector>

namespace switchyard {

namespace {

using Wide = UnitPrice::Wide;

constexpr int minutesOfDay = 1440;

struct Item
{
    QLatin1StringView key;
    qint64 count = 0; // of one request
};

/// The parts of one request, each under the key it is charged by. A part never takes more than is left of its whole.
std::vector<Item> itemsOf(const Workload &work, const EffectivePrices &list, bool imagesAsTokens)
{
    std::vector<Item> items;
    const auto firstListed = [&list](std::initializer_list<QLatin1StringView> keys) {
        const auto found = std::ranges::find_if(keys, [&list](QLatin1StringView key) { return list.has(key); });
        return found == keys.end() ? *(keys.end() - 1) : *found;
    };
    qint64 input = std::max<qint64>(work.inputTokens, 0);
    const auto ofInput = [&](qint64 wanted, std::initializer_list<QLatin1StringView> keys) {
        const qint64 count = std::clamp<qint64>(wanted, 0, input);
        input -= count;
        items.push_back({firstListed(keys), count});
    };
    // Whole hundreds first, so that no product leaves the range.
    const qint64 percent = std::clamp(work.cachedPercent, 0, 100);
    const qint64 cached = input / 100 * percent + input % 100 * percent / 100;
    ofInput(cached, {PriceKey::cacheRead, PriceKey::prompt});
    ofInput(work.cacheWriteTokens, {PriceKey::cacheWrite, PriceKey::prompt});
    ofInput(work.cacheWriteHourTokens, {PriceKey::cacheWriteHour, PriceKey::cacheWrite, PriceKey::prompt});
    ofInput(work.audioTokens, {PriceKey::audio, PriceKey::prompt});
    ofInput(work.cachedAudioTokens, {PriceKey::audioCacheRead, PriceKey::audio, PriceKey::prompt});
    items.push_back({PriceKey::prompt, input});

    qint64 output = std::max<qint64>(work.outputTokens, 0);
    const auto ofOutput = [&](qint64 wanted, QLatin1StringView key) {
        const qint64 count = std::clamp<qint64>(wanted, 0, output);
        output -= count;
        items.push_back({firstListed({key, PriceKey::completion}), count});
    };
    ofOutput(work.reasoningTokens, PriceKey::reasoning);
    ofOutput(work.audioOutputTokens, PriceKey::audioOutput);
    items.push_back({PriceKey::completion, output});

    const qint64 images = std::max<qint64>(work.images, 0);
    if (imagesAsTokens)
        items.push_back({firstListed({PriceKey::imageToken, PriceKey::prompt}), images * *work.tokensPerImage});
    else
        items.push_back({PriceKey::image, images});
    items.push_back({PriceKey::imageOutput, std::max<qint64>(work.imagesMade, 0)});
    items.push_back({PriceKey::webSearch, std::max<qint64>(work.searches, 0)});
    if (list.has(PriceKey::request))
        items.push_back({PriceKey::request, 1});
    return items;
}

/// A weighted sum of 10⁻²⁴ USD × minutes; says when it left the range.
class Bill
{
public:
    void add(UnitPrice price, qint64 count, qint64 minutes)
    {
        Wide product = 0;
        m_overflow |= __builtin_mul_overflow(price.yoctos(), Wide(count), &product);
        m_overflow |= __builtin_mul_overflow(product, Wide(minutes), &product);
        m_overflow |= __builtin_add_overflow(m_sum, product, &m_sum);
    }
    /// × requests ÷ minutes of the window, rounded half to even to a picodollar.
    [[nodiscard]] std::optional<Money> total(qint64 requests, int minutes) const
    {
        Wide all = 0;
        if (m_overflow || __builtin_mul_overflow(m_sum, Wide(requests), &all))
            return {};
        const Wide unit = Wide(1'000'000'000'000) * minutes;
        Wide picos = all / unit;
        const Wide rest = (all % unit) * 2;
        if (rest > unit || (rest == unit && (picos & 1)))
            ++picos;
        if (picos > std::numeric_limits<qint64>::max())
            return {};
        return Money::fromPicos(qint64(picos));
    }

private:
    Wide m_sum = 0;
    bool m_overflow = false;
};

/// Minutes of the window in which the same prices hold, with a moment of each.
struct Stretch
{
    QTime moment;
    qint64 minutes = 0;
};

std::vector<Stretch> stretchesOf(const Workload &work, const PriceTable &table, qint64 promptTokens)
{
    const int start = ((work.window.start % minutesOfDay) + minutesOfDay) % minutesOfDay;
    const int minutes = std::clamp(work.window.minutes, 1, minutesOfDay);
    const auto momentOf = [](int minute) { return QTime((minute / 60) % 24, minute % 60); };
    if (table.overrides.isEmpty())
        return {{momentOf(start), minutes}};
    std::vector<Stretch> stretches;
    std::vector<bool> last;
    for (int i = 0; i < minutes; ++i) {
        const QTime moment = momentOf((start + i) % minutesOfDay);
        std::vector<bool> holding;
        for (const PriceOverride &entry : table.overrides)
            holding.push_back(entry.holds(promptTokens, moment));
        if (stretches.empty() || holding != last)
            stretches.push_back({moment, 0});
        ++stretches.back().minutes;
        last = std::move(holding);
    }
    return stretches;
}

} // namespace

WorkloadCost costOf(const Workload &work, const PriceTable &table)
{
    WorkloadCost result;
    const qint64 requests = std::max<qint64>(work.requests, 0);
    const int minutes = std::clamp(work.window.minutes, 1, minutesOfDay);
    const bool imagesAsTokens = !table.has(PriceKey::image) && work.tokensPerImage.value_or(-1) >= 0;
    const qint64 promptTokens = std::max<qint64>(work.inputTokens, 0)
        + (imagesAsTokens ? std::max<qint64>(work.images, 0) * *work.tokensPerImage : 0);

    Bill whole;
    QMap<QString, Bill> bills;
    QMap<QString, qint64> units;
    for (const Stretch &stretch : stretchesOf(work, table, promptTokens)) {
        const EffectivePrices list(table, promptTokens, stretch.moment);
        for (const Item &item : itemsOf(work, list, imagesAsTokens)) {
            if (item.count == 0)
                continue;
            const QString key = item.key;
            qint64 all = 0;
            if (__builtin_mul_overflow(item.count, stretch.minutes, &all)
                || __builtin_add_overflow(units.value(key), all, &all))
                all = std::numeric_limits<qint64>::max();
            units.insert(key, all);
            if (const auto price = list.price(item.key)) {
                whole.add(*price, item.count, stretch.minutes);
                bills[key].add(*price, item.count, stretch.minutes);
            } else if (!result.missing.contains(key)) {
                result.missing << key;
            }
        }
    }
    if (result.missing.isEmpty()) {
        result.month = whole.total(requests, minutes);
        result.request = whole.total(1, minutes);
    }
    for (auto it = units.cbegin(); it != units.cend(); ++it) {
        const bool known = bills.contains(it.key()) && !result.missing.contains(it.key());
        result.lines << WorkloadLine{it.key(), qint64(Wide(it.value()) * requests / minutes),
                                     known ? bills.value(it.key()).total(requests, minutes) : std::nullopt};
    }
    std::ranges::stable_sort(result.lines, std::greater(), [](const WorkloadLine &line) {
        return line.cost ? line.cost->picos() : std::numeric_limits<qint64>::max();
    });
    return result;
}

const QList<WorkloadPreset> &workloadPresets()
{
    using namespace Qt::StringLiterals;
    static const QList<WorkloadPreset> presets{
        {"chat"_L1, {.requests = 1000, .inputTokens = 3000, .cachedPercent = 60, .outputTokens = 500}},
        {"rag"_L1, {.requests = 5000, .inputTokens = 12'000, .cachedPercent = 10, .outputTokens = 600}},
        {"agent"_L1,
         {.requests = 8000, .inputTokens = 40'000, .cachedPercent = 85, .outputTokens = 900, .reasoningTokens = 500}},
        {"pdfs"_L1, {.requests = 1000, .inputTokens = 30'000, .outputTokens = 700}},
        {"code"_L1,
         {.requests = 3000, .inputTokens = 25'000, .cachedPercent = 70, .outputTokens = 2500, .reasoningTokens = 1200}},
        {"images"_L1, {.requests = 2000, .inputTokens = 300, .outputTokens = 250, .images = 1, .tokensPerImage = 1100}},
        {"translate"_L1, {.requests = 500, .inputTokens = 4000, .outputTokens = 4400}},
    };
    return presets;
}

} // namespace switchyard
