// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/inspector/routingeditor.h"

#include "ui/common/format.h"
#include "ui/common/quietwheel.h"
#include "ui/common/scaledwidth.h"
#include "ui/common/textlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {

namespace {

constexpr int fieldWidth = 132;

std::optional<QStringList> listIn(const QString &text)
{
    QStringList list;
    for (const QString &part : text.split(u',')) {
        if (const QString name = part.trimmed(); !name.isEmpty() && !list.contains(name))
            list.append(name);
    }
    return list.isEmpty() ? std::nullopt : std::optional(list);
}

void showIn(QLineEdit *field, const QString &text, const QString &otherwise)
{
    field->setPlaceholderText(otherwise);
    if (!field->hasFocus() && field->text() != text)
        field->setText(text);
}

} // namespace

RoutingEditor::RoutingEditor(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_pause(new QTimer(this))
{
    setObjectName("routingEditor"_L1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(5);
    m_sort = addChoice(u"routingSort"_s, tr("Sort"), {u"price"_s, u"throughput"_s, u"latency"_s, u"exacto"_s});
    m_order = addLine(u"routingOrder"_s, tr("Order"));
    m_ignore = addLine(u"routingIgnore"_s, tr("Ignore"));
    m_collection = addChoice(u"routingCollection"_s, tr("Data collection"), {u"allow"_s, u"deny"_s});
    m_zdr = addChoice(u"routingZdr"_s, tr("No retention"), {u"true"_s, u"false"_s});
    m_maxPrompt = addLine(u"routingMaxPrompt"_s, tr("Most for input"));
    m_maxCompletion = addLine(u"routingMaxCompletion"_s, tr("Most for output"));
    m_order->setToolTip(tr("Providers in the order to be asked, with commas between them"));
    m_ignore->setToolTip(tr("Providers that are not asked, with commas between them"));
    for (QLineEdit *price : {m_maxPrompt, m_maxCompletion}) {
        price->setToolTip(tr("US dollars per million tokens"));
        price->setAlignment(Qt::AlignRight);
        price->setFont(tabularFont(price->font()));
    }
    m_pause->setSingleShot(true);
    m_pause->setInterval(600ms);
    connect(m_pause, &QTimer::timeout, this, &RoutingEditor::commit);
    for (QComboBox *box : {m_sort, m_collection, m_zdr})
        connect(box, &QComboBox::activated, this, &RoutingEditor::takeChoices);
    for (QLineEdit *list : {m_order, m_ignore})
        connect(list, &QLineEdit::textEdited, this, &RoutingEditor::takeLists);
    connect(m_maxPrompt, &QLineEdit::textEdited, this, [this] { takePrice(m_maxPrompt, u"prompt"_s); });
    connect(m_maxCompletion, &QLineEdit::textEdited, this, [this] { takePrice(m_maxCompletion, u"completion"_s); });
    showAll();
}

void RoutingEditor::addRow(const QString &label, QWidget *field)
{
    auto *words = new TextLabel(label, TextRole::Body);
    words->setColor(&ThemeColors::secondary);
    words->setBuddy(field);
    field->setAccessibleName(label);
    setScaledWidth(field, fieldWidth);
    makeWheelQuiet(field);
    auto *row = new QHBoxLayout;
    row->addWidget(words, 1);
    row->addWidget(field);
    m_layout->addLayout(row);
}

QComboBox *RoutingEditor::addChoice(const QString &objectName, const QString &label, const QStringList &choices)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->addItem(QString(), QVariant());
    for (const QString &choice : choices)
        box->addItem(choice == "true"_L1 ? tr("yes") : choice == "false"_L1 ? tr("no") : choice, choice);
    addRow(label, box);
    return box;
}

QLineEdit *RoutingEditor::addLine(const QString &objectName, const QString &label)
{
    auto *line = new QLineEdit;
    line->setObjectName(objectName);
    line->installEventFilter(this);
    addRow(label, line);
    return line;
}

void RoutingEditor::setRouting(const RoutingPreferences &global, const RoutingPreferences &chat)
{
    // What is being typed is not replaced by what was said before.
    if (global == m_global && (chat == m_said || chat == m_chat))
        return;
    m_global = global;
    if (chat != m_said) {
        m_pause->stop();
        m_chat = m_said = chat;
    }
    showAll();
}

void RoutingEditor::showAll()
{
    const auto choice = [](QComboBox *box, const std::optional<QString> &chat, const QString &otherwise) {
        box->setItemText(0, otherwise.isEmpty() ? tr("Default") : tr("Default (%1)").arg(otherwise));
        box->setCurrentIndex(chat ? std::max(0, box->findData(*chat)) : 0);
    };
    const auto words = [](const std::optional<bool> &value) {
        return value ? std::optional<QString>(*value ? u"true"_s : u"false"_s) : std::nullopt;
    };
    choice(m_sort, m_chat.sort, m_global.sort.value_or(QString()));
    choice(m_collection, m_chat.dataCollection, m_global.dataCollection.value_or(QString()));
    choice(m_zdr, words(m_chat.zdr), m_global.zdr ? (*m_global.zdr ? tr("yes") : tr("no")) : QString());
    const QString none = tr("Default");
    const auto list
        = [&none](QLineEdit *field, const std::optional<QStringList> &chat, const std::optional<QStringList> &global) {
              showIn(field, chat.value_or(QStringList()).join(", "_L1), global ? global->join(", "_L1) : none);
          };
    list(m_order, m_chat.order, m_global.order);
    list(m_ignore, m_chat.ignore, m_global.ignore);
    const auto price = [this, &none](QLineEdit *field, const QString &key) {
        const auto chat = m_chat.maxPrice.constFind(key);
        const auto global = m_global.maxPrice.constFind(key);
        showIn(field, chat == m_chat.maxPrice.cend() ? QString() : formatDecimal(*chat, 0, 12),
               global == m_global.maxPrice.cend() ? none : formatMoney(*global));
    };
    price(m_maxPrompt, u"prompt"_s);
    price(m_maxCompletion, u"completion"_s);
}

void RoutingEditor::takeChoices()
{
    const auto chosen = [](const QComboBox *box) {
        const QVariant value = box->currentData();
        return value.isValid() ? std::optional(value.toString()) : std::nullopt;
    };
    m_chat.sort = chosen(m_sort);
    m_chat.dataCollection = chosen(m_collection);
    const std::optional<QString> zdr = chosen(m_zdr);
    m_chat.zdr = zdr ? std::optional(*zdr == "true"_L1) : std::nullopt;
    commit();
}

void RoutingEditor::takeLists()
{
    m_chat.order = listIn(m_order->text());
    m_chat.ignore = listIn(m_ignore->text());
    m_pause->start();
}

void RoutingEditor::takePrice(QLineEdit *field, const QString &key)
{
    const QString text = field->text().trimmed();
    const std::optional<Money> amount = parseAmount(text);
    const bool problem = !text.isEmpty() && !amount;
    QPalette colors = palette();
    if (problem)
        colors.setColor(QPalette::Text, ThemeColors::of(this).failure);
    field->setPalette(colors);
    field->setAccessibleDescription(problem ? tr("This is not an amount") : field->toolTip());
    if (problem)
        return;
    if (amount)
        m_chat.maxPrice.insert(key, *amount);
    else
        m_chat.maxPrice.remove(key);
    m_pause->start();
}

void RoutingEditor::commit()
{
    m_pause->stop();
    if (m_chat == m_said)
        return;
    m_said = m_chat;
    Q_EMIT routingChanged(m_chat);
}

bool RoutingEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        commit();
    return QWidget::eventFilter(watched, event);
}

} // namespace switchyard
