// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/meterbutton.h"
#include "ui/chat/composeredit.h"
#include "ui/common/icons.h"
#include "ui/common/scaledwidth.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnItsSurface_data();
    void textIsReadableOnItsSurface();
    void paletteTellsLightFromDark();
    void foreignPalettesGiveReadableColours();
    void choicesAreApplied();
    void labelsFollowTheTheme();
    void whatHasItsOwnFontFollowsTheTextSize();
    void symbolsTakeTheColour();
    void choosingTheSameAgainChangesNothing();
};

void TestTheme::textIsReadableOnItsSurface_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("surface");
    const std::pair<const char *, ThemeColors> themes[]
        = {{"light", ThemeColors::light()}, {"dark", ThemeColors::dark()}};
    for (const auto &[name, colors] : themes) {
        const std::pair<const char *, QColor> surfaces[] = {{"window", colors.window},
                                                            {"base", colors.base},
                                                            {"alternate", colors.alternate},
                                                            {"selection", colors.selection}};
        for (const auto &[surface, color] : surfaces) {
            QTest::addRow("%s text on %s", name, surface) << colors.text << color;
            QTest::addRow("%s secondary on %s", name, surface) << colors.secondary << color;
        }
        QTest::addRow("%s quiet on base", name) << colors.quiet << colors.base;
        QTest::addRow("%s accent on base", name) << colors.accent << colors.base;
        QTest::addRow("%s accent on alternate", name) << colors.accent << colors.alternate;
        QTest::addRow("%s accent on its soft surface", name) << colors.accent << colors.accentSoft;
        QTest::addRow("%s text on accent", name) << colors.accentText << colors.accent;
        QTest::addRow("%s warning on its soft surface", name) << colors.warning << colors.warningSoft;
        QTest::addRow("%s text on the warning surface", name) << colors.text << colors.warningSoft;
        QTest::addRow("%s warning on base", name) << colors.warning << colors.base;
        QTest::addRow("%s failure on its soft surface", name) << colors.failure << colors.failureSoft;
        QTest::addRow("%s text on the failure surface", name) << colors.text << colors.failureSoft;
        QTest::addRow("%s failure on base", name) << colors.failure << colors.base;
    }
}

void TestTheme::textIsReadableOnItsSurface()
{
    QFETCH(QColor, text);
    QFETCH(QColor, surface);
    const double ratio = contrastRatio(text, surface);
    QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(text.name(), surface.name()).arg(ratio)));
}

void TestTheme::paletteTellsLightFromDark()
{
    QCOMPARE(ThemeColors::of(ThemeColors::light().palette()), ThemeColors::light());
    QCOMPARE(ThemeColors::of(ThemeColors::dark().palette()), ThemeColors::dark());
}

void TestTheme::foreignPalettesGiveReadableColours()
{
    QPalette contrast;
    contrast.setColor(QPalette::Window, Qt::black);
    contrast.setColor(QPalette::Base, Qt::black);
    contrast.setColor(QPalette::Text, Qt::white);
    contrast.setColor(QPalette::WindowText, Qt::white);
    contrast.setColor(QPalette::Accent, Qt::darkBlue);
    const ThemeColors colors = ThemeColors::of(contrast);
    QVERIFY(colors.isDark);
    QVERIFY(contrastRatio(colors.secondary, colors.base) >= 4.5);
    QVERIFY(contrastRatio(colors.quiet, colors.base) >= 4.5);
    QVERIFY(contrastRatio(colors.text, colors.selection) >= 4.5);
    QVERIFY(contrastRatio(colors.accentText, colors.accent) >= 4.5);
}

