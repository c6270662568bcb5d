// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apitarget.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>

namespace switchyard {

/// A chat request as it goes over the wire: see Client::encodeChat().
struct EncodedChat
{
    ModelId model;
    Dialect dialect = Dialect::Compatible;
    bool stream = true;
    Result<QByteArray> body; ///< JSON; or why every server would refuse it
};

} // namespace switchyard
