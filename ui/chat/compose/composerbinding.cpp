// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/composerbinding.h"

#include "core/services/attachmentintake.h"
#include "core/services/connections.h"
#include "core/services/modelcatalog.h"
#include "core/services/promptlibrary.h"
#include "ui/chat/chatfacts.h"
#include "ui/chat/composer.h"
#include "ui/chat/modelpicker.h"
#include "ui/common/format.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {

namespace {

constexpr auto estimatePause = 120ms;
constexpr qsizetype longestTyped = 200'000; // a longer text was attached, not typed
constexpr qsizetype mostHistory = 500;

/// What a new profile begins with.
QList<Prompt> starters()
{
    return {
        {u"starter-explain"_s, ComposerBinding::tr("Explain"),
         ComposerBinding::tr("Explain {{topic}} to {{reader}}. Begin with one sentence that holds the idea, then go "
                             "deeper step by step, with an example.")},
        {u"starter-translate"_s, ComposerBinding::tr("Translate"),
         ComposerBinding::tr("Translate into {{language}}. Keep tone and formatting, and list below what cannot be "
                             "translated exactly:\n\n{{text}}")},
        {u"starter-review"_s, ComposerBinding::tr("Review code"),
         ComposerBinding::tr("Review this {{programming language}} code. Name the mistakes first, the most serious one "
                             "on top, each with the line and a fix; matters of taste last.\n\n```\n{{code}}\n```")},
        {u"starter-decide"_s, ComposerBinding::tr("Weigh a decision"),
         ComposerBinding::tr("I have to choose: {{options}}. What matters to me: {{what matters}}. Compare them in a "
                             "table, say what would change your mind, and recommend one.")},
    };
}

} // namespace

ComposerBinding::ComposerBinding(const Services &services, Composer *composer, QObject *parent)
    : QObject(parent), m_services(services), m_composer(composer), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(estimatePause);
    connect(m_pause, &QTimer::timeout, this, &ComposerBinding::updateFacts);
    m_composer->setIntake(services.attachments);
    if (services.prompts) {
        services.prompts->setStarters(starters());
        m_composer->setPrompts(services.prompts);
    }
    m_composer->setModelSource([this] {
        return m_session ? pickerRows(m_services, m_session->effectiveConnection()) : QList<ModelPickerRow>();
    });
    m_composer->setHistory([this] { return history(); });
    connectComposer();
}

void ComposerBinding::connectComposer()
{
    connect(m_composer, &Composer::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_composer, &Composer::attachmentsChanged, this, [this] {
        keepDraftAttachments();
        m_pause->start();
    });
    connect(m_composer, &Composer::modelAdded, this, &ComposerBinding::addRecipient);
    connect(m_composer, &Composer::anotherModelRequested, this, &ComposerBinding::pickAnother);
    connect(m_composer, &Composer::recipientRemoved, this, &ComposerBinding::removeRecipient);
    connect(m_composer, &Composer::contextRowsRequested, this, &ComposerBinding::showContextRows);
    connect(m_composer, &Composer::excludedChanged, this, &ComposerBinding::setExcluded);
    connect(m_composer, &Composer::dropOldestChanged, this, &ComposerBinding::setDropOldest);
    connect(m_composer, &Composer::queuedEditRequested, this, &ComposerBinding::editQueued);
    connect(m_composer, &Composer::queuedRemoveRequested, this, [this](const MessageId &id) {
        if (m_session)
            m_session->removeQueued(id);
    });
    connect(m_composer, &Composer::queueResumeRequested, this, [this] {
        if (m_session)
            m_session->resumeQueue();
    });
}

void ComposerBinding::setSession(ChatSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_editing = false;
    loadDraftAttachments();
    if (!session)
        return;
    connect(session, &ChatSession::conversationChanged, this, &ComposerBinding::updateRecipients);
    connect(session, &ChatSession::contextChanged, m_pause, qOverload<>(&QTimer::start));
    connect(session, &ChatSession::pathChanged, m_pause, qOverload<>(&QTimer::start));
    connect(session, &ChatSession::queueChanged, this, &ComposerBinding::updateQueue);
    connect(session, &ChatSession::queueRefused, this, [this](const Error &) {
        m_composer->showProblem(tr("A queued prompt could not be sent; it is still there"));
    });
    updateRecipients();
    updateQueue();
    updateFacts();
}

QString ComposerBinding::nameOf(const Recipient &recipient) const
{
    const Model *model = m_services.catalog.find(recipient.connection, recipient.model);
    const QString name = model && !model->name.isEmpty() ? model->name : recipient.model.text();
    return name.isEmpty() ? tr("Choose a model") : singleLine(name, 120);
}

void ComposerBinding::updateRecipients()
{
    if (!m_session)
        return;
    QList<RecipientName> names;
    const QList<Recipient> recipients = m_session->recipients();
    for (const Recipient &one : recipients) {
        const Model *model = m_services.catalog.find(one.connection, one.model);
        names.append({.connection = one.connection,
                      .model = one.model,
                      .name = nameOf(one),
                      .takesPictures = !model || model->inputModalities.isEmpty() || model->accepts("image"_L1)});
    }
    m_composer->setRecipients(names);
    m_pause->start();
}

// ---- who is asked

