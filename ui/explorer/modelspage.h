// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/services.h"
#include "ui/explorer/modeltablemodel.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace switchyard {

class CompareTray;
class ComparisonView;
class ErrorBanner;
class FacetPanel;
class Hairline;
class ModelDetails;
class ModelSearchBar;
class Placeholder;

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
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildTable();
    void connectServices();
    void connectParts();
    void connectDetails();

    void reload();
    void applySearch();
    void apply(const std::shared_ptr<const CatalogTable> &table);
    void searched();
    void keepCurrent();
    /// Once more turns the direction round; `further` keeps the keys there are and adds one.
    void sortBy(int column, bool further);
    void setFacetsShown(bool on);
    void showFacets();
    void updateState();
    void updateStatusText();
    void updateDetails();
    void setCompared(const QString &key, bool on);
    void updateTray();
    [[nodiscard]] bool isComparing() const;
    void setPage(int page);
    void showComparison(bool on);
    void refresh();
    [[nodiscard]] std::optional<ModelRow> currentRow() const;
    [[nodiscard]] ConnectionId catalogueConnection() const;
    [[nodiscard]] QList<ModelRow> comparedRows() const;

    Services m_services;
    ModelTableModel *m_models;
    QStringList m_compared; // keys of rows, in the order of choosing

    ModelSearchBar *m_searchBar = nullptr;
    ErrorBanner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    Placeholder *m_placeholder = nullptr;
    QTableView *m_table = nullptr;
    ComparisonView *m_comparison = nullptr;
    ModelDetails *m_details = nullptr;
    CompareTray *m_tray = nullptr;
    FacetPanel *m_facets = nullptr;
    Hairline *m_facetsLine = nullptr;
    std::pair<ConnectionId, ModelId> m_current; ///< what was chosen last, also while a search leaves it out
    int m_revision = 0; ///< of the catalogue that is being taken in
    bool m_facetsOn = false;
    bool m_detailsOn = true;
};

} // namespace switchyard
