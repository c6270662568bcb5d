// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/prompthistory.h"

namespace switchyard {

bool PromptHistory::appliesTo(const QString &shown) const
{
    return shown.isEmpty() || (m_at >= 0 && shown == m_prompts.value(m_at));
}

std::optional<QString> PromptHistory::older(const QString &shown)
{
    if (!appliesTo(shown))
        return {};
    if (m_at < 0 || shown.isEmpty()) {
        m_prompts = m_source ? m_source() : QStringList();
        m_typed = shown;
        m_at = -1;
    }
    if (m_at + 1 >= m_prompts.size())
        return {};
    return m_prompts[++m_at];
}

std::optional<QString> PromptHistory::newer()
{
    if (m_at < 0)
        return {};
    --m_at;
    return m_at < 0 ? m_typed : m_prompts[m_at];
}

} // namespace switchyard
