// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/checkpoints.h"

#include "core/domain/json.h"
#include "core/storage/messagestore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 piecesBeforeWhole = 400; // reading stays quick: forty seconds of stream

QJsonObject headOf(Message message)
{
    message.parts.clear();
    return encodeMessage(message);
}

/// What was appended when nothing but text grew; nothing when more changed.
std::optional<QString> growth(const ContentPart &before, const ContentPart &after)
{
    if (const auto *old = std::get_if<TextPart>(&before)) {
        const auto *now = std::get_if<TextPart>(&after);
        if (now && now->text.startsWith(old->text))
            return now->text.sliced(old->text.size());
    } else if (const auto *oldThought = std::get_if<ReasoningPart>(&before)) {
        const auto *now = std::get_if<ReasoningPart>(&after);
        if (now && now->details == oldThought->details && now->text.startsWith(oldThought->text))
            return now->text.sliced(oldThought->text.size());
    }
    return {};
}

bool grow(ContentPart &part, const QString &text)
{
    if (auto *known = std::get_if<TextPart>(&part))
        known->text += text;
    else if (auto *thought = std::get_if<ReasoningPart>(&part))
        thought->text += text;
    else
        return false;
    return true;
}

} // namespace

Result<QByteArray> makePiece(const Message &before, const Message &after)
{
    QJsonObject piece{{"count"_L1, after.parts.size()}};
    if (const QJsonObject head = headOf(after); head != headOf(before))
        piece.insert("head"_L1, head);
    QJsonArray changes; // [index, "appended text"] or [index, {part}]
    for (qsizetype i = 0; i < after.parts.size(); ++i) {
        const bool known = i < before.parts.size();
        if (known && before.parts[i] == after.parts[i])
            continue;
        const auto appended = known ? growth(before.parts[i], after.parts[i]) : std::nullopt;
        changes.append(QJsonArray{i, appended ? QJsonValue(*appended) : QJsonValue(encodePart(after.parts[i]))});
    }
    if (!changes.isEmpty())
        piece.insert("changes"_L1, changes);
    return jsonText(piece);
}

bool applyPiece(Message &message, const QByteArray &piece)
{
    const QJsonDocument document = QJsonDocument::fromJson(piece);
    if (!document.isObject())
        return false;
    Message next = message;
    if (const QJsonValue head = document["head"_L1]; head.isObject()) {
        auto decoded = decodeMessage(head.toObject());
        if (!decoded)
            return false;
        decoded->parts = next.parts;
        decoded->kind = next.kind;
        next = *decoded;
    }
    const QJsonArray changes = document["changes"_L1].toArray();
    for (const QJsonValue entry : changes) {
        const QJsonArray change = entry.toArray();
        const qsizetype index = change.at(0).toInteger(-1);
        if (index < 0 || index > next.parts.size())
            return false;
        if (change.at(1).isString()) {
            if (index == next.parts.size() || !grow(next.parts[index], change.at(1).toString()))
                return false;
        } else if (index == next.parts.size()) {
            next.parts.append(decodePart(change.at(1).toObject()));
        } else {
            next.parts[index] = decodePart(change.at(1).toObject());
        }
    }
    next.parts.resize(std::min(next.parts.size(), qsizetype(document["count"_L1].toInteger())));
    message = next;
    return true;
}

Result<void> Checkpoints::append(Database &database, const MessageGrowth &growth)
{
    const auto last = m_last.constFind(growth.message);
    if (last == m_last.cend() || last->pieces >= piecesBeforeWhole)
        return failure(Error::Kind::NotFound, u"the whole message has to be written first"_s);
    QJsonArray changes;
    for (const auto &[index, part] : growth.replaced)
        changes.append(QJsonArray{index, encodePart(part)});
    for (const auto &[index, text] : growth.appended)
        changes.append(QJsonArray{index, text});
    const auto body = jsonText({{"count"_L1, growth.partCount}, {"changes"_L1, changes}});
    if (!body)
        return failure(body.error());
    Statement insert(database,
                     u"INSERT INTO stream_piece (message, number, body) SELECT key, :number, :body FROM message "
                     "WHERE id = :id"_s);
    return insert.bind("number"_L1, last->pieces).bindBytes("body"_L1, *body).bind("id"_L1, growth.message).run();
}

void Checkpoints::committedGrowth(const MessageId &id)
{
    const auto last = m_last.find(id);
    if (last == m_last.end())
        return;
    ++last->pieces;
    last->isBehind = true;
    last->message.parts.clear(); // it is never compared with again
}

Result<void> Checkpoints::write(Database &database, const Message &message)
{
    const auto last = m_last.constFind(message.id);
    if (last == m_last.cend() || last->pieces >= piecesBeforeWhole || last->isBehind)
        return MessageStore(database).put(message);
    if (last->message == message)
        return {}; // the server is thinking
    const auto body = makePiece(last->message, message);
    if (!body)
        return failure(body.error());
    Statement insert(database,
                     u"INSERT INTO stream_piece (message, number, body) SELECT key, :number, :body FROM message "
                     "WHERE id = :id"_s);
    return insert.bind("number"_L1, last->pieces).bindBytes("body"_L1, *body).bind("id"_L1, message.id).run();
}

void Checkpoints::committed(const Message &message)
{
    const auto last = m_last.find(message.id);
    if (last == m_last.end())
        m_last.insert(message.id, {message, 0});
    else if (last->pieces < piecesBeforeWhole && !last->isBehind && last->message == message)
        return;
    else if (last->pieces >= piecesBeforeWhole || last->isBehind)
        *last = {message, 0};
    else
        *last = {message, last->pieces + 1};
}

} // namespace switchyard
