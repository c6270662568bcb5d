// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is where in a table, and what is done with it. Drawing is in tablepainting.cpp.

#include "ui/chat/items/tableitem.h"

#include "ui/chat/items/tablesort.h"
#include "ui/chat/markdown/htmlwriter.h"
#include "ui/chat/markdown/markdownwriter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype measuredRows = 201; // the heading and what is shown at first
constexpr qsizetype maxColumns = 128; // the parser reads no more either
constexpr qsizetype maxCell = 2000;
constexpr size_t keptCells = 6000;
constexpr double paddingX = 10;
constexpr double paddingY = 5;
constexpr double widestColumn = 360;
constexpr double narrowestColumn = 72;

Qt::Alignment alignmentOf(CellAlignment alignment)
{
    switch (alignment) {
    case CellAlignment::Center: return Qt::AlignHCenter;
    case CellAlignment::Right: return Qt::AlignRight;
    default: return Qt::AlignLeft;
    }
}

} // namespace

TableItem::TableItem(const TranscriptStyle &style, const Block &block) : BlockItem(style), m_block(block)
{
    m_shownRows = std::min(m_block.table.rows.size(), measuredRows);
    m_shownColumns = std::min(m_block.table.columns.size(), maxColumns);
    placeText();
}

const QList<RichText> &TableItem::sourceRow(qsizetype row) const
{
    return m_block.table.rows[m_order.isEmpty() ? row : m_order[row]];
}

qsizetype TableItem::columnsOf(qsizetype row) const
{
    return std::min(m_shownColumns, sourceRow(row).size());
}

/// The text that is selected and copied, and where each row stands in it, as Block::plainText() has it. The rows before
/// `from` are as they were.
void TableItem::placeText(qsizetype from)
{
    m_text.truncate(from > 0 ? m_rowStarts.at(from) - 1 : 0);
    m_rowStarts.resize(from);
    for (qsizetype row = from; row < m_block.table.rows.size(); ++row) {
        if (row > 0)
            m_text += u'\n';
        m_rowStarts.append(m_text.size());
        const QList<RichText> &cells = sourceRow(row);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            if (column > 0)
                m_text += u'\t';
            m_text += cells[column].text;
        }
    }
}

qsizetype TableItem::cellStart(qsizetype row, qsizetype column) const
{
    qsizetype at = m_rowStarts.value(row);
    for (qsizetype before = 0; before < std::min(column, sourceRow(row).size()); ++before)
        at += sourceRow(row)[before].text.size() + 1;
    return at;
}

RichTextLayout &TableItem::cell(qsizetype row, qsizetype column) const
{
    std::unique_ptr<RichTextLayout> &layout = m_cells[{row, column}];
    if (layout)
        return *layout;
    const RichText &rich = sourceRow(row)[column];
    RichTextSetting setting;
    setting.font = row == 0 ? m_style.bold : m_style.body;
    setting.font.setPointSizeF(m_style.body.pointSizeF() * 13.5 / 14);
    setting.color = m_style.colors.text;
    setting.lineHeight = std::round(m_style.lineHeight * 0.92);
    setting.alignment = alignmentOf(m_block.table.columns.value(column));
    // A huge cell is cut on the screen only; what is copied is the whole of it.
    const qsizetype most = row < measuredRows ? maxCell : maxCell / 8;
    RichText seen = rich.text.size() > most ? rich.mid(0, most) : rich;
    if (seen.text.size() < rich.text.size())
        seen.append(QStringView(u"\u2026"));
    layout = std::make_unique<RichTextLayout>(m_style, std::move(seen), setting);
    if (m_lefts.size() > column + 1)
        layout->layOut(m_lefts[column + 1] - m_lefts[column] - 2 * paddingX);
    return *layout;
}

bool TableItem::takeFormulas()
{
    bool any = false;
    for (const auto &[place, layout] : m_cells)
        any = layout->takeFormulas() || any;
    if (!any)
        return false;
    m_widthOfLefts = -1; // the columns may need other widths
    relayout();
    return true;
}

void TableItem::forgetCells()
{
    m_cells.clear();
    m_tops.clear();
}

