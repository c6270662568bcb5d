// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/apikey.h"
#include "core/base/async.h"
#include "core/domain/model.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <memory>

class QThread;

namespace switchyard {

struct SandboxOptions
{
    quint16 port = 0; ///< 0 = any free one
    QByteArray key; ///< printable ASCII; empty = 256 random bits
    QByteArray managementKey; ///< the same for the account's calls
    quint64 seed = 1; ///< answers to the same prompt are the same for the same seed
    double pace = 1; ///< 1 = as in life, 0 = full speed
};

/// What the sandbox answers when it is asked for its models, without asking it. Takes some milliseconds.
[[nodiscard]] QList<Model> sandboxModels();

/// The sandbox: the unified API on 127.0.0.1 with built-in models, pretend money and every kind of failure. It works
/// in a thread of its own, so the window never waits for it. The keys are known from the beginning, the address once
/// it listens.
///
/// Pace per request: the headers X-Sandbox-Rate (tokens a second) and X-Sandbox-Pace (0 = full speed).
class Sandbox : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(const SandboxOptions &options = {}, QObject *parent = nullptr);
    /// Stops.
    ~Sandbox() override;

    /// Listens; yields the base address "http://127.0.0.1:PORT/api/v1". Once per object.
    /// Errors: Internal, when the port is taken.
    [[nodiscard]] Async<QUrl> start();
    /// Ends every answer and the thread. Waits for it: some milliseconds.
    void stop();

    /// For inference.
    [[nodiscard]] const ApiKey &key() const { return m_key; }
    /// For credits, activity and keys; refused for inference.
    [[nodiscard]] const ApiKey &managementKey() const { return m_managementKey; }
    /// Empty until it listens.
    [[nodiscard]] const QUrl &baseUrl() const { return m_baseUrl; }

private:
    SandboxOptions m_options;
    ApiKey m_key, m_managementKey;
    QUrl m_baseUrl;
    std::unique_ptr<QThread> m_thread;
};

} // namespace switchyard
