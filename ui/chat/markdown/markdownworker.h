// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/markdownstream.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace switchyard {

/// A MarkdownStream that never keeps its thread waiting: a text that is read in a millisecond or two is read at once,
/// a larger one on the pool, with the deadline of the options. At most one reading is under way; of what comes in the
/// meantime the newest counts.
class MarkdownWorker
{
public:
    /// The blocks have changed from index `firstChanged` on. Called in the thread that made the worker, and never from
    /// within update() or after the worker is gone.
    using Receiver = std::function<void(qsizetype firstChanged)>;

    explicit MarkdownWorker(MarkdownOptions options = {}, Receiver receiver = {});
    ~MarkdownWorker();
    Q_DISABLE_COPY_MOVE(MarkdownWorker)

    /// As MarkdownStream::update(). Nothing: the text is being read, the blocks are still the ones before.
    std::optional<qsizetype> update(const QString &text, bool finished);
    /// As update(), whatever it takes.
    void readNow(const QString &text, bool finished);
    [[nodiscard]] const QList<Block> &blocks() const { return m_stream.blocks(); }
    [[nodiscard]] bool isBusy() const { return m_job != nullptr; }

    /// A text with more unsettled characters than this leaves the thread.
    static constexpr qsizetype atOnce = 64 * 1024;

private:
    struct Wanted
    {
        QString text;
        bool finished = false;
    };

    void start(const Wanted &wanted);

    const MarkdownOptions m_options;
    const Receiver m_receiver;
    MarkdownStream m_stream;
    std::optional<Wanted> m_next;
    std::unique_ptr<QObject> m_job; // lives while a reading is under way; its end drops the result
};

} // namespace switchyard
