// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modelspage.h"

#include "core/base/clock.h"
#include "core/services/connections.h"
#include "core/services/modelcatalog.h"
#include "core/settings/preferences.h"
#include "ui/common/celldelegate.h"
#include "ui/common/errorbanner.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/placeholder.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/comparetablemodel.h"
#include "ui/explorer/modeldetails.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailsWidth = 300;
constexpr int roomForDetails = 900;
constexpr int maximumCompared = 6;
constexpr int searchDelayMs = 80;
constexpr int searchedAtOnce = 2000; // models; more wait for a pause in typing

constexpr int columnWidths[] = {270, 84, 78, 84, 104, 132, 80, 200, 110}; // in the order of ModelTableModel::Column

} // namespace

ModelsPage::ModelsPage(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_models(new ModelTableModel(this)),
      m_proxy(new ModelFilterProxy(this)),
      m_comparison(new CompareTableModel(this)),
      m_details(new ModelDetails(this)),
      m_searchTimer(new QTimer(this))
{
    setObjectName(u"modelsPage"_s);
    m_proxy->setSourceModel(m_models);
    auto *middle = new Surface(&ThemeColors::base, Surface::Shape::Flat, this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildToolbar());
    column->addWidget(buildChips());
    column->addWidget(new Hairline);
    m_banner = new ErrorBanner(middle);
    column->addWidget(m_banner);
    m_stack = new QStackedWidget(middle);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    m_stack->addWidget(buildTable());
    m_stack->addWidget(buildComparison());
    column->addWidget(m_stack, 1);
    column->addWidget(buildTray());

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(middle, 1);
    row->addWidget(new Hairline(Qt::Vertical));
    m_details->setFixedWidth(scaledPixels(detailsWidth));
    row->addWidget(m_details);
    connectDetails();

    m_searchTimer->setSingleShot(true);
    m_searchTimer->setInterval(searchDelayMs);
    connect(m_searchTimer, &QTimer::timeout, this, &ModelsPage::applySearch);
    connect(&m_services.catalog, &ModelCatalog::changed, this, &ModelsPage::reload);
    connect(&m_services.catalog, &ModelCatalog::statusChanged, this, &ModelsPage::updateState);
    connect(&m_services.connections, &Connections::changed, this, &ModelsPage::reload);
    connect(&m_services.preferences, &Preferences::changed, this, &ModelsPage::updateDetails);
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        if (m_models->rowCount() > 0)
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
    setTabOrder({m_search, m_refresh, m_table, m_details, m_compareButton});
    reload();
    updateTray();
}

QWidget *ModelsPage::buildToolbar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 8, 16, 4);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"modelSearch"_s);
    m_search->setAccessibleName(tr("Search models"));
    //: do not translate what stands after the colon, these are words of the search
    m_search->setPlaceholderText(tr("Search models: words, price<1, ctx>=200k, in:image, cap:tools"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolIcon(u"search"_s), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        if (m_models->rowCount() <= searchedAtOnce)
            applySearch();
        else
            m_searchTimer->start();
    });
    m_status = new ElidedLabel(TextRole::Secondary, bar);
    m_status->setObjectName(u"catalogueStatus"_s);
    m_refresh = new QPushButton(tr("Refresh"), bar);
    m_refresh->setObjectName(u"refreshCatalogue"_s);
    m_refresh->setAccessibleName(tr("Ask the server for its models"));
    m_refresh->setIcon(symbolIcon(u"refresh"_s));
    connect(m_refresh, &QPushButton::clicked, this, &ModelsPage::refresh);
    layout->addWidget(m_search, 3);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_refresh);
    return bar;
}

