// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/changesview.h"

#include "core/base/clock.h"
#include "core/services/connections.h"
#include "core/services/modelcatalog.h"
#include "core/services/pricealerts.h"
#include "core/settings/preferences.h"
#include "ui/common/errorbanner.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/placeholder.h"
#include "ui/common/sidecolumn.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/tablestyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/alertswitches.h"
#include "ui/explorer/pricehistorypanel.h"
#include "ui/explorer/pricetexts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 320;
constexpr int roomForSide = 860;
constexpr int mostRows = 1'000;

// In the order of ChangesTableModel::Column.
constexpr int columnWidths[] = {220, 140, 84, 84, 92, 110, 110};

} // namespace

ChangesView::ChangesView(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_prices(*services.prices),
      m_model(new ChangesTableModel(this)),
      m_proxy(new ChangesProxy(this))
{
    setObjectName(u"changesView"_s);
    m_prompter = dialogs();
    auto *middle = new Surface(&ThemeColors::base, Surface::Shape::Flat, this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(new Hairline);
    m_banner = new ErrorBanner(middle);
    column->addWidget(m_banner);
    column->addWidget(buildProgress());
    column->addWidget(buildFeed(), 1);
    column->addWidget(new Hairline);
    m_status = new ElidedLabel(TextRole::Secondary, middle);
    m_status->setObjectName(u"changesStatus"_s);
    m_status->setContentsMargins(10, 6, 10, 6);
    column->addWidget(m_status);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(middle, 1);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(m_side = buildSide());
    connectServices();
    showCurrent();
    updateState();
}

void ChangesView::connectServices()
{
    const auto stale = [this] {
        m_stale = true;
        if (isVisible())
            reload();
    };
    connect(&m_prices, &PriceHistory::changed, this, stale);
    connect(&m_prices, &PriceHistory::recorded, this, &ChangesView::updateStatus);
    connect(&m_prices, &PriceHistory::importProgress, this, [this](qint64 done, qint64 total) {
        //: %1 and %2: numbers
        m_progressText->setText(tr("Taking in prices: %1 of %2").arg(formatCount(done), formatCount(total)));
    });
    connect(&m_services.catalog, &ModelCatalog::changed, this, stale); // names
    connect(&m_services.catalog, &ModelCatalog::statusChanged, this, &ChangesView::updateState);
    connect(&m_services.connections, &Connections::changed, this, stale);
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        if (m_error)
            reload();
        else if (m_model->rowCount() > 0)
            showGroup(ChangeGroup::All);
        else if (refreshable().isEmpty())
            Q_EMIT connectionsRequested();
        else
            refresh();
    });
    connect(m_banner, &ErrorBanner::actionTriggered, this, [this](ErrorAction action) {
        if (action == ErrorAction::Retry)
            refresh();
        else
            Q_EMIT connectionsRequested();
    });
}

QWidget *ChangesView::buildHeader()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 8, 14, 8);
    layout->setSpacing(6);
    auto *chips = new QWidget(bar);
    auto *chipLayout = new FlowLayout(chips);
    chipLayout->setContentsMargins(0, 0, 0, 0);
    m_groups = new QButtonGroup(this);
    for (int group = 0; group < changeGroupCount; ++group) {
        auto *chip = new QPushButton(chips);
        chip->setObjectName(u"changeGroup%1"_s.arg(group));
        chip->setCheckable(true);
        chip->setChecked(group == 0);
        setButtonRole(chip, ButtonRole::Chip);
        m_groups->addButton(chip, group);
        chipLayout->addWidget(chip);
    }
    connect(m_groups, &QButtonGroup::idClicked, this, [this](int id) { showGroup(ChangeGroup(id)); });
    m_favourites = new QPushButton(tr("Favourites only"), chips);
    m_favourites->setObjectName(u"changesOfFavourites"_s);
    m_favourites->setAccessibleName(m_favourites->text());
    m_favourites->setCheckable(true);
    m_favourites->setIcon(symbolIcon(u"star"_s));
    setButtonRole(m_favourites, ButtonRole::Chip);
    connect(m_favourites, &QPushButton::toggled, this, [this](bool on) {
        m_proxy->setFavouritesOnly(on);
        updateState();
    });
    chipLayout->addWidget(m_favourites);
    layout->addWidget(chips, 1, Qt::AlignVCenter);
    m_refresh = new QPushButton(tr("Refresh"), bar);
    m_refresh->setObjectName(u"refreshPrices"_s);
    m_refresh->setAccessibleName(tr("Ask for the list of models and compare its prices"));
    m_refresh->setIcon(symbolIcon(u"refresh"_s));
    connect(m_refresh, &QPushButton::clicked, this, &ChangesView::refresh);
    layout->addWidget(m_refresh);
    //: button with a menu: take prices in from a file, write them to one
    auto *history = new QPushButton(tr("Files"), bar);
    history->setObjectName(u"priceFiles"_s);
    history->setAccessibleName(tr("Take prices in from a file, or write them to one"));
    m_history = new QMenu(history);
    m_history->setObjectName(u"priceFilesMenu"_s);
    history->setMenu(m_history);
    connect(m_history, &QMenu::aboutToShow, this, &ChangesView::fillHistoryMenu);
    layout->addWidget(history);
    return bar;
}

