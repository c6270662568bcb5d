// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/catalogindex.h"

#include <QWidget>

#include <optional>

class QSlider;

namespace switchyard {

class PriceCurve;
class TextLabel;

/// The prices of output on a log scale: how many models there are at each, and two sliders that bound them.
class PriceScale final : public QWidget
{
    Q_OBJECT

public:
    explicit PriceScale(QWidget *parent = nullptr);

    void show(const ModelQuery &query, const PriceSteps &steps);
    using QWidget::show;
    [[nodiscard]] QWidget *firstInTabOrder() const;

Q_SIGNALS:
    /// Picodollars per million tokens, both included; nothing = without bound.
    void rangeChosen(const std::optional<qint64> &least, const std::optional<qint64> &most);

private:
    void announce();
    void showRange();

    PriceCurve *m_curve;
    QSlider *m_least;
    QSlider *m_most;
    TextLabel *m_range;
};

} // namespace switchyard
