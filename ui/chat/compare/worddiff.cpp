// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The only file that names dtl, the library of differences.

#include "ui/chat/compare/worddiff.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>
#include <vector>

QT_WARNING_PUSH
QT_WARNING_DISABLE_GCC("-Wshadow")
QT_WARNING_DISABLE_GCC("-Wunused-parameter")
// It uses names of these without including them, and std names without their namespace.
#include <iostream>
#include <list>
#include <map>
#include <string>
using std::cout; // NOLINT
#include <dtl/dtl.hpp>
QT_WARNING_POP

namespace switchyard {

namespace {

using Kind = DiffPiece::Kind;

/// Asked for each comparison: dtl cannot be stopped, but once everything is equal to everything it ends at once.
class Watch
{
public:
    Watch(std::chrono::milliseconds patience, const std::function<bool()> &cancelled)
        : m_deadline(patience), m_cancelled(cancelled)
    {
    }
    bool isOver()
    {
        if (!m_over && ++m_asked % 4096 == 0)
            m_over = m_deadline.hasExpired() || m_cancelled();
        return m_over;
    }

private:
    QDeadlineTimer m_deadline;
    const std::function<bool()> &m_cancelled;
    quint32 m_asked = 0;
    bool m_over = false;
};

class SameNumber : public dtl::Compare<int>
{
public:
    SameNumber() = default;
    explicit SameNumber(Watch *watch) : m_watch(watch) {}
    bool impl(const int &a, const int &b) const override { return a == b || (m_watch && m_watch->isOver()); }

private:
    Watch *m_watch = nullptr;
};

bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

/// What is compared, and the blanks behind it, which are not.
struct Unit
{
    QStringView word;
    QStringView blank;
};

QList<Unit> lineUnits(const QString &text)
{
    QList<Unit> units;
    const QStringView all(text);
    for (qsizetype from = 0; from < all.size();) {
        const qsizetype end = all.indexOf(u'\n', from);
        const qsizetype next = end < 0 ? all.size() : end + 1;
        units.append({all.sliced(from, next - from), {}});
        from = next;
    }
    return units;
}

/// Blanks are everywhere: were they compared as words are, texts would be laid side by side by them.
QList<Unit> wordUnits(const QString &text)
{
    QList<Unit> units;
    const QList<QStringView> words = wordsOf(text);
    for (const QStringView word : words) {
        if (!isBlank(word))
            units.append({word, {}});
        else if (units.isEmpty())
            units.append({{}, word});
        else if (QStringView &blank = units.last().blank; blank.isEmpty())
            blank = word;
        else
            blank = QStringView(blank.begin(), word.end());
    }
    return units;
}

void append(QList<DiffPiece> *pieces, Kind kind, QStringView text)
{
    if (text.isEmpty())
        return;
    if (!pieces->isEmpty() && pieces->last().kind == kind)
        pieces->last().text += text;
    else
        pieces->append({kind, text.toString()});
}

/// Within a change all that went stands before all that came, without the blanks that both end in.
QList<DiffPiece> joined(const QList<DiffPiece> &raw)
{
    QList<DiffPiece> result;
    QString removed;
    QString added;
    const auto flush = [&] {
        qsizetype same = 0;
        while (same < std::min(removed.size(), added.size()) && removed.at(removed.size() - 1 - same).isSpace()
               && removed.at(removed.size() - 1 - same) == added.at(added.size() - 1 - same))
            ++same;
        append(&result, Kind::Removed, QStringView(removed).chopped(same));
        append(&result, Kind::Added, QStringView(added).chopped(same));
        append(&result, Kind::Same, QStringView(added).last(same));
        removed.clear();
        added.clear();
    };
    for (const DiffPiece &piece : raw) {
        if (piece.kind == Kind::Removed) {
            removed += piece.text;
        } else if (piece.kind == Kind::Added) {
            added += piece.text;
        } else {
            flush();
            append(&result, Kind::Same, piece.text);
        }
    }
    flush();
    return result;
}

void appendBoth(QList<DiffPiece> *pieces, const Unit &first, const Unit &second)
{
    append(pieces, Kind::Same, first.word);
    if (first.blank == second.blank) {
        append(pieces, Kind::Same, first.blank);
    } else {
        append(pieces, Kind::Removed, first.blank);
        append(pieces, Kind::Added, second.blank);
    }
}

void appendAll(QList<DiffPiece> *pieces, Kind kind, const Unit &unit)
{
    append(pieces, kind, unit.word);
    append(pieces, kind, unit.blank);
}

/// The pieces of two lists of units; nothing when it took too long or was cancelled.
std::optional<QList<DiffPiece>> compareUnits(const QList<Unit> &first, const QList<Unit> &second, Watch &watch)
{
    // What is the same at both ends costs nothing.
    const qsizetype shorter = std::min(first.size(), second.size());
    qsizetype head = 0;
    while (head < shorter && first.at(head).word == second.at(head).word)
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && first.at(first.size() - 1 - tail).word == second.at(second.size() - 1 - tail).word)
        ++tail;
    QHash<QStringView, int> numbers;
    const auto numbered = [&](const QList<Unit> &units) {
        std::vector<int> result;
        for (qsizetype i = head; i < units.size() - tail; ++i) {
            const auto known = numbers.constFind(units.at(i).word);
            result.push_back(known != numbers.constEnd() ? *known : int(numbers.size()));
            if (known == numbers.constEnd())
                numbers.insert(units.at(i).word, result.back());
        }
        return result;
    };
    const std::vector<int> a = numbered(first);
    const std::vector<int> b = numbered(second);
    QList<DiffPiece> pieces;
    for (qsizetype i = 0; i < head; ++i)
        appendBoth(&pieces, first.at(i), second.at(i));
    qsizetype atFirst = head;
    qsizetype atSecond = head;
    if (a.empty() || b.empty()) {
        for (; atFirst < first.size() - tail; ++atFirst)
            appendAll(&pieces, Kind::Removed, first.at(atFirst));
        for (; atSecond < second.size() - tail; ++atSecond)
            appendAll(&pieces, Kind::Added, second.at(atSecond));
    } else {
        dtl::Diff<int, std::vector<int>, SameNumber> diff(a, b, SameNumber(&watch));
        diff.compose();
        if (watch.isOver())
            return {};
        const auto script = diff.getSes().getSequence();
        for (const auto &[unit, info] : script) {
            if (info.type == dtl::SES_COMMON)
                appendBoth(&pieces, first.at(atFirst++), second.at(atSecond++));
            else if (info.type == dtl::SES_DELETE)
                appendAll(&pieces, Kind::Removed, first.at(atFirst++));
            else
                appendAll(&pieces, Kind::Added, second.at(atSecond++));
        }
    }
    for (qsizetype i = tail; i > 0; --i)
        appendBoth(&pieces, first.at(first.size() - i), second.at(second.size() - i));
    return pieces;
}

qsizetype countWords(const QString &text)
{
    const QList<QStringView> words = wordsOf(text);
    return std::ranges::count_if(words, [](QStringView word) { return !isBlank(word); });
}

bool isExact(const QList<DiffPiece> &pieces, QStringView first, QStringView second)
{
    for (const DiffPiece &piece : pieces) {
        for (auto [text, other] : {std::pair{&first, Kind::Added}, std::pair{&second, Kind::Removed}}) {
            if (piece.kind == other)
                continue;
            if (!text->startsWith(piece.text))
                return false;
            *text = text->sliced(piece.text.size());
        }
    }
    return first.isEmpty() && second.isEmpty();
}

} // namespace

