// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/migrator.h"

#include "core/base/atomicfile.h"

#include <QDir>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// Walks SQL text and knows where it is code.
class Splitter
{
public:
    explicit Splitter(const QString &sql) : m_sql(sql) {}

    QStringList run()
    {
        while (m_at < m_sql.size())
            step();
        end();
        return m_statements;
    }

private:
    [[nodiscard]] QStringView rest() const { return QStringView(m_sql).sliced(m_at); }

    void step()
    {
        const QChar c = m_sql[m_at];
        if (rest().startsWith("--"_L1)) {
            skipPast(u"\n"_s);
        } else if (rest().startsWith("/*"_L1)) {
            skipPast(u"*/"_s);
        } else if (c == u'\'' || c == u'"' || c == u'`') {
            quoted(c);
        } else if (c == u'[') {
            quoted(u']');
        } else if (c.isLetterOrNumber() || c == u'_') {
            word();
        } else {
            m_current += c;
            ++m_at;
            if (c == u';' && m_depth == 0)
                end();
        }
    }

    void skipPast(const QString &mark)
    {
        const qsizetype found = m_sql.indexOf(mark, m_at + 2);
        m_at = found < 0 ? m_sql.size() : found + mark.size();
        m_current += u' ';
    }

    void quoted(QChar close)
    {
        const qsizetype found = m_sql.indexOf(close, m_at + 1);
        const qsizetype stop = found < 0 ? m_sql.size() : found + 1;
        m_current += rest().first(stop - m_at);
        m_at = stop;
    }

    void word()
    {
        qsizetype stop = m_at;
        while (stop < m_sql.size() && (m_sql[stop].isLetterOrNumber() || m_sql[stop] == u'_'))
            ++stop;
        const QString text = m_sql.sliced(m_at, stop - m_at);
        m_current += text;
        m_at = stop;
        const QString upper = text.toUpper();
        // Inside a trigger semicolons do not end the statement; CASE has an END of its own.
        if (upper == "TRIGGER"_L1)
            m_trigger = true;
        else if (m_trigger && (upper == "BEGIN"_L1 || (upper == "CASE"_L1 && m_depth > 0)))
            ++m_depth;
        else if (upper == "END"_L1 && m_depth > 0)
            --m_depth;
    }

    void end()
    {
        QString statement = m_current.trimmed();
        if (statement.endsWith(u';'))
            statement.chop(1);
        if (!statement.trimmed().isEmpty())
            m_statements.append(statement.trimmed());
        m_current.clear();
        m_trigger = false;
        m_depth = 0;
    }

    const QString &m_sql;
    qsizetype m_at = 0;
    QString m_current;
    QStringList m_statements;
    bool m_trigger = false;
    int m_depth = 0;
};

} // namespace

QStringList splitStatements(const QString &sql)
{
    return Splitter(sql).run();
}

Result<Migrations> Migrations::load(const QString &folder)
{
    Migrations migrations;
    const QDir dir(folder);
    const auto names = dir.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const int number = name.section(u'_', 0, 0).toInt();
        auto text = readWholeFile(dir.filePath(name));
        if (!text)
            return failure(text.error());
        if (number != migrations.latest() + 1)
            return failure(Error::Kind::Internal, u"the schema's steps have a gap before %1"_s.arg(name));
        migrations.m_steps.insert(number, QString::fromUtf8(*text));
    }
    if (migrations.m_steps.isEmpty())
        return failure(Error::Kind::Internal, u"the schema is missing from %1"_s.arg(folder));
    return migrations;
}

Result<void> Migrations::apply(Database &database) const
{
    auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return failure(version.error());
    for (auto step = m_steps.upperBound(version->toInt()); step != m_steps.cend(); ++step) {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return failure(transaction.error());
        auto statements = splitStatements(step.value());
        statements.append(u"PRAGMA application_id = %1"_s.arg(applicationId));
        statements.append(u"PRAGMA user_version = %1"_s.arg(step.key()));
        for (const QString &statement : std::as_const(statements)) {
            if (auto done = database.run(statement); !done)
                return done;
        }
        if (auto done = (*transaction)->commit(); !done)
            return done;
    }
    return {};
}

} // namespace switchyard
