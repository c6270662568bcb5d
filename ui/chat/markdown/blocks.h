// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace switchyard {

/// How a run of characters looks. Several may hold at once.
enum class InlineFormat : quint16 {
    None = 0,
    Bold = 1,
    Italic = 2,
    Strike = 4,
    Code = 8,
    Math = 16, ///< the text is TeX source
    MathDisplay = 32, ///< with Math: was written as a formula of its own
    Link = 64, ///< `InlineRun::link` names the target
    Image = 128, ///< the text stands in for a picture that was not loaded
    NoteMark = 256, ///< the raised number of footnote `InlineRun::note`; leads to it
    NoteBack = 512, ///< the sign behind footnote `InlineRun::note` that leads back to its first mark
};
Q_DECLARE_FLAGS(InlineFormats, InlineFormat)
Q_DECLARE_OPERATORS_FOR_FLAGS(InlineFormats)

/// A stretch of a block's text with one look. Runs are in order and do not overlap; text between runs is plain.
struct InlineRun
{
    qsizetype start = 0;
    qsizetype length = 0;
    InlineFormats formats;
    int link = -1; ///< index into RichText::links, −1 when there is none
    int note = 0; ///< NoteMark, NoteBack: the number of the footnote, from 1

    bool operator==(const InlineRun &) const = default;
};

/// Text with looks and targets. Targets are http, https or mailto, and nothing else.
struct RichText
{
    QString text; ///< line breaks are '\n'
    QList<InlineRun> runs;
    QStringList links;

    bool operator==(const RichText &) const = default;
    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    /// The part from `start`, `length` characters long, with its looks.
    [[nodiscard]] RichText mid(qsizetype start, qsizetype length) const;
    /// Adds text in one look; the same look as the run before lengthens that run.
    void append(QStringView piece, InlineFormats formats = {}, int link = -1);
};

/// What a quote that begins with `[!NOTE]` and the like is.
enum class Alert : quint8 { None, Note, Tip, Important, Warning, Caution };

/// One level of what a block stands in.
struct Inset
{
    enum class Kind : quint8 { Quote, Item };
    Kind kind = Kind::Quote;
    /// Item: "•", "3." or "☐"/"☑" on the first block of the item, empty on the others.
    QString marker;
    Alert alert = Alert::None; ///< Quote only
    bool operator==(const Inset &) const = default;
};

enum class CellAlignment : quint8 { Default, Left, Center, Right };

struct Table
{
    QList<CellAlignment> columns;
    QList<QList<RichText>> rows; ///< the first row is the header; a row may be shorter than `columns`
    bool operator==(const Table &) const = default;
};

/// What the first rows of a table come to in a signature, so that a growing table is not summed up from the beginning.
struct RowsSeed
{
    size_t seed = 0;
    qsizetype rows = 0;
    bool operator==(const RowsSeed &) const = default;
};

/// One piece of an answer that is laid out by itself. Nesting is flat: the insets say what it stands in.
struct Block
{
    enum class Kind : quint8 { Paragraph, Heading, Code, Table, Rule, Math, Image };

    Kind kind = Kind::Paragraph;
    quint8 level = 0; ///< Heading: 1–6
    bool tight = false; ///< belongs to a tight list: no blank line before the next block
    bool startsList = false; ///< first block of a list that stands in no other list
    quint8 sharedInsets = 0; ///< how many of the insets the block before stands in too
    bool joined = false; ///< goes on where the block before was cut because of its length
    bool alertTitle = false; ///< Paragraph: the word above an alert, in English; not a part of the source text
    int note = 0; ///< belongs to the footnote of that number; a Rule with it stands above the first one
    RichText content; ///< Paragraph, Heading; Code and Math: the source in `content.text`; Image: its words
    QString language; ///< Code: the first word of the fence, as written
    Table table; ///< Table
    QByteArray picture; ///< Image: the file, of a kind that pictureFacts() knows
    QList<Inset> insets; ///< outermost first
    quint64 signature = 0; ///< equal blocks have equal signatures; not stored anywhere
    RowsSeed aboveLast; ///< Table: of all rows but the last, which may still grow; known with the signature

    bool operator==(const Block &) const = default;
    /// What selecting the whole block copies as plain text. Tables: tab between cells, line end between rows.
    [[nodiscard]] QString plainText() const;
    /// `known` is of this table's first rows; nothing is: the block is summed up from the beginning.
    void updateSignature(const RowsSeed &known = {});
    /// How many rows are those of `before`, as its signature shows: all but its last one, or none.
    [[nodiscard]] qsizetype rowsKeptFrom(const Block &before) const;
    /// As an assignment, but a table that grew only takes over its new rows.
    void growTo(const Block &longer);
};

} // namespace switchyard
