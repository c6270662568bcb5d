// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QPainterPath>
#include <QRawFont>
#include <QRectF>
#include <QString>

namespace switchyard {

/// One of KaTeX's faces: the family as in the file's name, its weight and its slant.
struct MathFace
{
    enum class Family : quint8 {
        Main,
        Math,
        Ams,
        Caligraphic,
        Fraktur,
        SansSerif,
        Script,
        Typewriter,
        Size1,
        Size2,
        Size3,
        Size4
    };

    Family family = Family::Main;
    bool bold = false;
    bool italic = false;

    bool operator==(const MathFace &) const = default;
};

/// A piece of text: how far it reaches and what is drawn, in ems of its own size. The baseline is y = 0, down is
/// positive.
struct MathGlyphs
{
    struct Run
    {
        QString face; ///< as its file is named
        QList<quint32> indexes; ///< of glyphs
        QList<double> at; ///< their left ends
    };

    double advance = 0;
    QRectF ink;
    QList<Run> runs;
    QPainterPath
        outline; ///< of characters of the system's fonts, and of large delimiters, whose parts must meet exactly
    QList<std::pair<QString, double>>
        pictures; ///< characters that have neither (emoji), to be drawn as text; left ends
};

/// KaTeX's fonts out of the program's resources, and behind them the fonts of the system. Belongs to one thread: one
/// measures beside the engine, another paints beside the widgets. A file is read when its face is first asked for.
class MathFonts
{
public:
    /// Characters a face lacks are taken from Main, AMS, and then from the system's fonts.
    [[nodiscard]] MathGlyphs glyphs(const MathFace &face, const QString &text);

    /// A face by its file's name at a size for painting, in pixels.
    [[nodiscard]] QRawFont fontAt(const QString &face, double pixels);

    void clear();

    /// The face's name as its file spells it, "Main-BoldItalic"; the nearest there is.
    [[nodiscard]] static QString fileName(const MathFace &face);

private:
    const QRawFont &rawFont(const QString &name);
    bool hasCharacter(const QStringList &chain, char32_t character);
    bool addCharacter(MathGlyphs &glyphs, const QStringList &chain, const QString &character);
    void addSystemText(MathGlyphs &glyphs, const MathFace &face, const QString &text) const;

    QHash<QString, QRawFont> m_faces; ///< at one pixel a unit
    QHash<std::pair<QString, int>, QRawFont> m_sized; ///< by 64ths of a pixel
};

} // namespace switchyard
