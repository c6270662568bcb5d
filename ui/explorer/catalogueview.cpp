// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/catalogueview.h"

#include "core/base/clock.h"
#include "core/domain/querycompletion.h"
#include "core/services/connections.h"
#include "core/services/modelcatalog.h"
#include "core/services/modelnotebook.h"
#include "core/services/modeloffers.h"
#include "core/services/pricehistory.h"
#include "core/settings/preferences.h"
#include "ui/common/errorbanner.h"
#include "ui/common/format.h"
#include "ui/common/placeholder.h"
#include "ui/common/tablestyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/cataloguetables.h"
#include "ui/explorer/comparedmodels.h"
#include "ui/explorer/facetpanel.h"
#include "ui/explorer/modeldetails.h"
#include "ui/explorer/modelheader.h"
#include "ui/explorer/modellinks.h"
#include "ui/explorer/modelsearchbar.h"
#include "ui/explorer/modeltableactions.h"
#include "ui/explorer/sparklinedelegate.h"

#include <QBoxLayout>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTableView>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailsWidth = 320;
constexpr int facetsWidth = 216;
constexpr int roomForDetails = 920;
constexpr int roomForFacets = 1460; // beside the details and all columns that are shown at first

enum Page { EmptyPage, ListPage };

} // namespace

CatalogueView::CatalogueView(const Services &services, CatalogueTables &tables, ComparedModels &compared,
                             QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_tables(tables),
      m_compared(compared),
      m_models(new ModelTableModel(this)),
      m_details(new ModelDetails(services, this))
{
    setObjectName(u"catalogueView"_s);
    auto *middle = new Surface(&ThemeColors::base, Surface::Shape::Flat, this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_searchBar = new ModelSearchBar(middle);
    column->addWidget(m_searchBar);
    column->addWidget(new Hairline);
    m_banner = new ErrorBanner(middle);
    column->addWidget(m_banner);
    m_stack = new QStackedWidget(middle);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    m_stack->addWidget(buildTable());
    column->addWidget(m_stack, 1);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_facets = new FacetPanel(this);
    m_facets->setFixedWidth(scaledPixels(facetsWidth));
    row->addWidget(m_facets);
    row->addWidget(m_facetsLine = new Hairline(Qt::Vertical));
    row->addWidget(middle, 1);
    row->addWidget(new Hairline(Qt::Vertical));
    m_details->setFixedWidth(scaledPixels(detailsWidth));
    row->addWidget(m_details);
    connectServices();
    connectParts();
    connectDetails();
    connectActions();
    setTabOrder({m_searchBar->firstInTabOrder(), m_searchBar->lastInTabOrder(), m_facets->firstInTabOrder(),
                 m_facets->lastInTabOrder(), m_table, m_details});
    setFacetsShown(false);
    updateState();
}

void CatalogueView::connectServices()
{
    connect(&m_tables, &CatalogueTables::changed, this, [this] {
        m_header->setSeveralConnections(m_services.connections.all().size() > 1);
        m_models->setTable(m_tables.table());
        searched();
    });
    connect(&m_compared, &ComparedModels::changed, this, &CatalogueView::updateDetails);
    connect(&m_services.catalog, &ModelCatalog::statusChanged, this, &CatalogueView::updateState);
    if (m_services.prices) {
        connect(m_services.prices, &PriceHistory::recorded, this, &CatalogueView::updateStatusText);
        connect(m_services.prices, &PriceHistory::sparklinesChanged, this, &CatalogueView::takeHistory);
        m_services.prices->loadSparklines();
    }
    if (m_services.notebook) {
        connect(m_services.notebook, &ModelNotebook::marksChanged, this, &CatalogueView::takeMarks);
        m_models->setMarks(m_services.notebook->marks());
    }
}

void CatalogueView::takeHistory()
{
    ModelTableModel::PriceLines lines;
    const auto servers = m_services.connections.all();
    for (const ConnectionInfo &server : servers) {
        const auto own = m_services.prices->sparklines(server.connection.id);
        for (auto it = own.cbegin(); it != own.cend(); ++it)
            lines.insert({server.connection.id, it.key()}, *it);
    }
    m_models->setHistory(lines);
}

void CatalogueView::connectParts()
{
    connect(m_searchBar, &ModelSearchBar::searchChanged, this, &CatalogueView::applySearch);
    connect(m_searchBar, &ModelSearchBar::refreshRequested, this, &CatalogueView::refresh);
    connect(m_searchBar, &ModelSearchBar::facetsToggled, this, &CatalogueView::setFacetsShown);
    connect(m_searchBar, &ModelSearchBar::left, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_searchBar, &ModelSearchBar::undoable, this, &CatalogueView::undoable);
    m_searchBar->setNotebook(m_services.notebook);
    m_searchBar->setCompletions([this](const QString &line, qsizetype cursor) {
        return completionsFor(line, cursor, m_models->catalogIndex(), m_models->marks());
    });
    connect(m_facets, &FacetPanel::lineChanged, m_searchBar, &ModelSearchBar::setText);
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        if (!m_models->rows().isEmpty())
            setSearch({});
        else
            refresh();
    });
    connect(m_banner, &ErrorBanner::actionTriggered, this, [this](ErrorAction action) {
        if (action == ErrorAction::OpenConnections || action == ErrorAction::SignIn)
            Q_EMIT connectionsRequested();
        else
            refresh();
    });
}

