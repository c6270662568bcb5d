// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/settings/answervotes.h"
#include "ui/chat/parallel/answerfacts.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QPushButton;
class QScrollBar;

namespace switchyard {

class AnswerColumn;
class ChatSession;
class Clock;
class Connections;
class ElidedLabel;
class FlowLayout;
class ModelCatalog;
class PromptStrip;
class TranscriptView;

/// The answers of several models to one prompt, side by side: the prompt once above, a column for each. Columns have
/// the same width; where not all fit they are turned over one by one, and with room for one only they lie in a stack
/// under a row of their names. In blind mode names, providers and costs appear with the vote, and the order is drawn by
/// lot.
class ParallelView final : public QWidget
{
    Q_OBJECT

public:
    struct Dependencies
    {
        const Connections &connections;
        const ModelCatalog &catalog;
        const Clock &clock;
        QString votesFile;
    };
    explicit ParallelView(const Dependencies &dependencies, QWidget *parent = nullptr);
    ~ParallelView() override;

    /// These answers, in this order unless they are blind. A group that follows the one shown takes over its columns.
    void setGroup(ChatSession *session, const QList<MessageId> &group);
    void clear();
    [[nodiscard]] const QList<MessageId> &group() const { return m_group; }
    [[nodiscard]] ChatSession *session() const { return m_session; }
    /// One message has a new value. Cheap to call often.
    void messageChanged(const MessageId &id);
    /// What can be done has changed.
    void refresh();

    void setBlind(bool blind);
    [[nodiscard]] bool isBlind() const { return m_blind; }
    /// Names are hidden: blind, and nobody has voted yet.
    [[nodiscard]] bool isHidden() const { return m_hidden; }
    /// Blind answers: this one is best, or none with an empty id. Shows the names.
    void vote(const MessageId &best);

    /// In the order of the columns.
    [[nodiscard]] QList<AnswerFacts> facts() const;
    [[nodiscard]] const QList<MessageId> &order() const { return m_order; }
    [[nodiscard]] MessageId current() const { return m_order.value(m_current); }
    void setCurrent(qsizetype index);
    void step(int by); ///< to the next column or the one before
    /// The next message is for all answers, else for current().
    [[nodiscard]] bool sendsToAll() const;
    /// Columns that are side by side now.
    [[nodiscard]] int columnsShown() const;
    [[nodiscard]] qsizetype columnCount() const { return m_columns.size(); }
    [[nodiscard]] AnswerColumn *column(qsizetype index) const { return m_columns.at(index); }

Q_SIGNALS:
    void keepRequested(const switchyard::MessageId &answer);
    void stopRequested(const switchyard::MessageId &answer);
    void stopAllRequested();
    void moreRequested(const switchyard::MessageId &answer);
    /// Who the winner is, or why the vote could not be kept.
    void voted(const QString &sentence);
    void voteFailed(const switchyard::Error &error);
    void hiddenChanged();
    /// A view whose links and buttons somebody has to serve.
    void columnMade(switchyard::TranscriptView *view);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildBar();
    void makeColumns(qsizetype count);
    AnswerColumn *makeColumn();
    void drawLots(bool keepOrder);
    void fillColumns();
    void placeColumns();
    void keepFocusInSight();
    void updateFacts();
    void updateTabs(const QList<AnswerFacts> &facts);
    void updateBar(const QList<AnswerFacts> &facts);
    void updateHidden();
    void markCurrent();
    void followFocus(const QWidget *now);

    Dependencies m_dependencies;
    AnswerVotes m_votes;
    QPointer<ChatSession> m_session;
    QList<MessageId> m_group; // as the tree has them
    QList<MessageId> m_order; // as they stand here
    MessageId m_fork; // the last message all have in common
    std::optional<AnswerVote> m_vote;
    bool m_blind = false;
    bool m_hidden = false;
    qsizetype m_current = 0;
    int m_first = 0; // column at the left
    bool m_placing = false; // the focus hops when a column is hidden: that is nobody's choice

    QList<AnswerColumn *> m_columns;
    QTimer m_beat; // heads are brought up to date at this pace
    PromptStrip *m_prompt;
    QWidget *m_tabs;
    FlowLayout *m_tabRow;
    QButtonGroup *m_tabGroup;
    QWidget *m_stage;
    QScrollBar *m_scroll;
    ElidedLabel *m_barText = nullptr;
    QPushButton *m_toAll = nullptr;
    QPushButton *m_toOne = nullptr;
    QPushButton *m_tie = nullptr;
};

/// The last message that the paths to all of these have in common; empty when they begin apart.
[[nodiscard]] MessageId forkOf(const ChatSession &session, const QList<MessageId> &answers);

} // namespace switchyard
