// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/gateway/account.h"
#include "core/gateway/catalogue.h"
#include "core/gateway/loopbackserver.h"
#include "core/gateway/script.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>

#include <expected>

namespace switchyard {

struct ServerOptions
{
    quint16 port = 0;
    QByteArray key, managementKey;
    quint64 seed = 1;
    double pace = 1;
};

/// The unified API on 127.0.0.1. Lives in one thread; Sandbox gives it one.
///
/// Who may ask: requests whose Host is this server's own, without an Origin (so no page in a browser), with a key.
class SandboxServer : public QAbstractHttpServer
{
    Q_OBJECT

public:
    explicit SandboxServer(const ServerOptions &options, QObject *parent = nullptr);
    ~SandboxServer() override;

    /// Listens. Nothing, or why it does not.
    [[nodiscard]] std::expected<quint16, QString> listen();

protected:
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;

private:
    using Answered = std::expected<QByteArray, WireError>;
    struct Call; // one request with its key

    [[nodiscard]] std::optional<WireError> guard(const QHttpServerRequest &request) const;
    void dispatch(Call &call);
    [[nodiscard]] bool answerCatalogue(const Call &call);
    [[nodiscard]] bool answerAccount(const Call &call);
    void answerKeys(const Call &call);
    void answerEmbeddings(const Call &call);

    [[nodiscard]] Answered modelList(const Call &call, bool countOnly) const;
    [[nodiscard]] Answered modelEndpoints(const QString &id) const;
    [[nodiscard]] Answered zeroRetentionEndpoints() const;
    [[nodiscard]] Answered providerList() const;
    [[nodiscard]] Answered publicRanking(const Call &call) const;

    void send(const Call &call, const Answered &answer, int status = 200);
    void send(const Call &call, const WireError &error);

    // The chat endpoint: chatendpoint.cpp
    struct Turn; // one answer on its way
    void answerChat(const Call &call, bool legacy);
    [[nodiscard]] std::expected<Turn, WireError> prepareTurn(const Call &call, const ChatInput &input);
    [[nodiscard]] std::optional<WireError> tryModel(Turn &turn, const QString &name, const SandboxKey &key);
    void play(const Call &call, Turn turn);
    [[nodiscard]] Pace paceFor(const Call &call, const Turn &turn) const;
    void settle(GenerationEntry entry, const PriceTable &prices, const QString &keyHash, qint64 tokens);
    [[nodiscard]] QString nextGenerationId();

    ServerOptions m_options;
    Catalogue m_catalogue;
    Account m_account;
    LoopbackServer *m_tcp = nullptr;
    quint64 m_answers = 0;
};

} // namespace switchyard