void ComposerBinding::addRecipient(const ConnectionId &connection, const ModelId &model)
{
    if (!m_session)
        return;
    QList<Recipient> recipients = m_session->recipients();
    if (recipients.size() >= mostRecipients) {
        m_composer->showProblem(tr("Up to %1 models can be asked at once").arg(mostRecipients));
        return;
    }
    // Nobody has been chosen yet: the first choice is not an addition.
    if (recipients.size() == 1 && recipients.first().model.isEmpty())
        recipients.clear();
    recipients.append({connection, model});
    m_session->setRecipients(recipients);
    updateRecipients();
}

void ComposerBinding::removeRecipient(int index)
{
    if (!m_session)
        return;
    QList<Recipient> recipients = m_session->recipients();
    if (index < 0 || index >= recipients.size() || recipients.size() < 2)
        return;
    recipients.removeAt(index);
    m_session->setRecipients(recipients);
    updateRecipients();
}

void ComposerBinding::pickAnother()
{
    if (!m_session)
        return;
    if (!m_picker) {
        m_picker = new ModelPicker(m_composer);
        connect(m_picker, &ModelPicker::modelChosen, this,
                [this](const ConnectionId &connection, const ModelId &model) {
                    addRecipient(connection, model);
                    m_composer->focusText();
                });
    }
    const ConnectionId connection = m_session->effectiveConnection();
    m_picker->openAt(m_composer->modelButton(), pickerRows(m_services, connection), connection,
                     m_session->effectiveModel());
}

// ---- what waits and what was

void ComposerBinding::updateQueue()
{
    if (!m_session)
        return;
    QList<QueuedLine> lines;
    for (const QueuedPrompt &prompt : m_session->queue()) {
        const QString text = singleLine(prompt.draft.text.left(300), 120);
        lines.append({prompt.id, text.isEmpty() ? tr("(attachment)") : text});
    }
    m_composer->setQueue(lines, m_session->isQueuePaused());
}

/// Back into the field, before what stands there: nothing that was typed is lost.
void ComposerBinding::editQueued(const MessageId &id)
{
    if (!m_session)
        return;
    const QList<QueuedPrompt> queue = m_session->queue();
    const auto at = std::ranges::find(queue, id, &QueuedPrompt::id);
    if (at == queue.end())
        return;
    QList<Attachment> attachments = m_composer->attachments();
    for (const ContentPart &part : at->draft.attachments) {
        if (const auto *text = std::get_if<TextPart>(&part))
            attachments.append(inspectContent(text->text.toUtf8(), {}));
        else if (const auto attachment = attachmentOf(part))
            attachments.append(*attachment);
    }
    const QString typed = m_composer->text();
    m_composer->setText(typed.trimmed().isEmpty() ? at->draft.text : QString(at->draft.text + u"\n\n"_s + typed));
    m_composer->setAttachments(attachments);
    m_session->removeQueued(id);
    m_composer->focusText();
}

QStringList ComposerBinding::history() const
{
    QStringList prompts;
    if (!m_session)
        return prompts;
    const QList<MessageId> path = m_session->path();
    for (auto id = path.crbegin(); id != path.crend() && prompts.size() < mostHistory; ++id) {
        const Message *message = m_session->message(*id);
        if (!message || message->role != Role::User)
            continue;
        for (const ContentPart &part : message->parts) {
            const auto *text = std::get_if<TextPart>(&part);
            if (!text || text->text.isEmpty() || text->text.size() > longestTyped)
                continue;
            if (prompts.isEmpty() || prompts.last() != text->text)
                prompts.append(text->text);
            break;
        }
    }
    return prompts;
}

// ---- the draft

Draft ComposerBinding::draft() const
{
    return {.text = m_composer->text(), .attachments = m_composer->attachedParts()};
}

void ComposerBinding::loadDraftAttachments()
{
    m_loading = true;
    m_composer->setAttachments({});
    m_loading = false;
    if (!m_services.attachments || !m_session)
        return;
    m_loading = true;
    const ConversationId id = m_session->conversation().id;
    onFinished(m_services.attachments->draft(id), this, [this, id](const Result<QList<Attachment>> &kept) {
        if (!m_session || m_session->conversation().id != id)
            return;
        if (kept && !m_editing && !kept->isEmpty())
            m_composer->setAttachments(*kept + m_composer->attachments());
        m_loading = false;
        keepDraftAttachments();
    });
}

void ComposerBinding::keepDraftAttachments()
{
    if (m_services.attachments && m_session && !m_loading && !m_editing)
        m_services.attachments->keepDraft(m_session->conversation().id, m_composer->attachments());
}

void ComposerBinding::beginEdit(const Message &prompt)
{
    m_editing = true;
    QString typed;
    QList<Attachment> attachments;
    for (const ContentPart &part : prompt.parts) {
        const auto *text = std::get_if<TextPart>(&part);
        if (text && typed.isEmpty() && text->text.size() <= longestTyped)
            typed = text->text;
        else if (text)
            attachments.append(
                {.kind = FileKind::Text, .mediaType = u"text/plain"_s, .size = text->text.size(), .text = text->text});
        else if (const auto attachment = attachmentOf(part))
            attachments.append(*attachment);
    }
    m_composer->setText(typed);
    m_composer->setAttachments(attachments);
}

void ComposerBinding::endEdit()
{
    m_editing = false;
    loadDraftAttachments();
}

void ComposerBinding::draftSent()
{
    if (m_editing)
        return;
    if (m_services.attachments && m_session)
        m_services.attachments->keepDraft(m_session->conversation().id, {});
}

} // namespace switchyard