QWidget *CatalogueView::buildTable()
{
    m_table = new QTableView(m_stack);
    m_table->setObjectName(u"modelTable"_s);
    m_table->setAccessibleName(tr("Models"));
    styleTable(m_table, 2);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setModel(m_models);
    m_table->setItemDelegateForColumn(ModelTableModel::History, new SparklineDelegate(SparklineRole, m_table));
    m_header = new ModelHeader(m_table, m_models, m_services.preferences);
    m_actions = new ModelTableActions(m_table, m_models, m_services.notebook);
    m_actions->setColumnMenu([this](QWidget *parent) { return m_header->makeMenu(parent); });
    connect(m_header, &ModelHeader::sorted, this, &CatalogueView::keepCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const auto row = currentRow())
            m_current = {row->entry.connection, row->entry.model.id};
        updateDetails();
    });
    connect(m_table, &QTableView::activated, this, [this] {
        if (const auto row = currentRow())
            Q_EMIT chatRequested(row->entry.connection, row->entry.model.id);
    });
    return m_table;
}

void CatalogueView::connectDetails()
{
    connect(m_details, &ModelDetails::chatRequested, this, [this] {
        const auto &row = m_details->shown();
        if (row)
            Q_EMIT chatRequested(row->entry.connection, row->entry.model.id);
    });
    connect(m_details, &ModelDetails::compareToggled, this, [this](bool on) {
        if (const auto &row = m_details->shown())
            m_compared.set(modelRowKey(row->entry.connection, row->entry.model.id), on);
    });
    connect(m_details, &ModelDetails::defaultRequested, this, [this] {
        if (const auto row = m_details->shown())
            makeDefault(row->entry.connection, row->entry.model.id);
    });
    connect(m_details, &ModelDetails::modelRequested, this, &CatalogueView::showModel);
    connect(m_details, &ModelDetails::undoable, this, &CatalogueView::undoable);
}

void CatalogueView::connectActions()
{
    connect(m_actions, &ModelTableActions::chatRequested, this, &CatalogueView::chatRequested);
    connect(m_actions, &ModelTableActions::compareToggled, &m_compared, &ComparedModels::set);
    connect(m_actions, &ModelTableActions::defaultRequested, this, &CatalogueView::makeDefault);
    connect(m_actions, &ModelTableActions::undoable, this, &CatalogueView::undoable);
    connect(&m_compared, &ComparedModels::changed, m_actions, [this] { m_actions->setCompared(m_compared.keys()); });
}

void CatalogueView::makeDefault(const ConnectionId &connection, const ModelId &model)
{
    m_services.preferences.update([&](Settings &settings) {
        settings.defaultConnection = connection;
        settings.defaultModel = model;
    });
}

