// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/usage/usagepage.h"

#include "core/base/clock.h"
#include "core/services/connections.h"
#include "core/services/conversationlibrary.h"
#include "core/services/creditmonitor.h"
#include "core/settings/preferences.h"
#include "ui/common/errorbanner.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/placeholder.h"
#include "ui/common/sortproxy.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/tablestyle.h"
#include "ui/common/textlabel.h"
#include "ui/usage/barchart.h"
#include "ui/usage/ledgertables.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int ledgerRows = 2000;
constexpr int tableIndent = 10; // as far as the text of a cell is from its edge

QTableView *sumTable(SumTableModel *model, const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *proxy = new SortProxy(parent);
    proxy->setSourceModel(model);
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    styleTable(table);
    table->setModel(proxy);
    table->setSortingEnabled(true);
    static constexpr int widths[] = {140, 72, 64, 64, 80};
    setColumnWidths(table, widths, {SumTableModel::Name});
    return table;
}

} // namespace

UsagePage::UsagePage(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_ledger(new LedgerTableModel(this)),
      m_byDay(new SumTableModel(SumTableModel::By::Day, this)),
      m_byModel(new SumTableModel(SumTableModel::By::Model, this))
{
    setObjectName(u"usagePage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(new Hairline);

    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    m_banner = new ErrorBanner(body);
    layout->addWidget(m_banner);
    layout->addWidget(buildCards());
    m_stack = new QStackedWidget(body);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    auto *figures = new QWidget(m_stack);
    auto *figuresLayout = new QVBoxLayout(figures);
    figuresLayout->setContentsMargins(0, 0, 0, 0);
    figuresLayout->setSpacing(16);
    figuresLayout->addWidget(buildSums());
    figuresLayout->addWidget(buildLedger(), 1);
    m_stack->addWidget(figures);
    layout->addWidget(m_stack, 1);

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"usageScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    column->addWidget(scroll, 1);

    m_placeholder->showLoading(tr("Adding up…"));
    connect(&m_services.credits, &CreditMonitor::changed, this, &UsagePage::updateCredits);
    connect(&m_services.connections, &Connections::changed, this, &UsagePage::updateCredits);
    connect(&m_services.preferences, &Preferences::changed, this, &UsagePage::updateCredits);
    connect(&m_services.ledger, &Ledger::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            reload();
    });
    connect(m_banner, &ErrorBanner::actionTriggered, this, &UsagePage::reload);
    updateCredits();
}

QWidget *UsagePage::buildHeader()
{
    auto *bar = new Surface(&ThemeColors::base, Surface::Shape::Flat, this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(18, 8, 18, 8);
    layout->addWidget(new TextLabel(tr("Usage"), TextRole::Title));
    layout->addSpacing(4);
    auto *spans = new QButtonGroup(this);
    const std::pair<Span, QString> choices[] = {{Span::Week, tr("7 days")},
                                                {Span::Month, tr("30 days")},
                                                {Span::ThisMonth, tr("This month")},
                                                {Span::All, tr("All")}};
    for (const auto &[span, caption] : choices) {
        auto *chip = new QPushButton(caption, bar);
        chip->setObjectName(u"span%1"_s.arg(int(span)));
        chip->setAccessibleName(tr("Period: %1").arg(caption));
        chip->setCheckable(true);
        chip->setChecked(span == m_span);
        setButtonRole(chip, ButtonRole::Chip);
        spans->addButton(chip, int(span));
        layout->addWidget(chip);
    }
    connect(spans, &QButtonGroup::idClicked, this, [this](int id) { setSpan(static_cast<Span>(id)); });
    layout->addStretch();
    m_export = new QPushButton(tr("Export CSV…"), bar);
    m_export->setObjectName(u"exportLedger"_s);
    m_export->setAccessibleName(tr("Write the ledger of this period to a file"));
    m_export->setIcon(symbolIcon(u"export"_s));
    connect(m_export, &QPushButton::clicked, this, &UsagePage::exportCsv);
    layout->addWidget(m_export);
    return bar;
}

UsagePage::Card UsagePage::addCard(QHBoxLayout *row, const QString &name, const QString &caption)
{
    auto *surface = new Surface(&ThemeColors::base, Surface::Shape::Card, this);
    surface->setObjectName(name);
    auto *layout = new QVBoxLayout(surface);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(2);
    Card card{new TextLabel(caption, TextRole::Secondary), new TextLabel(TextRole::Figure),
              new TextLabel(TextRole::Secondary), new QHBoxLayout};
    // Letters of some scripts are taller; the figures of all cards stand on one line.
    card.caption->setFixedHeight(scaledPixels(20));
    card.figure->setFixedHeight(scaledPixels(34));
    card.line->setSpacing(8);
    card.line->addWidget(card.figure, 1);
    card.figure->setObjectName(name + u"Figure"_s);
    card.note->setObjectName(name + u"Note"_s);
    card.note->setWordWrap(true);
    card.note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    card.note->setMinimumHeight(2 * card.note->fontMetrics().lineSpacing());
    layout->addWidget(card.caption);
    layout->addLayout(card.line);
    layout->addWidget(card.note, 1);
    row->addWidget(surface, 1);
    return card;
}

QWidget *UsagePage::buildCards()
{
    auto *cards = new QWidget(this);
    auto *row = new QHBoxLayout(cards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_spendable = addCard(row, u"spendableCard"_s, tr("Can still spend"));
    m_askCredits = new QPushButton(tr("Ask now"), cards);
    m_askCredits->setObjectName(u"askCredits"_s);
    m_askCredits->setAccessibleName(tr("Ask the server what can still be spent"));
    setButtonRole(m_askCredits, ButtonRole::Chip);
    connect(m_askCredits, &QPushButton::clicked, this, [this] { m_services.credits.refresh(connection()); });
    m_spendable.line->addWidget(m_askCredits);
    m_spent = addCard(row, u"spentCard"_s, tr("Spent"));
    m_answers = addCard(row, u"answersCard"_s, tr("Answers"));
    m_tokens = addCard(row, u"tokensCard"_s, tr("Tokens"));
    return cards;
}

QWidget *UsagePage::buildSums()
{
    auto *card = new Surface(&ThemeColors::base, Surface::Shape::Card, this);
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(24);

    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    auto *leftHead = new QHBoxLayout;
    leftHead->addWidget(new TextLabel(tr("Spent by day"), TextRole::Section));
    leftHead->addStretch();
    m_asTable = new QPushButton(tr("As a table"), card);
    m_asTable->setObjectName(u"daysAsTable"_s);
    m_asTable->setAccessibleName(tr("Show the days as a table"));
    m_asTable->setToolTip(tr("Key: T"));
    m_asTable->setCheckable(true);
    setButtonRole(m_asTable, ButtonRole::Chip);
    connect(m_asTable, &QPushButton::toggled, this, [this](bool on) { m_chartStack->setCurrentIndex(on ? 1 : 0); });
    leftHead->addWidget(m_asTable);
    left->addLayout(leftHead);
    m_chartStack = new QStackedWidget(card);
    m_chart = new BarChart(m_chartStack);
    m_chartStack->addWidget(m_chart);
    QTableView *days = sumTable(m_byDay, u"dayTable"_s, tr("Spent by day"), m_chartStack);
    days->sortByColumn(SumTableModel::Name, Qt::DescendingOrder);
    m_chartStack->addWidget(days);
    left->addWidget(m_chartStack, 1);

    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    auto *byModel = new TextLabel(tr("Spent by model"), TextRole::Section);
    byModel->setFixedHeight(m_asTable->sizeHint().height());
    byModel->setIndent(tableIndent);
    right->addWidget(byModel);
    QTableView *models = sumTable(m_byModel, u"modelSumTable"_s, tr("Spent by model"), card);
    models->sortByColumn(SumTableModel::Cost, Qt::DescendingOrder);
    right->addWidget(models, 1);

    layout->addLayout(left, 1);
    layout->addLayout(right, 1);
    card->setFixedHeight(scaledPixels(264));
    return card;
}

QWidget *UsagePage::buildLedger()
{
    auto *card = new Surface(&ThemeColors::base, Surface::Shape::Card, this);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 6, 1, 6);
    m_ledgerTable = new QTableView(card);
    m_ledgerTable->setObjectName(u"ledgerTable"_s);
    m_ledgerTable->setAccessibleName(tr("Ledger: one row per answer"));
    styleTable(m_ledgerTable);
    auto *proxy = new SortProxy(this);
    proxy->setSourceModel(m_ledger);
    m_ledgerTable->setModel(proxy);
    m_ledgerTable->setSortingEnabled(true);
    m_ledgerTable->sortByColumn(LedgerTableModel::When, Qt::DescendingOrder);
    static constexpr int widths[] = {120, 120, 130, 72, 48, 48, 48, 60, 80, 80, 60, 56, 60, 48};
    setColumnWidths(m_ledgerTable, widths, {LedgerTableModel::Chat, LedgerTableModel::Model});
    m_ledgerTable->setMinimumHeight(200);
    layout->addWidget(m_ledgerTable);
    return card;
}

void UsagePage::setSpan(Span span)
{
    m_span = span;
    if (auto *chip = findChild<QPushButton *>(u"span%1"_s.arg(int(span))))
        chip->setChecked(true);
    reload();
}

void UsagePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reload();
}

void UsagePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        toggleChart();
    else
        QWidget::keyPressEvent(event);
}

