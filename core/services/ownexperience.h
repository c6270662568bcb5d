// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/domain/modelexperience.h"

#include <QObject>
#include <QTimer>

namespace switchyard {

class Ledger;

/// The user's own experience with each model over the last days. Worked out beside the window's thread at the first
/// question, and anew a while after answers came.
class OwnExperience : public QObject
{
    Q_OBJECT
public:
    OwnExperience(Ledger &ledger, const Clock &clock, QObject *parent = nullptr);

    /// Of the last 30 or 90 days. Empty until changed() where it was not worked out yet.
    enum class Span { Month = 30, Quarter = 90 };
    [[nodiscard]] const QHash<ModelId, ModelExperience> &models(Span span);

Q_SIGNALS:
    void changed();

private:
    struct Known
    {
        QHash<ModelId, ModelExperience> models;
        bool isWanted = false;
    };
    [[nodiscard]] Known &known(Span span) { return span == Span::Month ? m_month : m_quarter; }
    void workOut(Span span);

    Ledger &m_ledger;
    const Clock &m_clock;
    Known m_month, m_quarter;
    QTimer m_soon;
};

} // namespace switchyard
