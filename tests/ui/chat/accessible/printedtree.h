// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/transcriptmessage.h"
#include "ui/chat/transcriptview.h"

#include <QAccessible>

#include <memory>

namespace switchyard {

/// A tree as text, a node a line: role, name, what can be done with it, and its text where that is not its name.
[[nodiscard]] QString printedTree(QAccessibleInterface *node, int depth = 0);

/// The first node below `node`, in the order of reading, with this role and a name that begins so; null: none.
[[nodiscard]] QAccessibleInterface *findNode(QAccessibleInterface *node, QAccessible::Role role,
                                             const QString &name = {});

/// All nodes below it that have this role.
[[nodiscard]] QList<QAccessibleInterface *> allNodes(QAccessibleInterface *node, QAccessible::Role role);

/// A window with these messages, active.
[[nodiscard]] std::unique_ptr<TranscriptView> shownTranscript(const QList<TranscriptMessage> &messages,
                                                              QSize size = {760, 600});

} // namespace switchyard
