// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace switchyard {

/// Which of several answers somebody found best, read without knowing who gave them.
struct AnswerVote
{
    QList<MessageId> answers; ///< that stood side by side
    MessageId best; ///< one of them; empty = a tie
    bool operator==(const AnswerVote &) const = default;
};

/// The votes of a profile, a small JSON file beside the settings. Read when first asked for; a file that is damaged
/// counts as none and is replaced by the next vote. The newest `most` are kept.
class AnswerVotes
{
public:
    static constexpr int most = 5000;

    explicit AnswerVotes(QString filePath) : m_path(std::move(filePath)) {}

    /// The vote this answer took part in; nothing when there was none.
    [[nodiscard]] std::optional<AnswerVote> find(const MessageId &answer);
    /// Takes the place of an earlier vote on the same answers. In memory also when it cannot be written. Errors:
    /// Storage.
    Result<void> add(const AnswerVote &vote);

private:
    void load();

    QString m_path;
    std::optional<QList<AnswerVote>> m_votes; // oldest first; nothing until they were read
};

} // namespace switchyard
