// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/tablesort.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace switchyard {

std::optional<double> figureOf(QStringView cell)
{
    cell = cell.trimmed();
    bool negative = false;
    qsizetype at = 0;
    // Signs and currencies before the digits, in any order.
    while (at < cell.size() && !(cell[at] >= u'0' && cell[at] <= u'9') && cell[at] != u'.') {
        const QChar c = cell[at];
        if (c == u'-' || c == QChar(0x2212))
            negative = true;
        else if (c != u'+' && c != u'~' && c != QChar(0x2248) && !c.isSpace() && c.category() != QChar::Symbol_Currency)
            return {};
        if (++at > 4)
            return {};
    }
    QString digits;
    for (; at < cell.size() && at < 64; ++at) {
        const QChar c = cell[at];
        if ((c >= u'0' && c <= u'9') || c == u'.')
            digits += c;
        else if (c != u',' && c != u'\'' && c != u'_' && c != QChar(0x202F))
            break;
    }
    bool ok = false;
    const double value = digits.toDouble(&ok);
    if (!ok)
        return {};
    return negative ? -value : value;
}

QList<qsizetype> sortedRows(const Table &table, qsizetype column, bool falling)
{
    struct Key
    {
        qsizetype row = 0;
        QString words;
        double figure = 0;
    };
    std::vector<Key> keys;
    keys.reserve(size_t(std::max<qsizetype>(0, table.rows.size() - 1)));
    bool figures = true;
    for (qsizetype row = 1; row < table.rows.size(); ++row) {
        Key key{row, table.rows[row].value(column).text.left(200).toCaseFolded(), 0};
        if (!key.words.isEmpty()) {
            const std::optional<double> figure = figures ? figureOf(key.words) : std::nullopt;
            figures = figures && figure;
            key.figure = figure.value_or(0);
        }
        keys.push_back(std::move(key));
    }
    std::ranges::stable_sort(keys, [figures, falling](const Key &a, const Key &b) {
        if (a.words.isEmpty() || b.words.isEmpty())
            return !a.words.isEmpty() && b.words.isEmpty();
        const Key &first = falling ? b : a;
        const Key &second = falling ? a : b;
        return figures ? first.figure < second.figure : first.words < second.words;
    });
    QList<qsizetype> order;
    order.reserve(table.rows.size());
    if (!table.rows.isEmpty())
        order.append(0);
    for (const Key &key : keys)
        order.append(key.row);
    return order;
}

} // namespace switchyard
