// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/visibletext.h"

#include <algorithm>

namespace switchyard {

namespace {

constexpr char16_t hiddenMark = 0x25AF; // an upright white box

bool isOverride(char16_t c)
{
    return c >= 0x202A && c <= 0x202E;
}

bool isHidden(char16_t c)
{
    return isOverride(c) || (c >= 0x2066 && c <= 0x2069) || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF
        || c == 0x00AD;
}

/// The picture of a control character, or the character itself.
QChar visibleControl(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20 && code != u'\t')
        return QChar(char16_t(0x2400 + code));
    if (code == 0x7F)
        return QChar(char16_t(0x2421));
    if (code > 0x7F && code < 0xA0)
        return QChar(hiddenMark);
    return c;
}

} // namespace

qsizetype hiddenCharacters(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) {
        const char16_t code = c.unicode();
        return isHidden(code) || code == 0x7F || (code < 0x20 && code != u'\t' && code != u'\n')
            || (code > 0x7F && code < 0xA0);
    });
}

bool hasStackedMarks(QStringView text)
{
    constexpr int most = 4;
    int marks = 0;
    for (const QChar c : text) {
        // What is below the first combining mark needs no look-up.
        marks = c.unicode() >= 0x300 && c.isMark() ? marks + 1 : 0;
        if (marks > most)
            return true;
    }
    return false;
}

QString displayText(QString text)
{
    for (QChar &c : text) {
        if (c == u'\n')
            c = QChar::LineSeparator;
        else if (isOverride(c.unicode()))
            c = QChar(hiddenMark);
        else if (c.unicode() < 0xA0)
            c = visibleControl(c);
    }
    return text;
}

QString displayCode(QString text)
{
    for (QChar &c : text) {
        if (isHidden(c.unicode()))
            c = QChar(hiddenMark);
        else if (c.unicode() < 0xA0)
            c = visibleControl(c);
    }
    return text;
}

} // namespace switchyard
