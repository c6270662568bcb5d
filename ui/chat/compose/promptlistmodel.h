// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/promptlibrary.h"

#include <QAbstractListModel>

namespace switchyard {

/// The prompts that match all words of a filter, in name and text; with the roles of the model picker's list.
class PromptListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setPrompts(const QList<Prompt> &prompts);
    void setFilter(const QString &words);
    [[nodiscard]] const Prompt &prompt(int row) const { return m_prompts[m_shown[row]]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_shown.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void select();

    QList<Prompt> m_prompts;
    QList<qsizetype> m_shown;
    QStringList m_words;
};

} // namespace switchyard
