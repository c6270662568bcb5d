// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/endpointcard.h"

#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/linkopener.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/factgrid.h"
#include "ui/explorer/pricewords.h"
#include "ui/explorer/uptimebars.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// "0.94 · 1.20 · 1.60 · 3.90": the median and what three quarters, nine tenths and all but one in a hundred keep to.
QString percentileText(const std::optional<Percentiles> &values, double factor, int decimals)
{
    if (!values || !values->p50)
        return {};
    QStringList parts;
    for (const auto &value : {values->p50, values->p75, values->p90, values->p99})
        parts << (value ? QLocale().toString(*value * factor, 'f', decimals) : u"—"_s);
    return parts.join(u" · "_s);
}

QString regionText(const Provider *provider)
{
    if (!provider)
        return {};
    QStringList parts;
    if (!provider->headquarters.isEmpty())
        parts << provider->headquarters;
    if (provider->datacenters && !provider->datacenters->isEmpty())
        //: countries a provider computes in
        parts << EndpointCard::tr("computes in %1").arg(provider->datacenters->join(u", "_s));
    return parts.join(u"; "_s);
}

QList<FactGrid::Fact> factsOf(const EndpointRow &row, const Provider *provider)
{
    const Endpoint &endpoint = row.endpoint;
    QList<FactGrid::Fact> facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts << FactGrid::Fact{name, value};
    };
    const auto tokens = [](const std::optional<qint64> &count) {
        return count ? EndpointCard::tr("%1 tokens").arg(formatTokens(*count)) : QString();
    };
    add(EndpointCard::tr("Tag"), endpoint.tag);
    add(EndpointCard::tr("Context"), tokens(endpoint.contextLength));
    add(EndpointCard::tr("Longest prompt"), tokens(endpoint.maxPromptTokens));
    add(EndpointCard::tr("Longest answer"), tokens(endpoint.maxCompletionTokens));
    if (endpoint.quantization != "unknown"_L1)
        //: how coarsely the numbers of a model are stored
        add(EndpointCard::tr("Quantization"), endpoint.quantization);
    const QString first = percentileText(endpoint.latency30m, 0.001, 2);
    const QString speed = percentileText(endpoint.throughput30m, 1, 0);
    if (!first.isEmpty() || !speed.isEmpty())
        facts << FactGrid::Fact{{}, EndpointCard::tr("Median · 75 % · 90 % · 99 % of the last half hour:")};
    //: seconds until the first token of an answer
    add(EndpointCard::tr("First token, s"), first);
    //: tokens per second
    add(EndpointCard::tr("Tokens/s"), speed);
    if (row.keepsNothing)
        //: what a provider does with what it is sent
        add(EndpointCard::tr("Data"),
            *row.keepsNothing ? EndpointCard::tr("keeps nothing")
                              : EndpointCard::tr("may keep what it is sent; see its policy"));
    add(EndpointCard::tr("Region"), regionText(provider));
    if (endpoint.implicitCaching.value_or(false))
        add(EndpointCard::tr("Cache"), EndpointCard::tr("by itself"));
    add(EndpointCard::tr("Parameters"), endpoint.supportedParameters.join(u", "_s));
    return facts;
}

QPushButton *linkButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    setButtonRole(button, ButtonRole::Link);
    QObject::connect(button, &QPushButton::clicked, button,
                     [button] { openLink(button->property("address").toString(), button->text(), button->window()); });
    return button;
}

void setAddress(QPushButton *button, const QString &address)
{
    button->setProperty("address", address);
    button->setToolTip(plainToolTip(singleLine(address, 300)));
    button->setAccessibleName(button->text());
    button->setVisible(!address.isEmpty());
}

} // namespace

EndpointCard::EndpointCard(QWidget *parent)
    : QWidget(parent),
      m_name(new TextLabel(TextRole::Strong)),
      m_facts(new FactGrid),
      m_uptime(new UptimeBars),
      m_prices(new FactGrid)
{
    setObjectName(u"endpointCard"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    m_name->setWordWrap(true);
    layout->addWidget(m_name);
    layout->addWidget(buildButtons());
    layout->addWidget(m_prices);
    layout->addWidget(m_facts);
    layout->addWidget(m_uptime);
    layout->addWidget(buildLinks());
}

QWidget *EndpointCard::buildButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new FlowLayout(row, 6);
    const auto add = [&](QPushButton *&button, const QString &name) {
        button = new QPushButton(row);
        button->setObjectName(name);
        button->setCheckable(true);
        setButtonRole(button, ButtonRole::Chip);
        layout->addWidget(button);
    };
    add(m_pin, u"pinEndpoint"_s);
    add(m_ignore, u"ignoreEndpoint"_s);
    add(m_ignoreForAll, u"ignoreEndpointForAll"_s);
    //: button: this endpoint is asked before others for this model
    m_pin->setText(tr("Ask first"));
    //: button: this endpoint is never asked for this model
    m_ignore->setText(tr("Ignore"));
    //: button: this provider is never asked, whatever the model
    m_ignoreForAll->setText(tr("Ignore for all models"));
    connect(m_pin, &QPushButton::clicked, this, &EndpointCard::pinToggled);
    connect(m_ignore, &QPushButton::clicked, this, &EndpointCard::ignoreToggled);
    connect(m_ignoreForAll, &QPushButton::clicked, this, &EndpointCard::ignoreForAllToggled);
    return row;
}

QWidget *EndpointCard::buildLinks()
{
    auto *row = new QWidget(this);
    auto *layout = new FlowLayout(row, 12);
    //: links to pages of a provider
    m_privacy = linkButton(tr("Privacy"), u"providerPrivacy"_s, row);
    m_terms = linkButton(tr("Terms"), u"providerTerms"_s, row);
    m_status = linkButton(tr("Status page"), u"providerStatus"_s, row);
    for (QPushButton *button : {m_privacy, m_terms, m_status})
        layout->addWidget(button);
    return row;
}

void EndpointCard::show(const EndpointRow &row, const Provider *provider, bool ignoredByAll)
{
    const QString name = singleLine(row.endpoint.providerName, 60);
    m_name->setText(name);
    m_facts->setFacts(factsOf(row, provider));
    m_prices->setFacts(priceFacts(row.endpoint.pricing));
    m_uptime->show(row.endpoint);
    m_pin->setChecked(row.isPinned);
    m_pin->setAccessibleName(tr("Ask %1 first for this model").arg(name));
    m_ignore->setChecked(row.isIgnored);
    m_ignore->setAccessibleName(tr("Never ask %1 for this model").arg(name));
    m_ignoreForAll->setChecked(ignoredByAll);
    m_ignoreForAll->setAccessibleName(tr("Never ask %1 for any model").arg(name));
    setAddress(m_privacy, provider ? provider->privacyPolicyUrl : QString());
    setAddress(m_terms, provider ? provider->termsOfServiceUrl : QString());
    setAddress(m_status, provider ? provider->statusPageUrl : QString());
    QWidget::show();
}

} // namespace switchyard
