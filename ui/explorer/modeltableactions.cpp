// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modeltableactions.h"

#include "core/services/modelnotebook.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

const QKeySequence favouriteKey(Qt::CTRL | Qt::Key_D);
const QKeySequence hideKey(Qt::Key_Delete);

} // namespace

ModelTableActions::ModelTableActions(QTableView *table, ModelTableModel *model, ModelNotebook *notebook)
    : QObject(table), m_table(table), m_model(model), m_notebook(notebook)
{
    table->installEventFilter(this);
    table->viewport()->installEventFilter(this);
}

QList<const ModelRow *> ModelTableActions::chosen() const
{
    QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    QList<const ModelRow *> rows;
    for (const QModelIndex &index : std::as_const(indexes))
        rows << &m_model->row(index);
    return rows;
}

QList<ModelId> ModelTableActions::chosenIds() const
{
    QList<ModelId> ids;
    for (const ModelRow *row : chosen()) {
        if (!ids.contains(row->entry.model.id)) // several servers may offer it
            ids << row->entry.model.id;
    }
    return ids;
}

bool ModelTableActions::all(bool ModelMarks::*mark) const
{
    return std::ranges::all_of(chosenIds(), [this, mark](const ModelId &id) { return m_notebook->marksOf(id).*mark; });
}

void ModelTableActions::toggleFavourite()
{
    if (!m_notebook || chosenIds().isEmpty())
        return;
    const bool on = !all(&ModelMarks::favourite);
    m_notebook->changeMarks(chosenIds(), [on](ModelMarks &marks) { marks.favourite = on; });
}

void ModelTableActions::toggleHidden()
{
    const QList<ModelId> ids = m_notebook ? chosenIds() : QList<ModelId>();
    if (ids.isEmpty())
        return;
    const bool on = !all(&ModelMarks::hidden);
    stepPastChosen();
    const auto before = m_notebook->changeMarks(ids, [on](ModelMarks &marks) { marks.hidden = on; });
    const int count = int(ids.size());
    Q_EMIT undoable(
        on ? tr("%n model(s) hidden", nullptr, count) : tr("%n model(s) shown again", nullptr, count),
        [notebook = m_notebook, before] { notebook->restoreMarks(before); }, [] {});
}

/// What follows the lines that are about to go becomes the current one.
void ModelTableActions::stepPastChosen()
{
    const QItemSelectionModel *selection = m_table->selectionModel();
    int row = m_table->currentIndex().row();
    while (row < m_model->rowCount() && selection->isRowSelected(row, {}))
        ++row;
    if (row >= m_model->rowCount()) {
        row = m_table->currentIndex().row();
        while (row > 0 && selection->isRowSelected(row, {}))
            --row;
    }
    m_table->setCurrentIndex(m_model->index(row, ModelTableModel::Name));
}

void ModelTableActions::copyIds() const
{
    QStringList ids;
    for (const ModelId &id : chosenIds())
        ids << id.text();
    if (!ids.isEmpty())
        QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

bool ModelTableActions::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const QKeySequence pressed(QKeyCombination(modifiers & ~Qt::KeypadModifier, Qt::Key(key)));
    if (pressed == favouriteKey)
        toggleFavourite();
    else if (pressed == hideKey)
        toggleHidden();
    else if (pressed == QKeySequence(QKeySequence::Copy))
        copyIds();
    else
        return false;
    return true;
}

void ModelTableActions::showMenu(const QPoint &position)
{
    const QList<const ModelRow *> rows = chosen();
    if (rows.isEmpty())
        return;
    auto *menu = new QMenu(m_table);
    menu->setObjectName(u"modelMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (rows.size() == 1) {
        const ConnectionId connection = rows.first()->entry.connection;
        const ModelId model = rows.first()->entry.model.id;
        menu->addAction(tr("Chat"), QKeySequence(Qt::Key_Return), this,
                        [=, this] { Q_EMIT chatRequested(connection, model); });
        menu->addAction(tr("Make default"), this, [=, this] { Q_EMIT defaultRequested(connection, model); });
    }
    QStringList keys;
    for (const ModelRow *row : rows)
        keys << modelRowKey(row->entry.connection, row->entry.model.id);
    const bool compared = std::ranges::all_of(keys, [this](const QString &key) { return m_compared.contains(key); });
    QAction *compare = menu->addAction(tr("Compare"), this, [this, keys, compared] {
        for (const QString &key : keys)
            Q_EMIT compareToggled(key, !compared);
    });
    compare->setCheckable(true);
    compare->setChecked(compared);
    menu->addSeparator();
    if (m_notebook)
        addMarks(menu);
    if (m_columnMenu)
        menu->addMenu(m_columnMenu(menu));
    //: menu: the name under which programs ask for the model
    menu->addAction(tr("Copy id"), QKeySequence(QKeySequence::Copy), this, &ModelTableActions::copyIds);
    menu->popup(position);
}

void ModelTableActions::addMarks(QMenu *menu)
{
    QAction *favourite = menu->addAction(tr("Favourite"), favouriteKey, this, &ModelTableActions::toggleFavourite);
    favourite->setCheckable(true);
    favourite->setChecked(all(&ModelMarks::favourite));
    menu->addAction(all(&ModelMarks::hidden) ? tr("Show again") : tr("Hide"), hideKey, this,
                    &ModelTableActions::toggleHidden);
    QMenu *tags = menu->addMenu(tr("Tags"));
    for (const QString &tag : m_notebook->tags()) {
        const bool on = std::ranges::all_of(chosenIds(), [&](const ModelId &id) {
            return m_notebook->marksOf(id).tags.contains(tag, Qt::CaseInsensitive);
        });
        QAction *action = tags->addAction(QString(tag).replace(u'&', u"&&"_s), this, [this, tag, on] {
            m_notebook->changeMarks(chosenIds(), [&](ModelMarks &marks) {
                marks.tags.removeIf([&](const QString &one) { return one.compare(tag, Qt::CaseInsensitive) == 0; });
                if (!on)
                    marks.tags << tag;
            });
        });
        action->setCheckable(true);
        action->setChecked(on);
    }
    tags->setEnabled(!tags->isEmpty());
    menu->addSeparator();
}

bool ModelTableActions::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_table && key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_D)
            event->accept();
        break;
    }
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_table && handleKey(key->key(), key->modifiers()))
            return true;
        break;
    }
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_table->indexAt(mouse->position().toPoint());
        if (watched != m_table->viewport() || mouse->button() != Qt::LeftButton || !m_notebook
            || index.column() != ModelTableModel::Favourite || mouse->modifiers() != Qt::NoModifier)
            break;
        // The star is its own button: the lines that are chosen stay chosen.
        m_notebook->changeMarks({m_model->row(index).entry.model.id},
                                [](ModelMarks &marks) { marks.favourite = !marks.favourite; });
        return true;
    }
    case QEvent::ContextMenu: {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        QPoint position = menu->globalPos();
        if (menu->reason() == QContextMenuEvent::Keyboard)
            position = m_table->viewport()->mapToGlobal(m_table->visualRect(m_table->currentIndex()).bottomLeft());
        showMenu(position);
        return true;
    }
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace switchyard
