// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/emoji.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace switchyard {

namespace {

constexpr char16_t asPicture = 0xFE0F, asLetter = 0xFE0E; // the selectors of the two forms
constexpr qsizetype mostKept = 2000;
constexpr qsizetype longest = 32; // characters; a kiss of two people with skins of their own has 15
constexpr int margin = 2; // pixels around a picture: some glyphs reach beyond their box

bool isEmoji(QStringView cluster)
{
    if (cluster.size() < 2 || cluster.contains(QChar(asLetter)))
        return false;
    return mayBeginEmoji(cluster[0]) || cluster.contains(QChar(asPicture));
}

/// How much of a cluster is taken for one emoji: what is joined without end falls into pieces.
qsizetype lengthOfEmoji(QStringView cluster)
{
    if (cluster.size() <= longest)
        return cluster.size();
    const qsizetype joiner = cluster.first(longest).lastIndexOf(QChar(0x200D));
    if (joiner > 0)
        return joiner + 1;
    return cluster[longest - 1].isHighSurrogate() ? longest - 1 : longest;
}

} // namespace

bool mayBeginEmoji(QChar c)
{
    return c == QChar(0xD83C) || c == QChar(0xD83D) || c == QChar(0xD83E);
}

QList<EmojiSpan> emojiIn(const QString &text)
{
    QList<EmojiSpan> spans;
    if (std::ranges::none_of(text, [](QChar c) { return mayBeginEmoji(c) || c == QChar(asPicture); }))
        return spans;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        const bool drawn = isEmoji(QStringView(text).sliced(start, end - start));
        while (drawn && start < end) {
            const qsizetype length = lengthOfEmoji(QStringView(text).sliced(start, end - start));
            spans.append({start, length});
            start += length;
        }
        start = end;
    }
    return spans;
}

qsizetype besideEmoji(const QList<EmojiSpan> &spans, qsizetype position)
{
    const auto after = std::ranges::upper_bound(spans, position, {}, &EmojiSpan::start);
    if (after == spans.begin())
        return position;
    const EmojiSpan &span = *std::prev(after);
    return position > span.start ? std::max(position, span.start + span.length) : position;
}

QTextCharFormat roomFormat(QFont font, double width)
{
    const double blank = QFontMetricsF(font).horizontalAdvance(QChar::Nbsp);
    font.setLetterSpacing(QFont::AbsoluteSpacing, width - blank);
    QTextCharFormat format;
    format.setFont(font);
    return format;
}

EmojiStore::EmojiStore() = default;
EmojiStore::~EmojiStore() = default;

EmojiStore::LaidOut &EmojiStore::layout(const QString &emoji, const QFont &font)
{
    if (m_layouts.size() > mostKept)
        m_layouts.clear();
    LaidOut &made = m_layouts[{font, emoji}];
    if (!made.layout) {
        made.layout = std::make_shared<QTextLayout>(emoji, font);
        made.layout->setCacheEnabled(true);
        made.layout->beginLayout();
        QTextLine line = made.layout->createLine();
        line.setLineWidth(1e6);
        made.layout->endLayout();
        made.width = line.horizontalAdvance();
        made.ascent = line.ascent();
        made.height = line.height();
    }
    return made;
}

void EmojiStore::makeRoom(const QList<EmojiSpan> &spans, const QFont &font, QString &text,
                          QList<QTextLayout::FormatRange> &formats)
{
    QHash<double, QTextCharFormat> rooms; // most are equally wide
    for (const EmojiSpan &span : spans) {
        const double width = layout(text.sliced(span.start, span.length), font).width;
        if (!rooms.contains(width))
            rooms.insert(width, roomFormat(font, width));
        text[span.start] = QChar::Nbsp;
        for (qsizetype i = 1; i + 1 < span.length; ++i)
            text[span.start + i] = QChar(0x2060); // a joiner: nothing, and no line ends at it
        if (span.length > 1)
            text[span.start + span.length - 1] = QChar(0x200B); // nothing, and a line may end after it
        formats.append({int(span.start), 1, rooms.value(width)});
    }
}

void EmojiStore::paintLine(QPainter &painter, QPointF at, const QTextLine &line, const QList<EmojiSpan> &spans,
                           const QFont &font, const QString &text)
{
    const qsizetype end = line.textStart() + line.textLength();
    const auto first = std::ranges::lower_bound(spans, line.textStart(), {}, &EmojiSpan::start);
    if (first == spans.end() || first->start >= end)
        return;
    // Asking for the place of one character costs the length of the line; this gives all of them at once.
    const QList<QGlyphRun> runs = line.glyphRuns(-1, -1,
                                                 QTextLayout::RetrieveGlyphIndexes | QTextLayout::RetrieveGlyphPositions
                                                     | QTextLayout::RetrieveStringIndexes);
    for (const QGlyphRun &run : runs) {
        const QList<qsizetype> indexes = run.stringIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < indexes.size(); ++i) {
            const auto span = std::ranges::lower_bound(first, spans.end(), indexes[i], {}, &EmojiSpan::start);
            if (span != spans.end() && span->start == indexes[i])
                paint(painter, at + QPointF(positions[i].x(), line.y() + line.ascent()),
                      text.sliced(span->start, span->length), font);
        }
    }
}

QImage EmojiStore::picture(const LaidOut &of, double scale, const QColor &color)
{
    const QSizeF size(of.width + 2 * margin, of.height + 2 * margin);
    QImage image((size * scale).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setPen(color);
    of.layout->draw(&painter, QPointF(margin, margin));
    return image;
}

void EmojiStore::paint(QPainter &painter, QPointF baseline, const QString &emoji, const QFont &font)
{
    LaidOut &made = layout(emoji, font);
    const QTransform toDevice = painter.deviceTransform();
    const double scale = toDevice.m11();
    const QPointF at = baseline - QPointF(0, made.ascent);
    if (toDevice.isRotating() || scale <= 0 || scale != toDevice.m22()) {
        made.layout->draw(&painter, at);
        return;
    }
    QImage &image = made.pictures[{scale, painter.pen().color().rgba()}];
    if (image.isNull())
        image = picture(made, scale, painter.pen().color());
    // On whole pixels of the device: a picture between them is blurred.
    const QPoint corner = toDevice.map(at - QPointF(margin, margin)).toPoint();
    painter.drawImage(toDevice.inverted().map(QPointF(corner)), image);
}

} // namespace switchyard
