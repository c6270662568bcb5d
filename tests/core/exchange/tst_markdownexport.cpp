// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/markdownexport.h"
#include "core/exchange/markdowntext.h"

#include <QTest>
#include <QTimeZone>

#include <ctime>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

QByteArray exported(const QList<Message> &messages, const QString &title = u"Tea"_s)
{
    ExportedConversation conversation{.conversation = {.id = ConversationId(u"c"_s), .title = title},
                                      .messages = messages};
    QList<MessageId> path;
    for (const Message &message : messages)
        path << message.id;
    return exportMarkdown(conversation, path);
}

Message answer(const QList<ContentPart> &parts)
{
    return {.id = MessageId(u"m"_s), .role = Role::Assistant, .parts = parts, .model = ModelId(u"a/b"_s)};
}

} // namespace

class TestMarkdownExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsLikeADocument()
    {
        Message question{.id = MessageId(u"q"_s), .role = Role::User};
        question.parts
            = {TextPart{u"Which tea?"_s}, FilePart{.mediaType = u"application/pdf"_s, .name = u"list.pdf"_s}};
        Message reply = answer({ReasoningPart{.text = u"Green?\nBlack?"_s, .details = {}},
                                TextPart{u"**Green.**\n\n```py\nprint(1)\n```\n"_s},
                                ToolCallPart{u"1"_s, u"look_up"_s, u"{\"q\":1}"_s},
                                CitationPart{.url = u"https://example.org/a(b)"_s, .title = u"All about tea"_s}});
        reply.provider = u"Provider"_s;
        reply.usage = {.promptTokens = 12, .completionTokens = 34, .cost = Money::fromText("0.00123")};
        reply.state = MessageState::Interrupted;
        ExportedConversation conversation;
        conversation.conversation.title = u"Tea"_s;
        conversation.conversation.created = QDateTime(QDate(2026, 1, 2), QTime(3, 4), QTimeZone::UTC);
        conversation.conversation.systemPrompt = u"Be brief."_s;
        conversation.messages = {question, reply};
        QCOMPARE(QString::fromUtf8(exportMarkdown(conversation, {question.id, MessageId(u"gone"_s), reply.id})),
                 u"# Tea\n\n"
                 "Begun 2026-01-02 03:04 UTC, last changed unknown\n\n"
                 "## System\n\nBe brief.\n\n"
                 "## User\n\nWhich tea?\n\n*File:* list.pdf (application/pdf)\n\n"
                 "## Assistant: a/b\n\n"
                 "*Provider · 12 tokens in, 34 out · 0.00123 USD · interrupted*\n\n"
                 "> **Reasoning**\n>\n> Green?\n> Black?\n\n"
                 "**Green.**\n\n```py\nprint(1)\n```\n\n"
                 "**Tool call:** look\\_up\n\n```json\n{\"q\":1}\n```\n\n"
                 "**Sources**\n\n1. [All about tea](https://example.org/a%28b%29)\n"_s);
    }

    void fault_165_textOfAStrangerIsInert_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ordinary") << u"**bold** _and_ [a](https://example.org) <3"_s
                                  << u"**bold** _and_ [a](https://example.org) \\<3"_s;
        QTest::newRow("script") << u"<script>x</script>"_s << u"\\<script>x\\</script>"_s;
        QTest::newRow("escaped already") << u"\\<b>"_s << u"\\<b>"_s;
        QTest::newRow("escaped backslash") << u"\\\\<b>"_s << u"\\\\\\<b>"_s;
        QTest::newRow("picture") << u"![x](https://example.org/a.png)"_s << u"\\![x](https://example.org/a.png)"_s;
        QTest::newRow("javascript link") << u"[x](javascript:alert)"_s << u"[x\\](javascript:alert)"_s;
        QTest::newRow("in angle brackets") << u"[x](<javascript:a>)"_s << u"[x\\](\\<javascript:a>)"_s;
        QTest::newRow("as an entity") << u"[x](&#106;avascript:a)"_s << u"[x\\](&#106;avascript:a)"_s;
        QTest::newRow("on the next line") << u"[x](\njavascript:a)"_s << u"[x\\](\njavascript:a)"_s;
        QTest::newRow("data link") << u"[x](data:text/html,a)"_s << u"[x\\](data:text/html,a)"_s;
        QTest::newRow("definition") << u"[x]: javascript:a"_s << u"[x\\]: javascript:a"_s;
        QTest::newRow("reference") << u"![x][y]"_s << u"\\![x\\][y]"_s;
        QTest::newRow("code span") << u"a `<b>` c"_s << u"a `<b>` c"_s;
        QTest::newRow("two ticks") << u"`` `<b>` ``"_s << u"`` `<b>` ``"_s;
        QTest::newRow("open code span") << u"`a\n<script>`"_s << u"\\`a\n\\<script>\\`"_s;
        QTest::newRow("span across lines") << u"x `\n<a>` <b> `y"_s << u"x \\`\n\\<a>` <b> `y"_s;
        QTest::newRow("span in a table") << u"| `a|<b>` |"_s << u"| \\`a|\\<b>\\` |"_s;
        QTest::newRow("bars in code") << u"`a || b`"_s << u"`a || b`"_s;
        QTest::newRow("heading") << u"# a\n## User\n###### c\n#tag"_s << u"### a\n#### User\n###### c\n#tag"_s;
        QTest::newRow("underlined heading") << u"User\n----\nx"_s << u"User\n\n----\nx"_s;
        QTest::newRow("fence") << u"```html\n<script>\n```"_s << u"```html\n<script>\n```"_s;
        QTest::newRow("open fence") << u"```\n<script>"_s << u"```\n<script>\n```"_s;
        QTest::newRow("tildes with ticks inside") << u"~~~\n````\n~~~\n<b>"_s << u"`````\n````\n`````\n\\<b>"_s;
        QTest::newRow("fence in a list") << u"- a\n      ```\n      <b>\n      ```"_s << u"- a\n\n```\n<b>\n```"_s;
        QTest::newRow("carriage returns") << u"a\r\n<b>\r<c>"_s << u"a\n\\<b>\n\\<c>"_s;
    }
    void fault_165_textOfAStrangerIsInert()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(inertMarkdown(text), expected);
    }

    void fault_165_titlesAndNamesAreInert()
    {
        const QString hostile = u"<img src=x onerror=a>\n# [x](javascript:a) \u202e&amp; `c` https://evil"_s;
        QCOMPARE(inertLine(hostile),
                 u"\\<img src=x onerror=a\\> \\# \\[x\\](javascript:a) \\&amp; \\`c\\` https\\://evil"_s);
        Message message
            = answer({FilePart{.name = hostile}, ToolCallPart{.name = hostile},
                      CitationPart{.url = u"javascript:a"_s, .title = hostile}, UnknownPart{hostile, "{}"_ba}});
        message.provider = hostile;
        message.state = MessageState::Failed;
        message.error = Error::make(Error::Kind::BadReply, hostile);
        const QByteArray file = exported({message}, hostile);
        QVERIFY2(!file.contains(" <img") && !file.contains("\n<img") && !file.contains("[<img"), file);
        QVERIFY(!file.contains("\u202e"));
        QVERIFY(!file.contains("](javascript") || file.count("](javascript") == file.count("\\](javascript"));
        QCOMPARE(inertLine(QString(10'000, u'x')).size(), 200);
    }

    void fault_165_codeCannotCloseItsFence()
    {
        const QString code = u"````\n# not a heading\n~~~"_s;
        QCOMPARE(fencedCode(code, u"c++ `<b>"_s), QString(u"`````c++\n"_s + code + u"\n`````"_s));
        QCOMPARE(fencedCode(u""_s), u"```\n```"_s);
    }

    void fault_056_hostileTextIsExportedInLinearTime()
    {
        const std::clock_t start = std::clock(); // of this process: others may keep the machine busy
        for (const QString &text :
             {QString(1'000'000, u'`'), u"` `` "_s.repeated(100'000), u"> "_s.repeated(300'000),
              u"[x](javascript:a) "_s.repeated(50'000), QString(1'000'000, u'<'), u"```\n"_s.repeated(100'000)})
            QVERIFY(!exported({answer({TextPart{text}})}).isEmpty());
        QVERIFY2(1000 * (std::clock() - start) / CLOCKS_PER_SEC < 30'000,
                 QByteArray::number(1000 * (std::clock() - start) / CLOCKS_PER_SEC));
    }

    void anEmptyConversationHasATitle()
    {
        QCOMPARE(exported({}, {}), "# Conversation\n\nBegun unknown, last changed unknown\n"_ba);
    }
};

QTEST_APPLESS_MAIN(TestMarkdownExport)
#include "tst_markdownexport.moc"
