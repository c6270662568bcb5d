// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversationtally.h"
#include "core/domain/messagetree.h"

namespace switchyard {

/// All that is kept of a long conversation while nobody looks at its messages.
struct ConversationSkeleton
{
    MessageTree tree;
    ConversationTally tally;
};

} // namespace switchyard
