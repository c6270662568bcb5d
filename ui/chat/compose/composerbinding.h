// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/chatsession.h"
#include "ui/chat/compose/composerfacts.h"
#include "ui/common/services.h"

#include <QObject>
#include <QPointer>

class QTimer;

namespace switchyard {

class Composer;
class ModelPicker;

/// Keeps the composer in step with the open conversation: who is asked, what it takes along and costs, what waits,
/// what was asked before, what hangs on the draft.
class ComposerBinding final : public QObject
{
    Q_OBJECT

public:
    ComposerBinding(const Services &services, Composer *composer, QObject *parent);

    /// Attachments of the old conversation's draft stay with it; those of the new one come back.
    void setSession(ChatSession *session);
    /// Models or connections have changed.
    void updateRecipients();
    /// What is in the composer, to be sent.
    [[nodiscard]] Draft draft() const;
    /// An earlier prompt takes the place of the draft, whose attachments come back with endEdit().
    void beginEdit(const Message &prompt);
    void endEdit();
    /// The text and the attachments have been taken over by the conversation.
    void draftSent();

private:
    void connectComposer();
    void updateFacts();
    void showContextRows();
    void updateQueue();
    void editQueued(const MessageId &id);
    void addRecipient(const ConnectionId &connection, const ModelId &model);
    void removeRecipient(int index);
    void setExcluded(const MessageId &id, bool excluded);
    void setDropOldest(bool on);
    void pickAnother();
    void loadDraftAttachments();
    void keepDraftAttachments();
    [[nodiscard]] QStringList history() const;
    [[nodiscard]] QString nameOf(const Recipient &recipient) const;

    Services m_services;
    Composer *m_composer;
    QPointer<ChatSession> m_session;
    QTimer *m_pause; // between the last key and the estimate
    ModelPicker *m_picker = nullptr; // made when first asked for
    bool m_editing = false;
    bool m_loading = false; // the draft's attachments are on their way
};

/// "≈ $0.017 – $0.13", "free"; empty when no price is known.
[[nodiscard]] QString costRangeText(const std::optional<CostRange> &range);

} // namespace switchyard
