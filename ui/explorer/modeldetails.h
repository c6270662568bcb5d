// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/errorbanner.h"
#include "ui/explorer/modeltablemodel.h"

#include <QScrollArea>

class QGridLayout;
class QPushButton;
class QTableView;

namespace switchyard {

class EndpointTableModel;
class TextLabel;

/// The pane on the right: what a model is, what it costs, what can be done with it. Endpoints are asked for on request.
class ModelDetails final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ModelDetails(QWidget *parent = nullptr);

    void showModel(const ModelRow &row, bool isDefault, bool isCompared);
    void showEndpoints(const Result<QList<Endpoint>> &endpoints);
    /// Nothing is chosen.
    void clear();
    [[nodiscard]] const std::optional<ModelRow> &shown() const { return m_row; }

Q_SIGNALS:
    void chatRequested();
    void compareToggled(bool on);
    void defaultRequested();
    void endpointsRequested();

private:
    QWidget *buildActions();
    QWidget *buildEndpoints();
    void fillFacts();
    void fitEndpointTable();

    std::optional<ModelRow> m_row;
    QWidget *m_body;
    TextLabel *m_name;
    TextLabel *m_id;
    TextLabel *m_description;
    QPushButton *m_chat;
    QPushButton *m_compare;
    QPushButton *m_default;
    QPushButton *m_askEndpoints;
    QTableView *m_endpointTable;
    EndpointTableModel *m_endpoints;
    ErrorBanner *m_endpointError;
    QGridLayout *m_prices;
    QGridLayout *m_facts;
};

} // namespace switchyard
