// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/outline.h"

#include <QFrame>

class QLineEdit;
class QListView;
class QModelIndex;

namespace switchyard {

class OutlineListModel;
class TextLabel;

/// All branches of a conversation at once: type to narrow them down, choose one to go there.
class OutlinePopup final : public QFrame
{
    Q_OBJECT

public:
    explicit OutlinePopup(QWidget *parent = nullptr);

    /// Over the middle of a widget, beginning at what is shown now.
    void openOver(const QWidget *widget, const QList<OutlineEntry> &entries);

Q_SIGNALS:
    void messageChosen(const switchyard::MessageId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter(const QString &words);
    void choose(const QModelIndex &index);
    [[nodiscard]] bool navigate(int key);

    OutlineListModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    TextLabel *m_nothing;
    bool m_composing = false; // by an input method
};

} // namespace switchyard
