// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/publicranking.h"

#include <QByteArrayView>
#include <QJsonObject>

namespace switchyard {

/// The answer of GET /datasets/rankings-daily. Unreadable rows are left out. Errors: BadReply without a list.
[[nodiscard]] Result<PublicRanking> decodePublicRanking(QByteArrayView body);
[[nodiscard]] QJsonObject encodePublicRanking(const PublicRanking &ranking);

} // namespace switchyard
