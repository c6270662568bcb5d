// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversation.h"

#include <QList>
#include <QStringList>

namespace switchyard {

/// A conversation with all its branches, as exports carry it.
struct ExportedConversation
{
    Conversation conversation;
    QList<Message> messages; ///< in order of creation

    bool operator==(const ExportedConversation &) const = default;
};

/// What could be read, and what could not.
struct ImportedConversations
{
    QList<ExportedConversation> conversations;
    QStringList problems; ///< one line each, with position and reason; at most 200, the last one says how many more
    int skipped = 0; ///< records left out
    int repaired = 0; ///< records taken with a change

    bool operator==(const ImportedConversations &) const = default;
};

} // namespace switchyard
