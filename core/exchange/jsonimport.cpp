// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/jsonimport.h"

#include "core/domain/json.h"
#include "core/domain/messagetree.h"
#include "core/exchange/jsonslices.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ourFormat = "org.switchyard.conversation"_L1;
constexpr int ourVersion = 1;
constexpr qsizetype mostProblems = 200;
constexpr qsizetype longestId = 200;
constexpr qsizetype longestTitle = 1000;

std::optional<QJsonObject> parseObject(QByteArrayView text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toByteArray());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool looksLikeKey(const QString &name)
{
    const QString plain = QString(name).remove(u'_').remove(u'-').toLower();
    return plain.contains("apikey"_L1) || plain.contains("secret"_L1) || plain.contains("password"_L1)
        || plain == "authorization"_L1 || plain == "key"_L1 || plain == "token"_L1 || plain == "accesstoken"_L1;
}

/// Fills one conversation from the texts of its records.
class Reader
{
public:
    explicit Reader(ImportedConversations &result) : m_result(result) {}

    void note(const QString &line)
    {
        ++m_notes;
        if (m_result.problems.size() < mostProblems - 1)
            m_result.problems.append(line);
        else if (m_result.problems.size() == mostProblems - 1)
            m_result.problems.append(QString());
        if (m_result.problems.size() == mostProblems)
            m_result.problems.last() = u"and %1 more"_s.arg(m_notes - mostProblems + 1);
    }
    void skip(const QString &line)
    {
        ++m_result.skipped;
        note(line);
    }
    void repair(const QString &line)
    {
        ++m_result.repaired;
        note(line);
    }

    void begin()
    {
        m_current = {};
        m_ids.clear();
        m_records = 0;
    }

    void readConversation(QByteArrayView text)
    {
        auto object = parseObject(text);
        if (!object)
            return;
        for (const QString &name : object->keys()) {
            if (looksLikeKey(name))
                note(u"a key was not taken over"_s);
        }
        auto conversation = decodeConversation(*object);
        if (!conversation || conversation->id.text().size() > longestId)
            return;
        dropKeys(conversation->parameters.extra);
        dropKeys(conversation->routing.extra);
        m_current.conversation = std::move(*conversation);
    }

    void readMessage(QByteArrayView text)
    {
        const QString where = u"message %1"_s.arg(++m_records);
        const auto object = parseObject(text);
        if (!object)
            return skip(u"%1: not readable as JSON"_s.arg(where));
        auto message = decodeMessage(*object);
        if (!message)
            return skip(u"%1: %2"_s.arg(where, message.error().message));
        if (message->id.text().size() > longestId)
            return skip(u"%1: its id is too long"_s.arg(where));
        if (m_ids.contains(message->id))
            return skip(u"%1: the id %2 came before"_s.arg(where, message->id.text()));
        m_ids.insert(message->id);
        if (!message->isFinal()) {
            // Nothing is under way behind a file.
            message->state = message->role == Role::Assistant ? MessageState::Interrupted : MessageState::Complete;
            repair(u"%1: was still being made"_s.arg(where));
        }
        m_current.messages.append(std::move(*message));
    }

    /// Makes the whole sound and adds it to the result, unless there is nothing in it.
    void finish()
    {
        Conversation &conversation = m_current.conversation;
        if (conversation.id.isEmpty()) {
            if (m_current.messages.isEmpty())
                return skip(u"a conversation without an id and without messages"_s);
            const ConversationId said = m_current.messages.first().conversation;
            conversation.id = said.isEmpty() ? ConversationId::generate() : said;
            repair(u"the conversation's own record was not readable"_s);
        }
        settleTexts();
        settleTimes(conversation.created);
        settleTimes(conversation.updated);
        settleOrder();
        settleTree();
        m_result.conversations.append(std::move(m_current));
        begin();
    }

private:
    void dropKeys(QJsonObject &extra)
    {
        for (const QString &name : extra.keys()) {
            if (!looksLikeKey(name))
                continue;
            extra.remove(name);
            repair(u"a key was not taken over"_s);
        }
    }

    void settleTexts()
    {
        QString &title = m_current.conversation.title;
        const bool plain = title.size() <= longestTitle
            && std::ranges::none_of(title, [](QChar c) { return c.category() == QChar::Other_Control; });
        if (plain)
            return;
        title = title.left(longestTitle).simplified();
        title.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
        repair(u"the title was cleaned"_s);
    }

    /// A time nobody can have meant is no time.
    void settleTimes(QDateTime &time)
    {
        if (!time.isValid() || (time.date().year() >= 1970 && time.date().year() < 3000))
            return;
        time = QDateTime();
        repair(u"a time that cannot be was left out"_s);
    }

    /// The sequence must tell messages apart; where it does not, the order of the file counts.
    void settleOrder()
    {
        QSet<qint64> seen;
        bool sound = true;
        for (Message &message : m_current.messages) {
            sound = sound && message.sequence >= 0 && !seen.contains(message.sequence);
            seen.insert(message.sequence);
            settleTimes(message.created);
        }
        if (sound)
            return;
        qint64 next = 0;
        for (Message &message : m_current.messages)
            message.sequence = next++;
        repair(u"the messages were counted anew, in the order of the file"_s);
    }

