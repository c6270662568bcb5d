// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/noticestack.h"

#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace switchyard {

NoticeStack::NoticeStack(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName("composerNotices"_L1);
    setCursor(Qt::ArrowCursor);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    hide();
}

void NoticeStack::put(const QString &key, const QString &text, const QList<Action> &actions, Tone tone)
{
    if (m_rows.contains(key) && m_rows.value(key).text == text)
        return;
    const bool isNew = !m_rows.contains(key);
    take(key);
    Row row{.widget = new QWidget(this), .text = text};
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(2, 0, 0, 0);
    layout->setSpacing(4);
    auto *label = new ElidedLabel(TextRole::Secondary);
    label->setObjectName(QString(u"notice-"_s + key));
    if (tone == Tone::Warning)
        label->setColor(&ThemeColors::warning);
    label->setFullText(text);
    layout->addWidget(label, 1);
    for (const Action &action : actions) {
        auto *button = new QPushButton(action.caption);
        setButtonRole(button, ButtonRole::Quiet);
        // What it does may take the line away: not while the button is still at work.
        connect(button, &QPushButton::clicked, this, action.run, Qt::QueuedConnection);
        layout->addWidget(button);
        row.buttons.append(button);
    }
    m_layout->addWidget(row.widget);
    row.widget->show();
    m_rows.insert(key, row);
    show();
    if (isNew) {
        QAccessibleAnnouncementEvent said(this, text);
        QAccessible::updateAccessibility(&said);
    }
}

void NoticeStack::take(const QString &key)
{
    const auto row = m_rows.constFind(key);
    if (row == m_rows.cend())
        return;
    row->widget->hide();
    row->widget->deleteLater();
    m_layout->removeWidget(row->widget);
    m_rows.erase(row);
    setVisible(!m_rows.isEmpty());
}

void NoticeStack::clear()
{
    const QStringList keys = m_rows.keys();
    for (const QString &key : keys)
        take(key);
}

QString NoticeStack::text(const QString &key) const
{
    return m_rows.value(key).text;
}

QPushButton *NoticeStack::button(const QString &key, int index) const
{
    return m_rows.value(key).buttons.value(index);
}

} // namespace switchyard
