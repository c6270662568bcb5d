// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/costs/breakevencard.h"

#include "ui/common/format.h"
#include "ui/common/scaledwidth.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 picosPerHundredth = 10'000'000'000; // a hundredth, as parseAmount() reads it

/// "5.5" as hundredths of a percent; nothing for what is no percentage.
std::optional<int> percentFrom(const QString &text)
{
    const auto amount = parseAmount(text);
    if (!amount || amount->isNegative() || amount->picos() % picosPerHundredth != 0)
        return {};
    const qint64 hundredths = amount->picos() / picosPerHundredth;
    return hundredths <= 10'000 ? std::optional(int(hundredths)) : std::nullopt;
}

QString percentText(int hundredths)
{
    return formatDecimal(Money::fromPicos(hundredths * picosPerHundredth), 0, 2);
}

} // namespace

BreakEvenCard::BreakEvenCard(QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(TextRole::Section)), m_text(new TextLabel(TextRole::Body))
{
    setObjectName(u"breakEven"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    m_text->setObjectName(u"breakEvenText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_text);
    auto *assumptions = new QWidget(this);
    auto *grid = new QVBoxLayout(assumptions);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setSpacing(4);
    addFee(assumptions, u"topUp"_s, tr("Fee on credits, %"), percentText(m_fees.topUp), [this](const QString &text) {
        const auto percent = percentFrom(text);
        m_fees.topUp = percent.value_or(m_fees.topUp);
        return percent.has_value();
    });
    addFee(assumptions, u"ownKey"_s, tr("Fee on an own key, %"), percentText(m_fees.ownKey),
           [this](const QString &text) {
               const auto percent = percentFrom(text);
               m_fees.ownKey = percent.value_or(m_fees.ownKey);
               return percent.has_value();
           });
    addFee(assumptions, u"ownKeyFree"_s, tr("free up to, $ a month"), formatDecimal(m_fees.ownKeyFree, 0, 2),
           [this](const QString &text) {
               const auto amount = parseAmount(text);
               if (!amount || amount->isNegative())
                   return false;
               m_fees.ownKeyFree = *amount;
               return true;
           });
    layout->addWidget(assumptions);
    auto *note = new TextLabel(tr("Assumptions: no server tells its fees. These are OpenRouter's terms of 2026."),
                               TextRole::Secondary);
    note->setWordWrap(true);
    layout->addWidget(note);
    layout->addStretch();
    rewrite();
}

void BreakEvenCard::addFee(QWidget *rows, const QString &name, const QString &caption, const QString &value,
                           const std::function<bool(const QString &)> &take)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *label = new TextLabel(caption);
    label->setColor(&ThemeColors::secondary);
    auto *field = new QLineEdit(value, rows);
    field->setObjectName(u"fee_"_s + name);
    field->setAccessibleName(caption);
    field->setAlignment(Qt::AlignRight);
    field->setFont(tabularFont(field->font()));
    setScaledWidth(field, 84);
    label->setBuddy(field);
    row->addWidget(label, 1);
    row->addWidget(field);
    static_cast<QVBoxLayout *>(rows->layout())->addLayout(row);
    connect(field, &QLineEdit::textEdited, this, [this, field, take](const QString &text) {
        QPalette own;
        if (!take(text))
            own.setColor(QPalette::Text, ThemeColors::of(this).failure);
        field->setPalette(own);
        rewrite();
    });
}

void BreakEvenCard::setMonth(const std::optional<Month> &month)
{
    if (month == m_month)
        return;
    m_month = month;
    rewrite();
}

QStringList BreakEvenCard::lines() const
{
    if (!m_month)
        return {tr("Choose a model whose price is known.")};
    const OwnKeyComparison own = compareOwnKey(m_month->listPrice, m_fees);
    QStringList lines;
    //: a month of work paid with credits; %1 is an amount
    lines << tr("With credits: %1").arg(formatMoney(own.throughCredits));
    //: a month of work with the user's own key of the provider (BYOK); %1 is an amount
    lines << tr("With your own provider key: %1").arg(formatMoney(own.withOwnKey));
    if (own.withOwnKey < own.throughCredits)
        lines << tr("An own key saves %1 a month.").arg(formatMoney(own.throughCredits - own.withOwnKey));
    else if (own.withOwnKey > own.throughCredits)
        lines << tr("Credits save %1 a month.").arg(formatMoney(own.withOwnKey - own.throughCredits));
    lines << (own.creditsCheaperFrom ? tr("Credits are cheaper from a list price of %1 a month on.")
                                           .arg(formatMoney(*own.creditsCheaperFrom))
                                     : tr("However much it is, credits are never cheaper."));
    return lines + batchLines();
}

/// Both prices and the difference to the last digit: amounts of a list are compared, nothing is estimated.
QStringList BreakEvenCard::batchLines() const
{
    if (!m_month->hasBatch)
        return {tr("It is not offered for batches.")};
    if (!m_month->batch)
        return {tr("It is offered for batches, but what they cost is not known.")};
    const Money atOnce = m_month->listPrice, batch = *m_month->batch;
    QStringList lines{//: a month of work at the prices of the list, answered at once; %1 is an amount
                      tr("At once: %1").arg(formatMoneyExact(atOnce)),
                      //: the same work handed in as a batch, which is answered later and cheaper; %1 is an amount
                      tr("As a batch, within a day: %1").arg(formatMoneyExact(batch))};
    if (batch < atOnce)
        //: %1 is an amount, %2 a share like "50 %"
        lines << tr("A batch saves %1 a month, %2.")
                     .arg(formatMoneyExact(atOnce - batch), formatPercent((atOnce - batch).picos(), atOnce.picos()));
    else if (batch > atOnce)
        lines << tr("A batch costs %1 a month more.").arg(formatMoneyExact(batch - atOnce));
    else
        lines << tr("A batch saves nothing.");
    return lines;
}

void BreakEvenCard::rewrite()
{
    m_title->setFullText(m_month ? tr("Break-even · %1").arg(singleLine(m_month->model, 40)) : tr("Break-even"));
    m_text->setText(lines().join(u'\n'));
}

} // namespace switchyard
