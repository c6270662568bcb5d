// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modeldetails.h"

#include "core/services/connections.h"
#include "core/services/modelnotebook.h"
#include "core/settings/preferences.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/costs/ownusecard.h"
#include "ui/explorer/endpointpanel.h"
#include "ui/explorer/experiencepanel.h"
#include "ui/explorer/factgrid.h"
#include "ui/explorer/markeditor.h"
#include "ui/explorer/modellinks.h"
#include "ui/explorer/modelwords.h"
#include "ui/explorer/pricehistorypanel.h"
#include "ui/explorer/pricewords.h"

#include <QBoxLayout>
#include <QPushButton>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype descriptionLimit = 1500;
constexpr int sectionGap = 8;

/// A heading that goes with its grid.
void addSection(QVBoxLayout *layout, const QString &title, FactGrid *grid)
{
    layout->addSpacing(sectionGap);
    layout->addWidget(new TextLabel(title, TextRole::Section));
    layout->addWidget(grid);
}

} // namespace

ModelDetails::ModelDetails(const Services &services, QWidget *parent)
    : QScrollArea(parent),
      m_services(services),
      m_name(new TextLabel(TextRole::Title)),
      m_id(new TextLabel(TextRole::Mono)),
      m_description(new TextLabel(TextRole::Body)),
      m_prices(new FactGrid),
      m_endpoints(new EndpointPanel(services)),
      m_facts(new FactGrid),
      m_parameters(new FactGrid),
      m_links(new ModelLinks)
{
    setObjectName(u"modelDetails"_s);
    setAccessibleName(tr("Details of the model"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *surface = new Surface(&ThemeColors::alternate);
    auto *outer = new QVBoxLayout(surface);
    outer->setContentsMargins(0, 0, 0, 0);
    m_body = new QWidget(surface);
    outer->addWidget(m_body);
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(8);
    m_name->setObjectName(u"modelName"_s);
    m_name->setWordWrap(true);
    m_id->setObjectName(u"modelId"_s);
    m_id->setWordWrap(true);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_description->setWordWrap(true);
    m_description->setColor(&ThemeColors::secondary);
    layout->addWidget(m_name);
    layout->addWidget(m_id);
    layout->addWidget(buildActions());
    addSections(layout);
    layout->addStretch();
    setWidget(surface);
    connect(m_endpoints, &EndpointPanel::undoable, this, &ModelDetails::undoable);
    connect(m_links, &ModelLinks::modelRequested, this, [this](const ModelId &model) {
        if (m_row)
            Q_EMIT modelRequested(m_row->entry.connection, model);
    });
    connect(&services.preferences, &Preferences::changed, this, &ModelDetails::showDefault);
    if (services.notebook)
        connect(services.notebook, &ModelNotebook::marksChanged, this, &ModelDetails::showMarks);
    clear();
}

void ModelDetails::addSections(QVBoxLayout *layout)
{
    addSection(layout, tr("Prices"), m_prices);
    layout->addSpacing(sectionGap);
    layout->addWidget(m_endpoints);
    if (m_services.prices) {
        m_history = new PriceHistoryPanel(*m_services.prices, m_services.clock, u"modelHistory"_s);
        layout->addSpacing(sectionGap);
        layout->addWidget(m_history);
    }
    if (m_services.experience) {
        m_experience = new ExperiencePanel(*m_services.experience, m_services.clock);
        layout->addSpacing(sectionGap);
        layout->addWidget(m_experience);
    }
    m_ownUse = new OwnUseCard(m_services);
    layout->addSpacing(sectionGap);
    layout->addWidget(m_ownUse);
    if (m_services.notebook) {
        m_marks = new MarkEditor(*m_services.notebook);
        layout->addSpacing(sectionGap);
        layout->addWidget(m_marks);
    }
    addSection(layout, tr("Facts"), m_facts);
    layout->addWidget(m_description);
    addSection(layout, tr("Parameters"), m_parameters);
    layout->addSpacing(sectionGap);
    layout->addWidget(m_links);
}

QWidget *ModelDetails::buildActions()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row);
    layout->setContentsMargins(0, 4, 0, 0);
    //: button: begin a conversation with this model
    m_chat = new QPushButton(tr("Chat"), row);
    m_chat->setObjectName(u"chatWithModel"_s);
    m_chat->setAccessibleName(tr("Chat with this model"));
    setButtonRole(m_chat, ButtonRole::Primary);
    //: button: put this model beside others
    m_compare = new QPushButton(tr("Compare"), row);
    m_compare->setObjectName(u"compareModel"_s);
    m_compare->setCheckable(true);
    m_compare->setAccessibleName(tr("Compare this model"));
    m_star = new QPushButton(row);
    m_star->setObjectName(u"starModel"_s);
    m_star->setCheckable(true);
    m_star->setVisible(m_services.notebook);
    m_default = new QPushButton(row);
    m_default->setObjectName(u"defaultModel"_s);
    connect(m_chat, &QPushButton::clicked, this, &ModelDetails::chatRequested);
    connect(m_compare, &QPushButton::clicked, this, &ModelDetails::compareToggled);
    connect(m_default, &QPushButton::clicked, this, &ModelDetails::defaultRequested);
    connect(m_star, &QPushButton::clicked, this, [this](bool on) {
        if (m_row)
            m_services.notebook->changeMarks({m_row->entry.model.id},
                                             [on](ModelMarks &marks) { marks.favourite = on; });
    });
    for (QPushButton *button : {m_chat, m_compare, m_star, m_default})
        layout->addWidget(button);
    return row;
}

