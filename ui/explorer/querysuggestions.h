// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/querycompletion.h"

#include <QAbstractListModel>
#include <QFrame>

class QListView;

namespace switchyard {

/// What a term may become, with the number of models it would leave.
class QuerySuggestionModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole };
    using QAbstractListModel::QAbstractListModel;

    void show(const QList<QueryCompletion> &completions);
    [[nodiscard]] const QueryCompletion &at(int row) const { return m_completions.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_completions.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<QueryCompletion> m_completions;
};

/// The list below the line of search. Never takes the focus: the line hands it the keys. A child of the window, so that
/// nothing is blocked while it is open.
class QuerySuggestions final : public QFrame
{
    Q_OBJECT

public:
    explicit QuerySuggestions(QWidget *window);

    /// Below `anchor`, beginning at `x` of it. Without completions it closes. `current` is chosen at first, −1 = none.
    void showAt(QWidget *anchor, int x, const QList<QueryCompletion> &completions, int current);
    [[nodiscard]] int currentRow() const;
    void step(int by);
    [[nodiscard]] const QueryCompletion &at(int row) const { return m_model->at(row); }
    [[nodiscard]] int count() const { return m_model->rowCount(); }

Q_SIGNALS:
    void chosen(int row);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setCurrentRow(int row);

    QuerySuggestionModel *m_model;
    QListView *m_list;
};

} // namespace switchyard
