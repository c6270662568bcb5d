// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/pictureitem.h"

#include <QDialog>

namespace switchyard {

/// One picture as large as the window allows. Decoded on the pool.
class PictureDialog final : public QDialog
{
    Q_OBJECT

public:
    PictureDialog(const PictureSource &source, QWidget *parent);

Q_SIGNALS:
    void saveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect area() const;

    QImage m_image;
    int m_footer = 0; // height of the row of buttons
};

} // namespace switchyard
