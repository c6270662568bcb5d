// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

namespace switchyard {

using namespace Qt::StringLiterals;

QLatin1StringView errorKindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled: return "Cancelled"_L1;
    case Error::Kind::Offline: return "Offline"_L1;
    case Error::Kind::Tls: return "Tls"_L1;
    case Error::Kind::Timeout: return "Timeout"_L1;
    case Error::Kind::Unauthorized: return "Unauthorized"_L1;
    case Error::Kind::OutOfCredits: return "OutOfCredits"_L1;
    case Error::Kind::Forbidden: return "Forbidden"_L1;
    case Error::Kind::NotFound: return "NotFound"_L1;
    case Error::Kind::RateLimited: return "RateLimited"_L1;
    case Error::Kind::ProviderFailed: return "ProviderFailed"_L1;
    case Error::Kind::BadRequest: return "BadRequest"_L1;
    case Error::Kind::BadReply: return "BadReply"_L1;
    case Error::Kind::Interrupted: return "Interrupted"_L1;
    case Error::Kind::Unclear: return "Unclear"_L1;
    case Error::Kind::Redirected: return "Redirected"_L1;
    case Error::Kind::Storage: return "Storage"_L1;
    case Error::Kind::Keychain: return "Keychain"_L1;
    case Error::Kind::Internal: return "Internal"_L1;
    }
    return "Internal"_L1;
}

} // namespace switchyard
