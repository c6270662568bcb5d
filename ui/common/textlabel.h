// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QLabel>

namespace switchyard {

/// A label that never takes its text for HTML and has the font and colour of its role, in every theme.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString &text, TextRole role = TextRole::Body, QWidget *parent = nullptr);
    explicit TextLabel(TextRole role, QWidget *parent = nullptr) : TextLabel(QString(), role, parent) {}

    void setRole(TextRole role);
    /// Another colour than the role's, for example `&ThemeColors::failure`; nullptr for the role's own.
    void setColor(QColor ThemeColors::*token);
    /// Digits of equal width, for figures.
    void setTabular();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    TextRole m_role;
    QColor ThemeColors::*m_token = nullptr;
    bool m_tabular = false;
    bool m_restyling = false;
};

/// One line that gives way: shows as much as there is room for, the rest as "…", the whole as its tool tip and its
/// accessible name. Asks for `minimumCharacters` only.
class ElidedLabel final : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(TextRole role = TextRole::Body, QWidget *parent = nullptr,
                         Qt::TextElideMode mode = Qt::ElideRight);

    void setFullText(const QString &text);
    [[nodiscard]] const QString &fullText() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Qt::TextElideMode m_mode;
};

/// A horizontal or vertical line of one device pixel.
class Hairline final : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Orientation m_orientation;
};

/// A plain area filled with one of the theme's surfaces; as a card it has a hairline and round corners.
class Surface final : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Flat, Card, Pill };
    explicit Surface(QColor ThemeColors::*fill, Shape shape = Shape::Flat, QWidget *parent = nullptr);
    void setFill(QColor ThemeColors::*fill);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor ThemeColors::*m_fill;
    Shape m_shape;
};

/// A short state in a pill: "answers in 0.3 s".
class Badge final : public TextLabel
{
    Q_OBJECT

public:
    enum class Tone { Neutral, Good, Warning, Failure };
    explicit Badge(QWidget *parent = nullptr);
    void setState(Tone tone, const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
};

} // namespace switchyard
