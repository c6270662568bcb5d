// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/find/findjob.h"

#include "ui/chat/markdown/markdownstream.h"

#include <algorithm>

namespace switchyard {

namespace {

/// Looks through one message; what was found in the same text before holds still.
void look(FindMemory::Entry &entry, const TextMatcher &matcher)
{
    if (entry.matcher == matcher)
        return;
    entry.matcher = matcher;
    entry.matches.clear();
    // Thoughts are folded at first: all of them stand at the top.
    for (qsizetype i = 0; i < entry.thoughts.size(); ++i) {
        const QList<TextRange> ranges = matcher.matches(entry.thoughts[i], mostMatches - entry.matches.size());
        for (const TextRange &range : ranges)
            entry.matches.append({true, int(i), range, 0});
    }
    qsizetype length = 0;
    for (const QString &block : std::as_const(entry.blocks))
        length += block.size() + 1;
    qsizetype above = 0;
    for (qsizetype i = 0; i < entry.blocks.size(); ++i) {
        const QString &block = entry.blocks[i];
        const QList<TextRange> ranges = matcher.matches(block, mostMatches - entry.matches.size());
        for (const TextRange &range : ranges)
            entry.matches.append({false, int(i), range, double(above + range.from) / double(length)});
        above += block.size() + 1;
    }
}

/// Read in the same way as the page does, or the places would be those of another text.
QStringList blocksOf(const QString &markdown, const FindText &text)
{
    QStringList blocks;
    if (markdown.isEmpty())
        return blocks;
    MarkdownOptions options;
    options.hardBreaks = text.hardBreaks;
    MarkdownStream stream(options);
    stream.update(markdown, text.finished);
    for (const Block &block : stream.blocks())
        blocks.append(block.plainText());
    return blocks;
}

} // namespace

FindMemory::Entry &FindMemory::entryFor(const FindText &text)
{
    Entry &entry = m_entries[text.id];
    const bool isRead = !entry.blocks.isEmpty() || !entry.thoughts.isEmpty();
    if (isRead && entry.finished == text.finished && entry.markdown == text.markdown
        && entry.reasoning == text.reasoning)
        return entry;
    entry = {.markdown = text.markdown,
             .reasoning = text.reasoning,
             .finished = text.finished,
             .blocks = blocksOf(text.markdown, text),
             .thoughts = blocksOf(text.reasoning, text)};
    return entry;
}

Async<std::shared_ptr<const FoundMatches>> findInTexts(const QList<FindText> &texts, const TextMatcher &matcher,
                                                       const std::shared_ptr<FindMemory> &memory)
{
    using Found = std::shared_ptr<const FoundMatches>;
    return runOnPool<Found>([texts, matcher, memory](QPromise<Result<Found>> &promise) -> Result<Found> {
        auto found = std::make_shared<FoundMatches>();
        for (qsizetype row = 0; row < texts.size(); ++row) {
            if (promise.isCanceled())
                return std::unexpected(Error::cancelled());
            FindMemory::Entry &entry = memory->entryFor(texts[row]);
            look(entry, matcher);
            if (entry.matches.isEmpty())
                continue;
            const qsizetype room = mostMatches - found->total;
            found->byId.insert(texts[row].id, found->rows.size());
            found->rows.append(
                {texts[row].id, row, found->total, entry.matches.first(std::min(room, entry.matches.size()))});
            found->total += found->rows.last().matches.size();
            if (found->total >= mostMatches) {
                found->isCut = true;
                break;
            }
        }
        return Found(std::move(found));
    });
}

} // namespace switchyard
