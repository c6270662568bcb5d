// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/pathdata.h"

#include <QTransform>

#include <array>

using namespace Qt::StringLiterals;

namespace switchyard {
namespace {

class Reader
{
public:
    explicit Reader(QStringView data) : m_data(data) {}

    QPainterPath read()
    {
        m_path.setFillRule(Qt::WindingFill);
        while (nextCommand()) {
            if (!step())
                break;
        }
        return m_path;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_data.size() && (m_data[m_at].isSpace() || m_data[m_at] == u','))
            ++m_at;
    }

    /// A new letter, or the last one again where a number follows.
    bool nextCommand()
    {
        skipBlanks();
        if (m_at >= m_data.size())
            return false;
        const QChar c = m_data[m_at];
        if (c.isLetter()) {
            m_command = c;
            ++m_at;
            return true;
        }
        if (m_command == u'M')
            m_command = u'L';
        else if (m_command == u'm')
            m_command = u'l';
        return !m_command.isNull() && m_command.toLower() != u'z';
    }

    bool number(double &value)
    {
        skipBlanks();
        const qsizetype begin = m_at;
        bool point = false;
        if (m_at < m_data.size() && (m_data[m_at] == u'-' || m_data[m_at] == u'+'))
            ++m_at;
        while (m_at < m_data.size() && (m_data[m_at].isDigit() || (m_data[m_at] == u'.' && !point))) {
            point = point || m_data[m_at] == u'.';
            ++m_at;
        }
        bool ok = false;
        value = m_data.sliced(begin, m_at - begin).toDouble(&ok);
        return ok;
    }

    template <size_t N> bool points(std::array<QPointF, N> &points)
    {
        const QPointF origin = m_command.isLower() ? m_path.currentPosition() : QPointF();
        for (QPointF &point : points) {
            double x = 0;
            double y = 0;
            if (!number(x) || !number(y))
                return false;
            point = origin + QPointF(x, y);
        }
        return true;
    }

    bool step()
    {
        const QPointF here = m_path.currentPosition();
        const QPointF mirrored = here * 2 - m_control;
        const QChar before = m_before;
        m_before = m_command.toLower();
        switch (m_before.unicode()) {
        case u'm': return move();
        case u'l': return line();
        case u'h':
        case u'v': return straight(here);
        case u'c': return cubic();
        case u's': return smooth(before == u'c' || before == u's' ? mirrored : here);
        case u'q': return quadratic();
        case u't': return smoothQuadratic(before == u'q' || before == u't' ? mirrored : here);
        case u'z': m_path.closeSubpath(); return true;
        default: return false;
        }
    }

    bool move()
    {
        std::array<QPointF, 1> to;
        skipBlanks();
        if (m_at < m_data.size() && m_data[m_at] == u'M') // KaTeX's tall floors begin their second part with "MM"
            return true;
        if (!points(to))
            return false;
        m_path.moveTo(to[0]);
        return true;
    }

    bool line()
    {
        std::array<QPointF, 1> to;
        if (!points(to))
            return false;
        m_path.lineTo(to[0]);
        return true;
    }

    bool straight(QPointF to)
    {
        double value = 0;
        if (!number(value))
            return false;
        double &coordinate = m_before == u'h' ? to.rx() : to.ry();
        coordinate = m_command.isLower() ? coordinate + value : value;
        m_path.lineTo(to);
        return true;
    }

    bool cubic()
    {
        std::array<QPointF, 3> to;
        if (!points(to))
            return false;
        m_control = to[1];
        m_path.cubicTo(to[0], to[1], to[2]);
        return true;
    }

    bool smooth(QPointF control)
    {
        std::array<QPointF, 2> to;
        if (!points(to))
            return false;
        m_control = to[0];
        m_path.cubicTo(control, to[0], to[1]);
        return true;
    }

    bool quadratic()
    {
        std::array<QPointF, 2> to;
        if (!points(to))
            return false;
        m_control = to[0];
        m_path.quadTo(to[0], to[1]);
        return true;
    }

    bool smoothQuadratic(QPointF control)
    {
        std::array<QPointF, 1> to;
        if (!points(to))
            return false;
        m_control = control;
        m_path.quadTo(control, to[0]);
        return true;
    }

    QStringView m_data;
    qsizetype m_at = 0;
    QChar m_command;
    QChar m_before;
    QPointF m_control;
    QPainterPath m_path;
};

/// Every part of a path as a path of its own.
QList<QPainterPath> partsOf(const QPainterPath &path)
{
    QList<QPainterPath> parts;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo())
            parts.emplaceBack(QPointF(element));
        else if (element.isLineTo())
            parts.last().lineTo(element);
        else if (element.isCurveTo() && i + 2 < path.elementCount())
            parts.last().cubicTo(element, path.elementAt(i + 1), path.elementAt(i + 2));
    }
    return parts;
}

bool isRectangle(const QPainterPath &part)
{
    const QRectF bounds = part.boundingRect();
    for (int i = 0; i < part.elementCount(); ++i) {
        const QPainterPath::Element point = part.elementAt(i);
        const bool atSide = point.x == bounds.left() || point.x == bounds.right();
        const bool atEnd = point.y == bounds.top() || point.y == bounds.bottom();
        // Points of a tall bar may lie anywhere on its long sides.
        if (point.isCurveTo() || !atSide || (!atEnd && bounds.height() < bounds.width()))
            return false;
    }
    return true;
}

} // namespace

QPainterPath pathFromData(QStringView data)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    QRectF before;
    const QList<QPainterPath> parts = partsOf(Reader(data).read());
    for (const QPainterPath &part : parts) {
        if (before.contains(part.boundingRect()) && isRectangle(part))
            continue;
        before = part.boundingRect();
        path.addPath(part);
        path.closeSubpath();
    }
    return path;
}

QPainterPath fittedPath(const QPainterPath &path, const QRectF &viewBox, const QRectF &target, QStringView aspect)
{
    if (viewBox.isEmpty() || target.isEmpty())
        return {};
    double sx = target.width() / viewBox.width();
    double sy = target.height() / viewBox.height();
    const bool slice = aspect.endsWith("slice"_L1);
    if (!aspect.startsWith("none"_L1))
        sx = sy = slice ? qMax(sx, sy) : qMin(sx, sy);
    const double spareX = target.width() - viewBox.width() * sx;
    const double spareY = target.height() - viewBox.height() * sy;
    const double shareX = aspect.startsWith("xMin"_L1) ? 0 : aspect.startsWith("xMax"_L1) ? 1 : 0.5;
    const double shareY = aspect.contains("YMin"_L1) ? 0 : aspect.contains("YMax"_L1) ? 1 : 0.5;
    QTransform transform;
    transform.translate(target.left() + spareX * shareX, target.top() + spareY * shareY);
    transform.scale(sx, sy);
    transform.translate(-viewBox.left(), -viewBox.top());
    QPainterPath fitted = transform.map(path);
    if (!slice)
        return fitted;
    for (int i = 0; i < fitted.elementCount(); ++i) {
        const QPainterPath::Element point = fitted.elementAt(i);
        fitted.setElementPositionAt(i, qBound(target.left(), point.x, target.right()), point.y);
    }
    return fitted;
}

} // namespace switchyard
