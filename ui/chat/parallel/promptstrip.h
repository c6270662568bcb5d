// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace switchyard {

/// The question above its answers: a card with the first lines of it, the whole as its tool tip.
class PromptStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit PromptStrip(QWidget *parent = nullptr);

    /// Foreign text; shown as it is.
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QStringList linesFor(int width) const;

    QString m_text; // cut: nobody reads more of it here
};

} // namespace switchyard
