// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/heightindex.h"

#include <algorithm>
#include <bit>

namespace switchyard {

void HeightIndex::set(qsizetype row, int height)
{
    const int difference = height - m_heights[row];
    if (difference == 0)
        return;
    m_heights[row] = height;
    for (qsizetype i = row + 1; i < m_tree.size(); i += i & -i)
        m_tree[i] += difference;
}

void HeightIndex::append(int height)
{
    if (m_tree.isEmpty())
        m_tree.append(0);
    m_heights.append(height);
    const qsizetype i = m_heights.size();
    qint64 sum = height;
    for (qsizetype step = 1; step < (i & -i); step *= 2)
        sum += m_tree[i - step];
    m_tree.append(sum);
}

void HeightIndex::truncate(qsizetype size)
{
    // No sum reaches beyond its own place.
    m_heights.resize(std::min(size, m_heights.size()));
    m_tree.resize(std::min(size + 1, m_tree.size()));
}

qint64 HeightIndex::top(qsizetype row) const
{
    qint64 sum = 0;
    for (qsizetype i = row; i > 0; i -= i & -i)
        sum += m_tree[i];
    return sum;
}

qsizetype HeightIndex::rowAt(qint64 y) const
{
    if (m_heights.isEmpty())
        return 0;
    qsizetype row = 0;
    for (qsizetype step = qsizetype(std::bit_floor(size_t(m_heights.size()))); step > 0; step /= 2) {
        if (row + step < m_tree.size() && m_tree[row + step] <= y) {
            row += step;
            y -= m_tree[row];
        }
    }
    return std::min(row, m_heights.size() - 1);
}

} // namespace switchyard
