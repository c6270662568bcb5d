// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QAbstractListModel;
class QHBoxLayout;
class QListView;
class QPushButton;

namespace switchyard {

class TextLabel;

/// A list above the text for what is being typed there. Never takes the focus: the text field hands it the keys.
class SuggestionPopup final : public QFrame
{
    Q_OBJECT

public:
    explicit SuggestionPopup(QWidget *parent);

    /// The model stays the caller's and has the roles of the model picker's list.
    void setModel(QAbstractListModel *model, const QString &name, const QString &nothing);
    /// A button below the list; reached by the mouse or its shortcut, which the caller provides.
    QPushButton *addAction(const QString &caption);
    /// Above `anchor`, as wide as it at most. Again after each change of the filter.
    void showAt(QWidget *anchor);
    [[nodiscard]] bool isOpen() const { return isVisible(); }
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    /// Up, Down, PageUp, PageDown, Enter, Tab, Escape. False: not a key of this list.
    bool handleKey(int key);

Q_SIGNALS:
    void chosen(int row);
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QListView *m_list;
    TextLabel *m_nothing;
    QHBoxLayout *m_foot;
};

} // namespace switchyard
