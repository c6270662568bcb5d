// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/markeditor.h"

#include "core/services/modelnotebook.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <chrono>

namespace switchyard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto pause = 600ms;
constexpr int noteLines = 3;
} // namespace

MarkEditor::MarkEditor(ModelNotebook &notebook, QWidget *parent)
    : QWidget(parent), m_notebook(notebook), m_tags(new QLineEdit(this)), m_note(new QPlainTextEdit(this))
{
    setObjectName(u"markEditor"_s);
    m_tags->setObjectName(u"ownTags"_s);
    m_tags->setAccessibleName(tr("Your own tags of this model"));
    m_tags->setPlaceholderText(tr("Tags, with commas between them"));
    m_note->setObjectName(u"ownNote"_s);
    m_note->setAccessibleName(tr("Your own note on this model"));
    m_note->setPlaceholderText(tr("Note"));
    m_note->setTabChangesFocus(true);
    fitNote();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    //: heading: tags and a note the user wrote on a model
    layout->addWidget(new TextLabel(tr("Your notes"), TextRole::Section));
    layout->addWidget(m_tags);
    layout->addWidget(m_note);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &MarkEditor::commit);
    connect(m_tags, &QLineEdit::textEdited, &m_soon, qOverload<>(&QTimer::start));
    connect(m_tags, &QLineEdit::editingFinished, this, &MarkEditor::commit);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (m_note->hasFocus())
            m_soon.start();
    });
    m_note->installEventFilter(this);
    connect(&notebook, &ModelNotebook::marksChanged, this, &MarkEditor::showMarks);
}

MarkEditor::~MarkEditor()
{
    if (m_soon.isActive())
        commit();
}

void MarkEditor::showModel(const ModelId &model)
{
    if (model == m_model)
        return;
    if (m_soon.isActive())
        commit();
    m_model = model;
    const ModelMarks marks = m_notebook.marksOf(model);
    m_tags->setText(marks.tags.join(u", "_s));
    m_note->setPlainText(marks.note);
}

/// What is being typed is not replaced.
void MarkEditor::showMarks()
{
    const ModelMarks marks = m_notebook.marksOf(m_model);
    if (const QString tags = marks.tags.join(u", "_s); !m_tags->hasFocus() && m_tags->text() != tags)
        m_tags->setText(tags);
    if (!m_note->hasFocus() && m_note->toPlainText() != marks.note)
        m_note->setPlainText(marks.note);
}

void MarkEditor::commit()
{
    m_soon.stop();
    ModelMarks marks = m_notebook.marksOf(m_model);
    marks.tags = m_tags->text().split(u',', Qt::SkipEmptyParts);
    marks.note = m_note->toPlainText().trimmed().isEmpty() ? QString() : m_note->toPlainText();
    m_notebook.setMarks(m_model, marks);
}

bool MarkEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && m_soon.isActive())
        commit();
    return QWidget::eventFilter(watched, event);
}

void MarkEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitNote();
}

void MarkEditor::fitNote()
{
    m_note->setFixedHeight(noteLines * fontMetrics().lineSpacing() + 14);
}

} // namespace switchyard
