// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/routingform.h"

#include "ui/common/format.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto promptKey = "prompt"_L1;
constexpr auto completionKey = "completion"_L1;

void select(QComboBox *box, const QString &value)
{
    int index = box->findData(value);
    if (index < 0) { // a value of a newer version, or of the file: kept and shown
        box->addItem(value, value);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
}

std::optional<QString> choiceOf(const QComboBox *box)
{
    const QString value = box->currentData().toString();
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

void showPrice(QLineEdit *edit, const QMap<QString, Money> &prices, QLatin1StringView key)
{
    const auto it = prices.constFind(key);
    edit->setText(it == prices.constEnd() ? QString() : formatDecimal(*it, 0, 12));
}

/// False when the text is no price.
bool takePrice(const QLineEdit *edit, QMap<QString, Money> &prices, QLatin1StringView key)
{
    if (edit->text().trimmed().isEmpty()) {
        prices.remove(key);
        return true;
    }
    const auto amount = parseAmount(edit->text());
    if (!amount || amount->isNegative())
        return false;
    prices.insert(key, *amount);
    return true;
}

} // namespace

std::optional<QStringList> listFrom(const QString &text)
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    const QStringList list = text.split(separators, Qt::SkipEmptyParts);
    return list.isEmpty() ? std::nullopt : std::optional(list);
}

RoutingForm::RoutingForm(QWidget *parent) : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_sort = addChoice(form, u"routingSort"_s, tr("Prefer"),
                       {{tr("a balance, chosen by the server"), {}},
                        {tr("the lowest price"), u"price"_s},
                        {tr("the highest throughput"), u"throughput"_s},
                        {tr("the lowest latency"), u"latency"_s}});
    m_order = addLine(form, u"routingOrder"_s, tr("Try first"),
                      tr("providers in this order, for example deepinfra, novita"));
    m_only = addLine(form, u"routingOnly"_s, tr("Use only"), tr("no others than these providers"));
    m_ignore = addLine(form, u"routingIgnore"_s, tr("Never use"), tr("providers to leave out"));
    m_fallbackModels = addLine(form, u"routingFallbackModels"_s, tr("Other models"),
                               tr("models to fall back on, for example openai/gpt-4o-mini"));
    m_dataCollection = addChoice(form, u"routingDataCollection"_s, tr("Data"),
                                 {{tr("as the account says"), {}},
                                  {tr("providers may keep and train on it"), u"allow"_s},
                                  {tr("only providers that do not keep it"), u"deny"_s}});
    m_zdr = addCheck(form, u"routingZdr"_s, tr("Only endpoints with zero data retention"));
    m_fallbacks = addCheck(form, u"routingFallbacks"_s, tr("Let other providers step in when one fails"));
    m_requireParameters
        = addCheck(form, u"routingRequireParameters"_s, tr("Only providers that understand every parameter"));
    m_maxPrompt
        = addLine(form, u"routingMaxPrompt"_s, tr("Input at most"), tr("$ per million tokens, no bound when empty"));
    m_maxCompletion = addLine(form, u"routingMaxCompletion"_s, tr("Output at most"),
                              tr("$ per million tokens, no bound when empty"));
    m_priceProblem
        = new TextLabel(tr("This is not a price. It is not used until it is one."), TextRole::Secondary, this);
    m_priceProblem->setObjectName(u"routingPriceProblem"_s);
    m_priceProblem->setColor(&ThemeColors::failure);
    m_priceProblem->hide();
    form->addRow(QString(), m_priceProblem);
}

QLineEdit *RoutingForm::addLine(QFormLayout *form, const QString &objectName, const QString &label,
                                const QString &placeholder)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setAccessibleName(label);
    edit->setAccessibleDescription(placeholder);
    edit->setPlaceholderText(placeholder);
    connect(edit, &QLineEdit::editingFinished, this, &RoutingForm::announce);
    form->addRow(label, edit);
    return edit;
}

QComboBox *RoutingForm::addChoice(QFormLayout *form, const QString &objectName, const QString &label,
                                  const QList<std::pair<QString, QString>> &choices)
{
    auto *box = new QComboBox(this);
    box->setObjectName(objectName);
    box->setAccessibleName(label);
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    connect(box, &QComboBox::currentIndexChanged, this, &RoutingForm::announce);
    form->addRow(label, box);
    return box;
}

QCheckBox *RoutingForm::addCheck(QFormLayout *form, const QString &objectName, const QString &text)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(objectName);
    box->setAccessibleName(text);
    connect(box, &QCheckBox::toggled, this, &RoutingForm::announce);
    form->addRow(QString(), box);
    return box;
}

void RoutingForm::setRouting(const RoutingPreferences &routing)
{
    m_filling = true;
    m_routing = routing;
    const auto show = [](QLineEdit *edit, const std::optional<QStringList> &list) {
        const QString text = list.value_or(QStringList()).join(u", "_s);
        if (edit->text() != text)
            edit->setText(text);
    };
    select(m_sort, routing.sort.value_or(QString()));
    show(m_order, routing.order);
    show(m_only, routing.only);
    show(m_ignore, routing.ignore);
    show(m_fallbackModels, routing.fallbackModels);
    select(m_dataCollection, routing.dataCollection.value_or(QString()));
    m_zdr->setChecked(routing.zdr.value_or(false));
    m_fallbacks->setChecked(routing.allowFallbacks.value_or(true));
    m_requireParameters->setChecked(routing.requireParameters.value_or(false));
    showPrice(m_maxPrompt, routing.maxPrice, promptKey);
    showPrice(m_maxCompletion, routing.maxPrice, completionKey);
    m_priceProblem->hide();
    m_filling = false;
}

RoutingPreferences RoutingForm::routing() const
{
    RoutingPreferences result = m_routing;
    result.sort = choiceOf(m_sort);
    result.order = listFrom(m_order->text());
    result.only = listFrom(m_only->text());
    result.ignore = listFrom(m_ignore->text());
    result.fallbackModels = listFrom(m_fallbackModels->text());
    result.dataCollection = choiceOf(m_dataCollection);
    result.zdr = m_zdr->isChecked() ? std::optional(true) : std::nullopt;
    result.allowFallbacks = m_fallbacks->isChecked() ? std::nullopt : std::optional(false);
    result.requireParameters = m_requireParameters->isChecked() ? std::optional(true) : std::nullopt;
    takePrice(m_maxPrompt, result.maxPrice, promptKey);
    takePrice(m_maxCompletion, result.maxPrice, completionKey);
    return result;
}

void RoutingForm::announce()
{
    if (m_filling)
        return;
    QMap<QString, Money> scratch;
    const bool good = takePrice(m_maxPrompt, scratch, promptKey) && takePrice(m_maxCompletion, scratch, completionKey);
    m_priceProblem->setVisible(!good);
    if (good)
        Q_EMIT edited();
}

} // namespace switchyard
