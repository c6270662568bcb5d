// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/mathmask.h"

using namespace Qt::StringLiterals;

namespace switchyard {

qsizetype fenceLength(QStringView line, QChar *mark)
{
    qsizetype at = 0;
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t' || line[at] == u'>'))
        ++at;
    if (at >= line.size() || (line[at] != u'`' && line[at] != u'~'))
        return 0;
    *mark = line[at];
    qsizetype end = at;
    while (end < line.size() && line[end] == *mark)
        ++end;
    return end - at >= 3 ? end - at : 0;
}

namespace {

constexpr qsizetype maxFormulaLength = 4096;

/// Where the formula that was opened with `\` + open ends (index of its backslash), −1 when it does not.
qsizetype findClose(QStringView text, qsizetype from, QChar close)
{
    const qsizetype limit = std::min(text.size(), from + maxFormulaLength);
    for (qsizetype i = from; i + 1 < limit; ++i) {
        if (text[i] == u'\n' && text[i + 1] == u'\n')
            return -1;
        if (text[i] == u'\\') {
            if (text[i + 1] == close)
                return i;
            ++i;
        }
    }
    return -1;
}

class Masker
{
public:
    explicit Masker(const QString &text) : m_source(text) {}

    MaskedText run()
    {
        qsizetype at = 0;
        while (at < m_source.size()) {
            qsizetype end = m_source.indexOf(u'\n', at);
            if (end < 0)
                end = m_source.size();
            at = line(at, end);
        }
        return std::move(m_result);
    }

private:
    /// Copies one line, or more if a formula spans them; yields where to go on.
    qsizetype line(qsizetype at, qsizetype end)
    {
        const QStringView view = QStringView(m_source).mid(at, end - at);
        QChar mark;
        if (view.isEmpty())
            m_noCloseBefore = 0; // a new paragraph, a new chance
        const qsizetype fence = fenceLength(view, &mark);
        if (fence > 0 && (m_fence == 0 || (mark == m_mark && fence >= m_fence))) {
            m_fence = m_fence == 0 ? fence : 0;
            m_mark = mark;
        } else if (m_fence == 0) {
            return prose(at, end);
        }
        m_result.text.append(view);
        return lineEnd(end);
    }

    qsizetype lineEnd(qsizetype end)
    {
        if (end < m_source.size())
            m_result.text.append(u'\n');
        return end + 1;
    }

    qsizetype prose(qsizetype at, qsizetype end)
    {
        qsizetype i = at;
        while (i < end) {
            const QChar c = m_source[i];
            if (c == u'`') {
                i = codeSpan(i, end);
            } else if (c == u'\\' && i + 1 < m_source.size()) {
                const QChar next = m_source[i + 1];
                const bool opens = next == u'(' || next == u'[';
                // Without a closing mark further on there is no need to look again and again.
                const qsizetype close
                    = opens && i >= m_noCloseBefore ? findClose(m_source, i + 2, next == u'(' ? u')' : u']') : -1;
                if (close > i + 2) {
                    formula(i + 2, close, next == u'[');
                    i = close + 2;
                    if (i > end) { // the formula took further lines
                        end = m_source.indexOf(u'\n', i);
                        end = end < 0 ? m_source.size() : end;
                    }
                    continue;
                }
                if (opens)
                    m_noCloseBefore = i + 512;
                m_result.text.append(c);
                if (i + 1 < end)
                    m_result.text.append(next);
                i += 2;
            } else {
                m_result.text.append(c);
                ++i;
            }
        }
        return lineEnd(end);
    }

    /// Copies a code span on this line as it is; a run of back-ticks without a partner is copied alone.
    qsizetype codeSpan(qsizetype at, qsizetype end)
    {
        qsizetype open = at;
        while (open < end && m_source[open] == u'`')
            ++open;
        const qsizetype length = open - at;
        qsizetype i = open;
        while (i < end && i - open < maxFormulaLength) {
            if (m_source[i] != u'`') {
                ++i;
                continue;
            }
            const qsizetype run = i;
            while (i < end && m_source[i] == u'`')
                ++i;
            if (i - run == length) {
                m_result.text.append(QStringView(m_source).mid(at, i - at));
                return i;
            }
        }
        m_result.text.append(QStringView(m_source).mid(at, length));
        return open;
    }

    void formula(qsizetype from, qsizetype to, bool display)
    {
        m_result.text.append(QChar(maskBegin));
        m_result.text.append(QString::number(m_result.formulas.size()));
        m_result.text.append(QChar(maskEnd));
        m_result.formulas.append({m_source.mid(from, to - from).trimmed(), display});
    }

    const QString m_source;
    MaskedText m_result;
    qsizetype m_fence = 0;
    qsizetype m_noCloseBefore = 0;
    QChar m_mark;
};

} // namespace

QString withoutMarks(QString text)
{
    if (text.contains(u'\r'))
        text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    if (text.contains(QChar(maskBegin)) || text.contains(QChar(maskEnd))) {
        text.replace(QChar(maskBegin), QChar(QChar::ReplacementCharacter));
        text.replace(QChar(maskEnd), QChar(QChar::ReplacementCharacter));
    }
    return text;
}

MaskedText maskFormulas(const QString &text)
{
    if (!text.contains("\\("_L1) && !text.contains("\\["_L1))
        return {text, {}};
    return Masker(text).run();
}

} // namespace switchyard
