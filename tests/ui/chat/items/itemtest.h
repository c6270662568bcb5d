// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/blockitem.h"
#include "ui/common/theme.h"

#include <QImage>
#include <QObject>
#include <QWidget>

#include <optional>

namespace switchyard {

[[nodiscard]] Block blockOf(const QString &markdown);
[[nodiscard]] QString tableSource(int rows);
[[nodiscard]] QByteArray picture(QSize size, const char *format);
[[nodiscard]] std::optional<HitTarget> targetOf(const QList<HitTarget> &targets, const QString &id);

/// Items by themselves, without a view. For tests that derive from it.
class ItemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

protected:
    static constexpr double width = 660;

    QImage painted(BlockItem &item, const BlockItem::PaintState &state = {}, QRectF exposed = {}) const;

    Theme m_theme;
    QWidget m_widget;
    TranscriptStyle m_style;
};

} // namespace switchyard
