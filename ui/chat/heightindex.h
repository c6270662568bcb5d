// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace switchyard {

/// Heights of many rows with their sums: changing one, and finding the row at a place, cost the logarithm of the
/// number.
class HeightIndex
{
public:
    void set(qsizetype row, int height);
    void append(int height);
    void truncate(qsizetype size); ///< forgets the rows from there on
    [[nodiscard]] qsizetype size() const { return m_heights.size(); }
    [[nodiscard]] int at(qsizetype row) const { return m_heights[row]; }
    /// Sum of all rows before this one.
    [[nodiscard]] qint64 top(qsizetype row) const;
    [[nodiscard]] qint64 total() const { return top(m_heights.size()); }
    /// The row that covers `y`; the last one below the end, 0 above the beginning.
    [[nodiscard]] qsizetype rowAt(qint64 y) const;

private:
    QList<int> m_heights;
    QList<qint64> m_tree; // Fenwick tree, from 1
};

} // namespace switchyard
