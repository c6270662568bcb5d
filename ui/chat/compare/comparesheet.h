// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "ui/chat/compare/answertable.h"
#include "ui/chat/compare/worddiff.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTableView;

namespace switchyard {

class DiffPane;
class TextLabel;

struct ComparedAnswer
{
    AnswerFacts facts;
    QString text;
};

/// Two answers to one prompt beside each other, word by word, and what each answer cost. The comparison runs on a
/// thread of its own; another choice cancels it.
class CompareSheet final : public QDialog
{
    Q_OBJECT

public:
    explicit CompareSheet(const QList<ComparedAnswer> &answers, QWidget *parent = nullptr);
    ~CompareSheet() override;

    /// Starts with this one on the left and another on the right.
    void chooseFirst(const MessageId &answer);
    void setInline(bool one);
    void copyTable(TableForm form);
    /// Nothing is being compared.
    [[nodiscard]] bool isReady() const { return m_running.isFinished(); }

Q_SIGNALS:
    void notice(const QString &text);

private:
    QWidget *buildHead();
    QWidget *buildPanes();
    QWidget *buildTable();
    QWidget *buildFoot();
    void compare();
    void showDiff(const TextDiff &diff);
    void follow(DiffPane *moved, DiffPane *other);

    QList<ComparedAnswer> m_answers;
    Async<TextDiff> m_running;
    QComboBox *m_first = nullptr;
    QComboBox *m_second = nullptr;
    QPushButton *m_asTwo = nullptr;
    QPushButton *m_asOne = nullptr;
    TextLabel *m_sentence = nullptr;
    DiffPane *m_left = nullptr;
    DiffPane *m_right = nullptr;
    DiffPane *m_both = nullptr;
    QWidget *m_line = nullptr;
    AnswerTableModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    bool m_following = false;
};

} // namespace switchyard
