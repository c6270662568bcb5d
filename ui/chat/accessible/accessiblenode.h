// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/messagelayout.h"

#include <QAccessibleInterface>

namespace switchyard {

class AccessibleTranscript;
class TranscriptReach;

/// What a node of the accessible tree stands for. Rows are named by their message: they come and go above.
struct NodeKey
{
    /// A block changes its kind while it is being written; it is another node then.
    enum class What : quint8 {
        Message,
        Text, ///< a paragraph, a heading, a formula
        Code,
        Table,
        Rule,
        Picture,
        Fold,
        Tool,
        Chips,
        Banner,
        Footer,
        Missing,
        Cell, ///< `child` is its number, row by row
        Target, ///< a link or a button; `child` is its index among the targets of the item
    };
    QString message;
    What what = What::Message;
    MessageLayout::Source source;
    int child = -1;
    int cell = -1; ///< Target: the number of the cell it stands in; −1: in none

    bool operator==(const NodeKey &) const = default;
    friend size_t qHash(const NodeKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.message, int(key.what), int(key.source.kind), key.source.index, key.child,
                          key.cell);
    }
};

/// Of a slot of a message.
[[nodiscard]] NodeKey::What whatOf(const MessageLayout &layout, int slot);

/// A part of the transcript for assistive technology. It holds nothing but its name and looks everything up when
/// asked: what it stands for moves and changes under it. Owned by the transcript's own interface.
class AccessibleNode : public QAccessibleInterface
{
public:
    AccessibleNode(AccessibleTranscript *root, NodeKey key) : m_root(root), m_key(std::move(key)) {}

    [[nodiscard]] const NodeKey &key() const { return m_key; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::State state() const override;

protected:
    [[nodiscard]] TranscriptReach &reach() const;
    [[nodiscard]] AccessibleTranscript *root() const { return m_root; }
    [[nodiscard]] int row() const; ///< −1: gone
    [[nodiscard]] int slot() const; ///< −1: gone, or a message
    [[nodiscard]] BlockItem *item() const; ///< null: gone, or a message
    [[nodiscard]] QList<HitTarget> targets() const;
    [[nodiscard]] QAccessibleInterface *node(NodeKey::What what, int child, int cell = -1) const;

private:
    AccessibleTranscript *m_root;
    const NodeKey m_key;
};

/// A message: who says it and how it begins; its blocks are its children.
class AccessibleMessage final : public AccessibleNode
{
public:
    using AccessibleNode::AccessibleNode;

    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
};

/// A link or a button. Pressing it does what a click does.
class AccessibleTarget final : public AccessibleNode,
                               public QAccessibleActionInterface,
                               public QAccessibleHyperlinkInterface
{
public:
    using AccessibleNode::AccessibleNode;

    bool isValid() const override { return !target().isNull(); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    QString anchor() const override { return target().text; }
    QString anchorTarget() const override { return target().id; }
    int startIndex() const override { return 0; }
    int endIndex() const override { return 1; }

private:
    [[nodiscard]] HitTarget target() const;
};

} // namespace switchyard