void TableItem::chooseWidths()
{
    const qsizetype rows = std::min(m_shownRows, measuredRows);
    const bool sameWidth = m_widthOfLefts == m_width;
    if (sameWidth && m_measured == rows)
        return; // sorting keeps the columns as they are
    if (!sameWidth) {
        m_lefts.clear();
        forgetCells();
        m_natural = QList<double>(m_shownColumns, 0);
        m_settled = 0;
    }
    m_widthOfLefts = m_width;
    m_measured = rows;
    const auto measure = [this](qsizetype row, QList<double> *natural) {
        for (qsizetype column = 0; column < columnsOf(row); ++column) {
            RichTextLayout &layout = cell(row, column);
            layout.layOut(widestColumn);
            (*natural)[column] = std::max((*natural)[column], std::ceil(layout.usedWidth()) + 1);
        }
    };
    // The last row may still grow: what it asks for now is not kept.
    for (; m_settled < rows - 1; ++m_settled)
        measure(m_settled, &m_natural);
    QList<double> natural = m_natural;
    if (rows > 0)
        measure(rows - 1, &natural);
    setWidths(std::move(natural));
}

/// Columns as wide as they ask for, where the page has the room.
void TableItem::setWidths(QList<double> natural)
{
    const double room = m_width - 2 * paddingX * double(m_shownColumns);
    const double wanted = std::accumulate(natural.begin(), natural.end(), 0.0);
    if (wanted > room) {
        // Narrow columns keep what they want, wide ones share the rest by their width.
        double fixed = 0;
        double flexible = 0;
        const double fair = room / double(std::max<qsizetype>(1, m_shownColumns));
        for (const double width : natural)
            (width <= fair ? fixed : flexible) += width;
        for (double &width : natural) {
            if (width > fair)
                width = std::clamp((room - fixed) * width / std::max(1.0, flexible), std::min(narrowestColumn, width),
                                   width);
        }
    }
    QList<double> lefts{0};
    for (const double width : natural)
        lefts.append(lefts.last() + std::floor(width) + 2 * paddingX);
    if (lefts == m_lefts)
        return;
    m_lefts = lefts;
    m_tops.clear(); // every cell is broken anew
}

double TableItem::compactHeight() const
{
    return std::ceil(std::round(m_style.lineHeight * 0.92)) + 2 * paddingY;
}

double TableItem::rowTop(qsizetype row) const
{
    const qsizetype measured = m_tops.size() - 1;
    return row <= measured ? m_tops[row] : m_tops.last() + double(row - measured) * compactHeight();
}

void TableItem::layOut()
{
    chooseWidths();
    if (m_tops.isEmpty())
        m_tops = {0};
    for (qsizetype row = m_tops.size() - 1; row < std::min(m_shownRows, measuredRows); ++row) {
        double height = std::round(m_style.lineHeight * 0.92);
        for (qsizetype column = 0; column < columnsOf(row); ++column)
            height = std::max(height, cell(row, column).layOut(m_lefts[column + 1] - m_lefts[column] - 2 * paddingX));
        m_tops.append(m_tops.last() + std::ceil(height) + 2 * paddingY);
    }
    const bool more = m_shownRows < m_block.table.rows.size();
    m_height
        = rowTop(m_shownRows) + 2 + (more ? std::round(28 * m_style.scale) : 0) + (contentWidth() > m_width ? 8 : 0);
    m_scrollX = std::clamp(m_scrollX, 0.0, std::max(0.0, contentWidth() - m_width));
}

QPointF TableItem::cellOrigin(qsizetype row, qsizetype column) const
{
    return {m_lefts[column] + paddingX - m_scrollX, rowTop(row) + paddingY};
}

qsizetype TableItem::rowAt(double y) const
{
    if (y >= m_tops.last() && m_shownRows > m_tops.size() - 1) {
        const qsizetype below = qsizetype((y - m_tops.last()) / compactHeight());
        return std::min(m_shownRows - 1, m_tops.size() - 1 + below);
    }
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::clamp<qsizetype>(next - m_tops.begin() - 1, 0, std::min(m_shownRows, m_tops.size() - 1) - 1);
}

qsizetype TableItem::positionAt(QPointF point) const
{
    if (m_shownRows == 0 || m_shownColumns == 0 || point.y() < 0)
        return 0;
    if (point.y() >= rowTop(m_shownRows))
        return m_text.size();
    const qsizetype row = rowAt(point.y());
    if (columnsOf(row) == 0)
        return m_rowStarts.value(row);
    const auto next = std::upper_bound(m_lefts.begin(), m_lefts.end(), point.x() + m_scrollX);
    const qsizetype column = std::clamp<qsizetype>(next - m_lefts.begin() - 1, 0, columnsOf(row) - 1);
    return cellStart(row, column) + cell(row, column).positionAt(point - cellOrigin(row, column));
}

