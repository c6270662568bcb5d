// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/promptform.h"

#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace switchyard {

PromptForm::PromptForm(QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(TextRole::Strong)), m_form(new QFormLayout), m_accept(new QPushButton)
{
    setObjectName("promptForm"_L1);
    setCursor(Qt::ArrowCursor);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName("promptFormCancel"_L1);
    setButtonRole(cancel, ButtonRole::Quiet);
    m_accept->setObjectName("promptFormAccept"_L1);
    m_accept->setAccessibleName(tr("Take this text"));
    setButtonRole(m_accept, ButtonRole::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_title, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    m_form->setContentsMargins(2, 0, 0, 0);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(6);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(m_form);
    layout->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, &PromptForm::accept);
    connect(cancel, &QPushButton::clicked, this, &PromptForm::cancelled);
    hide();
}

void PromptForm::ask(const QString &title, const QStringList &fields, const QString &acceptCaption,
                     const QHash<QString, QString> &values)
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_fields.clear();
    m_names = fields;
    m_composing = false;
    m_title->setFullText(title);
    setAccessibleName(title);
    m_accept->setText(acceptCaption);
    for (const QString &name : fields) {
        auto *field = new QLineEdit(values.value(name));
        field->setAccessibleName(singleLine(name, 80));
        field->installEventFilter(this);
        auto *label = new TextLabel(singleLine(name, 40), TextRole::Secondary);
        label->setBuddy(field);
        m_form->addRow(label, field);
        m_fields.append(field);
    }
    QWidget *last = nullptr;
    for (QLineEdit *field : std::as_const(m_fields)) {
        if (last)
            setTabOrder(last, field);
        last = field;
    }
    if (last)
        setTabOrder(last, m_accept);
    show();
    if (!m_fields.isEmpty()) {
        m_fields.first()->setFocus(Qt::TabFocusReason);
        m_fields.first()->selectAll();
    }
}

QHash<QString, QString> PromptForm::values() const
{
    QHash<QString, QString> values;
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        values.insert(m_names[i], m_fields[i]->text());
    return values;
}

void PromptForm::accept()
{
    Q_EMIT accepted(values());
}

bool PromptForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
    if (event->type() == QEvent::KeyPress && !m_composing) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            Q_EMIT cancelled();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            const qsizetype next = m_fields.indexOf(static_cast<QLineEdit *>(watched)) + 1;
            if (next < m_fields.size())
                m_fields[next]->setFocus(Qt::TabFocusReason);
            else
                accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace switchyard
