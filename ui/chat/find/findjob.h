// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "ui/chat/find/foundmatches.h"
#include "ui/chat/find/textmatcher.h"

#include <QStringList>

#include <memory>

namespace switchyard {

/// A message as it is searched.
struct FindText
{
    QString id;
    QString markdown;
    QString reasoning; ///< Markdown
    bool hardBreaks = false; ///< see MarkdownOptions
    bool finished = true; ///< nothing is held back at its end
};

/// What a search has read, so that the next one only looks. One search at a time uses it.
class FindMemory
{
public:
    struct Entry
    {
        QString markdown;
        QString reasoning;
        bool finished = true;
        QStringList blocks; ///< plain texts
        QStringList thoughts; ///< likewise
        TextMatcher matcher; ///< `matches` are those of
        QList<FoundMatch> matches;
    };
    [[nodiscard]] Entry &entryFor(const FindText &text);

private:
    QHash<QString, Entry> m_entries;
};

/// At most so many matches are looked for.
inline constexpr qsizetype mostMatches = 20'000;

/// Looks through the texts on the pool. Cancelling it ends it within one message.
[[nodiscard]] Async<std::shared_ptr<const FoundMatches>>
findInTexts(const QList<FindText> &texts, const TextMatcher &matcher, const std::shared_ptr<FindMemory> &memory);

} // namespace switchyard
