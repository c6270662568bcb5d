// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>

namespace switchyard {

/// An identifier that cannot be mistaken for another kind of identifier or for ordinary text.
template <class Tag> class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}

    /// A new random identifier (UUID version 4, without braces).
    [[nodiscard]] static Id generate() { return Id(QUuid::createUuid().toString(QUuid::WithoutBraces)); }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    bool operator==(const Id &) const = default;
    auto operator<=>(const Id &other) const { return QString::compare(m_text, other.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

using ModelId = Id<struct ModelTag>; ///< `author/slug`, variant after a colon
using ConversationId = Id<struct ConversationTag>; ///< made here
using MessageId = Id<struct MessageTag>; ///< made here
using ConnectionId = Id<struct ConnectionTag>; ///< made here
using GenerationId = Id<struct GenerationTag>; ///< made by the server

} // namespace switchyard