QWidget *ModelsPage::buildChips()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 0, 16, 8);
    layout->setSpacing(6);
    const std::pair<QString, QString> chips[] = {
        //: filter: models that cost nothing
        {tr("Free"), u"free"_s},
        {tr("Reads images"), u"in:image"_s},
        {tr("Reads files"), u"in:file"_s},
        {tr("Tools"), u"cap:tools"_s},
        {tr("Structured output"), u"cap:json"_s},
        {tr("Reasoning"), u"cap:think"_s},
        {tr("Prompt cache"), u"cap:cache"_s},
    };
    for (const auto &[caption, term] : chips) {
        auto *chip = new QPushButton(caption, bar);
        chip->setObjectName(u"filter-"_s + term);
        chip->setAccessibleName(tr("Filter: %1").arg(caption));
        chip->setCheckable(true);
        setButtonRole(chip, ButtonRole::Chip);
        // The search line is the truth; a chip is a short way to write a term.
        connect(chip, &QPushButton::clicked, this, [this, term](bool on) {
            QStringList terms = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
            terms.removeAll(term);
            if (on)
                terms << term;
            m_search->setText(terms.join(u' '));
        });
        connect(m_search, &QLineEdit::textChanged, chip,
                [chip, term](const QString &text) { chip->setChecked(text.simplified().split(u' ').contains(term)); });
        chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        layout->addWidget(chip);
        m_chips << chip;
    }
    layout->addStretch();
    bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    bar->installEventFilter(this);
    return bar;
}

QWidget *ModelsPage::buildTable()
{
    m_table = new QTableView(m_stack);
    m_table->setObjectName(u"modelTable"_s);
    m_table->setAccessibleName(tr("Models"));
    styleTable(m_table, 2);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ModelTableModel::Name, Qt::AscendingOrder);
    setColumnWidths(m_table, columnWidths);
    m_table->horizontalHeader()->setSectionResizeMode(ModelTableModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(60);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ModelsPage::updateDetails);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const auto row = currentRow())
            Q_EMIT chatRequested(row->entry.connection, row->entry.model.id);
    });
    // Narrowing the search may take the current row away.
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &ModelsPage::updateDetails, Qt::QueuedConnection);
    return m_table;
}

QWidget *ModelsPage::buildComparison()
{
    auto *page = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(12);
    bar->addWidget(new TextLabel(tr("Side by side"), TextRole::Title));
    bar->addWidget(
        new TextLabel(tr("The best value of a row is marked; what is the same is quiet."), TextRole::Secondary));
    bar->addStretch();
    auto *back = new QPushButton(tr("Back to the list"), page);
    back->setObjectName(u"leaveComparison"_s);
    back->setAccessibleName(back->text());
    connect(back, &QPushButton::clicked, this, [this] { showComparison(false); });
    bar->addWidget(back);
    layout->addLayout(bar);
    m_comparisonTable = new QTableView(page);
    m_comparisonTable->setObjectName(u"comparisonTable"_s);
    m_comparisonTable->setAccessibleName(tr("Models side by side"));
    styleTable(m_comparisonTable);
    m_comparisonTable->setModel(m_comparison);
    m_comparisonTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    layout->addWidget(m_comparisonTable, 1);
    return page;
}

QWidget *ModelsPage::buildTray()
{
    m_tray = new Surface(&ThemeColors::alternate, Surface::Shape::Flat, this);
    auto *outer = new QVBoxLayout(m_tray);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(new Hairline);
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(10);
    layout->addWidget(new TextLabel(tr("Compare"), TextRole::Strong));
    m_trayChips = new QHBoxLayout;
    m_trayChips->setSpacing(6);
    layout->addLayout(m_trayChips);
    layout->addStretch();
    auto *clear = new QPushButton(tr("Clear"), m_tray);
    clear->setObjectName(u"clearComparison"_s);
    clear->setAccessibleName(tr("Choose no models to compare"));
    setButtonRole(clear, ButtonRole::Quiet);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_compared.clear();
        updateTray();
        updateDetails();
    });
    layout->addWidget(clear);
    m_compareButton = new QPushButton(m_tray);
    m_compareButton->setObjectName(u"showComparison"_s);
    setButtonRole(m_compareButton, ButtonRole::Primary);
    connect(m_compareButton, &QPushButton::clicked, this, [this] { showComparison(true); });
    layout->addWidget(m_compareButton);
    outer->addLayout(layout);
    return m_tray;
}

