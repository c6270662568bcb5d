// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/searchindex.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostWords = 16;
constexpr qsizetype excerptLength = 120;

/// unicode61 makes one token of a run of these letters, so that a word inside it would never be found.
bool hasNoBlanks(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) {
        switch (c.script()) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Thai:
        case QChar::Script_Lao:
        case QChar::Script_Khmer:
        case QChar::Script_Myanmar:
        case QChar::Script_Hangul: return true;
        default: return c.isSurrogate(); // Han beyond the first plane, emoji
        }
    });
}

QString likePattern(QString word)
{
    word.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + word + u'%';
}

/// Each word a phrase, so that nothing of the query language gets through; the last a prefix.
QString matchExpression(const QStringList &words)
{
    QStringList phrases;
    for (QString word : words)
        phrases.append(u'"' + word.replace(u'"', u"\"\""_s) + u'"');
    return phrases.join(u' ') + u'*';
}

QString excerptAround(const QString &text, const QString &word)
{
    const qsizetype found = std::max<qsizetype>(0, text.indexOf(word, 0, Qt::CaseInsensitive));
    const qsizetype start = std::max<qsizetype>(0, found - excerptLength / 3);
    QString excerpt = text.mid(start, excerptLength).simplified();
    if (start > 0)
        excerpt.prepend(u'…');
    if (start + excerptLength < text.size())
        excerpt.append(u'…');
    return excerpt;
}

StoredHit hitOf(const Row &row)
{
    return StoredHit{.conversation = row.id<ConversationId>("conversation"_L1),
                     .message = row.id<MessageId>("id"_L1),
                     .title = row.text("title"_L1),
                     .excerpt = row.text("excerpt"_L1)};
}

} // namespace

Result<void> SearchIndex::add(qint64 messageKey)
{
    Statement statement(m_db,
                        u"INSERT INTO message_fts (rowid, body) SELECT key, body FROM message_text WHERE key = :key"_s);
    return statement.bind("key"_L1, messageKey).run();
}

Result<void> SearchIndex::remove(qint64 messageKey)
{
    // Only final messages are in it, and what was never put in must not be taken out: that would spoil the index.
    Statement statement(m_db,
                        u"INSERT INTO message_fts (message_fts, rowid, body) SELECT 'delete', t.key, t.body "
                        "FROM message_text t JOIN message m ON m.key = t.key WHERE t.key = :key "
                        "AND m.state NOT IN ('queued', 'waiting', 'streaming')"_s);
    return statement.bind("key"_L1, messageKey).run();
}

Result<void> SearchIndex::rebuild()
{
    // 'rebuild' takes every row of the view; those of answers still being written are not in the index by rule.
    if (auto cleared = m_db.run(u"INSERT INTO message_fts (message_fts) VALUES ('delete-all')"_s); !cleared)
        return cleared;
    return m_db.run(u"INSERT INTO message_fts (rowid, body) SELECT t.key, t.body FROM message m JOIN message_text t "
                    "ON t.key = m.key WHERE m.state NOT IN ('queued', 'waiting', 'streaming')"_s);
}

Result<QList<StoredHit>> SearchIndex::find(const QString &text, int limit)
{
    QString clean = text;
    clean.remove(QChar(u'\0'));
    QStringList words = clean.simplified().split(u' ', Qt::SkipEmptyParts);
    words.resize(std::min(words.size(), mostWords));
    QList<StoredHit> hits;
    if (words.isEmpty() || limit <= 0)
        return hits;
    if (auto done = findTitles(words, limit, hits); !done)
        return failure(done.error());
    const int left = limit - int(hits.size());
    const bool letters = std::ranges::any_of(words, hasNoBlanks);
    if (auto done = letters ? findLetters(words, left, hits) : findWords(words, left, hits); !done)
        return failure(done.error());
    return hits;
}

Result<void> SearchIndex::findTitles(const QStringList &words, int limit, QList<StoredHit> &hits)
{
    QString sql
        = u"SELECT id AS conversation, '' AS id, title, '' AS excerpt FROM conversation WHERE trashed IS NULL"_s;
    for (qsizetype i = 0; i < words.size(); ++i)
        sql += u" AND title LIKE :word%1 ESCAPE '\\'"_s.arg(i);
    sql += u" ORDER BY updated DESC LIMIT :limit"_s;
    Statement statement(m_db, sql);
    for (qsizetype i = 0; i < words.size(); ++i)
        statement.bindVariant(QLatin1StringView(QByteArray("word" + QByteArray::number(i))), likePattern(words[i]));
    return statement.bind("limit"_L1, limit).forEach([&](const Row &row) { hits.append(hitOf(row)); });
}

Result<void> SearchIndex::findWords(const QStringList &words, int limit, QList<StoredHit> &hits)
{
    Statement statement(m_db,
                        u"SELECT m.conversation, m.id, c.title, snippet(message_fts, 0, '', '', '…', 20) AS excerpt "
                        "FROM message_fts JOIN message m ON m.key = message_fts.rowid "
                        "JOIN conversation c ON c.id = m.conversation "
                        "WHERE message_fts MATCH :match AND c.trashed IS NULL "
                        "ORDER BY m.created DESC LIMIT :limit"_s);
    return statement.bind("match"_L1, matchExpression(words)).bind("limit"_L1, limit).forEach([&](const Row &row) {
        hits.append(hitOf(row));
        hits.last().excerpt = hits.last().excerpt.simplified();
    });
}

Result<void> SearchIndex::findLetters(const QStringList &words, int limit, QList<StoredHit> &hits)
{
    QString sql
        = u"SELECT m.conversation, m.id, c.title, p.text AS excerpt FROM part p JOIN message m ON m.key = p.message "
          "JOIN conversation c ON c.id = m.conversation WHERE p.kind = 'text' AND c.trashed IS NULL"_s;
    for (qsizetype i = 0; i < words.size(); ++i)
        sql += u" AND p.text LIKE :word%1 ESCAPE '\\'"_s.arg(i);
    sql += u" ORDER BY m.created DESC LIMIT :limit"_s;
    Statement statement(m_db, sql);
    for (qsizetype i = 0; i < words.size(); ++i)
        statement.bindVariant(QLatin1StringView(QByteArray("word" + QByteArray::number(i))), likePattern(words[i]));
    return statement.bind("limit"_L1, limit).forEach([&](const Row &row) {
        hits.append(hitOf(row));
        hits.last().excerpt = excerptAround(hits.last().excerpt, words.first());
    });
}

} // namespace switchyard
