// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/inspector/parametereditor.h"

#include "ui/common/icons.h"
#include "ui/common/quietwheel.h"
#include "ui/common/scaledwidth.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {

namespace {

constexpr int fieldWidth = 92;
constexpr int resetWidth = 20;
constexpr int choiceWidth = fieldWidth + resetWidth + 6;

QString fieldName(const QString &id)
{
    return u"parameter-"_s + id;
}

} // namespace

ParameterEditor::ParameterEditor(QWidget *parent)
    : QWidget(parent), m_layout(new QGridLayout(this)), m_pause(new QTimer(this))
{
    setObjectName("parameterEditor"_L1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(6);
    m_layout->setVerticalSpacing(5);
    m_layout->setColumnStretch(0, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(600ms);
    connect(m_pause, &QTimer::timeout, this, &ParameterEditor::commit);
}

void ParameterEditor::setParameters(const QList<ParameterSpec> &specs, const SamplingParameters &parameters)
{
    // What is being typed is not replaced by what was said before.
    if (specs == m_specs && (parameters == m_said || parameters == m_parameters))
        return;
    m_pause->stop();
    m_parameters = m_said = parameters;
    if (specs != m_specs) {
        m_specs = specs;
        build();
    }
    for (const ParameterSpec &spec : std::as_const(m_specs))
        showValue(spec, findChild<QWidget *>(fieldName(spec.id)));
}

void ParameterEditor::build()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setObjectName(QString());
            widget->deleteLater();
        }
        std::unique_ptr<QLayoutItem> gone(item);
    }
    for (const ParameterSpec &spec : std::as_const(m_specs))
        addRow(spec);
}

void ParameterEditor::addRow(const ParameterSpec &spec)
{
    const int row = m_layout->rowCount();
    auto *label = new TextLabel(spec.label, TextRole::Body);
    label->setColor(&ThemeColors::secondary);
    label->setWordWrap(true);
    QWidget *field = fieldFor(spec);
    label->setBuddy(field);
    const QString range = formatRange(spec);
    field->setObjectName(fieldName(spec.id));
    field->setAccessibleName(spec.label);
    field->setAccessibleDescription(range.isEmpty() ? tr("Default: %1").arg(spec.standard)
                                                    : tr("%1. Default: %2").arg(range, spec.standard));
    field->setToolTip(field->accessibleDescription());
    setScaledWidth(field, spec.kind == ParameterSpec::Kind::Choice ? choiceWidth : fieldWidth);
    m_layout->addWidget(label, row, 0);
    if (spec.kind == ParameterSpec::Kind::Choice) { // the first choice is the way back
        m_layout->addWidget(field, row, 1, 1, 2);
        return;
    }
    auto *reset = new QPushButton;
    reset->setObjectName(QString(u"reset-"_s + spec.id));
    reset->setIcon(symbolIcon(u"close"_s));
    reset->setIconSize({10, 10});
    reset->setFixedHeight(scaledPixels(resetWidth));
    setScaledWidth(reset, resetWidth);
    reset->setAccessibleName(tr("%1: back to the default").arg(spec.label));
    reset->setToolTip(tr("Back to the default"));
    setButtonRole(reset, ButtonRole::Quiet);
    QSizePolicy policy = reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    reset->setSizePolicy(policy);
    connect(reset, &QPushButton::clicked, this, [this, spec, field] {
        take(spec, {});
        showValue(spec, field);
        commit();
        field->setFocus(Qt::OtherFocusReason); // the button is gone
    });
    // The fields end where everything else in the column does.
    m_layout->addWidget(reset, row, 1);
    m_layout->addWidget(field, row, 2);
}

QWidget *ParameterEditor::fieldFor(const ParameterSpec &spec)
{
    if (spec.kind == ParameterSpec::Kind::Choice) {
        auto *box = new QComboBox;
        makeWheelQuiet(box);
        box->addItem(QString(u'(' + spec.standard + u')'), QVariant()); // not set: this rules
        for (const QString &choice : spec.choices)
            box->addItem(choice, choice);
        connect(box, &QComboBox::activated, this, [this, spec, box] {
            take(spec, box->currentData());
            commit();
        });
        return box;
    }
    if (spec.kind == ParameterSpec::Kind::Lines) {
        auto *edit = new QPlainTextEdit;
        edit->setTabChangesFocus(true);
        edit->setPlaceholderText(spec.standard);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 2 + 18);
        edit->installEventFilter(this);
        connect(edit, &QPlainTextEdit::textChanged, this,
                [this, spec, edit] { textEdited(spec, edit, edit->toPlainText()); });
        return edit;
    }
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(spec.standard);
    edit->setAlignment(Qt::AlignRight);
    edit->setFont(tabularFont(edit->font()));
    edit->installEventFilter(this);
    connect(edit, &QLineEdit::textEdited, this,
            [this, spec, edit](const QString &text) { textEdited(spec, edit, text); });
    connect(edit, &QLineEdit::editingFinished, this, [this, spec, edit] {
        commit();
        showValue(spec, edit);
    });
    return edit;
}

