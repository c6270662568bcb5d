// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/outline.h"

#include <QAbstractListModel>

namespace switchyard {

/// The tree of a conversation as an indented list; with words typed only the messages that have them.
class OutlineListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum DataRole {
        WhoRole = Qt::UserRole + 1, ///< "You", or the model's name
        BranchRole, ///< "2/3"; empty where there is only one
        IndentRole, ///< how far in
        OnPathRole, ///< it is shown now
        QuestionRole, ///< the user's own
    };
    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<OutlineEntry> &entries);
    void setFilter(const QString &words);
    [[nodiscard]] const OutlineEntry &entry(int row) const { return m_entries[m_shown[row]]; }
    /// The last message that is shown now; −1 when it is filtered out.
    [[nodiscard]] int lastOnPath() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_shown.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void select();
    [[nodiscard]] QString whoOf(const OutlineEntry &entry) const;
    [[nodiscard]] QString accessibleText(const OutlineEntry &entry) const;

    QList<OutlineEntry> m_entries;
    QStringList m_folded; // words of each, as they are compared; made with the first filter
    QList<qsizetype> m_shown;
    QStringList m_words;
};

} // namespace switchyard
