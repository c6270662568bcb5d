// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/connections.h"

#include "core/api/client.h"
#include "core/base/logging.h"
#include "core/secrets/secretstore.h"
#include "core/storage/storage.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

struct Connections::Entry
{
    Connection connection;
    ApiKey key; ///< as far as it has been read or typed in this run
    KeyState keyState = KeyState::None;
    KeyState stateBeforeRejection = KeyState::None;
    bool isTransient = false;

    [[nodiscard]] bool needsKey() const { return connection.dialect != Dialect::Compatible; }
    [[nodiscard]] KeyState stateWithoutKey() const
    {
        if (connection.hasStoredKey)
            return KeyState::Unknown;
        return needsKey() ? KeyState::None : KeyState::NotNeeded;
    }
    [[nodiscard]] QString origin() const { return originOf(connection.baseUrl); }
    [[nodiscard]] ApiTarget target() const
    {
        ApiTarget target{
            .baseUrl = connection.baseUrl, .dialect = connection.dialect, .key = {}, .caFile = connection.caFile};
        if (!key.isEmpty())
            target.key = BoundKey{key, origin(), connection.allowsPlainHttp};
        return target;
    }
};

Connections::Connections(Dependencies dependencies, QObject *parent)
    : QObject(parent), m_dependencies(std::move(dependencies))
{
}

Connections::~Connections() = default;

QList<ConnectionPreset> Connections::presets()
{
    return {
        {u"OpenRouter"_s, u"https://openrouter.ai/api/v1"_s, Dialect::OpenRouter, true,
         u"https://openrouter.ai/keys"_s},
        {u"OpenAI"_s, u"https://api.openai.com/v1"_s, Dialect::OpenAI, true, u"https://platform.openai.com/api-keys"_s},
        {u"Mistral"_s, u"https://api.mistral.ai/v1"_s, Dialect::Compatible, true,
         u"https://console.mistral.ai/api-keys"_s},
        {u"DeepSeek"_s, u"https://api.deepseek.com/v1"_s, Dialect::Compatible, true,
         u"https://platform.deepseek.com/api_keys"_s},
        {u"Groq"_s, u"https://api.groq.com/openai/v1"_s, Dialect::Compatible, true, u"https://console.groq.com/keys"_s},
        {u"Ollama"_s, u"http://localhost:11434/v1"_s, Dialect::Compatible, false, {}},
        {u"llama.cpp"_s, u"http://localhost:8080/v1"_s, Dialect::Compatible, false, {}},
        {u"vLLM"_s, u"http://localhost:8000/v1"_s, Dialect::Compatible, false, {}},
        {u"LM Studio"_s, u"http://localhost:1234/v1"_s, Dialect::Compatible, false, {}},
    };
}

Result<QUrl> Connections::checkAddress(const QString &text)
{
    return normalizeBaseUrl(text);
}

// --- the list

Async<void> Connections::load()
{
    AsyncSource<void> done;
    onFinished(m_dependencies.storage.loadConnections(), this, [this, done](const Result<QList<Connection>> &loaded) {
        if (!loaded)
            return done(failure(loaded.error()));
        for (const Connection &connection : *loaded) {
            if (entry(connection.id))
                continue;
            auto added = std::make_unique<Entry>(Entry{connection});
            added->keyState = added->stateWithoutKey();
            takeEnvironmentKey(*added);
            m_entries.push_back(std::move(added));
        }
        Q_EMIT changed();
        done({});
    });
    return done.future();
}

QList<ConnectionInfo> Connections::all() const
{
    QList<ConnectionInfo> list;
    for (const auto &entry : m_entries)
        list.append({entry->connection, entry->keyState, entry->key.isEmpty() ? QString() : entry->key.label()});
    return list;
}

std::optional<ConnectionInfo> Connections::find(const ConnectionId &id) const
{
    const Entry *found = entry(id);
    if (!found)
        return {};
    return ConnectionInfo{found->connection, found->keyState, found->key.isEmpty() ? QString() : found->key.label()};
}

