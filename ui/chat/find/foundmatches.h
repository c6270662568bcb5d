// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/blockitem.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <tuple>

namespace switchyard {

/// A place in a message that is to be marked.
struct FoundMatch
{
    bool inThoughts = false; ///< of the reasoning, which stands above the text
    int block = 0; ///< of the one or the other
    TextRange range; ///< in the block's plain text
    double within = 0; ///< how far down in the message, 0 … 1, as far as its text tells
    bool operator==(const FoundMatch &) const = default;
    /// As they are read.
    [[nodiscard]] std::tuple<bool, int, qsizetype> order() const { return {!inThoughts, block, range.from}; }
};

struct FoundRow
{
    QString id;
    qsizetype row = 0; ///< where the message stood when it was looked at
    qsizetype before = 0; ///< matches above it
    QList<FoundMatch> matches; ///< in order
    bool operator==(const FoundRow &) const = default;
};

/// All places that a view marks. Rows are those that have any, in order.
struct FoundMatches
{
    QList<FoundRow> rows;
    QHash<QString, qsizetype> byId; ///< index in `rows`
    qsizetype total = 0;
    bool isCut = false; ///< there are more than were counted

    [[nodiscard]] const FoundRow *of(const QString &id) const
    {
        const auto found = byId.constFind(id);
        return found == byId.cend() ? nullptr : &rows[*found];
    }
};

/// One of them: index of the row in `rows`, and in its matches.
struct MatchPlace
{
    qsizetype row = -1;
    qsizetype match = -1;
    [[nodiscard]] bool isNull() const { return row < 0; }
    auto operator<=>(const MatchPlace &) const = default;
};

} // namespace switchyard
