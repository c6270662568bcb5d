// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/pictures.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

using Format = PictureFacts::Format;

quint32 big32(QByteArrayView data, qsizetype at)
{
    return at + 4 <= data.size() ? qFromBigEndian<quint32>(data.data() + at) : 0;
}

quint16 big16(QByteArrayView data, qsizetype at)
{
    return at + 2 <= data.size() ? qFromBigEndian<quint16>(data.data() + at) : quint16(0);
}

quint16 little16(QByteArrayView data, qsizetype at)
{
    return at + 2 <= data.size() ? qFromLittleEndian<quint16>(data.data() + at) : quint16(0);
}

int bounded(quint32 value)
{
    return value > 1'000'000 ? 1'000'000 : int(value);
}

PictureFacts jpegFacts(QByteArrayView data)
{
    qsizetype at = 2;
    // A frame header comes after a handful of segments; a file of nothing but segments is not worth the walk.
    for (int segments = 0; segments < 4096 && at + 4 <= data.size(); ++segments) {
        if (quint8(data[at]) != 0xFF)
            return {Format::Jpeg, 0, 0};
        const auto marker = quint8(data[at + 1]);
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            return {Format::Jpeg, big16(data, at + 7), big16(data, at + 5)};
        const quint16 length = big16(data, at + 2);
        if (length < 2)
            break;
        at += 2 + length;
    }
    return {Format::Jpeg, 0, 0};
}

PictureFacts webpFacts(QByteArrayView data)
{
    const QByteArrayView kind = data.sliced(12, 4);
    if (kind == "VP8X" && data.size() >= 30) {
        const auto part = [&](qsizetype at) {
            return int(quint8(data[at])) + (int(quint8(data[at + 1])) << 8) + (int(quint8(data[at + 2])) << 16) + 1;
        };
        return {Format::Webp, part(24), part(27)};
    }
    if (kind == "VP8L" && data.size() >= 25) {
        const quint32 bits = qFromLittleEndian<quint32>(data.data() + 21);
        return {Format::Webp, int(bits & 0x3FFF) + 1, int((bits >> 14) & 0x3FFF) + 1};
    }
    if (kind == "VP8 " && data.size() >= 30)
        return {Format::Webp, little16(data, 26) & 0x3FFF, little16(data, 28) & 0x3FFF};
    return {Format::Webp, 0, 0};
}

} // namespace

PictureFacts pictureFacts(QByteArrayView file)
{
    if (file.startsWith("\x89PNG\r\n\x1a\n"))
        return {Format::Png, bounded(big32(file, 16)), bounded(big32(file, 20))};
    if (file.startsWith("\xff\xd8\xff"))
        return jpegFacts(file);
    if (file.startsWith("GIF87a") || file.startsWith("GIF89a"))
        return {Format::Gif, little16(file, 6), little16(file, 8)};
    if (file.size() >= 16 && file.startsWith("RIFF") && file.sliced(8, 4) == "WEBP")
        return webpFacts(file);
    return {};
}

bool isPictureAllowed(QByteArrayView file)
{
    if (file.size() > maxPictureBytes)
        return false;
    const PictureFacts facts = pictureFacts(file);
    return facts.isKnown() && qint64(facts.width) * facts.height <= maxPicturePixels;
}

QLatin1StringView pictureFormatName(Format format)
{
    switch (format) {
    case Format::Png: return "png"_L1;
    case Format::Jpeg: return "jpeg"_L1;
    case Format::Gif: return "gif"_L1;
    case Format::Webp: return "webp"_L1;
    case Format::None: break;
    }
    return {};
}

std::optional<DataAddress> decodeDataAddress(QByteArrayView address)
{
    if (address.size() < 5 || QByteArrayView(address.first(5)).compare("data:", Qt::CaseInsensitive) != 0)
        return {};
    const qsizetype comma = address.first(std::min<qsizetype>(address.size(), 512)).indexOf(',');
    if (comma < 0)
        return {};
    QString head = QString::fromLatin1(address.sliced(5, comma - 5)).toLower();
    const bool base64 = head.endsWith(";base64"_L1);
    const QByteArrayView body = address.sliced(comma + 1);
    if (body.size() > maxPictureBytes / 3 * 4 + 4)
        return {};
    DataAddress result;
    result.mediaType = head.section(u';', 0, 0).trimmed();
    const QByteArray raw = QByteArray::fromRawData(body.data(), body.size());
    if (!base64) {
        result.content = QByteArray::fromPercentEncoding(raw);
        return result;
    }
    auto decoded = QByteArray::fromBase64Encoding(raw, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    result.content = std::move(decoded.decoded);
    return result;
}

} // namespace switchyard
