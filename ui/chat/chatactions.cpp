// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of ChatPage that does what the user wants.

#include "core/base/atomicfile.h"
#include "core/services/connections.h"
#include "core/services/conversationlibrary.h"
#include "core/services/modelcatalog.h"
#include "ui/chat/banneractions.h"
#include "ui/chat/chatfacts.h"
#include "ui/chat/chatinspector.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/compose/composerbinding.h"
#include "ui/chat/composer.h"
#include "ui/chat/conversationlist.h"
#include "ui/chat/markdown/pictures.h"
#include "ui/chat/outline/retrycountdown.h"
#include "ui/chat/parallel/parallelview.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/errorbanner.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/linkopener.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace switchyard {

void ChatPage::connectComposer()
{
    m_binding = new ComposerBinding(m_services, m_composer, this);
    connect(m_composer, &Composer::undoable, this, &ChatPage::undoable);
    connect(m_composer, &Composer::sendRequested, this, &ChatPage::send);
    connect(m_composer, &Composer::stopRequested, this, [this] { m_session->stop(); });
    connect(m_composer, &Composer::modelRequested, this, [this] { openPicker(); });
    connect(m_composer, &Composer::editingCancelled, this, &ChatPage::endEdit);
    connect(m_composer, &Composer::textChanged, this, [this] {
        if (m_editing.isEmpty())
            m_draftPause->start();
    });
    connect(m_inspector, &ChatInspector::modelChangeRequested, this, [this] { openPicker(); });
    connect(m_inspector, &ChatInspector::systemPromptChanged, this,
            [this](const QString &text) { m_session->setSystemPrompt(text); });
}

void ChatPage::connectTranscript(TranscriptView *view)
{
    view->setMath(m_math);
    view->setPictures(m_pictures);
    connect(view, &TranscriptView::linkActivated, this, [this](const QUrl &url, const QString &text) {
        openLink(QString::fromLatin1(url.toEncoded()), text, this);
    });
    connect(view, &TranscriptView::actionTriggered, this, &ChatPage::runAction);
    connect(view, &TranscriptView::branchRequested, this, &ChatPage::stepBranch);
    connect(view, &TranscriptView::codeSaveRequested, this, &ChatPage::saveCode);
    connect(view, &TranscriptView::pictureSaveRequested, this, &ChatPage::savePicture);
    connect(view, &TranscriptView::pictureCopied, this, [this] { Q_EMIT notice(tr("Picture copied")); });
    connect(view, &TranscriptView::pictureFailed, this, &ChatPage::notice);
}

void ChatPage::connectList()
{
    connect(m_list, &ConversationList::conversationChosen, this, &ChatPage::showConversation);
    connect(m_list, &ConversationList::newChatRequested, this, [this] { newChat(); });
    connect(m_list, &ConversationList::renameRequested, &m_services.library, &ConversationLibrary::rename);
    connect(m_list, &ConversationList::pinRequested, &m_services.library, &ConversationLibrary::setPinned);
    connect(m_list, &ConversationList::deleteRequested, this, &ChatPage::deleteConversation);
    connect(m_list, &ConversationList::exportRequested, this, &ChatPage::exportConversation);
    connect(m_list, &ConversationList::importRequested, this, &ChatPage::importConversations);
    connect(m_list, &ConversationList::searchRequested, this, &ChatPage::search);
}

// ---- sending

void ChatPage::send(const QString &text)
{
    if (!m_session)
        return;
    Draft draft = m_binding->draft();
    draft.text = text;
    const MessageId editing = m_editing;
    m_draftPause->stop();
    if (editing.isEmpty())
        m_session->setDraft({});
    const Result<void> sent = !editing.isEmpty() ? m_session->editAndResend(editing, draft)
        : showsParallel()                        ? sendFromColumns(draft)
                                                 : m_session->send(draft);
    if (!sent) { // everything is still in the composer
        const Error &error = sent.error();
        m_composer->showProblem(error.code == "context_length"_L1
                                    ? tr("The conversation is about %1 tokens too long for this model: leave messages "
                                         "out by the meter below, or choose a model with more context")
                                          .arg(formatCount(error.parameter.toLongLong()))
                                    : errorText(error).sentence);
        saveDraft();
        return;
    }
    takeSent();
}

/// What was in the composer belongs to the conversation now.
void ChatPage::takeSent()
{
    const bool edited = !std::exchange(m_editing, {}).isEmpty();
    m_binding->draftSent();
    m_composer->clear();
    m_transcript->jumpToNewest();
    if (edited) {
        m_composer->setText(m_session->conversation().draft);
        m_binding->endEdit();
    }
}

