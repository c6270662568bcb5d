// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QSharedData>
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

/// The ids of messages are many: one that was made here costs its 16 bytes and nothing besides. Any other text, as
/// files of other programs bring it, is kept as it is.
template <> class Id<struct MessageTag>
{
public:
    Id() = default;
    explicit Id(const QString &text);
    [[nodiscard]] static Id generate() { return Id(QUuid::createUuid().toString(QUuid::WithoutBraces)); }

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEmpty() const { return m_high == 0 && m_low == 0 && !m_foreign; }

    bool operator==(const Id &other) const
    {
        return m_high == other.m_high && m_low == other.m_low
            && (m_foreign == other.m_foreign
                || (m_foreign && other.m_foreign && m_foreign->text == other.m_foreign->text));
    }
    /// In the order of their texts.
    std::strong_ordering operator<=>(const Id &other) const;
    friend size_t qHash(const Id &id, size_t seed = 0)
    {
        return id.m_foreign ? qHash(id.m_foreign->text, seed) : qHashMulti(seed, id.m_high, id.m_low);
    }

private:
    struct Foreign : QSharedData
    {
        explicit Foreign(QString foreign) : text(std::move(foreign)) {}
        QString text;
    };
    quint64 m_high = 0, m_low = 0; // of a UUID in lower case; zero in any other
    QExplicitlySharedDataPointer<const Foreign> m_foreign;
};

using ModelId = Id<struct ModelTag>; ///< `author/slug`, variant after a colon
using ConversationId = Id<struct ConversationTag>; ///< made here
using MessageId = Id<struct MessageTag>; ///< made here
using ConnectionId = Id<struct ConnectionTag>; ///< made here
using GenerationId = Id<struct GenerationTag>; ///< made by the server

} // namespace switchyard
