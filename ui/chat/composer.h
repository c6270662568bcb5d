// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace switchyard {

class ComposerEdit;
class ElidedLabel;
class TextLabel;

/// Where a message is written: the text, what goes with it, who will answer, what it may cost, Send or Stop.
/// Reports what the user wants and keeps the text until it has been taken.
class Composer final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    explicit Composer(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// Pasted texts too large for the field; they go with the message as parts of their own.
    [[nodiscard]] const QStringList &attachedTexts() const { return m_attached; }
    void setAttachedTexts(const QStringList &texts);
    void clear();
    /// As if it had been typed here; takes the focus.
    void type(const QString &text);

    void setModelName(const QString &name);
    void setEstimate(const QString &text);
    /// An answer is being written: Send becomes Stop.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// The text replaces an earlier message; says so and offers to leave that.
    void setEditing(bool editing);
    [[nodiscard]] bool isEditing() const { return m_editing; }
    void setEnterSends(bool on);
    [[nodiscard]] QPushButton *modelButton() const { return m_model; }
    void focusText();

Q_SIGNALS:
    void textChanged();
    /// Exactly once for what the user did: a double click, a held key or key and click together send once.
    void sendRequested(const QString &text);
    void stopRequested();
    void modelRequested();
    void editingCancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QWidget *buildNotice();
    QWidget *buildRow();
    void submit();
    void pressButton();
    void updateButton();
    void attach(const QString &text);
    void updateNotice();

    ComposerEdit *m_edit;
    QWidget *m_noticeRow = nullptr;
    ElidedLabel *m_notice = nullptr;
    QPushButton *m_noticeButton = nullptr;
    QPushButton *m_model = nullptr;
    ElidedLabel *m_estimate = nullptr;
    QPushButton *m_send = nullptr;
    QStringList m_attached;
    QElapsedTimer m_sent;
    bool m_busy = false;
    bool m_editing = false;
};

} // namespace switchyard
