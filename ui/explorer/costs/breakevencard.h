// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/breakeven.h"

#include <QWidget>

#include <functional>

class QLineEdit;

namespace switchyard {

class ElidedLabel;
class TextLabel;

/// The same month of work at one model, paid in different ways: with credits, with an own key of the provider, as a
/// batch. What the router asks is an assumption that can be typed over.
class BreakEvenCard final : public QWidget
{
    Q_OBJECT

public:
    struct Month
    {
        QString model; ///< its name
        Money listPrice;
        bool hasBatch = false; ///< the model is offered for batches
        std::optional<Money> batch; ///< its price of them, as far as it is known
        bool operator==(const Month &) const = default;
    };

    explicit BreakEvenCard(QWidget *parent = nullptr);

    /// Nothing: no model is chosen, or its price is unknown.
    void setMonth(const std::optional<Month> &month);
    [[nodiscard]] const RouterFees &fees() const { return m_fees; }
    /// What the card says, line by line.
    [[nodiscard]] QStringList lines() const;

private:
    void addFee(QWidget *rows, const QString &name, const QString &caption, const QString &value,
                const std::function<bool(const QString &)> &take);
    [[nodiscard]] QStringList batchLines() const; ///< of a month that is there
    void rewrite();

    RouterFees m_fees;
    std::optional<Month> m_month;
    ElidedLabel *m_title;
    TextLabel *m_text;
};

} // namespace switchyard
