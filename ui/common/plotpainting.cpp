// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What PlotPicture draws itself: names, legend, the card of a point.

#include "ui/common/format.h"
#include "ui/common/plotlabels.h"
#include "ui/common/plotpicture.h"
#include "ui/common/stylepieces.h"
#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace switchyard {

namespace {

constexpr qsizetype directSeries = 4; // up to so many lines have their names at their ends
constexpr qsizetype namedPoints = 40; // a cloud of more has no names
constexpr int swatch = 9, swatchGap = 6, legendGap = 18, widestName = 190;
constexpr int legendLines = 3;
constexpr double cardPadding = 10;
constexpr int edge = 6; // inside the ring of the focus

QString legendName(const PlotSeries &series, const QFontMetrics &metrics)
{
    return metrics.elidedText(singleLine(series.name, 80), Qt::ElideRight, widestName);
}

void drawMarker(QPainter &painter, qsizetype series, const QRectF &place, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QTransform to
        = QTransform::fromTranslate(place.center().x(), place.center().y()).scale(place.width(), place.height());
    painter.drawPath(to.map(plotMarker(series)));
}

} // namespace

bool PlotPicture::hasEndLabels() const
{
    return m_plot.kind == Plot::Kind::Steps && m_plot.series.size() > 1 && m_plot.series.size() <= directSeries;
}

/// Points that are named one by one need no legend.
bool PlotPicture::hasLegend() const
{
    if (m_plot.series.size() < 2 || hasEndLabels())
        return false;
    return m_plot.kind != Plot::Kind::Scatter
        || std::ranges::any_of(m_plot.series, [](const PlotSeries &series) { return series.points.size() > 1; });
}

bool PlotPicture::hasPointLabels() const
{
    qsizetype count = 0;
    for (const PlotSeries &series : m_plot.series)
        count += series.points.size();
    return m_plot.kind == Plot::Kind::Scatter && count <= namedPoints;
}

/// The entries of the legend, in lines from the top; null for those that have no room.
QList<QRectF> PlotPicture::legendPlaces(int width) const
{
    QList<QRectF> places;
    const QFontMetrics metrics(interfaceFont(TextRole::Secondary));
    const int line = metrics.height() + 4;
    int x = edge, y = 2;
    for (const PlotSeries &series : m_plot.series) {
        const int needed = swatch + swatchGap + metrics.horizontalAdvance(legendName(series, metrics));
        if (x > edge && x + needed > width) {
            x = edge;
            y += line;
        }
        places << (y < legendLines * line ? QRectF(x, y, needed, line) : QRectF());
        x += needed + legendGap;
    }
    return places;
}

PlotLook PlotPicture::look(QSize size) const
{
    const ThemeColors colors = ThemeColors::of(this);
    PlotLook look{.base = colors.base,
                  .text = colors.text,
                  .secondary = colors.secondary,
                  .hairline = colors.hairline,
                  .series = QList<QColor>(colors.series.begin(), colors.series.end()),
                  .font = tabularFont(interfaceFont(TextRole::Secondary))};
    const QFontMetrics metrics(look.font);
    const int line = metrics.height();
    look.top = line / 2 + 6;
    if (hasLegend()) {
        const QList<QRectF> places = legendPlaces(size.width());
        const double bottom = std::ranges::max(places, {}, &QRectF::bottom).bottom();
        look.top = int(bottom) + line / 2 + 4;
    }
    if (!m_plot.y.title.isEmpty() && !m_plot.sideways)
        look.top += line + 4;
    look.bottom = line + 12;
    const QString below = m_plot.sideways ? m_plot.y.title : m_plot.x.title;
    if (!below.isEmpty())
        look.bottom += line + 2;
    look.right = 12;
    if (hasEndLabels()) {
        for (const PlotSeries &series : m_plot.series)
            look.right = std::max(look.right, metrics.horizontalAdvance(legendName(series, metrics)) + 22);
        look.right = std::min(look.right, size.width() * 2 / 5);
    } else if (m_plot.kind != Plot::Kind::Scatter) {
        look.right = metrics.horizontalAdvance(plotText(m_plot.x, 0)) / 2 + 8; // half of the last label of the axis
    }
    return look;
}

void PlotPicture::drawOver(QPainter &painter, QSize size) const
{
    const ThemeColors colors = ThemeColors::of(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(interfaceFont(TextRole::Secondary));
    const int line = painter.fontMetrics().height();
    painter.setPen(colors.secondary);
    const double right = m_area.right();
    if (!m_plot.y.title.isEmpty() && !m_plot.sideways) {
        const double top = m_area.top() - line * 1.5 - 6;
        painter.drawText(QRectF(edge, top, right - edge, line), int(Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(m_plot.y.title, Qt::ElideRight, int(right)));
    }
    const QString below = m_plot.sideways ? m_plot.y.title : m_plot.x.title;
    if (!below.isEmpty()) {
        painter.drawText(QRectF(edge, size.height() - line - 2, right - edge, line),
                         int(Qt::AlignRight | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(below, Qt::ElideRight, int(right)));
    }
    if (hasLegend())
        drawLegend(painter, size);
    if (hasEndLabels())
        drawEndLabels(painter);
    if (hasPointLabels())
        drawPointLabels(painter);
}

void PlotPicture::drawLegend(QPainter &painter, QSize size) const
{
    const ThemeColors colors = ThemeColors::of(this);
    const QFontMetrics metrics = painter.fontMetrics();
    const QList<QRectF> places = legendPlaces(size.width());
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QRectF place = places.at(i);
        if (place.isNull())
            continue;
        const QRectF mark(place.left(), place.center().y() - swatch / 2.0, swatch, swatch);
        const QColor color = colors.series.at(size_t(i) % colors.series.size());
        if (m_plot.isBars())
            drawPlate(&painter, mark, {.fill = color, .border = color, .radius = 2});
        else
            drawMarker(painter, i, mark, color);
        painter.setPen(colors.text);
        painter.drawText(place.adjusted(swatch + swatchGap, 0, 2, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                         legendName(m_plot.series.at(i), metrics));
    }
}

void PlotPicture::drawEndLabels(QPainter &painter) const
{
    const ThemeColors colors = ThemeColors::of(this);
    const QFontMetrics metrics = painter.fontMetrics();
    QList<qsizetype> shown;
    QList<double> wanted;
    for (qsizetype i = 0; i < m_plot.series.size(); ++i) {
        // The last in time, whatever the order they are written in.
        QRectF last;
        for (const QRectF &place : m_places.value(i)) {
            if (!place.isNull() && (last.isNull() || place.center().x() >= last.center().x()))
                last = place;
        }
        if (!last.isNull()) {
            shown << i;
            wanted << last.center().y();
        }
    }
    const QList<double> middles = spreadLabels(wanted, metrics.height(), m_area.top() - 8, m_area.bottom() + 8);
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QRectF mark(m_area.right() + 4, middles.at(i) - 3.5, 7, 7);
        drawMarker(painter, shown.at(i), mark, colors.series.at(size_t(shown.at(i)) % colors.series.size()));
        painter.setPen(colors.text);
        const QRectF room(m_area.right() + 16, middles.at(i) - metrics.height() / 2.0, width(), metrics.height());
        painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter),
                         legendName(m_plot.series.at(shown.at(i)), metrics));
    }
}

