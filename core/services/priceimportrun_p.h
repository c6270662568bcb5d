// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/domain/priceimport.h"
#include "core/exchange/pricefile.h"

#include <QObject>

namespace switchyard {

class Storage;

/// One file of prices on its way into the history: read and checked beside the window's thread, then stored in pieces,
/// so that other writes are not held up.
class PriceImportRun : public QObject
{
    Q_OBJECT
public:
    explicit PriceImportRun(Storage &storage, QObject *parent) : QObject(parent), m_storage(storage) {}

    /// To be called once. When it fails or is cancelled, nothing of the file stays.
    [[nodiscard]] Async<PriceImportReport> start(const QString &path, const ConnectionId &connection,
                                                 const QDateTime &now);

Q_SIGNALS:
    void progress(qint64 done, qint64 total);

private:
    void begin(const PriceFile &file);
    void storeNext();
    void end();
    void giveUp(const Error &error);

    Storage &m_storage;
    AsyncSource<PriceImportReport> m_done;
    PriceImportReport m_report;
    QList<PricePoint> m_points;
    qsizetype m_stored = 0;
};

} // namespace switchyard
