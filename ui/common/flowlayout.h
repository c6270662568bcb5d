// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace switchyard {

/// Sets its items one after the other as words in a line, and breaks the line where there is no more room: for buttons
/// and chips whose captions are longer in some languages than in others. Asks for the width of its widest item only.
/// Items of one line stand on its middle. Mirrored for languages written from the right.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr, int spacing = 8);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// All items in one line.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// The height of the items in `rect`; moves them there if `move`.
    int arrange(const QRect &rect, bool move) const;
    [[nodiscard]] QSize marginSize() const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace switchyard
