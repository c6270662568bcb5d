// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/htmlwriter.h"

#include "ui/chat/markdown/pictures.h"

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype largestPicture = 2 * 1024 * 1024;

/// Control characters have no place in HTML and are left out; direction overrides would spill into what is around.
bool isUnwritable(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7F && code < 0xA0)
        || (code >= 0x202A && code <= 0x202E) || (code >= 0xFDD0 && code <= 0xFDEF) || code >= 0xFFFE;
}

QString escaped(QStringView text, bool keepLines = false)
{
    QString result;
    result.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        if (c == u'&')
            result += "&amp;"_L1;
        else if (c == u'<')
            result += "&lt;"_L1;
        else if (c == u'>')
            result += "&gt;"_L1;
        else if (c == u'"')
            result += "&quot;"_L1;
        else if (c == u'\n' && !keepLines)
            result += "<br>"_L1;
        else if (!isUnwritable(c))
            result += c;
    }
    return result;
}

QString runHtml(const RichText &rich, const InlineRun &run)
{
    const QString text = escaped(QStringView(rich.text).mid(run.start, run.length));
    if (run.formats.testFlag(InlineFormat::NoteMark))
        return u"<sup>"_s + text + u"</sup>"_s;
    if (run.formats.testFlag(InlineFormat::NoteBack))
        return {};
    QString open;
    QString close;
    const auto wrap = [&](QLatin1StringView tag) {
        open += u'<' + tag + u'>';
        close.prepend(u"</"_s + tag + u'>');
    };
    if (run.link >= 0 && run.link < rich.links.size()) {
        open = u"<a href=\""_s + escaped(rich.links[run.link]) + u"\">"_s;
        close = u"</a>"_s;
    }
    if (run.formats.testFlag(InlineFormat::Bold))
        wrap("b"_L1);
    if (run.formats.testAnyFlags(InlineFormat::Italic) || run.formats.testFlag(InlineFormat::Math))
        wrap("i"_L1);
    if (run.formats.testFlag(InlineFormat::Strike))
        wrap("s"_L1);
    if (run.formats.testFlag(InlineFormat::Code))
        wrap("code"_L1);
    return open + text + close;
}

QString richHtml(const RichText &rich)
{
    QString result;
    qsizetype at = 0;
    for (const InlineRun &run : rich.runs) {
        result += escaped(QStringView(rich.text).mid(at, run.start - at));
        result += runHtml(rich, run);
        at = run.start + run.length;
    }
    return result + escaped(QStringView(rich.text).mid(at));
}

QString tableHtml(const Table &table)
{
    QString result = u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse:collapse\">\n"_s;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        const QLatin1StringView tag = row == 0 ? "th"_L1 : "td"_L1;
        result += "<tr>"_L1;
        for (qsizetype column = 0; column < std::max(table.columns.size(), table.rows[row].size()); ++column) {
            QLatin1StringView alignment;
            switch (table.columns.value(column)) {
            case CellAlignment::Left: alignment = " align=\"left\""_L1; break;
            case CellAlignment::Center: alignment = " align=\"center\""_L1; break;
            case CellAlignment::Right: alignment = " align=\"right\""_L1; break;
            case CellAlignment::Default: break;
            }
            result += u'<' + tag + alignment + u'>' + richHtml(table.rows[row].value(column)) + u"</"_s + tag + u'>';
        }
        result += "</tr>\n"_L1;
    }
    return result + u"</table>"_s;
}

