// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/catalogindex.h"

namespace switchyard {

/// True when a line, of which `query` was made, speaks of a value: "author:openai,google" of both.
[[nodiscard]] bool isChosen(const QString &line, const ModelQuery &query, Facet facet, const FacetValue &value);
/// The search line with a value chosen or not, in the way its facet goes together: alternatives share one term, a step
/// takes the place of another. The rest of the line stays.
[[nodiscard]] QString withFacetValue(const QString &line, Facet facet, const FacetValue &value, bool on);
/// The line with the price of output between two bounds, both included, picodollars per million tokens.
[[nodiscard]] QString withPriceRange(const QString &line, const std::optional<qint64> &least,
                                     const std::optional<qint64> &most);

} // namespace switchyard
