// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr int maxIndent = 32;
constexpr qsizetype shortGroup = 60;

/// End of the string that begins at `at`, behind its closing quote; the end of the text when it has none.
qsizetype stringEnd(QStringView text, qsizetype at)
{
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == u'"')
            return i + 1;
    }
    return text.size();
}

class Indenter
{
public:
    explicit Indenter(QStringView text) : m_text(text) {}

    QString run()
    {
        while (m_at < m_text.size())
            step(m_text[m_at]);
        return std::move(m_result);
    }

private:
    void step(QChar c)
    {
        if (c == u'"') {
            const qsizetype end = stringEnd(m_text, m_at);
            m_result += m_text.mid(m_at, end - m_at);
            m_at = end;
            return;
        }
        ++m_at;
        if (c.isSpace())
            return;
        if (c == u'{' || c == u'[') {
            if (takeShortGroup())
                return;
            m_result += c;
            ++m_depth;
            line();
        } else if (c == u'}' || c == u']') {
            m_depth = std::max(0, m_depth - 1);
            line();
            m_result += c;
        } else {
            m_result += c;
            if (c == u',')
                line();
            else if (c == u':')
                m_result += u' ';
        }
    }

    /// A group without others in it that fits on the line is copied with single blanks.
    bool takeShortGroup()
    {
        const qsizetype limit = std::min(m_text.size(), m_at + shortGroup);
        QString group(m_text[m_at - 1]);
        for (qsizetype i = m_at; i < limit;) {
            const QChar c = m_text[i];
            if (c == u'"') {
                const qsizetype end = stringEnd(m_text.first(limit), i);
                group += m_text.mid(i, end - i);
                i = end;
                continue;
            }
            ++i;
            if (c == u'{' || c == u'[')
                return false;
            if (c.isSpace())
                continue;
            group += c;
            if (c == u'}' || c == u']') {
                // The outermost object has a line for each member, however short it is.
                if (m_depth == 0 && group.size() > 2)
                    return false;
                m_result += group;
                m_at = i;
                return true;
            }
            if (c == u',' || c == u':')
                group += u' ';
        }
        return false;
    }

    void line()
    {
        m_result += u'\n';
        m_result += QString(qsizetype(2) * std::min(m_depth, maxIndent), u' ');
    }

    const QStringView m_text;
    QString m_result;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

QString indentedJson(const QString &text)
{
    const QStringView trimmed = QStringView(text).trimmed();
    if (!trimmed.startsWith(u'{') && !trimmed.startsWith(u'['))
        return text;
    return Indenter(trimmed).run();
}

} // namespace switchyard
