// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <functional>
#include <optional>

namespace switchyard {

/// Earlier prompts, gone through with Up and Down. What was typed before is the last step of the way back.
class PromptHistory
{
public:
    /// Newest first; asked when going back begins.
    void setSource(std::function<QStringList()> source) { m_source = std::move(source); }
    /// Whether Up goes back from here: the field is empty, or shows a prompt of the history unchanged.
    [[nodiscard]] bool appliesTo(const QString &shown) const;
    /// The next older one. Nothing when there is none.
    [[nodiscard]] std::optional<QString> older(const QString &shown);
    /// The next newer one, at the end what had been typed. Nothing when this is no history.
    [[nodiscard]] std::optional<QString> newer();
    void reset() { m_at = -1; }

private:
    std::function<QStringList()> m_source;
    QStringList m_prompts;
    QString m_typed;
    qsizetype m_at = -1; // -1: what was typed
};

} // namespace switchyard
