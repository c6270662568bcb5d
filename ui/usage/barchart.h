// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <QDate>
#include <QList>
#include <QWidget>

namespace switchyard {

/// Cost per day as bars, painted simply. The same figures stand in a table beside it for who cannot see bars; the arrow
/// keys walk through the days and announce them.
class BarChart final : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QDate day;
        Money cost;
        bool operator==(const Bar &) const = default;
    };

    explicit BarChart(QWidget *parent = nullptr);

    /// One bar per day from `first` to `last`, gaps included.
    void setBars(const QList<Bar> &bars, QDate first, QDate last);
    [[nodiscard]] QSize sizeHint() const override { return {480, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] Money gridValue(int line) const;
    [[nodiscard]] QRectF plotRect() const;
    [[nodiscard]] QRectF barRect(qsizetype index) const;
    [[nodiscard]] qsizetype barAt(const QPointF &position) const;
    [[nodiscard]] QString describe(qsizetype index) const;
    void setCurrent(qsizetype index);

    QList<Bar> m_bars;
    Money m_top; ///< value of the highest line of the grid
    qsizetype m_current = -1;
};

/// The next "round" amount that is not smaller: 1, 2 or 5 times a power of ten.
[[nodiscard]] Money roundedUp(Money amount);

} // namespace switchyard
