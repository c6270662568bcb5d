// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csvexport.h"

#include <array>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString &cell)
{
    const bool needed = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    return needed ? u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"' : cell;
}

/// Text of foreign origin: spreadsheets run what begins like a formula, also behind a tab or a line end.
QString textCell(const QString &text)
{
    const bool formula = !text.isEmpty() && QStringView(u"=+-@\t\r\n").contains(text.front());
    return quoted(formula ? QString(u'\'' + text) : text);
}

QString cell(const std::optional<qint64> &number)
{
    return number ? QString::number(*number) : QString();
}
QString cell(const std::optional<Money> &money)
{
    return money ? money->toText() : QString();
}
QString cell(const std::optional<std::chrono::milliseconds> &duration)
{
    return duration ? QString::number(duration->count()) : QString();
}

struct Column
{
    QLatin1StringView header;
    QString (*text)(const LedgerEntry &);
};

constexpr std::array columns{
    Column{"sent_utc"_L1, [](const LedgerEntry &e) { return e.sent.toUTC().toString(Qt::ISODateWithMs); }},
    Column{"conversation"_L1, [](const LedgerEntry &e) { return textCell(e.conversation.text()); }},
    Column{"message"_L1, [](const LedgerEntry &e) { return textCell(e.message.text()); }},
    Column{"connection"_L1, [](const LedgerEntry &e) { return textCell(e.connectionName); }},
    Column{"key"_L1, [](const LedgerEntry &e) { return textCell(e.keyLabel); }},
    Column{"model"_L1, [](const LedgerEntry &e) { return textCell(e.model.text()); }},
    Column{"answered_by"_L1, [](const LedgerEntry &e) { return textCell(e.answeredBy); }},
    Column{"provider"_L1, [](const LedgerEntry &e) { return textCell(e.provider); }},
    Column{"generation"_L1, [](const LedgerEntry &e) { return textCell(e.generation.text()); }},
    Column{"outcome"_L1, [](const LedgerEntry &e) { return QString(stateName(e.outcome)); }},
    Column{"finish_reason"_L1, [](const LedgerEntry &e) { return textCell(e.finishReason); }},
    Column{"prompt_tokens"_L1, [](const LedgerEntry &e) { return cell(e.usage.promptTokens); }},
    Column{"completion_tokens"_L1, [](const LedgerEntry &e) { return cell(e.usage.completionTokens); }},
    Column{"cached_tokens"_L1, [](const LedgerEntry &e) { return cell(e.usage.cachedTokens); }},
    Column{"reasoning_tokens"_L1, [](const LedgerEntry &e) { return cell(e.usage.reasoningTokens); }},
    Column{"reported_cost_usd"_L1, [](const LedgerEntry &e) { return cell(e.reportedCost()); }},
    Column{"computed_cost_usd"_L1, [](const LedgerEntry &e) { return cell(e.computedCost); }},
    Column{"upstream_cost_usd"_L1, [](const LedgerEntry &e) { return cell(e.usage.upstreamCost); }},
    Column{"first_token_ms"_L1, [](const LedgerEntry &e) { return cell(e.timing.firstToken); }},
    Column{"total_ms"_L1, [](const LedgerEntry &e) { return cell(e.timing.total); }},
};

} // namespace

QByteArray exportLedgerCsv(const QList<LedgerEntry> &entries)
{
    QByteArray out;
    for (const Column &column : columns) {
        if (!out.isEmpty())
            out += ',';
        out += QByteArrayView(column.header);
    }
    out += "\r\n";
    for (const LedgerEntry &entry : entries) {
        bool first = true;
        for (const Column &column : columns) {
            if (!first)
                out += ',';
            out += column.text(entry).toUtf8();
            first = false;
        }
        out += "\r\n";
    }
    return out;
}

} // namespace switchyard
