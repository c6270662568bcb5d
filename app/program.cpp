// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/program.h"

#include "app/process.h"
#include "core/base/logging.h"
#include "core/gateway/sandbox.h"

#include <QDir>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto openRouterAddress = "https://openrouter.ai/api/v1";

Connection sandboxConnection()
{
    return {.id = sandboxConnectionId(),
            .name = u"Sandbox"_s,
            .baseUrl = QUrl(u"http://127.0.0.1/api/v1"_s), // the port is known once it runs
            .dialect = Dialect::OpenRouter,
            .isSandbox = true};
}

} // namespace

ConnectionId sandboxConnectionId()
{
    return ConnectionId(u"sandbox"_s);
}

Program::Program(const CommandLine &line, const QString &profileFolder, QObject *parent)
    : QObject(parent),
      m_profileFolder(profileFolder),
      m_line(line),
      m_preferences(QDir(profileFolder).filePath(u"settings.json"_s)),
      m_storage(profileFolder, m_clock),
      m_client(m_transport),
      m_connections({m_storage, m_secrets, m_client, QProcessEnvironment::systemEnvironment(),
                     [this] { return sandboxTarget(); }}),
      m_catalog({m_client, m_connections, m_storage, m_clock}),
      m_offers({m_client, m_connections, m_storage, m_clock}),
      m_library({m_client, m_connections, m_catalog, m_preferences, m_storage, m_clock}),
      m_credits(m_client, m_connections, m_clock),
      m_ledger(m_storage),
      m_experience(m_ledger, m_clock),
      m_attachments(m_storage, QDir(profileFolder).filePath(u"drafts.json"_s)),
      m_prompts(QDir(profileFolder).filePath(u"prompts.json"_s)),
      m_prices({m_catalog, m_offers, m_connections, m_storage, m_clock}),
      m_alerts({m_prices, m_storage, m_preferences, m_clock}),
      m_notebook(QDir(profileFolder).filePath(u"models.json"_s))
{
    connect(&m_library, &ConversationLibrary::generationFinished, &m_ledger, &Ledger::changed);
    m_alerts.setFavourites(
        [this](const ConnectionId &, const ModelId &model) { return m_notebook.marksOf(model).favourite; });
    constexpr auto untilSettled = std::chrono::seconds(3);
    m_settled.setInterval(untilSettled);
    m_settled.setSingleShot(true);
    m_settled.start();
    connect(&m_settled, &QTimer::timeout, this,
            [this] { onFinished(m_storage.releaseMemory(), this, [](const Result<void> &) { returnFreeMemory(); }); });
    connect(&m_library, &ConversationLibrary::generationFinished, &m_settled, qOverload<>(&QTimer::start));
    connect(&m_catalog, &ModelCatalog::changed, &m_settled, qOverload<>(&QTimer::start));
    connect(&m_secrets, &KeychainSecretStore::answeredLate, &m_connections, &Connections::askKeychainAgain);
    addConnections(line);
    // They have been read: what is started from here, a browser for a link, gets no key along.
    for (const char *name : {"OPENROUTER_API_KEY", "SWITCHYARD_API_KEY"})
        qunsetenv(name);
}

Program::~Program()
{
    shutDown();
}

void Program::addConnections(const CommandLine &line)
{
    m_connections.addTransient(sandboxConnection());
    // A key in the environment is a wish to use that service; the connection is there for as long as the key is.
    const auto environment = QProcessEnvironment::systemEnvironment();
    if (!environment.value(u"OPENROUTER_API_KEY"_s).isEmpty()) {
        m_connections.addTransient({.id = ConnectionId(u"environment"_s),
                                    .name = u"OpenRouter"_s,
                                    .baseUrl = QUrl(QString::fromLatin1(openRouterAddress)),
                                    .dialect = Dialect::OpenRouter});
    }
    if (line.baseUrl) {
        const QString host = line.baseUrl->host();
        const Dialect dialect = host == "openrouter.ai"_L1 ? Dialect::OpenRouter
            : host == "api.openai.com"_L1                  ? Dialect::OpenAI
                                                           : Dialect::Compatible;
        m_connections.addTransient(
            {.id = ConnectionId(u"command-line"_s), .name = host, .baseUrl = *line.baseUrl, .dialect = dialect});
    }
}

ConnectionId Program::defaultConnection() const
{
    if (m_line.baseUrl)
        return ConnectionId(u"command-line"_s);
    // A sandbox model named on the command line means the sandbox.
    if (m_line.model.text().startsWith("sandbox/"_L1))
        return sandboxConnectionId();
    return m_connections.effective(m_preferences.values().defaultConnection);
}

Async<OpenReport> Program::start()
{
    AsyncSource<OpenReport> done;
    onFinished(m_storage.open(), this, [this, done](const Result<OpenReport> &report) {
        if (!report)
            qCWarning(lcApp, "the profile cannot be opened: %s", qPrintable(report.error().message));
        onFinished(m_connections.load(), this, [this, done, report](const Result<void> &) {
            loadRest();
            done(report);
        });
    });
    return done.future();
}

void Program::loadRest()
{
    onFinished(m_library.load(), this, [](const Result<void> &) {});
    onFinished(m_offers.loadCached(), this, [](const Result<void> &) {});
    onFinished(m_catalog.loadCached(), this, [this](const Result<void> &) {
        const ConnectionId id = defaultConnection();
        const auto connection = m_connections.find(id);
        if (connection && connection->connection.isSandbox) {
            // It runs from the first question on; a program that never asks one is spared a server.
            m_catalog.take(id, runOnPool<QList<Model>>([](QPromise<Result<QList<Model>>> &) {
                               return Result<QList<Model>>(sandboxModels());
                           }));
        } else if (connection && m_preferences.values().refreshCatalogAtStart) {
            m_catalog.refresh(id); // a server is asked only where the user has said so
            m_offers.refresh(id);
        }
    });
}

void Program::shutDown()
{
    m_library.flush();
    if (const auto saved = m_preferences.save(); !saved)
        qCWarning(lcApp, "the settings could not be saved: %s", qPrintable(saved.error().message));
    m_storage.close();
}

Async<ApiTarget> Program::sandboxTarget()
{
    if (!m_sandbox) {
        m_sandbox = std::make_unique<Sandbox>(SandboxOptions{.pace = m_line.pace});
        m_sandboxStart = m_sandbox->start();
    }
    return andThen<QUrl>(*m_sandboxStart, this, [this](const QUrl &baseUrl) {
        return readyAsync<ApiTarget>(ApiTarget{.baseUrl = baseUrl,
                                               .dialect = Dialect::OpenRouter,
                                               .key = BoundKey{.key = m_sandbox->key(), .origin = originOf(baseUrl)}});
    });
}

} // namespace switchyard
