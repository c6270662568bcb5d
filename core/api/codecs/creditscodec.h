// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/credits.h"

#include <QByteArrayView>
#include <QJsonObject>

namespace switchyard {

// Answers of the account's calls, whole bodies: `{"data": …}`. Amounts are USD, exact from the text as it was sent.
// Every decoder's error is BadReply. Unknown members stay in `extra`, and encoding puts them back.

/// Source: OpenRouter API, GET /key.
[[nodiscard]] Result<KeyInfo> decodeKeyInfo(QByteArrayView body);
[[nodiscard]] QJsonObject encodeKeyInfo(const KeyInfo &info);

/// Source: GET /credits.
[[nodiscard]] Result<Credits> decodeCredits(QByteArrayView body);
[[nodiscard]] QJsonObject encodeCredits(const Credits &credits);

/// Source: GET /keys, also the single key of GET /keys/{hash}. Unreadable entries are left out.
[[nodiscard]] Result<QList<AccountKey>> decodeAccountKeys(QByteArrayView body);
[[nodiscard]] QJsonObject encodeAccountKey(const AccountKey &key);

/// Source: GET /activity. Unreadable rows are left out.
[[nodiscard]] Result<QList<ActivityRow>> decodeActivity(QByteArrayView body);
[[nodiscard]] QJsonObject encodeActivityRow(const ActivityRow &row);

/// Source: GET /generation.
[[nodiscard]] Result<GenerationRecord> decodeGeneration(QByteArrayView body);
[[nodiscard]] QJsonObject encodeGeneration(const GenerationRecord &record);

} // namespace switchyard