QList<QStringView> wordsOf(const QString &text)
{
    QList<QStringView> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to > 0; to = finder.toNextBoundary()) {
        words.append(QStringView(text).sliced(from, to - from));
        from = to;
    }
    if (from < text.size())
        words.append(QStringView(text).sliced(from));
    return words;
}

TextDiff compareTexts(const QString &first, const QString &second, const DiffLimits &limits,
                      const std::function<bool()> &cancelled)
{
    TextDiff result;
    const auto attempt = [&](TextDiff::Unit unit, const QList<Unit> &a, const QList<Unit> &b, qsizetype most) {
        if (a.size() + b.size() > most || cancelled())
            return false;
        Watch watch(limits.patience, cancelled);
        const std::optional<QList<DiffPiece>> pieces = compareUnits(a, b, watch);
        if (!pieces || !isExact(*pieces, first, second))
            return false;
        result.unit = unit;
        result.pieces = joined(*pieces);
        return true;
    };
    // A text of so many characters has words enough to be beyond the limit.
    const bool byWord = first.size() + second.size() <= limits.words * 16
        && attempt(TextDiff::Unit::Words, wordUnits(first), wordUnits(second), limits.words);
    if (!byWord && !attempt(TextDiff::Unit::Lines, lineUnits(first), lineUnits(second), limits.lines)) {
        result.unit = TextDiff::Unit::Whole;
        append(&result.pieces, Kind::Removed, first);
        append(&result.pieces, Kind::Added, second);
    }
    if (cancelled())
        return result;
    for (const DiffPiece &piece : std::as_const(result.pieces)) {
        if (piece.kind == Kind::Same)
            result.sharedWords += countWords(piece.text);
    }
    result.words = std::max(countWords(first), countWords(second));
    return result;
}

} // namespace switchyard
