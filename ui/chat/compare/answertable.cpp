// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compare/answertable.h"

#include "ui/common/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnswerTable)
};

QString dash()
{
    return u"\u2014"_s;
}

template <class Value, class Format> QString orDash(const std::optional<Value> &value, Format format)
{
    return value ? format(*value) : dash();
}

QString count(const std::optional<qint64> &value)
{
    return orDash(value, [](qint64 tokens) { return formatCount(tokens); });
}

AnswerTableModel::Column figure(const QString &header, std::function<QString(const AnswerFacts &)> text)
{
    AnswerTableModel::Column column;
    column.header = header;
    column.text = std::move(text);
    column.isFigure = true;
    return column;
}

AnswerTableModel::Column words(const QString &header, std::function<QString(const AnswerFacts &)> text)
{
    AnswerTableModel::Column column = figure(header, std::move(text));
    column.isFigure = false;
    return column;
}

QString cell(QString text, TableForm form)
{
    text = singleLine(text, 200);
    if (form == TableForm::Markdown) {
        text.replace(u'\\', "\\\\"_L1);
        for (const char16_t sign : u"|`*_<>[]")
            if (sign != 0)
                text.replace(QChar(sign), QString(u'\\' + QString(QChar(sign))));
    } else if (!text.isEmpty() && u"=+-@"_s.contains(text.front())) {
        text.prepend(u'\'');
    }
    return text;
}

} // namespace

QList<AnswerTableModel::Column> answerColumns()
{
    QList<AnswerTableModel::Column> columns;
    columns.append(words(Words::tr("Answer"), [](const AnswerFacts &facts) { return facts.name; }));
    AnswerTableModel::Column cost = figure(Words::tr("Cost"), [](const AnswerFacts &facts) {
        return orDash(facts.cost, [](Money money) { return formatMoneyExact(money, 4); });
    });
    cost.more = [](const AnswerFacts &facts, int role) {
        return role == EmphasisRole && facts.isCheapest ? QVariant(int(Emphasis::Strong)) : QVariant();
    };
    columns.append(cost);
    columns.append(figure(Words::tr("First token"), [](const AnswerFacts &facts) {
        return orDash(facts.firstToken, [](std::chrono::milliseconds time) { return formatDuration(time); });
    }));
    columns.append(figure(Words::tr("Speed"), [](const AnswerFacts &facts) {
        return orDash(facts.speed, [](double speed) { return formatSpeed(speed); });
    }));
    columns.append(figure(Words::tr("Tokens in"), [](const AnswerFacts &facts) { return count(facts.tokensIn); }));
    columns.append(figure(Words::tr("Tokens out"), [](const AnswerFacts &facts) { return count(facts.tokensOut); }));
    columns.append(figure(Words::tr("Reasoning"), [](const AnswerFacts &facts) { return count(facts.reasoning); }));
    columns.append(words(Words::tr("End"), [](const AnswerFacts &facts) {
        return !facts.stateText.isEmpty()  ? facts.stateText
            : facts.finishReason.isEmpty() ? dash()
                                           : facts.finishReason;
    }));
    columns.append(words(Words::tr("Provider"),
                         [](const AnswerFacts &facts) { return facts.provider.isEmpty() ? dash() : facts.provider; }));
    return columns;
}

QString answerTableText(const QList<AnswerFacts> &answers, TableForm form)
{
    const QList<AnswerTableModel::Column> columns = answerColumns();
    const bool markdown = form == TableForm::Markdown;
    QString text;
    const auto addRow = [&](const QStringList &cells) {
        text += markdown ? QString(u"| "_s + cells.join(" | "_L1) + u" |\n"_s) : QString(cells.join(u'\t') + u'\n');
    };
    QStringList cells;
    for (const auto &column : columns)
        cells.append(cell(column.header, form));
    addRow(cells);
    if (markdown) {
        cells.clear();
        for (const auto &column : columns)
            cells.append(column.isFigure ? u"--:"_s : u"---"_s);
        addRow(cells);
    }
    for (const AnswerFacts &facts : answers) {
        cells.clear();
        for (const auto &column : columns)
            cells.append(cell(column.text(facts), form));
        addRow(cells);
    }
    return text;
}

} // namespace switchyard
