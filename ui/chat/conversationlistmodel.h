// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversation.h"

#include <QAbstractListModel>
#include <QSet>

namespace switchyard {

/// The lines of the conversation list: headings ("Pinned", "Today" …) and conversations under them. New data is applied
/// as the smallest removal, insertion and change.
class ConversationListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IsSectionRole = Qt::UserRole, DetailRole, TimeRole, IsPinnedRole, IsBusyRole, IdRole };
    using QAbstractListModel::QAbstractListModel;

    /// `now` is UTC; days are those of the local time.
    void setConversations(const QList<ConversationSummary> &summaries, const QDateTime &now);
    /// Shows those whose title has all words, and those whose texts do (`hits`).
    void setFilter(const QString &words, const QSet<ConversationId> &hits = {});
    void setBusy(const ConversationId &id, bool busy);

    [[nodiscard]] std::optional<ConversationSummary> at(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const ConversationId &id) const;
    [[nodiscard]] bool hasFilter() const { return !m_words.isEmpty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// The user wrote another title into the list; nothing has been changed yet.
    void renameRequested(const switchyard::ConversationId &id, const QString &title);

private:
    struct Row
    {
        QString section; ///< set: a heading
        ConversationSummary summary;
        QString time;
        bool operator==(const Row &) const = default;
        [[nodiscard]] bool isSameLine(const Row &other) const
        {
            return section == other.section && summary.id == other.summary.id;
        }
    };

    [[nodiscard]] QList<Row> build() const;
    [[nodiscard]] bool matches(const ConversationSummary &summary) const;
    [[nodiscard]] QString sectionOf(const ConversationSummary &summary) const;
    void apply(const QList<Row> &fresh);

    QList<ConversationSummary> m_summaries;
    QDateTime m_now;
    QStringList m_words;
    QSet<ConversationId> m_hits;
    QSet<ConversationId> m_busy;
    QList<Row> m_rows;
};

} // namespace switchyard
