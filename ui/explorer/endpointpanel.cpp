// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/endpointpanel.h"

#include "core/base/clock.h"
#include "core/domain/endpointrouting.h"
#include "core/services/modeloffers.h"
#include "core/settings/preferences.h"
#include "ui/common/errorbanner.h"
#include "ui/common/format.h"
#include "ui/common/sortproxy.h"
#include "ui/common/tablestyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/endpointcard.h"
#include "ui/explorer/endpointtablemodel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsShown = 8;

void setModelRouting(Settings &settings, const ModelId &model, const RoutingPreferences &routing)
{
    if (routing.isEmpty())
        settings.modelRouting.remove(model);
    else
        settings.modelRouting.insert(model, routing);
}

/// The provider as a whole, whatever its tiers.
Endpoint wholeProvider(const Endpoint &endpoint)
{
    Endpoint provider = endpoint;
    provider.tag = endpoint.tag.section(u'/', 0, 0);
    return provider;
}

} // namespace

EndpointPanel::EndpointPanel(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_title(new TextLabel(tr("Endpoints"), TextRole::Section)),
      m_status(new TextLabel(TextRole::Secondary)),
      m_ask(new QPushButton(this)),
      m_table(new QTableView(this)),
      m_model(new EndpointTableModel(this)),
      m_proxy(new SortProxy(this)),
      m_error(new ErrorBanner(this)),
      m_card(new EndpointCard(this))
{
    setObjectName(u"endpointPanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_ask->setObjectName(u"askEndpoints"_s);
    m_ask->setAccessibleName(tr("Ask the server for the endpoints of this model"));
    connect(m_ask, &QPushButton::clicked, this, &EndpointPanel::ask);
    connect(m_error, &ErrorBanner::actionTriggered, this, &EndpointPanel::ask);
    m_status->setWordWrap(true);
    buildTable();
    layout->addWidget(m_title);
    layout->addWidget(m_table);
    layout->addWidget(m_card);
    layout->addWidget(m_error);
    layout->addWidget(m_status);
    layout->addWidget(m_ask, 0, Qt::AlignLeft);
    connectCard();
    connect(&services.preferences, &Preferences::changed, this, &EndpointPanel::reload);
    if (services.offers) {
        connect(services.offers, &ModelOffers::changed, this, &EndpointPanel::reload);
        connect(services.offers, &ModelOffers::statusChanged, this, &EndpointPanel::updateStatus);
    }
}

void EndpointPanel::buildTable()
{
    m_proxy->setSourceModel(m_model);
    m_table->setObjectName(u"endpointTable"_s);
    m_table->setAccessibleName(tr("Endpoints of the model"));
    styleTable(m_table, 2);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EndpointTableModel::Output, Qt::AscendingOrder);
    static constexpr int widths[] = {96, 48, 48, 48};
    setColumnWidths(m_table, widths, {0});
    connect(m_table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &EndpointPanel::fitTable);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EndpointPanel::showCard);
}

void EndpointPanel::connectCard()
{
    const auto changeModel = [this](const QString &text, auto edit) {
        const std::optional<Endpoint> endpoint = current();
        if (!endpoint || !m_row)
            return;
        change(text.arg(isolated(endpoint->providerName, 40)),
               [edit, endpoint, model = m_row->entry.model.id](Settings &settings) {
                   setModelRouting(settings, model,
                                   edit(settings.modelRouting.value(model), settings.routing, *endpoint));
               });
    };
    connect(m_card, &EndpointCard::pinToggled, this, [changeModel](bool on) {
        changeModel(on ? tr("%1 is asked first for this model") : tr("%1 is no longer asked first"),
                    [on](const auto &own, const auto &global, const Endpoint &endpoint) {
                        return withPinned(own, global, endpoint, on);
                    });
    });
    connect(m_card, &EndpointCard::ignoreToggled, this, [changeModel](bool on) {
        changeModel(on ? tr("%1 is ignored for this model") : tr("%1 may answer for this model"),
                    [on](const auto &own, const auto &global, const Endpoint &endpoint) {
                        return withIgnored(own, global, endpoint, on);
                    });
    });
    connect(m_card, &EndpointCard::ignoreForAllToggled, this, [this](bool on) {
        const std::optional<Endpoint> endpoint = current();
        if (!endpoint)
            return;
        const QString text = on ? tr("%1 is ignored for all models") : tr("%1 may answer again");
        change(text.arg(isolated(endpoint->providerName, 40)), [on, endpoint](Settings &settings) {
            settings.routing = withIgnored(settings.routing, {}, wholeProvider(*endpoint), on);
        });
    });
}

