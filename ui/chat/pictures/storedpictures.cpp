// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/pictures/storedpictures.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <cmath>

namespace switchyard {

namespace {

constexpr qsizetype mostKnown = 10'000; // some 200 bytes each

/// The square a picture has to be decoded into for its shorter side to fill the room.
QSize coveringRoom(const PictureFacts &facts, QSize room)
{
    if (!facts.isKnown())
        return room;
    const int side = std::max(room.width(), room.height());
    const double factor = double(side) / std::min(facts.width, facts.height);
    const int longer = int(std::ceil(std::max(facts.width, facts.height) * factor));
    return QSize(1, 1) * std::min(longer, 4 * side);
}

} // namespace

QImage decodePicture(const QByteArray &file, QSize most)
{
    if (!isPictureAllowed(file))
        return {};
    QBuffer buffer;
    buffer.setData(file);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    // By content, never by what it claims: no other decoder is reached.
    QImageReader reader(&buffer, QByteArray(pictureFormatName(pictureFacts(file).format).latin1()));
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > maxPicturePixels)
        return {};
    reader.setAutoTransform(true);
    // The transformation may turn it: the larger side counts for both.
    const int side = std::max(most.width(), most.height());
    if (size.width() > side || size.height() > side)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.width() > most.width() || image.height() > most.height())
        image = image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

DecodedPicture decodeInto(const QByteArray &file, QSize room, PictureFit fit)
{
    DecodedPicture picture{{}, {pictureFacts(file), file.size()}};
    PictureFacts &facts = picture.known.facts;
    picture.image = decodePicture(file, fit == PictureFit::Cover ? coveringRoom(facts, room) : room);
    const QSize shown = picture.image.size();
    if (shown.width() != shown.height() && (shown.width() > shown.height()) != (facts.width > facts.height))
        std::swap(facts.width, facts.height);
    return picture;
}

StoredPictures::StoredPictures(Reader reader, QObject *parent) : QObject(parent), m_reader(std::move(reader)) {}

std::optional<PictureKnowledge> StoredPictures::known(const QString &blob) const
{
    const auto found = m_known.constFind(blob);
    return found == m_known.cend() ? std::nullopt : std::optional(*found);
}

Async<DecodedPicture> StoredPictures::picture(const QString &blob, QSize room, PictureFit fit)
{
    const Request request{.blob = blob, .room = room, .fit = fit, .done = {}};
    m_waiting.append(request);
    startNext();
    return request.done.future();
}

void StoredPictures::startNext()
{
    while (m_running < mostAtOnce && !m_waiting.isEmpty()) {
        const Request request = m_waiting.takeLast();
        if (request.done.isCanceled())
            continue; // has left the screen before its turn
        ++m_running;
        const auto decoded = andThen<QByteArray>(m_reader(request.blob), this, [request](const QByteArray &file) {
            return runOnPool<DecodedPicture>([file, room = request.room, fit = request.fit](
                                                 QPromise<Result<DecodedPicture>> &) -> Result<DecodedPicture> {
                return decodeInto(file, room, fit);
            });
        });
        onFinished(decoded, this, [this, request](const Result<DecodedPicture> &picture) {
            --m_running;
            if (m_known.size() >= mostKnown)
                m_known.clear();
            if (picture)
                m_known.insert(request.blob, picture->known);
            request.done(picture);
            startNext();
        });
    }
}

} // namespace switchyard
