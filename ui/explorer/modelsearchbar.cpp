// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modelsearchbar.h"

#include "core/domain/modelquery.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/filtermenu.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace switchyard {

using namespace Qt::StringLiterals;

ModelSearchBar::ModelSearchBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"modelSearchBar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(8);
    layout->addWidget(buildLine());
    layout->addWidget(buildChips());
}

QWidget *ModelSearchBar::buildLine()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"modelSearch"_s);
    m_search->setAccessibleName(tr("Search models"));
    //: do not translate what stands after the colon, these are words of the search
    m_search->setPlaceholderText(tr("Search models: words, price<1, ctx>=200k, in:image, cap:tools"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolIcon(u"search"_s), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &ModelSearchBar::searchChanged);
    m_completer = new QueryCompleter(m_search);
    connect(m_completer, &QueryCompleter::left, this, &ModelSearchBar::left);
    m_filters = new FilterMenu(bar);
    connect(m_filters, &FilterMenu::applied, this, &ModelSearchBar::setText);
    connect(m_filters, &FilterMenu::undoable, this, &ModelSearchBar::undoable);
    connect(m_search, &QLineEdit::textChanged, m_filters, &FilterMenu::setLine);
    m_status = new ElidedLabel(TextRole::Secondary, bar);
    m_status->setObjectName(u"catalogueStatus"_s);
    m_refresh = new QPushButton(tr("Refresh"), bar);
    m_refresh->setObjectName(u"refreshCatalogue"_s);
    m_refresh->setAccessibleName(tr("Ask the server for its models"));
    m_refresh->setIcon(symbolIcon(u"refresh"_s));
    connect(m_refresh, &QPushButton::clicked, this, &ModelSearchBar::refreshRequested);
    //: button: the panel on the left that narrows the list down
    m_facets = new QPushButton(tr("Filters"), bar);
    m_facets->setObjectName(u"toggleFacets"_s);
    m_facets->setAccessibleName(tr("Show the filters beside the list"));
    m_facets->setCheckable(true);
    setButtonRole(m_facets, ButtonRole::Quiet);
    connect(m_facets, &QPushButton::clicked, this, &ModelSearchBar::facetsToggled);
    layout->addWidget(m_facets);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_filters);
    layout->addWidget(m_status);
    layout->addWidget(m_refresh);
    return bar;
}

QWidget *ModelSearchBar::buildChips()
{
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(bar, 6);
    const std::pair<QString, QString> chips[] = {
        {tr("Favourites"), u"is:favourite"_s},
        //: filter: models that cost nothing
        {tr("Free"), u"free"_s},
        {tr("Reads images"), u"in:image"_s},
        {tr("Reads files"), u"in:file"_s},
        {tr("Tools"), u"cap:tools"_s},
        {tr("Structured output"), u"cap:json"_s},
        {tr("Reasoning"), u"cap:think"_s},
        {tr("Prompt cache"), u"cap:cache"_s},
    };
    for (const auto &[caption, term] : chips)
        layout->addWidget(addChip(bar, caption, term));
    m_hidden = addChip(bar, {}, u"is:hidden"_s);
    layout->addWidget(m_hidden);
    setHiddenCount(0);
    return bar;
}

QPushButton *ModelSearchBar::addChip(QWidget *bar, const QString &caption, const QString &term)
{
    auto *chip = new QPushButton(caption, bar);
    chip->setObjectName(u"filter-"_s + term);
    chip->setAccessibleName(tr("Filter: %1").arg(caption));
    chip->setCheckable(true);
    setButtonRole(chip, ButtonRole::Chip);
    // The search line is the truth; a chip is a short way to write a term.
    connect(chip, &QPushButton::clicked, this, [this, term](bool on) { toggleTerm(term, on); });
    connect(m_search, &QLineEdit::textChanged, chip,
            [chip, term](const QString &text) { chip->setChecked(hasTerm(text, term)); });
    return chip;
}

void ModelSearchBar::setHiddenCount(int count)
{
    const bool isChosen = m_hidden->isChecked();
    m_hidden->setText(isChosen ? tr("Hidden") : tr("%n hidden", "button: shows the models that are hidden", count));
    m_hidden->setAccessibleName(isChosen ? tr("Back to the models that are not hidden")
                                         : tr("Show %n hidden model(s)", nullptr, count));
    m_hidden->setVisible(isChosen || count > 0);
}

void ModelSearchBar::setProblems(const QList<ModelQuery::Problem> &problems)
{
    m_completer->setProblems(problems);
}

void ModelSearchBar::setCompletions(QueryCompleter::Source source)
{
    m_completer->setSource(std::move(source));
}

void ModelSearchBar::setNotebook(ModelNotebook *notebook)
{
    m_filters->setNotebook(notebook);
}

void ModelSearchBar::toggleTerm(const QString &term, bool on)
{
    m_search->setText(withTerm(m_search->text(), term, on));
}

QString ModelSearchBar::text() const
{
    return m_search->text();
}

void ModelSearchBar::setText(const QString &text)
{
    m_search->setText(text);
}

void ModelSearchBar::setStatus(const QString &text)
{
    m_status->setFullText(text);
}

void ModelSearchBar::setFacetsShown(bool on)
{
    m_facets->setChecked(on);
}

void ModelSearchBar::setLoading(bool on)
{
    m_refresh->setEnabled(!on);
    m_refresh->setText(on ? tr("Refreshing…") : tr("Refresh"));
}

void ModelSearchBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QWidget *ModelSearchBar::firstInTabOrder() const
{
    return m_facets;
}

QWidget *ModelSearchBar::lastInTabOrder() const
{
    return m_refresh;
}

} // namespace switchyard
