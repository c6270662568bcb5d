// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/jsonimport.h"

#include <array>
#include <utility>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

using Mark = std::pair<QByteArrayView, QLatin1StringView>;

constexpr std::array beginnings{
    Mark{"\x89PNG", "a PNG picture"_L1},
    Mark{"\xFF\xD8\xFF", "a JPEG picture"_L1},
    Mark{"GIF8", "a GIF picture"_L1},
    Mark{"RIFF", "a picture or a recording"_L1},
    Mark{"%PDF", "a PDF document"_L1},
    Mark{"PK\x03\x04", "a ZIP archive"_L1},
    Mark{"\x1F\x8B", "a gzip archive"_L1},
    Mark{"SQLite format 3", "an SQLite database"_L1},
    Mark{"\x7F"
         "ELF",
         "a program"_L1},
    Mark{"\xFF\xFE", "a text in UTF-16; it must be UTF-8"_L1},
    Mark{"\xFE\xFF", "a text in UTF-16; it must be UTF-8"_L1},
};

// Members that only one product writes. The order matters: the more special one first.
constexpr std::array members{
    Mark{"\"orpg.", "an export of the OpenRouter chatroom"_L1},
    Mark{"\"chat_messages\"", "a Claude export"_L1},
    Mark{"\"fragments\"", "a DeepSeek export"_L1},
    Mark{"\"mapping\"", "a ChatGPT export"_L1},
    Mark{"\"chunkedPrompt\"", "a Google AI Studio export"_L1},
    Mark{"\"messagesTree\"", "a LibreChat export"_L1},
    Mark{"\"isCreatedByUser\"", "a LibreChat export"_L1},
    Mark{"\"childrenIds\"", "an Open WebUI export"_L1},
    Mark{"\"chat-sessions-list\"", "a Chatbox export"_L1},
    Mark{"\"parent_response_id\"", "a Grok export"_L1},
    Mark{"\"threadId\"", "a T3 Chat export"_L1},
    Mark{"\"currentlySelected\"", "an LM Studio conversation"_L1},
};

} // namespace

QString recognisedKind(QByteArrayView bytes)
{
    if (bytes.trimmed().isEmpty())
        return u"an empty file"_s;
    for (const auto &[mark, kind] : beginnings) {
        if (bytes.startsWith(mark))
            return kind;
    }
    const QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 256 * 1024));
    if (head.contains('\0'))
        return head.size() > 1 && (head[0] == '\0' || head[1] == '\0') ? u"a text in UTF-16; it must be UTF-8"_s
                                                                       : u"a binary file"_s;
    const QByteArrayView text = head.trimmed();
    if (text.startsWith('<'))
        return u"a web page or XML file"_s;
    if (!text.startsWith('{') && !text.startsWith('[') && !text.startsWith("\xEF\xBB\xBF"))
        return {};
    for (const auto &[mark, kind] : members) {
        if (head.contains(mark))
            return kind;
    }
    return {};
}

} // namespace switchyard