void ChatPage::beginEdit(const MessageId &prompt)
{
    const Message *message = m_session->message(prompt);
    if (!message)
        return;
    saveDraft();
    m_editing = prompt;
    m_binding->beginEdit(*message);
    m_composer->setEditing(true);
    m_composer->focusText();
}

void ChatPage::endEdit()
{
    m_editing = {};
    m_composer->setEditing(false);
    m_composer->setText(m_session->conversation().draft);
    m_binding->endEdit();
}

// ---- what stands under a message

void ChatPage::runAction(const QString &messageId, const QString &action)
{
    const MessageId id(messageId);
    const Message *message = m_session ? m_session->message(id) : nullptr;
    if (!message)
        return;
    if (isBannerAction(action))
        runWayOut(id, bannerAction(action));
    else if (action == "retry"_L1)
        m_session->retry(id);
    else if (action == "edit"_L1)
        beginEdit(id);
    else if (action == "more"_L1)
        showMore(id);
    else if (action == "continue"_L1)
        m_session->continueAnswer(id);
    else if (action == "delete"_L1)
        removeMessage(id);
    else if (action == "cancel-retry"_L1)
        m_retries->cancel(id);
    else if (action == "copy"_L1) {
        QGuiApplication::clipboard()->setText(message->text());
        Q_EMIT notice(tr("Copied as Markdown"));
    }
}

void ChatPage::runWayOut(const MessageId &id, ErrorAction action)
{
    switch (action) {
    case ErrorAction::SignIn:
    case ErrorAction::AddCredits:
    case ErrorAction::OpenConnections: Q_EMIT connectionsRequested(); break;
    case ErrorAction::WaitAndRetry: {
        const Message *message = m_session->message(id);
        const auto pause = message && message->error ? message->error->retryAfter.value_or(std::chrono::seconds(1))
                                                     : std::chrono::seconds(1);
        m_retries->start(m_session, id, pause);
        break;
    }
    case ErrorAction::Retry: m_session->retry(id); break;
    case ErrorAction::TryAnotherModel: openPicker(id); break;
    case ErrorAction::EditMessage: {
        const Message *message = m_session->message(id);
        if (message)
            beginEdit(message->parent);
        break;
    }
    case ErrorAction::Continue: m_session->continueAnswer(id); break;
    case ErrorAction::ShowDetails: break; // the banner does that itself
    }
}

void ChatPage::stepBranch(const QString &messageId, int step)
{
    if (!m_session)
        return;
    const QList<MessageId> siblings = m_session->tree().siblings(MessageId(messageId));
    const qsizetype index = siblings.indexOf(MessageId(messageId)) + step;
    if (index < 0 || index >= siblings.size())
        return;
    const QString button = m_transcript->focusedButton();
    m_session->selectBranch(siblings[index]);
    if (!button.isEmpty())
        m_transcript->focusButton(siblings[index].text(), button);
}

void ChatPage::fillAnswerMenu(QMenu *menu, const MessageId &id)
{
    const Message *message = m_session->message(id);
    if (!message)
        return;
    const QString text = message->text();
    menu->addAction(tr("Copy message as Markdown"), this, [text] { QGuiApplication::clipboard()->setText(text); });
    QAction *other = menu->addAction(tr("Retry with another model…"), this, [this, id] { openPicker(id); });
    other->setEnabled(!m_session->isBusy());
    QAction *others = menu->addAction(tr("Ask other models…"), this, [this, id] { askOthers(id); });
    others->setEnabled(message->isFinal());
    menu->addAction(tr("Quote in a reply"), this, [this, text] {
        QString quoted = u"> "_s + text.trimmed();
        quoted.replace(u'\n', "\n> "_L1);
        m_composer->setText(m_composer->text() + quoted + u"\n\n"_s);
        m_composer->focusText();
    });
    QAction *cont = menu->addAction(tr("Continue this answer"), this, [this, id] { m_session->continueAnswer(id); });
    cont->setEnabled(message->isFinal() && !text.isEmpty());
    addTreeActions(menu, id);
    menu->addSeparator();
    if (!message->generation.isEmpty())
        menu->addAction(tr("Copy generation id"), this, [generation = message->generation.text()] {
            QGuiApplication::clipboard()->setText(generation);
        });
    if (message->error)
        menu->addAction(tr("Copy error details"), this,
                        [details = errorDetails(*message->error)] { QGuiApplication::clipboard()->setText(details); });
}