ConnectionId Connections::effective(const ConnectionId &preferred) const
{
    if (entry(preferred))
        return preferred;
    const auto usable = std::ranges::find_if(m_entries, [](const auto &entry) {
        return !entry->connection.isSandbox && entry->keyState != KeyState::None
            && entry->keyState != KeyState::Rejected;
    });
    if (usable != m_entries.end())
        return (*usable)->connection.id;
    const auto sandbox = std::ranges::find_if(m_entries, [](const auto &entry) { return entry->connection.isSandbox; });
    if (sandbox != m_entries.end())
        return (*sandbox)->connection.id;
    return m_entries.empty() ? ConnectionId() : m_entries.front()->connection.id;
}

void Connections::addTransient(const Connection &connection, const ApiKey &key)
{
    auto added = std::make_unique<Entry>(Entry{connection, key});
    added->isTransient = true;
    added->keyState = key.isEmpty() ? added->stateWithoutKey() : KeyState::SessionOnly;
    if (connection.isSandbox)
        added->keyState = KeyState::NotNeeded;
    else if (key.isEmpty())
        takeEnvironmentKey(*added);
    // What was named on the command line is meant first, the sandbox last.
    if (connection.isSandbox)
        m_entries.push_back(std::move(added));
    else
        m_entries.insert(m_entries.begin(), std::move(added));
    Q_EMIT changed();
}

Async<ConnectionId> Connections::add(Connection connection)
{
    if (connection.id.isEmpty())
        connection.id = ConnectionId::generate();
    AsyncSource<ConnectionId> done;
    onFinished(m_dependencies.storage.saveConnection(connection), this,
               [this, connection, done](const Result<void> &saved) {
                   if (!saved)
                       return done(failure(saved.error()));
                   auto added = std::make_unique<Entry>(Entry{connection});
                   added->keyState = added->stateWithoutKey();
                   takeEnvironmentKey(*added);
                   const auto sandbox
                       = std::ranges::find_if(m_entries, [](const auto &entry) { return entry->connection.isSandbox; });
                   m_entries.insert(sandbox, std::move(added));
                   Q_EMIT changed();
                   done(connection.id);
               });
    return done.future();
}

Async<void> Connections::update(const Connection &connection)
{
    Entry *known = entry(connection.id);
    if (!known)
        return readyAsync<void>(failure(Error::Kind::NotFound, u"no such connection"_s));
    Connection next = connection;
    const QString oldOrigin = known->origin();
    const bool moved = oldOrigin != originOf(connection.baseUrl);
    const bool hadKey = known->connection.hasStoredKey;
    // A key is bound to its origin: it does not move along to another one.
    next.hasStoredKey = hadKey && !moved;
    AsyncSource<void> done;
    const auto saving = known->isTransient ? readyAsync<void>({}) : m_dependencies.storage.saveConnection(next);
    onFinished(saving, this, [=, this](const Result<void> &saved) {
        Entry *still = entry(next.id);
        if (!saved || !still)
            return done(saved ? Result<void>() : saved);
        still->connection = next;
        if (moved) {
            still->key = ApiKey();
            still->keyState = still->stateWithoutKey();
            takeEnvironmentKey(*still);
            if (hadKey)
                onFinished(m_dependencies.secrets.remove(next.id, oldOrigin), this, [](const Result<void> &) {});
        }
        Q_EMIT changed();
        done({});
    });
    return done.future();
}

Async<void> Connections::remove(const ConnectionId &id)
{
    Entry *known = entry(id);
    if (!known)
        return readyAsync<void>({});
    AsyncSource<void> done;
    const auto forget = [this, id, done] {
        onFinished(m_dependencies.storage.removeConnection(id), this, [this, id, done](const Result<void> &removed) {
            if (removed) {
                std::erase_if(m_entries, [&](const auto &entry) { return entry->connection.id == id; });
                Q_EMIT changed();
            }
            done(removed);
        });
    };
    if (!known->connection.hasStoredKey) {
        forget();
        return done.future();
    }
    // The row stays until the keychain says that the key is gone: only the row remembers that there is one.
    onFinished(m_dependencies.secrets.remove(id, known->origin()), this, [done, forget](const Result<void> &removed) {
        if (removed)
            forget();
        else
            done(removed);
    });
    return done.future();
}

