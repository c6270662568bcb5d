// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/storage.h"

namespace switchyard {

/// The full-text index over the text parts of final messages. It keeps no text of its own.
class SearchIndex
{
public:
    explicit SearchIndex(Database &database) : m_db(database) {}

    [[nodiscard]] Result<void> add(qint64 messageKey);
    /// To be called while the message's parts are still there. A message that was not indexed is no error.
    [[nodiscard]] Result<void> remove(qint64 messageKey);
    [[nodiscard]] Result<void> rebuild();

    /// All words must occur, the last may be a beginning; newest conversations first. Titles are searched as well.
    /// Scripts without blanks between words are searched letter by letter. Nothing for an empty text.
    [[nodiscard]] Result<QList<StoredHit>> find(const QString &text, int limit);

private:
    [[nodiscard]] Result<void> findTitles(const QStringList &words, int limit, QList<StoredHit> &hits);
    [[nodiscard]] Result<void> findWords(const QStringList &words, int limit, QList<StoredHit> &hits);
    [[nodiscard]] Result<void> findLetters(const QStringList &words, int limit, QList<StoredHit> &hits);

    Database &m_db;
};

} // namespace switchyard
