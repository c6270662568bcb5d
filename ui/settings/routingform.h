// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/routing.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace switchyard {

class TextLabel;

/// Edits routing preferences. What is left at its first choice is not sent.
class RoutingForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RoutingForm(QWidget *parent = nullptr);

    /// Members the form does not show are kept.
    void setRouting(const RoutingPreferences &routing);
    [[nodiscard]] RoutingPreferences routing() const;

Q_SIGNALS:
    /// The user has changed something; not while a text that is no price stands in a price field.
    void edited();

private:
    QLineEdit *addLine(QFormLayout *form, const QString &objectName, const QString &label, const QString &placeholder);
    QComboBox *addChoice(QFormLayout *form, const QString &objectName, const QString &label,
                         const QList<std::pair<QString, QString>> &choices);
    QCheckBox *addCheck(QFormLayout *form, const QString &objectName, const QString &text);
    void announce();

    RoutingPreferences m_routing;
    bool m_filling = false;
    QComboBox *m_sort;
    QLineEdit *m_order;
    QLineEdit *m_only;
    QLineEdit *m_ignore;
    QComboBox *m_dataCollection;
    QCheckBox *m_zdr;
    QCheckBox *m_fallbacks;
    QCheckBox *m_requireParameters;
    QLineEdit *m_maxPrompt;
    QLineEdit *m_maxCompletion;
    TextLabel *m_priceProblem;
    QLineEdit *m_fallbackModels;
};

/// "a, b c" → {"a", "b", "c"}: identifiers have no blanks. Nothing for an empty text.
[[nodiscard]] std::optional<QStringList> listFrom(const QString &text);

} // namespace switchyard
