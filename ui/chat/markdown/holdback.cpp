// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/holdback.h"

#include "ui/chat/markdown/mathmask.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

/// Whether the text ends within a fence; `length` and `mark` then describe the opening one.
bool endsInFence(QStringView text, qsizetype *length, QChar *mark)
{
    *length = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype end = text.indexOf(u'\n', at);
        if (end < 0)
            break; // the last line is judged by the caller
        QChar found;
        const qsizetype fence = fenceLength(text.mid(at, end - at), &found);
        if (fence > 0 && *length == 0) {
            *length = fence;
            *mark = found;
        } else if (fence >= *length && found == *mark && fence > 0) {
            *length = 0;
        }
        at = end + 1;
    }
    return *length > 0;
}

bool isMarkerOnly(QStringView line)
{
    line = line.trimmed();
    if (line.isEmpty())
        return false;
    const QStringView marks = u"-*+=_#>";
    if (std::ranges::all_of(line, [marks](QChar c) { return marks.contains(c) || c == u' '; }))
        return true;
    const auto digits = std::ranges::find_if_not(line, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const auto count = digits - line.begin();
    return count > 0 && count < 10
        && (digits == line.end() || (line.size() == count + 1 && (*digits == u'.' || *digits == u')')));
}

/// Table lines at the end that have no delimiter row yet wait for it.
QString withoutOpenTable(const QString &text)
{
    const qsizetype lastLine = text.lastIndexOf(u'\n') + 1;
    const bool lastIsTable = QStringView(text).mid(lastLine).trimmed().startsWith(u'|');
    if (!lastIsTable)
        return text;
    if (lastLine == 0)
        return {};
    const qsizetype lineBefore = text.lastIndexOf(u'\n', lastLine - 2) + 1;
    const bool secondLine = QStringView(text).mid(lineBefore, lastLine - lineBefore).trimmed().startsWith(u'|');
    if (!secondLine)
        return text.left(lastLine);
    const qsizetype lineBeforeThat = lineBefore > 0 ? text.lastIndexOf(u'\n', lineBefore - 2) + 1 : 0;
    const bool thirdLine = lineBefore > 0
        && QStringView(text).mid(lineBeforeThat, lineBefore - lineBeforeThat).trimmed().startsWith(u'|');
    return thirdLine ? text : text.left(lineBefore);
}

/// `[label` and `[label](address` at the end show the label.
QString withLinkLabel(const QString &text, qsizetype from)
{
    const qsizetype open = text.lastIndexOf(u'[');
    if (open < from || (open > 0 && text[open - 1] == u'\\'))
        return text;
    const qsizetype close = text.indexOf(u']', open);
    const bool image = open > from && text[open - 1] == u'!';
    // A footnote or the word of an alert says nothing while it is half there.
    const bool mark = close < 0 && open + 1 < text.size() && (text[open + 1] == u'^' || text[open + 1] == u'!');
    if (mark)
        return text.left(open);
    const qsizetype start = image ? open - 1 : open;
    if (close < 0)
        return image ? text.left(start) : text.left(start) + QStringView(text).mid(open + 1);
    if (close + 1 == text.size() && image)
        return text.left(start);
    const bool address = close + 1 < text.size() && text[close + 1] == u'(' && text.indexOf(u')', close) < 0;
    if (!address)
        return text;
    return image ? text.left(start) : text.left(start) + QStringView(text).mid(open + 1, close - open - 1);
}

/// Closes bold and code that were opened in the last paragraph.
QString withClosers(const QString &text, qsizetype from)
{
    qsizetype ticks = 0;
    bool bold = false;
    qsizetype i = from;
    while (i < text.size()) {
        const QChar c = text[i];
        if (c == u'\\') {
            i += 2;
            continue;
        }
        qsizetype run = i;
        while (run < text.size() && text[run] == c && (c == u'`' || c == u'*'))
            ++run;
        const qsizetype length = std::max<qsizetype>(1, run - i);
        if (c == u'`')
            ticks = ticks == 0 ? length : (length == ticks ? 0 : ticks);
        else if (c == u'*' && ticks == 0 && length == 2)
            bold = bold ? false : run < text.size() && !text[run].isSpace();
        i += length;
    }
    if (ticks > 0)
        return text.trimmed().endsWith(u'`') ? text : text + QString(ticks, u'`');
    return bold ? text + u"**"_s : text;
}

} // namespace

QString heldBack(const QString &text)
{
    const qsizetype lastLine = text.lastIndexOf(u'\n') + 1;
    const QStringView last = QStringView(text).mid(lastLine);
    qsizetype length = 0;
    QChar mark;
    if (endsInFence(text, &length, &mark)) {
        const QStringView closing = last.trimmed();
        const bool couldClose
            = !closing.isEmpty() && std::ranges::all_of(closing, [mark](QChar c) { return c == mark; });
        return couldClose ? text.left(lastLine) : text;
    }
    QChar opening;
    const QStringView start = last.trimmed();
    const bool opensFence
        = fenceLength(last, &opening) > 0 || start == "``"_L1 || start == "`"_L1 || start == "~"_L1 || start == "~~"_L1;
    if (opensFence || isMarkerOnly(last))
        return text.left(lastLine);
    QString shown = withoutOpenTable(text);
    if (shown.size() != text.size())
        return shown;
    while (!shown.isEmpty() && u"*_~`\\[!$<&"_s.contains(shown.back()))
        shown.chop(1);
    const qsizetype paragraph = std::max<qsizetype>(shown.lastIndexOf("\n\n"_L1) + 1, shown.size() - 4096);
    shown = withLinkLabel(shown, std::max<qsizetype>(0, paragraph));
    return withClosers(shown, std::max<qsizetype>(0, paragraph));
}

} // namespace switchyard
