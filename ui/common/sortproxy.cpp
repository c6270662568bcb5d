// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/sortproxy.h"

#include "ui/common/rowtablemodel.h"

#include <QDateTime>

namespace switchyard {

// The C locale compares bytes and knows no natural order.
SortProxy::SortProxy(QObject *parent)
    : QSortFilterProxyModel(parent),
      m_collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

int SortProxy::compare(const QVariant &left, const QVariant &right) const
{
    if (!left.isValid() || !right.isValid()) {
        const int order = int(right.isValid()) - int(left.isValid()); // the valid one first …
        return sortOrder() == Qt::AscendingOrder ? order : -order; // … also when the proxy turns the answer round
    }
    if (left.typeId() == QMetaType::QString)
        return m_collator.compare(left.toString(), right.toString());
    if (left.typeId() == QMetaType::QDateTime) {
        const QDateTime a = left.toDateTime(), b = right.toDateTime();
        return a < b ? -1 : b < a ? 1 : 0;
    }
    if (left.typeId() == QMetaType::Double) {
        const double a = left.toDouble(), b = right.toDouble();
        return a < b ? -1 : b < a ? 1 : 0;
    }
    const qint64 a = left.toLongLong(), b = right.toLongLong();
    return a < b ? -1 : b < a ? 1 : 0;
}

bool SortProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (const int order = compare(left.data(SortRole), right.data(SortRole)); order != 0)
        return order < 0;
    const QVariant a = left.siblingAtColumn(0).data(SortRole), b = right.siblingAtColumn(0).data(SortRole);
    const int order = compare(a, b);
    // Ties stay in the order of the first column, also when sorted the other way.
    return sortOrder() == Qt::AscendingOrder ? order < 0 : order > 0;
}

} // namespace switchyard
