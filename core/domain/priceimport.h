// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pricehistory.h"

namespace switchyard {

/// A file that was taken into the history.
struct PriceImport
{
    qint64 id = 0;
    QString name; ///< of the file
    QDateTime time; ///< UTC, when it was taken in
    ConnectionId connection;
    qint64 points = 0;

    bool operator==(const PriceImport &) const = default;
};

/// How taking points in went. A point that says what another source says at the same moment is merged; one that says
/// otherwise is kept and stands behind what this program saw itself.
struct PointsTaken
{
    qint64 added = 0, merged = 0, contradicting = 0;

    bool operator==(const PointsTaken &) const = default;
};

/// What is wrong with one line of a file of prices.
struct PriceFileProblem
{
    enum class Kind {
        NotText, ///< no UTF-8
        TooLarge, ///< more bytes or points than are taken
        MissingColumn, ///< `text` names it
        UnknownColumn,
        CellCount, ///< more or fewer cells than the first line
        OpenQuote,
        BrokenJson,
        OtherFormat, ///< JSON, but no prices, or of a newer version
        BadTime, ///< no ISO 8601 time, or one without a time zone
        NoModel,
        BadKey,
        BadValue,
        TooLong, ///< a cell
        Contradiction, ///< an earlier line says otherwise of the same moment
    };
    Kind kind = Kind::BrokenJson;
    qint64 line = 0; ///< from 1; 0 = the whole file
    QString text; ///< the cell or name it is about, shortened

    bool operator==(const PriceFileProblem &) const = default;
};

/// How reading a file and taking it in went: all of it, or nothing and why.
struct PriceImportReport
{
    PriceImport import;
    PointsTaken taken;
    QList<PriceFileProblem> problems; ///< the first ones; with any of them nothing was taken
    qint64 problemCount = 0;

    bool operator==(const PriceImportReport &) const = default;
};

} // namespace switchyard
