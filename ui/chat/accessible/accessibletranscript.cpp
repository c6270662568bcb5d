// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/accessible/accessibletranscript.h"

#include "ui/chat/accessible/accessibleblock.h"
#include "ui/chat/items/tableitem.h"

#include <QPushButton>

namespace switchyard {

AccessibleTranscript::AccessibleTranscript(TranscriptView *view)
    : QAccessibleWidget(view, QAccessible::List), m_reach(view)
{
}

AccessibleTranscript::~AccessibleTranscript()
{
    for (const QAccessible::Id id : std::as_const(m_nodes))
        QAccessible::deleteAccessibleInterface(id);
}

AccessibleTranscript *AccessibleTranscript::of(TranscriptView *view)
{
    return dynamic_cast<AccessibleTranscript *>(QAccessible::queryAccessibleInterface(view));
}

// ---- nodes

QAccessibleInterface *AccessibleTranscript::make(const NodeKey &key) const
{
    auto *self = const_cast<AccessibleTranscript *>(this);
    switch (key.what) {
    case NodeKey::What::Message: return new AccessibleMessage(self, key);
    case NodeKey::What::Table: return new AccessibleTable(self, key);
    case NodeKey::What::Cell: return new AccessibleCell(self, key);
    case NodeKey::What::Target: return new AccessibleTarget(self, key);
    default: return new AccessibleBlock(self, key);
    }
}

QAccessibleInterface *AccessibleTranscript::node(const NodeKey &key) const
{
    if (const auto known = m_nodes.constFind(key); known != m_nodes.constEnd()) {
        if (QAccessibleInterface *found = QAccessible::accessibleInterface(*known))
            return found;
    }
    QAccessibleInterface *made = make(key); // the cache takes it
    m_nodes.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface *AccessibleTranscript::messageNode(int row) const
{
    const QString id = m_reach.idAt(row);
    return id.isEmpty() ? nullptr : node({id, NodeKey::What::Message, {}, -1, -1});
}

void AccessibleTranscript::prune()
{
    QHash<NodeKey, QAccessible::Id> kept;
    QList<QAccessible::Id> gone;
    for (auto it = m_nodes.cbegin(); it != m_nodes.cend(); ++it) {
        if (m_reach.rowOf(it.key().message) >= 0)
            kept.insert(it.key(), it.value());
        else
            gone.append(it.value());
    }
    m_nodes = kept;
    for (const QAccessible::Id id : std::as_const(gone))
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *AccessibleTranscript::focusNode() const
{
    const TranscriptReach::Focus focus = m_reach.focus();
    const MessageLayout *layout = m_reach.layout(focus.row);
    if (!layout)
        return nullptr;
    if (focus.slot < 0)
        return messageNode(focus.row);
    if (focus.slot >= int(layout->slotList().size()) || focus.target < 0)
        return nullptr;
    const MessageLayout::Source source = layout->slotList()[size_t(focus.slot)].source;
    const NodeKey::What what = whatOf(*layout, focus.slot);
    const QString id = m_reach.idAt(focus.row);
    if (what == NodeKey::What::Fold)
        return node({id, what, source, -1, -1});
    int cell = -1;
    if (auto *table = dynamic_cast<TableItem *>(m_reach.item(focus.row, focus.slot))) {
        const HitTarget hit = table->targets().value(focus.target);
        const auto [row, column] = table->cellAt(hit.rect.center());
        if (standsInCell(hit) && row >= 0)
            cell = int(row * table->columnCount() + column);
    }
    return node({id, NodeKey::What::Target, source, focus.target, cell});
}

// ---- the list

QWidget *AccessibleTranscript::button() const
{
    const TranscriptView *view = m_reach.view();
    auto *jump = view ? view->findChild<QPushButton *>(QStringLiteral("jumpToNewestButton"), Qt::FindDirectChildrenOnly)
                      : nullptr;
    return jump && jump->isVisibleTo(view) ? jump : nullptr;
}

int AccessibleTranscript::childCount() const
{
    return m_reach.count() + (button() ? 1 : 0);
}

QAccessibleInterface *AccessibleTranscript::child(int index) const
{
    if (index >= 0 && index < m_reach.count())
        return messageNode(index);
    return index == m_reach.count() && button() ? QAccessible::queryAccessibleInterface(button()) : nullptr;
}

int AccessibleTranscript::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *known = dynamic_cast<const AccessibleMessage *>(child))
        return m_reach.rowOf(known->key().message);
    return child && button() && child->object() == button() ? m_reach.count() : -1;
}

QAccessibleInterface *AccessibleTranscript::childAt(int x, int y) const
{
    if (QAccessibleInterface *jump = button() ? child(m_reach.count()) : nullptr; jump && jump->rect().contains(x, y))
        return jump;
    return messageNode(m_reach.rowAt({x, y}));
}

QAccessibleInterface *AccessibleTranscript::focusChild() const
{
    if (!m_reach.view() || !m_reach.view()->hasFocus())
        return nullptr;
    QAccessibleInterface *inside = focusNode();
    return inside ? inside : const_cast<AccessibleTranscript *>(this);
}

} // namespace switchyard
