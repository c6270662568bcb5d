// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The page and the open conversation. What the user does is in chatactions.cpp, what the session says in
// chatupdates.cpp.

#include "ui/chat/chatpage.h"

#include "core/services/attachmentintake.h"
#include "core/services/connections.h"
#include "core/services/conversationlibrary.h"
#include "core/services/modelcatalog.h"
#include "core/settings/preferences.h"
#include "ui/chat/chatfacts.h"
#include "ui/chat/chatinspector.h"
#include "ui/chat/compose/composerbinding.h"
#include "ui/chat/composer.h"
#include "ui/chat/conversationlist.h"
#include "ui/chat/find/conversationfinder.h"
#include "ui/chat/find/findbar.h"
#include "ui/chat/inspector/chatcosts.h"
#include "ui/chat/math/mathtypesetter.h"
#include "ui/chat/parallel/parallelview.h"
#include "ui/chat/pictures/storedpictures.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/errorbanner.h"
#include "ui/common/format.h"
#include "ui/common/textlabel.h"

#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {

namespace {

// Of the middle, at 100 % text, before a pane beside it gives way.
constexpr int leastBesideList = 368;
constexpr int leastBesideInspector = 440;
constexpr int leastColumns = 1060;
constexpr int mostForMiddle = 560; // larger text is no reason to have no panes
constexpr int composerWidth = 700;
constexpr auto longestDepartureWait = 16ms; // a frame

Async<QByteArray> storedFile(AttachmentIntake *attachments, const QString &blob)
{
    Attachment named;
    named.blob = blob;
    if (attachments)
        return attachments->content(named);
    return readyAsync<QByteArray>(failure(Error{.kind = Error::Kind::NotFound, .message = u"nothing is stored"_s}));
}

} // namespace

