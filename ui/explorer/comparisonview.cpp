// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/comparisonview.h"

#include "core/services/modeloffers.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/placeholder.h"
#include "ui/common/plotview.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/tablemenu.h"
#include "ui/common/tablestyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/comparetablemodel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr int tableShare = 3, chartShare = 2, hundred = 100;
enum Page { EmptyPage, MatrixPage };
} // namespace

ComparisonView::ComparisonView(const Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_ownUse(services.ledger), m_model(new CompareTableModel(this))
{
    setObjectName(u"comparison"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *surface = new Surface(&ThemeColors::base, Surface::Shape::Flat, this);
    auto *inside = new QVBoxLayout(surface);
    inside->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(surface);
    m_placeholder = new Placeholder(m_stack);
    m_placeholder->showEmpty(u"models"_s, tr("Nothing to compare yet"),
                             tr("Choose two models or more in the catalogue, up to twelve."), tr("Choose models"));
    connect(m_placeholder, &Placeholder::actionTriggered, this, &ComparisonView::left);
    m_stack->addWidget(m_placeholder);
    m_stack->addWidget(buildMatrix());
    inside->addWidget(m_stack);
    outer->addWidget(surface);
    connect(&m_services.ledger, &Ledger::changed, this, [this] {
        m_useIsStale = true;
        if (isVisible())
            readUse();
    });
    if (m_services.offers) {
        connect(m_services.offers, &ModelOffers::statusChanged, this, &ComparisonView::followOffers);
        connect(m_services.offers, &ModelOffers::changed, this, &ComparisonView::followOffers);
    }
}

QWidget *ComparisonView::buildMatrix()
{
    auto *matrix = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(matrix);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(new Hairline);
    auto *split = new QSplitter(Qt::Vertical, matrix);
    split->setObjectName(u"comparisonSplit"_s);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(buildTable());
    split->addWidget(buildChart());
    split->setStretchFactor(0, tableShare);
    split->setStretchFactor(1, chartShare);
    split->setSizes({tableShare * hundred, chartShare * hundred}); // else the chart's first hint would decide
    layout->addWidget(split, 1);
    return matrix;
}

QWidget *ComparisonView::buildBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(8);
    auto *sentence = new ElidedLabel(TextRole::Secondary);
    sentence->setFullText(tr("The best value of a row is marked; what is the same is quiet."));
    layout->addWidget(sentence, 1);
    auto *differences = new QPushButton(tr("Only differences"), bar);
    differences->setObjectName(u"onlyDifferences"_s);
    differences->setAccessibleName(tr("Show only facts in which the models differ"));
    differences->setCheckable(true);
    setButtonRole(differences, ButtonRole::Chip);
    layout->addWidget(differences);
    m_ask = new QPushButton(bar);
    m_ask->setObjectName(u"askThroughput"_s);
    m_ask->setToolTip(tr("One request for each model; nothing is asked by itself."));
    connect(m_ask, &QPushButton::clicked, this, &ComparisonView::askThroughput);
    updateAsk();
    layout->addWidget(m_ask);
    //: proposed as the name of a file
    auto *more = new TableMenuButton(m_model, tr("comparison"), bar);
    more->setObjectName(u"comparisonExport"_s);
    connect(more, &TableMenuButton::notice, this, &ComparisonView::notice);
    connect(more, &TableMenuButton::failed, this, &ComparisonView::failed);
    layout->addWidget(more);
    connect(differences, &QPushButton::toggled, this, [this](bool on) {
        static_cast<QSortFilterProxyModel *>(m_table->model())->setFilterFixedString(on ? u"true"_s : QString());
    });
    return bar;
}

QWidget *ComparisonView::buildTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"comparisonTable"_s);
    m_table->setAccessibleName(tr("Models side by side"));
    styleTable(m_table);
    setHeadingsAreNames(m_table);
    auto *proxy = new QSortFilterProxyModel(m_table);
    proxy->setFilterRole(CompareTableModel::DiffersRole);
    proxy->setSourceModel(m_model);
    m_table->setModel(proxy);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(scaledPixels(130));
    return m_table;
}

QComboBox *ComparisonView::addMeasures(const QString &name, const QString &accessibleName, Measure chosen)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int i = 0; i < measureCount; ++i)
        box->addItem(measureName(Measure(i)), i);
    box->setCurrentIndex(int(chosen));
    connect(box, &QComboBox::currentIndexChanged, this, &ComparisonView::updateChart);
    return box;
}

QWidget *ComparisonView::buildChart()
{
    auto *below = new QWidget(this);
    auto *layout = new QVBoxLayout(below);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(6);
    auto *axes = new QHBoxLayout;
    axes->setSpacing(8);
    m_y = addMeasures(u"compareY"_s, tr("What goes up"), Measure::Context);
    m_x = addMeasures(u"compareX"_s, tr("What goes across"), Measure::OutputPrice);
    axes->addWidget(m_y);
    //: between two boxes: one measure against another
    axes->addWidget(new TextLabel(tr("against"), TextRole::Secondary));
    axes->addWidget(m_x);
    axes->addStretch();
    layout->addLayout(axes);
    m_chart = new PlotView(u"compareChart"_s, below);
    connect(m_chart, &PlotView::pointActivated, this, &ComparisonView::choose);
    connect(m_chart, &PlotView::notice, this, &ComparisonView::notice);
    connect(m_chart, &PlotView::failed, this, &ComparisonView::failed);
    layout->addWidget(m_chart, 1);
    return below;
}

