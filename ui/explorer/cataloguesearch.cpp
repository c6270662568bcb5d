// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Searching the catalogue.

#include "core/base/clock.h"
#include "core/services/connections.h"
#include "core/services/modelcatalog.h"
#include "core/services/pricehistory.h"
#include "ui/common/format.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/catalogueview.h"
#include "ui/explorer/facetpanel.h"
#include "ui/explorer/modeldetails.h"
#include "ui/explorer/modelsearchbar.h"
#include "ui/explorer/pricetexts.h"

#include <QTableView>

namespace switchyard {

using namespace Qt::StringLiterals;

void CatalogueView::applySearch()
{
    m_models->setQuery(ModelQuery::fromText(m_searchBar->text(), m_services.clock.now().date()));
    searched();
}

void CatalogueView::searched()
{
    m_facets->show(m_searchBar->text(), m_models->query(), m_models->selection());
    m_searchBar->setProblems(m_models->query().problems());
    m_searchBar->setHiddenCount(m_models->selection().hidden);
    updateState();
    keepCurrent();
}

void CatalogueView::keepCurrent()
{
    // An empty pane beside a full table would say nothing.
    const QModelIndex found = m_models->find(m_current.first, m_current.second);
    if (found.isValid()) {
        if (found.row() != m_table->currentIndex().row()) // what else is chosen stays chosen
            m_table->setCurrentIndex(found);
    } else if (m_models->rowCount() > 0) {
        const auto wanted = m_current;
        m_table->setCurrentIndex(m_models->index(0, 0));
        if (!wanted.second.isEmpty() && m_models->contains(wanted.first, wanted.second))
            m_current = wanted; // it comes back with the next search
    }
    updateDetails();
}

void CatalogueView::setFacetsShown(bool on)
{
    m_searchBar->setFacetsShown(on);
    m_facets->setVisible(on);
    m_facetsLine->setVisible(on);
}

void CatalogueView::updateStatusText()
{
    const ModelCatalog::Status status = m_services.catalog.status(catalogueConnection());
    QStringList parts;
    const int all = int(m_models->rows().size());
    const QString shown = formatCount(m_models->rowCount());
    //: %1 models pass the search, out of %2
    parts << (m_models->rowCount() == all ? tr("%n model(s)", nullptr, all)
                                          : tr("%1 of %2").arg(shown, formatCount(all)));
    if (status.updated) {
        const QString when = formatRelativeTime(*status.updated, m_services.clock.now());
        const auto refresh = m_services.prices ? m_services.prices->lastRefresh(catalogueConnection()) : std::nullopt;
        //: when the list of models was fetched, like "4 min ago"; %2: what changed, like "2 cheaper, 1 new"
        parts << (refresh ? tr("updated %1, %2").arg(when, summaryText(refresh->summary)) : tr("updated %1").arg(when));
    }
    QList<ModelQuery::Problem> problems = m_models->query().problems();
    problems.removeIf([](const ModelQuery::Problem &one) {
        return one.kind == ModelQuery::Problem::Kind::MissingValue; // it is about to be typed
    });
    const QString problem = problemText(problems);
    m_searchBar->setStatus(problem.isEmpty() ? parts.join(u" · "_s) : problem);
}

} // namespace switchyard
