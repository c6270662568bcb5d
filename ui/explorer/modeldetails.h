// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/services.h"
#include "ui/explorer/modeltablemodel.h"

#include <QScrollArea>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace switchyard {

class EndpointPanel;
class ExperiencePanel;
class FactGrid;
class MarkEditor;
class OwnUseCard;
class ModelLinks;
class PriceHistoryPanel;
class TextLabel;

/// The pane on the right: what a model is, what it costs, who serves it, what the user makes of it.
class ModelDetails final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ModelDetails(const Services &services, QWidget *parent = nullptr);

    /// `relatives`: models of the same server that are worth a link, see relativesOf().
    void showModel(const ModelRow &row, bool isCompared, const QList<ModelId> &relatives);
    void setCompared(bool on);
    /// What the use of the last days would have cost with a line of the catalogue; the tokenizers of the models that
    /// were used are looked up in it.
    void showOwnUse(const std::shared_ptr<const CatalogTable> &table, int line);
    /// Nothing is chosen.
    void clear();
    [[nodiscard]] const std::optional<ModelRow> &shown() const { return m_row; }

Q_SIGNALS:
    void chatRequested();
    void compareToggled(bool on);
    void defaultRequested();
    void modelRequested(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    void undoable(const QString &text, const std::function<void()> &undo, const std::function<void()> &commit);

private:
    QWidget *buildActions();
    void addSections(QVBoxLayout *layout);
    void showMarks();
    void showDefault();

    Services m_services;
    std::optional<ModelRow> m_row;
    QWidget *m_body;
    TextLabel *m_name;
    TextLabel *m_id;
    TextLabel *m_description;
    QPushButton *m_chat = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_star = nullptr;
    QPushButton *m_default = nullptr;
    FactGrid *m_prices;
    PriceHistoryPanel *m_history = nullptr;
    EndpointPanel *m_endpoints;
    MarkEditor *m_marks = nullptr;
    ExperiencePanel *m_experience = nullptr;
    OwnUseCard *m_ownUse = nullptr;
    FactGrid *m_facts;
    FactGrid *m_parameters;
    ModelLinks *m_links;
};

} // namespace switchyard
