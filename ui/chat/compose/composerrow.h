// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>

#include <array>
#include <memory>

namespace switchyard {

/// Two groups in a row, one at each side: who answers on the left, what it takes and Send on the right. Where both do
/// not fit beside each other the right one first gives up what it can do without, then takes a line of its own below.
/// Both are added as widgets, the left one first; the left one may break into lines. Mirrored for languages written
/// from the right.
class ComposerRow final : public QLayout
{
    Q_OBJECT

public:
    explicit ComposerRow(QWidget *parent = nullptr);
    ~ComposerRow() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;
    void invalidate() override;
    /// The groups stand one below the other at that width.
    [[nodiscard]] bool isBroken(int width) const;

private:
    struct Measures
    {
        QSize left, right; ///< as they are best
        int leastRight = 0;
    };
    [[nodiscard]] const Measures &measures() const;
    [[nodiscard]] int leftHeight(int width) const;

    std::array<std::unique_ptr<QLayoutItem>, 2> m_items;
    mutable std::unique_ptr<Measures> m_measures; // until something changes
};

} // namespace switchyard