// --- keys

void Connections::takeEnvironmentKey(Entry &entry)
{
    if (!entry.key.isEmpty() || entry.connection.isSandbox)
        return;
    // OPENROUTER_API_KEY belongs to openrouter.ai, whatever else is configured; the other goes with --base-url.
    const bool openRouter = entry.origin() == "https://openrouter.ai:443"_L1;
    const QString name = openRouter ? u"OPENROUTER_API_KEY"_s : entry.isTransient ? u"SWITCHYARD_API_KEY"_s : QString();
    const QString text = name.isEmpty() ? QString() : m_dependencies.environment.value(name);
    if (text.isEmpty() || entry.connection.hasStoredKey)
        return;
    if (auto key = ApiKey::fromUserText(text)) {
        entry.key = *key;
        entry.keyState = KeyState::Environment;
    } else {
        qCWarning(lcServices, "%s is not usable as a key", qPrintable(name));
    }
}

Async<KeyState> Connections::setKey(const ConnectionId &id, const ApiKey &key)
{
    Entry *known = entry(id);
    if (!known)
        return readyAsync<KeyState>(failure(Error::Kind::NotFound, u"no such connection"_s));
    known->key = key;
    if (known->isTransient) {
        setKeyState(*known, KeyState::SessionOnly);
        return readyAsync<KeyState>(KeyState::SessionOnly);
    }
    AsyncSource<KeyState> done;
    onFinished(m_dependencies.secrets.save(id, known->origin(), key), this,
               [this, id, done](const Result<void> &saved) {
                   Entry *still = entry(id);
                   if (!still)
                       return done(failure(Error::cancelled()));
                   setKeyState(*still, saved ? KeyState::Stored : KeyState::SessionOnly);
                   if (!saved || still->connection.hasStoredKey)
                       return done(still->keyState);
                   still->connection.hasStoredKey = true;
                   onFinished(m_dependencies.storage.saveConnection(still->connection), this,
                              [done](const Result<void> &stored) {
                                  stored ? done(KeyState::Stored) : done(failure(stored.error()));
                              });
               });
    return done.future();
}

Async<void> Connections::removeKey(const ConnectionId &id)
{
    Entry *known = entry(id);
    if (!known)
        return readyAsync<void>({});
    known->key = ApiKey();
    if (!known->connection.hasStoredKey) {
        setKeyState(*known, known->stateWithoutKey());
        return readyAsync<void>({});
    }
    AsyncSource<void> done;
    onFinished(m_dependencies.secrets.remove(id, known->origin()), this, [this, id, done](const Result<void> &removed) {
        Entry *still = entry(id);
        if (!removed || !still) {
            if (still)
                setKeyState(*still, KeyState::Unavailable);
            return done(removed);
        }
        still->connection.hasStoredKey = false;
        setKeyState(*still, still->stateWithoutKey());
        onFinished(m_dependencies.storage.saveConnection(still->connection), this,
                   [done](const Result<void> &stored) { done(stored); });
    });
    return done.future();
}

void Connections::markRejected(const ConnectionId &id)
{
    Entry *known = entry(id);
    if (!known || known->connection.isSandbox || known->keyState == KeyState::Rejected)
        return;
    known->stateBeforeRejection = known->keyState;
    setKeyState(*known, known->key.isEmpty() ? KeyState::None : KeyState::Rejected);
}

void Connections::askKeychainAgain()
{
    for (const auto &known : m_entries) {
        if (known->keyState == KeyState::Unavailable && known->key.isEmpty() && known->connection.hasStoredKey)
            (void)target(known->connection.id);
    }
}

