// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of Composer that offers prompts and models while one types.

#include "ui/chat/compose/noticestack.h"
#include "ui/chat/compose/promptform.h"
#include "ui/chat/compose/promptlistmodel.h"
#include "ui/chat/compose/suggestionpopup.h"
#include "ui/chat/composer.h"
#include "ui/chat/composeredit.h"
#include "ui/common/format.h"

#include <QPushButton>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {
constexpr qsizetype longestFilter = 60; // what is longer is a text
}

void Composer::setPrompts(PromptLibrary *prompts)
{
    m_prompts = prompts;
    connect(prompts, &PromptLibrary::changed, this, [this] {
        m_promptList->setPrompts(m_prompts->prompts());
        if (m_suggesting == Suggesting::Prompts || m_suggesting == Suggesting::AllPrompts)
            popup()->showAt(this);
    });
}

SuggestionPopup *Composer::popup()
{
    if (m_popup)
        return m_popup;
    m_popup = new SuggestionPopup(window());
    connect(m_popup, &SuggestionPopup::chosen, this, &Composer::choose);
    connect(m_popup, &SuggestionPopup::dismissed, this, [this] {
        m_dismissed = text();
        closeSuggestions();
    });
    connect(this, &QObject::destroyed, m_popup, &QObject::deleteLater);
    const auto add = [this](const QString &caption, void (Composer::*run)()) {
        QPushButton *button = m_popup->addAction(caption);
        connect(button, &QPushButton::clicked, this, run);
        m_promptActions.append(button);
    };
    add(tr("&Save this text"), &Composer::savePrompt);
    add(tr("&Rename"), &Composer::renamePrompt);
    add(tr("&Delete"), &Composer::deletePrompt);
    return m_popup;
}

/// What stands between an `@` at the start of a word and the cursor, the `@` included.
QString Composer::mention() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock()).right(longestFilter);
    const qsizetype at = before.lastIndexOf(u'@');
    if (at < 0 || (at > 0 && !before[at - 1].isSpace()))
        return {};
    const QString word = before.sliced(at);
    return word.contains(u' ') ? QString() : word;
}

void Composer::updateSuggestions()
{
    const bool isLong = m_edit->document()->characterCount() > longestFilter * 4;
    const QString typed = isLong ? QString() : text();
    if (!m_dismissed.isEmpty()) {
        if (!typed.isEmpty() && (typed.startsWith(m_dismissed) || m_dismissed.startsWith(typed))) {
            closeSuggestions();
            return;
        }
        m_dismissed.clear();
    }
    const bool command = typed.startsWith(u'/') && !typed.contains(u'\n') && typed.size() <= longestFilter;
    if (command && m_prompts && !m_edit->isComposing())
        openSuggestions(Suggesting::Prompts, typed.sliced(1));
    else if (const QString word = mention(); !word.isEmpty() && m_modelSource && !m_edit->isComposing())
        openSuggestions(Suggesting::Models, word.sliced(1));
    else
        closeSuggestions();
}

void Composer::openSuggestions(Suggesting what, const QString &filter)
{
    const bool models = what == Suggesting::Models;
    if (!models && !m_prompts)
        return;
    SuggestionPopup *list = popup();
    const bool opens = m_suggesting != what;
    if (models) {
        if (opens)
            m_modelList->setRows(m_modelSource());
        m_modelList->setFilter(filter);
    } else {
        if (opens)
            m_promptList->setPrompts(m_prompts->prompts());
        m_promptList->setFilter(filter);
    }
    // Words that match nothing are words: no list in the way, and Enter sends.
    const int rows = models ? m_modelList->rowCount() : m_promptList->rowCount();
    if (rows == 0 && (models || filter.contains(u' '))) {
        closeSuggestions();
        return;
    }
    if (opens)
        list->setModel(models ? static_cast<QAbstractListModel *>(m_modelList) : m_promptList,
                       models ? tr("Ask another model as well") : tr("Saved prompts"),
                       tr("No prompt matches these words."));
    m_suggesting = what;
    for (QPushButton *button : std::as_const(m_promptActions))
        button->setVisible(what == Suggesting::AllPrompts);
    m_promptActions.first()->setEnabled(!m_edit->document()->isEmpty());
    list->showAt(this);
    if (rows > 0)
        list->setCurrentRow(0);
}

