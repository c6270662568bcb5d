// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/comparisonview.h"

#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/tablestyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/comparetablemodel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace switchyard {

using namespace Qt::StringLiterals;

ComparisonView::ComparisonView(QWidget *parent) : QWidget(parent), m_model(new CompareTableModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 10, 8);
    bar->setSpacing(12);
    bar->addWidget(new TextLabel(tr("Side by side"), TextRole::Title));
    auto *sentence = new ElidedLabel(TextRole::Secondary);
    sentence->setFullText(tr("The best value of a row is marked; what is the same is quiet."));
    bar->addWidget(sentence, 1);
    auto *back = new QPushButton(tr("Back to the list"), this);
    back->setObjectName(u"leaveComparison"_s);
    back->setAccessibleName(back->text());
    back->setIcon(symbolIcon(u"chevron-left"_s));
    connect(back, &QPushButton::clicked, this, &ComparisonView::left);
    bar->addWidget(back);
    layout->addLayout(bar);
    layout->addWidget(new Hairline);
    m_table = new QTableView(this);
    m_table->setObjectName(u"comparisonTable"_s);
    m_table->setAccessibleName(tr("Models side by side"));
    styleTable(m_table);
    setHeadingsAreNames(m_table);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(scaledPixels(130));
    layout->addWidget(m_table, 1);
}

void ComparisonView::setModels(const QList<ModelRow> &rows)
{
    m_model->setModels(rows);
    // The facts need their width, the models share the rest.
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
}

void ComparisonView::focusTable()
{
    m_table->setFocus();
}

} // namespace switchyard
