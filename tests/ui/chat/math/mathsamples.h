// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace switchyard {

/// A formula as models write them.
struct MathSample
{
    QString name;
    QString source;
    bool display = true;
};

[[nodiscard]] const QList<MathSample> &mathSamples();

} // namespace switchyard
