// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/ledger.h"
#include "core/services/ledger.h"
#include "ui/common/services.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace switchyard {

class BarChart;
class ElidedLabel;
class ErrorBanner;
class LedgerTableModel;
class Placeholder;
class SumTableModel;
class TextLabel;

/// What was spent and what is left.
class UsagePage final : public QWidget
{
    Q_OBJECT

public:
    enum class Span { Week, Month, ThisMonth, All };
    /// Where a file is to be written: asked by the page, answered by a file dialog or by a test. Calls back with the
    /// path, or not at all.
    using AskPath = std::function<void(const QString &suggestion, std::function<void(const QString &path)> then)>;

    explicit UsagePage(const Services &services, QWidget *parent = nullptr);

    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }
    void setSpan(Span span);

Q_SIGNALS:
    void connectionsRequested();
    void notice(const QString &text); ///< for a toast

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Card
    {
        TextLabel *caption = nullptr;
        TextLabel *figure = nullptr;
        TextLabel *note = nullptr;
        QHBoxLayout *line = nullptr; ///< of the figure
    };

    QWidget *buildHeader();
    QWidget *buildCards();
    QWidget *buildSums();
    QWidget *buildLedger();
    Card addCard(QHBoxLayout *row, const QString &name, const QString &caption);

    void reload();
    void showDays(const Result<QList<LedgerSum>> &days);
    void showModels(const Result<QList<LedgerSum>> &models);
    void showRows(const Result<QList<LedgerEntry>> &rows);
    void updateCredits();
    void updateTotals(const QList<LedgerSum> &days);
    void exportCsv();
    void toggleChart();
    [[nodiscard]] Ledger::Period period() const;
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] ConnectionId connection() const;

    Services m_services;
    AskPath m_askPath;
    Span m_span = Span::Month;
    int m_query = 0; ///< newest wins
    bool m_stale = true;

    LedgerTableModel *m_ledger;
    SumTableModel *m_byDay;
    SumTableModel *m_byModel;
    Card m_spendable, m_spent, m_answers, m_tokens;
    QPushButton *m_askCredits = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_asTable = nullptr;
    ErrorBanner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    QStackedWidget *m_chartStack = nullptr;
    Placeholder *m_placeholder = nullptr;
    BarChart *m_chart = nullptr;
    QTableView *m_ledgerTable = nullptr;
};

} // namespace switchyard
