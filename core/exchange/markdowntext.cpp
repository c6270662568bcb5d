// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/markdowntext.h"

#include <QHash>
#include <QList>
#include <QStringView>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

qsizetype runLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

qsizetype indentOf(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t'))
        ++at;
    return at;
}

struct Fence
{
    QChar sign;
    qsizetype length = 0;
    qsizetype indent = 0;
    QString info;
};

/// The fence that a line opens. In whatever list it stands: it is written at the left edge, so that every reader sees
/// the code begin and end where it is taken to here.
std::optional<Fence> openedFence(QStringView line)
{
    const qsizetype indent = indentOf(line);
    const QStringView rest = line.sliced(indent);
    if (!rest.startsWith(u'`') && !rest.startsWith(u'~'))
        return {};
    const qsizetype length = runLength(rest, 0);
    const QStringView info = rest.sliced(length);
    if (length < 3 || (rest.startsWith(u'`') && info.contains(u'`')))
        return {};
    return Fence{rest[0], length, indent, info.trimmed().toString()};
}

bool closes(const Fence &fence, QStringView line)
{
    const QStringView rest = line.trimmed();
    return !rest.isEmpty() && rest[0] == fence.sign && runLength(rest, 0) == rest.size() && rest.size() >= fence.length;
}

bool isHarmlessTarget(QStringView target)
{
    return target.startsWith(u"https://", Qt::CaseInsensitive) || target.startsWith(u"http://", Qt::CaseInsensitive)
        || target.startsWith(u"mailto:", Qt::CaseInsensitive);
}

/// One line outside of fences. A code span counts only when it closes on its line; every other back-tick is escaped,
/// so that no reader can take for code, or for text, what was not taken for it here.
class LineWriter
{
public:
    explicit LineWriter(QStringView line) : m_line(line)
    {
        for (qsizetype at = 0; at < line.size();) {
            if (line[at] == u'`') {
                const qsizetype length = runLength(line, at);
                m_runs[length].append(at);
                at += length;
            } else {
                ++at;
            }
        }
    }

    QString write()
    {
        while (m_at < m_line.size())
            step();
        return m_out;
    }

private:
    void step()
    {
        const QChar c = m_line[m_at];
        switch (c.unicode()) {
        case u'\\': takeEscape(); return;
        case u'`': takeTicks(); return;
        case u'<': escape(); return;
        case u'!':
            if (next() == u'[')
                return escape();
            break;
        case u']':
            if (next() == u'(' || next() == u':' || next() == u'[') {
                if (next() == u'[' || !isHarmlessTarget(target()))
                    return escape();
            }
            break;
        default: break;
        }
        m_out += c;
        ++m_at;
    }

    [[nodiscard]] QChar next() const { return m_at + 1 < m_line.size() ? m_line[m_at + 1] : QChar(); }

    [[nodiscard]] QStringView target() const { return m_line.sliced(m_at + 2).trimmed(); }

    void escape()
    {
        m_out += u'\\';
        m_out += m_line[m_at++];
    }

    void takeEscape()
    {
        m_out += m_line[m_at++];
        if (m_at < m_line.size() && !m_line[m_at].isLetterOrNumber())
            m_out += m_line[m_at++];
    }

    void takeTicks()
    {
        const qsizetype length = runLength(m_line, m_at);
        const qsizetype close = closingRun(m_at + length, length);
        const QStringView code = close < 0 ? QStringView() : m_line.sliced(m_at + length, close - m_at - length);
        // In a table a bar ends the cell before anything is code.
        const bool splits = code.contains(u'|')
            && std::ranges::any_of(code, [](QChar c) { return c == u'<' || c == u'!' || c == u']'; });
        if (close >= 0 && !splits) {
            m_out += m_line.sliced(m_at, close + length - m_at);
            m_at = close + length;
            return;
        }
        for (qsizetype i = 0; i < length; ++i)
            escape();
    }

    qsizetype closingRun(qsizetype from, qsizetype length)
    {
        QList<qsizetype> &runs = m_runs[length];
        while (!runs.isEmpty() && runs.first() < from)
            runs.removeFirst();
        return runs.isEmpty() ? -1 : runs.first();
    }

