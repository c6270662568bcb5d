// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBasicTimer>
#include <QList>
#include <QWidget>

#include <functional>

class QScrollBar;

namespace switchyard {

/// Where in the whole something was found.
struct ScrollMarkPlaces
{
    QList<double> all; ///< 0 … 1 of the whole height, in order
    double current = -1; ///< below 0: none
};

/// Strokes in the groove of an upright scroll bar, where in the whole there is something to be found. Lies on the bar
/// and lets every click through.
class ScrollMarks final : public QWidget
{
    Q_OBJECT

public:
    /// Asked again, at most ten times a second, whenever something has moved.
    ScrollMarks(QScrollBar *bar, std::function<ScrollMarkPlaces()> places);

    void refreshLater();
    [[nodiscard]] const ScrollMarkPlaces &places() const { return m_places; }
    /// Where a stroke stands, in pixels from the top.
    [[nodiscard]] int strokeY(double place) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<ScrollMarkPlaces()> m_source;
    ScrollMarkPlaces m_places;
    QBasicTimer m_timer;
};

} // namespace switchyard
