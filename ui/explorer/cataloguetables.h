// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/services.h"
#include "ui/explorer/modeltablemodel.h"

#include <QObject>

namespace switchyard {

/// The catalogue as the explorer searches it, made anew, beside the window's thread when it is long, each time the
/// models or the names of their connections change.
class CatalogueTables final : public QObject
{
    Q_OBJECT

public:
    explicit CatalogueTables(const Services &services, QObject *parent = nullptr);

    /// Never null; empty until the first catalogue has been taken in.
    [[nodiscard]] const std::shared_ptr<const CatalogTable> &table() const { return m_table; }
    /// The lines of these keys (see modelRowKey()), in this order; those that are not listed are left out.
    [[nodiscard]] QList<ModelRow> rowsOf(const QStringList &keys) const;

    void reload();

Q_SIGNALS:
    void changed();

private:
    Services m_services;
    std::shared_ptr<const CatalogTable> m_table = std::make_shared<CatalogTable>();
    int m_revision = 0; ///< of the catalogue that is being taken in
};

} // namespace switchyard
