// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathfonts.h"

#include <QFile>
#include <QFont>
#include <QGlyphRun>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {
namespace {

/// One unit of the fonts is a pixel: nothing is rounded.
constexpr double EmPixels = 1000;

/// Computer Modern is small for its size; other fonts beside it are drawn smaller so that their letters match.
constexpr double SystemShare = 0.88;

QLatin1StringView familyName(MathFace::Family family)
{
    switch (family) {
    case MathFace::Family::Main: return "Main"_L1;
    case MathFace::Family::Math: return "Math"_L1;
    case MathFace::Family::Ams: return "AMS"_L1;
    case MathFace::Family::Caligraphic: return "Caligraphic"_L1;
    case MathFace::Family::Fraktur: return "Fraktur"_L1;
    case MathFace::Family::SansSerif: return "SansSerif"_L1;
    case MathFace::Family::Script: return "Script"_L1;
    case MathFace::Family::Typewriter: return "Typewriter"_L1;
    case MathFace::Family::Size1: return "Size1"_L1;
    case MathFace::Family::Size2: return "Size2"_L1;
    case MathFace::Family::Size3: return "Size3"_L1;
    case MathFace::Family::Size4: return "Size4"_L1;
    }
    return "Main"_L1;
}

QLatin1StringView styleName(const MathFace &face)
{
    switch (face.family) {
    case MathFace::Family::Main:
        return face.bold ? (face.italic ? "BoldItalic"_L1 : "Bold"_L1) : (face.italic ? "Italic"_L1 : "Regular"_L1);
    case MathFace::Family::Math: return face.bold ? "BoldItalic"_L1 : "Italic"_L1;
    case MathFace::Family::SansSerif: return face.bold ? "Bold"_L1 : face.italic ? "Italic"_L1 : "Regular"_L1;
    case MathFace::Family::Caligraphic:
    case MathFace::Family::Fraktur: return face.bold ? "Bold"_L1 : "Regular"_L1;
    default: return "Regular"_L1;
    }
}

/// Zero-width characters that KaTeX uses as props.
bool isProp(char32_t c)
{
    return c == 0x200b || c == 0x200c || c == 0x200d || c == 0x2060 || c == 0xfeff;
}

} // namespace

QString MathFonts::fileName(const MathFace &face)
{
    return familyName(face.family) + u'-' + styleName(face);
}

const QRawFont &MathFonts::rawFont(const QString &name)
{
    QRawFont &font = m_faces[name];
    if (font.isValid())
        return font;
    QFile file(u":/switchyard/math/KaTeX_" + name + u".ttf");
    if (file.open(QIODevice::ReadOnly))
        font.loadFromData(file.readAll(), EmPixels, QFont::PreferNoHinting);
    return font;
}

QRawFont MathFonts::fontAt(const QString &face, double pixels)
{
    constexpr qsizetype MostSizes = 256; // a window that is zoomed asks for new ones all the time
    if (m_sized.size() > MostSizes)
        m_sized.clear();
    QRawFont &font = m_sized[{face, qRound(pixels * 64)}];
    if (!font.isValid()) {
        font = rawFont(face);
        font.setPixelSize(pixels);
    }
    return font;
}

void MathFonts::clear()
{
    m_faces.clear();
    m_sized.clear();
}

void MathFonts::addSystemText(MathGlyphs &glyphs, const MathFace &face, const QString &text) const
{
    QFont font;
    font.setPixelSize(int(EmPixels));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setBold(face.bold);
    font.setItalic(face.italic && face.family == MathFace::Family::Main);
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(text.size()));
    layout.endLayout();
    const double scale = SystemShare / EmPixels;
    bool drawn = false;
    for (const QGlyphRun &run : layout.glyphRuns()) {
        const QRawFont raw = run.rawFont();
        const QList<quint32> indexes = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < indexes.size(); ++i) {
            const QPainterPath glyph = raw.pathForGlyph(indexes.at(i));
            if (glyph.isEmpty())
                continue;
            drawn = true;
            const QPointF at = positions.at(i) - QPointF(0, line.ascent());
            QTransform transform = QTransform::fromScale(scale, scale);
            transform.translate(at.x(), at.y());
            const QPainterPath placed = transform.map(glyph) * QTransform::fromTranslate(glyphs.advance, 0);
            glyphs.outline.addPath(placed);
            glyphs.ink |= placed.boundingRect();
        }
    }
    if (!drawn && !text.trimmed().isEmpty()) {
        glyphs.pictures.append({text, glyphs.advance});
        glyphs.ink |= QRectF(glyphs.advance, -1, line.horizontalAdvance() * scale, 1.25);
    }
    glyphs.advance += line.horizontalAdvance() * scale;
}

bool MathFonts::hasCharacter(const QStringList &chain, char32_t character)
{
    return std::ranges::any_of(chain, [&](const QString &face) { return rawFont(face).supportsCharacter(character); });
}

bool MathFonts::addCharacter(MathGlyphs &glyphs, const QStringList &chain, const QString &character)
{
    constexpr double Unit = 1 / EmPixels;
    for (const QString &face : chain) {
        const QRawFont &font = rawFont(face);
        if (!font.isValid() || !font.supportsCharacter(character.toUcs4().first()))
            continue;
        const QList<quint32> indexes = font.glyphIndexesForString(character);
        const QList<QPointF> advances = font.advancesForGlyphIndexes(indexes);
        for (qsizetype i = 0; i < indexes.size(); ++i) {
            const QTransform transform
                = QTransform::fromScale(Unit, Unit) * QTransform::fromTranslate(glyphs.advance, 0);
            glyphs.ink |= transform.mapRect(font.boundingRect(indexes.at(i)));
            if (face.startsWith("Size"_L1)) {
                glyphs.outline.addPath(transform.map(font.pathForGlyph(indexes.at(i))));
            } else {
                if (glyphs.runs.isEmpty() || glyphs.runs.last().face != face)
                    glyphs.runs.append({.face = face});
                glyphs.runs.last().indexes.append(indexes.at(i));
                glyphs.runs.last().at.append(glyphs.advance);
            }
            glyphs.advance += advances.at(i).x() * Unit;
        }
        return true;
    }
    return false;
}

MathGlyphs MathFonts::glyphs(const MathFace &face, const QString &text)
{
    const MathFace plain{.bold = face.bold, .italic = face.italic && face.family != MathFace::Family::Math};
    const QStringList chain{fileName(face), fileName(plain), u"Main-Regular"_s, u"AMS-Regular"_s};
    MathGlyphs result;
    result.outline.setFillRule(Qt::WindingFill);
    QString missing; // words of other scripts are shaped as a whole, the blanks in them included
    const auto flush = [&] {
        if (!missing.isEmpty())
            addSystemText(result, face, std::exchange(missing, {}));
    };
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters) {
        const char32_t c = character;
        if (isProp(c))
            continue;
        const QString one = QString::fromUcs4(&c, 1);
        if (!missing.isEmpty() && (QChar::isSpace(c) || !hasCharacter(chain, c))) {
            missing += one;
            continue;
        }
        flush();
        if (!addCharacter(result, chain, one))
            missing += one;
    }
    flush();
    return result;
}

} // namespace switchyard