void UsagePage::toggleChart()
{
    m_asTable->toggle();
}

ConnectionId UsagePage::connection() const
{
    return m_services.connections.effective(m_services.preferences.values().defaultConnection);
}

QDate UsagePage::firstDay() const
{
    const QDate today = m_services.clock.now().toLocalTime().date();
    switch (m_span) {
    case Span::Week: return today.addDays(-6);
    case Span::Month: return today.addDays(-29);
    case Span::ThisMonth: return QDate(today.year(), today.month(), 1);
    case Span::All: break;
    }
    return {};
}

Ledger::Period UsagePage::period() const
{
    const QDate first = firstDay();
    return first.isValid() ? Ledger::Period{first.startOfDay().toUTC(), {}} : Ledger::Period{};
}

void UsagePage::reload()
{
    m_stale = false;
    const int query = ++m_query;
    const Ledger::Period span = period();
    QHash<ConversationId, QString> titles;
    for (const ConversationSummary &summary : m_services.library.summaries())
        titles.insert(summary.id, summary.title);
    m_ledger->setTitles(titles);
    m_banner->clear();
    const auto newest = [this, query](auto show) {
        return [this, query, show](const auto &result) {
            if (query == m_query)
                (this->*show)(result);
        };
    };
    onFinished(m_services.ledger.byDay(span, QTimeZone::systemTimeZone()), this, newest(&UsagePage::showDays));
    onFinished(m_services.ledger.byModel(span), this, newest(&UsagePage::showModels));
    onFinished(m_services.ledger.rows(span, ledgerRows), this, newest(&UsagePage::showRows));
}

