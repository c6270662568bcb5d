// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/blockitem.h"

#include <QTextLayout>

namespace switchyard {

/// How a mark looks: told apart by lightness, not by hue alone, so that everybody can.
struct MarkColors
{
    QColor ground;
    QColor text;
};
[[nodiscard]] MarkColors markColors(const ThemeColors &colors, bool current);

/// The marks that touch `length` characters from `start` on, as formats of a layout that begins there.
[[nodiscard]] QList<QTextLayout::FormatRange> markFormats(const QList<TextMark> &marks, qsizetype start,
                                                          qsizetype length, const ThemeColors &colors);

} // namespace switchyard