QString blockHtml(const Block &block)
{
    switch (block.kind) {
    case Block::Kind::Heading: {
        const QString tag = u'h' + QString::number(std::clamp<int>(block.level, 1, 6));
        return u'<' + tag + u'>' + richHtml(block.content) + u"</"_s + tag + u'>';
    }
    case Block::Kind::Code:
        return u"<pre style=\"font-family:monospace\"><code>"_s + escaped(block.content.text, true)
            + u"</code></pre>"_s;
    case Block::Kind::Table: return tableHtml(block.table);
    case Block::Kind::Rule: return u"<hr>"_s;
    case Block::Kind::Math:
        return u"<p style=\"text-align:center\"><i>"_s + escaped(block.content.text) + u"</i></p>"_s;
    case Block::Kind::Image: {
        const QString words = escaped(block.content.text);
        if (block.picture.size() > largestPicture || !isPictureAllowed(block.picture))
            return u"<p>"_s + words + u"</p>"_s;
        return u"<p><img alt=\""_s + words + u"\" src=\"data:image/"_s
            + pictureFormatName(pictureFacts(block.picture).format) + u";base64,"_s
            + QString::fromLatin1(block.picture.toBase64()) + u"\"></p>"_s;
    }
    case Block::Kind::Paragraph: break;
    }
    return richHtml(block.content);
}

/// Puts flat blocks back into their lists and quotes.
class Nester
{
public:
    void add(const Block &block)
    {
        const bool goesOn = block.joined && !m_result.isEmpty();
        close(std::min<qsizetype>(block.sharedInsets, m_open.size()), &block);
        for (qsizetype level = m_open.size(); level < block.insets.size(); ++level)
            open(block.insets[level]);
        if (block.kind != Block::Kind::Paragraph) {
            m_result += blockHtml(block) + u'\n';
        } else if (goesOn && m_result.endsWith("</p>\n"_L1)) {
            m_result.chop(5);
            m_result += blockHtml(block) + u"</p>\n"_s;
        } else {
            m_result += u"<p>"_s + blockHtml(block) + u"</p>\n"_s;
        }
    }

    QString finish()
    {
        close(0, nullptr);
        return std::move(m_result);
    }

private:
    struct Level
    {
        bool quote = false;
        bool ordered = false;
    };

    static bool isOrdered(const Inset &inset) { return !inset.marker.isEmpty() && inset.marker[0].isDigit(); }

    void open(const Inset &inset)
    {
        if (inset.kind == Inset::Kind::Quote) {
            m_result += "<blockquote>\n"_L1;
            m_open.append({true, false});
            return;
        }
        const bool ordered = isOrdered(inset);
        if (m_listGoesOn) {
            m_listGoesOn = false;
        } else if (ordered) {
            const QString number = inset.marker.chopped(1);
            m_result += u"<ol start=\""_s + escaped(number) + u"\">\n"_s;
        } else {
            m_result += "<ul>\n"_L1;
        }
        m_result += "<li>"_L1;
        if (inset.marker == u"\u2610"_s || inset.marker == u"\u2611"_s)
            m_result += inset.marker + u' ';
        m_open.append({false, ordered});
    }

    /// Closes all levels above `keep`; the list of the lowest of them stays open when `next` goes on with it.
    void close(qsizetype keep, const Block *next)
    {
        while (m_open.size() > keep) {
            const Level level = m_open.takeLast();
            if (level.quote) {
                m_result += "</blockquote>\n"_L1;
                continue;
            }
            m_result += "</li>\n"_L1;
            const bool lowest = m_open.size() == keep;
            const Inset *again = next && lowest && next->insets.size() > keep ? &next->insets[keep] : nullptr;
            m_listGoesOn = again && again->kind == Inset::Kind::Item && isOrdered(*again) == level.ordered
                && !(next->startsList && keep == 0);
            if (!m_listGoesOn)
                m_result += level.ordered ? "</ol>\n"_L1 : "</ul>\n"_L1;
        }
    }

    QString m_result;
    QList<Level> m_open;
    bool m_listGoesOn = false;
};

} // namespace

QString htmlOf(const QList<Block> &blocks)
{
    Nester nester;
    for (const Block &block : blocks)
        nester.add(block);
    return u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n"_s + nester.finish()
        + u"</body></html>\n"_s;
}

QString toTabSeparated(const Table &table)
{
    QString result;
    for (const QList<RichText> &row : table.rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column > 0)
                result += u'\t';
            QString cell = row[column].text;
            for (QChar &c : cell) {
                if (c == u'\t' || c == u'\n')
                    c = u' ';
            }
            result += cell;
        }
        result += u'\n';
    }
    return result;
}

} // namespace switchyard
