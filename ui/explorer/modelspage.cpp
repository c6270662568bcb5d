// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modelspage.h"

#include "ui/common/errorbanner.h"
#include "ui/common/format.h"
#include "ui/common/sectionbar.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/cataloguetables.h"
#include "ui/explorer/catalogueview.h"
#include "ui/explorer/changesview.h"
#include "ui/explorer/comparedmodels.h"
#include "ui/explorer/comparetray.h"
#include "ui/explorer/comparisonview.h"
#include "ui/explorer/costs/calculatorview.h"
#include "ui/explorer/rankings/rankingsview.h"

#include <QBoxLayout>
#include <QStackedWidget>

#include <utility>

namespace switchyard {

using namespace Qt::StringLiterals;

ModelsPage::ModelsPage(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_tables(new CatalogueTables(services, this)),
      m_compared(new ComparedModels(this))
{
    setObjectName(u"modelsPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildSections());
    layout->addWidget(new Hairline);
    m_banner = new ErrorBanner(this);
    layout->addWidget(m_banner);
    m_stack = new QStackedWidget(this);
    layout->addWidget(m_stack, 1);
    m_tray = new CompareTray(this);
    layout->addWidget(m_tray);

    m_catalogue = new CatalogueView(services, *m_tables, *m_compared, this);
    connect(m_catalogue, &CatalogueView::chatRequested, this, &ModelsPage::chatRequested);
    connect(m_catalogue, &CatalogueView::connectionsRequested, this, &ModelsPage::connectionsRequested);
    connect(m_catalogue, &CatalogueView::undoable, this, &ModelsPage::undoable);
    addSection(tr("Catalogue"), [this] { return m_catalogue; });
    addSection(tr("Compare"), [this] { return buildComparison(); });
    addSection(tr("Calculator"), [this] { return buildCalculator(); });
    addSection(tr("Rankings"), [this] { return buildRankings(); });
    if (m_services.prices)
        addSection(tr("Changes"), [this] { return buildChanges(); });
    buildSection(0);

    connect(m_sections, &QTabBar::currentChanged, this, &ModelsPage::buildSection);
    connect(m_sections, &QTabBar::currentChanged, m_banner, &ErrorBanner::clear);
    connect(this, &ModelsPage::notice, m_banner, &ErrorBanner::clear); // the next attempt went well
    connect(m_compared, &ComparedModels::changed, this, &ModelsPage::updateCompared);
    connect(m_tables, &CatalogueTables::changed, this, &ModelsPage::updateTables);
    connect(m_tray, &CompareTray::comparisonRequested, this, [this] { showSection(Section::Compare); });
    connect(m_tray, &CompareTray::removed, this, [this](const QString &key) { m_compared->set(key, false); });
    connect(m_tray, &CompareTray::cleared, m_compared, &ComparedModels::clear);
    setTabOrder({m_sections, m_catalogue, m_tray->button()});
    m_tables->reload();
}

QWidget *ModelsPage::buildSections()
{
    auto *bar = new Surface(&ThemeColors::base, Surface::Shape::Flat, this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_sections = new SectionBar(bar);
    m_sections->setObjectName(u"modelSections"_s);
    m_sections->setAccessibleName(tr("Sections of the models"));
    layout->addWidget(m_sections);
    layout->addStretch(1);
    return bar;
}

void ModelsPage::addSection(const QString &title, std::function<QWidget *()> build)
{
    m_builders << std::move(build);
    m_stack->addWidget(new QWidget(m_stack)); // holds the place
    m_sections->addTab(title);
}

void ModelsPage::buildSection(int index)
{
    if (index < 0)
        return;
    if (const auto build = std::exchange(m_builders[index], {})) {
        QWidget *place = m_stack->widget(index);
        m_stack->insertWidget(index, build());
        m_stack->removeWidget(place);
        place->deleteLater();
    }
    if (section() == Section::Calculator && m_calculator)
        m_calculator->setFiltered(m_catalogue->shownLines());
    m_stack->setCurrentIndex(index);
    m_tray->setComparing(section() == Section::Compare);
}

QWidget *ModelsPage::buildComparison()
{
    m_comparison = new ComparisonView(m_services, m_stack);
    connect(m_comparison, &ComparisonView::modelChosen, this, &ModelsPage::showModel);
    connect(m_comparison, &ComparisonView::notice, this, &ModelsPage::notice);
    connect(m_comparison, &ComparisonView::failed, this, &ModelsPage::showFailure);
    connect(m_comparison, &ComparisonView::warned, m_banner, &ErrorBanner::showWarning);
    connect(m_comparison, &ComparisonView::left, this, [this] { showSection(Section::Catalogue); });
    m_comparison->setModels(m_tables->rowsOf(m_compared->keys()));
    return m_comparison;
}

QWidget *ModelsPage::buildCalculator()
{
    m_calculator = new CalculatorView(m_services, m_stack);
    connect(m_calculator, &CalculatorView::modelChosen, this, &ModelsPage::showModel);
    connect(m_calculator, &CalculatorView::notice, this, &ModelsPage::notice);
    connect(m_calculator, &CalculatorView::failed, this, &ModelsPage::showFailure);
    m_calculator->setTable(m_tables->table());
    m_calculator->setCompared(m_compared->keys());
    return m_calculator;
}

QWidget *ModelsPage::buildRankings()
{
    m_rankings = new RankingsView(m_services, m_stack);
    connect(m_rankings, &RankingsView::modelChosen, this, &ModelsPage::showModel);
    connect(m_rankings, &RankingsView::notice, this, &ModelsPage::notice);
    connect(m_rankings, &RankingsView::failed, this, &ModelsPage::showFailure);
    m_rankings->setTable(m_tables->table());
    return m_rankings;
}

QWidget *ModelsPage::buildChanges()
{
    m_changes = new ChangesView(m_services, m_stack);
    connect(m_changes, &ChangesView::modelChosen, this, &ModelsPage::showModel);
    connect(m_changes, &ChangesView::connectionsRequested, this, &ModelsPage::connectionsRequested);
    connect(m_changes, &ChangesView::notice, this, &ModelsPage::notice);
    connect(m_changes, &ChangesView::undoable, this, &ModelsPage::undoable);
    return m_changes;
}

void ModelsPage::updateTables()
{
    if (m_calculator)
        m_calculator->setTable(m_tables->table());
    if (m_rankings)
        m_rankings->setTable(m_tables->table());
    updateCompared();
}

void ModelsPage::updateCompared()
{
    const QList<ModelRow> rows = m_tables->rowsOf(m_compared->keys());
    m_tray->setModels(rows);
    m_sections->setTabText(int(Section::Compare),
                           //: a section of the page; %1: how many models were chosen for it
                           rows.isEmpty() ? tr("Compare") : tr("Compare %1").arg(formatCount(rows.size())));
    if (m_comparison)
        m_comparison->setModels(rows);
    if (m_calculator)
        m_calculator->setCompared(m_compared->keys());
}

void ModelsPage::showFailure(const Error &error)
{
    m_banner->showError(error, {});
}

void ModelsPage::showSection(Section section)
{
    m_sections->setCurrentIndex(int(section));
    if (section == Section::Compare)
        m_comparison->focusTable();
    else if (section == Section::Changes && m_changes)
        m_changes->focusTable();
}

ModelsPage::Section ModelsPage::section() const
{
    return Section(m_sections->currentIndex());
}

void ModelsPage::focusSearch()
{
    showSection(Section::Catalogue);
    m_catalogue->focusSearch();
}

void ModelsPage::setSearch(const QString &text)
{
    showSection(Section::Catalogue);
    m_catalogue->setSearch(text);
}

void ModelsPage::toggleDetails()
{
    if (section() == Section::Catalogue)
        m_catalogue->toggleDetails();
}

void ModelsPage::showModel(const ConnectionId &connection, const ModelId &model)
{
    showSection(Section::Catalogue);
    m_catalogue->showModel(connection, model);
}

} // namespace switchyard
