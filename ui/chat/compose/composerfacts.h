// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace switchyard {

/// Somebody who will be asked, in the words of the screen.
struct RecipientName
{
    ConnectionId connection;
    ModelId model;
    QString name; ///< one line
    bool takesPictures = true; ///< true also while that is not known
    bool operator==(const RecipientName &) const = default;
};

/// One message of the history, for the list of what is sent.
struct ContextRow
{
    enum class State : quint8 {
        Sent,
        Dropped, ///< would be left out, so that the rest fits
        Excluded, ///< left out because the user said so
    };
    MessageId id;
    QString title; ///< how it begins, one line
    bool isPrompt = false;
    State state = State::Sent;
    bool operator==(const ContextRow &) const = default;
};

/// What sending now would take along and cost, in the words of the screen. Filled by the page, shown by the composer.
struct ComposerFacts
{
    std::optional<qint64> tokens; ///< of the fullest recipient; nothing = there is nothing to say
    std::optional<qint64> contextLength; ///< of the same
    bool overflows = false; ///< something has to be left out
    bool blocked = false; ///< it cannot be sent as it is
    bool dropsOldest = false; ///< the choice in force
    QString price; ///< "≈ $0.017 – $0.13"
    QStringList lines; ///< one per recipient: tokens, what is left, price
    QString problem; ///< why it cannot be sent; empty = it can
    bool operator==(const ComposerFacts &) const = default;
};

constexpr int mostRecipients = 8;

} // namespace switchyard
