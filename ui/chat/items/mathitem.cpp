// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/mathitem.h"

#include "ui/chat/math/mathtypesetter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr double marginY = 4;
constexpr double smallest = 0.7; // of the ordinary size, before it moves sideways

RichTextSetting settingFor(const TranscriptStyle &style, const QColor &color)
{
    RichTextSetting setting;
    setting.font = style.code;
    setting.color = color;
    setting.lineHeight = style.codeLineHeight;
    setting.alignment = Qt::AlignHCenter;
    return setting;
}

RichText plain(const QString &source)
{
    RichText rich;
    rich.text = source;
    return rich;
}

} // namespace

MathItem::MathItem(const TranscriptStyle &style, const Block &block, bool quiet)
    : BlockItem(style),
      m_source(block.content.text),
      m_color(quiet ? style.colors.secondary : style.colors.text),
      m_plain(style, plain(m_source), settingFor(style, m_color))
{
    takeFormulas();
    if (!m_formula && style.math)
        style.math->request(m_source, true);
}

bool MathItem::takeFormulas()
{
    const Formula *formula = m_formula || !m_style.math ? nullptr : m_style.math->cached(m_source, true);
    if (!formula)
        return false;
    m_formula = *formula;
    if (m_width >= 0)
        relayout();
    return true;
}

void MathItem::layOut()
{
    if (!m_formula) {
        m_height = m_plain.layOut(m_width);
        return;
    }
    const double ordinary = Formula::emFor(QFontMetricsF(m_style.body)) * 1.05;
    m_em = std::clamp(m_width / std::max(0.1, m_formula->width), ordinary * smallest, ordinary);
    m_height = std::ceil((m_formula->ascent + m_formula->descent) * m_em) + 2 * marginY;
    m_offset = std::clamp(m_offset, 0.0, std::max(0.0, m_formula->width * m_em - m_width));
}

QRectF MathItem::box() const
{
    const double body = m_formula->bodyWidth * m_em;
    const double whole = m_formula->width * m_em;
    // Centred on the line, but never under its number.
    const double room = m_width - (whole - body);
    const double x = whole > m_width ? -m_offset : std::clamp((m_width - body) / 2, 0.0, std::max(0.0, room - body));
    return {x, marginY, body, m_height - 2 * marginY};
}

void MathItem::paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const
{
    if (!m_formula) {
        m_plain.paint(painter, {}, exposed, state);
        return;
    }
    const QRectF area = box();
    if (!state.selection.isEmpty())
        painter.fillRect(area.adjusted(-3, -2, 3, 2), m_style.colors.selection);
    painter.save();
    const double whole = m_formula->width * m_em;
    if (whole > m_width)
        painter.setClipRect(QRectF(0, 0, m_width, m_height), Qt::IntersectClip);
    m_formula->paint(painter, {area.left(), marginY + m_formula->ascent * m_em}, m_em, {m_color, m_style.colors.base},
                     m_style.math->fonts(), whole > m_width ? whole : m_width - area.left());
    painter.restore();
}

qsizetype MathItem::positionAt(QPointF point) const
{
    if (!m_formula)
        return m_plain.positionAt(point);
    // It is selected as a whole.
    const bool after = point.y() >= m_height || (point.y() >= 0 && point.x() > box().center().x());
    return after ? m_source.size() : 0;
}

QPointF MathItem::pointOf(qsizetype position) const
{
    if (!m_formula)
        return m_plain.pointOf(position);
    return {position > 0 ? box().right() : box().left(), 0};
}

bool MathItem::scrollSideways(double by)
{
    const double most = m_formula ? m_formula->width * m_em - m_width : 0;
    if (most <= 0)
        return false;
    m_offset = std::clamp(m_offset + by, 0.0, most);
    return true;
}

QList<ItemAction> MathItem::actions() const
{
    QList<ItemAction> list{{u"math.tex"_s, QCoreApplication::translate("MathItem", "Copy as LaTeX")}};
    if (m_formula && !m_formula->mathml.isEmpty())
        list.append({u"math.mathml"_s, QCoreApplication::translate("MathItem", "Copy as MathML")});
    return list;
}

std::optional<CopiedForms> MathItem::copyAs(const QString &action) const
{
    if (action == "math.tex"_L1)
        return CopiedForms{m_source, {}};
    if (action == "math.mathml"_L1 && m_formula)
        return CopiedForms{m_formula->mathml, {}};
    return {};
}

} // namespace switchyard
