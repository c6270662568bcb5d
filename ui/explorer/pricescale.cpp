// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/pricescale.h"

#include "ui/common/format.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

/// A bar for each step; the steps outside the range are quiet.
class PriceCurve final : public QWidget
{
public:
    explicit PriceCurve(QWidget *parent) : QWidget(parent) { setFixedHeight(scaledPixels(34)); }

    void show(const PriceSteps &steps, int least, int most)
    {
        if (m_steps == steps && m_least == least && m_most == most)
            return;
        m_steps = steps;
        m_least = least;
        m_most = most;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_steps.empty())
            return;
        const ThemeColors colors = ThemeColors::of(this);
        QPainter painter(this);
        const int highest = std::max(1, *std::ranges::max_element(m_steps));
        const double width = double(this->width()) / double(m_steps.size());
        for (size_t i = 0; i < m_steps.size(); ++i) {
            const bool inside = int(i) >= m_least && int(i) <= m_most;
            const double share = double(m_steps[i]) / highest;
            const double top = m_steps[i] > 0 ? std::max(2.0, share * (height() - 2)) : 0;
            const double x
                = layoutDirection() == Qt::RightToLeft ? this->width() - double(i + 1) * width : double(i) * width;
            painter.fillRect(QRectF(x + 0.5, height() - top, width - 1, top),
                             inside ? colors.accent : mixed(colors.secondary, colors.alternate, 0.35));
        }
        const double line = 1.0 / devicePixelRatio();
        painter.fillRect(QRectF(0, height() - line, this->width(), line), colors.hairline);
    }

private:
    PriceSteps m_steps;
    int m_least = 0, m_most = 0;
};

namespace {

int lastStep()
{
    return int(priceEdges().size()) + 1;
}

QSlider *slider(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *made = new QSlider(Qt::Horizontal, parent);
    made->setObjectName(name);
    made->setAccessibleName(accessible);
    made->setRange(0, lastStep());
    made->setPageStep(3);
    return made;
}

/// The step a bound falls into.
int stepOf(qint64 picos)
{
    const auto &edges = priceEdges();
    return picos <= 0 ? 0 : int(std::ranges::lower_bound(edges, picos) - edges.begin()) + 1;
}

QString edgeText(int step)
{
    if (step <= 0)
        return PriceScale::tr("free");
    return formatMoney(Money::fromPicos(priceEdges().at(size_t(step) - 1)));
}

} // namespace

PriceScale::PriceScale(QWidget *parent)
    : QWidget(parent),
      m_curve(new PriceCurve(this)),
      m_least(slider(u"leastPrice"_s, tr("Lowest price of output"), this)),
      m_most(slider(u"mostPrice"_s, tr("Highest price of output"), this)),
      m_range(new TextLabel(TextRole::Secondary))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 4);
    layout->setSpacing(4);
    //: heading: price of a million tokens of output
    layout->addWidget(new TextLabel(tr("Price per M output"), TextRole::Section));
    layout->addWidget(m_curve);
    layout->addWidget(m_least);
    layout->addWidget(m_most);
    layout->addWidget(m_range);
    m_range->setObjectName(u"priceRange"_s);
    m_most->setValue(lastStep());
    connect(m_least, &QSlider::valueChanged, this, [this](int value) {
        if (value > m_most->value())
            m_most->setValue(value);
        else
            announce();
    });
    connect(m_most, &QSlider::valueChanged, this, [this](int value) {
        if (value < m_least->value())
            m_least->setValue(value);
        else
            announce();
    });
    showRange();
}

void PriceScale::announce()
{
    showRange();
    const auto &edges = priceEdges();
    const int least = m_least->value(), most = m_most->value();
    const auto edge = [&edges](int step) { return step <= 0 ? 0 : edges.at(size_t(step) - 1); };
    std::optional<qint64> lower, upper;
    if (least > 0)
        lower = edge(least - 1) + 1; // the step begins above its lower edge
    if (most < lastStep())
        upper = edge(most);
    Q_EMIT rangeChosen(lower, upper);
}

void PriceScale::showRange()
{
    const int least = m_least->value(), most = m_most->value();
    const QString lower = edgeText(std::max(0, least - 1));
    QString text = tr("all prices");
    if (least > 0 && most < lastStep())
        text = tr("above %1, up to %2").arg(lower, edgeText(most));
    else if (least > 0)
        text = tr("above %1").arg(lower);
    else if (most < lastStep())
        text = most == 0 ? tr("free") : tr("up to %1").arg(edgeText(most));
    m_range->setText(text);
}

void PriceScale::show(const ModelQuery &query, const PriceSteps &steps)
{
    int least = 0, most = lastStep();
    for (const ModelQuery::Term &term : query.terms()) {
        if (term.field != ModelQuery::Field::OutputPrice || term.negated)
            continue;
        if (term.least)
            least = std::max(least, stepOf(*term.least));
        if (term.most)
            most = std::min(most, stepOf(*term.most));
    }
    const QSignalBlocker first(m_least), second(m_most);
    m_least->setValue(least);
    m_most->setValue(most);
    showRange();
    m_curve->show(steps, least, most);
}

QWidget *PriceScale::firstInTabOrder() const
{
    return m_least;
}

} // namespace switchyard
