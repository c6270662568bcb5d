// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/pricehistory.h"
#include "ui/common/plot.h"

#include <QWidget>

class QComboBox;

namespace switchyard {

class PlotView;
class TextLabel;

/// The steps of one price as a chart up to now; a price that is unknown or not listed is a gap.
[[nodiscard]] Plot priceStepsPlot(const PriceHistory::Series &series, const QDateTime &now);

/// What one model cost: a choice of its prices and of who offers it, and the steps of that price over time, as a chart
/// and as a table. What was chosen stays when another model is shown that has it too.
class PriceStepsView final : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names of its parts.
    explicit PriceStepsView(const QString &name, QWidget *parent = nullptr);

    /// Everything that is known of one model; without any of it, a sentence says so.
    void setSeries(const QList<PriceHistory::Series> &series, const QDateTime &now);
    /// The price that is wanted, where there is one.
    void choose(const QString &key, const QString &endpoint);

Q_SIGNALS:
    void notice(const QString &text);
    void failed(const switchyard::Error &error);

private:
    void fillKeys();
    void fillOffers();
    void showChosen();

    QList<PriceHistory::Series> m_series;
    QDateTime m_now;
    QString m_key = QString(PriceKey::completion), m_endpoint; ///< what is wanted
    QComboBox *m_keys = nullptr;
    QComboBox *m_offers = nullptr;
    PlotView *m_plot = nullptr;
    TextLabel *m_nothing = nullptr;
};

} // namespace switchyard
