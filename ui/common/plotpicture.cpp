// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/plotpicture.h"

#include "ui/common/format.h"
#include "ui/common/stylepieces.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QTimeZone>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr double shortTime = 2 * 86'400; // seconds
constexpr double reach = 18; // pixels from the pointer to a point that is meant

QString dayText(double value)
{
    return plotText({.scale = PlotAxis::Scale::Time}, value);
}

/// Within a day or two the date alone would repeat itself: it stands where a day begins.
QString hourText(double value)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(qint64(value * 1000), QTimeZone::UTC).toLocalTime();
    if (when.time() == when.date().startOfDay().time())
        return dayText(value);
    return QLocale().toString(when.time(), QLocale::ShortFormat);
}

/// From the first to the last, in seconds.
double lengthOf(const Plot &plot)
{
    std::optional<double> least = plot.x.from, most = plot.x.to;
    for (const PlotSeries &series : plot.series) {
        for (const PlotPoint &point : series.points) {
            if (!point.x)
                continue;
            least = std::min(least.value_or(*point.x), *point.x);
            most = std::max(most.value_or(*point.x), *point.x);
        }
    }
    return least && most ? *most - *least : 0;
}

QString numberText(double value)
{
    return plotText({}, value);
}

/// How far a place is from the pointer; bars are meant from anywhere inside.
double distance(const QRectF &place, const QPointF &position)
{
    const double dx = std::max({place.left() - position.x(), 0.0, position.x() - place.right()});
    const double dy = std::max({place.top() - position.y(), 0.0, position.y() - place.bottom()});
    return std::hypot(dx, dy);
}

} // namespace

PlotPicture::PlotPicture(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

PlotPicture::~PlotPicture() = default;

void PlotPicture::setPlot(const Plot &plot)
{
    m_plot = plot;
    const auto complete = [&plot](PlotAxis &axis) {
        const bool isShort = axis.scale == PlotAxis::Scale::Time && lengthOf(plot) < shortTime;
        if (!axis.format)
            axis.format = axis.scale != PlotAxis::Scale::Time ? numberText : isShort ? hourText : dayText;
    };
    complete(m_plot.x);
    complete(m_plot.y);
    m_current = {};
    m_places.clear();
    m_picture = {};
    setAccessibleDescription(plotSummary(m_plot));
    update();
}

void PlotPicture::render()
{
    if (!m_picture.isNull())
        return;
    const double ratio = devicePixelRatio();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    paint(m_picture, size());
}

void PlotPicture::paint(QPaintDevice &device, QSize size)
{
    if (!m_renderer) {
        PlotRendererFactory *factory = PlotRendererFactory::find();
        if (!factory)
            return;
        m_renderer = factory->create();
    }
    const QList<QList<QRectF>> places = m_places;
    const QRectF area = m_area;
    m_renderer->setPlot(m_plot, look(size));
    m_renderer->paint(device, size, [this, size](QPainter &painter) {
        m_places = m_renderer->places();
        m_area = m_renderer->area();
        drawOver(painter, size);
    });
    if (&device != &m_picture) { // a picture for a file; the pointer is over the one on the screen
        m_places = places;
        m_area = area;
    }
}

QString PlotPicture::currentText() const
{
    if (!m_current.isValid())
        return {};
    QStringList parts;
    const QList<std::pair<QString, QString>> facts = factsOf(m_current);
    for (const auto &[name, value] : facts)
        parts << (name.isEmpty() ? value : u"%1: %2"_s.arg(name, value));
    return parts.join(u", "_s);
}

QList<std::pair<QString, QString>> PlotPicture::factsOf(Spot spot) const
{
    const PlotPoint &point = at(spot);
    const QString series = singleLine(m_plot.series.at(spot.series).name, 80);
    QString name = singleLine(point.label, 80);
    if (name.isEmpty())
        name = m_plot.isBars() ? singleLine(plotXText(m_plot, point), 80) : series;
    QList<std::pair<QString, QString>> facts;
    if (!name.isEmpty())
        facts << std::pair(QString(), name);
    const QString value = plotYText(m_plot, point);
    if (m_plot.isBars()) {
        facts << std::pair(m_plot.series.size() > 1 ? series : m_plot.y.title, value);
    } else {
        facts << std::pair(m_plot.x.title, plotXText(m_plot, point)) << std::pair(m_plot.y.title, value);
    }
    if (point.low && point.high) {
        //: the range in which a value lies
        facts << std::pair(tr("between"),
                           u"%1 – %2"_s.arg(plotText(m_plot.y, *point.low), plotText(m_plot.y, *point.high)));
    }
    return facts;
}

// ---- pointer and keys

QList<PlotPicture::Spot> PlotPicture::spots() const
{
    QList<Spot> all;
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        for (qsizetype j = 0; j < m_places.at(i).size(); ++j) {
            if (!m_places.at(i).at(j).isNull())
                all << Spot{i, j};
        }
    }
    std::ranges::stable_sort(all, {}, [this](Spot spot) { return *at(spot).x; });
    return all;
}

