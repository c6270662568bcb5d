// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>
#include <QList>

#include <functional>
#include <memory>

namespace switchyard {

/// A keychain in memory that fails in every way the real ones have been seen to.
class MemorySecretStore final : public SecretStore
{
public:
    enum class Mode {
        Works,
        Missing, ///< no service: everything fails at once
        Locked, ///< read says "not found", writing is denied, nothing is deleted
        Silent, ///< never answers; release() lets the calls end as the mode of that moment says
        Forgetful, ///< says yes to writing and keeps nothing: reading back fails, so save() does
        Garbled, ///< gives back something else than was stored
    };

    Mode mode = Mode::Works;
    int calls = 0; ///< of any kind, ever
    QHash<QString, ApiKey> items; ///< by "<connection id>|<origin>"

    [[nodiscard]] static QString account(const ConnectionId &id, const QString &origin)
    {
        return id.text() + u'|' + origin;
    }

    [[nodiscard]] Async<void> save(const ConnectionId &id, const QString &origin, const ApiKey &key) override
    {
        return answer<void>([this, account = account(id, origin), key]() -> Result<void> {
            if (mode == Mode::Works)
                items.insert(account, key);
            return mode == Mode::Works ? Result<void>() : failed();
        });
    }

    [[nodiscard]] Async<ApiKey> load(const ConnectionId &id, const QString &origin) override
    {
        return answer<ApiKey>([this, account = account(id, origin)]() -> Result<ApiKey> {
            if (mode == Mode::Missing || mode == Mode::Garbled)
                return failed();
            const auto item = items.constFind(account);
            if (mode == Mode::Locked || item == items.cend())
                return failure(Error::Kind::NotFound, QStringLiteral("no such item, or locked"));
            return *item;
        });
    }

    [[nodiscard]] Async<void> remove(const ConnectionId &id, const QString &origin) override
    {
        return answer<void>([this, account = account(id, origin)]() -> Result<void> {
            if (mode != Mode::Works)
                return failed();
            items.remove(account);
            return {};
        });
    }

    [[nodiscard]] Async<bool> probe() override
    {
        return answer<bool>([this]() -> Result<bool> { return mode == Mode::Works; });
    }

    /// Ends the calls that were made while the mode was Silent. Set the new mode before.
    void release()
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto &end : waiting)
            end();
    }

private:
    template <class T, class F> Async<T> answer(F work)
    {
        ++calls;
        if (mode != Mode::Silent)
            return readyAsync<T>(work());
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_waiting.append([promise, work] {
            promise->addResult(work());
            promise->finish();
        });
        return promise->future();
    }

    [[nodiscard]] static std::unexpected<Error> failed()
    {
        return failure(Error::Kind::Keychain, QStringLiteral("the keychain does not work"));
    }

    QList<std::function<void()>> m_waiting;
};

} // namespace switchyard
