// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace switchyard {

/// Attachments: one file each, named by the SHA-256 of its content.
class BlobStore
{
public:
    explicit BlobStore(QString folder) : m_folder(std::move(folder)) {}

    /// Yields the name (64 hex digits). Storing the same content twice keeps one file; a file that does not match its
    /// name is replaced. Errors: Storage.
    [[nodiscard]] Result<QString> save(const QByteArray &content) const;
    /// Errors: NotFound; Storage when the content does not match its name.
    [[nodiscard]] Result<QByteArray> load(const QString &sha256) const;
    void remove(const QString &sha256) const;

private:
    [[nodiscard]] QString pathOf(const QString &sha256) const;

    QString m_folder;
};

} // namespace switchyard
