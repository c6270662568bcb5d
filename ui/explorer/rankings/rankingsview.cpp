// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/rankings/rankingsview.h"

#include "core/base/clock.h"
#include "core/services/connections.h"
#include "ui/common/countfield.h"
#include "ui/common/placeholder.h"
#include "ui/common/plotview.h"
#include "ui/common/scaledwidth.h"
#include "ui/common/sortproxy.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/tablemenu.h"
#include "ui/common/tablestyle.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int chartShare = 1, tableShare = 2;

QPushButton *addChip(QButtonGroup *group, int id, const QString &name, const QString &caption, QBoxLayout *layout)
{
    auto *chip = new QPushButton(caption);
    chip->setObjectName(name);
    chip->setCheckable(true);
    setButtonRole(chip, ButtonRole::Chip);
    group->addButton(chip, id);
    layout->addWidget(chip);
    return chip;
}

} // namespace

RankingsView::RankingsView(const Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_ownUse(services.ledger)
{
    setObjectName(u"rankings"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *surface = new Surface(&ThemeColors::base, Surface::Shape::Flat, this);
    outer->addWidget(surface);
    auto *layout = new QVBoxLayout(surface);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const Ranking kind : {Ranking::Use, Ranking::Price, Ranking::Speed, Ranking::Public})
        m_models << new RankTableModel(kind, this);
    layout->addWidget(buildBar());
    layout->addWidget(new Hairline);
    m_source = new TextLabel(TextRole::Secondary);
    m_source->setObjectName(u"rankSource"_s);
    m_source->setWordWrap(true);
    m_source->setContentsMargins(16, 8, 16, 8);
    m_source->hide();
    layout->addWidget(m_source);
    m_stack = new QStackedWidget(surface);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    auto *both = new QWidget(m_stack);
    auto *columns = new QHBoxLayout(both);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(buildTables(), tableShare);
    columns->addWidget(new Hairline(Qt::Vertical));
    auto *right = new QWidget(both);
    auto *inset = new QVBoxLayout(right);
    inset->setContentsMargins(16, 10, 16, 10);
    m_chart = new PlotView(u"rankChart"_s, right);
    connect(m_chart, &PlotView::pointActivated, this, &RankingsView::choose);
    connect(m_chart, &PlotView::notice, this, &RankingsView::notice);
    connect(m_chart, &PlotView::failed, this, &RankingsView::failed);
    inset->addWidget(m_chart);
    columns->addWidget(right, chartShare);
    m_stack->addWidget(both);
    layout->addWidget(m_stack, 1);
    connect(m_placeholder, &Placeholder::actionTriggered, this,
            [this] { ranking() == Ranking::Public ? askPublic() : rank(); });
    connect(&m_services.ledger, &Ledger::changed, this, [this] {
        if (ranking() == Ranking::Use || ranking() == Ranking::Speed)
            refresh();
    });
    connect(&m_services.connections, &Connections::changed, this, &RankingsView::updateServers);
    updateServers();
    setRanking(Ranking::Use);
}

QWidget *RankingsView::buildBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);
    m_kinds = new QButtonGroup(this);
    addChip(m_kinds, int(Ranking::Use), u"rankByUse"_s, tr("By your use"), layout);
    addChip(m_kinds, int(Ranking::Price), u"rankByPrice"_s, tr("By price"), layout);
    addChip(m_kinds, int(Ranking::Speed), u"rankBySpeed"_s, tr("By your waits"), layout);
    if (m_services.offers)
        addChip(m_kinds, int(Ranking::Public), u"rankPublic"_s, tr("By all users"), layout);
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) { setRanking(Ranking(id)); });
    layout->addSpacing(12);
    m_periods = buildPeriods(bar);
    m_mixFields = buildMix(bar);
    layout->addWidget(m_periods);
    layout->addWidget(m_mixFields);
    m_serverFields = buildServers(bar);
    layout->addWidget(m_serverFields);
    layout->addStretch(1);
    for (RankTableModel *model : std::as_const(m_models)) {
        //: proposed as the name of a file
        auto *more = new TableMenuButton(model, tr("ranking"), bar);
        more->setObjectName(u"rankExport%1"_s.arg(m_exports.size()));
        connect(more, &TableMenuButton::notice, this, &RankingsView::notice);
        connect(more, &TableMenuButton::failed, this, &RankingsView::failed);
        layout->addWidget(more);
        m_exports << more;
    }
    return bar;
}

QWidget *RankingsView::buildPeriods(QWidget *bar)
{
    auto *periods = new QWidget(bar);
    auto *layout = new QHBoxLayout(periods);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *group = new QButtonGroup(this);
    const std::pair<UseSpan, QString> choices[] = {{UseSpan::Week, tr("7 days")},
                                                   {UseSpan::Month, tr("30 days")},
                                                   {UseSpan::ThisYear, tr("Year")},
                                                   {UseSpan::All, tr("All")}};
    for (const auto &[span, caption] : choices) {
        QPushButton *chip = addChip(group, int(span), u"rankSpan%1"_s.arg(int(span)), caption, layout);
        chip->setAccessibleName(tr("Period: %1").arg(caption));
        chip->setChecked(span == m_span);
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_span = UseSpan(id);
        refresh();
    });
    return periods;
}

