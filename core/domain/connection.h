// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QString>
#include <QUrl>

namespace switchyard {

/// How a server departs from the unified API; data, not classes (`core/api/dialects`).
enum class Dialect {
    OpenRouter, ///< the whole unified API
    OpenAI, ///< api.openai.com: refuses members it does not know
    Compatible, ///< Ollama, llama.cpp, vLLM, LM Studio, DeepSeek, Mistral, Groq …
};

/// A server that answers: address, dialect and where its key is. Holds no secret.
struct Connection
{
    ConnectionId id;
    QString name;
    QUrl baseUrl; ///< normalised, ends without a slash: "https://openrouter.ai/api/v1"
    Dialect dialect = Dialect::Compatible;
    bool hasStoredKey
        = false; ///< the keychain was given a key for this connection; "not found" then means "cannot be read now"
    bool allowsPlainHttp = false; ///< the user agreed to send the key unencrypted to this host
    bool isSandbox = false;
    QString caFile; ///< PEM bundle trusted for this connection only; empty = the system's

    bool operator==(const Connection &) const = default;
};

/// Scheme, host and port: what a key is bound to. "https://openrouter.ai:443".
[[nodiscard]] inline QString originOf(const QUrl &url)
{
    const int port = url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80);
    return url.scheme().toLower() + QStringLiteral("://") + url.host(QUrl::FullyEncoded).toLower() + u':'
        + QString::number(port);
}

} // namespace switchyard
