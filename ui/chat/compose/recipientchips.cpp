// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/recipientchips.h"

#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {
constexpr int widestName = 220; // at 100 % text
constexpr int widestAtAnySize = 300;
} // namespace

RecipientChips::RecipientChips(QWidget *parent)
    : QWidget(parent),
      m_layout(new FlowLayout(this, 4)),
      m_group(new QWidget(this)),
      m_add(new QPushButton(tr("+ model"), m_group))
{
    setObjectName("recipientChips"_L1);
    setCursor(Qt::ArrowCursor);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_add->setObjectName("addModelButton"_L1);
    m_add->setAccessibleName(tr("Ask another model as well"));
    setButtonRole(m_add, ButtonRole::Chip);
    connect(m_add, &QPushButton::clicked, this, &RecipientChips::addRequested);
    auto *group = new QHBoxLayout(m_group);
    group->setContentsMargins(0, 0, 0, 0);
    group->setSpacing(4);
    group->addWidget(m_add);
    rebuild();
}

void RecipientChips::addTool(QPushButton *button)
{
    m_group->layout()->addWidget(button);
    m_tools.append(button);
    rebuild();
}

QWidget *RecipientChips::anchor()
{
    return m_modelsShown ? m_chips.first() : static_cast<QWidget *>(this);
}

void RecipientChips::setModelsShown(bool on)
{
    if (std::exchange(m_modelsShown, on) != on)
        rebuild();
}

void RecipientChips::setRecipients(const QList<RecipientName> &recipients)
{
    if (recipients == m_recipients)
        return;
    m_recipients = recipients;
    rebuild();
}

void RecipientChips::rebuild()
{
    while (m_layout->count() > 0)
        const std::unique_ptr<QLayoutItem> gone(m_layout->takeAt(0));
    const bool several = m_recipients.size() > 1;
    const qsizetype wanted = std::max<qsizetype>(1, m_recipients.size());
    while (m_chips.size() > wanted)
        m_chips.takeLast()->deleteLater();
    while (m_chips.size() < wanted) {
        auto *chip = new QPushButton(this);
        chip->setObjectName(m_chips.isEmpty() ? "modelButton"_L1 : "recipientChip"_L1);
        chip->setCheckable(true);
        chip->setChecked(true); // the accent says who answers
        setButtonRole(chip, ButtonRole::Chip);
        connect(chip, &QPushButton::clicked, this, [this, chip] {
            chip->setChecked(true);
            if (m_recipients.size() > 1)
                Q_EMIT removed(int(m_chips.indexOf(chip)));
            else
                Q_EMIT changeRequested();
        });
        m_chips.append(chip);
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        QPushButton *chip = m_chips[i];
        const QString name = i < m_recipients.size() ? m_recipients[i].name : tr("Choose a model");
        const QString shown = chip->fontMetrics().elidedText(singleLine(name, 80), Qt::ElideMiddle,
                                                             std::min(scaledPixels(widestName), widestAtAnySize));
        chip->setText(QString(QString(shown).replace(u'&', "&&"_L1) + (several ? u"  \u00d7"_s : u"  \u25be"_s)));
        chip->setAccessibleName(several ? tr("Do not ask %1").arg(isolated(name, 80)) : tr("Model"));
        chip->setAccessibleDescription(singleLine(name, 200));
        chip->setToolTip(several ? plainToolTip(tr("Do not ask %1").arg(isolated(name, 80))) : QString());
        if (m_modelsShown)
            m_layout->addWidget(chip);
        chip->setVisible(m_modelsShown);
    }
    m_add->setVisible(m_modelsShown);
    m_add->setEnabled(m_recipients.size() < mostRecipients);
    m_layout->addWidget(m_group);
    // In the order they are seen.
    QWidget *last = m_chips.first();
    for (QPushButton *chip : std::as_const(m_chips))
        last = (chip == last ? chip : (setTabOrder(last, chip), chip));
    setTabOrder(last, m_add);
    last = m_add;
    for (QPushButton *tool : std::as_const(m_tools)) {
        setTabOrder(last, tool);
        last = tool;
    }
    updateGeometry();
}

} // namespace switchyard
