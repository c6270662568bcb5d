// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/accessible/accessibleblock.h"
#include "ui/chat/accessible/accessibletranscript.h"
#include "ui/chat/items/tableitem.h"

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

using What = NodeKey::What;

} // namespace

bool standsInCell(const HitTarget &target)
{
    return target.kind == HitTarget::Kind::Link || target.id.startsWith("note"_L1);
}

// ---- the table

TableItem *AccessibleTable::table() const
{
    return dynamic_cast<TableItem *>(item());
}

int AccessibleTable::columnCount() const
{
    const TableItem *now = table();
    return now ? int(now->columnCount()) : 0;
}

int AccessibleTable::rowCount() const
{
    const TableItem *now = table();
    return now && now->columnCount() > 0 ? int(now->shownRows()) + 1 : 0;
}

QList<int> AccessibleTable::ownTargets() const
{
    QList<int> own;
    const QList<HitTarget> all = targets();
    for (int i = 0; i < int(all.size()); ++i) {
        if (!standsInCell(all[i]))
            own.append(i);
    }
    return own;
}

int AccessibleTable::childCount() const
{
    return rowCount() * columnCount() + int(ownTargets().size());
}

QAccessibleInterface *AccessibleTable::child(int index) const
{
    const int cells = rowCount() * columnCount();
    if (index < 0)
        return nullptr;
    return index < cells ? node(What::Cell, index) : AccessibleBlock::child(index - cells);
}

int AccessibleTable::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *cell = dynamic_cast<const AccessibleCell *>(child))
        return cell->key().message == key().message && cell->key().source == key().source ? cell->key().child : -1;
    const int index = AccessibleBlock::indexOfChild(child);
    return index < 0 ? -1 : index + rowCount() * columnCount();
}

QAccessibleInterface *AccessibleTable::childAt(int x, int y) const
{
    const TableItem *now = table();
    if (!now)
        return nullptr;
    const int cells = rowCount() * columnCount();
    for (int i = cells; i < childCount(); ++i) {
        if (QAccessibleInterface *button = child(i); button && button->rect().contains(x, y))
            return button;
    }
    const auto [row, column] = now->cellAt(reach().fromGlobal(this->row(), slot(), {x, y}));
    return cellAt(int(row), int(column));
}

void *AccessibleTable::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return AccessibleBlock::interface_cast(type);
}

QAccessibleInterface *AccessibleTable::cellAt(int row, int column) const
{
    const int columns = columnCount();
    if (row < 0 || column < 0 || column >= columns || row >= rowCount())
        return nullptr;
    return node(What::Cell, row * columns + column);
}

QString AccessibleTable::columnDescription(int column) const
{
    const TableItem *now = table();
    return now ? now->cellText(0, column).text : QString();
}

// ---- a cell

TableItem *AccessibleCell::tableItem() const
{
    return dynamic_cast<TableItem *>(item());
}

int AccessibleCell::columnIndex() const
{
    const TableItem *now = tableItem();
    return now && now->columnCount() > 0 ? key().child % int(now->columnCount()) : 0;
}

int AccessibleCell::rowIndex() const
{
    const TableItem *now = tableItem();
    return now && now->columnCount() > 0 ? key().child / int(now->columnCount()) : 0;
}

bool AccessibleCell::isValid() const
{
    const TableItem *now = AccessibleNode::isValid() ? tableItem() : nullptr;
    return now && key().child < (now->shownRows() + 1) * now->columnCount();
}

QList<int> AccessibleCell::ownTargets() const
{
    QList<int> own;
    const TableItem *now = tableItem();
    if (!now)
        return own;
    const RichText rich = now->cellText(rowIndex(), columnIndex());
    const bool any = std::ranges::any_of(rich.runs, [](const InlineRun &run) { return run.link >= 0 || run.note > 0; });
    if (!any)
        return own;
    const QRectF area = now->cellRect(rowIndex(), columnIndex());
    const QList<HitTarget> all = now->targets();
    for (int i = 0; i < int(all.size()); ++i) {
        if (standsInCell(all[i]) && !all[i].goesOn && area.contains(all[i].rect.center()))
            own.append(i);
    }
    return own;
}

int AccessibleCell::childCount() const
{
    return int(ownTargets().size());
}

QAccessibleInterface *AccessibleCell::child(int index) const
{
    const QList<int> own = ownTargets();
    return index < 0 || index >= own.size() ? nullptr : node(What::Target, own[index], key().child);
}

QString AccessibleCell::text(QAccessible::Text kind) const
{
    const TableItem *now = tableItem();
    return now && kind == QAccessible::Name ? now->cellText(rowIndex(), columnIndex()).text : QString();
}

QRect AccessibleCell::rect() const
{
    const TableItem *now = tableItem();
    return now ? reach().toGlobal(row(), slot(), now->cellRect(rowIndex(), columnIndex())) : QRect();
}

QAccessible::Role AccessibleCell::role() const
{
    return rowIndex() == 0 ? QAccessible::ColumnHeader : QAccessible::Cell;
}

void *AccessibleCell::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this) : nullptr;
}

QList<QAccessibleInterface *> AccessibleCell::columnHeaderCells() const
{
    QAccessibleInterface *heading = node(What::Cell, columnIndex());
    return rowIndex() > 0 && heading ? QList{heading} : QList<QAccessibleInterface *>();
}

AccessibleText::Place AccessibleCell::place() const
{
    TableItem *now = tableItem();
    if (!now)
        return {};
    return {&reach(),
            row(),
            slot(),
            now,
            now->cellStart(rowIndex(), columnIndex()),
            now->cellText(rowIndex(), columnIndex()).text};
}

RichText AccessibleCell::looks() const
{
    const TableItem *now = tableItem();
    return now ? now->cellText(rowIndex(), columnIndex()) : RichText();
}

} // namespace switchyard