QWidget *ChangesView::buildProgress()
{
    m_progress = new QWidget(this);
    auto *layout = new QHBoxLayout(m_progress);
    layout->setContentsMargins(18, 6, 14, 6);
    m_progressText = new TextLabel(TextRole::Body, m_progress);
    m_progressText->setObjectName(u"importProgress"_s);
    auto *cancel = new QPushButton(tr("Cancel"), m_progress);
    cancel->setObjectName(u"cancelImport"_s);
    cancel->setAccessibleName(tr("Stop taking prices in"));
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (m_import)
            m_import->cancel();
    });
    layout->addWidget(m_progressText, 1);
    layout->addWidget(cancel);
    m_progress->hide();
    return m_progress;
}

QWidget *ChangesView::buildFeed()
{
    m_stack = new QStackedWidget(this);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    m_table = new QTableView(m_stack);
    m_table->setObjectName(u"changesTable"_s);
    m_table->setAccessibleName(tr("Changes of prices and models"));
    styleTable(m_table, 2);
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ChangesTableModel::When, Qt::DescendingOrder);
    setColumnWidths(m_table, columnWidths, {ChangesTableModel::ModelName});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangesView::showCurrent);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const PricedOffer &offer = m_proxy->row(index).change.offer;
        Q_EMIT modelChosen(offer.connection, offer.model);
    });
    m_stack->addWidget(m_table);
    return m_stack;
}

QWidget *ChangesView::buildSide()
{
    auto *surface = new Surface(&ThemeColors::alternate);
    auto *layout = new QVBoxLayout(surface);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(8);
    m_modelName = new ElidedLabel(TextRole::Strong, surface);
    m_modelName->setObjectName(u"changesModel"_s);
    layout->addWidget(m_modelName);
    m_steps = new PriceHistoryPanel(m_prices, m_services.clock, u"changesSteps"_s, surface);
    connect(m_steps, &PriceHistoryPanel::notice, this, &ChangesView::notice);
    connect(m_steps, &PriceHistoryPanel::failed, this, [this](const Error &error) { m_banner->showError(error, {}); });
    layout->addWidget(m_steps);
    m_showModel = new QPushButton(tr("Show in the catalogue"), surface);
    m_showModel->setObjectName(u"showChangedModel"_s);
    m_showModel->setAccessibleName(m_showModel->text());
    connect(m_showModel, &QPushButton::clicked, this,
            [this] { Q_EMIT modelChosen(m_current.first, m_current.second); });
    layout->addWidget(m_showModel, 0, Qt::AlignLeft);
    layout->addSpacing(12);
    layout->addWidget(new AlertSwitches(m_services.preferences, surface));
    layout->addStretch();
    auto *side = new SideColumn(surface, sideWidth, this);
    side->setObjectName(u"changesSide"_s);
    return side;
}

void ChangesView::focusTable()
{
    (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_groups->button(0))->setFocus();
}

void ChangesView::showGroup(ChangeGroup group)
{
    m_groups->button(int(group))->setChecked(true);
    if (group == ChangeGroup::All && m_proxy->group() == ChangeGroup::All)
        m_favourites->setChecked(false); // the way out of an empty choice
    m_proxy->setGroup(group);
    updateState();
}

void ChangesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reload();
}

void ChangesView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_side->setVisible(width() >= scaledPixels(roomForSide));
}

void ChangesView::reload()
{
    m_stale = false;
    m_loading = true;
    updateState();
    const auto read
        = andThen<QList<PriceChange>>(m_prices.changes({}, mostRows), this, [this](const QList<PriceChange> &changes) {
              return runOnPool<QList<ChangeRow>>(
                  [=, models = m_services.catalog.models(), servers = m_services.connections.all(),
                   now = m_services.clock.now()](QPromise<Result<QList<ChangeRow>>> &) -> Result<QList<ChangeRow>> {
                      return changeRows(changes, models, servers, now);
                  });
          });
    onFinished(read, this, [this, query = ++m_query](const Result<QList<ChangeRow>> &rows) {
        if (query == m_query)
            showRows(rows);
    });
}

void ChangesView::showRows(const Result<QList<ChangeRow>> &read)
{
    m_loading = false;
    m_error = read ? std::nullopt : std::optional(read.error());
    QList<ChangeRow> rows = read.value_or(QList<ChangeRow>());
    for (ChangeRow &row : rows)
        row.isFavourite = m_services.alerts->isFavourite(row.change.offer.connection, row.change.offer.model);
    m_model->setRows(rows);
    const auto servers = m_services.connections.all();
    const auto real
        = std::ranges::count_if(servers, [](const ConnectionInfo &info) { return !info.connection.isSandbox; });
    m_table->setColumnHidden(ChangesTableModel::ConnectionName, real < 2);
    updateState();
}

