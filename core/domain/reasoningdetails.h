// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace switchyard {

/// `reasoning_details` must go back to the server complete, unmodified and in order. Collects streamed fragments (raw
/// JSON objects) into a raw JSON array. A fragment that continues the last entry (same index and type, not yet signed)
/// extends its text or summary and brings its signature; anything else, encrypted blocks and unknown types included, is
/// put behind, byte for byte. A fragment that is no object changes nothing. Linear: an entry is built once.
class ReasoningDetailsWriter
{
public:
    /// Appends to `array` (empty = none yet), which nobody else changes in between.
    void append(QByteArray &array, const QByteArray &fragment);

private:
    [[nodiscard]] bool continues(const QJsonObject &next) const;
    void load(const QByteArray &array);
    void open(QByteArray &array);
    void rewrite(QByteArray &array, const QString &grows, const QByteArray &text);
    void extend(QByteArray &array, const QJsonObject &next);

    QJsonObject m_last; // the last entry; without the growing member once that is open
    qsizetype m_size = 0; // of the array when it was written last: another one is read anew
    qsizetype m_start = 0; // where the last entry begins
    qsizetype m_textStart = -1; // where the growing member's escaped text begins; it stands last. -1 = not open
};

} // namespace switchyard
