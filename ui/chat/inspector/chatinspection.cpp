// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of the page the inspector changes: parameters and routing of the conversation, and a look at the request.

#include "core/settings/preferences.h"
#include "ui/chat/chatinspector.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/compose/composerbinding.h"
#include "ui/chat/composer.h"
#include "ui/chat/inspector/parametereditor.h"
#include "ui/chat/inspector/requestsheet.h"
#include "ui/chat/inspector/responseformateditor.h"
#include "ui/chat/inspector/routingeditor.h"

namespace switchyard {

void ChatPage::connectInspector()
{
    connect(m_inspector->parameters(), &ParameterEditor::parametersChanged, this,
            [this](const SamplingParameters &parameters) { m_session->setParameters(parameters); });
    connect(m_inspector->format(), &ResponseFormatEditor::formatChanged, this, [this](const ResponseFormat &format) {
        m_inspector->commit(); // a number that was typed before
        SamplingParameters parameters = m_session->conversation().parameters;
        if (setResponseFormat(parameters, format))
            m_session->setParameters(parameters);
    });
    connect(m_inspector->routing(), &RoutingEditor::routingChanged, this,
            [this](const RoutingPreferences &routing) { m_session->setRouting(routing); });
    connect(m_inspector, &ChatInspector::requestPreviewRequested, this, [this] {
        m_inspector->commit();
        Draft draft = m_binding->draft();
        draft.text = m_composer->text();
        const auto show = [this](const Result<QByteArray> &made) {
            const QString request = QString::fromUtf8(made.value_or(QByteArray()));
            auto *sheet = new RequestSheet(request.isEmpty() ? tr("There is nothing to send yet.") : request, this);
            sheet->open();
        };
        const Async<QByteArray> made = m_session->previewRequest(draft);
        if (isReady(made))
            show(made.result());
        else
            onFinished(made, m_session, show);
    });
}

void ChatPage::updateInspector(const Model *model)
{
    const Conversation &conversation = m_session->conversation();
    m_inspector->setSystemPrompt(conversation.systemPrompt);
    m_inspector->parameters()->setParameters(offeredParameters(model), conversation.parameters);
    m_inspector->format()->setFormat(offeredFormats(model), responseFormatOf(conversation.parameters));
    m_inspector->routing()->setRouting(m_services.preferences.values().routingFor(m_session->effectiveModel()),
                                       conversation.routing);
}

} // namespace switchyard
