// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/experiencepanel.h"

#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/factgrid.h"

#include <QBoxLayout>
#include <QPushButton>

#include <chrono>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

QList<FactGrid::Fact> factsOf(const ModelExperience &own, const QDateTime &now)
{
    QList<FactGrid::Fact> facts;
    const auto add
        = [&facts](const QString &name, const QString &value) { facts << FactGrid::Fact{name, value, true}; };
    add(ExperiencePanel::tr("Answers"), formatCount(own.answers));
    const QString cost = formatMoney(own.cost);
    //: of some answers the cost is not known: "$1.07 or more"
    add(ExperiencePanel::tr("Cost"), own.unknownCost > 0 ? ExperiencePanel::tr("%1 or more").arg(cost) : cost);
    if (own.tokensPerSecond)
        add(ExperiencePanel::tr("Speed"), formatSpeed(*own.tokensPerSecond));
    if (own.firstTokenSeconds)
        add(ExperiencePanel::tr("First token"),
            formatDuration(std::chrono::milliseconds(qint64(*own.firstTokenSeconds * 1000))));
    add(ExperiencePanel::tr("Failed"),
        own.failures == 0 ? formatCount(0)
                          //: failed answers: "2, that is 4.8 %"
                          : ExperiencePanel::tr("%1, that is %2")
                                .arg(formatCount(own.failures), formatPercent(own.failures, own.answers)));
    add(ExperiencePanel::tr("Last used"), formatRelativeTime(own.last, now));
    return facts;
}

} // namespace

ExperiencePanel::ExperiencePanel(OwnExperience &experience, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_experience(experience),
      m_clock(clock),
      m_title(new TextLabel(TextRole::Section)),
      m_facts(new FactGrid),
      //: button: three months instead of one
      m_longer(new QPushButton(tr("90 days"), this))
{
    setObjectName(u"experiencePanel"_s);
    m_longer->setObjectName(u"longerExperience"_s);
    m_longer->setAccessibleName(tr("Your use of the last 90 days"));
    m_longer->setCheckable(true);
    setButtonRole(m_longer, ButtonRole::Chip);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_longer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_facts);
    connect(m_longer, &QPushButton::toggled, this, &ExperiencePanel::reload);
    connect(&experience, &OwnExperience::changed, this, &ExperiencePanel::reload);
}

void ExperiencePanel::showModel(const ModelId &model)
{
    m_model = model;
    reload();
}

void ExperiencePanel::reload()
{
    const auto span = m_longer->isChecked() ? OwnExperience::Span::Quarter : OwnExperience::Span::Month;
    const ModelExperience own = m_experience.models(span).value(m_model);
    m_title->setText(tr("Your last %n day(s)", nullptr, int(span)));
    if (own.answers == 0)
        m_facts->setFacts({{{}, tr("Not used in this time"), false}});
    else
        m_facts->setFacts(factsOf(own, m_clock.now()));
}

} // namespace switchyard
