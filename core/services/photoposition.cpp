// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/photoposition.h"

#include <QList>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace switchyard {

namespace {

constexpr QByteArrayView exifMark("Exif\0\0", 6);
constexpr QByteArrayView xmpMark("http://ns.adobe.com/", 20); // the packet and its extension begin with it
constexpr quint16 gpsPointer = 0x8825;
constexpr qsizetype entrySize = 12;

/// A range of the file.
struct Range
{
    qsizetype begin = 0, size = 0;
};

/// The numbers of a TIFF structure, in its own byte order and never beyond its end.
class Tiff
{
public:
    explicit Tiff(QByteArrayView bytes) : m_bytes(bytes), m_little(bytes.startsWith("II")) {}

    [[nodiscard]] bool isValid() const { return (m_little || m_bytes.startsWith("MM")) && number(2, 2) == 42; }
    [[nodiscard]] std::optional<quint32> number(qsizetype at, int size) const
    {
        if (at < 0 || at + size > m_bytes.size())
            return {};
        quint32 value = 0;
        for (int i = 0; i < size; ++i)
            value |= quint32(quint8(m_bytes[at + i])) << 8 * (m_little ? i : size - 1 - i);
        return value;
    }
    [[nodiscard]] bool isLittle() const { return m_little; }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    bool m_little;
};

/// The GPS directory of one TIFF structure and the entry that points to it; offsets within the structure.
struct GpsDirectory
{
    qsizetype pointer = 0; ///< the entry of the first directory
    qsizetype parent = 0; ///< the first directory
    qsizetype begin = 0; ///< the directory; its entries may reach beyond the end
    quint32 entries = 0;
};

std::optional<GpsDirectory> findGps(const Tiff &tiff)
{
    if (!tiff.isValid())
        return {};
    const auto first = tiff.number(4, 4);
    const auto count = first ? tiff.number(*first, 2) : std::nullopt;
    if (!count)
        return {};
    for (quint32 i = 0; i < *count; ++i) {
        const qsizetype entry = qsizetype(*first) + 2 + entrySize * i;
        const auto tag = tiff.number(entry, 2);
        if (!tag)
            return {};
        if (*tag != gpsPointer)
            continue;
        const auto begin = tiff.number(entry + 8, 4);
        const auto entries = begin ? tiff.number(*begin, 2) : std::nullopt;
        return GpsDirectory{.pointer = entry,
                            .parent = qsizetype(*first),
                            .begin = begin ? qsizetype(*begin) : 0,
                            .entries = entries.value_or(0)};
    }
    return {};
}

/// The contents of all application segments (marker FF E1) that begin with `mark`, previews inside the file included.
/// In the picture itself a byte FF is never followed by E1, so the marker can be searched for.
QList<Range> segments(QByteArrayView jpeg, QByteArrayView mark)
{
    QList<Range> found;
    if (!jpeg.startsWith("\xff\xd8"))
        return found;
    constexpr qsizetype head = 4; // marker and length
    for (qsizetype at = jpeg.indexOf(mark); at >= 0; at = jpeg.indexOf(mark, at + 1)) {
        if (at < head || quint8(jpeg[at - 4]) != 0xff || quint8(jpeg[at - 3]) != 0xe1)
            continue;
        const qsizetype length = (qsizetype(quint8(jpeg[at - 2])) << 8 | quint8(jpeg[at - 1])) - 2;
        found.append({at, std::min(length, jpeg.size() - at)});
    }
    return found;
}

bool namesPosition(QByteArrayView xmp)
{
    return xmp.contains("GPSLatitude") || xmp.contains("GPSLongitude") || xmp.contains("GPSPosition");
}

Range tiffOf(const Range &exif)
{
    return {exif.begin + exifMark.size(), exif.size - exifMark.size()};
}

/// Overwrites, within the structure.
void blank(QByteArray &bytes, const Range &tiff, qsizetype begin, qsizetype size)
{
    if (begin < 0 || begin >= tiff.size)
        return;
    std::memset(bytes.data() + tiff.begin + begin, 0, size_t(std::min(size, tiff.size - begin)));
}

/// Zeroes the directory with its values and closes the gap its entry leaves in the first directory.
void removeGps(QByteArray &bytes, const Range &range)
{
    const QByteArray copy = bytes.mid(range.begin, range.size);
    const Tiff tiff(copy);
    const auto gps = findGps(tiff);
    if (!gps)
        return;
    constexpr std::array<qsizetype, 13> sizes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8}; // of a value, by TIFF type
    for (quint32 i = 0; i < gps->entries; ++i) {
        const qsizetype entry = gps->begin + 2 + entrySize * i;
        const auto type = tiff.number(entry + 2, 2);
        const auto count = tiff.number(entry + 4, 4);
        const auto place = tiff.number(entry + 8, 4);
        if (!type || !count || !place)
            break;
        const qsizetype size = (*type < sizes.size() ? sizes[*type] : 8) * qsizetype(*count);
        if (size > 4)
            blank(bytes, range, qsizetype(*place), size);
        blank(bytes, range, entry, entrySize);
    }
    if (gps->begin > 0)
        blank(bytes, range, gps->begin, 2);

    const quint32 count = *tiff.number(gps->parent, 2);
    const qsizetype end = std::min(gps->parent + 2 + entrySize * qsizetype(count) + 4, range.size);
    const qsizetype after = gps->pointer + entrySize;
    if (after > end)
        return;
    char *data = bytes.data() + range.begin;
    std::memmove(data + gps->pointer, data + after, size_t(end - after));
    std::memset(data + end - entrySize, 0, entrySize);
    const quint16 fewer = quint16(count - 1);
    data[gps->parent + (tiff.isLittle() ? 0 : 1)] = char(fewer & 0xff);
    data[gps->parent + (tiff.isLittle() ? 1 : 0)] = char(fewer >> 8);
}

} // namespace

bool hasPhotoPosition(QByteArrayView jpeg)
{
    const auto exif = segments(jpeg, exifMark);
    const bool inExif = std::ranges::any_of(exif, [&](const Range &one) {
        const Range tiff = tiffOf(one);
        const auto gps = tiff.size > 0 ? findGps(Tiff(jpeg.sliced(tiff.begin, tiff.size))) : std::nullopt;
        return gps && gps->entries > 0;
    });
    const auto xmp = segments(jpeg, xmpMark);
    return inExif
        || std::ranges::any_of(xmp, [&](const Range &one) { return namesPosition(jpeg.sliced(one.begin, one.size)); });
}

QByteArray withoutPhotoPosition(const QByteArray &jpeg)
{
    QByteArray bytes = jpeg;
    for (const Range &one : segments(jpeg, exifMark)) {
        if (const Range tiff = tiffOf(one); tiff.size > 0)
            removeGps(bytes, tiff);
    }
    // From the end, so that what is found stays where it is.
    const auto xmp = segments(bytes, xmpMark);
    for (qsizetype i = xmp.size() - 1; i >= 0; --i) {
        if (namesPosition(QByteArrayView(bytes).sliced(xmp[i].begin, xmp[i].size)))
            bytes.remove(xmp[i].begin - 4, xmp[i].size + 4);
    }
    return bytes;
}

} // namespace switchyard
