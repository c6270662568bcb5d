// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/apikey.h"
#include "core/base/async.h"
#include "core/domain/connection.h"
#include "core/domain/credits.h"

#include <QList>
#include <QObject>
#include <QProcessEnvironment>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace switchyard {

class Client;
class SecretStore;
class Storage;
struct ApiTarget;

/// Where a connection's key is.
enum class KeyState {
    NotNeeded, ///< this server asks for none (a local one), or it is the sandbox
    None, ///< needed, not there
    Unknown, ///< the keychain has not been asked yet
    Stored, ///< in the system keychain
    SessionOnly, ///< in memory until the program ends
    Environment, ///< from OPENROUTER_API_KEY or SWITCHYARD_API_KEY; used, never stored
    Unavailable, ///< the keychain cannot be read now; nothing is forgotten
    Rejected, ///< the server refused it
};

struct ConnectionInfo
{
    Connection connection;
    KeyState keyState = KeyState::None;
    QString keyLabel; ///< "…" and the last four; empty when not known
    bool operator==(const ConnectionInfo &) const = default;
};

/// A row of the list of known servers.
struct ConnectionPreset
{
    QString name;
    QString baseUrl; ///< as people may edit it
    Dialect dialect = Dialect::Compatible;
    bool needsKey = true;
    QString keyPage; ///< where a key is made; empty = nowhere
};

/// What a test of a connection saw, word for word.
struct ConnectionTest
{
    QString url; ///< the exact address that was asked
    int httpStatus = 0;
    QString raw; ///< start of the answer, cleaned of keys
    int models = 0; ///< how many models it lists
    std::optional<Error> error;
};

/// The servers the program can talk to, and their keys. The sandbox is always one of them. All in the window's thread.
class Connections : public QObject
{
    Q_OBJECT
public:
    struct Dependencies
    {
        Storage &storage;
        SecretStore &secrets; ///< the keychain
        Client &client;
        QProcessEnvironment environment;
        /// Starts the built-in server at first use; yields its address and the key of this run.
        std::function<Async<ApiTarget>()> sandbox;
    };
    explicit Connections(Dependencies dependencies, QObject *parent = nullptr);
    ~Connections() override;

    /// Reads the list from the store. Until then only what was added by hand is there.
    [[nodiscard]] Async<void> load();

    [[nodiscard]] QList<ConnectionInfo> all() const;
    [[nodiscard]] std::optional<ConnectionInfo> find(const ConnectionId &id) const;
    /// The connection that is meant when none is named: the preferred one, else the first that has a key or needs none,
    /// else the sandbox.
    [[nodiscard]] ConnectionId effective(const ConnectionId &preferred) const;
    [[nodiscard]] static QList<ConnectionPreset> presets();
    /// The address as it will be used, or why it cannot be: for showing while typing. Errors: BadRequest.
    [[nodiscard]] static Result<QUrl> checkAddress(const QString &text);

    /// For this run only, not stored: the sandbox, `--base-url`. An environment key that belongs to it is taken.
    void addTransient(const Connection &connection, const ApiKey &key = {});

    /// Stores a new connection; a fresh id is given when it has none.
    [[nodiscard]] Async<ConnectionId> add(Connection connection);
    /// A change of origin drops the key: it was bound to the old one.
    [[nodiscard]] Async<void> update(const Connection &connection);
    [[nodiscard]] Async<void> remove(const ConnectionId &id);

    /// Into the keychain, verified by reading back; session-only where there is no keychain. Yields where it is now.
    [[nodiscard]] Async<KeyState> setKey(const ConnectionId &id, const ApiKey &key);
    /// Errors: Keychain when it is not certain that it is gone.
    [[nodiscard]] Async<void> removeKey(const ConnectionId &id);
    void markRejected(const ConnectionId &id);

    /// The keychain has answered after its deadline: keys that could not be read are asked for once more.
    void askKeychainAgain();
    /// Whether a keychain takes and gives back a probe item. Asked once, on demand.
    [[nodiscard]] Async<bool> keychainWorks();
    [[nodiscard]] Async<ConnectionTest> test(const ConnectionId &id);

    /// Address, dialect and key, for the services. Reads the keychain at first use.
    /// Errors: NotFound (no such connection), Unauthorized (needs a key and has none), Keychain.
    [[nodiscard]] Async<ApiTarget> target(const ConnectionId &id);

Q_SIGNALS:
    void changed(); ///< the list
    void keyStateChanged(const switchyard::ConnectionId &id);

private:
    struct Entry;
    Entry *entry(const ConnectionId &id);
    [[nodiscard]] const Entry *entry(const ConnectionId &id) const;
    void setKeyState(Entry &entry, KeyState state);
    void takeEnvironmentKey(Entry &entry);

    Dependencies m_dependencies;
    std::vector<std::unique_ptr<Entry>> m_entries; // in the order people see
    std::optional<bool> m_keychainWorks;
};

} // namespace switchyard
