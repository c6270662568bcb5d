// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/messagetree.h"

#include <QList>
#include <QString>

#include <functional>

namespace switchyard {

/// One message in the outline of a conversation's tree.
struct OutlineEntry
{
    MessageId id, parent;
    Role role = Role::User;
    SiblingKind kind = SiblingKind::First;
    MessageState state = MessageState::Complete;
    QString words; ///< one line: how it begins, at most 80 characters; foreign text
    QString model; ///< of an answer: who gave it
    int level = 0; ///< messages above it
    int branch = 0; ///< branchings above it: how far it is indented
    int siblingIndex = 0, siblingCount = 1;
    int below = 0; ///< messages under it
    bool isOnPath = false; ///< it is what is shown

    bool operator==(const OutlineEntry &) const = default;
};

/// The whole tree, each message before what hangs below it, siblings in order of creation. `leaf` is the end of what
/// is shown; `wordsOf` knows how each message begins.
[[nodiscard]] QList<OutlineEntry> outlineOf(const MessageTree &tree, const MessageId &leaf,
                                            const std::function<QString(const MessageId &)> &wordsOf);
/// How a text begins, as an outline shows it.
[[nodiscard]] QString outlineWords(const QString &text);

/// The first words of a text in one line, without control characters and with an ellipsis where it is cut.
[[nodiscard]] QString firstWords(const QString &text, qsizetype longest);

} // namespace switchyard
