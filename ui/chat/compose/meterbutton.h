// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/compose/composerfacts.h"

#include <QAbstractButton>

namespace switchyard {

/// A thin bar of what will be sent, and its figures; opens the list of it.
class MeterButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit MeterButton(QWidget *parent = nullptr);

    void setFacts(const ComposerFacts &facts);
    [[nodiscard]] QSize sizeHint() const override;
    /// The bar alone: the figures give way where it is narrow.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ComposerFacts m_facts;
};

} // namespace switchyard
