// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/pictures/galleryitem.h"

#include <QPainter>

#include <algorithm>

namespace switchyard {

namespace {

constexpr double gap = 8;
constexpr double keepDistance = 1600; // pixels of tiles further from the screen are given back

} // namespace

GalleryItem::GalleryItem(const TranscriptStyle &style, const QList<PictureSource> &pictures, const PictureHooks &hooks)
    : BlockItem(style)
{
    m_tiles.reserve(size_t(pictures.size()));
    for (const PictureSource &picture : pictures)
        m_tiles.push_back(std::make_unique<PictureItem>(style, picture, hooks, PictureItem::Shape::Tile));
}

void GalleryItem::layOut()
{
    m_places.clear();
    QPointF at;
    double side = 0;
    for (const auto &tile : m_tiles) {
        tile->setWidth(m_width);
        side = tile->height(); // they are squares
        if (at.x() > 0 && at.x() + side > m_width)
            at = {0, at.y() + side + gap};
        m_places.append(at);
        at.rx() += side + gap;
    }
    m_height = at.y() + side;
}

void GalleryItem::paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const
{
    int target = 0;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        PictureItem &tile = *m_tiles[i];
        const QRectF place(m_places[qsizetype(i)], QSizeF(tile.height(), tile.height()));
        const bool canOpen = !tile.targets().isEmpty();
        const int own = canOpen ? target++ : -1;
        if (!place.adjusted(0, -keepDistance, 0, keepDistance).intersects(exposed))
            tile.release();
        if (!place.intersects(exposed))
            continue;
        PaintState part;
        part.selection = state.selection;
        part.focused = own >= 0 && own == state.focused ? 0 : -1;
        painter.save();
        painter.translate(place.topLeft());
        tile.paint(painter, exposed.translated(-place.topLeft()), part);
        painter.restore();
    }
}

QString GalleryItem::text() const
{
    QStringList names;
    for (const auto &tile : m_tiles)
        names.append(tile->text());
    return names.join(u'\n');
}

qsizetype GalleryItem::positionAt(QPointF point) const
{
    return point.y() > m_height / 2 ? text().size() : 0;
}

QList<HitTarget> GalleryItem::targets() const
{
    QList<HitTarget> all;
    for (size_t i = 0; i < m_tiles.size() && qsizetype(i) < m_places.size(); ++i) {
        for (HitTarget target : m_tiles[i]->targets()) {
            target.rect.translate(m_places[qsizetype(i)]);
            all.append(target);
        }
    }
    return all;
}

const PictureItem *GalleryItem::pictureAt(int target) const
{
    for (const auto &tile : m_tiles) {
        if (tile->targets().isEmpty())
            continue;
        if (target-- == 0)
            return tile.get();
    }
    return nullptr;
}

const PictureItem *pictureOf(const BlockItem *item, int target)
{
    if (const auto *gallery = dynamic_cast<const GalleryItem *>(item))
        return gallery->pictureAt(target);
    return dynamic_cast<const PictureItem *>(item);
}

} // namespace switchyard
