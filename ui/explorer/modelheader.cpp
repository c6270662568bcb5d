// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modelheader.h"

#include "core/settings/preferences.h"
#include "ui/common/tablestyle.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <chrono>

namespace switchyard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostSortKeys = 4;
constexpr int leastSection = 36;

} // namespace

ModelHeader::ModelHeader(QTableView *table, ModelTableModel *model, Preferences &preferences)
    : QObject(table), m_table(table), m_header(table->horizontalHeader()), m_model(model), m_preferences(preferences)
{
    std::vector<int> widths;
    for (const ModelColumn &column : model->columns())
        widths.push_back(column.width);
    m_header->setMinimumSectionSize(leastSection);
    m_header->setSectionsClickable(true);
    m_header->setSectionsMovable(true);
    m_header->setSortIndicatorShown(true);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    setColumnWidths(table, widths, {ModelTableModel::Name});
    restore(preferences.values().modelColumns);
    table->installEventFilter(this);
    connect(m_header, &QHeaderView::sectionClicked, this,
            [this](int column) { sortBy(column, QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu *menu = makeMenu(m_table, m_header->logicalIndexAt(position));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_header->mapToGlobal(position));
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(200ms); // a drag says so for each pixel
    connect(&m_soon, &QTimer::timeout, this,
            [this] { m_preferences.update([this](Settings &settings) { settings.modelColumns = layoutNow(); }); });
    const auto later = [this] {
        if (!m_restoring)
            m_soon.start();
    };
    connect(m_header, &QHeaderView::sectionMoved, this, later);
    connect(m_header, &QHeaderView::sectionResized, this, later);
    connect(this, &ModelHeader::sorted, this, later);
}

int ModelHeader::columnNamed(const QString &name) const
{
    const auto &columns = m_model->columns();
    const auto found = std::ranges::find_if(columns, [&name](const ModelColumn &one) { return one.name == name; });
    return found == columns.end() ? -1 : int(found - columns.begin());
}

ColumnLayout ModelHeader::layoutNow() const
{
    ColumnLayout layout;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        const bool isShown
            = column == ModelTableModel::ConnectionName ? m_wantsConnections : !m_header->isSectionHidden(column);
        if (isShown)
            layout.shown << QString(m_model->columns().at(column).name);
    }
    const QHash<int, int> widths = chosenWidths(m_table);
    for (auto it = widths.cbegin(); it != widths.cend(); ++it)
        layout.widths.insert(QString(m_model->columns().at(it.key()).name), *it);
    for (const ModelSortKey &key : m_model->order()) {
        for (const ModelColumn &column : m_model->columns()) {
            if (column.order == key.by)
                layout.sort << ColumnSort{QString(column.name), key.descending};
        }
    }
    return layout;
}

void ModelHeader::restore(const ColumnLayout &layout)
{
    m_restoring = true;
    QList<int> shown;
    for (const QString &name : layout.shown) {
        if (const int column = columnNamed(name); column >= 0)
            shown << column;
    }
    const bool isDefault = !shown.contains(ModelTableModel::Name); // nobody can have taken the names away
    QList<int> order = isDefault ? modelColumnOrder() : shown;
    if (isDefault)
        shown.clear();
    for (const int column : modelColumnOrder()) {
        if (!order.contains(column))
            order << column;
        if (isDefault && m_model->columns().at(column).isShownAtFirst)
            shown << column;
    }
    for (int place = 0; place < order.size(); ++place) {
        m_header->moveSection(m_header->visualIndex(order.at(place)), place);
        m_header->setSectionHidden(order.at(place), !shown.contains(order.at(place)));
    }
    m_wantsConnections = shown.contains(ModelTableModel::ConnectionName);
    showConnections();
    QHash<int, int> widths;
    for (auto it = layout.widths.cbegin(); it != layout.widths.cend(); ++it) {
        if (const int column = columnNamed(it.key()); column >= 0)
            widths.insert(column, *it);
    }
    setChosenWidths(m_table, widths);
    QList<ModelSortKey> keys;
    for (const ColumnSort &key : layout.sort) {
        const int column = columnNamed(key.column);
        if (const auto by = column < 0 ? std::nullopt : m_model->columns().at(column).order;
            by && keys.size() < mostSortKeys)
            keys << ModelSortKey{*by, key.descending};
    }
    applySort(keys.isEmpty() ? QList<ModelSortKey>{{ModelOrder::Name, false}} : keys);
    m_restoring = false;
}

void ModelHeader::setSeveralConnections(bool on)
{
    m_severalConnections = on;
    m_restoring = true;
    showConnections();
    m_restoring = false;
}

void ModelHeader::showConnections()
{
    m_header->setSectionHidden(ModelTableModel::ConnectionName, !m_wantsConnections || !m_severalConnections);
}

void ModelHeader::setShown(int column, bool on)
{
    if (column == ModelTableModel::ConnectionName)
        m_wantsConnections = on;
    m_header->setSectionHidden(column, !on);
    setChosenWidths(m_table, chosenWidths(m_table)); // what room there is is shared anew
    m_soon.start();
}

/// To the next place that is in sight.
void ModelHeader::move(int column, int step)
{
    if (m_table->isRightToLeft())
        step = -step;
    int place = m_header->visualIndex(column) + step;
    while (place >= 0 && place < m_header->count() && m_header->isSectionHidden(m_header->logicalIndex(place)))
        place += step;
    if (column >= 0 && place >= 0 && place < m_header->count())
        m_header->moveSection(m_header->visualIndex(column), place);
}

void ModelHeader::sortBy(int column, bool further)
{
    const ModelColumn &clicked = m_model->columns().at(column);
    QList<ModelSortKey> order = m_model->order();
    if (!clicked.order) {
        applySort(order); // the header has moved its mark already
        return;
    }
    const ModelOrder by = *clicked.order;
    const auto known = std::ranges::find_if(order, [by](const ModelSortKey &key) { return key.by == by; });
    if (further && known != order.end()) {
        known->descending = !known->descending;
    } else if (further) {
        order << ModelSortKey{by, clicked.largestFirst};
        while (order.size() > mostSortKeys)
            order.removeAt(1);
    } else {
        const bool turned = !order.isEmpty() && order.first().by == by;
        order = {{by, turned ? !order.first().descending : clicked.largestFirst}};
    }
    applySort(order);
    Q_EMIT sorted();
}

void ModelHeader::applySort(const QList<ModelSortKey> &order)
{
    m_model->setOrder(order);
    const auto &columns = m_model->columns();
    const auto first = std::ranges::find_if(
        columns, [&order](const ModelColumn &one) { return one.order && *one.order == order.first().by; });
    m_header->setSortIndicator(int(first - columns.begin()),
                               order.first().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QMenu *ModelHeader::makeMenu(QWidget *parent, int column)
{
    auto *menu = new QMenu(tr("Columns"), parent);
    menu->setObjectName(u"columnMenu"_s);
    const int current = column >= 0 ? column : m_table->currentIndex().column();
    if (current >= 0 && m_model->columns().at(current).order) {
        //: menu: %1 is the heading of a column
        menu->addAction(tr("Sort by %1").arg(m_model->columns().at(current).toolTip), this,
                        [this, current] { sortBy(current, false); });
        menu->addAction(tr("Then by %1").arg(m_model->columns().at(current).toolTip), this,
                        [this, current] { sortBy(current, true); });
        menu->addSeparator();
    }
    for (int place = 0; place < m_header->count(); ++place) {
        const int one = m_header->logicalIndex(place);
        QAction *action
            = menu->addAction(m_model->columns().at(one).toolTip, this, [this, one](bool on) { setShown(one, on); });
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(one));
        action->setEnabled(one != ModelTableModel::Name
                           && (one != ModelTableModel::ConnectionName || m_severalConnections));
    }
    menu->addSeparator();
    menu->addAction(tr("Move left"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Left), this,
                    [this, current] { move(current, -1); })
        ->setEnabled(current >= 0);
    menu->addAction(tr("Move right"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Right), this,
                    [this, current] { move(current, 1); })
        ->setEnabled(current >= 0);
    menu->addAction(tr("Reset columns"), this, [this] {
        restore({});
        Q_EMIT sorted();
    });
    return menu;
}

bool ModelHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool sideways = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
        if (sideways && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
            move(m_table->currentIndex().column(), key->key() == Qt::Key_Left ? -1 : 1);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace switchyard
