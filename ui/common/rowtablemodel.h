// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <functional>

namespace switchyard {

/// Roles all tables of the program share.
enum TableRole {
    SortRole = Qt::UserRole, ///< raw value: number, text or time; invalid = unknown, sorts last
    TagsRole, ///< QStringList, drawn as small tags
    SecondLineRole, ///< text under the display text
    EmphasisRole, ///< int of Emphasis
    StruckRole, ///< true: the display text is struck through
    ExactRole, ///< text for files: all digits, no units; invalid = the display text
    FirstFreeRole,
};

/// How a cell stands out; read by delegates.
enum class Emphasis { None, Quiet, Strong, Accent, Warning };

/// A table described by a table of columns. New rows are applied as the smallest removals, insertions and changes; only
/// a changed order resets. Rows are values with operator==; `key` tells which row is which.
template <class Row> class RowTableModel : public QAbstractTableModel
{
public:
    struct Column
    {
        QString header;
        std::function<QString(const Row &)> text;
        std::function<QVariant(const Row &)> sortKey;
        bool isFigure = false; ///< right-aligned, digits of equal width
        QString toolTip = {}; ///< of the header
        std::function<QVariant(const Row &, int role)> more = {}; ///< further roles
    };

    using Key = std::function<QString(const Row &)>;

    RowTableModel(QList<Column> columns, Key key, QObject *parent)
        : QAbstractTableModel(parent), m_columns(std::move(columns)), m_key(std::move(key))
    {
    }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &row(const QModelIndex &index) const { return m_rows.at(index.row()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row &value = m_rows.at(index.row());
        const Column &column = m_columns.at(index.column());
        switch (role) {
        case Qt::DisplayRole: return column.text(value);
        case SortRole: return column.sortKey ? column.sortKey(value) : QVariant(column.text(value));
        case Qt::TextAlignmentRole: return int((column.isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        default: return column.more ? column.more(value, role) : QVariant();
        }
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        const Column &column = m_columns.at(section);
        switch (role) {
        case Qt::DisplayRole: return column.header;
        case Qt::ToolTipRole: return column.toolTip;
        case Qt::TextAlignmentRole: return int((column.isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        default: return {};
        }
    }

    void setRows(const QList<Row> &next)
    {
        QHash<QString, qsizetype> position;
        for (qsizetype i = 0; i < next.size(); ++i)
            position.insert(m_key(next.at(i)), i);
        if (!keepsOrder(position)) {
            beginResetModel();
            m_rows = next;
            endResetModel();
            return;
        }
        removeMissing(position);
        insertAndChange(next);
    }

private:
    bool keepsOrder(const QHash<QString, qsizetype> &position) const
    {
        qsizetype last = -1;
        for (const Row &value : m_rows) {
            const qsizetype at = position.value(m_key(value), -1);
            if (at < 0)
                continue;
            if (at <= last)
                return false;
            last = at;
        }
        return true;
    }

    void removeMissing(const QHash<QString, qsizetype> &position)
    {
        for (qsizetype last = m_rows.size() - 1; last >= 0;) {
            if (position.contains(m_key(m_rows.at(last)))) {
                --last;
                continue;
            }
            qsizetype first = last;
            while (first > 0 && !position.contains(m_key(m_rows.at(first - 1))))
                --first;
            beginRemoveRows({}, int(first), int(last));
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first - 1;
        }
    }

    void insertAndChange(const QList<Row> &next)
    {
        for (qsizetype i = 0; i < next.size();) {
            if (i < m_rows.size() && m_key(m_rows.at(i)) == m_key(next.at(i))) {
                if (!(m_rows.at(i) == next.at(i))) {
                    m_rows[i] = next.at(i);
                    Q_EMIT dataChanged(index(int(i), 0), index(int(i), columnCount() - 1));
                }
                ++i;
                continue;
            }
            // Everything up to the next row we already have is new.
            const QString stop = i < m_rows.size() ? m_key(m_rows.at(i)) : QString();
            qsizetype end = i;
            while (end < next.size() && (i >= m_rows.size() || m_key(next.at(end)) != stop))
                ++end;
            beginInsertRows({}, int(i), int(end - 1));
            m_rows = m_rows.first(i) + next.sliced(i, end - i) + m_rows.sliced(i);
            endInsertRows();
            i = end;
        }
    }

    QList<Column> m_columns;
    Key m_key;
    QList<Row> m_rows;
};

} // namespace switchyard
