// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/comparetray.h"

#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace switchyard {

using namespace Qt::StringLiterals;

CompareTray::CompareTray(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"compareTray"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(new Hairline);
    auto *surface = new Surface(&ThemeColors::alternate, Surface::Shape::Flat, this);
    outer->addWidget(surface);
    auto *layout = new QHBoxLayout(surface);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(10);
    layout->addWidget(new TextLabel(tr("Compare"), TextRole::Strong));
    m_chips = new QWidget(surface);
    new FlowLayout(m_chips, 6);
    auto *middle = new QVBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_chips);
    middle->addStretch(1);
    layout->addLayout(middle, 1);
    auto *clear = new QPushButton(tr("Clear"), surface);
    clear->setObjectName(u"clearComparison"_s);
    clear->setAccessibleName(tr("Choose no models to compare"));
    setButtonRole(clear, ButtonRole::Quiet);
    connect(clear, &QPushButton::clicked, this, &CompareTray::cleared);
    layout->addWidget(clear);
    m_compare = new QPushButton(surface);
    m_compare->setObjectName(u"showComparison"_s);
    setButtonRole(m_compare, ButtonRole::Primary);
    connect(m_compare, &QPushButton::clicked, this, &CompareTray::comparisonRequested);
    layout->addWidget(m_compare);
    hide();
}

void CompareTray::setModels(const QList<ModelRow> &rows)
{
    while (QLayoutItem *item = m_chips->layout()->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (const ModelRow &row : rows) {
        const QString key = modelRowKey(row.entry.connection, row.entry.model.id);
        const QString name = singleLine(row.entry.model.name.section(u": "_s, -1), 28);
        auto *chip = new QPushButton(name, m_chips);
        chip->setObjectName(u"compared-"_s + row.entry.model.id.text());
        chip->setAccessibleName(tr("Take %1 out of the comparison").arg(name));
        chip->setToolTip(plainToolTip(chip->accessibleName()));
        chip->setCheckable(true);
        chip->setChecked(true);
        chip->setIcon(symbolIcon(u"close"_s));
        chip->setIconSize(QSize(scaledPixels(12), scaledPixels(12)));
        setButtonRole(chip, ButtonRole::Chip);
        connect(chip, &QPushButton::clicked, this, [this, key] { Q_EMIT removed(key); });
        m_chips->layout()->addWidget(chip);
        chip->show();
    }
    const int count = int(rows.size());
    m_compare->setText(tr("Compare %n", "button: the number of models", count));
    m_compare->setAccessibleName(tr("Compare %n model(s) side by side", nullptr, count));
    m_compare->setEnabled(count >= 2);
    setVisible(count > 0);
}

void CompareTray::setComparing(bool on)
{
    m_compare->setVisible(!on);
}

QWidget *CompareTray::button() const
{
    return m_compare;
}

} // namespace switchyard
