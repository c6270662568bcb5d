// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/inspector/responseformateditor.h"

#include "ui/chat/inspector/schemasheet.h"
#include "ui/common/quietwheel.h"
#include "ui/common/scaledwidth.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

using Kind = ResponseFormat::Kind;

constexpr int fieldWidth = 132; // as those of the routing

/// What an empty sheet begins with: short, complete, and strict takes it.
QString firstSchema()
{
    return u"{\n"
           "  \"type\": \"object\",\n"
           "  \"properties\": {\n"
           "    \"answer\": { \"type\": \"string\" }\n"
           "  },\n"
           "  \"required\": [\"answer\"],\n"
           "  \"additionalProperties\": false\n"
           "}"_s;
}

} // namespace

QList<ResponseFormat::Kind> offeredFormats(const Model *model)
{
    if (!model)
        return {};
    QList<Kind> offered{Kind::Text};
    const bool takesSchema = model->supports("structured_outputs"_L1);
    if (takesSchema || model->supports("response_format"_L1))
        offered.append(Kind::JsonObject);
    if (takesSchema)
        offered.append(Kind::JsonSchema);
    return offered;
}

ResponseFormatEditor::ResponseFormatEditor(QWidget *parent)
    : QWidget(parent),
      m_box(new QComboBox),
      m_details(new QWidget),
      m_name(new ElidedLabel(TextRole::Secondary)),
      m_edit(new QPushButton(tr("Edit…")))
{
    setObjectName("responseFormatEditor"_L1);
    auto *label = new TextLabel(tr("Answer as"), TextRole::Body);
    label->setColor(&ThemeColors::secondary);
    m_box->setObjectName("responseFormat"_L1);
    m_box->setAccessibleName(tr("Form of the answer"));
    setScaledWidth(m_box, fieldWidth);
    makeWheelQuiet(m_box);
    label->setBuddy(m_box);
    m_name->setObjectName("responseSchemaName"_L1);
    m_edit->setObjectName("editSchema"_L1);
    m_edit->setAccessibleName(tr("Edit the schema"));
    setButtonRole(m_edit, ButtonRole::Link);
    auto *details = new QHBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->addWidget(m_name, 1);
    details->addWidget(m_edit);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(0, 1);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_box, 0, 1);
    grid->addWidget(m_details, 1, 0, 1, 2);
    connect(m_box, &QComboBox::activated, this, [this] { choose(m_box->currentData().value<Kind>()); });
    connect(m_edit, &QPushButton::clicked, this, &ResponseFormatEditor::openSheet);
    hide();
}

void ResponseFormatEditor::setFormat(const QList<Kind> &offered, const ResponseFormat &format)
{
    if (offered != m_offered) {
        m_offered = offered;
        m_box->clear();
        for (const Kind kind : offered) {
            const QString words = kind == Kind::Text ? tr("Text")
                : kind == Kind::JsonObject           ? tr("JSON object")
                                                     : tr("JSON schema");
            m_box->addItem(words, QVariant::fromValue(kind));
        }
    }
    setVisible(m_offered.size() > 1);
    m_format = format;
    if (format.kind == Kind::JsonSchema)
        m_schema = format;
    show(format);
}

/// A choice that is not offered is shown by an empty box: it is sent all the same.
void ResponseFormatEditor::show(const ResponseFormat &format)
{
    m_box->setCurrentIndex(int(m_offered.indexOf(format.kind)));
    const bool hasSchema = format.kind == Kind::JsonSchema && m_offered.contains(Kind::JsonSchema);
    m_details->setVisible(hasSchema);
    if (hasSchema)
        m_name->setFullText(format.strict ? tr("%1 · strict").arg(format.name) : format.name);
}

void ResponseFormatEditor::choose(Kind kind)
{
    if (kind == Kind::JsonSchema)
        openSheet(); // with the one that was used before: it is seen before it counts
    else
        take({.kind = kind, .name = {}, .schema = {}});
}

void ResponseFormatEditor::openSheet()
{
    ResponseFormat begun = m_schema;
    if (begun.schema.isEmpty())
        begun.schema = firstSchema();
    auto *sheet = new SchemaSheet(begun, this);
    connect(sheet, &SchemaSheet::schemaChosen, this, &ResponseFormatEditor::take);
    connect(sheet, &QDialog::rejected, this, [this] { show(m_format); }); // the box goes back
    sheet->open();
}

void ResponseFormatEditor::take(const ResponseFormat &format)
{
    if (format.kind == Kind::JsonSchema)
        m_schema = format;
    show(format);
    if (format == m_format)
        return;
    m_format = format;
    Q_EMIT formatChanged(format);
}

} // namespace switchyard