Async<bool> Connections::keychainWorks()
{
    if (m_keychainWorks)
        return readyAsync<bool>(*m_keychainWorks);
    AsyncSource<bool> done;
    onFinished(m_dependencies.secrets.probe(), this, [this, done](const Result<bool> &works) {
        if (works)
            m_keychainWorks = *works;
        done(works);
    });
    return done.future();
}

Async<ApiTarget> Connections::target(const ConnectionId &id)
{
    Entry *known = entry(id);
    if (!known)
        return readyAsync<ApiTarget>(failure(Error::Kind::NotFound, u"no such connection"_s));
    if (known->connection.isSandbox)
        return m_dependencies.sandbox();
    const auto missing = [host = known->connection.baseUrl.host()] {
        return failure(
            Error{.kind = Error::Kind::Unauthorized, .message = u"this connection has no key yet"_s, .host = host});
    };
    if (!known->key.isEmpty() || !known->connection.hasStoredKey) {
        if (known->key.isEmpty() && known->needsKey())
            return readyAsync<ApiTarget>(missing());
        return readyAsync<ApiTarget>(known->target());
    }
    AsyncSource<ApiTarget> done;
    onFinished(m_dependencies.secrets.load(id, known->origin()), this, [this, id, done](const Result<ApiKey> &key) {
        Entry *still = entry(id);
        if (!still)
            return done(failure(Error::cancelled()));
        if (!key) {
            // "Not found" may only mean that the keychain is locked: nothing is forgotten, nothing overwritten.
            setKeyState(*still, KeyState::Unavailable);
            Error error = key.error();
            error.kind = Error::Kind::Keychain;
            return done(failure(std::move(error)));
        }
        still->key = *key;
        setKeyState(*still, KeyState::Stored);
        done(still->target());
    });
    return done.future();
}

// --- test

Async<ConnectionTest> Connections::test(const ConnectionId &id)
{
    AsyncSource<ConnectionTest> done;
    onFinished(target(id), this, [this, id, done](const Result<ApiTarget> &target) {
        if (!target)
            return done(ConnectionTest{.error = target.error()});
        onFinished(
            m_dependencies.client.fetchModelsRaw(*target), this,
            [this, id, target = *target, done](const Result<RawAnswer> &answer) {
                ConnectionTest test{.url = target.baseUrl.toString() + u"/models"_s};
                if (!answer) {
                    test.httpStatus = answer.error().httpStatus.value_or(0);
                    test.raw = answer.error().raw;
                    test.error = answer.error();
                } else {
                    test.httpStatus = answer->status;
                    test.raw = QString::fromUtf8(answer->body.first(std::min<qsizetype>(answer->body.size(), 2000)));
                    test.models = answer->models;
                    test.error = answer->problem;
                }
                if (test.error || target.dialect != Dialect::OpenRouter) {
                    if (test.error && test.error->kind == Error::Kind::Unauthorized)
                        markRejected(id);
                    return done(test);
                }
                // The list of models is public there: only /key tells whether the key is good.
                onFinished(m_dependencies.client.fetchKeyInfo(target), this,
                           [this, id, test, done](const Result<KeyInfo> &key) mutable {
                               if (!key) {
                                   test.error = key.error();
                                   if (key.error().kind == Error::Kind::Unauthorized)
                                       markRejected(id);
                               } else if (Entry *still = entry(id); still && still->keyState == KeyState::Rejected) {
                                   setKeyState(*still, still->stateBeforeRejection);
                               }
                               done(test);
                           });
            });
    });
    return done.future();
}

// --- inside

Connections::Entry *Connections::entry(const ConnectionId &id)
{
    return const_cast<Entry *>(std::as_const(*this).entry(id));
}

const Connections::Entry *Connections::entry(const ConnectionId &id) const
{
    const auto it = std::ranges::find_if(m_entries, [&](const auto &entry) { return entry->connection.id == id; });
    return it == m_entries.end() ? nullptr : it->get();
}

void Connections::setKeyState(Entry &entry, KeyState state)
{
    if (entry.keyState == state)
        return;
    entry.keyState = state;
    Q_EMIT keyStateChanged(entry.connection.id);
}

} // namespace switchyard
