// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/jsonslice.h"
#include "core/domain/chat.h"

#include <QJsonArray>
#include <QJsonValue>

#include <optional>

namespace switchyard {

/// Carries raw JSON through QJsonObject, which sorts members and rewrites numbers: what is put in comes out of the
/// finished document byte for byte.
class RawStore
{
public:
    enum class Mode {
        Parse, ///< gives the parsed value: for looking at
        Keep, ///< gives a placeholder that filledIn() replaces
    };
    explicit RawStore(Mode mode);

    /// Stands for `json`; undefined when that is no JSON value.
    [[nodiscard]] QJsonValue put(const QByteArray &json);
    /// Stands for a text. A long one goes round QJsonDocument, which takes ten times as long to write it.
    [[nodiscard]] QJsonValue putText(const QString &text);
    /// Appends what stands for a whole message of that text, together with those before it where they are such; false
    /// when QJsonDocument has to write it.
    [[nodiscard]] bool appendMessage(QJsonArray &messages, Role role, const QString &text);
    [[nodiscard]] QByteArray filledIn(const QByteArray &document) const;

private:
    [[nodiscard]] QJsonValue keep(const QByteArray &json);
    [[nodiscard]] bool appendQuoted(QByteArray &json, const QString &text);

    Mode m_mode;
    QString m_mark; // random: no text of a conversation can look like it
    QList<QByteArray> m_pieces;
    std::optional<QJsonValue> m_lastMessages; // what stands for the last piece, when that is of messages
    QByteArray m_utf8; // room for one text after the other
};

/// Appends what `message` is on the wire: one message, or one for each tool result it holds.
void encodeMessage(const OutgoingMessage &message, RawStore &raw, QJsonArray &messages);
[[nodiscard]] OutgoingMessage decodeOutgoingMessage(JsonSlice message);

} // namespace switchyard
