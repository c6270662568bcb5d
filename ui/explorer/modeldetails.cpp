// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modeldetails.h"

#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/sortproxy.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/tablestyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/endpointtablemodel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype descriptionLimit = 1500;
constexpr int endpointRowsShown = 8;
constexpr int sectionGap = 8;

QGridLayout *factLayout()
{
    auto *layout = new QGridLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(5);
    layout->setColumnStretch(1, 1);
    return layout;
}

void clearRows(QGridLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        item->widget()->hide();
        item->widget()->deleteLater();
    }
}

void addRow(QGridLayout *layout, const QString &name, const QString &value, bool figure)
{
    const int row = layout->count() / 2;
    auto *label = new TextLabel(name, TextRole::Body);
    label->setColor(&ThemeColors::secondary);
    auto *text = new TextLabel(singleLine(value, 300), TextRole::Body);
    text->setWordWrap(!figure);
    if (figure)
        text->setFont(tabularFont(text->font()));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Chinese lines are taller than Latin ones; the first lines of both stand on the same height.
    const int difference = label->sizeHint().height() - text->fontMetrics().height();
    text->setContentsMargins(0, std::max(0, (difference + 1) / 2), 0, 0);
    layout->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignTop);
    if (figure)
        layout->addWidget(text, row, 1, Qt::AlignRight | Qt::AlignTop);
    else
        layout->addWidget(text, row, 1);
    text->setAlignment((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
}

/// Names of the wire's prices; others are shown as they are called there.
QString priceName(const QString &key)
{
    const std::pair<QLatin1StringView, QString> names[] = {
        {PriceKey::prompt, ModelDetails::tr("Input")},
        {PriceKey::completion, ModelDetails::tr("Output")},
        {PriceKey::cacheRead, ModelDetails::tr("Cached input")},
        {PriceKey::cacheWrite, ModelDetails::tr("Writing the cache")},
        {PriceKey::cacheWriteHour, ModelDetails::tr("Writing it for an hour")},
        {PriceKey::reasoning, ModelDetails::tr("Reasoning")},
        {PriceKey::audio, ModelDetails::tr("Audio input")},
        {PriceKey::audioOutput, ModelDetails::tr("Audio output")},
        {PriceKey::image, ModelDetails::tr("Image")},
        {PriceKey::request, ModelDetails::tr("Request")},
        {PriceKey::webSearch, ModelDetails::tr("Web search")},
    };
    for (const auto &[wire, name] : names) {
        if (key == wire)
            return name;
    }
    return key;
}

bool isPerToken(const QString &key)
{
    return key != PriceKey::image && key != PriceKey::request && key != PriceKey::webSearch;
}

} // namespace

ModelDetails::ModelDetails(QWidget *parent) : QScrollArea(parent)
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

    m_name = new TextLabel(TextRole::Title);
    m_name->setObjectName(u"modelName"_s);
    m_name->setWordWrap(true);
    m_id = new TextLabel(TextRole::Mono);
    m_id->setObjectName(u"modelId"_s);
    m_id->setWordWrap(true);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_description = new TextLabel(TextRole::Body);
    m_description->setWordWrap(true);
    m_description->setColor(&ThemeColors::secondary);
    m_prices = factLayout();
    m_facts = factLayout();

    layout->addWidget(m_name);
    layout->addWidget(m_id);
    layout->addWidget(buildActions());
    layout->addSpacing(sectionGap);
    layout->addWidget(new TextLabel(tr("Prices, $ per million tokens"), TextRole::Section));
    layout->addLayout(m_prices);
    layout->addSpacing(sectionGap);
    layout->addWidget(buildEndpoints());
    layout->addSpacing(sectionGap);
    layout->addWidget(new TextLabel(tr("Facts"), TextRole::Section));
    layout->addLayout(m_facts);
    layout->addSpacing(sectionGap);
    layout->addWidget(m_description);
    layout->addStretch();
    setWidget(surface);
    clear();
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
    m_default = new QPushButton(row);
    m_default->setObjectName(u"defaultModel"_s);
    connect(m_chat, &QPushButton::clicked, this, &ModelDetails::chatRequested);
    connect(m_compare, &QPushButton::clicked, this, &ModelDetails::compareToggled);
    connect(m_default, &QPushButton::clicked, this, &ModelDetails::defaultRequested);
    layout->addWidget(m_chat);
    layout->addWidget(m_compare);
    layout->addWidget(m_default);
    return row;
}

QWidget *ModelDetails::buildEndpoints()
{
    auto *group = new QWidget;
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new TextLabel(tr("Endpoints"), TextRole::Section));
    m_askEndpoints = new QPushButton(tr("Ask who serves it"), group);
    m_askEndpoints->setObjectName(u"askEndpoints"_s);
    m_askEndpoints->setAccessibleName(tr("Ask the server for the endpoints of this model"));
    connect(m_askEndpoints, &QPushButton::clicked, this, [this] {
        m_askEndpoints->setEnabled(false);
        m_askEndpoints->setText(tr("Asking…"));
        Q_EMIT endpointsRequested();
    });
    m_endpoints = new EndpointTableModel(this);
    auto *proxy = new SortProxy(this);
    proxy->setSourceModel(m_endpoints);
    m_endpointTable = new QTableView(group);
    m_endpointTable->setObjectName(u"endpointTable"_s);
    m_endpointTable->setAccessibleName(tr("Endpoints of the model"));
    styleTable(m_endpointTable);
    m_endpointTable->setModel(proxy);
    m_endpointTable->setSortingEnabled(true);
    m_endpointTable->sortByColumn(EndpointTableModel::Output, Qt::AscendingOrder);
    static constexpr int widths[] = {96, 48, 48, 48};
    setColumnWidths(m_endpointTable, widths, {0});
    connect(m_endpointTable->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &ModelDetails::fitEndpointTable);
    m_endpointError = new ErrorBanner(group);
    connect(m_endpointError, &ErrorBanner::actionTriggered, this, &ModelDetails::endpointsRequested);
    layout->addWidget(m_askEndpoints, 0, Qt::AlignLeft);
    layout->addWidget(m_endpointTable);
    layout->addWidget(m_endpointError);
    return group;
}

