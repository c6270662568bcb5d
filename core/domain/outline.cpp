// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/outline.h"

#include <QHash>
#include <QSet>

#include <ranges>

namespace switchyard {

namespace {

constexpr qsizetype longestWords = 80;

struct Visit
{
    MessageId id;
    int level = 0, branch = 0, index = 0, count = 1;
};

/// Siblings in reverse, because the last one pushed is looked at first.
void push(QList<Visit> &open, const QList<MessageId> &siblings, int level, int branch)
{
    const auto count = int(siblings.size());
    const int indent = count > 1 ? branch + 1 : branch;
    for (int i = count - 1; i >= 0; --i)
        open.append({siblings[i], level, indent, i, count});
}

} // namespace

QString firstWords(const QString &text, qsizetype longest)
{
    QString line;
    for (const QChar c : text.left(4 * longest)) {
        const bool hidden = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        line += hidden || c.isSpace() ? QChar(u' ') : c;
    }
    line = line.simplified();
    if (line.size() <= longest)
        return line;
    const qsizetype blank = line.lastIndexOf(u' ', longest);
    line.truncate(blank > longest / 2 ? blank : longest);
    if (line.back().isHighSurrogate())
        line.chop(1);
    line += u'…';
    return line;
}

QString outlineWords(const QString &text)
{
    return firstWords(text, longestWords);
}

QList<OutlineEntry> outlineOf(const MessageTree &tree, const MessageId &leaf,
                              const std::function<QString(const MessageId &)> &wordsOf)
{
    const QList<MessageId> path = tree.pathTo(leaf);
    const QSet<MessageId> shown(path.begin(), path.end());
    QList<OutlineEntry> outline;
    outline.reserve(tree.size());
    QHash<MessageId, qsizetype> place;
    QList<Visit> open;
    push(open, tree.children({}), 0, 0);
    while (!open.isEmpty()) {
        const Visit at = open.takeLast();
        const MessageNode &message = *tree.find(at.id);
        place.insert(at.id, outline.size());
        outline.append({.id = at.id,
                        .parent = message.parent,
                        .role = message.role,
                        .kind = message.kind,
                        .state = message.state,
                        .words = wordsOf(at.id),
                        .model = message.model.text(),
                        .level = at.level,
                        .branch = at.branch,
                        .siblingIndex = at.index,
                        .siblingCount = at.count,
                        .isOnPath = shown.contains(at.id)});
        push(open, tree.children(at.id), at.level + 1, at.branch);
    }
    // What hangs below stands behind: one walk from the end adds everything up.
    for (const OutlineEntry &entry : outline | std::views::reverse) {
        if (const auto parent = place.constFind(entry.parent); parent != place.cend())
            outline[*parent].below += entry.below + 1;
    }
    return outline;
}

} // namespace switchyard
