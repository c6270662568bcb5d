// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <chrono>

namespace QKeychain {
class Job;
class ReadPasswordJob;
} // namespace QKeychain

namespace switchyard {

/// Keys in the system's keychain (Secret Service, KWallet, macOS, Windows). Constructing costs nothing; the keychain is
/// not touched before the first call. Each step of a call has a deadline of its own: a service that hangs, or a
/// question nobody answers, ends it with Keychain, code "timeout". A read that is still under way is joined, not asked
/// again.
class KeychainSecretStore : public QObject, public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainSecretStore(QObject *parent = nullptr);
    KeychainSecretStore(QString service, std::chrono::milliseconds deadline, QObject *parent = nullptr);

    [[nodiscard]] Async<void> save(const ConnectionId &id, const QString &origin, const ApiKey &key) override;
    [[nodiscard]] Async<ApiKey> load(const ConnectionId &id, const QString &origin) override;
    [[nodiscard]] Async<void> remove(const ConnectionId &id, const QString &origin) override;
    [[nodiscard]] Async<bool> probe() override;

    /// After three refusals nothing is asked any more (Keychain, code "refused") until this is called.
    void askAgain() { m_refusals = 0; }

Q_SIGNALS:
    /// The keychain answered something whose deadline had passed: what was asked may work now.
    void answeredLate();

private:
    struct Done
    {
    };
    using Step = Async<Done>;

    [[nodiscard]] Step writeItem(const QString &account, const QString &content);
    [[nodiscard]] Async<QString> readItem(const QString &account);
    [[nodiscard]] Step deleteItem(const QString &account);
    /// Writes, reads and deletes an item of no importance. Errors: Keychain.
    [[nodiscard]] Step prove();
    /// Succeeds when a read says that there is nothing.
    [[nodiscard]] Step expectGone(const QString &account);
    template <class T, class F> [[nodiscard]] Async<T> outcomeOf(QKeychain::Job *job, F take);
    [[nodiscard]] Result<void> outcome(const QKeychain::Job &job);

    QString m_service;
    std::chrono::milliseconds m_deadline;
    QHash<QString, QPointer<QKeychain::ReadPasswordJob>> m_reads;
    int m_refusals = 0;
};

} // namespace switchyard
