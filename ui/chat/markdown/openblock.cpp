// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/openblock.h"

#include "ui/chat/markdown/holdback.h"
#include "ui/chat/markdown/mathmask.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype worthwhile = 2048; // a shorter text is read as fast

QStringView lineAt(QStringView text, qsizetype at)
{
    const qsizetype end = text.indexOf(u'\n', at);
    return text.mid(at, end < 0 ? -1 : end - at);
}

bool isDelimiter(QStringView line)
{
    return line.startsWith(u'|') && line.contains(u'-')
        && std::ranges::all_of(line, [](QChar c) { return u"|-: "_s.contains(c); });
}

} // namespace

bool OpenBlock::begin(QStringView tail, const MarkdownOptions &options)
{
    if (tail.size() < worthwhile)
        return false;
    const QStringView first = lineAt(tail, 0);
    const QStringView second = lineAt(tail, first.size() + 1);
    m_refused = true; // until it is one
    if (tail.startsWith(u'`') || tail.startsWith(u'~'))
        m_fence = fenceLength(first, &m_mark);
    const bool isTable = first.startsWith(u'|') && isDelimiter(second);
    if ((m_fence == 0 && !isTable) || first.mid(m_fence).contains(m_mark))
        return false;
    m_head = tail.left(first.size() + 1 + (isTable ? second.size() + 1 : 0)).toString();
    const QList<Block> blocks = parseMarkdown(m_head, options).blocks;
    if (blocks.size() != 1 || blocks.first().kind != (isTable ? Block::Kind::Table : Block::Kind::Code))
        return false;
    m_block = blocks.first();
    settle();
    m_read = m_head.size();
    m_refused = false;
    return true;
}

/// Whether a line goes on with the block whatever stands around it.
OpenBlock::Fit OpenBlock::fits(QStringView line, bool whole) const
{
    if (m_fence > 0) {
        QChar mark;
        const qsizetype fence = fenceLength(line, &mark);
        if (fence >= m_fence && mark == m_mark)
            return Fit::No;
        const QStringView seen = line.trimmed();
        const bool couldClose
            = !whole && !seen.isEmpty() && std::ranges::all_of(seen, [this](QChar c) { return c == m_mark; });
        return couldClose ? Fit::NotYet : Fit::Yes;
    }
    // A formula in brackets and a footnote look at other lines too.
    if (!line.startsWith(u'|') || line.contains("\\("_L1) || line.contains("\\["_L1) || line.contains("[^"_L1))
        return Fit::No;
    return Fit::Yes;
}

/// What the block is now it will not be less than.
void OpenBlock::settle()
{
    m_rows = m_block.table.rows.size();
    m_length = m_block.content.text.size();
}

void OpenBlock::dropOpenLine()
{
    if (m_block.table.rows.size() > m_rows)
        m_block.table.rows.resize(m_rows);
    if (m_block.content.text.size() > m_length)
        m_block.content.text.truncate(m_length);
}

bool OpenBlock::add(const QString &lines, qsizetype count, const MarkdownOptions &options)
{
    const QList<Block> blocks = parseMarkdown(m_head + lines, options).blocks;
    if (blocks.size() != 1 || blocks.first().kind != m_block.kind)
        return false;
    const Block &more = blocks.first();
    if (m_fence == 0) {
        if (more.table.rows.size() != count + 1)
            return false;
        m_block.table.rows.append(more.table.rows.mid(1));
        return true;
    }
    if (more.content.text.count(u'\n') + 1 != count)
        return false;
    if (m_read > m_head.size())
        m_block.content.text += u'\n';
    m_block.content.text += more.content.text;
    return true;
}

const Block *OpenBlock::read(QStringView tail, const MarkdownOptions &options)
{
    if (m_refused || (m_read == 0 && !begin(tail, options)))
        return nullptr;
    dropOpenLine();
    const qsizetype lastLine = tail.lastIndexOf(u'\n') + 1;
    qsizetype lines = 0;
    for (qsizetype at = m_read; at < lastLine; ++lines) {
        const QStringView line = lineAt(tail, at);
        m_refused = m_refused || fits(line, true) != Fit::Yes;
        at += line.size() + 1;
    }
    if (!m_refused && lines > 0) {
        m_refused = !add(tail.mid(m_read, lastLine - m_read).toString(), lines, options);
        settle();
        m_read = lastLine;
    }
    const QStringView last = tail.mid(lastLine);
    const Fit fit = last.isEmpty() ? Fit::NotYet : fits(last, false);
    if (m_refused || fit == Fit::No)
        return nullptr;
    if (fit == Fit::Yes) {
        const QString held = m_fence > 0 ? last.toString() : heldBack(m_head + last).mid(m_head.size());
        // A row of which only a bar is there is not one yet.
        const bool begun = m_fence > 0 || std::ranges::any_of(held, [](QChar c) { return c != u'|' && c != u' '; });
        if (begun && !add(held, 1, options))
            return nullptr;
    }
    // The rows above the last one are the same since they were summed up: whole lines only come.
    m_block.updateSignature(m_block.aboveLast);
    return &m_block;
}

} // namespace switchyard