QWidget *RankingsView::buildMix(QWidget *bar)
{
    auto *mix = new QWidget(bar);
    auto *layout = new QHBoxLayout(mix);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const std::tuple<QString, QString, int PriceMix::*> fields[] = {
        //: part of a million tokens
        {u"mixOutput"_s, tr("Output, %"), &PriceMix::outputPercent},
        {u"mixCached"_s, tr("Input from the cache, %"), &PriceMix::cachedPercent},
    };
    for (const auto &[name, caption, member] : fields) {
        auto *label = new TextLabel(caption, TextRole::Secondary);
        auto *field = new CountField(0, 100, mix);
        field->setObjectName(name);
        field->setAccessibleName(caption);
        setScaledWidth(field, 56);
        field->setValue(m_mix.*member);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field);
        connect(field, &CountField::valueEdited, this, [this, part = member](qint64 value) {
            m_mix.*part = int(value);
            refresh();
        });
    }
    return mix;
}

QWidget *RankingsView::buildTables()
{
    m_tables = new QStackedWidget(this);
    for (RankTableModel *model : std::as_const(m_models)) {
        auto *table = new QTableView(m_tables);
        table->setObjectName(u"rankTable%1"_s.arg(m_tables->count()));
        table->setAccessibleName(tr("Ranking"));
        styleTable(table, 2);
        auto *proxy = new SortProxy(table);
        proxy->setSourceModel(model);
        table->setModel(proxy);
        table->setSortingEnabled(true);
        table->sortByColumn(RankTableModel::Place, Qt::AscendingOrder);
        static constexpr int widths[] = {44, 170, 80, 96, 80, 88, 88, 72};
        setColumnWidths(table, std::span(widths).first(size_t(model->columnCount())), {RankTableModel::Name});
        connect(table, &QTableView::activated, this,
                [this, proxy, model](const QModelIndex &index) { choose(model->row(proxy->mapToSource(index)).key); });
        m_tables->addWidget(table);
    }
    return m_tables;
}

void RankingsView::setTable(const std::shared_ptr<const CatalogTable> &table)
{
    m_table = table;
    refresh();
}

Ranking RankingsView::ranking() const
{
    return Ranking(m_kinds->checkedId());
}

void RankingsView::setRanking(Ranking ranking)
{
    m_kinds->button(int(ranking))->setChecked(true);
    m_periods->setVisible(ranking == Ranking::Use || ranking == Ranking::Speed);
    m_serverFields->setVisible(ranking == Ranking::Public);
    m_source->hide();
    m_mixFields->setVisible(ranking == Ranking::Price);
    for (qsizetype i = 0; i < m_exports.size(); ++i)
        m_exports.at(i)->setVisible(i == int(ranking));
    m_tables->setCurrentIndex(int(ranking));
    m_rows.clear();
    refresh();
}

void RankingsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        rank();
}

void RankingsView::refresh()
{
    m_stale = true;
    if (isVisible())
        rank();
}

void RankingsView::rank()
{
    m_stale = false;
    if (ranking() == Ranking::Public) {
        rankPublished();
        return;
    }
    if (m_rows.isEmpty()) {
        m_placeholder->showLoading(tr("Ranking…"));
        m_stack->setCurrentWidget(m_placeholder);
    }
    if (ranking() == Ranking::Price)
        rankPrices();
    else
        rankUse();
}

void RankingsView::rankPrices()
{
    const int revision = ++m_revision;
    const auto ranked = runOnPool<QList<RankRow>>(
        [table = m_table, mix = m_mix](QPromise<Result<QList<RankRow>>> &) -> Result<QList<RankRow>> {
            return rankByPrice(*table, mix);
        });
    onFinished(ranked, this, [this, revision](const Result<QList<RankRow>> &rows) {
        if (rows && revision == m_revision)
            take(*rows);
    });
}

void RankingsView::rankUse()
{
    const int revision = ++m_revision;
    onFinished(m_ownUse.ask(periodOf(m_span, m_services.clock.now())), this,
               [this, revision](const Result<OwnUseAnswer> &answer) {
                   if (revision != m_revision)
                       return;
                   if (answer) {
                       take(ranking() == Ranking::Use ? rankByUse(*answer->use, *m_table)
                                                      : rankBySpeed(*answer->use, *m_table));
                       return;
                   }
                   m_placeholder->showFailed(answer.error(), tr("Try again"));
                   m_stack->setCurrentWidget(m_placeholder);
               });
}

void RankingsView::take(const QList<RankRow> &rows)
{
    m_rows = rows;
    m_models.at(int(ranking()))->setRows(rows);
    m_chart->setPlot(rankPlot(rows, ranking()));
    if (!rows.isEmpty()) {
        m_stack->setCurrentIndex(1);
        return;
    }
    if (ranking() == Ranking::Public)
        m_placeholder->showEmpty(u"models"_s, tr("The ranking is empty"),
                                 tr("The server lists no model in these days."), tr("Ask again"));
    else if (ranking() == Ranking::Price)
        m_placeholder->showEmpty(u"models"_s, tr("No prices yet"),
                                 tr("As soon as a catalogue has been fetched, its prices are ranked here."));
    else
        m_placeholder->showEmpty(u"usage"_s, tr("No answers in this period"),
                                 tr("The models you use are ranked here by what they cost and how long you waited."));
    m_stack->setCurrentWidget(m_placeholder);
}

void RankingsView::choose(const QString &key)
{
    const auto row = std::ranges::find(m_rows, key, &RankRow::key);
    if (row != m_rows.end() && !row->connection.isEmpty())
        Q_EMIT modelChosen(row->connection, row->model);
}

} // namespace switchyard
