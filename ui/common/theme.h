// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <array>

class QWidget;

namespace switchyard {

/// The colours of the window by what they are for. Widgets that paint ask `ThemeColors::of(this)`, everything else
/// takes the palette. Each text colour has at least 4.5 : 1 on the surfaces it is used on (see tst_theme).
struct ThemeColors
{
    bool isDark = false;
    QColor window; ///< frame, rail
    QColor base; ///< reading and table surfaces
    QColor alternate; ///< side panes, the user's own messages
    QColor text;
    QColor secondary; ///< what is read second: labels of values
    QColor quiet; ///< what is looked up: footers, placeholders
    QColor hairline; ///< lines of one device pixel
    QColor accent; ///< the one action of a view, the current thing
    QColor accentText; ///< text on `accent`
    QColor accentSoft; ///< behind accent text
    QColor selection; ///< behind ordinary text
    QColor warning;
    QColor warningSoft;
    QColor failure;
    QColor failureSoft;
    std::array<QColor, 6> series; ///< chart series, told apart by colour-blind people

    bool operator==(const ThemeColors &) const = default;

    [[nodiscard]] static ThemeColors light();
    [[nodiscard]] static ThemeColors dark();
    /// Our own colours where the palette is ours; otherwise (platform style, high contrast) derived from the palette.
    [[nodiscard]] static ThemeColors of(const QPalette &palette);
    [[nodiscard]] static ThemeColors of(const QWidget *widget);

    /// All roles, the disabled group included.
    [[nodiscard]] QPalette palette() const;
};

/// `share` of `a`, the rest of `b`.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double share);
/// Contrast of two opaque colours as in WCAG 2: 1 … 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// What a text is for decides its font and its colour.
enum class TextRole {
    Body,
    Strong, ///< a name, a figure that counts
    Secondary, ///< 12 px, quiet
    Section, ///< small capitals above a group
    Title, ///< of a page
    Figure, ///< a large figure on a card
    Mono, ///< addresses, identifiers, code
};

/// Fonts derive from the application's font, so that they follow the text size of the settings and of the system.
[[nodiscard]] QFont interfaceFont(TextRole role = TextRole::Body);
/// For answers and questions: 14 px at 100 %, to be set with a line height of 1.6.
[[nodiscard]] QFont transcriptFont();
/// For code: 12.5 px at 100 %.
[[nodiscard]] QFont codeFont();
/// A measure that grows with the text: `pixels` at 100 %.
[[nodiscard]] int scaledPixels(int pixels);
/// Digits of equal width, for columns of figures.
[[nodiscard]] QFont tabularFont(QFont font);

/// What the user chose in the settings.
struct ThemeChoice
{
    enum class Scheme { System, Light, Dark };
    Scheme scheme = Scheme::System;
    bool platformStyle = false; ///< the platform's widgets and colours instead of ours
    int textPercent = 100; ///< 75 … 300

    bool operator==(const ThemeChoice &) const = default;
};

/// Sets style, palette and font of the application and follows the system's light and dark.
/// High contrast of the system wins over our own colours. One per program, made before the first widget.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    void apply(const ThemeChoice &choice);
    [[nodiscard]] const ThemeChoice &choice() const { return m_choice; }
    /// The colours in force.
    [[nodiscard]] ThemeColors colors() const;

Q_SIGNALS:
    /// Palette, style or font have changed; all widgets have been told by Qt already.
    void changed();

private:
    void refresh();

    ThemeChoice m_choice;
    QFont m_systemFont;
    QString m_platformStyleName;
    bool m_applied = false;
};

} // namespace switchyard
