// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/filtermenu.h"

#include "core/services/modelnotebook.h"
#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 60; // letters that are shown

QString inMenu(const QString &text)
{
    return singleLine(text, longestName).replace(u'&', u"&&"_s);
}

/// Ids are stable, so that a starter that was changed in one language is not doubled in another.
QList<SavedFilter> starters()
{
    return {
        {u"starter-eyes"_s, FilterMenu::tr("Sees images, calls tools, 200 k context"),
         u"in:image cap:tools ctx>=200k"_s},
        {u"starter-cheap"_s, FilterMenu::tr("Cheap, with tools and structured output"),
         u"cap:tools cap:json price<=1"_s},
        {u"starter-free"_s, FilterMenu::tr("Free"), u"is:free"_s},
        {u"starter-open"_s, FilterMenu::tr("Open weights"), u"is:open"_s},
        {u"starter-files"_s, FilterMenu::tr("Reads files, long context"), u"in:file ctx>=400k"_s},
        {u"starter-private"_s, FilterMenu::tr("Nothing is retained"), u"is:zdr"_s},
        {u"starter-new"_s, FilterMenu::tr("New in the last 30 days"), u"age<=30d"_s},
    };
}

} // namespace

FilterMenu::FilterMenu(QWidget *parent) : QPushButton(parent), m_menu(new QMenu(this))
{
    setObjectName(u"savedFilters"_s);
    //: button: a menu of searches that were saved
    setText(tr("Saved"));
    setAccessibleName(tr("Saved filters"));
    setButtonRole(this, ButtonRole::Quiet);
    m_menu->setObjectName(u"savedFiltersMenu"_s);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterMenu::fill);
    hide();
}

void FilterMenu::setNotebook(ModelNotebook *notebook)
{
    m_notebook = notebook;
    if (notebook)
        notebook->setStarters(starters());
    setVisible(notebook);
}

void FilterMenu::fill()
{
    m_menu->clear();
    const QList<SavedFilter> filters = m_notebook->filters();
    for (const SavedFilter &filter : filters) {
        // What stands behind the tab is drawn where shortcuts are: on the other side, quiet.
        QAction *action = m_menu->addAction(inMenu(filter.name) + u'\t' + inMenu(filter.line), this,
                                            [this, line = filter.line] { Q_EMIT applied(line); });
        action->setCheckable(true);
        action->setChecked(filter.line == m_line);
    }
    m_menu->addSeparator();
    const auto same = std::ranges::find(filters, m_line, &SavedFilter::line);
    m_menu
        ->addAction(tr("Save this search…"), this,
                    [this] {
                        askName(tr("Save this search"), {}, [this, line = m_line](const QString &name) {
                            (void)m_notebook->addFilter(name, line);
                        });
                    })
        ->setEnabled(!m_line.isEmpty() && same == filters.end());
    QMenu *rename = m_menu->addMenu(tr("Rename"));
    QMenu *gone = m_menu->addMenu(tr("Delete"));
    for (const SavedFilter &filter : filters) {
        rename->addAction(inMenu(filter.name), this, [this, filter] {
            askName(tr("Rename the filter"), filter.name,
                    [this, id = filter.id](const QString &name) { m_notebook->renameFilter(id, name); });
        });
        gone->addAction(inMenu(filter.name), this, [this, id = filter.id] { remove(id); });
    }
    rename->setEnabled(!filters.isEmpty());
    gone->setEnabled(!filters.isEmpty());
}

void FilterMenu::askName(const QString &title, const QString &name, const std::function<void(const QString &name)> &use)
{
    auto *dialog = new QInputDialog(window());
    dialog->setObjectName(u"filterName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [use](const QString &chosen) { use(chosen); });
    dialog->open();
}

void FilterMenu::remove(const QString &id)
{
    const auto removed = m_notebook->removeFilter(id);
    if (!removed)
        return;
    Q_EMIT undoable(
        tr("Filter deleted"),
        [notebook = m_notebook, removed] { notebook->insertFilter(removed->first, removed->second); }, [] {});
}

} // namespace switchyard
