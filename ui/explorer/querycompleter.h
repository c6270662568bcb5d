// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/modelquery.h"
#include "core/domain/querycompletion.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QLineEdit;

namespace switchyard {

class QuerySuggestions;

/// Helps with the line of search: proposes what the term under the cursor may become, and underlines what is not
/// understood. Tab takes a proposal, Enter the one that is chosen, Escape closes the list, Up and Down choose. What an
/// input method is composing is left alone.
class QueryCompleter final : public QObject
{
    Q_OBJECT

public:
    using Source = std::function<QList<QueryCompletion>(const QString &line, qsizetype cursor)>;
    explicit QueryCompleter(QLineEdit *field);

    /// Asked a moment after a key, so that the key itself waits for nothing.
    void setSource(Source source) { m_source = std::move(source); }
    /// Terms that are left out of the search. The one that is being typed is not underlined yet.
    void setProblems(const QList<ModelQuery::Problem> &problems);
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    /// Enter or Down with no list: the results are what comes next.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void propose();
    void close();
    void take(int row);
    [[nodiscard]] bool handleKey(int key);
    void underline();

    QLineEdit *m_field;
    Source m_source;
    QPointer<QuerySuggestions> m_list;
    QList<ModelQuery::Problem> m_problems;
    QTimer m_soon;
    bool m_composing = false;
    bool m_isMarking = false;
    bool m_isTyped = false; ///< the change that is being announced
};

/// Why terms are left out, as a sentence; empty when all are understood.
[[nodiscard]] QString problemText(const QList<ModelQuery::Problem> &problems);

} // namespace switchyard
