// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/catalogindex.h"

namespace switchyard {

/// Something that could stand where the cursor is.
struct QueryCompletion
{
    QString text; ///< the whole line with it
    qsizetype cursor = 0; ///< where to go on typing
    QString shown; ///< the term: "in:image"
    int count = -1; ///< models that would be left; −1 where that is not known
    bool operator==(const QueryCompletion &) const = default;
};

/// What the term under the cursor may become, at most `most`: names of fields, and after a field its values with what
/// they would leave of the catalogue. Nothing for an empty term.
[[nodiscard]] QList<QueryCompletion> completionsFor(const QString &line, qsizetype cursor, const CatalogIndex &index,
                                                    const QList<ModelMarks> &marks = {}, int most = 12);

} // namespace switchyard