void ModelsPage::connectDetails()
{
    connect(m_details, &ModelDetails::chatRequested, this, [this] {
        const auto &row = m_details->shown();
        if (row)
            Q_EMIT chatRequested(row->entry.connection, row->entry.model.id);
    });
    connect(m_details, &ModelDetails::compareToggled, this, [this](bool on) {
        if (const auto &row = m_details->shown())
            setCompared(modelRowKey(row->entry.connection, row->entry.model.id), on);
    });
    connect(m_details, &ModelDetails::defaultRequested, this, [this] {
        if (const auto row = m_details->shown()) {
            m_services.preferences.update([&](Settings &settings) {
                settings.defaultConnection = row->entry.connection;
                settings.defaultModel = row->entry.model.id;
            });
        }
    });
    connect(m_details, &ModelDetails::endpointsRequested, this, [this] {
        const auto row = m_details->shown();
        if (!row)
            return;
        const QString key = modelRowKey(row->entry.connection, row->entry.model.id);
        onFinished(m_services.catalog.fetchEndpoints(row->entry.connection, row->entry.model.id), this,
                   [this, key](const Result<QList<Endpoint>> &endpoints) {
                       const auto &shown = m_details->shown();
                       if (shown && modelRowKey(shown->entry.connection, shown->entry.model.id) == key)
                           m_details->showEndpoints(endpoints);
                   });
    });
}

void ModelsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ModelsPage::setSearch(const QString &text)
{
    m_search->setText(text);
    m_searchTimer->stop();
    applySearch();
}

void ModelsPage::toggleDetails()
{
    m_detailsOn = !m_details->isVisible();
    m_details->setVisible(m_detailsOn);
}

bool ModelsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !m_chips.isEmpty() && watched == m_chips.first()->parent()) {
        // Chips that do not fit step back; what they do can be typed.
        const QWidget *bar = m_chips.first()->parentWidget();
        int room = bar->contentsRect().width() - 32;
        for (QPushButton *chip : std::as_const(m_chips)) {
            room -= chip->sizeHint().width() + 6;
            chip->setVisible(room >= 0);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ModelsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_details->setFixedWidth(scaledPixels(detailsWidth));
}

void ModelsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a narrow window the table comes first; F9 brings the details back.
    if ((event->oldSize().width() < roomForDetails) != (width() < roomForDetails))
        m_details->setVisible(m_detailsOn && width() >= roomForDetails);
}

void ModelsPage::showModel(const ConnectionId &connection, const ModelId &model)
{
    const int source = m_models->rowOf(connection, model);
    if (source < 0)
        return;
    QModelIndex index = m_proxy->mapFromSource(m_models->index(source, 0));
    if (!index.isValid()) {
        setSearch({});
        index = m_proxy->mapFromSource(m_models->index(source, 0));
    }
    showComparison(false);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void ModelsPage::reload()
{
    QHash<ConnectionId, QString> names;
    const QList<ConnectionInfo> connections = m_services.connections.all();
    for (const ConnectionInfo &info : connections)
        names.insert(info.connection.id, info.connection.name);
    QList<ModelRow> rows;
    const QList<CatalogModel> &models = m_services.catalog.models();
    rows.reserve(models.size());
    for (const CatalogModel &entry : models) {
        if (names.contains(entry.connection))
            rows << ModelRow{entry, names.value(entry.connection)};
    }
    m_models->setRows(rows);
    m_table->setColumnHidden(ModelTableModel::ConnectionName, names.size() < 2);
    m_compared.removeIf([this](const QString &key) {
        return std::ranges::none_of(m_models->rows(), [&key](const ModelRow &row) {
            return modelRowKey(row.entry.connection, row.entry.model.id) == key;
        });
    });
    updateTray();
    updateState();
    chooseSomething();
}

void ModelsPage::applySearch()
{
    m_proxy->setFilter(ModelFilter::fromText(m_search->text()));
    updateState();
    chooseSomething();
}

void ModelsPage::chooseSomething()
{
    // An empty pane beside a full table would say nothing.
    if (!m_table->currentIndex().isValid() && m_proxy->rowCount() > 0)
        m_table->setCurrentIndex(m_proxy->index(0, 0));
    updateDetails();
}

ConnectionId ModelsPage::catalogueConnection() const
{
    return m_services.connections.effective(m_services.preferences.values().defaultConnection);
}

void ModelsPage::refresh()
{
    // The chosen connection only: the others are asked on their own page, each by its own click.
    m_services.catalog.refresh(catalogueConnection());
}

void ModelsPage::updateState()
{
    const ModelCatalog::Status status = m_services.catalog.status(catalogueConnection());
    const bool loading = status.state == ModelCatalog::State::Loading;
    m_refresh->setEnabled(!loading);
    m_refresh->setText(loading ? tr("Refreshing…") : tr("Refresh"));
    updateStatusText();
    if (status.error && m_models->rowCount() > 0)
        m_banner->showError(*status.error, {ErrorAction::Retry, ErrorAction::OpenConnections, ErrorAction::SignIn});
    else
        m_banner->clear();
    if (m_stack->currentIndex() == 2 && m_models->rowCount() > 0)
        return;
    if (m_proxy->rowCount() > 0) {
        m_stack->setCurrentIndex(1);
        return;
    }
    if (m_models->rowCount() > 0)
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
    m_stack->setCurrentIndex(0);
}

void ModelsPage::updateStatusText()
{
    const ModelCatalog::Status status = m_services.catalog.status(catalogueConnection());
    QStringList parts;
    const QString shown = formatCount(m_proxy->rowCount());
    const QString all = formatCount(m_models->rowCount());
    //: %1 models pass the search, out of %2
    parts << (m_proxy->rowCount() == m_models->rowCount() ? tr("%n model(s)", nullptr, m_models->rowCount())
                                                          : tr("%1 of %2").arg(shown, all));
    if (status.updated) {
        //: when the list of models was fetched, like "4 min ago"
        parts << tr("updated %1").arg(formatRelativeTime(*status.updated, m_services.clock.now()));
    }
    const QStringList unknown = m_proxy->filter().notUnderstood;
    if (!unknown.isEmpty())
        parts = {tr("Not understood: %1").arg(unknown.join(u' '))};
    m_status->setFullText(parts.join(u" · "_s));
}

std::optional<ModelRow> ModelsPage::currentRow() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return {};
    return m_models->row(m_proxy->mapToSource(index));
}

