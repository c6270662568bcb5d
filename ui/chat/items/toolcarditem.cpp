// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/toolcarditem.h"

#include "ui/chat/items/itempainting.h"
#include "ui/chat/items/jsontext.h"
#include "ui/chat/items/visibletext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr double padding = 12;
constexpr qsizetype maxShown = 16'000; // characters of each; the whole of it is in the menu

QString words(const char *text)
{
    return QCoreApplication::translate("ToolCardItem", text);
}

/// Line by line, so that line ends stay line ends and everything else that hides is seen.
QString visibleLines(const QString &text)
{
    QString shown = displayCode(text.left(maxShown));
    shown.replace(QChar(0x240A), u'\n');
    if (text.size() > maxShown)
        shown += QChar(0x2026);
    return shown;
}

RichText bodyOf(const TranscriptToolCall &call)
{
    RichText rich;
    const auto section = [&rich](const QString &title, const QString &text) {
        if (!rich.isEmpty())
            rich.append(QStringView(u"\n\n"));
        rich.append(title, InlineFormat::Bold);
        rich.append(QString(u'\n' + visibleLines(indentedJson(text))));
    };
    section(words(QT_TRANSLATE_NOOP("ToolCardItem", "Arguments")),
            call.arguments.isEmpty() ? u"\u2014"_s : call.arguments);
    if (!call.result.isEmpty())
        section(words(QT_TRANSLATE_NOOP("ToolCardItem", "Result")), call.result);
    return rich;
}

QString previewOf(const QString &arguments)
{
    QString line = displayCode(arguments.left(300).simplified());
    return line == "{}"_L1 ? QString() : line;
}

} // namespace

QString toolCallText(const TranscriptToolCall &call)
{
    return bodyOf(call).text;
}

ToolCardItem::ToolCardItem(const TranscriptStyle &style, const TranscriptToolCall &call)
    : BlockItem(style),
      m_call(call),
      m_name(displayCode(call.name.left(200))),
      m_preview(previewOf(call.arguments)),
      m_body(style, bodyOf(call), {style.code, style.colors.text, style.codeLineHeight, Qt::AlignLeft, true})
{
}

double ToolCardItem::headerHeight() const
{
    return std::round(32 * m_style.scale);
}

void ToolCardItem::layOut()
{
    m_bodyHeight = m_open ? m_body.layOut(m_width - 2 * padding) : 0;
    m_height = headerHeight() + (m_open ? padding - 3 + m_bodyHeight + padding : 0);
}

void ToolCardItem::paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const
{
    const double header = headerHeight();
    paintCard(painter, QRectF(0, 0, m_width, m_height), m_style.colors.hairline, m_style.colors.alternate,
              m_style.line);
    const QColor color = state.hovered == "tool.fold"_L1 ? m_style.colors.text : m_style.colors.secondary;
    paintTriangle(painter, {padding + 4, header / 2}, m_open, color);

    const QString did = m_call.result.isEmpty() ? words(QT_TRANSLATE_NOOP("ToolCardItem", "Wants to call"))
                                                : words(QT_TRANSLATE_NOOP("ToolCardItem", "Called"));
    double x = padding + 16;
    const double end = m_width - padding;
    const auto write = [&](const QFont &font, const QColor &ink, const QString &text) {
        const QFontMetricsF metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(0.0, end - x));
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRectF(x, 0, std::max(0.0, end - x), header),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        x += metrics.horizontalAdvance(shown) + 8;
    };
    write(m_style.small, color, did);
    write(m_style.code, m_style.colors.text, m_name);
    if (!m_open && end - x > 60)
        write(m_style.small, m_style.colors.quiet, m_preview);
    if (m_open) {
        painter.fillRect(QRectF(1, header, m_width - 2, m_style.line), m_style.colors.hairline);
        m_body.paint(painter, {padding, header + padding - 3}, exposed, state);
    }
    if (state.focused >= 0)
        paintFocus(painter, targets().value(0).rect.adjusted(4, 4, -4, -4));
}

qsizetype ToolCardItem::positionAt(QPointF point) const
{
    return m_open ? m_body.positionAt(point - QPointF(padding, headerHeight() + padding - 3))
                  : (point.y() > m_height / 2 ? text().size() : 0);
}

QPointF ToolCardItem::pointOf(qsizetype position) const
{
    return m_open ? m_body.pointOf(position) + QPointF(padding, headerHeight() + padding - 3) : QPointF();
}

QList<HitTarget> ToolCardItem::targets() const
{
    return {{HitTarget::Kind::Button, u"tool.fold"_s, m_name, QRectF(0, 0, m_width, headerHeight())}};
}

QList<ItemAction> ToolCardItem::actions() const
{
    QList<ItemAction> list{{u"tool.arguments"_s, words(QT_TRANSLATE_NOOP("ToolCardItem", "Copy arguments"))}};
    if (!m_call.result.isEmpty())
        list.append({u"tool.result"_s, words(QT_TRANSLATE_NOOP("ToolCardItem", "Copy result"))});
    return list;
}

std::optional<CopiedForms> ToolCardItem::copyAs(const QString &action) const
{
    if (action == "tool.arguments"_L1)
        return CopiedForms{m_call.arguments, {}};
    if (action == "tool.result"_L1)
        return CopiedForms{m_call.result, {}};
    return {};
}

bool ToolCardItem::press(const QString &id)
{
    if (id != "tool.fold"_L1)
        return false;
    m_open = !m_open;
    layOut();
    return true;
}

} // namespace switchyard