ChatPage::ChatPage(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_rows(services.connections),
      m_math(new MathTypesetter(this)),
      m_pictures(new StoredPictures(
          [attachments = services.attachments](const QString &blob) { return storedFile(attachments, blob); }, this)),
      m_waitingTimer(new QTimer(this)),
      m_draftPause(new QTimer(this)),
      m_departureWait(new QTimer(this)),
      m_list(new ConversationList(this)),
      m_listLine(new Hairline(Qt::Vertical, this)),
      m_inspectorLine(new Hairline(Qt::Vertical, this)),
      m_inspector(new ChatInspector(this))
{
    setObjectName("chatPage"_L1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_listLine);
    layout->addWidget(buildMiddle(), 1);
    layout->addWidget(m_inspectorLine);
    layout->addWidget(m_inspector);

    m_waitingTimer->setInterval(1s);
    connect(m_waitingTimer, &QTimer::timeout, this, &ChatPage::updateWaiting);
    m_draftPause->setSingleShot(true);
    m_draftPause->setInterval(300ms);
    connect(m_draftPause, &QTimer::timeout, this, &ChatPage::saveDraft);
    m_departureWait->setSingleShot(true);
    m_departureWait->setTimerType(Qt::PreciseTimer);
    m_departureWait->setInterval(longestDepartureWait);
    connect(m_departureWait, &QTimer::timeout, this, &ChatPage::showDue);
    connectList();
    connectComposer();
    connectTranscript(m_transcript);
    connectParallel();
    connectServices();
    connectFind();
    connectTree();
    connectInspector();
    updatePanes();
    updateList();
    openFirst();
}

ChatPage::~ChatPage()
{
    saveDraft();
    m_transcript->setSource(nullptr);
    m_parallel->clear();
}

QWidget *ChatPage::buildMiddle()
{
    auto *middle = new Surface(&ThemeColors::base, Surface::Shape::Flat, this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(new Hairline(Qt::Horizontal));
    m_banner = new ErrorBanner;
    m_banner->setObjectName("chatBanner"_L1);
    m_banner->hide();
    layout->addWidget(m_banner);
    m_findBar = new FindBar;
    layout->addWidget(m_findBar);
    m_transcript = new TranscriptView;
    layout->addWidget(m_transcript, 1);
    m_parallel = new ParallelView({m_services.connections, m_services.catalog, m_services.clock,
                                   QDir(m_services.dataFolder).filePath(u"votes.json"_s)});
    m_parallel->hide();
    layout->addWidget(m_parallel, 1);
    m_composer = new Composer;
    m_composer->setMaximumWidth(composerWidth);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 16);
    row->addStretch(1);
    row->addWidget(m_composer, 1000);
    row->addStretch(1);
    layout->addLayout(row);
    return middle;
}

QWidget *ChatPage::buildHeader()
{
    auto *header = new QWidget;
    header->setFixedHeight(47);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(18, 0, 16, 0);
    m_title = new ElidedLabel(TextRole::Title);
    m_title->setObjectName("conversationTitle"_L1);
    layout->addWidget(m_title, 1);
    layout->addWidget(buildParallelChips());
    return header;
}

void ChatPage::connectServices()
{
    connect(&m_services.library, &ConversationLibrary::changed, this, [this] {
        updateList();
        if (!m_session)
            openFirst();
    });
    connect(&m_services.library, &ConversationLibrary::storageFailed, this,
            [this](const Error &error) { m_banner->showError(error, {}); });
    connect(&m_services.catalog, &ModelCatalog::changed, this, &ChatPage::updateModel);
    connect(&m_services.connections, &Connections::changed, this, &ChatPage::updateModel);
    connect(&m_services.connections, &Connections::keyStateChanged, this, &ChatPage::updateModel);
    connect(&m_services.theme, &Theme::changed, this, &ChatPage::updatePanes); // panes are as wide as their text
    connect(&m_services.preferences, &Preferences::changed, this, [this] {
        m_composer->setEnterSends(m_services.preferences.values().enterSends);
        updatePanes();
        updateModel();
    });
    m_composer->setEnterSends(m_services.preferences.values().enterSends);
}

// ---- the open conversation

void ChatPage::showConversation(const ConversationId &id)
{
    if (m_session && m_session->conversation().id == id)
        return;
    m_wanted = id;
    onFinished(m_services.library.open(id), this, [this, id](const Result<ChatSession *> &opened) {
        if (m_wanted != id)
            return; // another one was chosen in the meantime
        if (!opened) {
            m_banner->showError(opened.error(), {});
            return;
        }
        openSession(*opened);
    });
}

void ChatPage::newChat(const ConnectionId &connection, const ModelId &model)
{
    m_wanted = {};
    // An empty chat is as good as a new one.
    if (!m_session || !m_session->tree().isEmpty())
        openSession(m_services.library.create());
    if (!model.isEmpty())
        m_session->setModel(connection, model);
    focusComposer();
}

bool ChatPage::isComplete() const
{
    return m_session && m_session->isWhole() && (m_wanted.isEmpty() || m_session->conversation().id == m_wanted);
}

/// At the start: an empty chat, so that the first key can be typed at once.
void ChatPage::openFirst()
{
    if (!m_session && m_wanted.isEmpty())
        openSession(m_services.library.create());
}

void ChatPage::openSession(ChatSession *session)
{
    if (m_session == session || !session)
        return;
    showDue(); // what was put off is of the one before
    if (m_session) {
        m_inspector->commit(); // what was typed belongs to this one
        saveDraft();
        disconnect(m_session, nullptr, this, nullptr);
        if (m_session->isBusy()) // its dot in the list goes out by itself
            connect(m_session, &ChatSession::busyChanged, m_list,
                    [list = m_list, id = m_session->conversation().id](bool busy) { list->setBusy(id, busy); });
        else if (!m_session->tree().isEmpty())
            m_services.library.close(m_session->conversation().id);
    }
    m_session = session;
    disconnect(session, nullptr, m_list, nullptr); // what kept its dot in the list while it was not shown
    m_editing = {};
    m_composer->setEditing(false);
    m_banner->clear();
    followSession();
    m_list->setCurrent(session->conversation().id);
    m_composer->setText(session->conversation().draft);
    m_binding->setSession(session);
    m_transcript->setSource(nullptr);
    followFind();
    m_rows.setSession(session);
    showPath();
    updateHeader();
    updateModel();
    updateBusy();
}

void ChatPage::showPath()
{
    const qsizetype from = m_rows.takePath();
    if (m_transcript->count() == 0)
        m_transcript->setSource(&m_rows);
    else
        m_transcript->rowsChanged(from);
    updateParallel();
    updateEmptyText();
    updateSpent();
}

void ChatPage::updateEmptyText()
{
    const std::optional<ConnectionInfo> info = m_services.connections.find(m_session->effectiveConnection());
    const bool sandbox = !info || info->connection.isSandbox;
    m_transcript->setEmptyText(
        tr("What would you like to ask?"),
        sandbox
            ? tr("The built-in sandbox answers on this computer, for pretend money. Add a connection with a key to "
                 "talk to real models.")
            : tr("%1 will answer. What you write is kept on this computer.").arg(isolated(info->connection.name, 60)));
}

void ChatPage::updateHeader()
{
    const QString title = m_session->conversation().title;
    m_title->setFullText(title.isEmpty() ? tr("New chat") : singleLine(title));
}

void ChatPage::updateModel()
{
    if (!m_session)
        return;
    const ConnectionId connection = m_session->effectiveConnection();
    const ModelId id = m_session->effectiveModel();
    const Model *model = m_services.catalog.find(connection, id);
    const QString name = model && !model->name.isEmpty() ? model->name : id.text();
    m_binding->updateRecipients();
    const std::optional<ConnectionInfo> info = m_services.connections.find(connection);
    m_inspector->setModel(name.isEmpty() ? tr("None yet") : name,
                          modelLines(model, info ? info->connection.name : QString()));
    const Settings &settings = m_services.preferences.values();
    m_inspector->setRouting(
        routingLines(settings.routing, settings.modelRouting.value(id), m_session->conversation().routing));
    updateInspector(model);
    updateEmptyText();
    updateSpent();
}

void ChatPage::updateSpent()
{
    if (m_session)
        m_inspector->setSpent(costLines(m_session->tally()));
}

void ChatPage::updateBusy()
{
    const bool busy = m_session->isBusy();
    m_composer->setBusy(busy);
    if (busy && !m_waitingTimer->isActive()) {
        m_waitingSince.start();
        m_waitingTimer->start();
    } else if (!busy) {
        m_waitingTimer->stop();
        m_waitingSince.invalidate();
    }
    m_rows.setWaitingSince(m_waitingSince);
}

/// Once a second while nothing has come yet: the row under the answer counts.
void ChatPage::updateWaiting()
{
    const Message *message = m_session ? m_session->message(m_session->answering()) : nullptr;
    if (!message || message->state != MessageState::Waiting)
        return;
    m_transcript->messageChanged(message->id.text());
}

void ChatPage::saveDraft()
{
    m_draftPause->stop();
    if (m_session && m_editing.isEmpty() && m_session->conversation().draft != m_composer->text())
        m_session->setDraft(m_composer->text());
}

// ---- panes

void ChatPage::updatePanes()
{
    const Settings &settings = m_services.preferences.values();
    const auto room = [](int pixels) { return std::min(scaledPixels(pixels), std::max(pixels, mostForMiddle)); };
    const bool list = settings.showList && width() >= room(leastBesideList) + m_list->maximumWidth();
    const int middle = room(showsParallel() ? leastColumns : leastBesideInspector);
    const int beside = (list ? m_list->maximumWidth() : 0) + m_inspector->maximumWidth();
    const bool inspector = settings.showInspector && width() >= middle + beside;
    m_list->setVisible(list);
    m_listLine->setVisible(list);
    m_inspector->setVisible(inspector);
    m_inspectorLine->setVisible(inspector);
}

void ChatPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updatePanes();
}

void ChatPage::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const bool typed = !text.isEmpty() && text.front().isPrint()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (typed && m_transcript->hasFocus())
        m_composer->type(text);
    else
        QWidget::keyPressEvent(event);
}

void ChatPage::toggleList()
{
    m_services.preferences.update([](Settings &settings) { settings.showList = !settings.showList; });
}

void ChatPage::toggleInspector()
{
    m_services.preferences.update([](Settings &settings) { settings.showInspector = !settings.showInspector; });
}

void ChatPage::focusSearch()
{
    if (!m_list->isVisible())
        toggleList();
    m_list->focusSearch();
}

void ChatPage::focusComposer()
{
    m_composer->focusText();
}

} // namespace switchyard
