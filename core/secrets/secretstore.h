// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/apikey.h"
#include "core/base/async.h"
#include "core/domain/connection.h"

namespace switchyard {

/// Where keys are kept. A key is filed under its connection *and* the origin it belongs to: asked for another origin it
/// is not found. Every call ends within the deadline the implementation names; nothing is ever written to a file.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Succeeds only after the key has been read back. Errors: Keychain.
    [[nodiscard]] virtual Async<void> save(const ConnectionId &id, const QString &origin, const ApiKey &key) = 0;
    /// Errors: NotFound (there is none, *or the keychain is locked*: the caller knows whether one was stored),
    /// Keychain.
    [[nodiscard]] virtual Async<ApiKey> load(const ConnectionId &id, const QString &origin) = 0;
    /// Succeeds only when a read afterwards finds nothing in a keychain that takes writes. Errors: Keychain.
    [[nodiscard]] virtual Async<void> remove(const ConnectionId &id, const QString &origin) = 0;
    /// Writes, reads and deletes a probe item. False: there is no keychain that works.
    [[nodiscard]] virtual Async<bool> probe() = 0;
};

} // namespace switchyard
