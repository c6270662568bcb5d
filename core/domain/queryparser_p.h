// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/modelquery.h"

namespace switchyard {

/// Reads one search line; see ModelQuery.
class QueryParser
{
public:
    QueryParser(const QString &text, QDate today) : m_text(text), m_today(today) {}

    [[nodiscard]] ModelQuery parsed();

private:
    using Term = ModelQuery::Term;
    using Field = ModelQuery::Field;

    void take(const QueryPiece &piece);
    /// False when the piece is no term with a comparison at all, and likewise with a colon.
    bool takeAmount(Term &term, QStringView body);
    bool takeWords(Term &term, QStringView body);
    bool readBounds(Term &term, QStringView sign, const QString &value) const;
    [[nodiscard]] std::optional<qint64> amount(Field field, const QString &text, bool isAge) const;
    void add(const Term &term);
    void complain(ModelQuery::Problem::Kind kind, const Term &term);

    QString m_text;
    QDate m_today;
    ModelQuery m_query;
};

} // namespace switchyard