void EndpointPanel::change(const QString &text, const std::function<void(Settings &settings)> &edit)
{
    const Settings &settings = m_services.preferences.values();
    const RoutingPreferences before = settings.routing;
    const QHash<ModelId, RoutingPreferences> modelsBefore = settings.modelRouting;
    m_services.preferences.update(edit);
    // A click that changed nothing leaves its button as it was.
    reload();
    if (m_services.preferences.values().routing == before
        && m_services.preferences.values().modelRouting == modelsBefore)
        return;
    Q_EMIT undoable(
        text,
        [&preferences = m_services.preferences, before, modelsBefore] {
            preferences.update([&](Settings &now) {
                now.routing = before;
                now.modelRouting = modelsBefore;
            });
        },
        [] {});
}

void EndpointPanel::showModel(const ModelRow &row)
{
    const bool same
        = m_row && m_row->entry.model.id == row.entry.model.id && m_row->entry.connection == row.entry.connection;
    m_row = row;
    setVisible(m_services.offers && m_services.offers->isOffered(row.entry.connection));
    if (!same) {
        m_model->setRows({});
        m_error->clear();
        m_card->hide();
    }
    reload();
    updateStatus();
}

void EndpointPanel::ask()
{
    if (m_row && m_services.offers)
        m_services.offers->refreshEndpoints(m_row->entry.connection, m_row->entry.model.id);
}

void EndpointPanel::reload()
{
    if (!m_row || !m_services.offers)
        return;
    const Model &model = m_row->entry.model;
    const ServedIndex index = m_services.offers->index(m_row->entry.connection);
    const RoutingPreferences routing = m_services.preferences.values().routingFor(model.id);
    QList<EndpointRow> rows;
    for (const Endpoint &endpoint : index.endpoints(model.id).value_or(QList<Endpoint>()))
        rows << EndpointRow{endpoint, isPinned(routing, endpoint), isIgnored(routing, endpoint),
                            index.keepsNothing(model, endpoint)};
    m_model->setRows(rows);
    m_title->setText(rows.isEmpty() ? tr("Endpoints") : tr("Endpoints · %1").arg(formatCount(rows.size())));
    m_table->setVisible(!rows.isEmpty());
    fitTable();
    showCard();
}

void EndpointPanel::updateStatus()
{
    if (!m_row || !m_services.offers)
        return;
    const ModelOffers::Status status = m_services.offers->status(m_row->entry.connection, m_row->entry.model.id);
    m_ask->setEnabled(!status.isLoading);
    m_ask->setText(status.isLoading ? tr("Asking…") : status.updated ? tr("Ask again") : tr("Ask who serves it"));
    if (status.error)
        m_error->showError(*status.error, {ErrorAction::Retry});
    else
        m_error->clear();
    QString text;
    if (status.updated && m_model->rowCount() == 0)
        text = tr("Nobody serves it at the moment.");
    else if (status.updated)
        text = tr("As of %1").arg(formatRelativeTime(*status.updated, m_services.clock.now()));
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

std::optional<Endpoint> EndpointPanel::current() const
{
    const QModelIndex index = m_proxy->mapToSource(m_table->currentIndex());
    return index.isValid() ? std::optional(m_model->row(index).endpoint) : std::nullopt;
}

void EndpointPanel::showCard()
{
    const QModelIndex index = m_proxy->mapToSource(m_table->currentIndex());
    if (!index.isValid() || !m_row) {
        m_card->hide();
        return;
    }
    const EndpointRow &row = m_model->row(index);
    const ServedIndex served = m_services.offers->index(m_row->entry.connection);
    m_card->show(row, served.provider(row.endpoint),
                 isIgnored(m_services.preferences.values().routing, wholeProvider(row.endpoint)));
}

void EndpointPanel::fitTable()
{
    const int rows = std::min(m_model->rowCount(), rowsShown);
    const QScrollBar *bar = m_table->horizontalScrollBar();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 2
                            + (bar->maximum() > bar->minimum() ? bar->sizeHint().height() : 0));
}

} // namespace switchyard