void Composer::closeSuggestions()
{
    if (m_suggesting == Suggesting::Nothing)
        return;
    m_suggesting = Suggesting::Nothing;
    m_popup->hide();
}

void Composer::choose(int row)
{
    const Suggesting what = m_suggesting;
    closeSuggestions();
    if (what == Suggesting::Models) {
        const ModelPickerRow model = m_modelList->row(row);
        QTextCursor cursor = m_edit->textCursor();
        cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(mention().size()));
        cursor.removeSelectedText();
        Q_EMIT modelAdded(model.connection, model.model);
        return;
    }
    const Prompt prompt = m_promptList->prompt(row);
    if (what == Suggesting::Prompts)
        replaceTyped({});
    usePrompt(prompt);
}

/// In place of the whole text, so that it can be undone.
void Composer::replaceTyped(const QString &text)
{
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void Composer::usePrompt(const Prompt &prompt)
{
    const QStringList gaps = promptVariables(prompt.text);
    if (gaps.isEmpty()) {
        m_dismissed = prompt.text; // what it begins with is no command
        m_edit->textCursor().insertText(prompt.text);
        m_edit->ensureCursorVisible();
        return;
    }
    ask(Asking::Gaps, prompt.name, gaps, tr("Insert"), prompt);
}

void Composer::ask(Asking what, const QString &title, const QStringList &fields, const QString &accept,
                   const Prompt &about)
{
    m_asking = what;
    m_asked = about;
    closeSuggestions();
    m_edit->setVisible(what != Asking::Gaps);
    setFocusProxy(nullptr);
    QHash<QString, QString> values;
    if (what != Asking::Gaps)
        values.insert(fields.first(), about.name);
    m_form->ask(title, fields, accept, values);
}

void Composer::finishForm(const QHash<QString, QString> &values)
{
    const Prompt about = m_asked;
    const Asking what = m_asking;
    leaveForm();
    if (what == Asking::Gaps) {
        m_dismissed = filledPrompt(about.text, values);
        m_edit->textCursor().insertText(m_dismissed);
        m_edit->ensureCursorVisible();
        return;
    }
    const QString name = values.isEmpty() ? QString() : values.cbegin().value();
    if (what == Asking::NewName)
        m_prompts->add(name, about.text);
    else
        m_prompts->rename(about.id, name);
}

void Composer::leaveForm()
{
    m_form->hide();
    m_edit->show();
    setFocusProxy(m_edit);
    focusText();
}

std::optional<Prompt> Composer::currentPrompt() const
{
    const int row = m_popup && m_suggesting == Suggesting::AllPrompts ? m_popup->currentRow() : -1;
    if (row < 0 || row >= m_promptList->rowCount())
        return {};
    return m_promptList->prompt(row);
}

void Composer::savePrompt()
{
    const QString text = this->text();
    if (text.trimmed().isEmpty())
        return;
    const Prompt prompt{.name = singleLine(text.trimmed().left(200), 40), .text = text};
    ask(Asking::NewName, tr("Save this text as a prompt"), {tr("Name")}, tr("Save"), prompt);
}

void Composer::renamePrompt()
{
    if (const auto prompt = currentPrompt())
        ask(Asking::OtherName, tr("Rename the prompt"), {tr("Name")}, tr("Rename"), *prompt);
}

void Composer::deletePrompt()
{
    const auto prompt = currentPrompt();
    const auto removed = prompt ? m_prompts->remove(prompt->id) : std::nullopt;
    if (removed)
        Q_EMIT undoable(
            tr("Prompt deleted"), [prompts = m_prompts, removed] { prompts->insert(removed->first, removed->second); },
            [] {});
}

} // namespace switchyard
