// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "ui/common/services.h"
#include "ui/frame/navigationrail.h"

#include <QMainWindow>

#include <array>
#include <functional>

class QStackedWidget;

namespace switchyard {

class ChatPage;
class ErrorBanner;
class KeysPage;
class ModelsPage;
class SettingsPage;
class Surface;
class Toast;
class UsagePage;
struct Command;

/// The frame: rail, pages (each built when it is first visited), the bar that tells the sandbox from the real thing,
/// shortcuts, the command palette and the toast.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(PageId page);
    [[nodiscard]] PageId currentPage() const { return m_current; }
    void showConversation(const ConversationId &id);
    /// A failure that concerns the whole window: the store could not be opened.
    void showProblem(const Error &error);
    void openPalette();
    /// Position, size and what is pending. Called before the program ends.
    void saveState();

    /// The pages, built on demand. For the tour and for tests.
    [[nodiscard]] ChatPage *chatPage();
    [[nodiscard]] ModelsPage *modelsPage();
    [[nodiscard]] UsagePage *usagePage();
    [[nodiscard]] KeysPage *keysPage();
    [[nodiscard]] SettingsPage *settingsPage();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void announceAlerts();
    QWidget *buildSandboxBar();
    void buildActions();
    QAction *addShortcut(const QString &objectName, const QString &text, const QKeySequence &keys,
                         std::function<void()> run);
    QWidget *page(PageId id);
    QWidget *buildPage(PageId id);
    ChatPage *buildChats();
    [[nodiscard]] int floorOfNotices();
    ModelsPage *buildModels();
    UsagePage *buildUsage();
    KeysPage *buildKeys();
    SettingsPage *buildSettings();

    void chatWith(const ConnectionId &connection, const ModelId &model);
    void find();
    void toggleSide(bool list);
    void updateSandboxBar();
    void updateBalance();
    void restorePosition();
    [[nodiscard]] QList<Command> commands();
    [[nodiscard]] ConnectionId connection() const;

    Services m_services;
    PageId m_current = PageId::Chats;
    std::array<QWidget *, pageCount> m_pages{};
    NavigationRail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    Surface *m_sandboxBar = nullptr;
    ErrorBanner *m_banner = nullptr;
    Toast *m_toast = nullptr;
};

} // namespace switchyard
