// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/endpoint.h"
#include "ui/common/services.h"
#include "ui/explorer/modeltablemodel.h"

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;
class QTableView;

namespace switchyard {

class EndpointCard;
class EndpointTableModel;
class ErrorBanner;
struct Settings;
class SortProxy;
class TextLabel;

/// Who serves a model: what is known from the cache, asked anew by a button; what the user wants of each goes straight
/// into the preferences of routing and can be undone.
class EndpointPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointPanel(const Services &services, QWidget *parent = nullptr);

    void showModel(const ModelRow &row);

Q_SIGNALS:
    void undoable(const QString &text, const std::function<void()> &undo, const std::function<void()> &commit);

private:
    void buildTable();
    void connectCard();
    void ask();
    void reload();
    void updateStatus();
    void showCard();
    void fitTable();
    [[nodiscard]] std::optional<Endpoint> current() const;
    /// Changes the routing of this model, or the defaults, and offers to change it back.
    void change(const QString &text, const std::function<void(Settings &settings)> &edit);

    Services m_services;
    std::optional<ModelRow> m_row;
    TextLabel *m_title;
    TextLabel *m_status;
    QPushButton *m_ask;
    QTableView *m_table;
    EndpointTableModel *m_model;
    SortProxy *m_proxy;
    ErrorBanner *m_error;
    EndpointCard *m_card;
};

} // namespace switchyard
