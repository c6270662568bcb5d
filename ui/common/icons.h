// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QIcon>
#include <QPixmap>

namespace switchyard {

/// A symbol of our own, `:/switchyard/icons/NAME.svg`, filled with one colour. `size` is in logical pixels.
/// A null pixmap when there is no such symbol. Cached by name, colour, size and ratio.
[[nodiscard]] QPixmap symbolPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

/// The same as an icon. Without a token it has the secondary colour, the accent while checked, and the faint colour
/// while disabled; it asks the palette at each paint, so it follows the theme by itself.
[[nodiscard]] QIcon symbolIcon(const QString &name, QColor ThemeColors::*token = nullptr);

} // namespace switchyard
