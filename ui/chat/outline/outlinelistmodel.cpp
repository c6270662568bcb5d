// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/outline/outlinelistmodel.h"

#include "ui/chat/find/textmatcher.h"
#include "ui/common/format.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace switchyard {

void OutlineListModel::setEntries(const QList<OutlineEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    m_folded.clear();
    m_words.clear();
    select();
    endResetModel();
}

void OutlineListModel::setFilter(const QString &words)
{
    beginResetModel();
    m_words = foldForFind(words, false).text.split(u' ', Qt::SkipEmptyParts);
    if (m_folded.isEmpty() && !m_words.isEmpty()) {
        m_folded.reserve(m_entries.size());
        for (const OutlineEntry &entry : std::as_const(m_entries))
            m_folded.append(foldForFind(QString(entry.words + u' ' + whoOf(entry)), false).text);
    }
    select();
    endResetModel();
}

void OutlineListModel::select()
{
    if (m_words.isEmpty()) {
        m_shown.resize(m_entries.size());
        std::iota(m_shown.begin(), m_shown.end(), 0);
        return;
    }
    m_shown.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const QString &text = m_folded[i];
        if (std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); }))
            m_shown.append(i);
    }
}

int OutlineListModel::lastOnPath() const
{
    for (qsizetype row = m_shown.size() - 1; row >= 0; --row) {
        if (m_entries[m_shown[row]].isOnPath)
            return int(row);
    }
    return -1;
}

QString OutlineListModel::whoOf(const OutlineEntry &entry) const
{
    if (entry.role == Role::Assistant)
        return singleLine(entry.model.section(u'/', -1), 40);
    return entry.role == Role::User ? tr("You") : QString();
}

QString OutlineListModel::accessibleText(const OutlineEntry &entry) const
{
    QStringList parts{whoOf(entry), entry.words};
    if (entry.siblingCount > 1)
        parts.append(tr("version %1 of %2").arg(entry.siblingIndex + 1).arg(entry.siblingCount));
    if (entry.isOnPath)
        parts.append(tr("shown"));
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

QVariant OutlineListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutlineEntry &entry = this->entry(index.row());
    switch (role) {
    case Qt::DisplayRole: return entry.words.isEmpty() ? tr("(no text)") : entry.words;
    case Qt::AccessibleTextRole: return accessibleText(entry);
    case WhoRole: return whoOf(entry);
    case BranchRole: {
        if (entry.siblingCount < 2)
            return QString();
        const QLocale locale;
        return QString(locale.toString(entry.siblingIndex + 1) + u'/' + locale.toString(entry.siblingCount));
    }
    case IndentRole: return entry.branch;
    case OnPathRole: return entry.isOnPath;
    case QuestionRole: return entry.role == Role::User;
    default: return {};
    }
}

} // namespace switchyard
