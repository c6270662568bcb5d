// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/comparisonview.h"

#include "ui/common/placeholder.h"
#include "ui/common/tablestyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/comparetablemodel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

enum Page { EmptyPage, MatrixPage };

} // namespace

ComparisonView::ComparisonView(QWidget *parent) : QWidget(parent), m_model(new CompareTableModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_placeholder = new Placeholder(m_stack);
    m_placeholder->showEmpty(u"models"_s, tr("Nothing to compare yet"),
                             tr("Choose two models or more in the catalogue, up to twelve."), tr("Choose models"));
    connect(m_placeholder, &Placeholder::actionTriggered, this, &ComparisonView::left);
    m_stack->addWidget(m_placeholder);
    m_stack->addWidget(buildMatrix());
    layout->addWidget(m_stack);
}

QWidget *ComparisonView::buildMatrix()
{
    auto *matrix = new Surface(&ThemeColors::base, Surface::Shape::Flat, m_stack);
    auto *layout = new QVBoxLayout(matrix);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(10, 10, 10, 10);
    auto *sentence = new ElidedLabel(TextRole::Secondary);
    sentence->setFullText(tr("The best value of a row is marked; what is the same is quiet."));
    bar->addWidget(sentence, 1);
    layout->addLayout(bar);
    layout->addWidget(new Hairline);
    m_table = new QTableView(matrix);
    m_table->setObjectName(u"comparisonTable"_s);
    m_table->setAccessibleName(tr("Models side by side"));
    styleTable(m_table);
    setHeadingsAreNames(m_table);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(scaledPixels(130));
    layout->addWidget(m_table, 1);
    return matrix;
}

void ComparisonView::setModels(const QList<ModelRow> &rows)
{
    m_model->setModels(rows);
    // The facts need their width, the models share the rest.
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_stack->setCurrentIndex(rows.size() < 2 ? EmptyPage : MatrixPage);
}

void ComparisonView::focusTable()
{
    m_table->setFocus();
}

} // namespace switchyard
