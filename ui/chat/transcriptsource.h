// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "ui/chat/transcriptmessage.h"

#include <optional>

namespace switchyard {

/// Where the transcript gets its messages from, row by row. Only what comes near the screen is asked for; about the
/// rest the view wants to know no more than how long it is. Asked on the window's thread; every call is cheap.
class TranscriptSource
{
public:
    /// Enough to guess how tall a message is.
    struct Hint
    {
        Role role = Role::Assistant;
        qsizetype length = 0; ///< characters
        qsizetype lines = 0; ///< line ends among them, as far as known
    };

    /// What a search looks through.
    struct Text
    {
        Role role = Role::Assistant;
        QString markdown;
        QString reasoning; ///< Markdown
        bool isLive = false;
    };

    virtual ~TranscriptSource() = default;
    [[nodiscard]] virtual qsizetype count() const = 0;
    [[nodiscard]] virtual QString idAt(qsizetype row) const = 0;
    [[nodiscard]] virtual qsizetype rowOf(const QString &id) const = 0; ///< −1: not there
    [[nodiscard]] virtual Hint hintAt(qsizetype row) const = 0;
    /// Nothing while it is being fetched; the view is told of the change when it is there.
    [[nodiscard]] virtual std::optional<TranscriptMessage> messageAt(qsizetype row) const = 0;
    /// Its text as it is shown, without what stands around it; nothing as above.
    [[nodiscard]] virtual std::optional<Text> textAt(qsizetype row) const;
    /// messageAt() has something at once. Starts nothing.
    [[nodiscard]] virtual bool isHere(qsizetype row) const { return row < count(); }
    /// The messages of these rows, `to` included, wherever they are: for what is copied.
    [[nodiscard]] virtual Async<QList<TranscriptMessage>> load(qsizetype from, qsizetype to) const;
};

/// Messages that are all there.
class TranscriptList final : public TranscriptSource
{
public:
    void assign(const QList<TranscriptMessage> &messages) { m_messages = messages; }
    void append(const TranscriptMessage &message) { m_messages.append(message); }
    void replace(qsizetype row, const TranscriptMessage &message) { m_messages[row] = message; }

    [[nodiscard]] qsizetype count() const override { return m_messages.size(); }
    [[nodiscard]] QString idAt(qsizetype row) const override { return m_messages[row].id; }
    [[nodiscard]] qsizetype rowOf(const QString &id) const override;
    [[nodiscard]] Hint hintAt(qsizetype row) const override;
    [[nodiscard]] std::optional<TranscriptMessage> messageAt(qsizetype row) const override { return m_messages[row]; }

private:
    QList<TranscriptMessage> m_messages;
};

} // namespace switchyard
