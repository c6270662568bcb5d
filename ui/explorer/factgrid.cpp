// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/factgrid.h"

#include "ui/common/format.h"
#include "ui/common/textlabel.h"

#include <QGridLayout>

#include <algorithm>
#include <memory>

namespace switchyard {

namespace {
constexpr int longestValue = 2000; // letters; a list of parameters is some hundred
}

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(5);
    m_layout->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (qsizetype row = 0; row < facts.size(); ++row)
        addRow(int(row), facts.at(row));
    setVisible(!facts.isEmpty());
}

void FactGrid::addRow(int row, const Fact &fact)
{
    auto *text = new TextLabel(singleLine(fact.value, longestValue), TextRole::Body, this);
    text->setWordWrap(!fact.isFigure);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (fact.name.isEmpty()) {
        text->setRole(TextRole::Secondary);
        m_layout->addWidget(text, row, 0, 1, 2);
        return;
    }
    auto *label = new TextLabel(fact.name, TextRole::Body, this);
    label->setColor(&ThemeColors::secondary);
    label->setBuddy(text);
    if (fact.isFigure)
        text->setFont(tabularFont(text->font()));
    // Chinese lines are taller than Latin ones; the first lines of both stand on the same height.
    const int difference = label->sizeHint().height() - text->fontMetrics().height();
    text->setContentsMargins(0, std::max(0, (difference + 1) / 2), 0, 0);
    m_layout->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignTop);
    if (fact.isFigure)
        m_layout->addWidget(text, row, 1, Qt::AlignRight | Qt::AlignTop);
    else
        m_layout->addWidget(text, row, 1);
    text->setAlignment((fact.isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
}

} // namespace switchyard
