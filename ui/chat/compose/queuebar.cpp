// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/queuebar.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {
constexpr qsizetype mostLines = 3;
}

QueueBar::QueueBar(QWidget *parent)
    : QWidget(parent),
      m_title(new ElidedLabel(TextRole::Secondary)),
      m_resume(new QPushButton(tr("Send now"))),
      m_lines(new QVBoxLayout)
{
    setObjectName("queueBar"_L1);
    setCursor(Qt::ArrowCursor);
    m_title->setObjectName("queueTitle"_L1);
    m_resume->setObjectName("resumeQueue"_L1);
    setButtonRole(m_resume, ButtonRole::Quiet);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(2, 0, 0, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_resume);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addLayout(m_lines);
    layout->addWidget(new Hairline(Qt::Horizontal));
    connect(m_resume, &QPushButton::clicked, this, &QueueBar::resumeRequested);
    hide();
}

void QueueBar::setQueue(const QList<QueuedLine> &lines, bool paused)
{
    setVisible(!lines.isEmpty());
    m_resume->setVisible(paused);
    const int count = int(lines.size());
    m_title->setFullText(
        paused ? tr("%n queued; paused, because the answer before did not become complete", nullptr, count)
               : tr("%n queued; sent when the answer is complete", nullptr, count));
    if (lines == m_shown)
        return;
    m_shown = lines;
    for (QWidget *widget : std::as_const(m_widgets)) {
        widget->hide();
        widget->deleteLater();
    }
    m_widgets.clear();
    for (const QueuedLine &line : lines.first(std::min(mostLines, lines.size()))) {
        m_widgets.append(buildLine(line));
        m_lines->addWidget(m_widgets.last());
    }
    if (lines.size() > mostLines) {
        auto *more = new TextLabel(tr("and %n more", nullptr, int(lines.size() - mostLines)), TextRole::Secondary);
        more->setContentsMargins(2, 0, 0, 4);
        m_widgets.append(more);
        m_lines->addWidget(more);
    }
}

QWidget *QueueBar::buildLine(const QueuedLine &line)
{
    auto *widget = new QWidget(this);
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(2, 0, 0, 0);
    layout->setSpacing(4);
    auto *text = new ElidedLabel(TextRole::Body);
    text->setFullText(line.text);
    layout->addWidget(text, 1);
    const auto add = [&](const QString &caption, const QString &name, const QString &spoken, auto run) {
        auto *button = new QPushButton(caption);
        button->setObjectName(name);
        button->setAccessibleName(spoken.arg(isolated(line.text, 60)));
        setButtonRole(button, ButtonRole::Quiet);
        connect(button, &QPushButton::clicked, this, run, Qt::QueuedConnection);
        layout->addWidget(button);
    };
    add(tr("Edit"), u"editQueued"_s, tr("Edit the queued prompt %1"),
        [this, id = line.id] { Q_EMIT editRequested(id); });
    add(tr("Remove"), u"removeQueued"_s, tr("Remove the queued prompt %1"),
        [this, id = line.id] { Q_EMIT removeRequested(id); });
    return widget;
}

} // namespace switchyard
