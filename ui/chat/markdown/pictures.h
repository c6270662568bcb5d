// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace switchyard {

/// What the first bytes of a picture say, read without decoding it.
struct PictureFacts
{
    enum class Format : quint8 { None, Png, Jpeg, Gif, Webp };
    Format format = Format::None;
    int width = 0; ///< pixels; 0 when the head does not say
    int height = 0;

    bool operator==(const PictureFacts &) const = default;
    [[nodiscard]] bool isKnown() const { return format != Format::None && width > 0 && height > 0; }
};

/// The largest picture that is decoded.
constexpr qsizetype maxPictureBytes = 20 * 1024 * 1024;
constexpr qint64 maxPicturePixels = 64'000'000;

/// Knows PNG, JPEG, GIF and WebP by their content, whatever they are called. Reads heads only, never beyond the end.
[[nodiscard]] PictureFacts pictureFacts(QByteArrayView file);
/// Whether it may be handed to a decoder: a known format within both limits.
[[nodiscard]] bool isPictureAllowed(QByteArrayView file);
/// "png", "jpeg", "gif", "webp"; empty for None.
[[nodiscard]] QLatin1StringView pictureFormatName(PictureFacts::Format format);

/// A `data:` address taken apart.
struct DataAddress
{
    QString mediaType; ///< lower case, without parameters
    QByteArray content;
};

/// Nothing for another address, broken base64, or content above maxPictureBytes.
[[nodiscard]] std::optional<DataAddress> decodeDataAddress(QByteArrayView address);

} // namespace switchyard