PlotPicture::Spot PlotPicture::spotAt(const QPointF &position) const
{
    Spot nearest;
    double best = m_plot.isBars() ? 6 : reach;
    const QList<Spot> all = spots();
    for (const Spot spot : all) {
        if (const double away = distance(placeOf(spot), position); away < best) {
            best = away;
            nearest = spot;
        }
    }
    return nearest;
}

PlotPicture::Spot PlotPicture::neighbour(int key) const
{
    const QList<Spot> all = spots();
    if (all.isEmpty())
        return {};
    if (key == Qt::Key_End)
        return all.last();
    if (key == Qt::Key_Home || !m_current.isValid())
        return all.first();
    const bool alongX = (key == Qt::Key_Left || key == Qt::Key_Right) != (m_plot.isBars() && m_plot.sideways);
    const int step = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : -1;
    // A cloud has no series to walk in: it is one.
    const bool anySeries = m_plot.kind == Plot::Kind::Scatter;
    if (alongX || anySeries) {
        qsizetype i = all.indexOf(m_current);
        do {
            i += step;
        } while (i >= 0 && i < all.size() && !anySeries && all.at(i).series != m_current.series);
        return i >= 0 && i < all.size() ? all.at(i) : m_current;
    }
    // The nearest in x of the next series that has any.
    for (qsizetype series = m_current.series + step; series >= 0 && series < m_plot.series.size(); series += step) {
        Spot nearest;
        for (const Spot spot : all) {
            const auto away = [this](Spot other) { return std::abs(*at(other).x - *at(m_current).x); };
            if (spot.series == series && (!nearest.isValid() || away(spot) < away(nearest)))
                nearest = spot;
        }
        if (nearest.isValid())
            return nearest;
    }
    return m_current;
}

void PlotPicture::setCurrent(Spot spot, bool announce)
{
    if (spot == m_current)
        return;
    m_current = spot;
    setCursor(spot.isValid() && !at(spot).id.isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
    if (!announce || !spot.isValid())
        return;
    setAccessibleDescription(currentText());
    QAccessibleAnnouncementEvent announcement(this, currentText());
    QAccessible::updateAccessibility(&announcement);
}

void PlotPicture::mouseMoveEvent(QMouseEvent *event)
{
    render();
    setCurrent(spotAt(event->position()), false);
}

void PlotPicture::mouseReleaseEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->position());
    if (event->button() == Qt::LeftButton && spot.isValid() && !at(spot).id.isEmpty())
        Q_EMIT pointActivated(at(spot).id);
}

void PlotPicture::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        setCurrent({}, false);
}

void PlotPicture::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrent({}, false);
    setAccessibleDescription(plotSummary(m_plot));
}

void PlotPicture::keyPressEvent(QKeyEvent *event)
{
    render();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End: setCurrent(neighbour(event->key()), true); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current.isValid() && !at(m_current).id.isEmpty()) {
            Q_EMIT pointActivated(at(m_current).id);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (m_current.isValid()) {
            setCurrent({}, false);
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

bool PlotPicture::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::DevicePixelRatioChange)
        m_picture = {};
    return QWidget::event(event);
}

void PlotPicture::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        m_picture = {};
        update();
    }
}

void PlotPicture::paintEvent(QPaintEvent *)
{
    render();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_current.isValid())
        drawCurrent(painter);
    if (hasFocus())
        drawFocusRing(&painter, QRectF(rect()), ThemeColors::of(this).accent, controlRadius);
}

} // namespace switchyard
