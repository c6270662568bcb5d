// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pricealert.h"
#include "ui/common/services.h"

#include <QObject>

namespace switchyard {

/// Puts what became of prices into words: a notice in the window and, where the user wants it, a notification of the
/// desktop. Needs `Services::alerts`.
class AlertAnnouncer final : public QObject
{
    Q_OBJECT

public:
    explicit AlertAnnouncer(const Services &services, QObject *parent = nullptr);

Q_SIGNALS:
    void notice(const QString &text);
    /// A notification about one model was clicked.
    void modelRequested(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    /// One about several.
    void changesRequested();

private:
    void announce(const QList<PriceAlert> &alerts);

    Services m_services;
};

} // namespace switchyard
