// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace switchyard {

/// The forms in which a secret might lie somewhere: as it is, base64 (at each of the three alignments), hex,
/// percent-encoded, UTF-16, either half.
[[nodiscard]] inline QList<QByteArray> formsOf(const QByteArray &secret)
{
    QList<QByteArray> forms{secret,
                            secret.toHex(),
                            secret.toHex().toUpper(),
                            secret.first(secret.size() / 2),
                            secret.sliced(secret.size() / 2),
                            secret.toPercentEncoding({}, {}, '%')};
    QByteArray wide;
    for (const char c : secret) {
        wide += c;
        wide += '\0';
    }
    forms.append(wide);
    for (int shift = 0; shift < 3; ++shift) {
        // What stays the same whatever stands before and after it.
        const QByteArray coded = QByteArray(QByteArray(shift, ' ') + secret).toBase64(QByteArray::OmitTrailingEquals);
        forms.append(coded.sliced(shift ? 4 : 0).chopped(4));
    }
    return forms;
}

} // namespace switchyard
