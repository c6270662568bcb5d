// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/modelfacts.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace switchyard {

/// The search line of the catalogue, compiled once. All terms must hold:
///
///     word  "two words"          in name or id, whatever the case
///     price<1  in<=0.3  cache<0.1 output, input, cached input: USD per million tokens
///     ctx>=200k  max>=32k        context and longest answer, tokens
///     ctx=100k..200k             a range, both ends included
///     in:image  out:text  cap:tools  param:seed     all of several must be there: in:image in:file
///     author:mistral,openai  provider:groq  tokenizer:gpt  on:openrouter    one of several, separated by commas
///     is:free  is:open  is:zdr  is:moderated  is:batch  is:alias  is:favourite  is:hidden
///     age<90d  created>=2026-03  cutoff>=2025  expires<30d
///     tag:work  note:slow        of one's own
///     -term                      not
///
/// `free` alone is `is:free`, `by:` is `author:`. What is not known fulfils no bound. Hidden models are left out unless
/// the line speaks of `is:hidden`.
class ModelQuery
{
public:
    enum class Field {
        Word,
        Author,
        Provider,
        Connection,
        Input,
        Output,
        Capability,
        Parameter,
        Tokenizer,
        Is,
        Tag,
        Note,
        InputPrice,
        OutputPrice,
        CachePrice,
        Context,
        LongestAnswer,
        Age, ///< and `created`: the bounds are days of creation
        Cutoff,
        Expires,
    };

    struct Term
    {
        Field field = Field::Word;
        bool negated = false;
        QStringList values; ///< folded; one of them must fit
        QStringList exact; ///< of an author or a provider: whole names, while those of `values` may be begun
        std::optional<qint64> least, most; ///< both included; picodollars, tokens or Julian days
        qsizetype position = 0, length = 0; ///< in the text
        bool operator==(const Term &) const = default;
    };

    /// A term that is no term; it is left out.
    struct Problem
    {
        enum class Kind { UnknownField, BadValue, MissingValue, UnclosedQuote };
        Kind kind = Kind::BadValue;
        qsizetype position = 0, length = 0; ///< in the text
        QString text; ///< the term as it was written
        bool operator==(const Problem &) const = default;
    };

    /// `today` is what `age` and `expires` count from, UTC.
    [[nodiscard]] static ModelQuery fromText(const QString &text, QDate today = QDate(2000, 1, 1));

    [[nodiscard]] const QList<Term> &terms() const { return m_terms; }
    [[nodiscard]] const QList<Problem> &problems() const { return m_problems; }
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    [[nodiscard]] bool showsHidden() const { return m_showsHidden; }

    /// Authors and providers may be begun ("author:mistral" is mistralai), but who is called just so is meant alone.
    [[nodiscard]] ModelQuery withNames(const QStringList &authors, const QStringList &providers) const;

    [[nodiscard]] bool matches(const ModelFacts &facts, const ModelMarks &marks = {}) const;
    [[nodiscard]] static bool fulfils(const Term &term, const ModelFacts &facts, const ModelMarks &marks);

    bool operator==(const ModelQuery &) const = default;

private:
    friend class QueryParser;
    QList<Term> m_terms;
    QList<Problem> m_problems;
    bool m_showsHidden = false;
};

/// How a field is written, and whether it takes `:` (words) or a comparison (amounts). The first name is the one that
/// is proposed.
struct QueryFieldName
{
    QLatin1StringView name;
    ModelQuery::Field field;
    bool isAmount;
};
[[nodiscard]] const QList<QueryFieldName> &queryFieldNames();
/// What may stand after `is:`.
[[nodiscard]] const QStringList &queryProperties();

/// A term of a line, with the blanks and quotes of the language: where it begins and ends, also when it is broken.
struct QueryPiece
{
    qsizetype position = 0, length = 0;
    bool closed = true; ///< no quote is open at its end
};
[[nodiscard]] QList<QueryPiece> queryPieces(const QString &text);

/// The line with a term added at its end, or taken out wherever it stands. The rest stays letter by letter.
[[nodiscard]] QString withTerm(const QString &line, const QString &term, bool on);
/// True when the term stands in the line, in these very letters but for their case.
[[nodiscard]] bool hasTerm(const QString &line, const QString &term);
/// The line without the terms of one field, negated ones included.
[[nodiscard]] QString withoutField(const QString &line, ModelQuery::Field field);
/// Words of the language as they must be written: in quotes where there are blanks.
[[nodiscard]] QString quotedWord(const QString &word);

} // namespace switchyard
