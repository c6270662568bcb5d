// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/logging.h"

namespace switchyard {
Q_LOGGING_CATEGORY(lcApi, "switchyard.api", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStorage, "switchyard.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSecrets, "switchyard.secrets", QtWarningMsg)
Q_LOGGING_CATEGORY(lcServices, "switchyard.services", QtWarningMsg)
Q_LOGGING_CATEGORY(lcGateway, "switchyard.gateway", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "switchyard.ui", QtWarningMsg)
Q_LOGGING_CATEGORY(lcApp, "switchyard.app", QtWarningMsg)
} // namespace switchyard
