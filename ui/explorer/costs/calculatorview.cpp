// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/costs/calculatorview.h"

#include "core/base/clock.h"
#include "ui/common/placeholder.h"
#include "ui/common/plotview.h"
#include "ui/common/sidecolumn.h"
#include "ui/common/sortproxy.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/tablemenu.h"
#include "ui/common/tablestyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/costs/breakevencard.h"
#include "ui/explorer/costs/costtablemodel.h"
#include "ui/explorer/costs/ownuseform.h"
#include "ui/explorer/costs/workloadform.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 272;
constexpr int belowHeight = 280;
constexpr int secondsPerMinute = 60;

} // namespace

CalculatorView::CalculatorView(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_ownUse(services.ledger),
      m_all{.table = std::make_shared<CatalogTable>(), .lines = {}},
      m_model(new CostTableModel(this))
{
    setObjectName(u"calculator"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildSide());
    layout->addWidget(new Hairline(Qt::Vertical));
    auto *main = new Surface(&ThemeColors::base, Surface::Shape::Flat, this);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(new Hairline);
    m_stack = new QStackedWidget(main);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    m_stack->addWidget(buildResult());
    column->addWidget(m_stack, 1);
    layout->addWidget(main, 1);

    m_form->setUtcOffset(m_services.clock.now().toLocalTime().offsetFromUtc() / secondsPerMinute);
    connect(m_placeholder, &Placeholder::actionTriggered, this, &CalculatorView::calculate);
    connect(m_form, &WorkloadForm::edited, this, &CalculatorView::refresh);
    connect(m_ownForm, &OwnUseForm::spanChanged, this, &CalculatorView::refresh);
    connect(m_ownForm, &OwnUseForm::cancelRequested, this, [this] { m_asked.cancel(); });
    connect(&m_ownUse, &OwnUse::progressed, m_ownForm, &OwnUseForm::showProgress);
    connect(&m_services.ledger, &Ledger::changed, this, [this] {
        if (work() == Work::OwnUse)
            refresh();
    });
    updateScopes();
    updateWork();
}

QWidget *CalculatorView::buildSide()
{
    auto *surface = new Surface(&ThemeColors::alternate);
    auto *layout = new QVBoxLayout(surface);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(12);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(6);
    m_work = new QButtonGroup(this);
    for (const auto &[kind, caption] :
         {std::pair(Work::Typed, tr("Typed work")), std::pair(Work::OwnUse, tr("My own use"))}) {
        auto *chip = new QPushButton(caption, surface);
        chip->setObjectName(kind == Work::Typed ? u"workTyped"_s : u"workOwnUse"_s);
        chip->setAccessibleName(caption);
        chip->setCheckable(true);
        chip->setChecked(kind == Work::Typed);
        setButtonRole(chip, ButtonRole::Chip);
        m_work->addButton(chip, int(kind));
        chips->addWidget(chip);
    }
    chips->addStretch();
    layout->addLayout(chips);
    connect(m_work, &QButtonGroup::idClicked, this, &CalculatorView::updateWork);
    m_form = new WorkloadForm(surface);
    m_ownForm = new OwnUseForm(surface);
    layout->addWidget(m_form);
    layout->addWidget(m_ownForm);
    layout->addSpacing(4);
    m_breakEvenLine = new Hairline;
    layout->addWidget(m_breakEvenLine);
    m_breakEven = new BreakEvenCard(surface);
    layout->addWidget(m_breakEven);
    layout->addStretch(1);
    auto *side = new SideColumn(surface, sideWidth, this);
    side->setObjectName(u"calculatorSide"_s);
    side->setAccessibleName(tr("What is calculated"));
    return side;
}

QWidget *CalculatorView::buildBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(8);
    m_scope = new QComboBox(bar);
    m_scope->setObjectName(u"calculatorScope"_s);
    m_scope->setAccessibleName(tr("Which models"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_scope, &QComboBox::activated, this, &CalculatorView::refresh);
    layout->addWidget(m_scope);
    auto *label = new TextLabel(tr("Difference to"), TextRole::Secondary);
    layout->addSpacing(4);
    layout->addWidget(label);
    m_baselineBox = new QComboBox(bar);
    m_baselineBox->setObjectName(u"calculatorBaseline"_s);
    m_baselineBox->setAccessibleName(tr("What differences are to"));
    m_baselineBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_baselineBox->setMinimumContentsLength(20);
    label->setBuddy(m_baselineBox);
    connect(m_baselineBox, &QComboBox::activated, this, [this](int index) {
        m_baseline = index == 0 ? QString() : currentKey();
        rebase();
    });
    layout->addWidget(m_baselineBox);
    layout->addStretch(1);
    //: proposed as the name of a file
    m_export = new TableMenuButton(m_model, tr("costs"), bar);
    m_export->setObjectName(u"calculatorExport"_s);
    connect(m_export, &TableMenuButton::notice, this, &CalculatorView::notice);
    connect(m_export, &TableMenuButton::failed, this, &CalculatorView::failed);
    layout->addWidget(m_export);
    return bar;
}

QWidget *CalculatorView::buildResult()
{
    auto *result = new QWidget(this);
    auto *layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_table = new QTableView(result);
    m_table->setObjectName(u"calculatorTable"_s);
    m_table->setAccessibleName(tr("What the work costs, cheapest first"));
    styleTable(m_table, 2);
    auto *proxy = new SortProxy(m_table);
    proxy->setSourceModel(m_model);
    m_table->setModel(proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CostTableModel::Total, Qt::AscendingOrder);
    static constexpr int widths[] = {200, 116, 104, 88, 112, 150};
    setColumnWidths(m_table, widths, {CostTableModel::Name, CostTableModel::Note});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CalculatorView::updateBreakEven);
    connect(m_table, &QTableView::activated, this, [this] { choose(currentKey()); });
    layout->addWidget(m_table, 1);
    layout->addWidget(new Hairline);
    auto *below = new QWidget(result);
    auto *inset = new QVBoxLayout(below);
    inset->setContentsMargins(16, 10, 16, 10);
    m_chart = new PlotView(u"costChart"_s, below);
    connect(m_chart, &PlotView::pointActivated, this, &CalculatorView::choose);
    connect(m_chart, &PlotView::notice, this, &CalculatorView::notice);
    connect(m_chart, &PlotView::failed, this, &CalculatorView::failed);
    inset->addWidget(m_chart);
    below->setFixedHeight(scaledPixels(belowHeight));
    layout->addWidget(below);
    return result;
}

} // namespace switchyard