void TestTheme::choicesAreApplied()
{
    Theme theme;
    QSignalSpy changed(&theme, &Theme::changed);
    theme.apply({.scheme = ThemeChoice::Scheme::Dark});
    QCOMPARE(theme.colors(), ThemeColors::dark());
    QVERIFY(qobject_cast<SwitchyardStyle *>(QApplication::style()));
    const double size = QApplication::font().pointSizeF();
    theme.apply({.scheme = ThemeChoice::Scheme::Light, .textPercent = 200});
    QCOMPARE(theme.colors(), ThemeColors::light());
    QCOMPARE(QApplication::font().pointSizeF(), 2 * size);
    theme.apply({.scheme = ThemeChoice::Scheme::Light, .platformStyle = true});
    QVERIFY(!qobject_cast<SwitchyardStyle *>(QApplication::style()));
    theme.apply({.scheme = ThemeChoice::Scheme::Light});
    QVERIFY(qobject_cast<SwitchyardStyle *>(QApplication::style()));
    QVERIFY(changed.size() >= 4);
}

void TestTheme::labelsFollowTheTheme()
{
    Theme theme;
    theme.apply({.scheme = ThemeChoice::Scheme::Light});
    TextLabel label(u"x"_s, TextRole::Secondary);
    const double size = label.font().pointSizeF();
    QCOMPARE(label.palette().color(QPalette::WindowText), ThemeColors::light().secondary);
    theme.apply({.scheme = ThemeChoice::Scheme::Dark, .textPercent = 150});
    QCoreApplication::sendPostedEvents();
    QCOMPARE(label.palette().color(QPalette::WindowText), ThemeColors::dark().secondary);
    QVERIFY(label.font().pointSizeF() > size * 1.4);
}

/// The text size alone, while the window is open.
void TestTheme::whatHasItsOwnFontFollowsTheTextSize()
{
    Theme theme;
    theme.apply({.scheme = ThemeChoice::Scheme::Light});
    QWidget window;
    auto *title = new TextLabel(u"Title"_s, TextRole::Title, &window);
    auto *figure = new TextLabel(u"12"_s, TextRole::Secondary, &window);
    figure->setTabular();
    auto *text = new ComposerEdit(&window);
    auto *instructions = new ComposerEdit(&window);
    instructions->setFontSource([] { return interfaceFont(); });
    auto *meter = new MeterButton(&window);
    auto *pane = new QWidget(&window);
    setScaledWidth(pane, 200, 350);
    window.show();
    const QList<QWidget *> all{title, figure, text, instructions, meter};
    QList<double> before;
    for (const QWidget *widget : all)
        before.append(widget->font().pointSizeF());
    QCOMPARE(pane->width(), 200);
    theme.apply({.scheme = ThemeChoice::Scheme::Light, .textPercent = 150});
    for (qsizetype i = 0; i < all.size(); ++i)
        QVERIFY2(all[i]->font().pointSizeF() > before[i] * 1.4, all[i]->metaObject()->className());
    QVERIFY(text->font().pointSizeF() > instructions->font().pointSizeF());
    QCOMPARE(figure->font(), tabularFont(interfaceFont(TextRole::Secondary)));
    QCOMPARE(pane->width(), 300);
    theme.apply({.scheme = ThemeChoice::Scheme::Light, .textPercent = 200});
    QCOMPARE(pane->width(), 350);
    theme.apply({.scheme = ThemeChoice::Scheme::Light});
    for (qsizetype i = 0; i < all.size(); ++i)
        QCOMPARE(all[i]->font().pointSizeF(), before[i]);
}

void TestTheme::symbolsTakeTheColour()
{
    const QPixmap pixmap = symbolPixmap(u"chats"_s, Qt::red, 24, 2.0);
    QVERIFY(!pixmap.isNull());
    QCOMPARE(pixmap.size(), QSize(48, 48));
    const QImage image = pixmap.toImage();
    bool anyRed = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            anyRed = anyRed || (color.alpha() == 255 && color.red() > 250 && color.green() < 5);
            QVERIFY(color.alpha() < 40 || (color.green() < 12 && color.blue() < 12));
        }
    }
    QVERIFY(anyRed);
    QVERIFY(symbolPixmap(u"there-is-none"_s, Qt::red, 24, 1.0).isNull());
}

void TestTheme::choosingTheSameAgainChangesNothing()
{
    Theme theme;
    theme.apply({.scheme = ThemeChoice::Scheme::Light});
    QSignalSpy changed(&theme, &Theme::changed);
    theme.apply({.scheme = ThemeChoice::Scheme::Light});
    QCOMPARE(changed.size(), 0);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
