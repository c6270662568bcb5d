// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/tablestyle.h"

#include "ui/common/celldelegate.h"
#include "ui/common/rowtablemodel.h"
#include "ui/common/stylepieces.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHash>
#include <QHeaderView>
#include <QStyle>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <vector>

namespace switchyard {

namespace {

constexpr int unit = 1000; // pixels that are scaled to learn the size of the text

/// Row height, header font and column widths follow the size of the text, of the table and of what is in sight.
class TableMetrics final : public QObject
{
public:
    TableMetrics(QTableView *table, int lines) : QObject(table), m_table(table), m_lines(lines)
    {
        m_soon.setSingleShot(true);
        connect(&m_soon, &QTimer::timeout, this, &TableMetrics::fit);
        table->installEventFilter(this);
        applyFonts();
    }

    void setWidths(std::span<const int> widths, std::initializer_list<int> growing)
    {
        m_widths.assign(widths.begin(), widths.end());
        m_growing.assign(growing.begin(), growing.end());
        QHeaderView *header = m_table->horizontalHeader();
        header->setResizeContentsPrecision(0); // what is in sight; a ledger may have thousands of rows
        m_table->viewport()->installEventFilter(this);
        connect(header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
            if (!m_fitting && size > 0)
                m_chosen.insert(section, size * unit / scaledPixels(unit));
        });
        connect(header, &QHeaderView::sortIndicatorChanged, this, [this] { m_soon.start(); });
        const auto *model = m_table->model();
        const auto later = [this] { m_soon.start(); };
        connect(model, &QAbstractItemModel::modelReset, this, later);
        connect(model, &QAbstractItemModel::rowsInserted, this, later);
        connect(model, &QAbstractItemModel::dataChanged, this, later);
        connect(model, &QAbstractItemModel::layoutChanged, this, later);
        fit();
    }

    [[nodiscard]] const QHash<int, int> &chosen() const { return m_chosen; }
    void setChosen(const QHash<int, int> &widths)
    {
        m_chosen = widths;
        fit();
    }

    void setHeadingsAreNames()
    {
        m_headingRole = TextRole::Strong;
        applyFonts();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_table && event->type() == QEvent::FontChange) {
            applyFonts();
            m_needed.clear();
            m_soon.start();
        } else if (watched != m_table && event->type() == QEvent::Resize) {
            fit();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void applyFonts()
    {
        const int line = m_table->fontMetrics().height();
        m_table->verticalHeader()->setDefaultSectionSize(m_lines > 1 ? 2 * line + 14 : line + 16);
        m_table->horizontalHeader()->setFont(interfaceFont(m_headingRole));
    }

    int least(int column)
    {
        if (m_chosen.contains(column))
            return scaledPixels(m_chosen.value(column));
        // Columns do not jump while one scrolls or sorts: they only grow.
        int &needed = m_needed[column];
        needed = std::max({needed, scaledPixels(m_widths.at(size_t(column))), headingWidth(column)});
        const QModelIndex first = m_table->model()->index(0, column);
        const bool gives = std::ranges::contains(m_growing, column) || first.data(TagsRole).isValid();
        if (!gives)
            needed = std::max(needed, static_cast<const QAbstractItemView *>(m_table)->sizeHintForColumn(column));
        return needed;
    }

    /// The header asks for room for the mark of sorting everywhere; it is needed in one column.
    int headingWidth(int column) const
    {
        const QHeaderView *header = m_table->horizontalHeader();
        const int hint = header->sectionSizeHint(column);
        if (!header->isSortIndicatorShown() || header->sortIndicatorSection() == column)
            return hint;
        return hint - header->style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, header) - headingMarkGap;
    }

    void fit()
    {
        const int columns = std::min(int(m_widths.size()), m_table->model() ? m_table->model()->columnCount() : 0);
        std::vector<int> widths(static_cast<size_t>(columns), 0);
        int room = m_table->viewport()->width();
        int growing = 0;
        const auto grows = [this](int column) {
            return !m_table->isColumnHidden(column) && !m_chosen.contains(column)
                && std::ranges::contains(m_growing, column);
        };
        for (int i = 0; i < columns; ++i) {
            if (m_table->isColumnHidden(i))
                continue;
            room -= widths[size_t(i)] = least(i);
            growing += grows(i) ? 1 : 0;
        }
        m_fitting = true;
        for (int i = 0; i < columns; ++i) {
            if (m_table->isColumnHidden(i))
                continue;
            int share = 0;
            if (grows(i) && room > 0) {
                share = room / growing--;
                room -= share;
            }
            m_table->setColumnWidth(i, widths[size_t(i)] + share);
        }
        m_fitting = false;
    }

    QTableView *m_table;
    int m_lines;
    TextRole m_headingRole = TextRole::Section;
    std::vector<int> m_widths;
    std::vector<int> m_growing;
    QHash<int, int> m_needed; // the widest that was in sight
    QHash<int, int> m_chosen; // by the user, at 100 % text
    QTimer m_soon;
    bool m_fitting = false;
};

TableMetrics *metricsOf(const QTableView *table)
{
    for (QObject *child : table->children()) {
        if (auto *metrics = dynamic_cast<TableMetrics *>(child))
            return metrics;
    }
    return nullptr;
}

} // namespace

void styleTable(QTableView *table, int lines)
{
    table->setItemDelegate(new CellDelegate(table));
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setMouseTracking(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(48);
    header->setTextElideMode(Qt::ElideRight);
    new TableMetrics(table, lines); // belongs to the table
}

void setColumnWidths(QTableView *table, std::span<const int> widths, std::initializer_list<int> growing)
{
    if (TableMetrics *metrics = metricsOf(table))
        metrics->setWidths(widths, growing);
}

QHash<int, int> chosenWidths(const QTableView *table)
{
    const TableMetrics *metrics = metricsOf(table);
    return metrics ? metrics->chosen() : QHash<int, int>();
}

void setChosenWidths(QTableView *table, const QHash<int, int> &widths)
{
    if (TableMetrics *metrics = metricsOf(table))
        metrics->setChosen(widths);
}

void setHeadingsAreNames(QTableView *table)
{
    if (TableMetrics *metrics = metricsOf(table))
        metrics->setHeadingsAreNames();
}

} // namespace switchyard
