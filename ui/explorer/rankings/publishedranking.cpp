// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What RankingsView does with the rankings that servers publish.

#include "core/base/clock.h"
#include "core/services/connections.h"
#include "core/services/modeloffers.h"
#include "core/settings/preferences.h"
#include "ui/common/format.h"
#include "ui/common/placeholder.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/rankings/rankingsview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

QWidget *RankingsView::buildServers(QWidget *bar)
{
    auto *fields = new QWidget(bar);
    auto *layout = new QHBoxLayout(fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_server = new QComboBox(fields);
    m_server->setObjectName(u"rankServer"_s);
    m_server->setAccessibleName(tr("Whose users"));
    m_server->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_server, &QComboBox::activated, this, [this] {
        m_rows.clear();
        refresh();
    });
    layout->addWidget(m_server);
    m_askAgain = new QPushButton(tr("Ask again"), fields);
    m_askAgain->setObjectName(u"rankAskAgain"_s);
    m_askAgain->setAccessibleName(tr("Ask the server for its ranking again"));
    connect(m_askAgain, &QPushButton::clicked, this, &RankingsView::askPublic);
    layout->addWidget(m_askAgain);
    return fields;
}

ConnectionId RankingsView::server() const
{
    return ConnectionId(m_server->currentData().toString());
}

/// Servers that publish a ranking; the one that is in use first.
void RankingsView::updateServers()
{
    const QString before = m_server->currentData().toString();
    m_server->clear();
    const ConnectionId preferred = m_services.connections.effective(m_services.preferences.values().defaultConnection);
    const auto all = m_services.connections.all();
    for (const ConnectionInfo &info : all) {
        if (!m_services.offers || !m_services.offers->isOffered(info.connection.id))
            continue;
        const int place = info.connection.id == preferred ? 0 : m_server->count();
        m_server->insertItem(place, singleLine(info.connection.name, 60), info.connection.id.text());
    }
    m_server->setCurrentIndex(std::max(0, m_server->findData(before)));
    if (ranking() == Ranking::Public)
        refresh();
}

/// As those who pass the numbers on have to say it: who, when, for which days.
QString RankingsView::sourceText(const PublicRanking &ranking) const
{
    const auto info = m_services.connections.find(server());
    //: a server and its address
    const QString who = info
        ? tr("%1 (%2)").arg(isolated(info->connection.name, 60), isolated(info->connection.baseUrl.host(), 80))
        : QString();
    const QDate today = m_services.clock.now().toLocalTime().date();
    QStringList said;
    //: under a public ranking: %1 is a server, %2 the time when it made the ranking
    said << (ranking.asOf ? tr("Source: %1, as of %2.").arg(who, formatTimestamp(*ranking.asOf))
                          : tr("Source: %1.").arg(who));
    if (ranking.from.isValid() && ranking.to.isValid())
        said << tr("Complete days from %1 to %2.").arg(formatDay(ranking.from, today), formatDay(ranking.to, today));
    said << tr("Each provider counts with its own tokenizer, so that totals compare only roughly.");
    return said.join(u' ');
}

/// What was asked for, or why there is nothing; nothing is asked here.
void RankingsView::rankPublished()
{
    ++m_revision; // what another ranking still works on is not wanted any more
    const bool isAsking = m_asked.isRunning();
    m_server->setEnabled(!isAsking);
    m_askAgain->setVisible(m_published.contains(server()));
    m_askAgain->setEnabled(!isAsking);
    m_source->hide();
    const auto known = m_published.constFind(server());
    if (known != m_published.cend() && !isAsking) {
        m_source->setText(sourceText(*known));
        take(rankPublic(*known, server(), *m_table));
        m_source->setVisible(!m_rows.isEmpty());
        return;
    }
    m_rows.clear();
    if (isAsking)
        m_placeholder->showLoading(tr("Asking for the ranking…"));
    else if (m_server->count() == 0)
        m_placeholder->showEmpty(u"models"_s, tr("No server publishes a ranking"),
                                 tr("OpenRouter tells what all of its users spend. Add it in the page of keys."));
    else
        m_placeholder->showEmpty(u"models"_s, tr("What others use"),
                                 tr("%1 publishes on which models its users spend the most tokens. It is asked when "
                                    "you say so.")
                                     .arg(isolated(m_server->currentText(), 60)),
                                 tr("Ask for the ranking"));
    m_stack->setCurrentWidget(m_placeholder);
}

void RankingsView::askPublic()
{
    const ConnectionId asked = server();
    if (asked.isEmpty() || m_asked.isRunning())
        return;
    m_asked = m_services.offers->fetchPublicRanking(asked);
    onFinished(m_asked, this, [this, asked](const Result<PublicRanking> &ranking) {
        if (ranking)
            m_published.insert(asked, *ranking);
        if (this->ranking() != Ranking::Public)
            return;
        rankPublished();
        if (ranking || server() != asked)
            return;
        if (m_published.contains(asked)) {
            Q_EMIT failed(ranking.error()); // what is known stays
            return;
        }
        m_placeholder->showFailed(ranking.error(), tr("Try again"));
        m_stack->setCurrentWidget(m_placeholder);
    });
    rankPublished();
}

} // namespace switchyard
