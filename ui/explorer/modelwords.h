// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/explorer/factgrid.h"

namespace switchyard {

struct ModelRow;
struct Model;

/// What a model is, apart from its prices: context, kinds of input, what it can, since when it is listed.
[[nodiscard]] QList<FactGrid::Fact> modelFacts(const ModelRow &row);
/// Every parameter it takes; with the value that holds where none is sent, when the server tells one.
[[nodiscard]] QList<FactGrid::Fact> parameterFacts(const Model &model);

} // namespace switchyard
