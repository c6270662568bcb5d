// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QAbstractListModel>
#include <QFrame>

class QLineEdit;
class QListView;

namespace switchyard {

class TextLabel;

/// A line of the picker; texts are for people and final.
struct ModelPickerRow
{
    ConnectionId connection;
    ModelId model;
    QString name;
    QString detail; ///< "author/slug · OpenRouter"
    QString prices; ///< "2.50 / 15.00"
    QString context; ///< "400 k"
    bool operator==(const ModelPickerRow &) const = default;
};

/// Rows that match all words of a filter, in name, id and connection. 500 rows are filtered well within a frame.
class ModelPickerListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PricesRole = Qt::UserRole, ContextRole, DetailRole };
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<ModelPickerRow> &rows);
    void setFilter(const QString &words);
    [[nodiscard]] const ModelPickerRow &row(int index) const { return m_rows[m_shown[index]]; }
    [[nodiscard]] int find(const ConnectionId &connection, const ModelId &model) const; ///< −1: not shown
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_shown.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void select();

    QList<ModelPickerRow> m_rows;
    QStringList m_folded; // what is searched, by row
    QList<qsizetype> m_shown;
    QStringList m_words;
};

/// Pops up over the composer: type, look, Enter. Closes by Escape or a click elsewhere.
class ModelPicker final : public QFrame
{
    Q_OBJECT

public:
    explicit ModelPicker(QWidget *parent);

    /// Shows it above or below `anchor`, with the current model selected and the search empty.
    void openAt(QWidget *anchor, const QList<ModelPickerRow> &rows, const ConnectionId &connection,
                const ModelId &current);

Q_SIGNALS:
    void modelChosen(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    void allModelsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void filter(const QString &text);
    bool navigate(int key);

    ModelPickerListModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    TextLabel *m_nothing;
    bool m_composing = false;
};

} // namespace switchyard
