// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/blockitem.h"
#include "ui/chat/markdown/pictures.h"

#include <QImage>
#include <QObject>

#include <functional>

namespace switchyard {

/// A picture as it comes: its file, or the data: address that holds it.
struct PictureSource
{
    QString name; ///< what it shows, or what it is called
    QByteArray content;
    QString address;
};

/// The file of a picture; empty when the address is none that holds one, or too large. Safe on any thread.
[[nodiscard]] QByteArray pictureContent(const PictureSource &source);

/// Decodes within the limits of isPictureAllowed(), at most `most` large; null when it cannot. Safe on any thread.
[[nodiscard]] QImage decodePicture(const QByteArray &file, QSize most);

/// A picture that came with the message. Its place is known from its head; it is decoded on the pool when it is first
/// painted, as large as it is shown. Button: "picture.open". Menu: "picture.open", "picture.save".
class PictureItem final : public BlockItem
{
public:
    /// `repaint` is called when the picture is there.
    PictureItem(const TranscriptStyle &style, PictureSource source, std::function<void()> repaint);
    ~PictureItem() override;

    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QString text() const override { return m_source.name; }
    [[nodiscard]] qsizetype positionAt(QPointF point) const override;
    [[nodiscard]] QList<HitTarget> targets() const override;
    [[nodiscard]] QList<ItemAction> actions() const override;
    [[nodiscard]] const PictureSource &source() const { return m_source; }
    [[nodiscard]] bool isShown() const { return !m_image.isNull(); }

protected:
    void layOut() override;

private:
    void decode() const;
    [[nodiscard]] QString refusal() const;

    const PictureSource m_source;
    const PictureFacts m_facts;
    const std::function<void()> m_repaint;
    QSizeF m_shown;
    mutable QImage m_image;
    mutable QSize m_asked; // the size it was last decoded for
    mutable bool m_failed = false;
    mutable QObject m_context; // its end drops what is being decoded
};

} // namespace switchyard
