// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/domain/message.h"
#include "core/services/chatsession.h"
#include "ui/chat/find/conversationfinder.h"
#include "ui/chat/sessiontranscript.h"
#include "ui/common/errortext.h"
#include "ui/common/services.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSet>
#include <QWidget>

#include <functional>

class QMenu;
class QPushButton;
class QTimer;

namespace switchyard {

class ChatInspector;
class Composer;
class ComposerBinding;
class ConversationList;
class ElidedLabel;
class ErrorBanner;
class FindBar;
class Hairline;
class MathTypesetter;
struct Model;
class ModelPicker;
class OutlinePopup;
class ParallelView;
class RetryCountdown;
class StoredPictures;
class TranscriptView;

/// The chats: list, transcript with the composer below, inspector. Hands what the user wants to the open session and
/// shows what the session says; a stream goes on when another conversation is shown.
class ChatPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ChatPage(const Services &services, QWidget *parent = nullptr);
    ~ChatPage() override;

    void showConversation(const ConversationId &id);
    /// A new chat; with that connection and model when they are named.
    void newChat(const ConnectionId &connection = {}, const ModelId &model = {});
    void focusSearch();
    void openOutline(); ///< all branches of the conversation that is open
    void openFind(); ///< words in the conversation that is open
    void focusComposer();
    void toggleList();
    void toggleInspector();

    [[nodiscard]] ChatSession *session() const { return m_session; }
    [[nodiscard]] TranscriptView *transcript() const { return m_transcript; }
    [[nodiscard]] Composer *composer() const { return m_composer; }
    [[nodiscard]] ConversationList *list() const { return m_list; }
    [[nodiscard]] ConversationFinder *finder() const { return m_finder; }
    [[nodiscard]] ParallelView *parallel() const { return m_parallel; }
    /// Several answers are shown side by side.
    [[nodiscard]] bool showsParallel() const;
    /// Everything of the open conversation is there: to be found, selected, scrolled to.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void connectionsRequested();
    void modelsRequested();
    void notice(const QString &text);
    void undoable(const QString &text, std::function<void()> undo, std::function<void()> commit);

protected:
    void resizeEvent(QResizeEvent *event) override;
    /// What is typed while the transcript has the focus goes to the composer.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildMiddle();
    QWidget *buildHeader();
    void connectList();
    void connectComposer();
    void connectTranscript(TranscriptView *view);
    void connectParallel();
    void connectServices();

    // the open conversation
    void openSession(ChatSession *session);
    void followSession();
    /// What of the session is to be shown anew.
    enum Part : quint8 { Path = 1, Facts = 2, Busy = 4 };
    void sessionChanged(Part part);
    void showDue(); ///< what was put off
    void showPath();
    void updateEmptyText();
    void updateHeader();
    void updateModel();
    void updateSpent();
    void updateBusy();
    void updateWaiting();
    void saveDraft();

    // several answers at once
    QWidget *buildParallelChips();
    void updateParallel();
    [[nodiscard]] Result<void> sendFromColumns(const Draft &draft);
    void keepAnswer(const MessageId &answer);
    void askOthers(const MessageId &answer);
    void compareAnswers();

    // what the user does
    void send(const QString &text);
    void takeSent();
    void runAction(const QString &message, const QString &action);
    void runWayOut(const MessageId &message, ErrorAction action);
    void beginEdit(const MessageId &prompt);
    void endEdit();
    void connectFind();
    void followFind();
    void updateFind();
    void stepBranch(const QString &message, int step);
    /// With a message: the chosen model answers in its place.
    void openPicker(const MessageId &insteadOf = {});
    void showMore(const MessageId &message);
    void fillMessageMenu(QMenu *menu, const MessageId &message);
    void fillAnswerMenu(QMenu *menu, const MessageId &message);
    void addTreeActions(QMenu *menu, const MessageId &message);
    void connectTree();
    void connectInspector();
    void updateInspector(const Model *model);
    void removeMessage(const MessageId &message);
    void offerUndo(const ConversationId &conversation, const RemovedMessages &removed);
    void forkFrom(const MessageId &message);
    void showMessage(const MessageId &message);
    void saveCode(const QString &code, const QString &language);
    void savePicture(const QByteArray &content, const QString &name);
    void saveFile(const QString &title, const QString &name, const QByteArray &content);

    // the list
    void updateList();
    void deleteConversation(const ConversationId &id);
    void exportConversation(const ConversationId &id);
    void importConversations();
    void search(const QString &words);
    void openFirst();
    void updatePanes();

    Services m_services;
    QPointer<ChatSession> m_session;
    SessionTranscript m_rows;
    MathTypesetter *m_math;
    StoredPictures *m_pictures;
    ConversationId m_wanted; // being opened
    MessageId m_editing;
    MessageId m_pickingFor; // the answer that another model is to give
    QElapsedTimer m_waitingSince;
    QTimer *m_waitingTimer;
    QTimer *m_draftPause;
    QTimer *m_departureWait;
    quint8 m_due = 0; // parts that are shown when the request has left

    ConversationList *m_list;
    Hairline *m_listLine;
    ErrorBanner *m_banner = nullptr;
    ElidedLabel *m_title = nullptr;
    TranscriptView *m_transcript = nullptr;
    FindBar *m_findBar = nullptr;
    ConversationFinder *m_finder = nullptr;
    QList<ConversationFinder::Place> m_findPlaces; // what it searches
    OutlinePopup *m_outline = nullptr; // made when first asked for
    RetryCountdown *m_retries = nullptr;
    ParallelView *m_parallel = nullptr;
    QPushButton *m_sideBySide = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_blind = nullptr;
    QSet<MessageId> m_singly; // groups shown one answer at a time, by their first
    Composer *m_composer = nullptr;
    ComposerBinding *m_binding = nullptr;
    Hairline *m_inspectorLine;
    ChatInspector *m_inspector;
    ModelPicker *m_picker = nullptr; // made when first asked for
    ModelPicker *m_severalPicker = nullptr; // likewise
};

} // namespace switchyard
