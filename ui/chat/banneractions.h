// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/errortext.h"

#include <QString>

namespace switchyard {

/// The ways out of a failure as action ids of the transcript, and back.
[[nodiscard]] inline QString bannerActionId(ErrorAction action)
{
    return QStringLiteral("way-%1").arg(int(action));
}
[[nodiscard]] inline bool isBannerAction(const QString &id)
{
    return id.startsWith(QLatin1StringView("way-"));
}
[[nodiscard]] inline ErrorAction bannerAction(const QString &id)
{
    return ErrorAction(QStringView(id).mid(4).toInt());
}

} // namespace switchyard
