// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "core/base/clock.h"
#include "core/services/connections.h"
#include "core/services/conversationlibrary.h"
#include "core/services/creditmonitor.h"
#include "core/services/modelcatalog.h"
#include "core/settings/preferences.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/composer.h"
#include "ui/common/errorbanner.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"
#include "ui/common/toast.h"
#include "ui/explorer/alertannouncer.h"
#include "ui/explorer/modelspage.h"
#include "ui/frame/commandpalette.h"
#include "ui/keys/keyspage.h"
#include "ui/settings/settingspage.h"
#include "ui/usage/usagepage.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QFileDialog>
#include <QPushButton>
#include <QStackedWidget>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize firstSize(1280, 820);
constexpr QSize smallestSize(760, 480);
} // namespace

MainWindow::MainWindow(const Services &services, QWidget *parent) : QMainWindow(parent), m_services(services)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Switchyard"_s);
    setMinimumSize(smallestSize);
    auto *central = new QWidget(this);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new NavigationRail(central);
    row->addWidget(m_rail);
    row->addWidget(new Hairline(Qt::Vertical));
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(buildSandboxBar());
    m_banner = new ErrorBanner(central);
    column->addWidget(m_banner);
    m_stack = new QStackedWidget(central);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    setCentralWidget(central);
    m_toast = new Toast(central);
    m_toast->setFloor([this] { return floorOfNotices(); });
    if (m_services.alerts)
        announceAlerts();

    connect(m_rail, &NavigationRail::pageRequested, this, &MainWindow::showPage);
    connect(&m_services.connections, &Connections::changed, this, &MainWindow::updateSandboxBar);
    connect(&m_services.connections, &Connections::keyStateChanged, this, &MainWindow::updateSandboxBar);
    connect(&m_services.preferences, &Preferences::changed, this, &MainWindow::updateSandboxBar);
    connect(&m_services.credits, &CreditMonitor::changed, this, &MainWindow::updateBalance);
    connect(&m_services.library, &ConversationLibrary::storageFailed, this, &MainWindow::showProblem);
    buildActions();
    updateSandboxBar();
    restorePosition();
    showPage(PageId::Chats);
}

MainWindow::~MainWindow() = default;

void MainWindow::announceAlerts()
{
    auto *announcer = new AlertAnnouncer(m_services, this);
    connect(announcer, &AlertAnnouncer::notice, m_toast, &Toast::showNotice);
    const auto bringUp = [this] {
        showPage(PageId::Models);
        show();
        raise();
        activateWindow();
    };
    connect(announcer, &AlertAnnouncer::modelRequested, this,
            [this, bringUp](const ConnectionId &connection, const ModelId &model) {
                bringUp();
                modelsPage()->showModel(connection, model);
            });
    connect(announcer, &AlertAnnouncer::changesRequested, this, [this, bringUp] {
        bringUp();
        modelsPage()->showSection(ModelsPage::Section::Changes);
    });
}

QWidget *MainWindow::buildSandboxBar()
{
    m_sandboxBar = new Surface(&ThemeColors::warningSoft, Surface::Shape::Flat, this);
    m_sandboxBar->setObjectName(u"sandboxBar"_s);
    auto *layout = new QHBoxLayout(m_sandboxBar);
    layout->setContentsMargins(18, 5, 12, 5);
    auto *text = new TextLabel(tr("This is the built-in sandbox: pretend models, pretend money."), TextRole::Body,
                               m_sandboxBar);
    text->setColor(&ThemeColors::warning);
    layout->addWidget(text);
    layout->addStretch();
    auto *button = new QPushButton(tr("Use my own key…"), m_sandboxBar);
    button->setObjectName(u"useOwnKey"_s);
    button->setAccessibleName(tr("Use my own key"));
    connect(button, &QPushButton::clicked, this, [this] {
        showPage(PageId::Keys);
        keysPage()->signIn();
    });
    layout->addWidget(button);
    return m_sandboxBar;
}

QAction *MainWindow::addShortcut(const QString &objectName, const QString &text, const QKeySequence &keys,
                                 std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    return action;
}

