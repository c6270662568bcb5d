// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/sessiontranscript.h"

#include <QWidget>

namespace switchyard {

class AnswerHeader;
class TranscriptView;

/// One of the answers that stand side by side, with what the conversation said before it since they parted. Costs
/// nothing while it is not seen: it is neither laid out nor painted, and catches up when it comes into sight.
class AnswerColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerColumn(const Connections &connections, QWidget *parent = nullptr);
    ~AnswerColumn() override;

    /// Shows what leads to `answer` from the message after `after` on; stays at its place where that only grew.
    void setAnswer(ChatSession *session, const MessageId &answer, const MessageId &after);
    void setDress(SessionTranscript::Dress dress);
    /// A message of this column has another value.
    void messageChanged(const MessageId &id);
    void refresh();

    [[nodiscard]] const MessageId &answer() const { return m_answer; }
    [[nodiscard]] AnswerHeader *header() const { return m_header; }
    [[nodiscard]] TranscriptView *view() const { return m_view; }
    [[nodiscard]] const SessionTranscript *rows() const { return &m_rows; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void catchUp();

    SessionTranscript m_rows;
    ChatSession *m_session = nullptr;
    MessageId m_answer;
    MessageId m_after;
    AnswerHeader *m_header;
    TranscriptView *m_view;
    bool m_stale = false; // something changed while it was out of sight
    bool m_attached = false; // the view has the source
};

} // namespace switchyard