QPointF TableItem::pointOf(qsizetype position) const
{
    const auto next = std::upper_bound(m_rowStarts.begin(), m_rowStarts.end(), position);
    const qsizetype row
        = std::clamp<qsizetype>(next - m_rowStarts.begin() - 1, 0, std::max<qsizetype>(0, m_shownRows - 1));
    return {0, m_tops.isEmpty() ? 0 : rowTop(row)};
}

QRectF TableItem::caretRect(qsizetype position) const
{
    const auto next = std::upper_bound(m_rowStarts.begin(), m_rowStarts.end(), position);
    const qsizetype row = std::max<qsizetype>(0, next - m_rowStarts.begin() - 1);
    if (row >= m_shownRows || columnsOf(row) == 0)
        return BlockItem::caretRect(position);
    qsizetype column = 0;
    while (column + 1 < columnsOf(row) && cellStart(row, column + 1) <= position)
        ++column;
    const qsizetype inside = std::max<qsizetype>(0, position - cellStart(row, column));
    return cell(row, column).caretRect(inside).translated(cellOrigin(row, column));
}

RichText TableItem::cellText(qsizetype row, qsizetype column) const
{
    return row < 0 || row >= m_block.table.rows.size() ? RichText() : sourceRow(row).value(column);
}

QRectF TableItem::cellRect(qsizetype row, qsizetype column) const
{
    if (row < 0 || row >= m_shownRows || column < 0 || column + 1 >= m_lefts.size())
        return {};
    if (column < columnsOf(row))
        cell(row, column); // its links are known from now on
    return {m_lefts[column] - m_scrollX, rowTop(row), m_lefts[column + 1] - m_lefts[column],
            rowTop(row + 1) - rowTop(row)};
}

std::pair<qsizetype, qsizetype> TableItem::cellAt(QPointF point) const
{
    if (m_shownRows == 0 || m_lefts.size() < 2 || point.y() < 0 || point.y() >= rowTop(m_shownRows))
        return {-1, -1};
    const auto next = std::upper_bound(m_lefts.begin(), m_lefts.end(), point.x() + m_scrollX);
    const qsizetype column = next - m_lefts.begin() - 1;
    return column < 0 || column >= m_shownColumns ? std::pair<qsizetype, qsizetype>(-1, -1)
                                                  : std::pair(rowAt(point.y()), column);
}

QRectF TableItem::sortRect(qsizetype column) const
{
    return {m_lefts[column + 1] - m_scrollX - 16, 0, 16, rowTop(1)};
}

QList<HitTarget> TableItem::targets() const
{
    QList<HitTarget> targets;
    if (m_shownRows == 0 || m_lefts.size() < 2)
        return targets;
    const QFontMetricsF metrics(m_style.small);
    // Over the right end of the heading, or beside the table where there is room.
    const QString copy = QCoreApplication::translate("TableItem", "Copy");
    const double width = metrics.horizontalAdvance(copy) + 20;
    const double height = std::round(22 * m_style.scale);
    const double left = std::min(contentWidth() + 8, m_width - width);
    targets.append({HitTarget::Kind::Button, u"menu"_s, QCoreApplication::translate("TableItem", "Copy the table"),
                    QRectF(left, 2, width, height)});
    if (m_shownRows > 2) {
        for (qsizetype column = 0; column < m_shownColumns; ++column)
            targets.append(
                {HitTarget::Kind::Button, QString(u"table.sort:"_s + QString::number(column)),
                 QCoreApplication::translate("TableItem", "Sort by %1").arg(sourceRow(0).value(column).text.left(80)),
                 sortRect(column)});
    }
    // Only cells that have been seen: the links of rows far away are made when they come.
    for (const auto &[place, layout] : m_cells) {
        if (!layout->rich().runs.isEmpty() && place.first < m_shownRows)
            targets.append(layout->links(cellOrigin(place.first, place.second)));
    }
    if (m_shownRows < m_block.table.rows.size()) {
        const QString words
            = QCoreApplication::translate("TableItem", "Show all %1 rows").arg(QLocale().toString(allRows()));
        targets.append({HitTarget::Kind::Button, u"table.all"_s, words,
                        QRectF(paddingX, rowTop(m_shownRows) + 3, metrics.horizontalAdvance(words),
                               std::round(24 * m_style.scale))});
    }
    return targets;
}

