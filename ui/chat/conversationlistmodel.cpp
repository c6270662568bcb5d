// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/conversationlistmodel.h"

#include "ui/common/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

/// "openai/gpt-5.4:nitro" → "gpt-5.4:nitro".
QString shortModelName(const QString &id)
{
    return singleLine(id.section(u'/', -1), 60);
}

} // namespace

void ConversationListModel::setConversations(const QList<ConversationSummary> &summaries, const QDateTime &now)
{
    m_summaries = summaries;
    m_now = now;
    apply(build());
}

void ConversationListModel::setFilter(const QString &words, const QSet<ConversationId> &hits)
{
    m_words = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    m_hits = hits;
    apply(build());
}

void ConversationListModel::setBusy(const ConversationId &id, bool busy)
{
    if (m_busy.contains(id) == busy)
        return;
    if (busy)
        m_busy.insert(id);
    else
        m_busy.remove(id);
    const QModelIndex index = indexOf(id);
    if (index.isValid())
        Q_EMIT dataChanged(index, index, {IsBusyRole});
}

bool ConversationListModel::matches(const ConversationSummary &summary) const
{
    if (m_words.isEmpty() || m_hits.contains(summary.id))
        return true;
    const QString title = summary.title.toCaseFolded();
    return std::ranges::all_of(m_words, [&title](const QString &word) { return title.contains(word); });
}

QString ConversationListModel::sectionOf(const ConversationSummary &summary) const
{
    if (summary.pinned)
        return tr("Pinned");
    const qint64 days = summary.updated.toLocalTime().date().daysTo(m_now.toLocalTime().date());
    if (days <= 0)
        return tr("Today");
    if (days == 1)
        return tr("Yesterday");
    return days < 7 ? tr("Last 7 days") : tr("Older");
}

QList<ConversationListModel::Row> ConversationListModel::build() const
{
    QList<Row> rows;
    rows.reserve(m_summaries.size() + 5);
    QString section;
    for (const ConversationSummary &summary : m_summaries) {
        if (!matches(summary))
            continue;
        const QString here = sectionOf(summary);
        if (here != section) {
            section = here;
            Row heading;
            heading.section = here;
            rows.append(heading);
        }
        rows.append({{}, summary, formatListTime(summary.updated, m_now)});
    }
    return rows;
}

void ConversationListModel::apply(const QList<Row> &fresh)
{
    const qsizetype shorter = std::min(m_rows.size(), fresh.size());
    qsizetype front = 0;
    while (front < shorter && m_rows[front].isSameLine(fresh[front]))
        ++front;
    qsizetype back = 0;
    while (back < shorter - front && m_rows[m_rows.size() - 1 - back].isSameLine(fresh[fresh.size() - 1 - back]))
        ++back;
    if (const qsizetype gone = m_rows.size() - front - back; gone > 0) {
        beginRemoveRows({}, int(front), int(front + gone - 1));
        m_rows.remove(front, gone);
        endRemoveRows();
    }
    if (const qsizetype come = fresh.size() - front - back; come > 0) {
        beginInsertRows({}, int(front), int(front + come - 1));
        for (qsizetype i = 0; i < come; ++i)
            m_rows.insert(front + i, fresh[front + i]);
        endInsertRows();
    }
    for (qsizetype i = 0; i < fresh.size(); ++i) {
        if (m_rows[i] == fresh[i])
            continue;
        m_rows[i] = fresh[i];
        Q_EMIT dataChanged(index(int(i)), index(int(i)), {Qt::DisplayRole, DetailRole, TimeRole, IsPinnedRole});
    }
}

std::optional<ConversationSummary> ConversationListModel::at(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || !m_rows[index.row()].section.isEmpty())
        return {};
    return m_rows[index.row()].summary;
}

QModelIndex ConversationListModel::indexOf(const ConversationId &id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].section.isEmpty() && m_rows[i].summary.id == id)
            return index(int(i));
    }
    return {};
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    if (role == IsSectionRole)
        return !row.section.isEmpty();
    if (!row.section.isEmpty())
        return role == Qt::DisplayRole ? QVariant(row.section) : QVariant();
    const ConversationSummary &summary = row.summary;
    switch (role) {
    case Qt::DisplayRole: return summary.title.isEmpty() ? tr("New chat") : singleLine(summary.title);
    case Qt::EditRole: return summary.title;
    case DetailRole: {
        QStringList models;
        for (const QString &model : summary.models.first(std::min<qsizetype>(2, summary.models.size())))
            models.append(shortModelName(model));
        if (summary.models.size() > 2)
            models = {tr("%n models", nullptr, int(summary.models.size()))};
        if (summary.cost)
            models.append(summary.cost->isZero() ? tr("free") : formatMoney(*summary.cost));
        return models.join(u" \u00b7 "_s);
    }
    case TimeRole: return row.time;
    case IsPinnedRole: return summary.pinned;
    case IsBusyRole: return m_busy.contains(summary.id);
    case IdRole: return summary.id.text();
    case Qt::AccessibleTextRole:
        return QString(data(index, Qt::DisplayRole).toString() + u", "_s + data(index, DetailRole).toString() + u", "_s
                       + row.time);
    default: return {};
    }
}

Qt::ItemFlags ConversationListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows[index.row()].section.isEmpty())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

bool ConversationListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const std::optional<ConversationSummary> summary = at(index);
    if (!summary || role != Qt::EditRole)
        return false;
    const QString title = value.toString().simplified().left(200);
    if (!title.isEmpty() && title != summary->title)
        Q_EMIT renameRequested(summary->id, title);
    return true;
}

} // namespace switchyard