void ComparisonView::setModels(const QList<ModelRow> &rows)
{
    m_model->setModels(rows);
    takeThroughput(rows);
    m_stack->setCurrentIndex(rows.size() < 2 ? EmptyPage : MatrixPage);
    // The facts need their width, the models share the rest.
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    updateAsk();
    updateChart();
}

void ComparisonView::focusTable()
{
    m_table->setFocus();
}

void ComparisonView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_useIsStale)
        readUse();
}

void ComparisonView::readUse()
{
    m_useIsStale = false;
    onFinished(m_ownUse.ask(Ledger::Period{}), this, [this](const Result<OwnUseAnswer> &answer) {
        if (!answer)
            return; // without a ledger there is nothing measured, which the table shows
        m_facts.use.clear();
        for (const ModelUse &use : answer->use->models)
            m_facts.use.insert(use.model, use);
        m_model->setFacts(m_facts);
        updateChart();
    });
}

void ComparisonView::askThroughput()
{
    if (!m_services.offers)
        return;
    for (const ModelRow &row : m_model->models())
        m_services.offers->refreshEndpoints(row.entry.connection, row.entry.model.id);
    m_wasAsked = true;
    m_y->setCurrentIndex(int(Measure::Throughput));
    followOffers();
}

/// Speeds and reasons come model by model; how it went is told once, when the last one is there.
void ComparisonView::followOffers()
{
    takeThroughput(m_model->models());
    updateChart();
    updateAsk();
    if (m_wasAsked && !isAsking()) {
        m_wasAsked = false;
        tellOutcome();
    }
}

bool ComparisonView::isAsking() const
{
    return m_services.offers && std::ranges::any_of(m_model->models(), [this](const ModelRow &row) {
               return m_services.offers->status(row.entry.connection, row.entry.model.id).isLoading;
           });
}

/// As the servers told it; own measures are another axis.
void ComparisonView::takeThroughput(const QList<ModelRow> &rows)
{
    m_facts.throughput.clear();
    m_facts.untold.clear();
    for (const ModelRow &row : rows) {
        if (!m_services.offers)
            break;
        const QString key = modelRowKey(row.entry.connection, row.entry.model.id);
        const ServedFacts served = m_services.offers->index(row.entry.connection).factsOf(row.entry.model);
        const ModelOffers::Status status = m_services.offers->status(row.entry.connection, row.entry.model.id);
        if (served.tokensPerSecond)
            m_facts.throughput.insert(key, *served.tokensPerSecond);
        else if (status.error)
            m_facts.untold.insert(key, errorText(*status.error).title);
        else if (status.updated) {
            //: the server says nothing about the speed of a model
            m_facts.untold.insert(key, tr("not told"));
        }
    }
    m_model->setFacts(m_facts);
}

/// One failure hides no other model: each that has no fresh speed is named with its reason.
void ComparisonView::tellOutcome()
{
    QStringList lines;
    for (const ModelRow &row : m_model->models()) {
        const Model &model = row.entry.model;
        const ModelOffers::Status status = m_services.offers->status(row.entry.connection, model.id);
        QString why;
        if (status.error)
            why = errorText(*status.error).sentence;
        else if (!m_services.offers->isOffered(row.entry.connection))
            why = tr("Its server does not tell speeds.");
        else if (!m_facts.throughput.contains(modelRowKey(row.entry.connection, model.id)))
            why = tr("None of its endpoints tells a speed.");
        if (!why.isEmpty()) {
            //: %1 is a model, %2 a sentence that says why
            lines << tr("%1: %2").arg(isolated(model.name.isEmpty() ? model.id.text() : model.name, 60), why);
        }
    }
    if (lines.isEmpty())
        Q_EMIT notice(tr("All speeds were told"));
    else
        Q_EMIT warned(tr("Of %n model(s) no speed was told", nullptr, int(lines.size())), lines.join(u'\n'));
}

void ComparisonView::updateAsk()
{
    const bool isAsking = this->isAsking();
    m_ask->setEnabled(!isAsking && !m_model->models().isEmpty());
    m_ask->setText(isAsking ? tr("Asking…") : tr("Ask for speeds"));
    m_ask->setAccessibleName(tr("Ask the servers how fast these models are"));
}

void ComparisonView::updateChart()
{
    m_chart->setPlot(
        comparePlot(m_model->models(), m_facts, Measure(m_x->currentIndex()), Measure(m_y->currentIndex())));
}

void ComparisonView::choose(const QString &key)
{
    for (const ModelRow &row : m_model->models()) {
        if (modelRowKey(row.entry.connection, row.entry.model.id) == key) {
            Q_EMIT modelChosen(row.entry.connection, row.entry.model.id);
            return;
        }
    }
}

} // namespace switchyard
