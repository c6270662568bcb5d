// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/errortext.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace switchyard {

class TextLabel;

/// What a page shows while it has nothing to show: why, and the one thing to do about it.
class Placeholder final : public QWidget
{
    Q_OBJECT

public:
    explicit Placeholder(QWidget *parent = nullptr);

    /// `symbol` is a name of ui/common/icons; an empty `action` means there is nothing to do.
    void showEmpty(const QString &symbol, const QString &title, const QString &sentence, const QString &action = {});
    /// A quiet moving bar; it appears after 150 ms, so that what is quick does not flicker.
    void showLoading(const QString &title);
    /// In the words of errorText(), with `action` as the way out.
    void showFailed(const Error &error, const QString &action);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void present(const QString &title, const QString &sentence, const QString &action);
    void updateSymbol();

    QString m_symbol;
    bool m_failed = false;
    TextLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_sentence;
    QProgressBar *m_progress;
    QPushButton *m_button;
};

} // namespace switchyard
