// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace switchyard {

/// The one way tables are sorted: by SortRole, texts in natural order ("Qwen 2" before "Qwen 10"), what is unknown last
/// in both directions, ties by the first column.
class SortProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SortProxy(QObject *parent = nullptr);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// < 0, 0, > 0; unknown values come last whatever the direction.
    [[nodiscard]] int compare(const QVariant &left, const QVariant &right) const;

    QCollator m_collator;
};

} // namespace switchyard
