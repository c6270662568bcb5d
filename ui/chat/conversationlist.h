// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/conversationlistmodel.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QListView;
class QTimer;

namespace switchyard {

class TextLabel;

/// The left pane: search, new chat, the conversations. Reports what the user wants; changes nothing itself.
class ConversationList final : public QWidget
{
    Q_OBJECT

public:
    explicit ConversationList(QWidget *parent = nullptr);

    void setConversations(const QList<ConversationSummary> &summaries, const QDateTime &now);
    void setCurrent(const ConversationId &id);
    void setBusy(const ConversationId &id, bool busy) { m_model->setBusy(id, busy); }
    /// Conversations whose texts match what is searched for.
    void setHits(const QString &words, const QSet<ConversationId> &hits);
    void focusSearch();
    [[nodiscard]] ConversationListModel *model() const { return m_model; }

Q_SIGNALS:
    void conversationChosen(const switchyard::ConversationId &id);
    void newChatRequested();
    void renameRequested(const switchyard::ConversationId &id, const QString &title);
    void pinRequested(const switchyard::ConversationId &id, bool pinned);
    void deleteRequested(const switchyard::ConversationId &id);
    void exportRequested(const switchyard::ConversationId &id);
    void importRequested();
    /// After a short pause in typing; empty when the search was cleared.
    void searchRequested(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHead();
    void buildList();
    void showMenu(const QPoint &position);
    void rename();
    void changeRows(const std::function<void()> &change);
    void updateNothing();

    ConversationListModel *m_model;
    QLineEdit *m_search = nullptr;
    QListView *m_list;
    TextLabel *m_nothing;
    QTimer *m_searchPause;
    ConversationId m_current;
    bool m_changingRows = false;
    bool m_composing = false; // an input method is at work in the search
};

} // namespace switchyard