    QStringView m_line;
    qsizetype m_at = 0;
    QString m_out;
    QHash<qsizetype, QList<qsizetype>> m_runs; // by length: where runs of back-ticks begin
};

/// "# x" becomes "### x": the file's own headings stay above those of its content.
QString sunkHeading(const QString &line)
{
    const qsizetype indent = indentOf(line);
    const qsizetype level = indent < line.size() && line[indent] == u'#' ? runLength(line, indent) : 0;
    const bool heading
        = level >= 1 && level <= 6 && indent <= 3 && (indent + level == line.size() || line[indent + level].isSpace());
    if (!heading)
        return line;
    return QString(std::min<qsizetype>(level + 2, 6), u'#') + line.sliced(indent + level);
}

bool underlinesHeading(QStringView line)
{
    const QStringView rest = line.trimmed();
    return !rest.isEmpty() && (rest[0] == u'=' || rest[0] == u'-') && runLength(rest, 0) == rest.size();
}

class MarkdownWriter
{
public:
    void add(QStringView line)
    {
        if (m_fence) {
            if (closes(*m_fence, line))
                endFence();
            else
                m_code += line.sliced(std::min(m_fence->indent, indentOf(line))).toString() + u'\n';
            return;
        }
        if (auto fence = openedFence(line)) {
            m_fence = std::move(fence);
            m_code.clear();
            return;
        }
        const bool blank = line.trimmed().isEmpty();
        // A line of dashes or equals signs would make a heading of the line above it.
        if (underlinesHeading(line) && !m_lastBlank)
            m_out += u'\n';
        m_out += sunkHeading(LineWriter(line).write()) + u'\n';
        m_lastBlank = blank;
    }

    [[nodiscard]] QString finish()
    {
        if (m_fence)
            endFence();
        while (m_out.endsWith(u'\n'))
            m_out.chop(1);
        return m_out;
    }

private:
    void endFence()
    {
        if (!m_lastBlank && !m_out.isEmpty())
            m_out += u'\n';
        m_out += fencedCode(m_code, m_fence->info) + u'\n';
        m_fence.reset();
        m_lastBlank = false;
    }

    std::optional<Fence> m_fence;
    QString m_code;
    QString m_out;
    bool m_lastBlank = true;
};

} // namespace

QString inertMarkdown(const QString &markdown)
{
    MarkdownWriter writer;
    QString text = markdown;
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    for (const QStringView line : QStringView(text).tokenize(u'\n'))
        writer.add(line);
    return writer.finish();
}

QString inertLine(const QString &text, qsizetype longest)
{
    QString line;
    for (const QChar c : text.left(4 * longest).simplified()) {
        if (line.size() >= longest)
            break;
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            continue;
        line += c;
    }
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    static constexpr QStringView meaningful = u"\\`*_[]<>&!#|~$@";
    QString out;
    for (qsizetype i = 0; i < line.size(); ++i) {
        // "://" and "www." are links for many readers, also without brackets.
        const bool link = line.sliced(i).startsWith("://"_L1)
            || (line[i] == u'.' && line.first(i).endsWith("www"_L1, Qt::CaseInsensitive));
        if (link || meaningful.contains(line[i]))
            out += u'\\';
        out += line[i];
    }
    return out;
}

QString fencedCode(const QString &code, const QString &info)
{
    qsizetype longest = 2;
    for (qsizetype at = code.indexOf(u'`'); at >= 0;) {
        const qsizetype length = runLength(code, at);
        longest = std::max(longest, length);
        at = code.indexOf(u'`', at + length);
    }
    const QString fence(longest + 1, u'`');
    QString language = info.section(u' ', 0, 0).left(40);
    language.removeIf([](QChar c) { return !c.isLetterOrNumber() && !QStringView(u"+-_#.").contains(c); });
    QString out = fence + language + u'\n' + code;
    if (!out.endsWith(u'\n'))
        out += u'\n';
    return out + fence;
}

QString quotedBlock(const QString &markdown)
{
    QString out;
    for (const QStringView line : QStringView(markdown).tokenize(u'\n')) {
        if (!out.isEmpty())
            out += u'\n';
        out += line.isEmpty() ? u">"_s : QString(u"> "_s + line);
    }
    return out;
}

} // namespace switchyard
