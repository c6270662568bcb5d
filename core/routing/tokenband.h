// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/routing/tokenestimate.h"

#include <QHash>
#include <QList>

namespace switchyard {

/// How many tokens another tokenizer may make of the same text, in thousandths of what was counted.
struct TokenBand
{
    int low = 1000, high = 1000;
    bool operator==(const TokenBand &) const = default;

    [[nodiscard]] bool isExact() const { return low == 1000 && high == 1000; }
    /// An end of the band. An estimate: `cost` itself stays what was computed.
    [[nodiscard]] static Money scaled(Money cost, int permille);
};

/// Tokens that one family counted.
struct FamilyShare
{
    QString family;
    qint64 tokens = 0;
};

/// What the tokens of `used` may become with `target`. The same family counts alike: exact. Two families of which
/// servers have reported enough are compared by their reports; else the estimate's own errors make the band.
[[nodiscard]] TokenBand tokenBand(const QList<FamilyShare> &used, const QString &target,
                                  const QHash<QString, TokenRatio> &ratios);

/// Takes in what an answer says of its tokenizer: reported tokens without reasoning ÷ tokens estimated from the text,
/// by one vocabulary for all families, for their ratios are compared with one another.
void learnFromAnswer(QHash<QString, TokenRatio> &ratios, const QString &family, const QString &text, qint64 reported);

} // namespace switchyard
