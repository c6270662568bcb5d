// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabBar>

namespace switchyard {

/// The sections of a page, one word each, with a line of the accent under the one that is shown. A tab bar for the
/// keyboard and for screen readers.
class SectionBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit SectionBar(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace switchyard
