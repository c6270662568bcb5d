// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/footnotes.h"

#include "ui/chat/markdown/mathmask.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype maxLabel = 100;

/// End of `[^label]` that begins at `at` (behind its bracket), −1 when there is none.
qsizetype labelEnd(QStringView text, qsizetype at)
{
    if (at + 3 >= text.size() || text[at] != u'[' || text[at + 1] != u'^')
        return -1;
    const qsizetype limit = std::min(text.size(), at + 2 + maxLabel);
    for (qsizetype i = at + 2; i < limit; ++i) {
        if (text[i] == u']')
            return i > at + 2 ? i + 1 : -1;
        if (text[i].isSpace() || text[i] == u'[' || text[i] == u'^')
            return -1;
    }
    return -1;
}

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    for (const QChar c : line) {
        if (c == u'\t')
            indent += 4;
        else if (c == u' ')
            ++indent;
        else
            break;
    }
    return indent;
}

/// Where the note's text begins in a line that defines one, −1 when it does not.
qsizetype definitionEnd(QStringView line)
{
    if (indentOf(line) > 3)
        return -1;
    const qsizetype at = line.indexOf(u'[');
    if (at < 0 || !line.first(at).trimmed().isEmpty())
        return -1;
    const qsizetype end = labelEnd(line, at);
    return end > 0 && end < line.size() && line[end] == u':' ? end + 1 : -1;
}

