// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/plot.h"

#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QRectF>
#include <QSize>
#include <QtPlugin>

#include <functional>
#include <memory>

class QPaintDevice;
class QPainter;

namespace switchyard {

/// How a plot is drawn.
struct PlotLook
{
    QColor base, text, secondary, hairline;
    QList<QColor> series; ///< taken in turn
    QFont font; ///< of the axes
    int top = 0, right = 0, bottom = 0; ///< pixels kept free round the area: legend, labels, title of x
};

/// The shapes by which series are told apart without colour, round the origin and one unit wide.
[[nodiscard]] inline QPainterPath plotMarker(qsizetype series)
{
    QPainterPath path;
    switch (series % 6) {
    case 0: path.addEllipse(QRectF(-0.5, -0.5, 1, 1)); break;
    case 1: path.addRect(QRectF(-0.44, -0.44, 0.88, 0.88)); break;
    case 2: path.addPolygon(QPolygonF({{0, -0.6}, {0.6, 0}, {0, 0.6}, {-0.6, 0}, {0, -0.6}})); break;
    case 3: path.addPolygon(QPolygonF({{0, -0.58}, {0.56, 0.44}, {-0.56, 0.44}, {0, -0.58}})); break;
    case 4: path.addPolygon(QPolygonF({{0, 0.58}, {0.56, -0.44}, {-0.56, -0.44}, {0, 0.58}})); break;
    default:
        path.addPolygon(QPolygonF({{-0.6, -0.22},
                                   {-0.22, -0.22},
                                   {-0.22, -0.6},
                                   {0.22, -0.6},
                                   {0.22, -0.22},
                                   {0.6, -0.22},
                                   {0.6, 0.22},
                                   {0.22, 0.22},
                                   {0.22, 0.6},
                                   {-0.22, 0.6},
                                   {-0.22, 0.22},
                                   {-0.6, 0.22},
                                   {-0.6, -0.22}}));
    }
    return path;
}

/// Draws the axes and values of a plot: the part of PlotPicture that lies in a module of its own, with the library that
/// does it. Belongs to the window's thread.
class PlotRenderer
{
public:
    PlotRenderer() = default;
    virtual ~PlotRenderer() = default;
    Q_DISABLE_COPY_MOVE(PlotRenderer)

    /// Both axes must have a format.
    virtual void setPlot(const Plot &plot, const PlotLook &look) = 0;
    /// Draws into `size` pixels of the device; `over` draws on top with the same painter.
    virtual void paint(QPaintDevice &device, QSize size, const std::function<void(QPainter &)> &over) = 0;

    // Of what was painted last, in its pixels.
    [[nodiscard]] virtual QRectF area() const = 0; ///< between the axes
    /// By series and point: its mark or bar; a null rectangle for what is not drawn.
    [[nodiscard]] virtual QList<QList<QRectF>> places() const = 0;
};

/// What the module hands out.
class PlotRendererFactory
{
public:
    PlotRendererFactory() = default;
    virtual ~PlotRendererFactory() = default;
    Q_DISABLE_COPY_MOVE(PlotRendererFactory)

    [[nodiscard]] virtual std::unique_ptr<PlotRenderer> create() = 0;

    /// The factory of the module, which is loaded now if it was not; null where there is none.
    [[nodiscard]] static PlotRendererFactory *find();
};

} // namespace switchyard

Q_DECLARE_INTERFACE(switchyard::PlotRendererFactory, "org.switchyard.PlotRendererFactory/1")