    void settleTree()
    {
        Conversation &conversation = m_current.conversation;
        const MessageTree tree(m_current.messages);
        int adopted = 0;
        for (Message &message : m_current.messages) {
            const MessageNode *sound = tree.find(message.id);
            if (sound && sound->parent != message.parent) {
                message.parent = sound->parent;
                ++adopted;
            }
            message.conversation = conversation.id;
        }
        if (adopted > 0)
            repair(u"%1 messages had a parent that is missing or above itself; they begin a branch"_s.arg(adopted));
        if (!conversation.activeLeaf.isEmpty() ? !tree.find(conversation.activeLeaf) : !tree.isEmpty())
            conversation.activeLeaf = tree.newestLeaf();
    }

    ImportedConversations &m_result;
    ExportedConversation m_current;
    QSet<MessageId> m_ids;
    qint64 m_records = 0;
    qint64 m_notes = 0;
};

QByteArrayView memberOf(const JsonSlices &slices, QByteArrayView key)
{
    const auto it = std::ranges::find_if(slices.members, [&](const auto &member) { return member.key == key; });
    return it == slices.members.end() ? QByteArrayView() : it->value;
}

/// A damaged file is read line by line: the export writes a record per line.
void readLines(QByteArrayView bytes, Reader &reader)
{
    reader.note(u"the file is damaged or cut off: what could be read was taken"_s);
    reader.begin();
    bool begun = false;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        QByteArrayView line = (end < 0 ? bytes : bytes.first(end)).trimmed();
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        if (line.endsWith(','))
            line.chop(1);
        constexpr QByteArrayView head = "\"conversation\": ";
        if (line.startsWith(head)) {
            if (begun)
                reader.finish();
            reader.readConversation(line.sliced(head.size()));
            begun = true;
        } else if (line.size() > 1 && line.startsWith('{')) {
            reader.readMessage(line);
        }
    }
    reader.finish();
}

/// Whether the brackets of a document are where they must be, as far as that can be seen from outside of its records.
bool isSound(const JsonSlices &document, QByteArrayView behind)
{
    if (!document.complete || (!behind.trimmed().isEmpty() && !behind.trimmed().startsWith('{')))
        return false;
    const QByteArrayView messages = memberOf(document, "messages");
    const auto records = sliceJson(messages);
    return messages.isEmpty() || (records && records->isArray && records->complete);
}

void readDocument(const JsonSlices &document, Reader &reader)
{
    static constexpr std::array known{QByteArrayView("format"), QByteArrayView("version"),
                                      QByteArrayView("conversation"), QByteArrayView("messages")};
    for (const JsonSlices::Member &member : document.members) {
        if (std::ranges::find(known, member.key) == known.end())
            reader.note(u"\"%1\" was not taken over"_s.arg(
                QString::fromUtf8(member.key.first(std::min<qsizetype>(member.key.size(), 60)))));
    }
    reader.begin();
    reader.readConversation(memberOf(document, "conversation"));
    const auto messages = sliceJson(memberOf(document, "messages"));
    if (messages && messages->isArray) {
        for (const JsonSlices::Member &member : messages->members)
            reader.readMessage(member.value);
    }
    reader.finish();
}

std::unexpected<Error> notOurs(QByteArrayView bytes)
{
    const QString kind = recognisedKind(bytes);
    return failure(Error::Kind::BadReply,
                   kind.isEmpty() ? u"this is not a conversation exported by Switchyard"_s
                                  : u"this is %1, not a conversation exported by Switchyard"_s.arg(kind));
}

} // namespace

Result<ImportedConversations> importJson(const QByteArray &bytes)
{
    QByteArrayView rest(bytes);
    if (rest.startsWith("\xEF\xBB\xBF"))
        rest = rest.sliced(3);
    ImportedConversations result;
    Reader reader(result);
    bool any = false;
    while (!rest.trimmed().isEmpty()) {
        const auto document = sliceJson(rest);
        const QByteArrayView head = document ? memberOf(*document, "format") : QByteArrayView();
        if (!document || !document->isObject || QString::fromUtf8(head) != u"\"%1\""_s.arg(ourFormat)) {
            if (!any)
                return notOurs(bytes);
            reader.skip(u"something else stands behind the last readable conversation"_s);
            break;
        }
        any = true;
        const int version = memberOf(*document, "version").toByteArray().trimmed().toInt();
        if (version > ourVersion)
            return failure(Error::Kind::BadReply,
                           u"this file was written by a newer version of Switchyard (format %1)"_s.arg(version));
        if (!isSound(*document, rest.sliced(document->end))) {
            readLines(rest, reader);
            break;
        }
        readDocument(*document, reader);
        rest = rest.sliced(document->end);
    }
    if (result.conversations.isEmpty())
        return any
            ? failure(Error::Kind::BadReply, u"nothing in this file could be read: %1"_s.arg(result.problems.value(0)))
            : notOurs(bytes);
    return result;
}

} // namespace switchyard
