// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/openparagraph.h"

#include "ui/chat/markdown/holdback.h"
#include "ui/chat/markdown/paragraphs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype worthwhile = 2048; // a shorter text is read as fast

/// Finds where nothing is open. It knows less than the parser does: what it is not sure of stays open.
class Quiet
{
public:
    explicit Quiet(QStringView words) : m_words(words) {}

    /// The last blank between two words, at most `most` characters in, before which everything is closed; 0: none.
    qsizetype find(qsizetype most)
    {
        qsizetype found = 0;
        for (qsizetype at = 0; at >= 0 && at <= most && at + 1 < m_words.size(); at = next(at)) {
            if (m_words[at] == u' ' && at > 0 && !m_words[at - 1].isSpace() && m_words[at + 1].isLetter())
                found = at;
        }
        return found;
    }

private:
    /// Behind what begins there; −1 when it is not closed.
    [[nodiscard]] qsizetype next(qsizetype at) const
    {
        switch (m_words[at].unicode()) {
        case u'`': return behindCode(at);
        case u'*':
        case u'_': return behindEmphasis(at);
        case u'[': return behindLink(at);
        case u'!': return charAt(at + 1) == u'[' ? -1 : at + 1; // a picture may become a block of its own
        case u'\\': return u"(["_s.contains(charAt(at + 1)) ? -1 : at + 2;
        case u'<': return charAt(at + 1).isSpace() || charAt(at + 1).isDigit() ? at + 1 : -1;
        case u'$':
        case u'~': return -1;
        default: return at + 1;
        }
    }

    [[nodiscard]] QChar charAt(qsizetype at) const
    {
        return at < 0 || at >= m_words.size() ? QChar(u' ') : m_words[at];
    }

    [[nodiscard]] qsizetype runEnd(qsizetype at) const
    {
        const QChar mark = m_words[at];
        while (at < m_words.size() && m_words[at] == mark)
            ++at;
        return at;
    }

    [[nodiscard]] qsizetype behindCode(qsizetype at) const
    {
        const qsizetype length = runEnd(at) - at;
        for (qsizetype i = at + length; i < m_words.size(); ++i) {
            if (m_words[i] != u'`')
                continue;
            const qsizetype end = runEnd(i);
            if (end == m_words.size())
                return -1; // one more may come
            if (end - i == length)
                return end;
            i = end - 1;
        }
        return -1;
    }

    [[nodiscard]] qsizetype behindEmphasis(qsizetype at) const
    {
        const qsizetype end = runEnd(at);
        const QChar before = charAt(at - 1);
        const QChar after = charAt(end);
        if (end == m_words.size())
            return -1;
        if (before.isSpace() && after.isSpace())
            return end; // a product
        if (m_words[at] == u'_' && before.isLetterOrNumber() && after.isLetterOrNumber())
            return end; // part of a name
        if ((!before.isSpace() && before != u'(') || !after.isLetterOrNumber())
            return -1;
        for (qsizetype i = end; i < m_words.size(); ++i) {
            if (m_words[i] != m_words[at]) {
                if (u"`*_[]!\\$~<&"_s.contains(m_words[i]))
                    return -1;
                continue;
            }
            const qsizetype close = runEnd(i);
            const bool closes = close - i == end - at && close < m_words.size() && m_words[i - 1].isLetterOrNumber()
                && (m_words[close].isSpace() || u".,;:?)"_s.contains(m_words[close]));
            return closes ? close : -1;
        }
        return -1;
    }

    /// Plain words in brackets, and the address behind them if there is one.
    [[nodiscard]] qsizetype behindLink(qsizetype at) const
    {
        const auto behind = [this](qsizetype from, QChar close, QStringView never) -> qsizetype {
            for (qsizetype i = from; i < m_words.size(); ++i) {
                if (m_words[i] == close)
                    return i + 1;
                if (never.contains(m_words[i]))
                    return -1;
            }
            return -1;
        };
        const qsizetype label = behind(at + 1, u']', u"`*_[!\\$~<&");
        if (label < 0 || label >= m_words.size() || m_words[label] == u'[')
            return -1;
        return m_words[label] == u'(' ? behind(label + 1, u')', u" (<\\\"'") : label;
    }

    const QStringView m_words;
};

/// Puts more text behind what is there, as the parser does when it reads both at once.
void append(RichText &text, const RichText &more)
{
    const qsizetype shift = text.text.size();
    const bool sameLink = !text.links.isEmpty() && !more.links.isEmpty() && text.links.last() == more.links.first();
    const auto firstLink = int(text.links.size()) - (sameLink ? 1 : 0);
    text.text += more.text;
    for (InlineRun run : more.runs) {
        run.start += shift;
        if (run.link >= 0)
            run.link += firstLink;
        text.runs.append(run);
    }
    text.links.append(more.links.mid(sameLink ? 1 : 0));
}

/// The words as the parser reads them; nothing when they are more than one paragraph.
std::optional<RichText> parsed(const QString &words, const MarkdownOptions &options)
{
    const ParsedMarkdown read = parseMarkdown(words, options);
    if (read.plain || read.blocks.size() != 1 || read.blocks.first().kind != Block::Kind::Paragraph)
        return {};
    return read.blocks.first().content;
}

} // namespace

/// Takes what is quiet at the beginning of `words`; false when the parser makes something else of it.
bool OpenParagraph::settle(QStringView words, const MarkdownOptions &options)
{
    for (;;) {
        const qsizetype end = Quiet(words).find(maxParagraph);
        if (end == 0)
            return true;
        const std::optional<RichText> more = parsed(words.first(end).toString(), options);
        if (!more)
            return false;
        append(m_rest, *more);
        m_rest.text += u' ';
        QList<Block> pieces = cut(std::exchange(m_rest, {}));
        m_rest = pieces.takeLast().content;
        m_pieces += pieces;
        m_read += end + 1;
        words = words.sliced(end + 1);
    }
}

QList<Block> OpenParagraph::cut(RichText content) const
{
    Block block;
    block.joined = !m_pieces.isEmpty();
    block.content = std::move(content);
    QList<Block> pieces;
    appendCut(pieces, std::move(block));
    return pieces;
}

std::optional<QList<Block>> OpenParagraph::read(QStringView tail, const MarkdownOptions &options)
{
    if (m_refused || (m_read == 0 && tail.size() < worthwhile))
        return {};
    const QStringView unread = tail.sliced(m_read);
    m_refused = !unread.first(1).front().isLetter() || unread.contains(u'\n') || !settle(unread, options);
    if (m_refused)
        return {};
    const std::optional<RichText> more = parsed(heldBack(tail.sliced(m_read).toString()), options);
    if (!more)
        return {};
    RichText rest = m_rest;
    append(rest, *more);
    return m_pieces + cut(std::move(rest));
}

} // namespace switchyard
