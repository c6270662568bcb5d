// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "core/api/client.h"
#include "core/api/httptransport.h"
#include "core/base/clock.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/services/attachmentintake.h"
#include "core/services/connections.h"
#include "core/services/conversationlibrary.h"
#include "core/services/creditmonitor.h"
#include "core/services/ledger.h"
#include "core/services/modelcatalog.h"
#include "core/services/modelnotebook.h"
#include "core/services/modeloffers.h"
#include "core/services/ownexperience.h"
#include "core/services/pricealerts.h"
#include "core/services/pricehistory.h"
#include "core/services/promptlibrary.h"
#include "core/settings/preferences.h"
#include "core/storage/storage.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace switchyard {

class Sandbox;

/// The id under which conversations remember the sandbox.
[[nodiscard]] ConnectionId sandboxConnectionId();

/// Everything but the window: builds each part once, in order, and hands it down. Constructing is cheap; start() reads.
class Program : public QObject
{
    Q_OBJECT
public:
    Program(const CommandLine &line, const QString &profileFolder, QObject *parent = nullptr);
    ~Program() override;

    /// Opens the store and reads connections, catalogue and conversations. Yields what opening found; the program works
    /// in memory when it failed.
    [[nodiscard]] Async<OpenReport> start();
    /// Stores everything and closes the store; at most about half a second.
    void shutDown();

    [[nodiscard]] Preferences &preferences() { return m_preferences; }
    [[nodiscard]] Storage &storage() { return m_storage; }
    [[nodiscard]] Connections &connections() { return m_connections; }
    [[nodiscard]] ModelCatalog &catalog() { return m_catalog; }
    [[nodiscard]] ModelOffers &offers() { return m_offers; }
    [[nodiscard]] ConversationLibrary &library() { return m_library; }
    [[nodiscard]] CreditMonitor &credits() { return m_credits; }
    [[nodiscard]] Ledger &ledger() { return m_ledger; }
    [[nodiscard]] OwnExperience &experience() { return m_experience; }
    [[nodiscard]] AttachmentIntake &attachments() { return m_attachments; }
    [[nodiscard]] PromptLibrary &prompts() { return m_prompts; }
    [[nodiscard]] PriceHistory &prices() { return m_prices; }
    [[nodiscard]] PriceAlerts &alerts() { return m_alerts; }
    [[nodiscard]] ModelNotebook &notebook() { return m_notebook; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const QString &profileFolder() const { return m_profileFolder; }
    /// The connection that answers when nothing else is chosen.
    [[nodiscard]] ConnectionId defaultConnection() const;

private:
    [[nodiscard]] Async<ApiTarget> sandboxTarget();
    void addConnections(const CommandLine &line);
    void loadRest();

    const QString m_profileFolder;
    const CommandLine m_line;
    SystemClock m_clock;
    Preferences m_preferences;
    Storage m_storage;
    HttpTransport m_transport;
    Client m_client;
    KeychainSecretStore m_secrets;
    std::unique_ptr<Sandbox> m_sandbox;
    std::optional<Async<QUrl>> m_sandboxStart;
    QTimer m_settled; ///< runs since something last took much memory for a moment
    Connections m_connections;
    ModelCatalog m_catalog;
    ModelOffers m_offers;
    ConversationLibrary m_library;
    CreditMonitor m_credits;
    Ledger m_ledger;
    OwnExperience m_experience;
    AttachmentIntake m_attachments;
    PromptLibrary m_prompts;
    PriceHistory m_prices;
    PriceAlerts m_alerts;
    ModelNotebook m_notebook;
};

} // namespace switchyard