void MainWindow::buildActions()
{
    addShortcut(u"newChat"_s, tr("New chat"), QKeySequence(u"Ctrl+N"_s), [this] { chatWith({}, {}); });
    for (int i = 0; i < pageCount; ++i) {
        const auto id = static_cast<PageId>(i);
        //: command: show a page of the window
        addShortcut(u"show%1"_s.arg(i + 1), tr("Go to %1").arg(pageName(id)), QKeySequence(u"Ctrl+%1"_s.arg(i + 1)),
                    [this, id] { showPage(id); });
    }
    addShortcut(u"openSettings"_s, tr("Open the settings"), QKeySequence(u"Ctrl+,"_s),
                [this] { showPage(PageId::Settings); });
    QAction *palette
        = addShortcut(u"openPalette"_s, tr("Command palette"), QKeySequence(u"Ctrl+K"_s), [this] { openPalette(); });
    palette->setProperty("notListed", true);
    addShortcut(u"find"_s, tr("Search on this page"), QKeySequence(u"Ctrl+F"_s), [this] { find(); });
    addShortcut(u"outline"_s, tr("Branches of this chat"), QKeySequence(u"Ctrl+Shift+O"_s), [this] {
        showPage(PageId::Chats);
        chatPage()->openOutline();
    });
    addShortcut(u"searchChats"_s, tr("Search all chats"), QKeySequence(u"Ctrl+Shift+F"_s), [this] {
        showPage(PageId::Chats);
        chatPage()->focusSearch();
    });
    addShortcut(u"toggleList"_s, tr("Show or hide the list of chats"), QKeySequence(Qt::Key_F1),
                [this] { toggleSide(true); });
    addShortcut(u"toggleInspector"_s, tr("Show or hide the pane on the right"), QKeySequence(Qt::Key_F9),
                [this] { toggleSide(false); });
    addShortcut(u"ownKey"_s, tr("Use an OpenRouter key…"), {}, [this] {
        showPage(PageId::Keys);
        keysPage()->signIn();
    });
    const std::pair<QString, Settings::Theme> themes[] = {{tr("Light theme"), Settings::Theme::Light},
                                                          {tr("Dark theme"), Settings::Theme::Dark},
                                                          {tr("Theme of the system"), Settings::Theme::System}};
    for (const auto &[text, theme] : themes)
        addShortcut(u"setTheme%1"_s.arg(int(theme)), text, {},
                    [this, theme] { m_services.preferences.update([theme](Settings &s) { s.theme = theme; }); });
    // Fields that can be typed in keep the key for themselves.
    addShortcut(u"undoLast"_s, tr("Undo"), QKeySequence(QKeySequence::Undo), [this] {
        m_toast->undo();
    })->setProperty("notListed", true);
    addShortcut(u"quit"_s, tr("Quit"), QKeySequence(u"Ctrl+Q"_s), [this] { close(); });
}

void MainWindow::showPage(PageId id)
{
    QWidget *wanted = page(id);
    m_current = id;
    m_rail->setCurrent(id);
    m_stack->setCurrentWidget(wanted);
    if (id == PageId::Chats)
        chatPage()->focusComposer();
    setWindowTitle(id == PageId::Chats ? u"Switchyard"_s
                                       : tr("%1 – Switchyard", "window title: the page").arg(pageName(id)));
}

QWidget *MainWindow::page(PageId id)
{
    QWidget *&slot = m_pages.at(size_t(id));
    if (!slot) {
        slot = buildPage(id);
        m_stack->addWidget(slot);
    }
    return slot;
}

QWidget *MainWindow::buildPage(PageId id)
{
    switch (id) {
    case PageId::Chats: return buildChats();
    case PageId::Models: return buildModels();
    case PageId::Usage: return buildUsage();
    case PageId::Keys: return buildKeys();
    case PageId::Settings: return buildSettings();
    }
    return nullptr;
}

/// Notices leave the composer free: who has deleted something goes on writing.
int MainWindow::floorOfNotices()
{
    const QWidget *composer = m_current == PageId::Chats ? chatPage()->composer() : nullptr;
    return composer && composer->isVisible() ? composer->mapTo(centralWidget(), QPoint()).y()
                                             : centralWidget()->height();
}

ChatPage *MainWindow::buildChats()
{
    auto *chats = new ChatPage(m_services, m_stack);
    connect(chats, &ChatPage::connectionsRequested, this, [this] { showPage(PageId::Keys); });
    connect(chats, &ChatPage::modelsRequested, this, [this] { showPage(PageId::Models); });
    connect(chats, &ChatPage::notice, m_toast, &Toast::showNotice);
    connect(chats, &ChatPage::undoable, m_toast, &Toast::showUndo);
    return chats;
}

ModelsPage *MainWindow::buildModels()
{
    auto *models = new ModelsPage(m_services, m_stack);
    connect(models, &ModelsPage::chatRequested, this, &MainWindow::chatWith);
    connect(models, &ModelsPage::undoable, m_toast, &Toast::showUndo);
    connect(models, &ModelsPage::connectionsRequested, this, [this] { showPage(PageId::Keys); });
    connect(models, &ModelsPage::notice, m_toast, &Toast::showNotice);
    connect(models, &ModelsPage::undoable, m_toast, &Toast::showUndo);
    return models;
}

