// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/usage.h"
#include "core/gateway/catalogue.h"
#include "core/gateway/chatinput.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QHash>

#include <expected>
#include <optional>

namespace switchyard {

/// A key of the sandbox's account, with what was spent through it.
struct SandboxKey
{
    QByteArray secret; ///< empty for the ones that only stand in the list
    QString hash, name, label;
    bool disabled = false;
    bool isManagement = false;
    std::optional<Money> limit;
    QString limitReset; ///< empty = never
    Money usage;
    QDateTime created, updated;
    QString expiresAt;
};

/// The server's record of one answer.
struct GenerationEntry
{
    QString id, model, provider, finishReason, tokenizer, serviceTier, sessionId, user;
    QDateTime created;
    Usage usage;
    Money cost;
    bool streamed = true, cancelled = false;
    qint64 latencyMs = 0, durationMs = 0;
    qint64 visibleAt = 0; ///< on the account's clock, milliseconds
};

/// The pretend account: keys, balance, what was answered, and a month of invented history.
class Account
{
public:
    Account(const Catalogue &catalogue, quint64 seed);

    /// Makes a key that works; the secret is random.
    SandboxKey &addKey(const QString &name, bool management, const QByteArray &secret = {});
    /// The key behind a bearer text, compared in constant time; null when there is none or it is disabled.
    [[nodiscard]] SandboxKey *keyFor(QByteArrayView bearer);

    /// What this key may still spend: the smaller of its limit and the balance.
    [[nodiscard]] Money affordable(const SandboxKey &key) const;
    void charge(const QString &keyHash, Money cost);
    void record(GenerationEntry entry);

    [[nodiscard]] QByteArray keyInfo(const SandboxKey &key) const;
    [[nodiscard]] QByteArray credits() const;
    [[nodiscard]] QByteArray keyList(bool withDisabled) const;
    [[nodiscard]] std::expected<QByteArray, WireError> createKey(const QByteArray &body);
    [[nodiscard]] std::expected<QByteArray, WireError> showKey(const QString &hash) const;
    [[nodiscard]] std::expected<QByteArray, WireError> changeKey(const QString &hash, const QByteArray &body);
    [[nodiscard]] std::expected<QByteArray, WireError> deleteKey(const QString &hash);
    /// `date` may be empty. Errors: 400 for a day that is not one of the last thirty complete ones.
    [[nodiscard]] std::expected<QByteArray, WireError> activity(const QString &date) const;
    [[nodiscard]] std::expected<QByteArray, WireError> generation(const QString &id) const;

private:
    struct HistoryRow
    {
        QDate date;
        const CatalogueModel *model;
        qint64 requests, promptTokens, completionTokens, reasoningTokens;
        Money cost;
    };

    void inventHistory(quint64 seed);
    [[nodiscard]] QByteArray keyJson(const SandboxKey &key) const;
    [[nodiscard]] SandboxKey *keyByHash(const QString &hash);

    const Catalogue &m_catalogue;
    QList<SandboxKey> m_keys;
    QHash<QString, GenerationEntry> m_generations;
    QStringList m_order; // of generations, oldest first
    QList<HistoryRow> m_history;
    Money m_historyCost, m_sessionCost;
    QElapsedTimer m_clock;
};

/// A random secret of 256 bits in the form of a key.
[[nodiscard]] QByteArray randomKey();

} // namespace switchyard
