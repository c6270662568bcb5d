// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDebug>
#include <QString>

namespace switchyard {

/// A secret that prints as dots, has no conversion to text and never compares in a log.
/// Only the transport and the keychain call reveal(); a test reads the sources for that word.
class ApiKey
{
public:
    ApiKey() = default;

    /// Cleans what people paste (blanks, line ends, quotes, "Bearer ") and refuses what cannot stand in a header.
    /// Errors: BadRequest with the reason; the message never repeats the text.
    [[nodiscard]] static Result<ApiKey> fromUserText(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }
    /// For people who have several: "…" and the last four characters; dots only when the key is short.
    [[nodiscard]] QString label() const;

    /// `text` with every copy of this key replaced by dots, also those of an address (percent-encoded, lower case).
    [[nodiscard]] QString maskedIn(QString text) const;

    bool operator==(const ApiKey &) const = default;
    friend QDebug operator<<(QDebug debug, const ApiKey &) { return debug << "ApiKey(•••)"; }

private:
    QByteArray m_bytes; // printable ASCII, at most 4 KiB
};

} // namespace switchyard
