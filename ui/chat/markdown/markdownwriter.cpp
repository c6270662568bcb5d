// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/markdownwriter.h"

#include "ui/chat/markdown/alerts.h"
#include "ui/chat/markdown/pictures.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

/// Length of the longest run of back-ticks.
qsizetype longestTicks(QStringView text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

QString escaped(QStringView text, bool inTable, bool inLink = false)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        // "\]" would end a formula here; only within a link's words does that bracket need to be told apart.
        if (inLink && (c == u'[' || c == u']')) {
            result += c == u'[' ? "&#91;"_L1 : "&#93;"_L1;
            continue;
        }
        if (u"\\`*_[<$"_s.contains(c) || (inTable && c == u'|'))
            result += u'\\';
        if (c == u'\n')
            result += inTable ? u" "_s : u"\\\n"_s;
        else
            result += c;
    }
    return result;
}

QString codeSpan(const QString &text)
{
    const QString ticks(longestTicks(text) + 1, u'`');
    const bool pad = text.startsWith(u'`') || text.endsWith(u'`');
    const QString blank = pad ? u" "_s : QString();
    return ticks + blank + text + blank + ticks;
}

QString runMarkdown(const RichText &rich, const InlineRun &run, bool inTable)
{
    const QString text = rich.text.mid(run.start, run.length);
    const QString target = rich.links.value(run.link);
    if (run.formats.testFlag(InlineFormat::NoteMark))
        return u"[^"_s + text + u']';
    if (run.formats.testFlag(InlineFormat::NoteBack))
        return {};
    if (run.formats.testFlag(InlineFormat::Image))
        return target.isEmpty() ? escaped(text, inTable) : QString(u"![]("_s + target + u')');
    QString body;
    if (run.formats.testFlag(InlineFormat::Math)) {
        const QLatin1StringView dollars = run.formats.testFlag(InlineFormat::MathDisplay) ? "$$"_L1 : "$"_L1;
        body = dollars + text + dollars;
    } else if (run.formats.testFlag(InlineFormat::Code))
        body = codeSpan(text);
    else if (!target.isEmpty() && text == target)
        return u'<' + target + u'>';
    else
        body = escaped(text, inTable, !target.isEmpty());
    if (run.formats.testFlag(InlineFormat::Strike))
        body = u"~~"_s + body + u"~~"_s;
    if (run.formats.testFlag(InlineFormat::Italic))
        body = u'*' + body + u'*';
    if (run.formats.testFlag(InlineFormat::Bold))
        body = u"**"_s + body + u"**"_s;
    if (!target.isEmpty())
        body = u'[' + body + u"]("_s + target + u')';
    return body;
}

QString richMarkdown(const RichText &rich, bool inTable = false)
{
    QString result;
    qsizetype at = 0;
    for (const InlineRun &run : rich.runs) {
        result += escaped(QStringView(rich.text).mid(at, run.start - at), inTable);
        result += runMarkdown(rich, run, inTable);
        at = run.start + run.length;
    }
    return result + escaped(QStringView(rich.text).mid(at), inTable);
}

QString tableMarkdown(const Table &table)
{
    QString result;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        result += u'|';
        for (qsizetype column = 0; column < table.columns.size(); ++column)
            result += u' ' + richMarkdown(table.rows[row].value(column), true) + u" |"_s;
        result += u'\n';
        if (row > 0)
            continue;
        result += u'|';
        for (const CellAlignment alignment : table.columns) {
            const bool left = alignment == CellAlignment::Left || alignment == CellAlignment::Center;
            const bool right = alignment == CellAlignment::Right || alignment == CellAlignment::Center;
            result += (left ? u" :"_s : u" "_s) + u"---"_s + (right ? u": |"_s : u" |"_s);
        }
        result += u'\n';
    }
    result.chop(1);
    return result;
}

/// A picture that came with the text goes back into it, unless it is too large to be of use there.
QString pictureMarkdown(const Block &block)
{
    constexpr qsizetype largest = 64 * 1024;
    QString result = u"!["_s + escaped(block.content.text, false) + u"]("_s;
    if (block.picture.size() <= largest)
        result += u"data:image/"_s + pictureFormatName(pictureFacts(block.picture).format) + u";base64,"_s
            + QString::fromLatin1(block.picture.toBase64());
    return result + u')';
}

QString blockMarkdown(const Block &block)
{
    switch (block.kind) {
    case Block::Kind::Paragraph:
        if (block.alertTitle && !block.insets.isEmpty())
            return u"[!"_s + alertWord(block.insets.last().alert) + u']';
        return richMarkdown(block.content);
    case Block::Kind::Heading: return QString(block.level, u'#') + u' ' + richMarkdown(block.content);
    case Block::Kind::Rule: return u"---"_s;
    case Block::Kind::Table: return tableMarkdown(block.table);
    case Block::Kind::Math: return u"$$\n"_s + block.content.text + u"\n$$"_s;
    case Block::Kind::Image: return pictureMarkdown(block);
    case Block::Kind::Code: {
        const QString fence(std::max<qsizetype>(3, longestTicks(block.content.text) + 1), u'`');
        return fence + block.language + u'\n' + block.content.text + u'\n' + fence;
    }
    }
    return {};
}

QString markerMarkdown(const QString &marker)
{
    if (marker == u"\u2610"_s)
        return u"- [ ] "_s;
    if (marker == u"\u2611"_s)
        return u"- [x] "_s;
    return marker == u"\u2022"_s ? u"- "_s : marker + u' ';
}

