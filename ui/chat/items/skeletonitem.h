// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/blockitem.h"

namespace switchyard {

/// Stands where a message's text will be as soon as it has been read from the store: grey lines, about as many.
class SkeletonItem final : public BlockItem
{
public:
    SkeletonItem(const TranscriptStyle &style, int height) : BlockItem(style), m_wanted(height) {}
    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;

protected:
    void layOut() override { m_height = m_wanted; }

private:
    const int m_wanted;
};

} // namespace switchyard
