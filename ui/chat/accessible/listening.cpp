// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/accessible/listening.h"

#include <QAccessible>

namespace switchyard {

namespace {

AccessibleListener stranger = nullptr;

} // namespace

bool someoneListens()
{
    return stranger || QAccessible::isActive();
}

void tell(QAccessibleEvent *event)
{
    if (stranger)
        stranger(event);
    else
        QAccessible::updateAccessibility(event);
}

void setAccessibleListener(AccessibleListener listener)
{
    stranger = listener;
}

} // namespace switchyard
