// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/ledger.h"

#include <QHash>

#include <vector>

namespace switchyard {

/// What the user's own requests to a model were like, whoever served them.
struct ModelExperience
{
    qint64 answers = 0; ///< everything that was asked, failures included
    qint64 failures = 0; ///< failed or broken off; what the user stopped is none
    qint64 promptTokens = 0, completionTokens = 0;
    Money cost; ///< reported where reported, else computed
    qint64 unknownCost = 0; ///< answers with neither
    std::optional<double> tokensPerSecond, firstTokenSeconds; ///< medians
    QDateTime last; ///< UTC

    bool operator==(const ModelExperience &) const = default;
};

/// Sums ledger rows by model. Memory grows by 16 bytes for each answer with a measured time.
class ExperienceTally
{
public:
    /// Of `entry` only what is summed is read; its price table may be missing.
    void add(const LedgerEntry &entry);
    [[nodiscard]] QHash<ModelId, ModelExperience> take();

private:
    struct Samples
    {
        std::vector<double> speed, first;
    };
    QHash<ModelId, ModelExperience> m_models;
    QHash<ModelId, Samples> m_samples;
};

} // namespace switchyard
