// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What CalculatorView does with what it is told.

#include "core/base/clock.h"
#include "ui/common/format.h"
#include "ui/common/placeholder.h"
#include "ui/common/plotview.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/costs/breakevencard.h"
#include "ui/explorer/costs/calculatorview.h"
#include "ui/explorer/costs/costplots.h"
#include "ui/explorer/costs/costtablemodel.h"
#include "ui/explorer/costs/ownuseform.h"
#include "ui/explorer/costs/workloadform.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

CalculatorView::Work CalculatorView::work() const
{
    return Work(m_work->checkedId());
}

void CalculatorView::setTable(const std::shared_ptr<const CatalogTable> &table)
{
    m_all.table = table;
    m_filtered.clear(); // they were lines of the other one
    updateScopes();
    refresh();
}

void CalculatorView::setFiltered(const QList<int> &lines)
{
    m_filtered = lines;
    updateScopes();
    if (Scope(m_scope->currentData().toInt()) == Scope::Filtered)
        refresh();
}

void CalculatorView::setCompared(const QStringList &keys)
{
    const bool were = Scope(m_scope->currentData().toInt()) == Scope::Compared;
    m_compared = keys;
    updateScopes();
    if (were || Scope(m_scope->currentData().toInt()) == Scope::Compared)
        refresh();
}

/// The choices there are; what is not there cannot be chosen.
void CalculatorView::updateScopes()
{
    const QVariant before = m_scope->currentData();
    m_scope->clear();
    m_scope->addItem(tr("All models"), int(Scope::All));
    const auto rows = m_all.table->rows.size();
    if (!m_filtered.isEmpty() && m_filtered.size() < rows)
        m_scope->addItem(tr("The %n found", nullptr, int(m_filtered.size())), int(Scope::Filtered));
    if (!m_compared.isEmpty())
        m_scope->addItem(tr("The %n compared", nullptr, int(m_compared.size())), int(Scope::Compared));
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(before)));
}

CostScope CalculatorView::scope() const
{
    switch (Scope(m_scope->currentData().toInt())) {
    case Scope::Filtered: return {m_all.table, m_filtered};
    case Scope::Compared: {
        CostScope scope{m_all.table, {}};
        for (int i = 0; i < int(m_all.table->rows.size()); ++i) {
            const CatalogModel &entry = m_all.table->rows.at(i).entry;
            if (m_compared.contains(modelRowKey(entry.connection, entry.model.id)))
                scope.lines << i;
        }
        return scope;
    }
    case Scope::All: break;
    }
    return m_all;
}

void CalculatorView::updateWork()
{
    const bool own = work() == Work::OwnUse;
    m_form->setVisible(!own);
    m_ownForm->setVisible(own);
    // A period of whatever length is no month: what an own key pays cannot be said of it.
    m_breakEven->setVisible(!own);
    m_breakEvenLine->setVisible(!own);
    m_table->setColumnHidden(CostTableModel::Request, own);
    m_table->setColumnHidden(CostTableModel::Range, !own);
    m_baseline.clear();
    m_baselineBox->clear();
    m_baselineBox->addItem(own ? tr("what you paid") : tr("the cheapest"));
    m_baselineBox->addItem(tr("the selected model"));
    m_rows.clear();
    m_model->setRows({});
    refresh();
}

void CalculatorView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        calculate();
}

/// Nobody pays for what is not on the screen.
void CalculatorView::refresh()
{
    m_stale = true;
    if (isVisible())
        calculate();
}

void CalculatorView::calculate()
{
    m_stale = false;
    m_running.cancel();
    m_asked.cancel();
    if (m_all.table->rows.isEmpty()) {
        m_placeholder->showEmpty(u"models"_s, tr("No models yet"),
                                 tr("As soon as a catalogue has been fetched, its prices are compared here."));
        m_stack->setCurrentWidget(m_placeholder);
        return;
    }
    if (work() == Work::Typed)
        calculateTyped();
    else
        calculateOwnUse();
}

void CalculatorView::calculateTyped()
{
    const int revision = ++m_revision;
    m_running = runOnPool<QList<CostRow>>([scope = scope(), work = m_form->workload()](
                                              QPromise<Result<QList<CostRow>>> &promise) -> Result<QList<CostRow>> {
        auto rows = costRows(scope, work, [&promise] { return !promise.isCanceled(); });
        return rows ? Result<QList<CostRow>>(*rows) : failure(Error::cancelled());
    });
    onFinished(m_running, this, [this, revision](const Result<QList<CostRow>> &rows) {
        if (rows && revision == m_revision)
            take(*rows);
    });
}

