// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/domain/reprice.h"

#include <chrono>
#include <vector>

namespace switchyard {

/// What was done with one model, as the ledger has it.
struct ModelUse
{
    ModelId model; ///< asked for
    qint64 generations = 0;
    qint64 withoutUsage = 0; ///< of them: no tokens were reported
    qint64 failed = 0; ///< of them: neither complete nor stopped by the user
    qint64 promptTokens = 0, completionTokens = 0;
    Money paid; ///< reported where reported, else computed
    qint64 unknownCost = 0; ///< rows with neither
    std::optional<std::chrono::milliseconds> firstToken; ///< the median
    std::optional<double> tokensPerSecond; ///< after the first token; all tokens ÷ all time

    bool operator==(const ModelUse &) const = default;
};

/// The use of a period, lean: a million rows are 64 MB.
struct UsePeriod
{
    std::vector<UsedRow> rows; ///< those with tokens, in no order
    QList<ModelUse> models; ///< dearest first

    [[nodiscard]] ModelUse total() const; ///< without a model and speeds
};

/// Rows one by one in, sums out.
class UseCollector
{
public:
    struct Row
    {
        std::optional<UsedRow> used; ///< nothing when the server reported no tokens
        std::optional<Money> cost;
        std::optional<std::chrono::milliseconds> firstToken, total;
        bool failed = false;
    };
    /// Where the rows of a model go.
    [[nodiscard]] size_t placeOf(const QString &model);
    void add(size_t place, const Row &row);
    [[nodiscard]] UsePeriod take();

private:
    struct Sums
    {
        ModelUse use;
        std::vector<int> firstTokens; // milliseconds
        qint64 timedTokens = 0, timedMs = 0;
    };
    QHash<QString, size_t> m_places;
    std::vector<Sums> m_sums;
    std::vector<UsedRow> m_rows;
};

} // namespace switchyard
