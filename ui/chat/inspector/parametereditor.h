// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/inspector/parameterspecs.h"

#include <QWidget>

class QGridLayout;
class QTimer;

namespace switchyard {

/// One row for each parameter that the model takes. What is not set shows its default; what is set can be put back.
class ParameterEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterEditor(QWidget *parent = nullptr);

    /// Values of parameters that are not offered are kept, but not shown.
    void setParameters(const QList<ParameterSpec> &specs, const SamplingParameters &parameters);
    [[nodiscard]] const SamplingParameters &parameters() const { return m_parameters; }
    void commit(); ///< what was typed and not said yet

Q_SIGNALS:
    /// A moment after the last key, and when a field is left.
    void parametersChanged(const switchyard::SamplingParameters &parameters);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addRow(const ParameterSpec &spec);
    [[nodiscard]] QWidget *fieldFor(const ParameterSpec &spec);
    void showValue(const ParameterSpec &spec, QWidget *field);
    /// What stands in a field; nothing when that is no value for it.
    [[nodiscard]] std::optional<QVariant> valueIn(const ParameterSpec &spec, const QString &text) const;
    void take(const ParameterSpec &spec, const QVariant &value);
    void textEdited(const ParameterSpec &spec, QWidget *field, const QString &text);
    void step(const ParameterSpec &spec, QWidget *field, int by);
    void markProblem(const ParameterSpec &spec, QWidget *field, bool problem);
    void updateReset(const QString &id);

    QGridLayout *m_layout;
    QList<ParameterSpec> m_specs;
    SamplingParameters m_parameters;
    SamplingParameters m_said; // to whoever listens
    QTimer *m_pause;
    bool m_showing = false;
};

} // namespace switchyard