void ModelDetails::showModel(const ModelRow &row, bool isDefault, bool isCompared)
{
    const bool same
        = m_row && m_row->entry.model.id == row.entry.model.id && m_row->entry.connection == row.entry.connection;
    m_row = row;
    const Model &model = row.entry.model;
    m_name->setText(singleLine(model.name.isEmpty() ? model.id.text() : model.name, 120));
    m_id->setText(singleLine(model.id.text(), 200));
    m_description->setText(model.description.left(descriptionLimit));
    m_description->setVisible(!model.description.isEmpty());
    m_compare->setChecked(isCompared);
    m_default->setText(isDefault ? tr("Default") : tr("Make default"));
    m_default->setAccessibleName(isDefault ? tr("This is the default model") : tr("Make this the default model"));
    m_default->setEnabled(!isDefault);
    fillFacts();
    if (!same) {
        m_endpoints->setRows({});
        m_endpointTable->hide();
        m_endpointError->clear();
        m_askEndpoints->setText(tr("Ask who serves it"));
        m_askEndpoints->setEnabled(true);
        m_askEndpoints->show();
    }
    m_body->show();
}

void ModelDetails::fillFacts()
{
    const Model &model = m_row->entry.model;
    clearRows(m_prices);
    QStringList keys{QString(PriceKey::prompt), QString(PriceKey::completion), QString(PriceKey::cacheRead)};
    for (auto it = model.pricing.prices.keyBegin(); it != model.pricing.prices.keyEnd(); ++it) {
        if (!keys.contains(*it))
            keys << *it;
    }
    for (const QString &name : std::as_const(keys)) {
        const auto it = model.pricing.prices.constFind(name);
        if (it == model.pricing.prices.cend())
            continue;
        const QByteArray wireKey = it.key().toLatin1();
        const QLatin1StringView key(wireKey);
        if (isPerToken(it.key())) {
            addRow(m_prices, priceName(it.key()), formatPricePerMillion(model.pricing, key), true);
        } else if (it->value && !it->value->isFree()) {
            const auto one = it->value->times(1);
            //: price of one image, request or search
            addRow(m_prices, priceName(it.key()), one ? tr("%1 each").arg(formatMoney(*one)) : tr("varies"), true);
        }
    }
    if (m_prices->count() == 0)
        addRow(m_prices, tr("Not listed by this server"), {}, false);
    clearRows(m_facts);
    addRow(m_facts, tr("Context"), tr("%1 tokens").arg(formatTokens(model.contextLength, u"—"_s)), false);
    if (model.maxCompletionTokens)
        addRow(m_facts, tr("Longest answer"), tr("%1 tokens").arg(formatTokens(*model.maxCompletionTokens)), false);
    const auto add = [this](const QString &name, const QString &value) {
        if (!value.isEmpty())
            addRow(m_facts, name, value, false);
    };
    add(tr("Reads"), model.inputModalities.join(u", "_s));
    add(tr("Writes"), model.outputModalities.join(u", "_s));
    add(tr("Parameters"), model.supportedParameters.join(u", "_s));
    add(tr("Knowledge until"), model.knowledgeCutoff);
    if (model.created)
        add(tr("Listed since"), QLocale().toString(model.created->toLocalTime().date(), QLocale::ShortFormat));
    add(tr("Ends on"), model.expirationDate);
    add(tr("Connection"), m_row->connectionName);
}

void ModelDetails::showEndpoints(const Result<QList<Endpoint>> &endpoints)
{
    m_askEndpoints->setEnabled(true);
    m_askEndpoints->setText(tr("Ask again"));
    if (!endpoints) {
        m_endpointTable->hide();
        m_endpointError->showError(endpoints.error(), {ErrorAction::Retry});
        return;
    }
    m_endpointError->clear();
    m_endpoints->setRows(*endpoints);
    m_endpointTable->show();
    fitEndpointTable();
}

void ModelDetails::fitEndpointTable()
{
    const int rows = std::min(m_endpoints->rowCount(), endpointRowsShown);
    const QScrollBar *bar = m_endpointTable->horizontalScrollBar();
    m_endpointTable->setFixedHeight(m_endpointTable->horizontalHeader()->sizeHint().height()
                                    + rows * m_endpointTable->verticalHeader()->defaultSectionSize() + 2
                                    + (bar->maximum() > bar->minimum() ? bar->sizeHint().height() : 0));
}

void ModelDetails::clear()
{
    m_row.reset();
    m_body->hide();
}

} // namespace switchyard
