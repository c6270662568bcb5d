// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/accessible/accessiblenode.h"
#include "ui/chat/accessible/accessibletext.h"

namespace switchyard {

class TableItem;

/// A block of a message: its links and buttons are its children.
class AccessibleBlock : public AccessibleNode,
                        public AccessibleText,
                        public QAccessibleActionInterface,
                        public QAccessibleAttributesInterface
{
public:
    using AccessibleNode::AccessibleNode;

    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    using AccessibleText::text;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    QList<QAccessible::Attribute> attributeKeys() const override;
    QVariant attributeValue(QAccessible::Attribute attribute) const override;

protected:
    Place place() const override;
    RichText looks() const override;
    /// The targets that are children, as indexes into targets().
    [[nodiscard]] virtual QList<int> ownTargets() const;
    [[nodiscard]] const Block *block() const; ///< null: it is none, or gone

private:
    [[nodiscard]] bool isButton() const { return key().what == NodeKey::What::Fold; }
    [[nodiscard]] QString markerWords() const;
    [[nodiscard]] QString nameWords() const;
    [[nodiscard]] QString descriptionWords() const;
};

/// Links and the marks of footnotes stand in a cell of a table; its other targets belong to the whole.
[[nodiscard]] bool standsInCell(const HitTarget &target);

/// A table: its cells, row by row, then its buttons.
class AccessibleTable final : public AccessibleBlock, public QAccessibleTableInterface
{
public:
    using AccessibleBlock::AccessibleBlock;

    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessible::Role role() const override { return QAccessible::Table; }
    void *interface_cast(QAccessible::InterfaceType type) override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int) const override { return {}; }
    int columnCount() const override;
    int rowCount() const override; ///< with the heading

    // Nothing in it is selected by row or cell: what is selected is text.
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {}

protected:
    QList<int> ownTargets() const override;

private:
    [[nodiscard]] TableItem *table() const;
};

class AccessibleCell final : public AccessibleNode, public AccessibleText, public QAccessibleTableCellInterface
{
public:
    using AccessibleNode::AccessibleNode;

    bool isValid() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    QString text(QAccessible::Text kind) const override;
    using AccessibleText::text;
    QRect rect() const override;
    QAccessible::Role role() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    bool isSelected() const override { return false; }
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override;
    int rowIndex() const override;
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

protected:
    Place place() const override;
    RichText looks() const override;

private:
    [[nodiscard]] TableItem *tableItem() const;
    [[nodiscard]] QList<int> ownTargets() const;
};

} // namespace switchyard
