// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/services.h"
#include "ui/explorer/modeltablemodel.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace switchyard {

class CompareTableModel;
class ElidedLabel;
class ErrorBanner;
class ModelDetails;
class Placeholder;
class Surface;

/// The catalogue: search, table, details on the right, a tray of models to compare and their comparison.
class ModelsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelsPage(const Services &services, QWidget *parent = nullptr);

    /// Ctrl+F.
    void focusSearch();
    void setSearch(const QString &text);
    /// F9: the details on the right.
    void toggleDetails();
    void showModel(const ConnectionId &connection, const ModelId &model);

Q_SIGNALS:
    void chatRequested(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    void connectionsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildToolbar();
    QWidget *buildChips();
    QWidget *buildTable();
    QWidget *buildComparison();
    QWidget *buildTray();
    void connectDetails();

    void reload();
    void applySearch();
    void chooseSomething();
    void updateState();
    void updateStatusText();
    void updateDetails();
    void setCompared(const QString &key, bool on);
    void updateTray();
    void showComparison(bool on);
    void refresh();
    [[nodiscard]] std::optional<ModelRow> currentRow() const;
    [[nodiscard]] ConnectionId catalogueConnection() const;
    [[nodiscard]] QList<ModelRow> comparedRows() const;

    Services m_services;
    ModelTableModel *m_models;
    ModelFilterProxy *m_proxy;
    CompareTableModel *m_comparison;
    QStringList m_compared; // keys of rows, in the order of choosing

    QLineEdit *m_search = nullptr;
    QList<QPushButton *> m_chips;
    ElidedLabel *m_status = nullptr;
    QPushButton *m_refresh = nullptr;
    ErrorBanner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    Placeholder *m_placeholder = nullptr;
    QTableView *m_table = nullptr;
    QTableView *m_comparisonTable = nullptr;
    ModelDetails *m_details = nullptr;
    Surface *m_tray = nullptr;
    QHBoxLayout *m_trayChips = nullptr;
    QPushButton *m_compareButton = nullptr;
    QTimer *m_searchTimer = nullptr;
    bool m_detailsOn = true;
};

} // namespace switchyard
