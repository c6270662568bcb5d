// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/tokenband.h"

#include <cmath>

namespace switchyard {

namespace {

constexpr int enoughReports = 5;
constexpr double learntMargin = 0.04; // of a mean of several reports, each about 8 % off
constexpr double unknownMargin = 0.15; // between two vocabularies nobody has compared

struct Factors
{
    double low = 1, high = 1;
};

Factors factorsOf(const QString &from, const QString &to, const QHash<QString, TokenRatio> &ratios)
{
    if (from == to && !from.isEmpty())
        return {};
    const TokenRatio source = ratios.value(from), target = ratios.value(to);
    if (source.samples >= enoughReports && target.samples >= enoughReports) {
        const double likely = target.value / source.value;
        return {likely * (1 - learntMargin), likely * (1 + learntMargin)};
    }
    return {1 - unknownMargin, 1 + unknownMargin};
}

} // namespace

Money TokenBand::scaled(Money cost, int permille)
{
    const auto wide = UnitPrice::Wide(cost.picos()) * permille / 1000;
    return Money::fromPicos(qint64(wide));
}

TokenBand tokenBand(const QList<FamilyShare> &used, const QString &target, const QHash<QString, TokenRatio> &ratios)
{
    double low = 0, high = 0, tokens = 0;
    for (const FamilyShare &share : used) {
        const Factors factors = factorsOf(share.family, target, ratios);
        low += factors.low * double(share.tokens);
        high += factors.high * double(share.tokens);
        tokens += double(share.tokens);
    }
    if (tokens <= 0)
        return {};
    return {.low = int(std::floor(low / tokens * 1000 + 1e-9)), .high = int(std::ceil(high / tokens * 1000 - 1e-9))};
}

void learnFromAnswer(QHash<QString, TokenRatio> &ratios, const QString &family, const QString &text, qint64 reported)
{
    ratios[family].learn(std::llround(estimateTokens(text)), reported);
}

} // namespace switchyard
