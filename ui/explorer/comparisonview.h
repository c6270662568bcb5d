// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/ownuse.h"
#include "ui/common/services.h"
#include "ui/explorer/compareplot.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace switchyard {

class CompareTableModel;
class Placeholder;
class PlotView;

/// The chosen models side by side: a row for each fact, a column for each model, and below it one measure against
/// another as a chart. Says what to do while there are fewer than two.
class ComparisonView final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(const Services &services, QWidget *parent = nullptr);

    void setModels(const QList<ModelRow> &rows);
    void focusTable();

Q_SIGNALS:
    /// Back to where models are chosen.
    void left();
    void modelChosen(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    void notice(const QString &text);
    /// A file could not be written.
    void failed(const switchyard::Error &error);
    /// Some of what was asked for did not come.
    void warned(const QString &title, const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildMatrix();
    QWidget *buildBar();
    QWidget *buildTable();
    QWidget *buildChart();
    QComboBox *addMeasures(const QString &name, const QString &accessibleName, Measure chosen);
    void readUse();
    void askThroughput();
    void followOffers();
    [[nodiscard]] bool isAsking() const;
    void takeThroughput(const QList<ModelRow> &rows);
    void tellOutcome();
    void updateAsk();
    void updateChart();
    void choose(const QString &key);

    Services m_services;
    OwnUse m_ownUse;
    CompareTableModel *m_model;
    MeasuredFacts m_facts;
    bool m_useIsStale = true;
    bool m_wasAsked = false; ///< and how it went has not been told
    QStackedWidget *m_stack = nullptr;
    Placeholder *m_placeholder = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_ask = nullptr;
    QComboBox *m_x = nullptr;
    QComboBox *m_y = nullptr;
    PlotView *m_chart = nullptr;
};

} // namespace switchyard
