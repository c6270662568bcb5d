// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/pricestepsview.h"

#include "ui/common/format.h"
#include "ui/common/plotview.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/pricetexts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortestDays = 30;
constexpr int chartHeight = 230; // with its heading

/// Output and input are what is looked for first.
int keyRank(const QString &key)
{
    return key == PriceKey::completion ? 0 : key == PriceKey::prompt ? 1 : 2;
}

QString axisText(double value)
{
    // A position is for the eye; the exact price stands with its point.
    constexpr double picosPerDollar = 1e12;
    return formatMoneyExact(Money::fromPicos(std::llround(value * picosPerDollar)));
}

} // namespace

Plot priceStepsPlot(const PriceHistory::Series &series, const QDateTime &now)
{
    Plot plot{.kind = Plot::Kind::Steps,
              .title = PriceStepsView::tr("Price over time"),
              .x = {.title = PriceStepsView::tr("Time"), .scale = PlotAxis::Scale::Time},
              .y = {.title = priceNameWithUnit(series.key), .format = &axisText, .from = 0}};
    // A price that was seen for the first time today is the end of a line, not all of time.
    if (!series.steps.isEmpty()) {
        plot.x.from = plotTime(std::min(series.steps.first().from, now.addDays(-shortestDays)));
        plot.x.to = plotTime(now);
    }
    PlotSeries line{.name = series.offer.endpoint.isEmpty() ? series.offer.model.text() : series.offer.endpoint};
    const auto add = [&](const QDateTime &time, const std::optional<UnitPrice> &price) {
        line.points.append({.x = plotTime(time),
                            .y = price.transform([&](UnitPrice p) { return pricePosition(series.key, p); }),
                            .xText = formatTimestamp(time),
                            .yText = formatStepPrice(series.key, price)});
    };
    for (const PriceStep &step : series.steps)
        add(step.from, step.price);
    if (!series.steps.isEmpty() && series.steps.last().from < now) {
        add(now, series.steps.last().price);
        //: instead of a time: the end of a chart
        line.points.last().xText = PriceStepsView::tr("now");
    }
    plot.series = {line};
    return plot;
}

PriceStepsView::PriceStepsView(const QString &name, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto box = [&](const QString &part, const QString &accessibleName) {
        auto *combo = new QComboBox(this);
        combo->setObjectName(name + part);
        combo->setAccessibleName(accessibleName);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
        return combo;
    };
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_keys = box(u"Key"_s, tr("Which price")), 1);
    choices->addWidget(m_offers = box(u"Offer"_s, tr("Whose price")), 1);
    layout->addLayout(choices);
    m_plot = new PlotView(name + u"Chart"_s, this);
    m_plot->setFixedHeight(scaledPixels(chartHeight));
    layout->addWidget(m_plot);
    m_nothing = new TextLabel(TextRole::Body, this);
    m_nothing->setObjectName(name + u"Nothing"_s);
    m_nothing->setColor(&ThemeColors::secondary);
    m_nothing->setWordWrap(true);
    layout->addWidget(m_nothing);
    connect(m_keys, &QComboBox::activated, this, [this](int index) {
        m_key = m_keys->itemData(index).toString();
        fillOffers();
    });
    connect(m_offers, &QComboBox::activated, this, [this](int index) {
        m_endpoint = m_offers->itemData(index).toString();
        showChosen();
    });
    connect(m_plot, &PlotView::notice, this, &PriceStepsView::notice);
    connect(m_plot, &PlotView::failed, this, &PriceStepsView::failed);
    setSeries({}, {});
}

void PriceStepsView::setSeries(const QList<PriceHistory::Series> &series, const QDateTime &now)
{
    m_series = series;
    m_now = now;
    const bool any = !series.isEmpty();
    m_keys->setVisible(any);
    fillKeys();
}

void PriceStepsView::choose(const QString &key, const QString &endpoint)
{
    m_key = key;
    m_endpoint = endpoint;
    fillKeys();
}

void PriceStepsView::fillKeys()
{
    QStringList keys;
    for (const auto &series : std::as_const(m_series)) {
        if (!keys.contains(series.key))
            keys.append(series.key);
    }
    std::ranges::stable_sort(keys, {}, keyRank);
    m_keys->clear();
    for (const QString &key : std::as_const(keys))
        m_keys->addItem(priceNameWithUnit(key), key);
    m_keys->setCurrentIndex(std::max(0, int(keys.indexOf(m_key))));
    fillOffers();
}

void PriceStepsView::fillOffers()
{
    const QString key = m_keys->currentData().toString();
    m_offers->clear();
    for (const auto &series : std::as_const(m_series)) {
        if (series.key != key)
            continue;
        const QString &endpoint = series.offer.endpoint;
        //: the price in the list of models, beside those of its endpoints
        m_offers->addItem(endpoint.isEmpty() ? tr("Listed price") : singleLine(endpoint, 40), endpoint);
    }
    m_offers->setCurrentIndex(std::max(0, m_offers->findData(m_endpoint)));
    m_offers->setVisible(m_offers->count() > 1);
    showChosen();
}

void PriceStepsView::showChosen()
{
    const QString key = m_keys->currentData().toString(), endpoint = m_offers->currentData().toString();
    const auto series = std::ranges::find_if(m_series, [&](const PriceHistory::Series &candidate) {
        return candidate.key == key && candidate.offer.endpoint == endpoint;
    });
    const bool known = series != m_series.cend() && !series->steps.isEmpty();
    // A price that never changed is a sentence: as a chart it would be a line that says nothing.
    const bool moves = known && series->steps.size() > 1;
    m_plot->setPlot(moves ? priceStepsPlot(*series, m_now) : Plot{});
    m_plot->setVisible(moves);
    m_nothing->setVisible(!moves);
    m_nothing->setText(
        known ? tr("Unchanged since it was first seen, %1.").arg(formatRelativeTime(series->steps.first().from, m_now))
              : tr("No price is recorded yet. Each refresh of the list of models adds what has changed."));
    updateGeometry();
}

} // namespace switchyard
