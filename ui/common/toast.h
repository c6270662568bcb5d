// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QPushButton;
class QTimer;

namespace switchyard {

class ElidedLabel;

/// A short message at the bottom of its parent, gone after a while. With an undo it stays longer, and exactly one of
/// undo and commit is called: commit when the time is over, another message comes or the window ends.
class Toast final : public QWidget
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent);
    ~Toast() override;

    void showNotice(const QString &text);
    void showUndo(const QString &text, std::function<void()> undo, std::function<void()> commit);
    /// What is pending holds now.
    void finish();
    /// Takes back what is pending; nothing when there is none.
    void undo();
    /// What it stands above, as a y of its parent; asked when it comes. Without it the lower edge.
    void setFloor(std::function<int()> floor) { m_floor = std::move(floor); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void present(const QString &text, int milliseconds);
    void place();

    ElidedLabel *m_text;
    QPushButton *m_undoButton;
    QTimer *m_timer;
    std::function<void()> m_undo, m_commit;
    std::function<int()> m_floor;
};

} // namespace switchyard