void PlotPicture::drawPointLabels(QPainter &painter) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    QList<QRectF> marks;
    QList<QSizeF> sizes;
    QStringList names;
    for (qsizetype i = 0; i < m_plot.series.size(); ++i) {
        const PlotSeries &series = m_plot.series.at(i);
        for (qsizetype j = 0; j < series.points.size(); ++j) {
            const QString &label = series.points.at(j).label;
            names << metrics.elidedText(singleLine(label.isEmpty() ? series.name : label, 80), Qt::ElideRight,
                                        widestName);
            marks << m_places.value(i).value(j);
            sizes << (names.last().isEmpty()
                          ? QSizeF()
                          : QSizeF(metrics.horizontalAdvance(names.last()) + 1, metrics.height() - 2));
        }
    }
    const QList<QRectF> places = placeLabels(marks, sizes, m_area.adjusted(0, -6, 8, 0));
    painter.setPen(ThemeColors::of(this).text);
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (!places.at(i).isNull())
            painter.drawText(places.at(i), int(Qt::AlignCenter) | Qt::TextDontClip, names.at(i));
    }
}

void PlotPicture::drawCurrent(QPainter &painter) const
{
    const QRectF place = placeOf(m_current);
    if (place.isNull())
        return;
    const ThemeColors colors = ThemeColors::of(this);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.text, 1.5));
    if (m_plot.isBars())
        painter.drawRoundedRect(place.adjusted(-1.5, -1.5, 1.5, 1.5), 2, 2);
    else
        painter.drawEllipse(place.center(), place.width() / 2 + 3.5, place.height() / 2 + 3.5);
    drawCard(painter, place);
}

/// Name, then what is measured and how much: beside the point, where there is room.
void PlotPicture::drawCard(QPainter &painter, const QRectF &place) const
{
    const ThemeColors colors = ThemeColors::of(this);
    const QList<std::pair<QString, QString>> facts = factsOf(m_current);
    const QFont strong = interfaceFont(TextRole::Strong);
    const QFont small = tabularFont(interfaceFont(TextRole::Secondary));
    const QFontMetrics strongMetrics(strong), metrics(small);
    double names = 0, values = 0, title = 0, height = 2 * cardPadding - 2;
    for (const auto &[name, value] : facts) {
        if (name.isEmpty()) {
            title = std::min(strongMetrics.horizontalAdvance(value), width() * 3 / 5);
            height += strongMetrics.height() + 2;
            continue;
        }
        names = std::max<double>(names, metrics.horizontalAdvance(name));
        values = std::max<double>(values, metrics.horizontalAdvance(value));
        height += metrics.height() + 2;
    }
    QRectF card(0, 0, std::max(title, names + 16 + values) + 2 * cardPadding, height);
    const bool fitsRight = place.right() + 12 + card.width() < width();
    card.moveLeft(fitsRight ? place.right() + 12 : place.left() - 12 - card.width());
    card.moveTop(place.center().y() - card.height() / 2);
    card.moveLeft(std::clamp(card.left(), 2.0, std::max(2.0, width() - card.width() - 2)));
    card.moveTop(std::clamp(card.top(), 2.0, std::max(2.0, this->height() - card.height() - 2)));
    const QColor border = mixed(colors.text, colors.base, 0.18);
    drawPlate(&painter, card, {.fill = colors.base, .border = border, .radius = controlRadius});
    double y = card.top() + cardPadding - 1;
    for (const auto &[name, value] : facts) {
        const bool isTitle = name.isEmpty();
        const QFontMetrics &used = isTitle ? strongMetrics : metrics;
        const QRectF row(card.left() + cardPadding, y, card.width() - 2 * cardPadding, used.height());
        painter.setFont(isTitle ? strong : small);
        painter.setPen(isTitle ? colors.text : colors.secondary);
        painter.drawText(row, int(Qt::AlignLeft | Qt::AlignVCenter),
                         isTitle ? used.elidedText(value, Qt::ElideRight, int(row.width())) : name);
        painter.setPen(colors.text);
        if (!isTitle)
            painter.drawText(row, int(Qt::AlignRight | Qt::AlignVCenter), value);
        y += used.height() + 2;
    }
}

} // namespace switchyard
