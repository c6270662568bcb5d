// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/services.h"
#include "ui/explorer/costs/costrows.h"

#include <QTimer>
#include <QWidget>

namespace switchyard {

class TextLabel;

/// For the details of a model: what the last 30 days would have cost with it, what was paid, and how exact that is.
class OwnUseCard final : public QWidget
{
    Q_OBJECT

public:
    explicit OwnUseCard(const Services &services, QWidget *parent = nullptr);

    /// Needed for the tokenizers of the models that were used.
    void setTable(const std::shared_ptr<const CatalogTable> &table);
    /// A line of the table; −1 = none.
    void setLine(int line);

private:
    void ask();
    void present(const OwnUseAnswer &answer);

    Services m_services;
    OwnUse m_ownUse;
    CostScope m_scope;
    QTimer m_pause; ///< whoever walks down the list asks for the model where the walk ends
    int m_revision = 0;
    TextLabel *m_would = nullptr;
    TextLabel *m_paid = nullptr;
    TextLabel *m_note = nullptr;
};

} // namespace switchyard
