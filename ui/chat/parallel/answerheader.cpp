// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/parallel/answerheader.h"

#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace switchyard {

AnswerHeader::AnswerHeader(QWidget *parent)
    : QWidget(parent),
      m_name(new ElidedLabel(TextRole::Strong)),
      m_provider(new ElidedLabel(TextRole::Secondary)),
      m_summary(new ElidedLabel(TextRole::Secondary)),
      m_badge(new Badge),
      m_keep(new QPushButton),
      m_stop(new QPushButton(tr("Stop"))),
      m_more(new QPushButton)
{
    setObjectName("answerHeader"_L1);
    m_name->setObjectName("answerName"_L1);
    m_summary->setObjectName("answerSummary"_L1);
    m_keep->setObjectName("keepAnswer"_L1);
    m_stop->setObjectName("stopAnswer"_L1);
    m_more->setObjectName("moreOfAnswer"_L1);
    m_more->setIcon(symbolIcon(u"more"_s));
    for (QPushButton *button : {m_keep, m_stop, m_more}) {
        setButtonRole(button, ButtonRole::Quiet);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    m_name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_provider->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_name, 0);
    top->addWidget(m_provider, 1);
    top->addWidget(m_keep);
    top->addWidget(m_stop);
    top->addWidget(m_more);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->setContentsMargins(0, 0, 8, 0);
    below->addWidget(m_summary, 1);
    below->addWidget(m_badge);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 10, 8, 8);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addLayout(below);
    // One height, whatever buttons and badges there are: columns stand in line.
    below->addStrut(m_badge->sizeHint().height());
    top->addStrut(m_keep->sizeHint().height());

    connect(m_keep, &QPushButton::clicked, this, &AnswerHeader::keepRequested);
    connect(m_stop, &QPushButton::clicked, this, &AnswerHeader::stopRequested);
    connect(m_more, &QPushButton::clicked, this, &AnswerHeader::moreRequested);
    updateButtons();
}

void AnswerHeader::setFacts(const AnswerFacts &facts)
{
    if (m_facts == facts && !m_name->fullText().isEmpty())
        return;
    m_facts = facts;
    m_name->setFullText(facts.name);
    m_provider->setFullText(facts.provider);
    m_summary->setFullText(facts.summary());
    m_summary->setColor(facts.state == MessageState::Failed            ? &ThemeColors::failure
                            : facts.state == MessageState::Interrupted ? &ThemeColors::warning
                                                                       : nullptr);
    if (facts.isPick)
        m_badge->setState(Badge::Tone::Neutral, tr("your pick"));
    else
        m_badge->setState(Badge::Tone::Good, facts.isCheapest ? tr("cheapest") : QString());
    updateButtons();
}

void AnswerHeader::updateButtons()
{
    const bool live = m_facts.isLive();
    m_keep->setVisible(!live && m_facts.hasText);
    m_keep->setText(m_facts.isHidden ? tr("This is best") : tr("Go on with this"));
    m_keep->setToolTip(m_facts.isHidden ? tr("Votes for this answer and shows who gave each")
                                        : tr("Shows this answer alone; the others stay as branches"));
    m_keep->setAccessibleName(
        (m_facts.isHidden ? tr("%1 is best") : tr("Go on with the answer of %1")).arg(m_facts.name));
    m_stop->setVisible(live);
    m_stop->setAccessibleName(tr("Stop the answer of %1").arg(m_facts.name));
    m_more->setVisible(!live && !m_facts.isHidden);
    m_more->setAccessibleName(tr("More about the answer of %1").arg(m_facts.name));
    m_more->setToolTip(tr("More"));
}

void AnswerHeader::setCurrent(bool current)
{
    if (m_current == current)
        return;
    m_current = current;
    update();
}

void AnswerHeader::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.base);
    if (m_current)
        painter.fillRect(QRect(0, 0, width(), 2), colors.accent);
}

} // namespace switchyard
