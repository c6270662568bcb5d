// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/services.h"
#include "ui/explorer/costs/costrows.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QStackedWidget;
class QTableView;

namespace switchyard {

class BreakEvenCard;
class CostTableModel;
class Hairline;
class OwnUseForm;
class Placeholder;
class PlotView;
class TableMenuButton;
class WorkloadForm;

/// What work costs, at the compared models, at those a search leaves, or at all of them: work that is typed, or the own
/// use of a period. Follows each key; the last one wins.
class CalculatorView final : public QWidget
{
    Q_OBJECT

public:
    enum class Work { Typed, OwnUse };
    enum class Scope { Compared, Filtered, All };

    explicit CalculatorView(const Services &services, QWidget *parent = nullptr);

    void setTable(const std::shared_ptr<const CatalogTable> &table);
    /// Lines of the table that the search of the catalogue leaves.
    void setFiltered(const QList<int> &lines);
    /// Keys of the models that are compared; see modelRowKey().
    void setCompared(const QStringList &keys);

Q_SIGNALS:
    void modelChosen(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    void notice(const QString &text);
    /// A file could not be written.
    void failed(const switchyard::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildSide();
    QWidget *buildBar();
    QWidget *buildResult();

    [[nodiscard]] CostScope scope() const;
    [[nodiscard]] Work work() const;
    void updateScopes();
    void updateWork();
    void refresh();
    void calculate();
    void calculateTyped();
    void calculateOwnUse();
    void showFailure(const Error &error);
    void take(const QList<CostRow> &rows);
    void rebase();
    void updateBreakEven();
    [[nodiscard]] QString currentKey() const;
    void keepCurrent(const QString &key);
    void choose(const QString &key);

    Services m_services;
    OwnUse m_ownUse;
    CostScope m_all; ///< the whole catalogue
    QList<int> m_filtered;
    QStringList m_compared;
    QList<CostRow> m_rows;
    Money m_paid; ///< for the own use of the period
    Async<QList<CostRow>> m_running;
    Async<OwnUseAnswer> m_asked;
    QString m_baseline; ///< key; empty = the cheapest, of the own use what was paid
    int m_revision = 0; ///< of what was calculated last
    bool m_stale = true;

    QButtonGroup *m_work = nullptr;
    WorkloadForm *m_form = nullptr;
    OwnUseForm *m_ownForm = nullptr;
    Hairline *m_breakEvenLine = nullptr;
    BreakEvenCard *m_breakEven = nullptr;
    QComboBox *m_scope = nullptr;
    QComboBox *m_baselineBox = nullptr;
    TableMenuButton *m_export = nullptr;
    CostTableModel *m_model;
    QStackedWidget *m_stack = nullptr;
    Placeholder *m_placeholder = nullptr;
    QTableView *m_table = nullptr;
    PlotView *m_chart = nullptr;
};

} // namespace switchyard
