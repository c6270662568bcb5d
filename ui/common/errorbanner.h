// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/errortext.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QTimer;

namespace switchyard {

class TextLabel;

/// A failure in place: what happened and the ways out. Counts down `retryAfter` by itself; "Details" unfolds what the
/// server said. Announced to assistive technology when it appears.
class ErrorBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorBanner(QWidget *parent = nullptr);

    /// Shows the failure with those of its actions that are in `offered` (ShowDetails always is). At most three
    /// buttons.
    void showError(const Error &error, const QList<ErrorAction> &offered);
    /// Something the user should know that is no failure of a request.
    void showWarning(const QString &title, const QString &sentence);
    void clear();
    [[nodiscard]] const Error &error() const { return m_error; }

Q_SIGNALS:
    /// The user chose a way out; WaitAndRetry also comes by itself when the countdown ends after it was chosen.
    void actionTriggered(switchyard::ErrorAction action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addAction(ErrorAction action);
    void present(const QString &title, const QString &sentence);
    void toggleDetails();
    void countDown();

    Error m_error;
    TextLabel *m_title;
    TextLabel *m_sentence;
    QHBoxLayout *m_buttons;
    QPlainTextEdit *m_details;
    QTimer *m_timer;
    int m_secondsLeft = 0;
    bool m_isWarning = false;
    bool m_waits = false;
};

} // namespace switchyard
