// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/domain/conversation.h"

#include <QAbstractListModel>
#include <QFrame>

class QLineEdit;
class QListView;
class QPushButton;

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
    bool isFavourite = false;
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
    /// Several can be chosen, `most` of them; 0 = one, without boxes to tick.
    void setMost(int most);
    [[nodiscard]] int most() const { return m_most; }
    void toggle(int index);
    [[nodiscard]] const QList<Recipient> &chosen() const { return m_chosen; }
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
    QList<Recipient> m_chosen; // in the order of choosing
    int m_most = 0;
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
    /// Likewise for up to `most` models: Ctrl+Space or a click ticks one, Enter takes those that are ticked.
    void openForSeveral(QWidget *anchor, const QList<ModelPickerRow> &rows, const ConnectionId &connection,
                        const ModelId &current, int most);

Q_SIGNALS:
    void modelChosen(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    /// At least one, in the order of choosing.
    void severalChosen(const QList<switchyard::Recipient> &models);
    void allModelsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void toggle(const QModelIndex &index);
    void confirm();
    void filter(const QString &text);
    bool navigate(int key);

    ModelPickerListModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    TextLabel *m_nothing;
    TextLabel *m_foot;
    QPushButton *m_ask;
    bool m_navigated = false; // the blank ticks, and is no part of a search
    bool m_composing = false;
};

} // namespace switchyard
