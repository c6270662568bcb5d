// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/parallel/parallelview.h"

#include "core/base/clock.h"
#include "core/services/chatsession.h"
#include "ui/chat/parallel/answercolumn.h"
#include "ui/chat/parallel/answerheader.h"
#include "ui/chat/parallel/promptstrip.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {

namespace {

constexpr auto beat = 250ms;

} // namespace

MessageId forkOf(const ChatSession &session, const QList<MessageId> &answers)
{
    if (answers.isEmpty())
        return {};
    QList<MessageId> shared = session.tree().pathTo(answers.first());
    shared.removeLast();
    for (const MessageId &answer : answers.sliced(1)) {
        const QList<MessageId> path = session.tree().pathTo(answer);
        shared.erase(std::ranges::mismatch(shared, path).in1, shared.end());
    }
    return shared.isEmpty() ? MessageId() : shared.last();
}

ParallelView::ParallelView(const Dependencies &dependencies, QWidget *parent)
    : QWidget(parent),
      m_dependencies(dependencies),
      m_votes(dependencies.votesFile),
      m_prompt(new PromptStrip),
      m_tabs(new QWidget),
      m_tabRow(new FlowLayout(m_tabs, 6)),
      m_tabGroup(new QButtonGroup(this)),
      m_stage(new QWidget),
      m_scroll(new QScrollBar(Qt::Horizontal))
{
    setObjectName("parallelView"_L1);
    setAccessibleName(tr("Answers side by side"));
    m_tabs->setObjectName("answerTabs"_L1);
    m_tabRow->setContentsMargins(16, 10, 16, 10);
    m_stage->setObjectName("answerStage"_L1);
    m_stage->installEventFilter(this);
    m_stage->setMinimumSize(200, 160);
    m_scroll->setObjectName("columnScroll"_L1);
    m_scroll->setAccessibleName(tr("Columns"));
    m_scroll->setFocusPolicy(Qt::NoFocus); // Alt+Left and Alt+Right do it
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_prompt);
    layout->addWidget(m_tabs);
    layout->addWidget(new Hairline(Qt::Horizontal));
    layout->addWidget(m_stage, 1);
    layout->addWidget(m_scroll);
    layout->addWidget(new Hairline(Qt::Horizontal));
    layout->addWidget(buildBar());

    m_beat.setInterval(beat);
    connect(&m_beat, &QTimer::timeout, this, &ParallelView::updateFacts);
    connect(m_scroll, &QScrollBar::valueChanged, this, [this](int first) {
        m_first = first;
        placeColumns();
    });
    connect(m_tabGroup, &QButtonGroup::idClicked, this, [this](int index) {
        setCurrent(index);
        m_columns.at(index)->view()->setFocus(Qt::TabFocusReason);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

ParallelView::~ParallelView()
{
    m_stage->removeEventFilter(this);
}

QWidget *ParallelView::buildBar()
{
    auto *bar = new QWidget;
    m_barText = new ElidedLabel(TextRole::Secondary);
    m_barText->setObjectName("parallelBarText"_L1);
    m_toAll = new QPushButton;
    m_toAll->setObjectName("sendToAll"_L1);
    m_toAll->setAccessibleName(tr("The next message goes to all answers"));
    m_toOne = new QPushButton;
    m_toOne->setObjectName("sendToOne"_L1);
    m_toOne->setAccessibleName(tr("The next message goes to the chosen answer only"));
    m_tie = new QPushButton(tr("They are equal"));
    m_tie->setObjectName("voteTie"_L1);
    m_tie->setAccessibleName(tr("The answers are equal"));
    auto *group = new QButtonGroup(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addStretch(1);
    layout->addWidget(m_barText);
    for (QPushButton *button : {m_toAll, m_toOne}) {
        setButtonRole(button, ButtonRole::Chip);
        button->setCheckable(true);
        group->addButton(button);
        layout->addWidget(button);
    }
    setButtonRole(m_tie, ButtonRole::Chip);
    layout->addWidget(m_tie);
    layout->addStretch(1);
    m_toAll->setChecked(true);
    connect(m_tie, &QPushButton::clicked, this, [this] { vote({}); });
    return bar;
}

// ---- what is shown

void ParallelView::setGroup(ChatSession *session, const QList<MessageId> &group)
{
    const bool follows = session == m_session && group.size() == m_group.size() && !m_hidden;
    const bool same = session == m_session && group == m_group;
    m_session = session;
    if (!same) {
        // Columns keep their places when the conversation goes on with all of them.
        QList<MessageId> order = group;
        if (follows) {
            for (qsizetype i = 0; i < m_order.size(); ++i)
                order[i] = group.at(m_group.indexOf(m_order.at(i)));
        }
        m_group = group;
        m_order = order;
        m_vote = m_votes.find(group.value(0));
        m_hidden = m_blind && !m_vote;
        drawLots(follows && !m_hidden);
        m_toAll->setChecked(true);
        if (!follows)
            m_first = 0;
        m_current = std::clamp<qsizetype>(follows ? m_current : 0, 0, std::max<qsizetype>(0, group.size() - 1));
        makeColumns(group.size());
        Q_EMIT hiddenChanged();
    }
    m_fork = forkOf(*session, group);
    fillColumns();
}

void ParallelView::clear()
{
    m_beat.stop();
    m_group.clear();
    m_order.clear();
    m_session.clear();
    m_vote.reset();
    m_hidden = false;
    makeColumns(0);
}

void ParallelView::drawLots(bool keepOrder)
{
    if (m_hidden)
        std::ranges::shuffle(m_order, *QRandomGenerator::global());
    else if (!keepOrder)
        m_order = m_group;
}

void ParallelView::fillColumns()
{
    const Message *prompt = m_session->message(m_fork);
    m_prompt->setVisible(prompt && prompt->role == Role::User);
    if (prompt)
        m_prompt->setText(prompt->text());
    const auto dress = m_hidden ? SessionTranscript::Dress::Blind : SessionTranscript::Dress::Column;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        m_columns.at(i)->setDress(dress);
        m_columns.at(i)->setAnswer(m_session, m_order.at(i), m_fork);
    }
    placeColumns();
    updateFacts();
    markCurrent();
}

void ParallelView::makeColumns(qsizetype count)
{
    // Later: one of their buttons may have been pressed for this.
    while (m_columns.size() > count) {
        AnswerColumn *column = m_columns.takeLast();
        column->hide();
        column->deleteLater();
    }
    while (m_columns.size() < count)
        m_columns.append(makeColumn());
    for (int i = int(m_tabGroup->buttons().size()) - 1; i >= int(count); --i) {
        QAbstractButton *tab = m_tabGroup->button(i);
        m_tabGroup->removeButton(tab);
        m_tabRow->removeWidget(tab);
        tab->hide();
        tab->deleteLater();
    }
    for (int i = int(m_tabGroup->buttons().size()); i < int(count); ++i) {
        auto *tab = new QPushButton;
        tab->setObjectName("answerTab"_L1);
        tab->setCheckable(true);
        setButtonRole(tab, ButtonRole::Chip);
        m_tabGroup->addButton(tab, i);
        m_tabRow->addWidget(tab);
    }
}

AnswerColumn *ParallelView::makeColumn()
{
    auto *column = new AnswerColumn(m_dependencies.connections, m_stage);
    column->hide();
    AnswerHeader *header = column->header();
    connect(header, &AnswerHeader::keepRequested, this, [this, column] {
        if (m_hidden)
            vote(column->answer());
        else
            Q_EMIT keepRequested(column->answer());
    });
    connect(header, &AnswerHeader::stopRequested, this, [this, column] { Q_EMIT stopRequested(column->answer()); });
    connect(header, &AnswerHeader::moreRequested, this, [this, column] { Q_EMIT moreRequested(column->answer()); });
    Q_EMIT columnMade(column->view());
    return column;
}

void ParallelView::messageChanged(const MessageId &id)
{
    const qsizetype index = m_order.indexOf(id);
    if (index < 0)
        return;
    m_columns.at(index)->messageChanged(id);
    if (!m_beat.isActive() && isVisible())
        m_beat.start();
}

void ParallelView::refresh()
{
    for (AnswerColumn *column : std::as_const(m_columns))
        column->refresh();
    if (m_session)
        updateFacts();
}

// ---- heads

QList<AnswerFacts> ParallelView::facts() const
{
    if (!m_session)
        return {};
    QList<AnswerFacts> all
        = answerFacts(*m_session, m_dependencies.catalog, m_order, m_hidden, m_dependencies.clock.now());
    for (AnswerFacts &facts : all)
        facts.isPick = m_vote && m_vote->best == facts.id;
    return all;
}

void ParallelView::updateFacts()
{
    if (!m_session)
        return;
    const QList<AnswerFacts> all = facts();
    for (const AnswerFacts &facts : all) {
        AnswerColumn *column = m_columns.at(m_order.indexOf(facts.id));
        column->header()->setFacts(facts);
        column->view()->setAccessibleName(tr("Answer of %1").arg(facts.name));
    }
    updateTabs(all);
    updateBar(all);
    const bool live = std::ranges::any_of(all, &AnswerFacts::isLive);
    if (live && isVisible() && !m_beat.isActive())
        m_beat.start();
    else if (!live)
        m_beat.stop();
}

void ParallelView::updateTabs(const QList<AnswerFacts> &facts)
{
    for (const AnswerFacts &each : facts) {
        QAbstractButton *tab = m_tabGroup->button(int(m_order.indexOf(each.id)));
        // A state in words for who cannot see the sign.
        const QString sign = each.isLive() ? u" \u2026"_s : each.state == MessageState::Complete ? QString() : u" !"_s;
        const QString text = singleLine(each.name, 28) + sign;
        if (tab->text() == text)
            continue;
        tab->setText(text);
        tab->setAccessibleName(each.stateText.isEmpty() ? each.name : QString(each.name + u", "_s + each.stateText));
    }
}

void ParallelView::updateBar(const QList<AnswerFacts> &facts)
{
    const bool live = std::ranges::any_of(facts, &AnswerFacts::isLive);
    const auto current = std::ranges::find(facts, this->current(), &AnswerFacts::id);
    m_tie->setVisible(m_hidden);
    m_tie->setEnabled(!live);
    m_toOne->setVisible(!m_hidden);
    m_toAll->setVisible(!m_hidden);
    m_barText->setFullText(m_hidden ? live ? tr("Names appear with your vote, once all have answered.")
                                           : tr("Which answer is best? Names appear with your vote.")
                                    : tr("Your next message goes to"));
    m_toAll->setText(tr("all %n answer(s)", nullptr, int(m_order.size())));
    if (current != facts.end())
        m_toOne->setText(tr("only %1").arg(singleLine(current->name, 28)));
}

bool ParallelView::sendsToAll() const
{
    return m_hidden || m_toAll->isChecked();
}

// ---- events

void ParallelView::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() == Qt::AltModifier;
    const int forward = isRightToLeft() ? -1 : 1;
    if (alt && event->key() == Qt::Key_Right)
        step(forward);
    else if (alt && event->key() == Qt::Key_Left)
        step(-forward);
    else if (event->key() == Qt::Key_Escape && m_session && m_session->isBusy())
        Q_EMIT stopAllRequested();
    else
        QWidget::keyPressEvent(event);
}

bool ParallelView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_stage && event->type() == QEvent::Resize) {
        placeColumns();
        markCurrent();
    } else if (watched == m_stage && event->type() == QEvent::Paint) {
        const ThemeColors colors = ThemeColors::of(this);
        QPainter painter(m_stage);
        painter.fillRect(m_stage->rect(), colors.base);
        const double line = 1.0 / devicePixelRatio();
        for (int place = 1; place < columnsShown(); ++place) {
            const int at = m_stage->width() * place / columnsShown();
            const int x = isRightToLeft() ? m_stage->width() - at - 1 : at;
            painter.fillRect(QRectF(x, 0, line, m_stage->height()), colors.hairline);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ParallelView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), ThemeColors::of(this).base);
}

void ParallelView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        placeColumns();
}

} // namespace switchyard