void ChangesView::updateState()
{
    enum { EmptyPage, ListPage };
    updateChips();
    updateStatus();
    m_stack->setCurrentIndex(m_proxy->rowCount() > 0 ? ListPage : EmptyPage);
    const ConnectionId server = refreshable();
    const auto status = m_services.catalog.status(server);
    if (!m_error && status.error && m_model->rowCount() > 0)
        m_banner->showError(*status.error, {ErrorAction::Retry, ErrorAction::OpenConnections, ErrorAction::SignIn});
    if (m_error)
        m_placeholder->showFailed(*m_error, tr("Try again"));
    else if (m_model->rowCount() > 0)
        m_placeholder->showEmpty(u"search"_s, tr("Nothing of this kind"),
                                 tr("Other changes are hidden by the choice above."), tr("Show all changes"));
    else if (m_loading || status.state == ModelCatalog::State::Loading)
        m_placeholder->showLoading(tr("Looking for changes…"));
    else if (server.isEmpty())
        m_placeholder->showEmpty(
            u"usage"_s, tr("Prices of the sandbox do not change"),
            tr("They are pretend. With a server of your own every change of its prices is kept here, "
               "from its first list of models on."),
            tr("Use my own key…"));
    else if (status.error)
        m_placeholder->showFailed(*status.error, tr("Try again"));
    else if (status.state == ModelCatalog::State::Empty)
        m_placeholder->showEmpty(
            u"usage"_s, tr("No list of models yet"),
            tr("The first list is what later ones are compared with. It is asked for when you say so."),
            tr("Fetch the models"));
    else
        m_placeholder->showEmpty(
            u"usage"_s, tr("No change so far"),
            tr("Everything costs what it did at first sight. Each refresh adds what is different; a "
               "file of older prices can be taken in."),
            tr("Refresh now"));
}

void ChangesView::updateChips()
{
    const QString names[] = {
        tr("All"),
        //: models that became cheaper
        tr("Cheaper"),
        tr("Dearer"),
        //: models that were added
        tr("New"),
        //: models that are not listed any more
        tr("Gone"),
        //: models that will not be offered for long
        tr("Expiring"),
        //: changes of other kinds
        tr("Other"),
    };
    const auto counts = m_model->rowCount() > 0 ? m_proxy->counts() : std::array<int, changeGroupCount>{};
    for (int group = 0; group < changeGroupCount; ++group) {
        QAbstractButton *chip = m_groups->button(group);
        const int count = counts.at(std::size_t(group));
        const QString &name = names[group];
        chip->setText(count > 0 && group > 0 ? name + u' ' + formatCount(count) : name);
        //: %1: kind of change, %2: how many there are
        chip->setAccessibleName(tr("Show: %1, %2").arg(name, formatCount(count)));
    }
}

void ChangesView::updateStatus()
{
    const ConnectionId server = refreshable();
    const auto status = m_services.catalog.status(server);
    const bool loading = status.state == ModelCatalog::State::Loading;
    m_refresh->setEnabled(!server.isEmpty() && !loading);
    if (loading) {
        m_status->setFullText(tr("Asking for the list of models…"));
    } else if (!status.updated) {
        m_status->setFullText(server.isEmpty() ? tr("Only the sandbox is there")
                                               : tr("No list of models has been fetched"));
    } else {
        const QString when = formatRelativeTime(*status.updated, m_services.clock.now());
        const auto last = m_prices.lastRefresh(server);
        //: %1: "4 min ago", %2: "2 cheaper, 1 new"
        m_status->setFullText(last ? tr("Updated %1, %2").arg(when, summaryText(last->summary))
                                   : tr("Updated %1").arg(when));
    }
}

void ChangesView::showCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    m_showModel->setVisible(index.isValid());
    m_steps->setVisible(index.isValid());
    // Without a model it is a hint.
    m_modelName->setRole(index.isValid() ? TextRole::Strong : TextRole::Body);
    m_modelName->setColor(index.isValid() ? nullptr : &ThemeColors::secondary);
    if (!index.isValid()) {
        m_modelName->setFullText(tr("Choose a change to see how that price went"));
        m_current = {};
        return;
    }
    const ChangeRow row = m_proxy->row(index);
    const PricedOffer &offer = row.change.offer;
    m_modelName->setFullText(row.modelName);
    m_current = {offer.connection, offer.model};
    if (!row.change.key.startsWith(u'#'))
        m_steps->choose(row.change.key, offer.endpoint);
    m_steps->showModel(offer.connection, offer.model);
}

void ChangesView::refresh()
{
    m_banner->clear();
    if (const ConnectionId server = refreshable(); !server.isEmpty())
        m_services.catalog.refresh(server);
}

ConnectionId ChangesView::refreshable() const
{
    const ConnectionId effective = m_services.connections.effective(m_services.preferences.values().defaultConnection);
    const auto info = m_services.connections.find(effective);
    if (info && !info->connection.isSandbox)
        return effective;
    for (const ConnectionInfo &other : m_services.connections.all()) {
        if (!other.connection.isSandbox)
            return other.connection.id;
    }
    return {};
}

} // namespace switchyard
