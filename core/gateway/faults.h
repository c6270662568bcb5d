// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/gateway/answer.h"
#include "core/gateway/chatinput.h"
#include "core/gateway/script.h"

#include <QList>
#include <QString>

#include <optional>

namespace switchyard {

/// One way to fail, served as the model `sandbox/fault-<slug>`.
struct FaultInfo
{
    QString slug;
    QString description; ///< one line: what the server does
};

/// Every fault, those of HTTP first.
[[nodiscard]] QList<FaultInfo> faultInfos();

/// What a fault has to work with: a good answer to the same prompt.
struct FaultContext
{
    ChunkWriter chunks;
    Answer answer;
    QStringList pieces; ///< of the answer's text
    QByteArray usage; ///< the good usage object
    bool stream = true;
    quint16 port = 0; ///< of this server
};

/// The answer of an HTTP fault, before anything of a stream. Nothing when `slug` is of another kind.
[[nodiscard]] std::optional<WireError> httpFault(const QString &slug);

/// The script of a fault that begins like an answer or breaks the connection. Nothing when `slug` is unknown.
[[nodiscard]] std::optional<Script> brokenAnswer(const QString &slug, const FaultContext &context);

/// The head of an event stream.
[[nodiscard]] QHttpHeaders streamHeaders(const QString &generation);
[[nodiscard]] QHttpHeaders jsonHeaders(const QString &generation = {});

} // namespace switchyard
