// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/ownuse.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace switchyard {

class TextLabel;

/// A span of the ledger that can be chosen.
enum class UseSpan { Week, Month, ThisYear, All };

/// From the beginning of a day of `now` in local time on, without an end.
[[nodiscard]] Ledger::Period periodOf(UseSpan span, const QDateTime &now);

/// Which part of the own use is priced, how far that is, and what is assumed while doing so.
class OwnUseForm final : public QWidget
{
    Q_OBJECT

public:
    explicit OwnUseForm(QWidget *parent = nullptr);

    [[nodiscard]] UseSpan span() const { return m_span; }
    void showProgress(int permille);
    void showAnswer(const OwnUseAnswer &answer);
    void showFailure(const Error &error);

Q_SIGNALS:
    void spanChanged();
    void cancelRequested();

private:
    QWidget *buildProgress();

    UseSpan m_span = UseSpan::Month;
    QWidget *m_progressRow = nullptr;
    QProgressBar *m_progress = nullptr;
    TextLabel *m_sums = nullptr;
    TextLabel *m_assumptions = nullptr;
};

/// What is assumed when the own use is priced elsewhere, a sentence each.
[[nodiscard]] QStringList ownUseAssumptions(const OwnUseAnswer &answer);

} // namespace switchyard
