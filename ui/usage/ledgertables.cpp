// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/usage/ledgertables.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Headers
{
    Q_DECLARE_TR_FUNCTIONS(Headers)
};

constexpr int ledgerDecimals = 7;

using Titles = std::shared_ptr<QHash<ConversationId, QString>>;
using Table = RowTableModel<LedgerEntry>;
using Sums = RowTableModel<LedgerSum>;

QVariant orUnknown(const std::optional<qint64> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QString countOrDash(const std::optional<qint64> &value)
{
    return value ? formatCount(*value) : u"—"_s;
}

Table::Column countColumn(const QString &header, const QString &toolTip, std::optional<qint64> Usage::*member)
{
    return {.header = header,
            .text = [member](const LedgerEntry &entry) { return countOrDash(entry.usage.*member); },
            .sortKey = [member](const LedgerEntry &entry) { return orUnknown(entry.usage.*member); },
            .isFigure = true,
            .toolTip = toolTip};
}

Table::Column timeColumn(const QString &header, const QString &toolTip,
                         std::optional<std::chrono::milliseconds> Timing::*member)
{
    return {.header = header,
            .text =
                [member](const LedgerEntry &entry) {
                    const auto &time = entry.timing.*member;
                    return time ? formatDuration(*time) : u"—"_s;
                },
            .sortKey =
                [member](const LedgerEntry &entry) {
                    const auto &time = entry.timing.*member;
                    return time ? QVariant(qint64(time->count())) : QVariant();
                },
            .isFigure = true,
            .toolTip = toolTip};
}

Table::Column textColumn(const QString &header, std::function<QString(const LedgerEntry &)> text, bool quiet = true)
{
    return {.header = header, .text = std::move(text), .sortKey = {}, .more = [quiet](const LedgerEntry &, int role) {
                return role == EmphasisRole && quiet ? QVariant(int(Emphasis::Quiet)) : QVariant();
            }};
}

Table::Column reportedColumn()
{
    return {
        .header = Headers::tr("Reported"),
        .text =
            [](const LedgerEntry &entry) {
                return entry.usage.cost ? formatMoneyExact(*entry.usage.cost, ledgerDecimals) : u"—"_s;
            },
        .sortKey
        = [](const LedgerEntry &entry) { return entry.usage.cost ? QVariant(entry.usage.cost->picos()) : QVariant(); },
        .isFigure = true,
        .toolTip = Headers::tr("What the server says it cost"),
        .more = [](const LedgerEntry &,
                   int role) { return role == EmphasisRole ? QVariant(int(Emphasis::Strong)) : QVariant(); }};
}

Table::Column computedColumn()
{
    return {.header = Headers::tr("Computed"),
            .text = [](const LedgerEntry &entry) { return costDifference(entry); },
            .sortKey =
                [](const LedgerEntry &entry) {
                    return entry.computedCost ? QVariant(entry.computedCost->picos()) : QVariant();
                },
            .isFigure = true,
            .toolTip = Headers::tr("By the prices at the moment of sending, compared with what was reported"),
            .more = [](const LedgerEntry &entry, int role) -> QVariant {
                if (role != EmphasisRole)
                    return {};
                const bool differs = entry.computedCost && entry.usage.cost && *entry.computedCost != *entry.usage.cost;
                return int(differs ? Emphasis::Warning : Emphasis::Quiet);
            }};
}

QList<Table::Column> ledgerColumns(const Titles &titles)
{
    return {
        {.header = Headers::tr("When"),
         .text = [](const LedgerEntry &entry) { return formatTimestamp(entry.sent); },
         .sortKey = [](const LedgerEntry &entry) { return QVariant(entry.sent); }},
        textColumn(
            Headers::tr("Chat"),
            [titles](const LedgerEntry &entry) {
                const QString title = titles->value(entry.conversation);
                return title.isEmpty() ? u"—"_s : title;
            },
            false),
        textColumn(
            Headers::tr("Model"), [](const LedgerEntry &entry) { return entry.model.text(); }, false),
        textColumn(
            Headers::tr("Endpoint"),
            [](const LedgerEntry &entry) { return entry.provider.isEmpty() ? entry.connectionName : entry.provider; }),
        //: column: input tokens
        countColumn(Headers::tr("In"), Headers::tr("Input tokens"), &Usage::promptTokens),
        countColumn(Headers::tr("Cached"), Headers::tr("Input tokens read from the cache"), &Usage::cachedTokens),
        //: column: output tokens
        countColumn(Headers::tr("Out"), Headers::tr("Output tokens, reasoning included"), &Usage::completionTokens),
        countColumn(Headers::tr("Reasoning"), Headers::tr("Output tokens spent on reasoning"), &Usage::reasoningTokens),
        reportedColumn(),
        computedColumn(),
        timeColumn(Headers::tr("First token"), Headers::tr("Time until the first token"), &Timing::firstToken),
        timeColumn(Headers::tr("Total"), Headers::tr("Time until the end"), &Timing::total),
        textColumn(Headers::tr("Outcome"), [](const LedgerEntry &entry) { return outcomeText(entry.outcome); }),
        textColumn(Headers::tr("Key"),
                   [](const LedgerEntry &entry) { return entry.keyLabel.isEmpty() ? u"—"_s : entry.keyLabel; }),
    };
}

QList<Sums::Column> sumColumns(SumTableModel::By by)
{
    const auto count = [](const QString &header, const QString &toolTip, qint64 LedgerSum::*member) {
        return Sums::Column{.header = header,
                            .text = [member](const LedgerSum &sum) { return formatCount(sum.*member); },
                            .sortKey = [member](const LedgerSum &sum) { return QVariant(sum.*member); },
                            .isFigure = true,
                            .toolTip = toolTip};
    };
    Sums::Column name{
        .header = by == SumTableModel::By::Day ? Headers::tr("Day") : Headers::tr("Model"),
        .text =
            [by](const LedgerSum &sum) {
                return by == SumTableModel::By::Day ? QLocale().toString(sum.day, QLocale::ShortFormat) : sum.model;
            },
        .sortKey =
            [by](const LedgerSum &sum) {
                return by == SumTableModel::By::Day ? QVariant(sum.day.toJulianDay()) : QVariant(sum.model);
            }};
    Sums::Column cost{
        .header = Headers::tr("Cost"),
        .text =
            [](const LedgerSum &sum) {
                const QString text = formatMoneySum(sum.cost);
                //: a sum of money that leaves out some rows; %1 the amount, %2 how many rows have no known cost
                return sum.unknownCost > 0 ? Headers::tr("%1 + %2 unknown").arg(text, formatCount(sum.unknownCost))
                                           : text;
            },
        .sortKey = [](const LedgerSum &sum) { return QVariant(sum.cost.picos()); },
        .isFigure = true,
        .toolTip = Headers::tr("Reported where the server told it, else computed"),
        .more = [](const LedgerSum &,
                   int role) { return role == EmphasisRole ? QVariant(int(Emphasis::Strong)) : QVariant(); }};
    return {name, count(Headers::tr("Answers"), {}, &LedgerSum::generations),
            //: column: input tokens
            count(Headers::tr("In"), Headers::tr("Input tokens"), &LedgerSum::promptTokens),
            //: column: output tokens
            count(Headers::tr("Out"), Headers::tr("Output tokens, reasoning included"), &LedgerSum::completionTokens),
            cost};
}

} // namespace

