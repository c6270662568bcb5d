// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/explorer/querycompleter.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace switchyard {

class ElidedLabel;
class FilterMenu;
class ModelNotebook;

/// The line of search above the catalogue, chips that are short ways to write a term of it, what it found, and the
/// button that asks the server again.
class ModelSearchBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelSearchBar(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    /// searchChanged() has been emitted when this returns.
    void setText(const QString &text);
    void setFacetsShown(bool on);
    void setStatus(const QString &text);
    void setProblems(const QList<ModelQuery::Problem> &problems);
    /// How many models are left out only because the user hid them.
    void setHiddenCount(int count);
    void setCompletions(QueryCompleter::Source source);
    /// Where filters are saved; nullptr = nowhere.
    void setNotebook(ModelNotebook *notebook);
    void setLoading(bool on);
    void focusSearch();

    [[nodiscard]] QWidget *firstInTabOrder() const;
    [[nodiscard]] QWidget *lastInTabOrder() const;

Q_SIGNALS:
    void searchChanged();
    void refreshRequested();
    void facetsToggled(bool on);
    void left(); ///< the search is made, the results are what comes next
    void undoable(const QString &text, const std::function<void()> &undo, const std::function<void()> &commit);

private:
    QWidget *buildLine();
    QWidget *buildChips();
    QPushButton *addChip(QWidget *bar, const QString &caption, const QString &term);
    void toggleTerm(const QString &term, bool on);

    QLineEdit *m_search = nullptr;
    ElidedLabel *m_status = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_facets = nullptr;
    QPushButton *m_hidden = nullptr;
    QueryCompleter *m_completer = nullptr;
    FilterMenu *m_filters = nullptr;
};

} // namespace switchyard
