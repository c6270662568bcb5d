// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/parallel/answercolumn.h"

#include "ui/chat/parallel/answerheader.h"
#include "ui/chat/transcriptview.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace switchyard {

AnswerColumn::AnswerColumn(const Connections &connections, QWidget *parent)
    : QWidget(parent), m_rows(connections), m_header(new AnswerHeader), m_view(new TranscriptView)
{
    m_rows.setDress(SessionTranscript::Dress::Column);
    m_view->setObjectName("answerTranscript"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
}

AnswerColumn::~AnswerColumn()
{
    m_view->setSource(nullptr); // the rows go before the view does
}

void AnswerColumn::setAnswer(ChatSession *session, const MessageId &answer, const MessageId &after)
{
    if (session != m_session || after != m_after) {
        m_view->setSource(nullptr);
        m_attached = false;
        m_rows.setSession(session);
    }
    m_session = session;
    m_answer = answer;
    m_after = after;
    m_rows.setPart(answer, after);
    const qsizetype from = m_rows.takePath();
    if (from == 0 && m_attached) {
        m_view->setSource(nullptr);
        m_attached = false;
    } else if (m_attached) {
        m_view->rowsChanged(from);
    }
    m_stale = true;
    catchUp();
}

void AnswerColumn::setDress(SessionTranscript::Dress dress)
{
    if (m_rows.dress() == dress)
        return;
    m_rows.setDress(dress);
    refresh();
}

void AnswerColumn::messageChanged(const MessageId &id)
{
    if (isVisible() && m_attached)
        m_view->messageChanged(id.text());
    else
        m_stale = true;
}

void AnswerColumn::refresh()
{
    m_stale = true;
    catchUp();
}

void AnswerColumn::catchUp()
{
    if (!m_stale || !isVisible())
        return;
    m_stale = false;
    if (m_attached)
        m_view->refresh();
    else
        m_view->setSource(&m_rows);
    m_attached = true;
}

void AnswerColumn::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    catchUp();
}

} // namespace switchyard
