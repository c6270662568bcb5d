// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/attachedfile.h"
#include "core/services/promptlibrary.h"
#include "ui/chat/compose/composerfacts.h"
#include "ui/chat/compose/prompthistory.h"
#include "ui/chat/compose/queuebar.h"
#include "ui/chat/modelpicker.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QWidget>

#include <functional>

class QLayout;
class QPushButton;

namespace switchyard {

class AttachmentIntake;
class AttachmentTray;
class ComposerEdit;
class ContextPopover;
class ElidedLabel;
class MeterButton;
class NoticeStack;
class PromptForm;
class PromptListModel;
class RecipientChips;
class SuggestionPopup;

/// Where a message is written: the text, what goes with it, who will answer, what it takes along and may cost, Send or
/// Stop. Reports what the user wants and keeps everything until it has been taken.
class Composer final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    static constexpr int filesWithoutAsking = 20;

    explicit Composer(QWidget *parent = nullptr);

    /// What it works with; both outlive it. Without them there are no files and no prompts.
    void setIntake(AttachmentIntake *intake);
    void setPrompts(PromptLibrary *prompts);
    /// What `@` chooses from; asked when it is typed.
    void setModelSource(std::function<QList<ModelPickerRow>()> source) { m_modelSource = std::move(source); }
    /// Earlier prompts, newest first; asked when Up is pressed in the empty field.
    void setHistory(std::function<QStringList()> source) { m_history.setSource(std::move(source)); }

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    [[nodiscard]] QList<Attachment> attachments() const;
    /// What is sent for the attachments.
    [[nodiscard]] QList<ContentPart> attachedParts() const;
    void setAttachments(const QList<Attachment> &attachments);
    void attachFiles(const QStringList &paths);
    void clear();
    /// As if it had been typed here; takes the focus.
    void type(const QString &text);

    void setRecipients(const QList<RecipientName> &recipients);
    /// Whose answer comes next is chosen elsewhere on the page: the models are not shown, but while editing.
    void setModelsElsewhere(bool on);
    void setFacts(const ComposerFacts &facts);
    void setContextRows(const QList<ContextRow> &rows);
    void setQueue(const QList<QueuedLine> &lines, bool paused);
    /// An answer is being written: with an empty field Send becomes Stop, else it queues.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// The text replaces an earlier message; says so and offers to leave that.
    void setEditing(bool editing);
    [[nodiscard]] bool isEditing() const { return m_editing; }
    void setEnterSends(bool on);
    /// Why what was wanted did not happen; the text is still there.
    void showProblem(const QString &sentence);
    [[nodiscard]] QWidget *modelButton() const;
    void focusText();

Q_SIGNALS:
    void textChanged();
    void attachmentsChanged();
    /// Exactly once for what the user did: a double click, a held key or key and click together send once.
    void sendRequested(const QString &text);
    void stopRequested();
    void modelRequested();
    void anotherModelRequested();
    void modelAdded(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    void recipientRemoved(int index);
    void editingCancelled();
    void contextRowsRequested();
    void excludedChanged(const switchyard::MessageId &id, bool excluded);
    void dropOldestChanged(bool on);
    void queuedEditRequested(const switchyard::MessageId &id);
    void queuedRemoveRequested(const switchyard::MessageId &id);
    void queueResumeRequested();
    void undoable(const QString &text, std::function<void()> undo, std::function<void()> commit);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    enum class Suggesting : quint8 { Nothing, Prompts, AllPrompts, Models };
    enum class Asking : quint8 { Gaps, NewName, OtherName };

    [[nodiscard]] QLayout *buildRow();
    void connectParts();
    void submit();
    void pressButton();
    void updateButton();
    void updateModels();
    void attachmentsHaveChanged();
    void updatePictureNotice();
    void showRefusal(const QString &name, const Error &error);
    void chooseFiles();
    bool handleKey(const QKeyEvent &event);
    bool stepHistory(const QKeyEvent &event);

    // prompts and models while typing: composersuggestions.cpp
    void updateSuggestions();
    void openSuggestions(Suggesting what, const QString &filter);
    void closeSuggestions();
    void choose(int row);
    void replaceTyped(const QString &text);
    [[nodiscard]] QString mention() const;
    void usePrompt(const Prompt &prompt);
    void ask(Asking what, const QString &title, const QStringList &fields, const QString &accept, const Prompt &about);
    void finishForm(const QHash<QString, QString> &values);
    void leaveForm();
    void savePrompt();
    void renamePrompt();
    void deletePrompt();
    [[nodiscard]] SuggestionPopup *popup();
    [[nodiscard]] std::optional<Prompt> currentPrompt() const;

    ComposerEdit *m_edit;
    QueueBar *m_queue;
    NoticeStack *m_notices;
    AttachmentTray *m_tray;
    PromptForm *m_form;
    RecipientChips *m_recipients;
    MeterButton *m_meter;
    ElidedLabel *m_estimate;
    QPushButton *m_stop;
    QPushButton *m_send;
    QPushButton *m_promptsButton = nullptr;
    ContextPopover *m_context = nullptr; // made when first asked for
    SuggestionPopup *m_popup = nullptr; // likewise
    QList<QPushButton *> m_promptActions;
    PromptListModel *m_promptList;
    ModelPickerListModel *m_modelList;

    PromptLibrary *m_prompts = nullptr;
    std::function<QList<ModelPickerRow>()> m_modelSource;
    PromptHistory m_history;
    ComposerFacts m_facts;
    Prompt m_asked; // what the form is about
    Asking m_asking = Asking::Gaps;
    Suggesting m_suggesting = Suggesting::Nothing;
    QString m_dismissed; // what was typed when the list was sent away
    QElapsedTimer m_sent;
    bool m_busy = false;
    bool m_editing = false;
    bool m_modelsElsewhere = false;
    bool m_sendWhenRead = false;
    bool m_picturesAnyway = false;
};

} // namespace switchyard
