// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "ui/chat/markdown/pictures.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace switchyard {

/// How a picture fills its room.
enum class PictureFit : quint8 {
    Inside, ///< all of it is seen
    Cover, ///< nothing of the room is left; the longer side goes beyond it, up to four times
};

/// What a picture is, without its pixels.
struct PictureKnowledge
{
    PictureFacts facts; ///< as it is to be seen: the turn that a camera noted is worked in
    qint64 bytes = 0; ///< of the file
    bool operator==(const PictureKnowledge &) const = default;
};

struct DecodedPicture
{
    QImage image; ///< null: beyond the limits of isPictureAllowed(), or broken
    PictureKnowledge known;
};

/// Decodes within the limits of isPictureAllowed(), at most `most` large; null when it cannot. Safe on any thread.
[[nodiscard]] QImage decodePicture(const QByteArray &file, QSize most);
/// The same with what is known of it. Safe on any thread.
[[nodiscard]] DecodedPicture decodeInto(const QByteArray &file, QSize room, PictureFit fit = PictureFit::Inside);

/// The pictures of the attachment store, for whoever shows them. Reads and decodes beside the window's thread, two at a
/// time and what was asked for last first, so that fast scrolling waits for nothing it has passed. Remembers what the
/// pictures are, no pixels and no files.
class StoredPictures : public QObject
{
    Q_OBJECT

public:
    /// Yields a file by its SHA-256. Errors: NotFound when it is not there, Storage when it is damaged.
    using Reader = std::function<Async<QByteArray>(const QString &blob)>;
    static constexpr int mostAtOnce = 2;

    explicit StoredPictures(Reader reader, QObject *parent = nullptr);

    /// Nothing before it was read for the first time.
    [[nodiscard]] std::optional<PictureKnowledge> known(const QString &blob) const;
    /// `room` in device pixels. What is cancelled before its turn is not read. Errors: those of the reader.
    [[nodiscard]] Async<DecodedPicture> picture(const QString &blob, QSize room, PictureFit fit = PictureFit::Inside);
    [[nodiscard]] Async<QByteArray> file(const QString &blob) const { return m_reader(blob); }

private:
    struct Request
    {
        QString blob;
        QSize room;
        PictureFit fit = PictureFit::Inside;
        AsyncSource<DecodedPicture> done;
    };
    void startNext();

    const Reader m_reader;
    QList<Request> m_waiting; // the most urgent last
    QHash<QString, PictureKnowledge> m_known;
    int m_running = 0;
};

} // namespace switchyard
