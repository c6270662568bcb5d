// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/blocks.h"

#include <QHashFunctions>

#include <algorithm>
#include <utility>

namespace switchyard {

RichText RichText::mid(qsizetype start, qsizetype length) const
{
    RichText part;
    part.text = text.mid(start, length);
    part.links = links;
    const qsizetype end = start + part.text.size();
    for (const InlineRun &run : runs) {
        const qsizetype from = std::max(run.start, start);
        const qsizetype to = std::min(run.start + run.length, end);
        if (from < to)
            part.runs.append({from - start, to - from, run.formats, run.link, run.note});
    }
    return part;
}

void RichText::append(QStringView piece, InlineFormats formats, int link)
{
    if (piece.isEmpty())
        return;
    const qsizetype start = text.size();
    text.append(piece);
    if (!formats)
        return;
    if (!runs.isEmpty()) {
        InlineRun &last = runs.last();
        if (last.formats == formats && last.link == link && last.note == 0 && last.start + last.length == start) {
            last.length += piece.size();
            return;
        }
    }
    runs.append({start, piece.size(), formats, link});
}

QString Block::plainText() const
{
    if (kind != Kind::Table)
        return content.text;
    QString result;
    for (const QList<RichText> &row : table.rows) {
        if (&row != &table.rows.first())
            result += u'\n';
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column > 0)
                result += u'\t';
            result += row[column].text;
        }
    }
    return result;
}

static size_t hashOf(const RichText &rich, size_t seed)
{
    seed = qHash(rich.text, seed);
    for (const InlineRun &run : rich.runs)
        seed = qHashMulti(seed, run.start, run.length, run.formats.toInt(), run.link, run.note);
    for (const QString &link : rich.links)
        seed = qHash(link, seed);
    return seed;
}

/// Of everything but the rows.
static size_t seedOf(const Block &block)
{
    size_t seed = qHashMulti(size_t(0x9e3779b9), int(block.kind), int(block.level), block.tight, block.startsList,
                             int(block.sharedInsets), block.joined, block.language, block.alertTitle, block.note);
    seed = hashOf(block.content, seed);
    for (const Inset &inset : block.insets)
        seed = qHashMulti(seed, int(inset.kind), inset.marker, int(inset.alert));
    for (const CellAlignment alignment : block.table.columns)
        seed = qHashMulti(seed, int(alignment));
    // The ends tell pictures apart well enough, and a large one need not be read for it.
    const QByteArray &picture = block.picture;
    if (!picture.isEmpty())
        seed = qHashMulti(seed, picture.size(), picture.first(std::min<qsizetype>(4096, picture.size())),
                          picture.last(std::min<qsizetype>(4096, picture.size())));
    return seed;
}

/// Goes on with the rows before `end`.
static RowsSeed summedUp(const Table &table, RowsSeed sum, qsizetype end)
{
    for (; sum.rows < end; ++sum.rows) {
        sum.seed = qHashMulti(sum.seed, table.rows[sum.rows].size());
        for (const RichText &cell : table.rows[sum.rows])
            sum.seed = hashOf(cell, sum.seed);
    }
    return sum;
}

void Block::updateSignature(const RowsSeed &known)
{
    const qsizetype rows = table.rows.size();
    aboveLast = summedUp(table, known.rows > 0 ? known : RowsSeed{seedOf(*this), 0}, rows - 1);
    signature = summedUp(table, aboveLast, rows).seed | 1; // never 0: 0 means "not computed"
}

qsizetype Block::rowsKeptFrom(const Block &before) const
{
    const RowsSeed &kept = before.aboveLast;
    if (kept.rows == 0 || kept.rows > aboveLast.rows || summedUp(table, kept, aboveLast.rows) != aboveLast)
        return 0;
    return kept.rows;
}

void Block::growTo(const Block &longer)
{
    const qsizetype kept = longer.rowsKeptFrom(*this);
    QList<QList<RichText>> rows = std::exchange(table.rows, {});
    *this = longer;
    if (kept == 0)
        return;
    rows.resize(kept);
    rows.append(longer.table.rows.sliced(kept));
    table.rows = std::move(rows);
}

} // namespace switchyard