void ChatPage::saveCode(const QString &code, const QString &language)
{
    QString suffix = language.toLower();
    suffix.remove(QRegularExpression(u"[^a-z0-9+]"_s));
    saveFile(tr("Save code"), u"code."_s + (suffix.isEmpty() ? u"txt"_s : suffix.left(12)), code.toUtf8());
}

void ChatPage::savePicture(const QByteArray &content, const QString &name)
{
    // A foreign name is a proposal of letters and digits; the ending is that of what the file is.
    QString base = singleLine(name, 60).section(u'.', 0, 0);
    base.replace(QRegularExpression(u"[^\\w-]+"_s, QRegularExpression::UseUnicodePropertiesOption), u" "_s);
    base = base.trimmed();
    const QLatin1StringView format = pictureFormatName(pictureFacts(content).format);
    saveFile(tr("Save picture"), (base.isEmpty() ? u"picture"_s : base) + u'.' + format, content);
}

void ChatPage::saveFile(const QString &title, const QString &name, const QByteArray &content)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, content](const QString &path) {
        const Result<void> written = writeFileAtomically(path, content);
        if (written)
            Q_EMIT notice(tr("Saved"));
        else
            m_banner->showError(written.error(), {});
    });
    dialog->open();
}

// ---- models

void ChatPage::openPicker(const MessageId &insteadOf)
{
    if (!m_session)
        return;
    m_pickingFor = insteadOf;
    if (!m_picker) {
        m_picker = new ModelPicker(this);
        connect(m_picker, &ModelPicker::modelChosen, this,
                [this](const ConnectionId &connection, const ModelId &model) {
                    const MessageId answer = std::exchange(m_pickingFor, {});
                    m_session->setModel(connection, model);
                    if (!answer.isEmpty() && m_session->message(answer))
                        m_session->retry(answer, connection, model);
                    focusComposer();
                });
        connect(m_picker, &ModelPicker::allModelsRequested, this, &ChatPage::modelsRequested);
    }
    const ConnectionId connection = m_session->effectiveConnection();
    m_picker->openAt(m_composer->modelButton(), pickerRows(m_services, connection), connection,
                     m_session->effectiveModel());
}

// ---- the list

void ChatPage::updateList()
{
    m_list->setConversations(m_services.library.summaries(), m_services.clock.now());
}

void ChatPage::deleteConversation(const ConversationId &id)
{
    if (m_session && m_session->conversation().id == id) {
        m_session->stop();
        m_draftPause->stop();
        openSession(m_services.library.create());
    }
    m_services.library.trash(id);
    Q_EMIT undoable(tr("Chat deleted"), [library = &m_services.library, id] { library->restore(id); }, [] {});
}

void ChatPage::exportConversation(const ConversationId &id)
{
    auto *dialog = new QFileDialog(this, tr("Export chat"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Complete, can be imported again (*.json)"), tr("Markdown, for reading (*.md)")});
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(safeFileName(m_list->model()->indexOf(id).data().toString(), u"chat"_s) + u".json"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("*.md"_L1) ? u"md"_s : u"json"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, id](const QString &path) {
        onFinished(m_services.library.exportTo(id, path), this, [this](const Result<void> &written) {
            if (written)
                Q_EMIT notice(tr("Exported"));
            else
                m_banner->showError(written.error(), {});
        });
    });
    dialog->open();
}

void ChatPage::importConversations()
{
    auto *dialog = new QFileDialog(this, tr("Import a conversation"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Exported chats (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        onFinished(m_services.library.importFrom(path), this, [this](const Result<ImportReport> &report) {
            if (!report) {
                m_banner->showError(report.error(), {});
                return;
            }
            Q_EMIT notice(tr("%n chat(s) imported", nullptr, report->conversations));
            if (!report->problems.isEmpty())
                m_banner->showWarning(
                    tr("Not everything could be imported"),
                    report->problems.first(std::min<qsizetype>(5, report->problems.size())).join(u'\n'));
            if (!report->imported.isEmpty())
                showConversation(report->imported.first());
        });
    });
    dialog->open();
}

void ChatPage::search(const QString &words)
{
    if (words.isEmpty())
        return;
    onFinished(m_services.library.search(words), this, [this, words](const Result<QList<SearchHit>> &hits) {
        QSet<ConversationId> found;
        if (hits) {
            for (const SearchHit &hit : *hits)
                found.insert(hit.conversation);
        }
        m_list->setHits(words, found);
    });
}

} // namespace switchyard