void ParameterEditor::showValue(const ParameterSpec &spec, QWidget *field)
{
    m_showing = true;
    const QVariant value = parameterValue(m_parameters, spec.id);
    const QString text = value.isValid() ? formatParameter(value) : QString();
    if (auto *line = qobject_cast<QLineEdit *>(field)) {
        line->setText(text);
    } else if (auto *box = qobject_cast<QComboBox *>(field)) {
        if (value.isValid() && box->findData(value) < 0)
            box->addItem(text, value); // set elsewhere, and sent as it is
        box->setCurrentIndex(value.isValid() ? box->findData(value) : 0);
    } else if (auto *lines = qobject_cast<QPlainTextEdit *>(field); lines && lines->toPlainText() != text) {
        lines->setPlainText(text);
    }
    m_showing = false;
    if (field)
        markProblem(spec, field, false);
    updateReset(spec.id);
}

std::optional<QVariant> ParameterEditor::valueIn(const ParameterSpec &spec, const QString &text) const
{
    if (text.trimmed().isEmpty())
        return QVariant();
    if (spec.kind == ParameterSpec::Kind::Lines) {
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        return lines.size() <= 4 ? std::optional(QVariant(lines)) : std::nullopt; // more are not taken
    }
    QVariant value;
    if (spec.kind == ParameterSpec::Kind::Integer) {
        const std::optional<qint64> number = parseInteger(text);
        value = number ? QVariant(*number) : QVariant();
    } else {
        const std::optional<double> number = parseDecimal(text);
        value = number ? QVariant(*number) : QVariant();
    }
    const bool inside = value.isValid() && value.toDouble() >= spec.least.value_or(-1e18)
        && value.toDouble() <= spec.most.value_or(1e18);
    return inside ? std::optional(value) : std::nullopt;
}

void ParameterEditor::textEdited(const ParameterSpec &spec, QWidget *field, const QString &text)
{
    if (m_showing)
        return;
    const std::optional<QVariant> value = valueIn(spec, text);
    markProblem(spec, field, !value);
    if (value) {
        take(spec, *value);
        m_pause->start();
    }
}

void ParameterEditor::take(const ParameterSpec &spec, const QVariant &value)
{
    setParameterValue(m_parameters, spec.id, value);
    for (const ParameterSpec &other : std::as_const(m_specs)) {
        updateReset(other.id);
        // One may take the place of another.
        if (other.id != spec.id && other.id.startsWith("reasoning"_L1) && spec.id.startsWith("reasoning"_L1))
            showValue(other, findChild<QWidget *>(fieldName(other.id)));
    }
}

void ParameterEditor::markProblem(const ParameterSpec &spec, QWidget *field, bool problem)
{
    if (field->property("problem").toBool() == problem)
        return;
    field->setProperty("problem", problem);
    QPalette palette = this->palette();
    if (problem)
        palette.setColor(QPalette::Text, ThemeColors::of(this).failure);
    field->setPalette(palette);
    const QString range = formatRange(spec);
    const QString usual
        = range.isEmpty() ? tr("Default: %1").arg(spec.standard) : tr("%1. Default: %2").arg(range, spec.standard);
    field->setAccessibleDescription(problem ? tr("Not a value for this: %1").arg(range) : usual);
    field->setToolTip(field->accessibleDescription());
}

void ParameterEditor::updateReset(const QString &id)
{
    if (auto *reset = findChild<QPushButton *>(QString(u"reset-"_s + id)))
        reset->setVisible(parameterValue(m_parameters, id).isValid());
}

void ParameterEditor::step(const ParameterSpec &spec, QWidget *field, int by)
{
    const QVariant now = parameterValue(m_parameters, spec.id);
    const double from = now.isValid() ? now.toDouble() : parseDecimal(spec.standard).value_or(spec.least.value_or(0));
    const double next = std::clamp(std::round((from + by * spec.step) * 100) / 100, spec.least.value_or(-1e15),
                                   spec.most.value_or(1e15));
    take(spec, spec.kind == ParameterSpec::Kind::Integer ? QVariant(qint64(next)) : QVariant(next));
    showValue(spec, field);
    m_pause->start();
}

void ParameterEditor::commit()
{
    m_pause->stop();
    if (m_parameters == m_said)
        return;
    m_said = m_parameters;
    Q_EMIT parametersChanged(m_parameters);
}

bool ParameterEditor::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::FocusOut)
        commit();
    if (event->type() == QEvent::KeyPress && qobject_cast<QLineEdit *>(field)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const auto spec = std::ranges::find(m_specs, field->objectName(),
                                            [](const ParameterSpec &each) { return fieldName(each.id); });
        if (spec != m_specs.end() && (key == Qt::Key_Up || key == Qt::Key_Down)) {
            step(*spec, field, key == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace switchyard
