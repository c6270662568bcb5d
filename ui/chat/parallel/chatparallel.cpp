// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The page where several answers stand beside each other: which of the two views is shown, and what is done there.

#include "core/services/connections.h"
#include "core/services/modelcatalog.h"
#include "ui/chat/chatfacts.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/compare/comparesheet.h"
#include "ui/chat/composer.h"
#include "ui/chat/modelpicker.h"
#include "ui/chat/parallel/parallelview.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/errorbanner.h"
#include "ui/common/switchyardstyle.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr int mostOthers = 8;

/// The answers that stand beside the last message on the page; empty when it stands alone.
QList<MessageId> shownGroup(const ChatSession *session)
{
    const QList<MessageId> path = session ? session->path() : QList<MessageId>();
    const Message *last = path.isEmpty() ? nullptr : session->message(path.last());
    if (!last || last->role != Role::Assistant)
        return {};
    const QList<MessageId> group = session->answerGroup(last->id);
    return group.size() > 1 ? group : QList<MessageId>();
}

} // namespace

QWidget *ChatPage::buildParallelChips()
{
    auto *chips = new QWidget;
    auto *layout = new QHBoxLayout(chips);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(8);
    m_sideBySide = new QPushButton(tr("Side by side"));
    m_sideBySide->setObjectName("sideBySideChip"_L1);
    m_sideBySide->setToolTip(tr("All answers in columns, or one at a time"));
    m_compare = new QPushButton(tr("Compare…"));
    m_compare->setObjectName("compareChip"_L1);
    m_compare->setToolTip(tr("Where two answers differ, and what each cost"));
    m_blind = new QPushButton(tr("Blind"));
    m_blind->setObjectName("blindChip"_L1);
    m_blind->setToolTip(tr("Hides who answers until you have voted for the best answer"));
    for (QPushButton *chip : {m_sideBySide, m_compare, m_blind}) {
        setButtonRole(chip, ButtonRole::Chip);
        chip->setAccessibleDescription(chip->toolTip());
        chip->setCheckable(chip != m_compare);
        chip->hide();
        layout->addWidget(chip);
    }
    return chips;
}

void ChatPage::connectParallel()
{
    connect(m_sideBySide, &QPushButton::clicked, this, [this](bool wanted) {
        const QList<MessageId> group = shownGroup(m_session);
        if (wanted)
            m_singly.remove(group.value(0));
        else
            m_singly.insert(group.value(0));
        updateParallel();
    });
    connect(m_compare, &QPushButton::clicked, this, &ChatPage::compareAnswers);
    connect(m_blind, &QPushButton::clicked, this, [this](bool blind) {
        m_parallel->setBlind(blind);
        updateFind(); // the columns may stand in another order
    });
    connect(m_parallel, &ParallelView::hiddenChanged, this, [this] {
        m_sideBySide->setEnabled(!m_parallel->isHidden());
        m_blind->setChecked(m_parallel->isBlind());
    });
    connect(m_parallel, &ParallelView::columnMade, this, &ChatPage::connectTranscript);
    connect(m_parallel, &ParallelView::keepRequested, this, &ChatPage::keepAnswer);
    connect(m_parallel, &ParallelView::moreRequested, this, &ChatPage::showMore);
    connect(m_parallel, &ParallelView::stopRequested, this, [this](const MessageId &answer) {
        if (m_session)
            m_session->stop(answer);
    });
    connect(m_parallel, &ParallelView::stopAllRequested, this, [this] {
        if (m_session)
            m_session->stop();
    });
    connect(m_parallel, &ParallelView::voted, this, &ChatPage::notice);
    connect(m_parallel, &ParallelView::voteFailed, this,
            [this](const Error &error) { m_banner->showError(error, {}); });
    // From the composer too: it has no use for them.
    for (const int by : {-1, 1}) {
        auto *key = new QShortcut(QKeySequence(Qt::ALT | (by < 0 ? Qt::Key_Left : Qt::Key_Right)), m_composer, nullptr,
                                  nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, by] {
            if (showsParallel())
                m_parallel->step(isRightToLeft() ? -by : by);
        });
    }
}

bool ChatPage::showsParallel() const
{
    return m_parallel && !m_parallel->group().isEmpty();
}

void ChatPage::updateParallel()
{
    const QList<MessageId> group = shownGroup(m_session);
    const bool wanted = !group.isEmpty() && !m_singly.contains(group.first());
    const bool before = showsParallel();
    for (QPushButton *chip : {m_sideBySide, m_compare})
        chip->setVisible(!group.isEmpty());
    m_blind->setVisible(wanted);
    m_sideBySide->setChecked(wanted);
    if (wanted) {
        m_parallel->setGroup(m_session, group);
        m_transcript->hide();
        m_parallel->show();
        m_parallel->refresh(); // heads begin to count
    } else if (before) {
        const bool hadFocus = m_parallel->isAncestorOf(focusWidget());
        m_parallel->hide();
        m_parallel->clear();
        m_transcript->show();
        m_transcript->refresh();
        if (hadFocus)
            focusComposer();
    }
    m_composer->setModelsElsewhere(wanted);
    if (wanted != before)
        updatePanes();
    updateFind();
}

Result<void> ChatPage::sendFromColumns(const Draft &draft)
{
    if (m_parallel->sendsToAll())
        return m_session->continueWithAll(draft);
    const Message *answer = m_session->message(m_parallel->current());
    if (!answer)
        return m_session->send(draft);
    const Recipient recipient{answer->connection, answer->model};
    m_session->selectBranch(answer->id);
    return m_session->send(draft, {recipient});
}

void ChatPage::keepAnswer(const MessageId &answer)
{
    if (!m_session || !m_session->message(answer))
        return;
    m_singly.insert(shownGroup(m_session).value(0));
    m_session->selectBranch(answer);
    updateParallel(); // also where it was the selected one before
    focusComposer();
}

void ChatPage::askOthers(const MessageId &answer)
{
    if (!m_session)
        return;
    m_pickingFor = answer;
    if (!m_severalPicker) {
        m_severalPicker = new ModelPicker(this);
        m_severalPicker->setObjectName("severalPicker"_L1);
        connect(m_severalPicker, &ModelPicker::severalChosen, this, [this](const QList<Recipient> &chosen) {
            const MessageId asked = std::exchange(m_pickingFor, {});
            if (!m_session || !m_session->message(asked))
                return;
            if (const Result<void> sent = m_session->retryWith(asked, chosen); !sent)
                m_banner->showError(sent.error(), {});
            focusComposer();
        });
        connect(m_severalPicker, &ModelPicker::allModelsRequested, this, &ChatPage::modelsRequested);
    }
    const ConnectionId connection = m_session->effectiveConnection();
    m_severalPicker->openForSeveral(m_composer->modelButton(), pickerRows(m_services, connection), connection,
                                    m_session->effectiveModel(), mostOthers);
}

void ChatPage::compareAnswers()
{
    const QList<MessageId> group = shownGroup(m_session);
    if (group.isEmpty())
        return;
    const QList<AnswerFacts> facts = showsParallel()
        ? m_parallel->facts()
        : answerFacts(*m_session, m_services.catalog, group, false, m_services.clock.now());
    QList<ComparedAnswer> answers;
    for (const AnswerFacts &each : facts) {
        if (const Message *message = m_session->message(each.id))
            answers.append({each, message->text()});
    }
    auto *sheet = new CompareSheet(answers, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &CompareSheet::notice, this, &ChatPage::notice);
    if (showsParallel())
        sheet->chooseFirst(m_parallel->current());
    sheet->open();
}

} // namespace switchyard
