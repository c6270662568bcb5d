// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/plotrenderer.h"

#include <QPixmap>
#include <QWidget>

namespace switchyard {

/// The picture of a plot: pointer and arrow keys walk through its points, a card says what a point is. Left and right
/// go to the neighbours, up and down to the next series, Return chooses. Needs PlotRendererFactory::find().
class PlotPicture final : public QWidget
{
    Q_OBJECT

public:
    explicit PlotPicture(QWidget *parent = nullptr);
    ~PlotPicture() override;

    void setPlot(const Plot &plot);
    /// Draws it without the things of the pointer and the keyboard.
    void paint(QPaintDevice &device, QSize size);
    /// What the current point is, in words; empty when there is none.
    [[nodiscard]] QString currentText() const;

    [[nodiscard]] QSize sizeHint() const override { return {560, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    void pointActivated(const QString &id);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Spot
    {
        qsizetype series = -1, point = -1;
        bool operator==(const Spot &) const = default;
        [[nodiscard]] bool isValid() const { return series >= 0; }
    };
    [[nodiscard]] bool hasLegend() const;
    [[nodiscard]] bool hasEndLabels() const;
    [[nodiscard]] bool hasPointLabels() const;
    [[nodiscard]] QList<QRectF> legendPlaces(int width) const;
    [[nodiscard]] PlotLook look(QSize size) const;
    void render();
    void drawOver(QPainter &painter, QSize size) const;
    void drawLegend(QPainter &painter, QSize size) const;
    void drawEndLabels(QPainter &painter) const;
    void drawPointLabels(QPainter &painter) const;
    void drawCurrent(QPainter &painter) const;
    void drawCard(QPainter &painter, const QRectF &place) const;

    [[nodiscard]] const PlotPoint &at(Spot spot) const { return m_plot.series.at(spot.series).points.at(spot.point); }
    [[nodiscard]] QRectF placeOf(Spot spot) const { return m_places.value(spot.series).value(spot.point); }
    [[nodiscard]] QList<Spot> spots() const; ///< what is drawn, in the order of x
    [[nodiscard]] Spot spotAt(const QPointF &position) const;
    [[nodiscard]] Spot neighbour(int key) const;
    [[nodiscard]] QList<std::pair<QString, QString>> factsOf(Spot spot) const;
    void setCurrent(Spot spot, bool announce);

    Plot m_plot;
    std::unique_ptr<PlotRenderer> m_renderer;
    QPixmap m_picture; // of the size and colours in force; null = to be drawn
    QList<QList<QRectF>> m_places;
    QRectF m_area;
    Spot m_current;
};

} // namespace switchyard