const QList<int> &CatalogueView::shownLines() const
{
    return m_models->selection().rows;
}

void CatalogueView::takeMarks()
{
    m_models->setMarks(m_services.notebook->marks());
    searched();
}

void CatalogueView::focusSearch()
{
    m_searchBar->focusSearch();
}

void CatalogueView::setSearch(const QString &text)
{
    m_searchBar->setText(text);
}

void CatalogueView::toggleDetails()
{
    m_detailsOn = !m_details->isVisible();
    m_details->setVisible(m_detailsOn);
}

void CatalogueView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_details->setFixedWidth(scaledPixels(detailsWidth));
        m_facets->setFixedWidth(scaledPixels(facetsWidth));
    }
}

void CatalogueView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a narrow window the table comes first; F9 brings the details back.
    if ((event->oldSize().width() < roomForDetails) != (width() < roomForDetails))
        m_details->setVisible(m_detailsOn && width() >= roomForDetails);
    if ((event->oldSize().width() < roomForFacets) != (width() < roomForFacets))
        setFacetsShown(width() >= roomForFacets);
}

void CatalogueView::showModel(const ConnectionId &connection, const ModelId &model)
{
    if (!m_models->contains(connection, model))
        return;
    QModelIndex index = m_models->find(connection, model);
    if (!index.isValid()) {
        setSearch({});
        index = m_models->find(connection, model);
    }
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

ConnectionId CatalogueView::catalogueConnection() const
{
    return m_services.connections.effective(m_services.preferences.values().defaultConnection);
}

void CatalogueView::refresh()
{
    // The chosen connection only: the others are asked on their own page, each by its own click.
    m_services.catalog.refresh(catalogueConnection());
    if (m_services.offers)
        m_services.offers->refresh(catalogueConnection());
}

void CatalogueView::updateState()
{
    const ModelCatalog::Status status = m_services.catalog.status(catalogueConnection());
    const bool loading = status.state == ModelCatalog::State::Loading;
    m_searchBar->setLoading(loading);
    updateStatusText();
    if (status.error && !m_models->rows().isEmpty())
        m_banner->showError(*status.error, {ErrorAction::Retry, ErrorAction::OpenConnections, ErrorAction::SignIn});
    else
        m_banner->clear();
    if (m_models->rowCount() > 0) {
        m_stack->setCurrentIndex(ListPage);
        return;
    }
    if (!m_models->rows().isEmpty())
        m_placeholder->showEmpty(u"search"_s, tr("No model matches"), tr("Take a word or a bound out of the search."),
                                 tr("Show all models"));
    else if (loading)
        m_placeholder->showLoading(tr("Asking for the models…"));
    else if (status.error)
        m_placeholder->showFailed(*status.error, tr("Try again"));
    else
        m_placeholder->showEmpty(u"models"_s, tr("No models yet"),
                                 tr("The list of models has not been fetched yet. It is asked for when you say so."),
                                 tr("Fetch the models"));
    m_stack->setCurrentIndex(EmptyPage);
}

std::optional<ModelRow> CatalogueView::currentRow() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return {};
    return m_models->row(index);
}

void CatalogueView::updateDetails()
{
    const auto row = currentRow();
    if (!row) {
        m_details->clear();
        return;
    }
    const bool isCompared = m_compared.contains(modelRowKey(row->entry.connection, row->entry.model.id));
    const auto &shown = m_details->shown();
    if (shown && *shown == *row && m_relativesOf == m_tables.table()) {
        m_details->setCompared(isCompared); // each key of a search comes by here
        return;
    }
    m_relativesOf = m_tables.table();
    QList<ModelId> ids;
    for (const ModelRow &other : m_models->rows()) {
        if (other.entry.connection == row->entry.connection)
            ids << other.entry.model.id;
    }
    m_details->showModel(*row, isCompared, relativesOf(row->entry.model, ids));
    m_details->showOwnUse(m_tables.table(), m_models->line(m_table->currentIndex()));
}

} // namespace switchyard
