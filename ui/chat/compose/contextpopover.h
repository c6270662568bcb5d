// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/compose/composerfacts.h"

#include <QAbstractListModel>
#include <QFrame>

class QCheckBox;
class QListView;

namespace switchyard {

class TextLabel;

/// The messages of the history with a tick for those that are sent.
class ContextListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<ContextRow> &rows);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void excludedChanged(const switchyard::MessageId &id, bool excluded);

private:
    QList<ContextRow> m_rows;
};

/// What will be sent, what is left, what would be dropped, and the choice of it. Closes by Escape or a click elsewhere.
class ContextPopover final : public QFrame
{
    Q_OBJECT

public:
    explicit ContextPopover(QWidget *parent);

    void setFacts(const ComposerFacts &facts, const QList<ContextRow> &rows);
    void openAt(QWidget *anchor);

Q_SIGNALS:
    void excludedChanged(const switchyard::MessageId &id, bool excluded);
    void dropOldestChanged(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_lines;
    TextLabel *m_problem;
    QCheckBox *m_dropOldest;
    TextLabel *m_listTitle;
    QListView *m_list;
    ContextListModel *m_model;
};

} // namespace switchyard