void UsagePage::showDays(const Result<QList<LedgerSum>> &days)
{
    if (!days) {
        m_banner->showError(days.error(), {ErrorAction::Retry});
        m_placeholder->showFailed(days.error(), {});
        return;
    }
    m_byDay->setRows(*days);
    QList<BarChart::Bar> bars;
    for (const LedgerSum &sum : *days)
        bars << BarChart::Bar{sum.day, sum.cost};
    const QDate today = m_services.clock.now().toLocalTime().date();
    QDate first = firstDay();
    if (!first.isValid())
        first = days->isEmpty() ? today : days->first().day;
    m_chart->setBars(bars, first, today);
    updateTotals(*days);
    m_export->setEnabled(!days->isEmpty());
    if (days->isEmpty())
        m_placeholder->showEmpty(u"usage"_s, tr("Nothing in this period"),
                                 tr("Each answer leaves a row here: its tokens, its cost and how long it took."));
    m_stack->setCurrentIndex(days->isEmpty() ? 0 : 1);
}

void UsagePage::showModels(const Result<QList<LedgerSum>> &models)
{
    if (models)
        m_byModel->setRows(*models);
    else
        m_banner->showError(models.error(), {ErrorAction::Retry});
}

void UsagePage::showRows(const Result<QList<LedgerEntry>> &rows)
{
    if (rows)
        m_ledger->setRows(*rows);
    else
        m_banner->showError(rows.error(), {ErrorAction::Retry});
}

