// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <array>
#include <optional>

namespace switchyard {

struct Endpoint;

/// How much of the last five minutes, half hour and day an endpoint could be reached: a bar each, with its figure.
class UptimeBars final : public QWidget
{
    Q_OBJECT

public:
    explicit UptimeBars(QWidget *parent = nullptr);

    /// Hidden when nothing is known.
    void show(const Endpoint &endpoint);
    using QWidget::show;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString label(size_t row) const;

    std::array<std::optional<double>, 3> m_percent;
};

} // namespace switchyard