/// Puts the block's lines behind its quotes and items. Items of one level are indented by three, which suits "- " and
/// "1. ".
QString withInsets(const Block &block, const QString &body, bool markdown)
{
    QString first;
    QString next;
    bool ofNote = markdown && block.note > 0;
    for (const Inset &inset : block.insets) {
        if (std::exchange(ofNote, false)) { // the outermost level is the note itself
            first += inset.marker.isEmpty() ? u"    "_s : u"[^"_s + QString::number(block.note) + u"]: "_s;
            next += u"    "_s;
            continue;
        }
        if (inset.kind == Inset::Kind::Quote) {
            first += u"> "_s;
            next += u"> "_s;
            continue;
        }
        const QString mark = markdown ? markerMarkdown(inset.marker) : inset.marker + u' ';
        const bool box = markdown && mark.startsWith(u"- "_s);
        const qsizetype indent = box ? 2 : 3;
        first += inset.marker.isEmpty() ? QString(indent, u' ') : mark;
        next += QString(inset.marker.isEmpty() ? indent : (box ? 2 : mark.size()), u' ');
    }
    QString result = first;
    for (const QChar c : body) {
        result += c;
        if (c == u'\n')
            result += next;
    }
    return result;
}

bool endsInBackSign(const Block &block)
{
    return !block.content.runs.isEmpty() && block.content.runs.last().formats.testFlag(InlineFormat::NoteBack);
}

/// The empty line before a block: within a quote that goes on it bears the quote's mark.
QString quoteLine(const Block &block)
{
    QString result;
    qsizetype marked = 0;
    for (qsizetype level = 0; level < std::min<qsizetype>(block.sharedInsets, block.insets.size()); ++level) {
        const bool quote = block.insets[level].kind == Inset::Kind::Quote;
        result += quote ? u"> "_s : QString(level == 0 && block.note > 0 ? 4 : 3, u' ');
        if (quote)
            marked = result.size() - 1;
    }
    return result.left(marked);
}

QString joined(const QList<Block> &blocks, bool markdown)
{
    QString result;
    const Block *before = nullptr;
    for (const Block &block : blocks) {
        if (block.kind == Block::Kind::Rule && block.note > 0)
            continue; // stands on the page only
        QString body = markdown ? blockMarkdown(block) : block.plainText();
        if (endsInBackSign(block)) // ours, not the writer's
            body.chop(markdown || block.content.text.size() == 1 ? 1 : 2);
        if (block.joined && !result.isEmpty()) {
            result += body;
            continue;
        }
        if (!result.isEmpty()) {
            const bool close = (block.tight && !block.startsList)
                || (before && before->alertTitle && block.sharedInsets >= before->insets.size());
            result += u'\n';
            if (!close)
                result += QString(markdown ? quoteLine(block) : QString()) + u'\n';
        }
        result += withInsets(block, body, markdown);
        before = &block;
    }
    return result;
}

QString describeRich(const RichText &rich)
{
    static constexpr std::pair<InlineFormat, const char *> names[] = {
        {InlineFormat::Bold, "bold"},   {InlineFormat::Italic, "italic"}, {InlineFormat::Strike, "strike"},
        {InlineFormat::Code, "code"},   {InlineFormat::Math, "math"},     {InlineFormat::MathDisplay, "display"},
        {InlineFormat::Image, "image"}, {InlineFormat::NoteMark, "note"}, {InlineFormat::NoteBack, "back"},
    };
    QString result;
    for (const InlineRun &run : rich.runs) {
        QStringList looks;
        for (const auto &[format, name] : names) {
            if (run.formats.testFlag(format))
                looks << QString::fromLatin1(name);
        }
        if (run.link >= 0)
            looks << u"link "_s + rich.links.value(run.link);
        result += u"\n    "_s + looks.join(u", "_s) + u": "_s + rich.text.mid(run.start, run.length);
    }
    return result;
}

QString visible(QString text)
{
    return text.replace(u'\n', u"\u21b5"_s);
}

} // namespace

QString toMarkdown(const QList<Block> &blocks)
{
    return joined(blocks, true);
}

QString toPlainText(const QList<Block> &blocks)
{
    return joined(blocks, false);
}

QString describeBlocks(const QList<Block> &blocks)
{
    static constexpr const char *kinds[] = {"paragraph", "heading", "code", "table", "rule", "math", "image"};
    QString result;
    for (const Block &block : blocks) {
        for (const Inset &inset : block.insets)
            result += inset.kind == Inset::Kind::Quote ? u"> "_s
                                                       : (inset.marker.isEmpty() ? u"  "_s : inset.marker + u' ');
        result += QString::fromLatin1(kinds[int(block.kind)]);
        if (block.level > 0)
            result += QString::number(block.level);
        if (!block.language.isEmpty())
            result += u" ("_s + block.language + u')';
        if (block.tight)
            result += u" tight"_s;
        if (block.note > 0)
            result += u" note "_s + QString::number(block.note);
        if (block.alertTitle)
            result += u" title"_s;
        if (!block.insets.isEmpty() && block.insets.last().alert != Alert::None)
            result += u" alert "_s + alertWord(block.insets.last().alert);
        if (block.joined)
            result += u" joined"_s;
        if (block.kind != Block::Kind::Rule && block.kind != Block::Kind::Table)
            result += u" \""_s + visible(block.content.text) + u'"';
        result += visible(describeRich(block.content)).replace(u"\u21b5    "_s, u"\n    "_s);
        for (const QList<RichText> &row : block.table.rows) {
            result += u"\n   "_s;
            for (const RichText &cell : row)
                result += u" | "_s + visible(cell.text);
        }
        result += u'\n';
    }
    return result;
}

} // namespace switchyard
