// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/parallel/answerfacts.h"

#include <QWidget>

class QPushButton;

namespace switchyard {

class Badge;
class ElidedLabel;

/// The head of a column: who answers, how far it has come or what it cost, and what can be done with it.
class AnswerHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerHeader(QWidget *parent = nullptr);

    void setFacts(const AnswerFacts &facts);
    [[nodiscard]] const AnswerFacts &facts() const { return m_facts; }
    /// The column that keys go to: a line of the accent on top.
    void setCurrent(bool current);

Q_SIGNALS:
    void keepRequested(); ///< go on with this one; while names are hidden: this one is the best
    void stopRequested();
    void moreRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateButtons();

    AnswerFacts m_facts;
    ElidedLabel *m_name;
    ElidedLabel *m_provider;
    ElidedLabel *m_summary;
    Badge *m_badge;
    QPushButton *m_keep;
    QPushButton *m_stop;
    QPushButton *m_more;
    bool m_current = false;
};

} // namespace switchyard
