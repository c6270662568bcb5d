// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace switchyard {

class ModelNotebook;

/// Tags and a note of one's own for a model. What is typed is kept a moment later, and when something else is looked
/// at.
class MarkEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit MarkEditor(ModelNotebook &notebook, QWidget *parent = nullptr);
    ~MarkEditor() override;

    void showModel(const ModelId &model);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void commit();
    void showMarks();
    void fitNote();

    ModelNotebook &m_notebook;
    ModelId m_model;
    QLineEdit *m_tags;
    QPlainTextEdit *m_note;
    QTimer m_soon;
};

} // namespace switchyard