void UsagePage::updateTotals(const QList<LedgerSum> &days)
{
    LedgerSum total;
    for (const LedgerSum &day : days) {
        total.generations += day.generations;
        total.promptTokens += day.promptTokens;
        total.completionTokens += day.completionTokens;
        total.cost += day.cost;
        total.unknownCost += day.unknownCost;
    }
    m_spent.figure->setText(formatMoney(total.cost));
    m_spent.note->setText(total.unknownCost > 0
                              ? tr("%n answer(s) of unknown cost not included", nullptr, int(total.unknownCost))
                              : tr("as reported, else computed from the frozen prices"));
    m_answers.figure->setText(formatCount(total.generations));
    m_answers.note->setText(tr("on %n day(s)", nullptr, int(days.size())));
    m_tokens.figure->setText(formatTokens(total.promptTokens + total.completionTokens));
    //: tokens sent and received
    m_tokens.note->setText(
        tr("%1 in, %2 out").arg(formatTokens(total.promptTokens), formatTokens(total.completionTokens)));
}

void UsagePage::updateCredits()
{
    const auto info = m_services.connections.find(connection());
    const CreditMonitor::Status status = m_services.credits.status(connection());
    const QString name = info ? isolated(info->connection.name, 40) : QString();
    m_spendable.caption->setText(info && info->connection.isSandbox ? tr("Can still spend (pretend money)")
                                                                    : tr("Can still spend"));
    m_askCredits->setEnabled(!status.loading);
    m_askCredits->setText(status.loading ? tr("Asking…") : status.asked ? tr("Ask again") : tr("Ask now"));
    m_spendable.note->setColor(nullptr);
    const auto spendable = status.spendable();
    if (spendable) {
        m_spendable.figure->setText(formatMoney(*spendable));
        const bool limited = status.key && status.key->limitRemaining;
        QString note
            = limited ? tr("left of the key's limit at %1").arg(name) : tr("left on the account at %1").arg(name);
        if (limited && status.creditsError)
            note = tr("left of the key's limit; the balance of the account needs a management key");
        if (status.asked)
            note += u" · "_s + formatRelativeTime(*status.asked, m_services.clock.now());
        m_spendable.note->setText(note);
    } else if (status.key) {
        m_spendable.figure->setText(tr("no limit"));
        m_spendable.note->setText(
            tr("The key has no limit of its own; the balance of the account needs a management key."));
    } else if (status.keyError) {
        m_spendable.figure->setText(u"—"_s);
        m_spendable.note->setColor(&ThemeColors::failure);
        m_spendable.note->setText(errorText(*status.keyError).title + u". "_s + errorText(*status.keyError).sentence);
    } else {
        m_spendable.figure->setText(u"—"_s);
        m_spendable.note->setText(status.loading ? tr("Asking %1…").arg(name)
                                                 : tr("Not asked yet. It is asked for when you say so."));
    }
}

void UsagePage::exportCsv()
{
    if (!m_askPath)
        return;
    const QString suggestion
        = u"switchyard-usage-%1.csv"_s.arg(m_services.clock.now().toLocalTime().date().toString(Qt::ISODate));
    m_askPath(suggestion, [this](const QString &path) {
        onFinished(m_services.ledger.exportCsv(period(), path), this, [this, path](const Result<void> &done) {
            if (done)
                Q_EMIT notice(tr("Written to %1").arg(isolated(path)));
            else
                m_banner->showError(done.error(), {});
        });
    });
}

} // namespace switchyard
