// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/workload.h"
#include "core/services/ownuse.h"
#include "ui/explorer/modeltablemodel.h"

#include <functional>

namespace switchyard {

/// What some work costs at one model.
struct CostRow
{
    QString key; ///< see modelRowKey()
    ConnectionId connection;
    ModelId model;
    QString name, connectionName;
    std::optional<Money> request; ///< of one of many
    std::optional<Money> total; ///< nothing: something that is needed has no price
    std::optional<Money> low, high; ///< where another tokenizer may count other tokens
    std::optional<Money> difference; ///< to the baseline
    bool isBaseline = false;
    QStringList missing; ///< wire keys of prices that are not listed or not known
    qint64 tooLong = 0; ///< requests that do not fit into the context
    bool tooLongForAll = false; ///< each of them

    bool operator==(const CostRow &) const = default;
};

/// The lines of a catalogue some work is priced at. Empty `lines`: all of them but those for batches.
struct CostScope
{
    std::shared_ptr<const CatalogTable> table;
    QList<int> lines;

    [[nodiscard]] QList<int> chosen() const;
};

/// What a month of the work costs at each line, cheapest first, unknown last. Nothing when `goOn` says no, which is
/// asked now and then. Takes 10 ms for a thousand lines: not for the window's thread.
[[nodiscard]] std::optional<QList<CostRow>> costRows(const CostScope &scope, const Workload &work,
                                                     const std::function<bool()> &goOn = {});

/// The question that prices the own use at each line, and its answer as rows in the same order of cost.
[[nodiscard]] OwnUseQuestion ownUseQuestion(const CostScope &scope, const Ledger::Period &period);
[[nodiscard]] QList<CostRow> costRows(const CostScope &scope, const OwnUseAnswer &answer);

/// Sets the differences to the row with that key; without such a row there are none.
void setBaseline(QList<CostRow> &rows, const QString &key);
/// Differences to an amount that is in no row: what was paid.
void setBaseline(QList<CostRow> &rows, Money amount);

/// What is wrong with a row, in words: missing prices, too long; empty when nothing is.
[[nodiscard]] QString costNote(const CostRow &row);
/// What a price of the wire is called among people; the key itself when that is not known.
[[nodiscard]] QString priceKeyName(const QString &key);
/// "± 15 %", "+2 … +10 %"; empty when there is no range.
[[nodiscard]] QString costRange(const CostRow &row);

} // namespace switchyard