UsagePage *MainWindow::buildUsage()
{
    auto *usage = new UsagePage(m_services, m_stack);
    connect(usage, &UsagePage::connectionsRequested, this, [this] { showPage(PageId::Keys); });
    connect(usage, &UsagePage::notice, m_toast, &Toast::showNotice);
    usage->setAskPath([this](const QString &suggestion, std::function<void(const QString &)> then) {
        auto *dialog = new QFileDialog(this, tr("Export the ledger"), {}, tr("Comma-separated values (*.csv)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(suggestion);
        connect(dialog, &QFileDialog::fileSelected, this, [then](const QString &path) { then(path); });
        dialog->open();
    });
    return usage;
}

KeysPage *MainWindow::buildKeys()
{
    auto *keys = new KeysPage(m_services, m_stack);
    connect(keys, &KeysPage::notice, m_toast, &Toast::showNotice);
    connect(keys, &KeysPage::undoable, m_toast, &Toast::showUndo);
    connect(keys, &KeysPage::keyAccepted, this, [this](const ConnectionId &id) {
        // The user has just handed over a key for this: its models and what it can spend are what comes next.
        m_services.catalog.refresh(id);
        m_services.credits.refresh(id);
    });
    return keys;
}

SettingsPage *MainWindow::buildSettings()
{
    auto *settings = new SettingsPage(m_services, m_stack);
    connect(settings, &SettingsPage::modelsRequested, this, [this] { showPage(PageId::Models); });
    return settings;
}

ChatPage *MainWindow::chatPage()
{
    return static_cast<ChatPage *>(page(PageId::Chats));
}

ModelsPage *MainWindow::modelsPage()
{
    return static_cast<ModelsPage *>(page(PageId::Models));
}

UsagePage *MainWindow::usagePage()
{
    return static_cast<UsagePage *>(page(PageId::Usage));
}

KeysPage *MainWindow::keysPage()
{
    return static_cast<KeysPage *>(page(PageId::Keys));
}

SettingsPage *MainWindow::settingsPage()
{
    return static_cast<SettingsPage *>(page(PageId::Settings));
}

void MainWindow::showConversation(const ConversationId &id)
{
    showPage(PageId::Chats);
    chatPage()->showConversation(id);
}

void MainWindow::showProblem(const Error &error)
{
    m_banner->showError(error, {});
}

void MainWindow::chatWith(const ConnectionId &connectionId, const ModelId &model)
{
    showPage(PageId::Chats);
    chatPage()->newChat(connectionId, model);
}

void MainWindow::find()
{
    switch (m_current) {
    case PageId::Chats: chatPage()->openFind(); return;
    case PageId::Models: modelsPage()->focusSearch(); return;
    case PageId::Usage:
    case PageId::Keys:
    case PageId::Settings: openPalette(); return;
    }
}

void MainWindow::toggleSide(bool list)
{
    if (m_current == PageId::Models && !list)
        modelsPage()->toggleDetails();
    else if (m_current == PageId::Chats && list)
        chatPage()->toggleList();
    else if (m_current == PageId::Chats)
        chatPage()->toggleInspector();
}

QList<Command> MainWindow::commands()
{
    QList<Command> list;
    const QList<QAction *> all = actions();
    for (QAction *action : all) {
        if (!action->property("notListed").toBool())
            list << Command{Command::Kind::Action, action->text(),
                            action->shortcut().toString(QKeySequence::NativeText), [action] { action->trigger(); }};
    }
    const QDateTime now = m_services.clock.now();
    for (const ConversationSummary &summary : m_services.library.summaries()) {
        const QString title = summary.title.isEmpty() ? tr("New chat") : summary.title;
        list << Command{Command::Kind::Conversation, title, formatListTime(summary.updated, now),
                        [this, id = summary.id] { showConversation(id); }};
    }
    for (const CatalogModel &entry : m_services.catalog.models()) {
        list << Command{Command::Kind::Model, entry.model.name.isEmpty() ? entry.model.id.text() : entry.model.name,
                        entry.model.id.text(), [this, connectionId = entry.connection, model = entry.model.id] {
                            chatWith(connectionId, model);
                        }};
    }
    return list;
}

void MainWindow::openPalette()
{
    if (auto *shown = findChild<CommandPalette *>(); shown && shown->isVisible()) {
        shown->dismiss();
        return;
    }
    auto *palette = new CommandPalette(commands(), this);
    palette->open();
}

ConnectionId MainWindow::connection() const
{
    return m_services.connections.effective(m_services.preferences.values().defaultConnection);
}

void MainWindow::updateSandboxBar()
{
    const auto info = m_services.connections.find(connection());
    m_sandboxBar->setVisible(info && info->connection.isSandbox);
    updateBalance();
}

void MainWindow::updateBalance()
{
    m_rail->setBalance(formatMoney(m_services.credits.status(connection()).spendable(), QString()));
}

void MainWindow::restorePosition()
{
    const QByteArray &saved = m_services.preferences.values().windowGeometry;
    if (saved.isEmpty() || !restoreGeometry(saved))
        resize(firstSize);
}

void MainWindow::saveState()
{
    m_toast->finish();
    const QByteArray geometry = saveGeometry();
    m_services.preferences.update([&geometry](Settings &settings) { settings.windowGeometry = geometry; });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

} // namespace switchyard
