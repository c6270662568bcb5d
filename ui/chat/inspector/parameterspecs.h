// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/chat.h"
#include "core/domain/model.h"

#include <QLocale>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace switchyard {

/// A parameter of the answer as the inspector offers it.
struct ParameterSpec
{
    enum class Kind {
        Decimal,
        Integer,
        Choice, ///< one of `choices`
        Lines ///< texts, one on each line
    };
    QString id; ///< as on the wire
    QString label;
    Kind kind = Kind::Decimal;
    std::optional<double> least, most; ///< both belong to the range
    double step = 1; ///< of the arrow keys
    QString standard; ///< what rules when it is not set; for people
    QStringList choices; ///< as on the wire

    bool operator==(const ParameterSpec &) const = default;
};

/// What a model takes, in the order of the inspector. Of a model that does not say what it takes: what nearly all do.
/// Without a model nothing.
[[nodiscard]] QList<ParameterSpec> offeredParameters(const Model *model, const QLocale &locale = QLocale());

/// The value of one: a double, a qint64, a string or a string list; invalid when it is not set.
[[nodiscard]] QVariant parameterValue(const SamplingParameters &parameters, const QString &id);
/// An invalid value takes it away. Of effort and tokens of the reasoning the later one counts.
void setParameterValue(SamplingParameters &parameters, const QString &id, const QVariant &value);

/// A number as people write it, whatever their digits and decimal sign: "0.7", "0,7", "٠٫٧". Never grouped.
[[nodiscard]] std::optional<double> parseDecimal(const QString &text);
/// A whole number; groups of three may be set apart: "65536", "65,536", "65 536".
[[nodiscard]] std::optional<qint64> parseInteger(const QString &text);
/// In the digits of the locale, as short as possible, without groups.
[[nodiscard]] QString formatParameter(const QVariant &value, const QLocale &locale = QLocale());
/// "0 – 2"; empty without a range.
[[nodiscard]] QString formatRange(const ParameterSpec &spec, const QLocale &locale = QLocale());

} // namespace switchyard
