// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace switchyard {

/// A column beside a page's main part: scrolls up and down only, and is as wide as wanted or as its words need in this
/// language, up to half as much again.
class SideColumn final : public QScrollArea
{
    Q_OBJECT

public:
    /// `width` in pixels at 100 % text size. Takes the content.
    SideColumn(QWidget *content, int width, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    int m_wanted;
};

} // namespace switchyard