void ModelsPage::updateDetails()
{
    const auto row = currentRow();
    if (!row) {
        m_details->clear();
        return;
    }
    const Settings &settings = m_services.preferences.values();
    const bool isDefault
        = settings.defaultModel == row->entry.model.id && settings.defaultConnection == row->entry.connection;
    m_details->showModel(*row, isDefault, m_compared.contains(modelRowKey(row->entry.connection, row->entry.model.id)));
}

void ModelsPage::setCompared(const QString &key, bool on)
{
    m_compared.removeAll(key);
    if (on)
        m_compared << key;
    while (m_compared.size() > maximumCompared)
        m_compared.removeFirst();
    updateTray();
    updateDetails();
}

QList<ModelRow> ModelsPage::comparedRows() const
{
    QList<ModelRow> rows;
    for (const QString &key : m_compared) {
        for (const ModelRow &row : m_models->rows()) {
            if (modelRowKey(row.entry.connection, row.entry.model.id) == key)
                rows << row;
        }
    }
    return rows;
}

void ModelsPage::updateTray()
{
    while (QLayoutItem *item = m_trayChips->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        std::unique_ptr<QLayoutItem> owned(item);
    }
    const QList<ModelRow> rows = comparedRows();
    for (const ModelRow &row : rows) {
        const QString key = modelRowKey(row.entry.connection, row.entry.model.id);
        const QString name = singleLine(row.entry.model.name.section(u": "_s, -1), 28);
        auto *chip = new QPushButton(name, m_tray);
        chip->setObjectName(u"compared-"_s + row.entry.model.id.text());
        chip->setAccessibleName(tr("Take %1 out of the comparison").arg(name));
        chip->setToolTip(plainToolTip(chip->accessibleName()));
        chip->setCheckable(true);
        chip->setChecked(true);
        setButtonRole(chip, ButtonRole::Chip);
        connect(chip, &QPushButton::clicked, this, [this, key] { setCompared(key, false); });
        m_trayChips->addWidget(chip);
    }
    m_compareButton->setText(tr("Compare %n", "button: the number of models", int(rows.size())));
    m_compareButton->setAccessibleName(tr("Compare %n model(s) side by side", nullptr, int(rows.size())));
    m_compareButton->setEnabled(rows.size() >= 2);
    m_tray->setVisible(!rows.isEmpty());
    if (rows.size() < 2)
        showComparison(false);
    else if (m_stack->currentIndex() == 2)
        m_comparison->setModels(rows);
}

void ModelsPage::showComparison(bool on)
{
    if (on) {
        m_comparison->setModels(comparedRows());
        m_stack->setCurrentIndex(2);
        m_comparisonTable->setFocus();
    } else if (m_stack->currentIndex() == 2) {
        m_stack->setCurrentIndex(1);
        updateState();
        m_table->setFocus();
    }
}

} // namespace switchyard
