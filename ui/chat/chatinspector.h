// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace switchyard {

class ComposerEdit;
class ElidedLabel;
class ParameterEditor;
class ResponseFormatEditor;
class RoutingEditor;
class TextLabel;

/// A line of the inspector: what it is and its value, both for people.
struct InspectorLine
{
    QString label;
    QString value;
    bool operator==(const InspectorLine &) const = default;
};

/// The right pane: which model answers at which price, how it is routed, the system prompt, what the chat has cost.
class ChatInspector final : public QWidget
{
    Q_OBJECT

public:
    explicit ChatInspector(QWidget *parent = nullptr);

    void setModel(const QString &name, const QList<InspectorLine> &lines);
    void setRouting(const QList<InspectorLine> &lines);
    void setSpent(const QList<InspectorLine> &lines);
    void setSystemPrompt(const QString &text);
    [[nodiscard]] ParameterEditor *parameters() const { return m_parameters; }
    [[nodiscard]] ResponseFormatEditor *format() const { return m_format; }
    [[nodiscard]] RoutingEditor *routing() const { return m_routingEditor; }
    /// Says what was typed and not said yet.
    void commit();

Q_SIGNALS:
    void modelChangeRequested();
    void requestPreviewRequested();
    /// A moment after the last key, and when the field is left.
    void systemPromptChanged(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QGridLayout *addSection(QVBoxLayout *layout, const QString &title);
    void addModelSection(QVBoxLayout *layout);
    void addRoutingSection(QVBoxLayout *layout);
    void addPromptSection(QVBoxLayout *layout);
    void addParameterSection(QVBoxLayout *layout);
    static void fill(QGridLayout *grid, int firstRow, const QList<InspectorLine> &lines);
    void commitPrompt();

    ElidedLabel *m_modelName = nullptr;
    QGridLayout *m_model = nullptr;
    QGridLayout *m_routing = nullptr;
    QGridLayout *m_spent = nullptr;
    QPushButton *m_routingToggle = nullptr;
    RoutingEditor *m_routingEditor = nullptr;
    ParameterEditor *m_parameters = nullptr;
    ResponseFormatEditor *m_format = nullptr;
    ComposerEdit *m_prompt = nullptr;
    QTimer *m_promptPause;
    QString m_knownPrompt;
};

} // namespace switchyard