QList<ItemAction> TableItem::actions() const
{
    return {{u"table.text"_s, QCoreApplication::translate("TableItem", "Copy table for a spreadsheet")},
            {u"table.markdown"_s, QCoreApplication::translate("TableItem", "Copy table as Markdown")},
            {u"table.html"_s, QCoreApplication::translate("TableItem", "Copy table as HTML")}};
}

std::optional<CopiedForms> TableItem::copyAs(const QString &action) const
{
    const std::optional<Block> sorted = shownBlock();
    Block block = sorted ? *sorted : m_block;
    block.insets.clear(); // the table alone, wherever it stands
    block.note = 0;
    if (action == "table.text"_L1)
        return CopiedForms{toTabSeparated(block.table), htmlOf({block})};
    if (action == "table.markdown"_L1)
        return CopiedForms{toMarkdown({block}), {}};
    if (action == "table.html"_L1)
        return CopiedForms{htmlOf({block}), htmlOf({block})};
    return {};
}

bool TableItem::grow(const Block &block)
{
    const QList<QList<RichText>> &before = m_block.table.rows;
    const QList<QList<RichText>> &now = block.table.rows;
    if (block.kind != Block::Kind::Table || block.table.columns != m_block.table.columns || before.isEmpty()
        || now.size() < before.size() || !m_order.isEmpty() || m_width < 0)
        return false;
    const qsizetype last = before.size() - 1;
    if (block.rowsKeptFrom(m_block) != last && !std::equal(before.begin(), before.begin() + last, now.begin()))
        return false;
    const bool all = m_touched && m_shownRows == before.size();
    const QList<double> lefts = m_lefts;
    const double top = last < m_shownRows ? rowTop(last) : m_height;
    m_cells.erase(m_cells.lower_bound({last, 0}), m_cells.end());
    m_tops.resize(std::min(m_tops.size(), last + 1));
    m_measured = std::min(m_measured, last);
    m_settled = std::min(m_settled, last);
    m_block.growTo(block);
    m_shownRows = all ? now.size() : std::min(now.size(), measuredRows);
    placeText(last);
    layOut();
    m_grownFrom = lefts == m_lefts ? std::max(0.0, top - 2) : 0;
    return true;
}

std::optional<Block> TableItem::shownBlock() const
{
    if (m_order.isEmpty())
        return {};
    Block block = m_block;
    for (qsizetype row = 0; row < m_order.size(); ++row)
        block.table.rows[row] = m_block.table.rows[m_order[row]];
    return block;
}

bool TableItem::scrollSideways(double by)
{
    if (contentWidth() <= m_width)
        return false;
    const double before = m_scrollX;
    m_scrollX = std::clamp(m_scrollX + by, 0.0, contentWidth() - m_width);
    return m_scrollX != before;
}

void TableItem::sortBy(qsizetype column)
{
    if (column != m_sortColumn)
        m_sort = Order::AsWritten;
    m_sortColumn = column;
    m_sort = m_sort == Order::AsWritten ? Order::Rising : (m_sort == Order::Rising ? Order::Falling : Order::AsWritten);
    m_order
        = m_sort == Order::AsWritten ? QList<qsizetype>() : sortedRows(m_block.table, column, m_sort == Order::Falling);
    forgetCells();
    placeText();
}

bool TableItem::press(const QString &id)
{
    if (id == "table.all"_L1)
        m_shownRows = m_block.table.rows.size();
    else if (id.startsWith("table.sort:"_L1))
        sortBy(std::clamp<qsizetype>(QStringView(id).mid(11).toInt(), 0, std::max<qsizetype>(0, m_shownColumns - 1)));
    else
        return false;
    m_touched = true;
    layOut();
    return true;
}

void TableItem::keepCells(qsizetype first, qsizetype last) const
{
    if (m_cells.size() <= keptCells)
        return;
    std::erase_if(m_cells, [first, last](const auto &entry) {
        return entry.first.first >= measuredRows && (entry.first.first < first || entry.first.first > last);
    });
}

} // namespace switchyard
