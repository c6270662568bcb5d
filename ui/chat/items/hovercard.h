// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/blockitem.h"

#include <QWidget>

namespace switchyard {

class TextLabel;

/// A small card that says where a chip leads: title, host, excerpt. Plain text only; takes neither focus nor clicks.
class HoverCard final : public QWidget
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget *parent);

    /// Below `place` (of the screen), above it where there is no room.
    void showFor(const HoverText &text, const QRect &place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_title;
    TextLabel *m_source;
    TextLabel *m_excerpt;
};

} // namespace switchyard
