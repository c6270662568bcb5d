// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/api/streamtest.h"

#include "core/domain/connection.h"

namespace switchyard {

using namespace Qt::StringLiterals;

QByteArray sseEvent(const QByteArray &json)
{
    return "data: " + json + "\n\n";
}

QByteArray chunk(const QByteArray &delta, const QByteArray &finish, const QByteArray &beside)
{
    return sseEvent("{\"id\":\"gen-1\",\"model\":\"a/b\",\"choices\":[{\"index\":0,\"delta\":" + delta
                    + ",\"finish_reason\":" + finish + "}]" + beside + "}");
}

QByteArray text(const QByteArray &words)
{
    return chunk("{\"content\":\"" + words + "\"}");
}

ChatRequest hello()
{
    ChatRequest request;
    request.model = ModelId(u"a/b"_s);
    request.messages = {{.role = Role::User, .parts = {TextPart{u"hello"_s}}}};
    return request;
}

ApiTarget target()
{
    ApiTarget to;
    to.baseUrl = QUrl(u"http://127.0.0.1:9/v1"_s);
    to.key = BoundKey{*ApiKey::fromUserText(u"sk-or-v1-SECRETSECRET"_s), originOf(to.baseUrl), false};
    return to;
}

QString listing(const Message &message)
{
    QStringList lines;
    for (const ContentPart &part : message.parts) {
        if (const auto *t = std::get_if<TextPart>(&part))
            lines += "text: "_L1 + t->text;
        else if (const auto *r = std::get_if<ReasoningPart>(&part))
            lines += "reasoning: "_L1 + r->text + " | "_L1 + QString::fromUtf8(r->details);
        else if (const auto *c = std::get_if<ToolCallPart>(&part))
            lines += "call: "_L1 + c->id + ' '_L1 + c->name + ' '_L1 + c->arguments;
        else if (const auto *l = std::get_if<CitationPart>(&part))
            lines += "citation: "_L1 + l->url;
        else if (const auto *i = std::get_if<ImagePart>(&part))
            lines += "image: "_L1 + i->mediaType + ' '_L1 + QString::number(i->url.size());
        else if (const auto *u = std::get_if<UnknownPart>(&part))
            lines += "unknown: "_L1 + u->type;
        else if (const auto *f = std::get_if<RefusalPart>(&part))
            lines += "refusal: "_L1 + f->text;
        else
            lines += u"other"_s;
    }
    return lines.join(u'\n');
}

} // namespace switchyard
