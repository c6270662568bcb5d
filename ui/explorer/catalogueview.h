// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/services.h"
#include "ui/explorer/modeltablemodel.h"

#include <QWidget>

#include <functional>

class QStackedWidget;
class QTableView;

namespace switchyard {

class CatalogueTables;
class ComparedModels;
class ErrorBanner;
class FacetPanel;
class Hairline;
class ModelDetails;
class ModelHeader;
class ModelSearchBar;
class ModelTableActions;
class Placeholder;

/// The catalogue: filters on the left, search and table, details on the right.
class CatalogueView final : public QWidget
{
    Q_OBJECT

public:
    /// Tables and compared models outlive the view.
    CatalogueView(const Services &services, CatalogueTables &tables, ComparedModels &compared,
                  QWidget *parent = nullptr);

    /// Lines of the table that the search leaves.
    [[nodiscard]] const QList<int> &shownLines() const;
    void focusSearch();
    void setSearch(const QString &text);
    void toggleDetails();
    void showModel(const ConnectionId &connection, const ModelId &model);

Q_SIGNALS:
    void chatRequested(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    void connectionsRequested();
    void undoable(const QString &text, const std::function<void()> &undo, const std::function<void()> &commit);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildTable();
    void connectServices();
    void takeHistory();
    void connectParts();
    void connectDetails();

    void applySearch();
    void searched();
    void keepCurrent();
    void connectActions();
    void makeDefault(const ConnectionId &connection, const ModelId &model);
    void takeMarks();
    void setFacetsShown(bool on);
    void updateState();
    void updateStatusText();
    void updateDetails();
    void refresh();
    [[nodiscard]] std::optional<ModelRow> currentRow() const;
    [[nodiscard]] ConnectionId catalogueConnection() const;

    Services m_services;
    CatalogueTables &m_tables;
    ComparedModels &m_compared;
    ModelTableModel *m_models;

    ModelSearchBar *m_searchBar = nullptr;
    ErrorBanner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    Placeholder *m_placeholder = nullptr;
    QTableView *m_table = nullptr;
    ModelHeader *m_header = nullptr;
    ModelTableActions *m_actions = nullptr;
    ModelDetails *m_details = nullptr;
    FacetPanel *m_facets = nullptr;
    Hairline *m_facetsLine = nullptr;
    std::pair<ConnectionId, ModelId> m_current; ///< what was chosen last, also while a search leaves it out
    std::shared_ptr<const CatalogTable> m_relativesOf; ///< where the details looked for other variants
    bool m_detailsOn = true;
};

} // namespace switchyard
