// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/pictures/pictureitem.h"

#include <memory>
#include <vector>

namespace switchyard {

/// Several pictures of one message as rows of squares. Only those near what is painted have pixels. Buttons: one
/// "picture.open" for each that can be opened; pictureOf() tells which.
class GalleryItem final : public BlockItem
{
public:
    GalleryItem(const TranscriptStyle &style, const QList<PictureSource> &pictures, const PictureHooks &hooks);

    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QString text() const override;
    [[nodiscard]] qsizetype positionAt(QPointF point) const override;
    [[nodiscard]] QList<HitTarget> targets() const override;
    [[nodiscard]] const PictureItem *pictureAt(int target) const;

protected:
    void layOut() override;

private:
    std::vector<std::unique_ptr<PictureItem>> m_tiles;
    QList<QPointF> m_places;
};

/// The picture that a target of an item belongs to; null when it is none.
[[nodiscard]] const PictureItem *pictureOf(const BlockItem *item, int target);

} // namespace switchyard
