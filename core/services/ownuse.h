// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/useperiod.h"
#include "core/services/ledger.h"

#include <QHash>
#include <QTimer>

namespace switchyard {

/// A model on which the own use is priced.
struct OwnUseTarget
{
    RepriceTarget at;
    QString tokenizer; ///< of the catalogue; empty = not known
};

struct OwnUseQuestion
{
    Ledger::Period period;
    QList<OwnUseTarget> targets;
    QHash<ModelId, QString> tokenizers; ///< of the models that were used, as far as the catalogue has them
};

struct OwnUsePrice
{
    std::optional<Money> cost; ///< exact, for the tokens that were reported; nothing: a price is unknown
    std::optional<Money> low, high; ///< an estimate: another tokenizer counts other tokens
    qint64 tooLong = 0; ///< rows that would not have fitted
    bool sameTokenizer = false; ///< low = high = cost
    bool operator==(const OwnUsePrice &) const = default;
};

struct OwnUseAnswer
{
    std::shared_ptr<const UsePeriod> use;
    ModelUse total; ///< what was really done and paid
    QList<OwnUsePrice> prices; ///< one per target, in their order
    qint64 comparedAnswers = 0; ///< whose counts the bands were learnt from
};

class OwnUseCourse;

/// What the own use of a period would have cost elsewhere, and what it was. Cheap to make; each view has its own.
class OwnUse final : public QObject
{
    Q_OBJECT

public:
    explicit OwnUse(Ledger &ledger, QObject *parent = nullptr);
    ~OwnUse() override; ///< what was asked last is cancelled

    /// Reads the ledger and prices it at each target, conditional prices row by row, off the window's thread; a second
    /// for a million rows. A new question cancels the one before. Errors: Cancelled, Storage.
    [[nodiscard]] Async<OwnUseAnswer> ask(const OwnUseQuestion &question);
    /// The same without targets: what was used.
    [[nodiscard]] Async<OwnUseAnswer> ask(const Ledger::Period &period) { return ask({.period = period}); }

Q_SIGNALS:
    /// Of what was asked last, while it runs; some twenty times a second.
    void progressed(int permille);

private:
    void stop();

    Ledger &m_ledger;
    std::shared_ptr<OwnUseCourse> m_course; ///< of what was asked last
    Async<OwnUseAnswer> m_running;
    QTimer m_reports;
};

} // namespace switchyard