/// A line that ends the paragraph before it and so does not go on with a note.
bool startsBlock(QStringView line)
{
    QChar mark;
    if (fenceLength(line, &mark) > 0)
        return true;
    line = line.trimmed();
    if (line.startsWith(u'#') || line.startsWith(u'>') || line.startsWith(u'|'))
        return true;
    if (line.size() >= 2 && u"-*+"_s.contains(line[0]) && (line[1] == u' ' || line[1] == line[0]))
        return true;
    const auto digits = std::ranges::find_if_not(line, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits != line.begin() && digits != line.end() && (*digits == u'.' || *digits == u')');
}

/// Separates the definitions from the rest, line by line.
class Splitter
{
public:
    explicit Splitter(QStringView text) : m_text(text) {}

    void run()
    {
        qsizetype at = 0;
        while (at < m_text.size()) {
            qsizetype end = m_text.indexOf(u'\n', at);
            end = end < 0 ? m_text.size() : end;
            line(m_text.mid(at, end - at));
            if (end < m_text.size())
                (m_note < 0 ? body : notes[m_note].text) += u'\n';
            at = end + 1;
        }
    }

    QString body;
    QList<Footnote> notes;
    QHash<QString, qsizetype> byLabel;

private:
    void line(QStringView line)
    {
        const bool blank = line.trimmed().isEmpty();
        QChar mark;
        const qsizetype fence = fenceLength(line, &mark);
        if (m_note >= 0 && !goesOn(line, blank))
            m_note = -1;
        if (m_fence == 0 && fence == 0) {
            if (const qsizetype text = definitionEnd(line); text > 0) {
                define(line, text);
                m_blankBefore = false;
                return;
            }
        }
        if (fence > 0 && (m_fence == 0 || (mark == m_mark && fence >= m_fence))) {
            m_fence = m_fence == 0 ? fence : 0;
            m_mark = mark;
        }
        if (m_note >= 0)
            notes[m_note].text += indentOf(line) >= 4 ? line.mid(line.startsWith(u'\t') ? 1 : 4) : line;
        else
            body += line;
        m_blankBefore = blank;
    }

    bool goesOn(QStringView line, bool blank) const
    {
        if (blank || indentOf(line) >= 4)
            return true;
        return !m_blankBefore && m_fence == 0 && !startsBlock(line);
    }

    void define(QStringView line, qsizetype text)
    {
        const qsizetype open = line.indexOf(u'[');
        const QString label = line.mid(open + 2, text - open - 4).toString().toCaseFolded();
        // An empty line stands where the definition stood: it ends the paragraph before it.
        body += u'\n';
        if (byLabel.contains(label)) { // the first one counts; the words of another are kept as text
            m_note = -1;
            body += u'\\' + line.mid(open);
            return;
        }
        m_note = notes.size();
        byLabel.insert(label, m_note);
        notes.append({line.mid(open + 2, text - open - 4).toString(), line.mid(text).trimmed().toString(), false});
    }

    const QStringView m_text;
    qsizetype m_note = -1;
    qsizetype m_fence = 0;
    QChar m_mark;
    bool m_blankBefore = false;
};

/// Numbers notes as they are mentioned and puts marks in place of the mentions.
class Marker
{
public:
    explicit Marker(const Splitter &split) : m_split(split), m_numbers(split.notes.size(), -1) {}

    FootnoteText run()
    {
        FootnoteText result;
        result.text = marked(m_split.body);
        // Notes may mention notes: the list grows while it is walked.
        const auto writeOut = [&](bool referenced) {
            for (qsizetype i = result.notes.size(); i < m_order.size(); ++i) {
                const Footnote &note = m_split.notes[m_order[i]];
                result.notes.append({note.label, marked(note.text.trimmed()), referenced});
            }
        };
        writeOut(true);
        for (qsizetype i = 0; i < m_split.notes.size(); ++i) {
            if (m_numbers[i] >= 0)
                continue;
            m_numbers[i] = m_order.size();
            m_order.append(i);
            writeOut(false);
        }
        return result;
    }

private:
    QString marked(const QString &text)
    {
        QString result;
        qsizetype from = 0;
        for (;;) {
            const qsizetype at = text.indexOf("[^"_L1, from);
            if (at < 0)
                break;
            const qsizetype end = labelEnd(text, at);
            const bool quoted = at > 0 && text[at - 1] == u'\\';
            const auto known = end < 0 || quoted
                ? m_split.byLabel.constEnd()
                : m_split.byLabel.constFind(text.mid(at + 2, end - at - 3).toCaseFolded());
            if (known == m_split.byLabel.constEnd()) {
                result += QStringView(text).mid(from, at + 2 - from);
                from = at + 2;
                continue;
            }
            if (m_numbers[*known] < 0) {
                m_numbers[*known] = m_order.size();
                m_order.append(*known);
            }
            result += QStringView(text).mid(from, at - from);
            result += QChar(maskBegin) + u'n' + QString::number(m_numbers[*known]) + QChar(maskEnd);
            from = end;
        }
        return result + QStringView(text).mid(from);
    }

    const Splitter &m_split;
    QList<qsizetype> m_numbers; // by place in the text
    QList<qsizetype> m_order; // by number
};

} // namespace

FootnoteText takeFootnotes(const QString &text)
{
    if (!text.contains("[^"_L1) || !text.contains("]:"_L1))
        return {text, {}};
    Splitter split(text);
    split.run();
    if (split.notes.isEmpty())
        return {text, {}};
    return Marker(split).run();
}

QString withoutNoteMarks(QString text, const QList<Footnote> &notes)
{
    if (notes.isEmpty() || !text.contains(QChar(maskBegin)))
        return text;
    QString result;
    qsizetype from = 0;
    for (;;) {
        const qsizetype begin = text.indexOf(QChar(maskBegin), from);
        const qsizetype end = begin < 0 ? -1 : text.indexOf(QChar(maskEnd), begin);
        if (end < 0)
            break;
        const qsizetype index
            = text[begin + 1] == u'n' ? QStringView(text).mid(begin + 2, end - begin - 2).toInt() : -1;
        if (index >= 0 && index < notes.size())
            result += QStringView(text).mid(from, begin - from) + u"[^"_s + notes[index].label + u']';
        else
            result += QStringView(text).mid(from, end + 1 - from);
        from = end + 1;
    }
    return result + QStringView(text).mid(from);
}

} // namespace switchyard