void ModelDetails::showModel(const ModelRow &row, bool isCompared, const QList<ModelId> &relatives)
{
    const bool same
        = m_row && m_row->entry.model.id == row.entry.model.id && m_row->entry.connection == row.entry.connection;
    m_row = row;
    const Model &model = row.entry.model;
    m_name->setText(singleLine(model.name.isEmpty() ? model.id.text() : model.name, 120));
    m_id->setText(singleLine(model.id.text(), 200));
    m_description->setText(model.description.left(descriptionLimit));
    m_description->setVisible(!model.description.isEmpty());
    setCompared(isCompared);
    showDefault();
    showMarks();
    m_prices->setFacts(priceFacts(model.pricing));
    m_facts->setFacts(modelFacts(row));
    const QList<FactGrid::Fact> parameters = parameterFacts(model);
    m_parameters->setFacts(parameters.isEmpty() ? QList<FactGrid::Fact>{{{}, tr("Not listed by this server"), false}}
                                                : parameters);
    m_endpoints->showModel(row);
    if (m_experience)
        m_experience->showModel(model.id);
    if (m_marks)
        m_marks->showModel(model.id);
    const auto info = m_services.connections.find(row.entry.connection);
    if (m_history) {
        m_history->setVisible(!info || !info->connection.isSandbox); // pretend prices have no history
        m_history->showModel(row.entry.connection, model.id);
    }
    m_links->show(model, info ? std::optional(info->connection) : std::nullopt, relatives);
    if (!same)
        ensureVisible(0, 0);
    m_body->show();
}

void ModelDetails::showOwnUse(const std::shared_ptr<const CatalogTable> &table, int line)
{
    m_ownUse->setTable(table);
    m_ownUse->setLine(line);
}

void ModelDetails::setCompared(bool on)
{
    m_compare->setChecked(on);
}

void ModelDetails::showDefault()
{
    if (!m_row)
        return;
    const Settings &settings = m_services.preferences.values();
    const bool isDefault
        = settings.defaultModel == m_row->entry.model.id && settings.defaultConnection == m_row->entry.connection;
    m_default->setText(isDefault ? tr("Default") : tr("Make default"));
    m_default->setAccessibleName(isDefault ? tr("This is the default model") : tr("Make this the default model"));
    m_default->setEnabled(!isDefault);
}

void ModelDetails::showMarks()
{
    if (!m_row || !m_services.notebook)
        return;
    const bool on = m_services.notebook->marksOf(m_row->entry.model.id).favourite;
    m_star->setText(on ? u"★"_s : u"☆"_s);
    m_star->setChecked(on);
    m_star->setAccessibleName(on ? tr("Take this model out of the favourites") : tr("Make this model a favourite"));
    m_star->setToolTip(m_star->accessibleName());
}

void ModelDetails::clear()
{
    m_row.reset();
    m_body->hide();
}

} // namespace switchyard
