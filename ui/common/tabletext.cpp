// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/tabletext.h"

#include "ui/common/format.h"
#include "ui/common/rowtablemodel.h"

#include <QAbstractItemModel>
#include <QStringList>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellLimit = 4000;

QString csvCell(const QString &text, bool exact)
{
    const bool formula = !exact && !text.isEmpty() && QStringView(u"=+-@\t\r\n").contains(text.front());
    QString cell = formula ? QString(u'\'' + text) : text;
    const bool quoted = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    return quoted ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

QString markdownCell(const QString &text)
{
    QString cell;
    const QString line = singleLine(text, cellLimit);
    for (const QChar c : line) {
        if (QStringView(u"\\`*_[]<>|#~&").contains(c))
            cell += u'\\';
        cell += c;
    }
    return cell;
}

} // namespace

QString tableAsCsv(const QAbstractItemModel &model)
{
    QString text;
    const int columns = model.columnCount();
    const auto end = [&text, columns](int column) { text += column + 1 < columns ? u","_s : u"\r\n"_s; };
    for (int column = 0; column < columns; ++column) {
        text += csvCell(model.headerData(column, Qt::Horizontal).toString(), false);
        end(column);
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < columns; ++column) {
            const QModelIndex index = model.index(row, column);
            const QVariant exact = index.data(ExactRole);
            text += csvCell(exact.isValid() ? exact.toString() : index.data().toString(), exact.isValid());
            end(column);
        }
    }
    return text;
}

QString tableAsMarkdown(const QAbstractItemModel &model)
{
    QString text = u"|"_s, rule = u"|"_s;
    const int columns = model.columnCount();
    for (int column = 0; column < columns; ++column) {
        const int alignment = model.rowCount() > 0 ? model.index(0, column).data(Qt::TextAlignmentRole).toInt() : 0;
        text += u' ' + markdownCell(model.headerData(column, Qt::Horizontal).toString()) + u" |"_s;
        rule += alignment & Qt::AlignRight ? u" --: |"_s : u" --- |"_s;
    }
    text += u'\n' + rule + u'\n';
    for (int row = 0; row < model.rowCount(); ++row) {
        text += u'|';
        for (int column = 0; column < columns; ++column)
            text += u' ' + markdownCell(model.index(row, column).data().toString()) + u" |"_s;
        text += u'\n';
    }
    return text;
}

} // namespace switchyard
