// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/frame/uihouse.h"
#include "ui/chat/chatpage.h"

#include <QHash>

#include <memory>

namespace switchyard {

class AnswerColumn;

/// A page over a scripted network: what each model answers is set by its id.
class ParallelHouse
{
public:
    ParallelHouse();

    /// A prompt to these models at once, until it is shown.
    void ask(const QString &prompt, const QStringList &models);
    void waitUntilDone();
    [[nodiscard]] ChatSession *session() const { return page->session(); }
    [[nodiscard]] ParallelView *view() const { return page->parallel(); }
    [[nodiscard]] AnswerColumn *column(qsizetype index) const;
    /// The text of a message in a column, as its view has it.
    [[nodiscard]] QString textIn(qsizetype column, int row) const;
    void show(QSize size);

    UiHouse house;
    ConnectionId router;
    QHash<QString, FakeReply> replies;
    QStringList asked; ///< models, in the order of the requests
    std::unique_ptr<ChatPage> page;
};

[[nodiscard]] QStringList someModels(qsizetype count);
/// A good answer with its own text, speed and cost.
[[nodiscard]] FakeReply answerWith(const QString &text, const QByteArray &cost = "0.0108", int tokens = 655);

} // namespace switchyard
