// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/countfield.h"

#include "core/base/money.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QKeyEvent>

#include <algorithm>

namespace switchyard {

namespace {

constexpr qint64 picosPerUnit = 1'000'000'000'000;

/// The next of 1, 2, 5 × powers of ten.
qint64 neighbour(qint64 value, bool up)
{
    qint64 power = 1;
    while (power <= value / 10)
        power *= 10;
    if (up) {
        for (const qint64 factor : {1, 2, 5, 10}) {
            if (factor * power > value)
                return factor * power;
        }
    }
    for (const qint64 step : {power * 5, power * 2, power, power / 2}) {
        if (step < value)
            return step;
    }
    return 0;
}

} // namespace

CountField::CountField(qint64 least, qint64 most, QWidget *parent) : QLineEdit(parent), m_least(least), m_most(most)
{
    setAlignment(Qt::AlignRight);
    setFont(tabularFont(font()));
    connect(this, &QLineEdit::textEdited, this, &CountField::read);
    setValue(least);
}

std::optional<qint64> CountField::fromText(const QString &text, const QLocale &locale)
{
    QString digits = text.simplified();
    qint64 factor = 1;
    const QChar last = digits.isEmpty() ? QChar() : digits.back().toLower();
    if (last == u'k' || last == u'm') {
        factor = last == u'k' ? 1'000 : 1'000'000;
        digits = digits.chopped(1).trimmed();
    }
    // Digits with points are read by the rules of amounts, which know both the locale's and the plain form.
    if (const qint64 whole = locale.toLongLong(digits); factor == 1 && whole > 0)
        return whole;
    const std::optional<Money> amount = parseAmount(digits, locale);
    if (!amount || amount->isNegative())
        return {};
    const auto value = UnitPrice::Wide(amount->picos()) * factor;
    if (value % picosPerUnit != 0)
        return {};
    return qint64(value / picosPerUnit);
}

void CountField::setValue(qint64 value)
{
    m_value = std::clamp(value, m_least, m_most);
    setText(formatCount(m_value));
    mark(false);
}

void CountField::read()
{
    const std::optional<qint64> value = fromText(text());
    const bool problem = !value || *value < m_least || *value > m_most;
    mark(problem);
    if (problem || *value == m_value)
        return;
    m_value = *value;
    Q_EMIT valueEdited(m_value);
}

void CountField::mark(bool problem)
{
    QPalette own;
    if (problem)
        own.setColor(QPalette::Text, ThemeColors::of(this).failure);
    setPalette(own);
    //: %1 and %2 are the bounds of what can be typed
    setToolTip(problem ? tr("A whole number from %1 to %2").arg(formatCount(m_least), formatCount(m_most)) : QString());
    setAccessibleDescription(toolTip());
}

void CountField::step(bool up)
{
    const qint64 next = std::clamp(neighbour(m_value, up), m_least, m_most);
    if (next == m_value)
        return;
    setValue(next);
    Q_EMIT valueEdited(m_value);
}

void CountField::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) && event->modifiers() == Qt::NoModifier) {
        step(event->key() == Qt::Key_Up);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void CountField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    setValue(m_value);
}

} // namespace switchyard
