// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/responseformat.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace switchyard {

class TextLabel;

/// The schema that an answer is to fit: its name, whether it is kept to strictly, and its text. Looked through while it
/// is typed; the place of a mistake is named, marked, and one click away.
class SchemaSheet final : public QDialog
{
    Q_OBJECT

public:
    SchemaSheet(const ResponseFormat &format, QWidget *parent);

Q_SIGNALS:
    /// It can be sent as it is.
    void schemaChosen(const switchyard::ResponseFormat &format);

private:
    void addHead(QVBoxLayout *layout);
    void addFoot(QVBoxLayout *layout);
    void check();
    void jumpToFault();
    void take();

    QLineEdit *m_name = nullptr;
    QCheckBox *m_strict = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_problem = nullptr;
    TextLabel *m_note = nullptr;
    QPushButton *m_accept = nullptr;
    std::optional<JsonFault> m_fault;
};

/// "Line 3, column 7: a comma or a colon is missing".
[[nodiscard]] QString faultText(const JsonFault &fault);

} // namespace switchyard
