// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/domain/model.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace switchyard {

/// What a model can do, as one word each: "tools", "json", "think", "cache", "web". In this order.
[[nodiscard]] QStringList capabilitiesOf(const Model &model);
/// "txt", "img", "aud", "pdf", "vid"; other modalities as they are.
[[nodiscard]] QStringList shortModalities(const QStringList &modalities);

/// The search line of the catalogue as a value. Words are looked for in name and id, all must be there; `-word` must
/// not. `price<1` and `in<1` bound the output and input price in USD per million tokens, `ctx>=200k` the context,
/// `in:image`, `out:text` the modalities, `cap:tools` an ability, `by:openai` the author; `free` means both prices are
/// zero.
struct ModelFilter
{
    enum class Comparison { Less, LessOrEqual, Greater, GreaterOrEqual, Equal };
    struct PriceBound
    {
        QLatin1StringView key; ///< a PriceKey
        Comparison comparison = Comparison::LessOrEqual;
        Money perMillion;
        bool operator==(const PriceBound &) const = default;
    };
    struct ContextBound
    {
        Comparison comparison = Comparison::GreaterOrEqual;
        qint64 tokens = 0;
        bool operator==(const ContextBound &) const = default;
    };

    QStringList words, excluded;
    QStringList inputs, outputs, capabilities, authors;
    QList<PriceBound> prices;
    QList<ContextBound> contexts;
    bool onlyFree = false;
    QStringList notUnderstood; ///< terms that look like a bound but are none; they are ignored

    bool operator==(const ModelFilter &) const = default;

    [[nodiscard]] static ModelFilter fromText(const QString &text);
    /// True for models that fulfil everything. A bound on a value the catalogue does not know is not fulfilled.
    [[nodiscard]] bool matches(const Model &model) const;
};

} // namespace switchyard