LedgerTableModel::LedgerTableModel(QObject *parent)
    : LedgerTableModel(std::make_shared<QHash<ConversationId, QString>>(), parent)
{
}

LedgerTableModel::LedgerTableModel(Titles titles, QObject *parent)
    : RowTableModel(
          ledgerColumns(titles), [](const LedgerEntry &entry) { return entry.message.text(); }, parent),
      m_titles(std::move(titles))
{
}

void LedgerTableModel::setTitles(const QHash<ConversationId, QString> &titles)
{
    if (*m_titles == titles)
        return;
    *m_titles = titles;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Chat), index(rowCount() - 1, Chat), {Qt::DisplayRole, SortRole});
}

SumTableModel::SumTableModel(By by, QObject *parent)
    : RowTableModel(
          sumColumns(by),
          [by](const LedgerSum &sum) { return by == By::Day ? sum.day.toString(Qt::ISODate) : sum.model; }, parent)
{
}

QString costDifference(const LedgerEntry &entry)
{
    if (!entry.computedCost)
        return u"—"_s;
    if (!entry.usage.cost)
        return formatMoneyExact(*entry.computedCost, ledgerDecimals);
    const Money difference = *entry.computedCost - *entry.usage.cost;
    if (difference.isZero()) {
        //: the computed cost equals the reported one
        return Headers::tr("= same");
    }
    const Money magnitude = difference.isNegative() ? Money() - difference : difference;
    return (difference.isNegative() ? u"− "_s : u"+ "_s) + formatMoneyExact(magnitude, ledgerDecimals);
}

QString outcomeText(MessageState state)
{
    switch (state) {
    case MessageState::Queued: return Headers::tr("queued");
    case MessageState::Waiting: return Headers::tr("waiting");
    case MessageState::Streaming: return Headers::tr("answering");
    case MessageState::Complete: return Headers::tr("complete");
    case MessageState::Interrupted: return Headers::tr("broken off");
    case MessageState::Stopped: return Headers::tr("stopped");
    case MessageState::Failed: return Headers::tr("failed");
    }
    return {};
}

} // namespace switchyard
