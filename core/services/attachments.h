// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/domain/message.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace switchyard {

class Storage;

/// Reads stored attachments for a request, off the window's thread.
class Attachments : public QObject
{
    Q_OBJECT
public:
    explicit Attachments(Storage &storage, QObject *parent = nullptr) : QObject(parent), m_storage(storage) {}

    /// SHA-256 -> media type of what these messages name by hash only.
    [[nodiscard]] static QHash<QString, QString> namedBy(const QList<const Message *> &messages);
    /// SHA-256 -> data URL. What is not there any more is left out: the request builder names it.
    [[nodiscard]] Async<QHash<QString, QString>> load(const QHash<QString, QString> &named);

private:
    Storage &m_storage;
};

} // namespace switchyard
