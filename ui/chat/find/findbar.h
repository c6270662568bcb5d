// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/find/textmatcher.h"

#include <QElapsedTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace switchyard {

class TextLabel;

/// What is searched for in the conversation, how many there are, and which of them is shown.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] QString words() const;
    /// Puts words in and selects them, so that typing replaces them.
    void begin(const QString &words);
    [[nodiscard]] FindOptions options() const;
    /// `current` counts from 1; 0: none of them is shown. `isCut`: there are more than `total`.
    void setCount(qsizetype current, qsizetype total, bool isCut);
    void setSearching(); ///< the count is not known yet
    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    void changed(); ///< words or options
    void nextRequested();
    void previousRequested();
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addButton(const QString &objectName, const QString &icon, const QString &words);
    QPushButton *addToggle(const QString &objectName, const QString &text, const QString &words);
    [[nodiscard]] bool isEnterOfInputMethod() const;
    void showCount(const QString &text, bool failed);

    QLineEdit *m_field;
    TextLabel *m_count;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_case;
    QPushButton *m_words;
    bool m_composing = false; // by an input method
    QElapsedTimer m_composed;
};

} // namespace switchyard
