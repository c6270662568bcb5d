// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/theme.h"

#include "ui/common/switchyardstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

// Points at 96 dpi, so that a system with larger text gets larger text here as well.
constexpr double pointsPerPixel = 0.75;
constexpr double interfacePixels = 13;
constexpr double transcriptPixels = 14;
constexpr double codePixels = 12.5;

std::array<QColor, 6> chartSeries(const QColor &accent)
{
    return {accent, QColor(0xe69f00), QColor(0x56b4e9), QColor(0xcc79a7), QColor(0x009e73), QColor(0xd55e00)};
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

ThemeColors derived(const QPalette &palette)
{
    ThemeColors colors;
    colors.window = palette.color(QPalette::Active, QPalette::Window);
    colors.base = palette.color(QPalette::Active, QPalette::Base);
    colors.alternate = palette.color(QPalette::Active, QPalette::AlternateBase);
    colors.text = palette.color(QPalette::Active, QPalette::Text);
    colors.isDark = luminance(colors.base) < luminance(colors.text);
    const ThemeColors own = colors.isDark ? ThemeColors::dark() : ThemeColors::light();
    colors.secondary = mixed(colors.text, colors.base, 0.75);
    colors.quiet = mixed(colors.text, colors.base, 0.7);
    colors.hairline = mixed(colors.text, colors.base, 0.2);
    colors.accent = palette.color(QPalette::Active, QPalette::Accent);
    // An accent of the system may be too pale to be read on the base.
    if (contrastRatio(colors.accent, colors.base) < 4.5)
        colors.accent = mixed(colors.accent, colors.text, 0.5);
    colors.accentText
        = contrastRatio(colors.accent, Qt::white) >= contrastRatio(colors.accent, Qt::black) ? Qt::white : Qt::black;
    colors.accentSoft = mixed(colors.accent, colors.base, 0.12);
    colors.selection = mixed(colors.accent, colors.base, 0.2);
    colors.warning = own.warning;
    colors.warningSoft = mixed(own.warning, colors.base, 0.12);
    colors.failure = own.failure;
    colors.failureSoft = mixed(own.failure, colors.base, 0.12);
    colors.series = chartSeries(colors.accent);
    return colors;
}

bool isExtreme(const QColor &color)
{
    return color.rgb() == qRgb(0, 0, 0) || color.rgb() == qRgb(255, 255, 255);
}

// Before Qt 6.10 no style hint tells it. A palette whose frame, paper and ink are all pure black or white is one.
bool isHighContrast(const QPalette &palette)
{
    return isExtreme(palette.color(QPalette::Window)) && isExtreme(palette.color(QPalette::Base))
        && isExtreme(palette.color(QPalette::WindowText)) && isExtreme(palette.color(QPalette::Text));
}

/// Where no desktop names a font, the generic one stands in; then we have a wish.
QFont preferred(QFont font)
{
    static const QStringList generic{u"Sans Serif"_s, u"Sans"_s, u"sans-serif"_s, u"DejaVu Sans"_s, QString()};
    if (generic.contains(font.family()))
        font.setFamilies({u"Inter"_s, u"Noto Sans"_s, font.family()});
    return font;
}

QFont scaled(QFont font, double pixels)
{
    font.setPointSizeF(font.pointSizeF() * pixels / interfacePixels);
    return font;
}

} // namespace

ThemeColors ThemeColors::light()
{
    return {.isDark = false,
            .window = QColor(0xf5f5f2),
            .base = QColor(0xffffff),
            .alternate = QColor(0xfafaf8),
            .text = QColor(0x1b1d1f),
            .secondary = QColor(0x656a71),
            .quiet = QColor(0x72777e),
            .hairline = QColor(0xe4e3de),
            .accent = QColor(0x0b7567),
            .accentText = QColor(0xffffff),
            .accentSoft = QColor(0xe1f1ee),
            .selection = QColor(0xdcefeb),
            .warning = QColor(0xa35a00),
            .warningSoft = QColor(0xfbeeda),
            .failure = QColor(0xb3261e),
            .failureSoft = QColor(0xfbe9e7),
            .series = chartSeries(QColor(0x0b7567))};
}

ThemeColors ThemeColors::dark()
{
    return {.isDark = true,
            .window = QColor(0x191b1d),
            .base = QColor(0x202325),
            .alternate = QColor(0x25282b),
            .text = QColor(0xe6e7e8),
            .secondary = QColor(0xa0a5ab),
            .quiet = QColor(0x8f949b),
            .hairline = QColor(0x33373b),
            .accent = QColor(0x4cc2ad),
            .accentText = QColor(0x10201d),
            .accentSoft = QColor(0x17362f),
            .selection = QColor(0x1d3f38),
            .warning = QColor(0xf0b45b),
            .warningSoft = QColor(0x3a2d16),
            .failure = QColor(0xff8a80),
            .failureSoft = QColor(0x3b1f1d),
            .series = chartSeries(QColor(0x4cc2ad))};
}

ThemeColors ThemeColors::of(const QPalette &palette)
{
    const QRgb frame = palette.color(QPalette::Active, QPalette::Window).rgb();
    if (ThemeColors own = light(); own.window.rgb() == frame)
        return own;
    if (ThemeColors own = dark(); own.window.rgb() == frame)
        return own;
    return derived(palette);
}

