// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/keychainsecretstore.h"

#include "core/base/logging.h"

#include <QTimer>
#include <QUuid>
#include <qt6keychain/keychain.h>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRefusals = 3;

std::unexpected<Error> failed(const QString &message, const QString &code = {})
{
    return failure(
        Error{.kind = Error::Kind::Keychain, .message = message, .host = u"the system's keychain"_s, .code = code});
}

QString accountOf(const ConnectionId &id, const QString &origin)
{
    return id.text() + u'|' + origin;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QObject *parent)
    : KeychainSecretStore(u"org.switchyard.switchyard"_s, std::chrono::seconds(3), parent)
{
}

KeychainSecretStore::KeychainSecretStore(QString service, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent), m_service(std::move(service)), m_deadline(deadline)
{
}

/// What a finished job says. The library's codes are those measured: 7 for nearly everything that does not work.
Result<void> KeychainSecretStore::outcome(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError: m_refusals = 0; return {};
    case QKeychain::EntryNotFound:
        return failure(Error{.kind = Error::Kind::NotFound,
                             .message = u"the keychain has no such item, or is locked"_s,
                             .host = m_service});
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        ++m_refusals;
        return failed(u"the keychain is locked or access was refused"_s, u"denied"_s);
    default: return failed(u"the keychain does not work: %1"_s.arg(job.errorString()), u"broken"_s);
    }
}

/// Starts the job unless it is running. `take() -> T` is asked when it has succeeded in time.
template <class T, class F> Async<T> KeychainSecretStore::outcomeOf(QKeychain::Job *job, F take)
{
    if (m_refusals >= mostRefusals) {
        job->deleteLater();
        return readyAsync<T>(failed(u"access to the keychain was refused several times"_s, u"refused"_s));
    }
    struct State
    {
        QPromise<Result<T>> promise;
        bool told = false;
        void tell(const Result<T> &result)
        {
            told = true;
            promise.addResult(result);
            promise.finish();
        }
    };
    auto state = std::make_shared<State>();
    state->promise.start();
    // error() means nothing before this signal.
    connect(job, &QKeychain::Job::finished, this, [this, state, take](QKeychain::Job *done) {
        const auto ended = outcome(*done);
        if (state->told)
            Q_EMIT answeredLate();
        else
            state->tell(ended ? Result<T>(take()) : Result<T>(failure(ended.error())));
    });
    QTimer::singleShot(m_deadline, this, [state] {
        if (!state->told)
            state->tell(failed(u"the keychain did not answer in time"_s, u"timeout"_s));
    });
    return state->promise.future();
}

KeychainSecretStore::Step KeychainSecretStore::writeItem(const QString &account, const QString &content)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(account);
    job->setTextData(content);
    auto step = outcomeOf<Done>(job, [] { return Done(); });
    if (!step.isFinished())
        job->start();
    return step;
}

Async<QString> KeychainSecretStore::readItem(const QString &account)
{
    if (QKeychain::ReadPasswordJob *running = m_reads.value(account))
        return outcomeOf<QString>(running, [running] { return running->textData(); });
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(account);
    auto step = outcomeOf<QString>(job, [job] { return job->textData(); });
    if (step.isFinished())
        return step;
    m_reads.insert(account, job);
    connect(job, &QKeychain::Job::finished, this, [this, account] { m_reads.remove(account); });
    job->start();
    return step;
}

KeychainSecretStore::Step KeychainSecretStore::deleteItem(const QString &account)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(account);
    auto step = outcomeOf<Done>(job, [] { return Done(); });
    if (!step.isFinished())
        job->start();
    return step;
}

KeychainSecretStore::Step KeychainSecretStore::prove()
{
    const QString account = u"probe|"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    return andThen(writeItem(account, u"probe"_s), this, [this, account](const Done &) {
        return andThen(readItem(account), this, [this, account](const QString &content) -> Step {
            if (content != "probe"_L1)
                return readyAsync<Done>(
                    failed(u"the keychain gives back something else than was stored"_s, u"broken"_s));
            return deleteItem(account);
        });
    });
}

KeychainSecretStore::Step KeychainSecretStore::expectGone(const QString &account)
{
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    onFinished<QString>(readItem(account), this, [promise](const Result<QString> &read) {
        if (!read && read.error().kind == Error::Kind::NotFound)
            promise->addResult(Done());
        else
            promise->addResult(Result<Done>(read ? failed(u"the keychain still has the item"_s, u"still there"_s)
                                                 : std::unexpected(read.error())));
        promise->finish();
    });
    return promise->future();
}

Async<void> KeychainSecretStore::save(const ConnectionId &id, const QString &origin, const ApiKey &key)
{
    const QString account = accountOf(id, origin);
    const QString content = QString::fromLatin1(key.reveal());
    return andThen(writeItem(account, content), this, [this, account, content](const Done &) {
        auto promise = std::make_shared<QPromise<Result<void>>>();
        promise->start();
        onFinished<QString>(readItem(account), this, [promise, content](const Result<QString> &readBack) {
            const bool same = readBack && *readBack == content;
            promise->addResult(same ? Result<void>()
                                    : failed(u"the keychain does not give back what was stored"_s, u"broken"_s));
            promise->finish();
        });
        return promise->future();
    });
}

Async<ApiKey> KeychainSecretStore::load(const ConnectionId &id, const QString &origin)
{
    return andThen(readItem(accountOf(id, origin)), this, [](const QString &content) {
        auto key = ApiKey::fromUserText(content);
        if (!key)
            return readyAsync<ApiKey>(failed(u"what the keychain has under this name is no key"_s, u"broken"_s));
        return readyAsync<ApiKey>(std::move(key));
    });
}

Async<void> KeychainSecretStore::remove(const ConnectionId &id, const QString &origin)
{
    // A locked keychain says "done" and keeps the item, and says "not found" when asked for it. Only what cannot be
    // found after a keychain has shown that it takes writes is gone; it may have been unlocked by the proof, so it is
    // deleted once more.
    const QString account = accountOf(id, origin);
    return andThen(deleteItem(account), this, [this, account](const Done &) {
        return andThen(prove(), this, [this, account](const Done &) {
            return andThen(deleteItem(account), this, [this, account](const Done &) {
                return andThen(expectGone(account), this, [](const Done &) { return readyAsync<void>({}); });
            });
        });
    });
}

Async<bool> KeychainSecretStore::probe()
{
    auto promise = std::make_shared<QPromise<Result<bool>>>();
    promise->start();
    onFinished<Done>(prove(), this, [promise](const Result<Done> &proved) {
        if (!proved)
            qCInfo(lcSecrets) << "no keychain that works:" << proved.error().message;
        promise->addResult(proved.has_value());
        promise->finish();
    });
    return promise->future();
}

} // namespace switchyard
