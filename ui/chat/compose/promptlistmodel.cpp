// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/promptlistmodel.h"

#include "ui/chat/modelpicker.h"
#include "ui/common/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

void PromptListModel::setPrompts(const QList<Prompt> &prompts)
{
    beginResetModel();
    m_prompts = prompts;
    select();
    endResetModel();
}

void PromptListModel::setFilter(const QString &words)
{
    beginResetModel();
    m_words = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    select();
    endResetModel();
}

void PromptListModel::select()
{
    constexpr qsizetype searched = 2000; // of a long text: names and beginnings are what people remember
    m_shown.clear();
    for (qsizetype i = 0; i < m_prompts.size(); ++i) {
        const QString folded = QString(m_prompts[i].name + u'\n' + m_prompts[i].text.left(searched)).toCaseFolded();
        if (std::ranges::all_of(m_words, [&folded](const QString &word) { return folded.contains(word); }))
            m_shown.append(i);
    }
}

QVariant PromptListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Prompt &prompt = this->prompt(index.row());
    switch (role) {
    case Qt::DisplayRole: return singleLine(prompt.name, 120);
    case Qt::AccessibleTextRole:
        return QString(singleLine(prompt.name, 120) + u", "_s + singleLine(prompt.text.left(400), 200));
    case ModelPickerListModel::DetailRole: return singleLine(prompt.text.left(400), 200);
    case ModelPickerListModel::PricesRole: {
        const int gaps = int(promptVariables(prompt.text).size());
        return gaps > 0 ? tr("%n to fill in", nullptr, gaps) : QString();
    }
    case ModelPickerListModel::ContextRole: return QString();
    default: return {};
    }
}

} // namespace switchyard
