// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QList>
#include <QLocale>
#include <QString>

namespace switchyard {

/// What can be done about a failure. The page that shows it offers those it can carry out.
enum class ErrorAction {
    SignIn, ///< put in another key
    AddCredits, ///< opens the server's page for it
    WaitAndRetry, ///< counts down `Error::retryAfter`
    Retry,
    TryAnotherModel,
    EditMessage, ///< change what was asked
    OpenConnections, ///< look at the address
    ShowDetails, ///< the server's own words
    Continue, ///< go on from the text received so far
};

/// A failure in the words of the user's language.
struct ErrorText
{
    QString title; ///< a few words, no full stop
    QString sentence; ///< what happened and what helps; one paragraph of plain text
    QList<ErrorAction> actions; ///< the best first

    bool operator==(const ErrorText &) const = default;
};

/// Foreign words in it (host, provider, the server's message) are one line, isolated and cut.
[[nodiscard]] ErrorText errorText(const Error &error, const QLocale &locale = QLocale());
/// The caption of a button for it.
[[nodiscard]] QString errorActionText(ErrorAction action);
/// Everything that is known, line by line, for people who look closer. English terms; never a secret.
[[nodiscard]] QString errorDetails(const Error &error);

} // namespace switchyard
