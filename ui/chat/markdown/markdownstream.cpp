// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/markdownstream.h"

#include "ui/chat/markdown/holdback.h"
#include "ui/chat/markdown/mathmask.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

/// A line that could define a link target: optional quote and list marks, then `[label]:`. Too often is harmless.
bool couldDefine(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && u" \t>-*+.)0123456789"_s.contains(line[at]))
        ++at;
    // A label may go over several lines: any line that opens one, or closes one with a colon, counts.
    if (at >= line.size())
        return false;
    if (line[at] == u'[')
        return line.contains("]:"_L1) || line.indexOf(u']') < 0;
    return false;
}

bool startsTopLevelText(QStringView line)
{
    if (line.isEmpty() || line[0].isSpace())
        return false;
    const QChar c = line[0];
    return !u"-*+>"_s.contains(c) && !(c >= u'0' && c <= u'9');
}

/// Finds the last offset in `text` at which a new top-level block begins that nothing later can join to the one before.
class BoundaryFinder
{
public:
    explicit BoundaryFinder(QStringView text) : m_text(text) {}

    qsizetype find()
    {
        qsizetype at = 0;
        while (at < m_text.size() && !m_lost) {
            const qsizetype end = m_text.indexOf(u'\n', at);
            if (end < 0) {
                // An unfinished line can still become anything, but with a letter begins a block.
                if (m_fence == 0 && m_blankBefore && at > 0 && m_text[at].isLetter())
                    m_boundary = at;
                break;
            }
            line(at, m_text.mid(at, end - at));
            at = end + 1;
        }
        return m_boundary;
    }

private:
    void line(qsizetype at, QStringView line)
    {
        const bool blank = line.trimmed().isEmpty();
        QChar mark;
        const qsizetype fence = fenceLength(line, &mark);
        const qsizetype indent
            = fence > 0 ? std::ranges::find_if(line, [](QChar c) { return c == u'`' || c == u'~'; }) - line.begin() : 0;
        if (m_fence > 0) {
            const bool closes = fence >= m_fence && mark == m_mark;
            // Text left of an indented fence ends the list the fence stands in, and with it the fence: no telling.
            if (m_indent > 0 && ((closes && indent != m_indent) || (!blank && !line[0].isSpace())))
                m_lost = true;
            else if (closes && m_indent == 0 && indent > 0)
                m_lost = true;
            else if (closes && line.trimmed().size() != fence)
                m_lost = true;
            else if (closes)
                m_fence = 0;
        } else {
            if (m_blankBefore && at > 0 && startsTopLevelText(line))
                m_boundary = at;
            if (fence > 0) {
                m_fence = fence;
                m_mark = mark;
                m_indent = indent;
                // `x` behind three ticks is a code span, not a fence.
                if (line.mid(indent + fence).contains(mark))
                    m_lost = true;
            }
        }
        m_blankBefore = blank;
    }

    const QStringView m_text;
    qsizetype m_boundary = 0;
    qsizetype m_fence = 0;
    qsizetype m_indent = 0;
    QChar m_mark;
    bool m_blankBefore = false;
    bool m_lost = false;
};

} // namespace

void MarkdownStream::reset()
{
    m_blocks.clear();
    m_stableOffset = 0;
    m_stableBlocks = 0;
    m_scanned = 0;
    m_shortcut = true;
    forgetOpen();
}

void MarkdownStream::forgetOpen()
{
    m_open = {};
    m_paragraph = {};
}

qsizetype MarkdownStream::update(const QString &source, bool finished)
{
    const qsizetype known = m_stableOffset + settledBehind();
    const auto isKnown = [&](QStringView begin) { return begin.left(known) == QStringView(m_text).left(known); };
    QString text = source;
    bool goesOn = isKnown(text);
    if (QStringView(text).sliced(goesOn ? known : 0).contains(u'\r')) {
        if (!finished && text.endsWith(u'\r'))
            text.chop(1); // its line feed may be on the way
        text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
        goesOn = isKnown(text);
    }
    if (!goesOn)
        reset();
    m_text = text;
    if (m_shortcut)
        scan(text);
    if (m_shortcut && !finished) {
        const QStringView tail = QStringView(text).mid(m_stableOffset);
        if (const Block *open = m_open.read(tail, m_options))
            return replace(m_stableBlocks, *open);
        if (const auto paragraph = m_paragraph.read(tail, m_options))
            return replace(m_stableBlocks, *paragraph);
    }
    const qsizetype base = m_stableBlocks;
    QList<Block> fresh = m_shortcut ? advance(text) : QList<Block>();
    const QString tail = m_stableOffset > 0 ? text.mid(m_stableOffset) : text;
    fresh.append(parseMarkdown(finished ? tail : heldBack(tail), m_options).blocks);
    return replace(base, fresh);
}

qsizetype MarkdownStream::replace(qsizetype base, const QList<Block> &fresh)
{
    qsizetype same = 0;
    while (base + same < m_blocks.size() && same < fresh.size()
           && m_blocks[base + same].signature == fresh[same].signature)
        ++same;
    m_blocks.resize(base + same);
    m_blocks.append(fresh.mid(same));
    return base + same;
}

qsizetype MarkdownStream::replace(qsizetype base, const Block &open)
{
    if (m_blocks.size() == base)
        m_blocks.append(Block());
    m_blocks.resize(base + 1);
    if (m_blocks.last().signature == open.signature)
        return base + 1;
    m_blocks.last().growTo(open);
    return base;
}

void MarkdownStream::scan(const QString &text)
{
    // Whole lines only, each looked at once.
    qsizetype at = m_scanned;
    for (;;) {
        const qsizetype end = text.indexOf(u'\n', at);
        const QStringView line = QStringView(text).mid(at, end < 0 ? -1 : end - at);
        if (couldDefine(line)) {
            m_shortcut = false;
            m_stableOffset = 0;
            m_stableBlocks = 0;
            forgetOpen();
            return;
        }
        if (end < 0)
            break;
        at = end + 1;
    }
    m_scanned = at;
}

QList<Block> MarkdownStream::advance(const QString &text)
{
    const qsizetype step = BoundaryFinder(QStringView(text).mid(m_stableOffset)).find();
    if (step == 0)
        return {};
    const QList<Block> settled = parseMarkdown(text.mid(m_stableOffset, step), m_options).blocks;
    m_stableBlocks += settled.size();
    m_stableOffset += step;
    forgetOpen();
    return settled;
}

} // namespace switchyard
