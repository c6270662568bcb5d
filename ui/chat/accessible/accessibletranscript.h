// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/accessible/accessiblenode.h"
#include "ui/chat/accessible/transcriptreach.h"

#include <QAccessibleWidget>
#include <QHash>

namespace switchyard {

/// The transcript itself: a list of messages, and the button that leads to the newest one while it is seen. Makes nodes
/// when they are asked for and owns them.
class AccessibleTranscript final : public QAccessibleWidget
{
public:
    explicit AccessibleTranscript(TranscriptView *view);
    ~AccessibleTranscript() override;

    /// Null when there is no view. Also for views that nobody has asked about yet.
    [[nodiscard]] static AccessibleTranscript *of(TranscriptView *view);

    [[nodiscard]] TranscriptReach &reach() const { return m_reach; }
    QAccessibleInterface *node(const NodeKey &key) const;
    [[nodiscard]] QAccessibleInterface *messageNode(int row) const;
    /// Null: nothing in the view has the focus.
    [[nodiscard]] QAccessibleInterface *focusNode() const;
    /// Nodes of messages that are gone go, too.
    void prune();
    [[nodiscard]] qsizetype nodeCount() const { return m_nodes.size(); }

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    [[nodiscard]] QWidget *button() const; ///< null while it is hidden
    [[nodiscard]] QAccessibleInterface *make(const NodeKey &key) const;

    mutable TranscriptReach m_reach;
    mutable QHash<NodeKey, QAccessible::Id> m_nodes;
};

} // namespace switchyard
