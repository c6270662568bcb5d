// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/connection.h"
#include "core/domain/model.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace switchyard {

/// Where else to look: other variants of a model in the catalogue, its pages on the web.
class ModelLinks final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelLinks(QWidget *parent = nullptr);

    /// `relatives`: ids of the same server that can be shown.
    void show(const Model &model, const std::optional<Connection> &connection, const QList<ModelId> &relatives);
    using QWidget::show;

Q_SIGNALS:
    void modelRequested(const switchyard::ModelId &model);

private:
    void addLink(const QString &text, const QString &name, const QString &toolTip, const std::function<void()> &follow);
    void addAddress(const QString &name, const QString &address);

    QWidget *m_row;
};

/// Other variants of the model among these ids (`a/b:free` of `a/b`), then what it is an alias of.
[[nodiscard]] QList<ModelId> relativesOf(const Model &model, const QList<ModelId> &ids);

} // namespace switchyard
