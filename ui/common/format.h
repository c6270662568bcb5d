// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/domain/pricing.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <chrono>
#include <optional>

namespace switchyard {

/// Everything here makes text for people, in the digits and signs of `locale`. Nothing of it goes on the wire.

/// "$18.42", "$0.0108", "< $0.0001", "$0", "18,42 $": two decimals from a dollar on, below it up to four.
[[nodiscard]] QString formatMoney(Money amount, const QLocale &locale = QLocale());
/// As above; `absent` when there is none.
[[nodiscard]] QString formatMoney(const std::optional<Money> &amount, const QString &absent,
                                  const QLocale &locale = QLocale());
/// All digits there are, and at least `minimum` decimals, so that a column stays in line: "$0.0108300".
[[nodiscard]] QString formatMoneyExact(Money amount, int minimum = 2, const QLocale &locale = QLocale());
/// Always four decimals, for columns of sums: "$1.0800".
[[nodiscard]] QString formatMoneySum(Money amount, const QLocale &locale = QLocale());
/// A price for a million units without the sign, which stands in the column's header: "2.50", "0.075", "free", "varies"
/// (listed, but not a number) or "—" (not listed).
[[nodiscard]] QString formatPricePerMillion(const PriceTable &table, QLatin1StringView key,
                                            const QLocale &locale = QLocale());
/// A plain decimal in the locale's digits, `minimum` … `maximum` decimals, rounded half to even.
[[nodiscard]] QString formatDecimal(Money amount, int minimum, int maximum, const QLocale &locale = QLocale());
/// From what people type, in their locale or in plain form ("12,5", "12.5"). Nothing when it is not an amount.
[[nodiscard]] std::optional<Money> parseAmount(const QString &text, const QLocale &locale = QLocale());

/// "655", "6.6 k", "400 k", "1.05 M".
[[nodiscard]] QString formatTokens(qint64 count, const QLocale &locale = QLocale());
[[nodiscard]] QString formatTokens(const std::optional<qint64> &count, const QString &absent,
                                   const QLocale &locale = QLocale());
/// With group separators: "88,120".
[[nodiscard]] QString formatCount(qint64 count, const QLocale &locale = QLocale());
/// "0.42 s", "9.8 s", "42 s", "3 min 20 s", "2 h 5 min".
[[nodiscard]] QString formatDuration(std::chrono::milliseconds duration, const QLocale &locale = QLocale());
/// "96 tok/s".
[[nodiscard]] QString formatSpeed(double tokensPerSecond, const QLocale &locale = QLocale());
/// "1.3 %".
[[nodiscard]] QString formatPercent(qint64 part, qint64 whole, const QLocale &locale = QLocale());
/// "12 MB".
[[nodiscard]] QString formatBytes(qint64 bytes, const QLocale &locale = QLocale());

/// "just now", "4 min ago", "3 h ago", "yesterday", "12 Nov 2026". Both are UTC; shown in local time.
[[nodiscard]] QString formatRelativeTime(const QDateTime &when, const QDateTime &now,
                                         const QLocale &locale = QLocale());
/// For a list: "11:20" today, "Tue" within a week, "12 Nov" within the year, "Nov 2024" before.
[[nodiscard]] QString formatListTime(const QDateTime &when, const QDateTime &now, const QLocale &locale = QLocale());
/// "12 Nov" or, in another year than `today`, "12 Nov 2024".
[[nodiscard]] QString formatDay(QDate day, QDate today, const QLocale &locale = QLocale());
/// Local date and time to the second, for tables.
[[nodiscard]] QString formatTimestamp(const QDateTime &when, const QLocale &locale = QLocale());

/// Foreign text inside a sentence: one line, no control or direction characters, at most `limit` characters.
[[nodiscard]] QString singleLine(const QString &text, int limit = 200);
/// singleLine() between the isolating marks, so that its direction does not spill into the sentence.
[[nodiscard]] QString isolated(const QString &text, int limit = 200);
/// Foreign text for a tool tip, which would take it for HTML otherwise.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace switchyard