ThemeColors ThemeColors::of(const QWidget *widget)
{
    return of(widget ? widget->palette() : QGuiApplication::palette());
}

QPalette ThemeColors::palette() const
{
    QPalette result;
    const QColor faint = mixed(text, base, 0.4);
    const auto set
        = [&result](QPalette::ColorRole role, const QColor &color) { result.setColor(QPalette::All, role, color); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, base);
    set(QPalette::AlternateBase, alternate);
    set(QPalette::ToolTipBase, base);
    set(QPalette::ToolTipText, text);
    set(QPalette::PlaceholderText, quiet);
    set(QPalette::Text, text);
    set(QPalette::Button, base);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, failure);
    set(QPalette::Light, isDark ? mixed(text, base, 0.1) : base);
    set(QPalette::Midlight, mixed(hairline, base, 0.5));
    set(QPalette::Mid, hairline);
    set(QPalette::Dark, mixed(text, hairline, 0.2));
    set(QPalette::Shadow, QColor(0, 0, 0, isDark ? 160 : 60));
    set(QPalette::Highlight, selection);
    set(QPalette::HighlightedText, text);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::Accent, accent);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText, QPalette::Link})
        result.setColor(QPalette::Disabled, role, faint);
    result.setColor(QPalette::Disabled, QPalette::PlaceholderText, faint);
    result.setColor(QPalette::Disabled, QPalette::Highlight, hairline);
    result.setColor(QPalette::Disabled, QPalette::Accent, mixed(accent, base, 0.4));
    result.setColor(QPalette::Disabled, QPalette::Base, alternate);
    return result;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](float x, float y) { return static_cast<float>(x * share + y * (1 - share)); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QFont interfaceFont(TextRole role)
{
    const QFont body = QApplication::font();
    switch (role) {
    case TextRole::Body: return body;
    case TextRole::Strong: {
        QFont font = body;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case TextRole::Secondary: return scaled(body, 12);
    case TextRole::Section: {
        QFont font = scaled(body, 11);
        font.setWeight(QFont::DemiBold);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 103);
        return font;
    }
    case TextRole::Title: {
        QFont font = scaled(body, 14);
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case TextRole::Figure: {
        QFont font = tabularFont(scaled(body, 23));
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case TextRole::Mono: return scaled(codeFont(), interfacePixels * 12 / codePixels);
    }
    return body;
}

QFont transcriptFont()
{
    return scaled(QApplication::font(), transcriptPixels);
}

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF() * codePixels / interfacePixels);
    font.setStyleHint(QFont::Monospace);
    return font;
}

int scaledPixels(int pixels)
{
    return qRound(pixels * std::max(1.0, QApplication::font().pointSizeF() / (interfacePixels * pointsPerPixel)));
}

QFont tabularFont(QFont font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature(QFont::Tag("tnum"), 1);
#endif
    return font;
}

Theme::Theme(QObject *parent)
    : QObject(parent), m_systemFont(QApplication::font()), m_platformStyleName(QApplication::style()->name())
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_applied)
            refresh();
    });
}

void Theme::apply(const ThemeChoice &choice)
{
    if (m_applied && choice == m_choice)
        return;
    m_choice = choice;
    m_applied = true;
    refresh();
}

namespace {

/// A widget with a font or a size of its own hears nothing of the application's: Qt tells windows only, and those that
/// take it over.
void tellOfFont()
{
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
    }
}

} // namespace

ThemeColors Theme::colors() const
{
    return ThemeColors::of(QGuiApplication::palette());
}

void Theme::refresh()
{
    auto *hints = QGuiApplication::styleHints();
    const auto wanted = m_choice.scheme == ThemeChoice::Scheme::Dark ? Qt::ColorScheme::Dark
        : m_choice.scheme == ThemeChoice::Scheme::Light              ? Qt::ColorScheme::Light
                                                                     : Qt::ColorScheme::Unknown;
    {
        // Asking for a scheme announces a change of scheme, which would come back here.
        const bool applied = std::exchange(m_applied, false);
        hints->setColorScheme(wanted);
        m_applied = applied;
    }

    const bool ours = !m_choice.platformStyle;
    const bool isOurs = qobject_cast<SwitchyardStyle *>(QApplication::style()) != nullptr;
    if (ours != isOurs)
        QApplication::setStyle(ours ? new SwitchyardStyle : QStyleFactory::create(m_platformStyleName));

    QApplication::setPalette(QPalette()); // back to the system's, to see what that is
    if (ours && !isHighContrast(QGuiApplication::palette())) {
        const bool dark = wanted == Qt::ColorScheme::Dark
            || (wanted == Qt::ColorScheme::Unknown && hints->colorScheme() == Qt::ColorScheme::Dark);
        QApplication::setPalette((dark ? ThemeColors::dark() : ThemeColors::light()).palette());
    }

    QFont font = ours ? preferred(m_systemFont) : m_systemFont;
    const double base = ours ? interfacePixels * pointsPerPixel : std::max(m_systemFont.pointSizeF(), 6.0);
    font.setPointSizeF(base * std::clamp(m_choice.textPercent, 75, 300) / 100.0);
    const bool isOther = font != QApplication::font();
    QApplication::setFont(font);
    if (isOther)
        tellOfFont();
    Q_EMIT changed();
}

} // namespace switchyard
