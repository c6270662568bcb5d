// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/inspector/schemasheet.h"

#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr QSize usualSize(620, 520);

QString faultWords(JsonFault::Kind kind)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("SchemaSheet", text); };
    switch (kind) {
    case JsonFault::Kind::Empty: return words(QT_TRANSLATE_NOOP("SchemaSheet", "there is no schema yet"));
    case JsonFault::Kind::NotAnObject:
        return words(QT_TRANSLATE_NOOP("SchemaSheet", "a schema begins with a brace: {"));
    case JsonFault::Kind::Incomplete: return words(QT_TRANSLATE_NOOP("SchemaSheet", "it ends too early"));
    case JsonFault::Kind::Separator:
        return words(QT_TRANSLATE_NOOP("SchemaSheet", "a comma or a colon is missing or in the wrong place"));
    case JsonFault::Kind::Value: return words(QT_TRANSLATE_NOOP("SchemaSheet", "this is no value of JSON"));
    case JsonFault::Kind::String:
        return words(QT_TRANSLATE_NOOP("SchemaSheet", "a text has no end, or an escape that is not known"));
    case JsonFault::Kind::Garbage: return words(QT_TRANSLATE_NOOP("SchemaSheet", "something stands behind the end"));
    case JsonFault::Kind::TooDeep: return words(QT_TRANSLATE_NOOP("SchemaSheet", "it is nested too deeply"));
    }
    return {};
}

} // namespace

QString faultText(const JsonFault &fault)
{
    //: a place in a text and what is wrong there
    return QCoreApplication::translate("SchemaSheet", "Line %1, column %2: %3")
        .arg(formatCount(fault.line), formatCount(fault.column), faultWords(fault.kind));
}

SchemaSheet::SchemaSheet(const ResponseFormat &format, QWidget *parent) : QDialog(parent)
{
    setObjectName("schemaSheet"_L1);
    setWindowTitle(tr("Schema of the answer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setSizeGripEnabled(true);
    const QSize most = (parent ? parent->window()->size() : screen()->availableSize()) * 0.92;
    resize((usualSize * (double(scaledPixels(100)) / 100)).boundedTo(most));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    addHead(layout);
    m_text = new QPlainTextEdit;
    m_text->setObjectName("schemaText"_L1);
    m_text->setAccessibleName(tr("JSON schema"));
    m_text->setFont(codeFont());
    m_text->setTabStopDistance(2 * QFontMetricsF(codeFont()).horizontalAdvance(u' '));
    m_text->setTabChangesFocus(true);
    layout->addWidget(m_text, 1);
    addFoot(layout);

    m_name->setText(format.name.isEmpty() ? u"answer"_s : format.name);
    m_strict->setChecked(format.strict);
    m_text->setPlainText(format.schema);
    connect(m_name, &QLineEdit::textChanged, this, &SchemaSheet::check);
    connect(m_strict, &QCheckBox::toggled, this, &SchemaSheet::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SchemaSheet::check);
    check();
    m_text->setFocus();
}

void SchemaSheet::addHead(QVBoxLayout *layout)
{
    auto *words
        = new TextLabel(tr("The answer will be a JSON object that fits this schema. The order of its members is "
                           "kept."),
                        TextRole::Secondary);
    words->setWordWrap(true);
    layout->addWidget(words);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *label = new TextLabel(tr("Name"));
    m_name = new QLineEdit;
    m_name->setObjectName("schemaName"_L1);
    m_name->setAccessibleName(tr("Name of the schema"));
    m_name->setMaxLength(64);
    m_name->setToolTip(tr("Letters A–Z, digits, _ and -"));
    label->setBuddy(m_name);
    m_strict = new QCheckBox(tr("Strict"));
    m_strict->setObjectName("schemaStrict"_L1);
    m_strict->setToolTip(tr("The answer has to fit exactly. Not every schema can be kept to strictly."));
    row->addWidget(label);
    row->addWidget(m_name, 1);
    row->addSpacing(8);
    row->addWidget(m_strict);
    layout->addLayout(row);
}

void SchemaSheet::addFoot(QVBoxLayout *layout)
{
    m_problem = new QPushButton;
    m_problem->setObjectName("schemaProblem"_L1);
    m_problem->setToolTip(tr("Go to this place"));
    setButtonRole(m_problem, ButtonRole::Link);
    m_note = new TextLabel(TextRole::Secondary);
    m_note->setObjectName("schemaNote"_L1);
    m_note->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName("schemaCancel"_L1);
    m_accept = new QPushButton(tr("Use this schema"));
    m_accept->setObjectName("schemaAccept"_L1);
    m_accept->setDefault(true);
    setButtonRole(m_accept, ButtonRole::Primary);
    layout->addWidget(m_problem, 0, Qt::AlignLeading);
    layout->addWidget(m_note);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_accept);
    layout->addLayout(row);
    connect(m_problem, &QPushButton::clicked, this, &SchemaSheet::jumpToFault);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &SchemaSheet::take);
}

void SchemaSheet::check()
{
    const QString text = m_text->toPlainText();
    m_fault = faultInObject(text);
    m_problem->setVisible(m_fault.has_value());
    m_problem->setText(m_fault ? faultText(*m_fault) : QString());
    QList<QTextEdit::ExtraSelection> marks;
    if (m_fault && m_fault->kind != JsonFault::Kind::Empty) {
        QTextEdit::ExtraSelection line;
        line.cursor = QTextCursor(m_text->document());
        line.cursor.setPosition(int(m_fault->offset));
        line.format.setBackground(ThemeColors::of(this).failureSoft);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(line);
    }
    m_text->setExtraSelections(marks);
    const bool hasName = isSchemaName(m_name->text());
    const bool mayBeRefused = m_strict->isChecked() && !m_fault && !text.contains("\"additionalProperties\""_L1);
    m_note->setText(!hasName ? tr("The name takes letters A–Z, digits, _ and - only.")
                        : mayBeRefused
                        ? tr("Strict: most providers ask for \"additionalProperties\": false in every object.")
                        : QString());
    m_note->setColor(hasName ? nullptr : &ThemeColors::failure);
    m_note->setVisible(!m_note->text().isEmpty());
    m_accept->setEnabled(hasName && !m_fault);
}

void SchemaSheet::jumpToFault()
{
    if (!m_fault)
        return;
    QTextCursor cursor(m_text->document());
    cursor.setPosition(int(m_fault->offset));
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
    m_text->setFocus(Qt::OtherFocusReason);
}

void SchemaSheet::take()
{
    Q_EMIT schemaChosen({.kind = ResponseFormat::Kind::JsonSchema,
                         .name = m_name->text(),
                         .strict = m_strict->isChecked(),
                         .schema = m_text->toPlainText().trimmed()});
    accept();
}

} // namespace switchyard
