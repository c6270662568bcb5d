// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/conversationlist.h"

#include "ui/chat/conversationdelegate.h"
#include "ui/common/icons.h"
#include "ui/common/scaledwidth.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {

ConversationList::ConversationList(QWidget *parent)
    : QWidget(parent),
      m_model(new ConversationListModel(this)),
      m_list(new QListView),
      m_nothing(new TextLabel(TextRole::Secondary)),
      m_searchPause(new QTimer(this))
{
    setObjectName("conversationList"_L1);
    setScaledWidth(this, 272, 400);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    buildList();
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(20, 24, 20, 0);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_list, 1);

    m_searchPause->setSingleShot(true);
    m_searchPause->setInterval(150ms);
    connect(m_searchPause, &QTimer::timeout, this, [this] { Q_EMIT searchRequested(m_search->text().trimmed()); });
    connect(m_model, &ConversationListModel::renameRequested, this, &ConversationList::renameRequested);
    updateNothing();
}

QWidget *ConversationList::buildHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(10, 10, 10, 6);
    layout->setSpacing(6);
    m_search = new QLineEdit;
    m_search->setObjectName("conversationSearch"_L1);
    m_search->setPlaceholderText(tr("Search chats"));
    m_search->setAccessibleName(tr("Search chats"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        changeRows([&] { m_model->setFilter(text.trimmed()); });
        m_searchPause->start();
    });
    auto *create = new QToolButton;
    create->setObjectName("newChatButton"_L1);
    create->setIcon(symbolIcon(u"add"_s));
    create->setAccessibleName(tr("New chat"));
    create->setToolTip(tr("New chat (Ctrl+N)"));
    create->setFixedSize(30, 30);
    connect(create, &QToolButton::clicked, this, &ConversationList::newChatRequested);
    auto *more = new QToolButton;
    more->setObjectName("chatsMenuButton"_L1);
    more->setIcon(symbolIcon(u"more"_s));
    more->setAccessibleName(tr("More"));
    more->setFixedSize(30, 30);
    connect(more, &QToolButton::clicked, this, [this, more] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Import a conversation…"), this, &ConversationList::importRequested);
        menu->popup(more->mapToGlobal(QPoint(0, more->height())));
    });
    layout->addWidget(m_search, 1);
    layout->addWidget(create);
    layout->addWidget(more);
    return head;
}

void ConversationList::buildList()
{
    m_list->setObjectName("conversations"_L1);
    m_list->setAccessibleName(tr("Chats"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ConversationDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setBackgroundRole(QPalette::NoRole);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::customContextMenuRequested, this, &ConversationList::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const std::optional<ConversationSummary> summary = m_model->at(index);
        if (m_changingRows || !summary || summary->id == m_current)
            return;
        m_current = summary->id;
        Q_EMIT conversationChosen(summary->id);
    });
}

void ConversationList::setConversations(const QList<ConversationSummary> &summaries, const QDateTime &now)
{
    changeRows([&] { m_model->setConversations(summaries, now); });
}

/// A row that moves is taken out and put in again, and the view passes "current" to its neighbour in between: that is
/// nobody's choice.
void ConversationList::changeRows(const std::function<void()> &change)
{
    {
        const QScopedValueRollback quiet(m_changingRows, true);
        change();
    }
    setCurrent(m_current);
    updateNothing();
}

void ConversationList::setCurrent(const ConversationId &id)
{
    m_current = id;
    const QModelIndex index = m_model->indexOf(id);
    if (index == m_list->currentIndex() && index.isValid())
        return;
    const QScopedValueRollback quiet(m_changingRows, true);
    m_list->setCurrentIndex(index);
    if (!index.isValid())
        m_list->clearSelection();
    m_list->viewport()->update();
}

void ConversationList::setHits(const QString &words, const QSet<ConversationId> &hits)
{
    if (words != m_search->text().trimmed())
        return; // an answer to an older question
    changeRows([&] { m_model->setFilter(words, hits); });
}

void ConversationList::updateNothing()
{
    const bool nothing = m_model->rowCount() == 0;
    m_nothing->setText(m_model->hasFilter() ? tr("No chat has these words.")
                                            : tr("No chats yet. What you write is kept here, on this computer only."));
    m_nothing->setVisible(nothing);
    m_list->setVisible(!nothing);
}

void ConversationList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ConversationList::rename()
{
    const QModelIndex index = m_list->currentIndex();
    if (m_model->at(index))
        m_list->edit(index);
}

void ConversationList::showMenu(const QPoint &position)
{
    const std::optional<ConversationSummary> summary = m_model->at(m_list->indexAt(position));
    if (!summary)
        return;
    const ConversationId id = summary->id;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Rename"), QKeySequence(Qt::Key_F2), this, [this, id] { m_list->edit(m_model->indexOf(id)); });
    menu->addAction(summary->pinned ? tr("Unpin") : tr("Pin"), this,
                    [this, id, pinned = summary->pinned] { Q_EMIT pinRequested(id, !pinned); });
    menu->addAction(tr("Export…"), this, [this, id] { Q_EMIT exportRequested(id); });
    menu->addSeparator();
    menu->addAction(tr("Delete"), QKeySequence(Qt::Key_Delete), this, [this, id] { Q_EMIT deleteRequested(id); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

bool ConversationList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
    // Keys of a composition belong to its list of candidates.
    if (event->type() != QEvent::KeyPress || (watched == m_search && m_composing))
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_search && key == Qt::Key_Down) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (watched == m_list && key == Qt::Key_F2) {
        rename();
        return true;
    }
    if (watched == m_list && key == Qt::Key_Delete) {
        if (const std::optional<ConversationSummary> summary = m_model->at(m_list->currentIndex()))
            Q_EMIT deleteRequested(summary->id);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ConversationList::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), ThemeColors::of(this).alternate);
}

} // namespace switchyard
