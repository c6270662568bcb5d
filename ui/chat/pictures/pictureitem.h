// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/blockitem.h"
#include "ui/chat/pictures/storedpictures.h"

#include <QImage>
#include <QObject>

#include <functional>

namespace switchyard {

/// A picture as it comes: its file, the data: address that holds it, or its name in the attachment store.
struct PictureSource
{
    QString name; ///< what it shows, or what it is called
    QByteArray content;
    QString address;
    QString blob; ///< SHA-256, hex
    bool operator==(const PictureSource &) const = default;
};

/// The file of a picture that came with its message; empty when the address is none that holds one, or too large. Safe
/// on any thread.
[[nodiscard]] QByteArray pictureContent(const PictureSource &source);
/// The file of any picture. Errors: those of the store; BadReply for an address that holds none.
[[nodiscard]] Async<QByteArray> loadPicture(const PictureSource &source, const StoredPictures *stored);
/// Why there is no picture, as a sentence for its place.
[[nodiscard]] QString pictureProblem(const PictureKnowledge &known);
[[nodiscard]] QString pictureProblem(const Error &error);

/// What a picture asks of the page it stands on.
struct PictureHooks
{
    std::function<void()> repaint; ///< it is there
    std::function<void()> resized; ///< it is there and takes another room than was thought
    StoredPictures *stored = nullptr; ///< of the attachment store; null: there are none
};

/// A picture that came with the message. Its place is known from its head, that of a stored one from the second time
/// on; it is decoded on the pool when it is first painted, as large as it is shown, and its pixels go with the item.
/// Button: "picture.open". Menu: "picture.open", "picture.copy", "picture.save".
class PictureItem final : public BlockItem
{
public:
    enum class Shape : quint8 {
        Whole, ///< as wide as the column at most
        Preview, ///< the user's own: they know it
        Tile, ///< a square of a gallery, filled
    };

    PictureItem(const TranscriptStyle &style, PictureSource source, PictureHooks hooks, Shape shape = Shape::Whole);
    ~PictureItem() override;

    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QString text() const override { return m_source.name; }
    [[nodiscard]] qsizetype positionAt(QPointF point) const override;
    [[nodiscard]] QList<HitTarget> targets() const override;
    [[nodiscard]] QList<ItemAction> actions() const override;
    [[nodiscard]] const PictureSource &source() const { return m_source; }
    [[nodiscard]] bool isShown() const { return !m_image.isNull(); }
    /// Why there is no picture; empty when there is one or may be one yet.
    [[nodiscard]] QString problem() const;
    /// Gives the pixels back; they are decoded again when it is painted.
    void release();

protected:
    void layOut() override;

private:
    void decode() const;
    void take(const Result<DecodedPicture> &picture);
    [[nodiscard]] QSizeF place() const;
    void paintPicture(QPainter &painter, const QRectF &place) const;
    void paintWords(QPainter &painter, const QRectF &place) const;

    const PictureSource m_source;
    const PictureHooks m_hooks;
    const Shape m_shape;
    PictureKnowledge m_known;
    QSizeF m_shown;
    QString m_problem; // met while reading or decoding
    QImage m_image;
    const std::function<void(const Result<DecodedPicture> &)> m_take;
    mutable Async<DecodedPicture> m_running;
    mutable QSize m_asked; // the size it was last decoded for
    mutable QObject m_context; // its end drops what is being decoded
};

} // namespace switchyard
