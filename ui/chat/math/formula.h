// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QColor>
#include <QList>
#include <QPainterPath>
#include <QRectF>
#include <QString>

class QFontMetricsF;
class QPainter;

namespace switchyard {

class MathFonts;

/// What a formula is painted with. Colours the formula itself asks for are moved towards `ink` until they can be told
/// from `background`, so that black does not vanish in a dark theme.
struct MathColors
{
    QColor ink;
    QColor background;
};

/// A part of a formula that is painted alike. Coordinates are ems, the baseline's left end is the origin, down is
/// positive. An invalid colour is the ink; `onFill` says that a colour was chosen for the area behind it.
struct MathDrawing
{
    struct Glyphs
    {
        QString face; ///< as its file is named
        double size = 1; ///< of the font in ems of the formula
        QList<quint32> indexes;
        QList<QPointF> at; ///< left ends of their baselines
        QColor color;
        bool onFill = false;

        bool operator==(const Glyphs &) const = default;
    };
    struct Outline
    {
        QPainterPath path;
        QColor color;
        double tailCenter = 0; ///< of the straight bar of a root or an arrow: laid on whole pixels like a rule
        double tailHeight = 0; ///< 0: it has none
        bool onFill = false;

        bool operator==(const Outline &) const = default;
    };
    struct Rule
    {
        QRectF rect;
        QColor color;
        bool dashed = false;
        bool onFill = false;

        bool operator==(const Rule &) const = default;
    };
    struct Picture
    {
        QString text; ///< characters that have no outline, an emoji
        QPointF at; ///< left end of their baseline
        double size = 1; ///< of their font in ems

        bool operator==(const Picture &) const = default;
    };

    QList<Rule> fills; ///< areas behind everything
    QList<Glyphs> glyphs;
    QList<Outline> outlines;
    QList<Rule> rules; ///< bars and frames: laid on whole pixels when painted, at least one thick
    QList<Picture> pictures;

    [[nodiscard]] bool isEmpty() const;
    bool operator==(const MathDrawing &) const = default;
};

/// A finished formula: a drawing without a size. All measures are ems; painted at any number of pixels for an em it is
/// exact. A value whose parts are shared: copying costs a few counters.
///
/// A text line takes it as an inline object of `width`, `ascent` and `descent` times the em; a block in display style
/// is centred by `bodyWidth`, its tag goes to the end of the line.
struct Formula
{
    double width = 0; ///< body, gap and tag
    double bodyWidth = 0; ///< without the tag
    double ascent = 0; ///< from the (first) baseline to the top, as TeX says; ink may reach a little beyond
    double descent = 0; ///< from the baseline to the bottom, positive downwards
    MathDrawing body;
    MathDrawing tag; ///< of `\tag{…}`, its left end at x = 0; mostly empty
    double tagWidth = 0;
    QRectF ink; ///< what the body covers when painted; mostly inside of the measures above
    QList<double> breaks; ///< where a line may be broken: after relations and binary operations of the outermost level
    QString mathml; ///< `<math>…</math>` with the LaTeX source as its annotation; empty: too long to be kept

    bool operator==(const Formula &) const = default;

    /// Paints the formula with the left end of its baseline at `baseline`; `em` is in the painter's units. With a
    /// `lineWidth` the tag ends there, otherwise it follows the body. `fonts` are those of the painting thread.
    void paint(QPainter &painter, QPointF baseline, double em, const MathColors &colors, MathFonts &fonts,
               double lineWidth = 0) const;

    /// Roughly what it holds in memory.
    [[nodiscard]] qsizetype bytes() const;

    /// The em that makes a formula's small letters about as tall as those of the text around it.
    [[nodiscard]] static double emFor(const QFontMetricsF &text);
};

} // namespace switchyard
