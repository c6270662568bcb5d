// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/formula.h"

#include "ui/chat/math/mathfonts.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>

#include <cmath>

namespace switchyard {
namespace {

constexpr double TagGap = 2; // ems between a body and the tag that follows it
constexpr double ComputerModernXHeight = 0.431;
constexpr double MinContrast = 3; // of large text; formulas are set larger than the text around them

double luminance(const QColor &color)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (qMax(one, two) + 0.05) / (qMin(one, two) + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float one, float two) { return one + (two - one) * float(share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

/// The colour a part is painted with, pulled towards the ink in steps until it can be told from the background.
QColor shown(const QColor &asked, bool onFill, const MathColors &colors)
{
    if (!asked.isValid())
        return colors.ink;
    if (onFill || !colors.background.isValid())
        return asked;
    for (const double share : {0.0, 0.2, 0.35, 0.5, 0.65, 0.8}) {
        const QColor color = mixed(asked, colors.ink, share);
        if (contrast(color, colors.background) >= MinContrast)
            return color;
    }
    return colors.ink;
}

/// Bars are moved to whole pixels of the device and are at least one thick: a grey smear is not a fraction bar.
QRectF snapped(const QPainter &painter, const QRectF &rect)
{
    const QTransform device = painter.deviceTransform();
    if (device.type() > QTransform::TxScale)
        return rect;
    const QRectF there = device.mapRect(rect);
    const auto side = [](double from, double size) {
        const double whole = std::max(1.0, std::round(size));
        return std::pair(std::round(from + (size - whole) / 2), whole);
    };
    const auto [x, width]
        = there.width() < there.height() ? side(there.left(), there.width()) : std::pair(there.left(), there.width());
    const auto [y, height]
        = there.width() < there.height() ? std::pair(there.top(), there.height()) : side(there.top(), there.height());
    return device.inverted().mapRect(QRectF(x, y, width, height));
}

/// The whole picture moves by less than a pixel so that its bar fills rows.
void paintOutline(QPainter &painter, const MathDrawing::Outline &outline, const QColor &color)
{
    const QTransform device = painter.deviceTransform();
    if (outline.tailHeight <= 0 || device.type() > QTransform::TxScale) {
        painter.fillPath(outline.path, color);
        return;
    }
    const double center = device.map(QPointF(0, outline.tailCenter)).y();
    const double rows = std::max(1.0, std::round(outline.tailHeight * device.m22()));
    const double shift = std::round(center - rows / 2) + rows / 2 - center;
    painter.save();
    painter.translate(0, shift / device.m22());
    painter.fillPath(outline.path, color);
    painter.restore();
}

void paintRule(QPainter &painter, const MathDrawing::Rule &rule, const QColor &color)
{
    if (!rule.dashed) {
        painter.fillRect(snapped(painter, rule.rect), color);
        return;
    }
    constexpr double Dash = 0.12;
    const bool upright = rule.rect.height() > rule.rect.width();
    const double length = upright ? rule.rect.height() : rule.rect.width();
    const int dashes = int(std::ceil(length / (2 * Dash)));
    for (int i = 0; i < dashes; ++i) {
        const double at = 2 * Dash * i;
        const double part = qMin(Dash, length - at);
        const QRectF dash = upright ? QRectF(rule.rect.left(), rule.rect.top() + at, rule.rect.width(), part)
                                    : QRectF(rule.rect.left() + at, rule.rect.top(), part, rule.rect.height());
        painter.fillRect(snapped(painter, dash), color);
    }
}

/// Colours, fonts and the pixels of an em: what a drawing needs to be painted.
struct Means
{
    const MathColors &colors;
    MathFonts &fonts;
    double em;
};

/// Letters are drawn as text is, not as outlines: their pixels are made once and kept by Qt, thirty times as fast.
void paintGlyphs(QPainter &painter, const MathDrawing::Glyphs &glyphs, const Means &means)
{
    QGlyphRun run;
    run.setRawFont(means.fonts.fontAt(glyphs.face, glyphs.size * means.em));
    run.setGlyphIndexes(glyphs.indexes);
    QList<QPointF> positions;
    positions.reserve(glyphs.at.size());
    for (const QPointF at : glyphs.at)
        positions.append(at * means.em);
    run.setPositions(positions);
    painter.setPen(shown(glyphs.color, glyphs.onFill, means.colors));
    painter.drawGlyphRun(QPointF(), run);
}

void paintPicture(QPainter &painter, const MathDrawing::Picture &picture, const Means &means)
{
    QFont font = painter.font();
    font.setPixelSize(qMax(1, qRound(picture.size * means.em)));
    painter.setFont(font);
    painter.setPen(means.colors.ink);
    painter.drawText(picture.at * means.em, picture.text);
}

/// The painter's origin is the left end of the baseline, its unit still the pixel.
void paintDrawing(QPainter &painter, const MathDrawing &drawing, const Means &means)
{
    const auto inEms = [&](const auto &paint) {
        painter.save();
        painter.scale(means.em, means.em);
        paint();
        painter.restore();
    };
    inEms([&] {
        for (const MathDrawing::Rule &fill : drawing.fills)
            painter.fillRect(fill.rect, fill.color);
    });
    for (const MathDrawing::Glyphs &glyphs : drawing.glyphs)
        paintGlyphs(painter, glyphs, means);
    inEms([&] {
        for (const MathDrawing::Outline &outline : drawing.outlines)
            paintOutline(painter, outline, shown(outline.color, outline.onFill, means.colors));
        for (const MathDrawing::Rule &rule : drawing.rules)
            paintRule(painter, rule, shown(rule.color, rule.onFill, means.colors));
    });
    for (const MathDrawing::Picture &picture : drawing.pictures)
        paintPicture(painter, picture, means);
}

qsizetype bytesOf(const MathDrawing &drawing)
{
    qsizetype bytes = (drawing.fills.size() + drawing.rules.size()) * qsizetype(sizeof(MathDrawing::Rule));
    for (const MathDrawing::Glyphs &glyphs : drawing.glyphs)
        bytes += qsizetype(sizeof(glyphs)) + glyphs.at.size() * qsizetype(sizeof(QPointF) + sizeof(quint32));
    for (const MathDrawing::Outline &outline : drawing.outlines)
        bytes += outline.path.elementCount() * qsizetype(sizeof(QPainterPath::Element));
    return bytes + drawing.pictures.size() * qsizetype(sizeof(MathDrawing::Picture));
}

} // namespace

bool MathDrawing::isEmpty() const
{
    return fills.isEmpty() && glyphs.isEmpty() && outlines.isEmpty() && rules.isEmpty() && pictures.isEmpty();
}

void Formula::paint(QPainter &painter, QPointF baseline, double em, const MathColors &colors, MathFonts &fonts,
                    double lineWidth) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Letters stand on a row of pixels as those of the text around do.
    const QTransform device = painter.deviceTransform();
    if (device.type() <= QTransform::TxScale) {
        const QPointF there = device.map(baseline);
        baseline = device.inverted().map(QPointF(there.x(), std::round(there.y())));
    }
    painter.translate(baseline);
    const Means means{.colors = colors, .fonts = fonts, .em = em};
    paintDrawing(painter, body, means);
    if (!tag.isEmpty()) {
        painter.translate(lineWidth > 0 ? lineWidth - tagWidth * em : (bodyWidth + TagGap) * em, 0);
        paintDrawing(painter, tag, means);
    }
    painter.restore();
}

qsizetype Formula::bytes() const
{
    return qsizetype(sizeof(Formula)) + bytesOf(body) + bytesOf(tag) + mathml.size() * qsizetype(sizeof(QChar))
        + breaks.size() * qsizetype(sizeof(double));
}

double Formula::emFor(const QFontMetricsF &text)
{
    // As tall as the letters around would be half as large again as TeX means it: capitals would tower.
    const double size = text.ascent() > 0 ? text.xHeight() / ComputerModernXHeight : 0;
    return size * 0.94;
}

} // namespace switchyard
