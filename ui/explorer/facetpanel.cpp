// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/facetpanel.h"

#include "core/domain/facetline.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/facetdelegate.h"
#include "ui/explorer/facettreemodel.h"
#include "ui/explorer/pricescale.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QTreeView>

namespace switchyard {

using namespace Qt::StringLiterals;

FacetPanel::FacetPanel(QWidget *parent)
    : QWidget(parent), m_model(new FacetTreeModel(this)), m_tree(new QTreeView), m_prices(new PriceScale)
{
    setObjectName(u"facetPanel"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *surface = new Surface(&ThemeColors::alternate, Surface::Shape::Flat, this);
    outer->addWidget(surface);
    auto *layout = new QVBoxLayout(surface);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_prices);
    m_tree->setObjectName(u"facetTree"_s);
    m_tree->setAccessibleName(tr("Filters"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new FacetDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setMouseTracking(true);
    m_tree->viewport()->setAutoFillBackground(false);
    m_tree->installEventFilter(this);
    layout->addWidget(m_tree, 1);
    connect(m_model, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(m_tree, &QTreeView::clicked, this, &FacetPanel::activate);
    connect(m_prices, &PriceScale::rangeChosen, this,
            [this](const std::optional<qint64> &least, const std::optional<qint64> &most) {
                Q_EMIT lineChanged(withPriceRange(m_line, least, most));
            });
}

void FacetPanel::show(const QString &line, const ModelQuery &query, const CatalogSelection &selection)
{
    m_line = line;
    // The branches that were folded stay so.
    QStringList folded;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        if (!m_tree->isExpanded(group))
            folded << group.data().toString();
    }
    const QString current = m_tree->currentIndex().data(FacetTreeModel::TermRole).toString();
    m_model->show(line, query, selection);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        if (folded.contains(group.data().toString()))
            m_tree->collapse(group);
        if (current.isEmpty() || m_tree->currentIndex().isValid())
            continue;
        for (int value = 0; value < m_model->rowCount(group); ++value) {
            const QModelIndex index = m_model->index(value, 0, group);
            if (index.data(FacetTreeModel::TermRole).toString() == current)
                m_tree->setCurrentIndex(index);
        }
    }
    m_prices->show(query, selection.prices);
}

void FacetPanel::activate(const QModelIndex &index)
{
    if (!index.parent().isValid()) {
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
        return;
    }
    if (const auto line = m_model->activate(index))
        Q_EMIT lineChanged(*line);
}

bool FacetPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)
            && m_tree->currentIndex().isValid()) {
            activate(m_tree->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QWidget *FacetPanel::firstInTabOrder() const
{
    return m_prices->firstInTabOrder();
}

QWidget *FacetPanel::lastInTabOrder() const
{
    return m_tree;
}

} // namespace switchyard