void CalculatorView::calculateOwnUse()
{
    if (m_rows.isEmpty()) {
        m_placeholder->showLoading(tr("Pricing your use…"));
        m_stack->setCurrentWidget(m_placeholder);
    }
    m_ownForm->showProgress(0);
    const CostScope scope = this->scope();
    const int revision = ++m_revision;
    m_asked = m_ownUse.ask(ownUseQuestion(scope, periodOf(m_ownForm->span(), m_services.clock.now())));
    onFinished(m_asked, this, [this, scope, revision](const Result<OwnUseAnswer> &answer) {
        if (revision != m_revision)
            return;
        if (!answer) {
            showFailure(answer.error());
            return;
        }
        m_ownForm->showAnswer(*answer);
        m_paid = answer->total.paid;
        if (answer->total.generations == 0) {
            m_placeholder->showEmpty(u"usage"_s, tr("No answers in this period"),
                                     tr("What you ask from now on is priced here at every model."));
            m_stack->setCurrentWidget(m_placeholder);
            return;
        }
        take(costRows(scope, *answer));
    });
}

void CalculatorView::showFailure(const Error &error)
{
    m_ownForm->showFailure(error);
    if (error.kind == Error::Kind::Cancelled)
        m_placeholder->showEmpty(u"usage"_s, tr("Stopped"), tr("Your use has not been priced."), tr("Price it"));
    else
        m_placeholder->showFailed(error, tr("Try again"));
    m_stack->setCurrentWidget(m_placeholder);
}

void CalculatorView::take(const QList<CostRow> &rows)
{
    m_rows = rows;
    rebase();
    m_stack->setCurrentIndex(1);
}

/// Differences, and with them everything that shows the rows.
void CalculatorView::rebase()
{
    const auto chosen = std::ranges::find(m_rows, m_baseline, &CostRow::key);
    const bool own = work() == Work::OwnUse;
    if (chosen != m_rows.end())
        setBaseline(m_rows, m_baseline);
    else if (own)
        setBaseline(m_rows, m_paid);
    else
        setBaseline(m_rows, m_rows.isEmpty() ? QString() : m_rows.first().key);
    m_baselineBox->setItemText(1, chosen == m_rows.end() ? tr("the selected model") : chosen->name);
    m_baselineBox->setCurrentIndex(chosen == m_rows.end() ? 0 : 1);
    const QString current = currentKey();
    m_model->setRows(m_rows);
    keepCurrent(current);
    m_chart->setPlot(costPlot(m_rows, own));
    updateBreakEven();
}

QString CalculatorView::currentKey() const
{
    const auto *proxy = static_cast<const QSortFilterProxyModel *>(m_table->model());
    const QModelIndex index = proxy->mapToSource(m_table->currentIndex());
    return index.isValid() ? m_model->row(index).key : QString();
}

void CalculatorView::keepCurrent(const QString &key)
{
    const auto row = std::ranges::find(m_rows, key, &CostRow::key);
    const auto *proxy = static_cast<const QSortFilterProxyModel *>(m_table->model());
    const qsizetype line = row == m_rows.end() ? 0 : row - m_rows.begin();
    if (!m_rows.isEmpty())
        m_table->setCurrentIndex(proxy->mapFromSource(m_model->index(int(line), CostTableModel::Name)));
}

void CalculatorView::choose(const QString &key)
{
    const auto row = std::ranges::find(m_rows, key, &CostRow::key);
    if (row != m_rows.end())
        Q_EMIT modelChosen(row->connection, row->model);
}

void CalculatorView::updateBreakEven()
{
    const auto row = std::ranges::find(m_rows, currentKey(), &CostRow::key);
    if (work() == Work::OwnUse || row == m_rows.end() || !row->total) {
        m_breakEven->setMonth({});
        return;
    }
    BreakEvenCard::Month month{.model = row->name, .listPrice = *row->total, .hasBatch = false, .batch = {}};
    const ModelId batch(QString(row->model.text() + u":batch"_s));
    for (const ModelRow &line : m_all.table->rows) {
        if (line.entry.connection == row->connection && line.entry.model.id == batch) {
            month.hasBatch = true;
            month.batch = costOf(m_form->workload(), line.entry.model.pricing).month;
        }
    }
    m_breakEven->setMonth(month);
}

} // namespace switchyard
