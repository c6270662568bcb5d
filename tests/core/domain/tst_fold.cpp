// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/fold.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

/// The parts as one line each: what the screen would show.
QString printed(const Message &message)
{
    QStringList lines;
    for (const ContentPart &part : message.parts) {
        if (const auto *text = std::get_if<TextPart>(&part))
            lines << u"text "_s + text->text;
        else if (const auto *reasoning = std::get_if<ReasoningPart>(&part))
            lines << u"thought "_s + reasoning->text;
        else if (const auto *call = std::get_if<ToolCallPart>(&part))
            lines << u"call %1 %2(%3)"_s.arg(call->id, call->name, call->arguments);
        else if (const auto *citation = std::get_if<CitationPart>(&part))
            lines << u"source "_s + citation->url;
        else if (const auto *image = std::get_if<ImagePart>(&part))
            lines << u"image "_s + image->url;
        else if (const auto *refusal = std::get_if<RefusalPart>(&part))
            lines << u"refusal "_s + refusal->text;
        else if (const auto *audio = std::get_if<AudioPart>(&part))
            lines << u"audio %1 %2 %3"_s.arg(audio->id, QString::fromLatin1(audio->data), audio->transcript);
        else if (const auto *unknown = std::get_if<UnknownPart>(&part))
            lines << u"unknown "_s + unknown->type;
    }
    return lines.join(u" | "_s);
}

Message folded(const QList<Delta> &deltas)
{
    Message message;
    MessageFolder folder(message);
    for (const Delta &delta : deltas)
        folder.add(delta);
    return message;
}

} // namespace

class TestFold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsJoinedAndNeverTrimmed()
    {
        QCOMPARE(printed(folded({{.text = u" a"_s}, {.text = u"  "_s}, {.text = u"\n"_s}, {}})), u"text  a  \n"_s);
    }

    void thoughtsStandFirstEvenWhenTheyComeLate()
    {
        QCOMPARE(
            printed(folded({{.reasoning = u"hm "_s}, {.text = u"A"_s}, {.reasoning = u"yes"_s}, {.text = u"B"_s}})),
            u"thought hm yes | text AB"_s);
        QCOMPARE(printed(folded({{.text = u"A"_s}, {.reasoning = u"late"_s}})), u"thought late | text A"_s);
    }

    void fault_034_toolCallsAreKeyedByIndex()
    {
        const Message message
            = folded({{.toolCalls = {{.index = 1, .id = u"b"_s, .name = u"two"_s}}},
                      {.toolCalls = {{.index = 0, .id = u"a"_s, .name = u"one"_s}}},
                      {.toolCalls = {{.index = 1, .arguments = u"{\"x\":"_s}, {.index = 0, .arguments = u"{}"_s}}},
                      {.reasoning = u"late"_s}, // shifts the parts
                      {.toolCalls = {{.index = 1, .id = u"other"_s, .arguments = u"1}"_s}}}});
        QCOMPARE(printed(message), u"thought late | call b two({\"x\":1}) | call a one({})"_s);
    }

    void fault_034_oddIndexesAndDoubledIdsAreKeptApart()
    {
        const Message message = folded({{.toolCalls = {{.index = -7, .id = u"same"_s, .name = u"x"_s}}},
                                        {.toolCalls = {{.index = 1'000'000'000, .id = u"same"_s, .name = u"y"_s}}}});
        QCOMPARE(printed(message), u"call same x() | call same y()"_s);
    }

    void fault_036_textAfterToolCallsIsAPartOfItsOwn()
    {
        QCOMPARE(printed(folded({{.text = u"before"_s},
                                 {.toolCalls = {{.index = 0, .id = u"a"_s, .name = u"f"_s}}},
                                 {.text = u"after"_s},
                                 {.text = u"wards"_s}})),
                 u"text before | call a f() | text afterwards"_s);
    }

    void aSourceBetweenTwoWordsDoesNotCutTheText()
    {
        const CitationPart source{.url = u"https://example.org"_s};
        QCOMPARE(printed(folded(
                     {{.text = u"one "_s}, {.citations = {source}}, {.text = u"two"_s}, {.citations = {source}}})),
                 u"text one two | source https://example.org"_s);
    }

    void fault_035_reasoningDetailsAreKeptInOrder()
    {
        const QByteArray encrypted = "{\"type\":\"reasoning.encrypted\", \"data\":\"x==\"}";
        const Message message = folded(
            {{.reasoning = u"a"_s, .reasoningDetails = {"{\"type\":\"reasoning.text\",\"text\":\"a\",\"index\":0}"}},
             {.reasoning = u"b"_s, .reasoningDetails = {"{\"type\":\"reasoning.text\",\"text\":\"b\",\"index\":0}"}},
             {.reasoningDetails = {"{\"type\":\"reasoning.text\",\"signature\":\"s\",\"index\":0}", encrypted}}});
        const auto &part = std::get<ReasoningPart>(message.parts.first());
        QCOMPARE(part.text, u"ab"_s);
        QVERIFY(part.details.endsWith(QByteArray("," + encrypted + "]")));
        QVERIFY(part.details.contains("\"text\":\"ab\""));
        QVERIFY(part.details.contains("\"signature\":\"s\""));
    }

    void audioPicturesRefusalsAndUnknownPartsAreCollected()
    {
        const ImagePart image{.url = u"data:image/png;base64,AA=="_s};
        QCOMPARE(printed(folded({{.audioData = "AA"_ba, .audioId = u"id"_s},
                                 {.audioData = "BB"_ba, .audioTranscript = u"he"_s},
                                 {.audioTranscript = u"llo"_s},
                                 {.images = {image}},
                                 {.unknown = {{.type = u"novel"_s, .json = "{}"_ba}}},
                                 {.refusal = u"n"_s},
                                 {.refusal = u"o"_s}})),
                 u"audio id AABB hello | image data:image/png;base64,AA== | unknown novel | refusal no"_s);
    }

    void fault_032_theLastUsageThatSaysSomethingCounts()
    {
        const Message message = folded({{.finishReason = u"stop"_s, .usage = Usage{.promptTokens = 1}},
                                        {.usage = Usage{.promptTokens = 2}},
                                        {.usage = Usage{}},
                                        {.finishReason = QString()}});
        QCOMPARE(message.usage.promptTokens, 2);
        QCOMPARE(message.finishReason, u"stop"_s);
    }

    void fault_037_theNameOfWhoAnsweredIsKept()
    {
        Message message{.model = ModelId(u"a/asked"_s)};
        MessageFolder folder(message);
        folder.add({.text = u"x"_s, .model = u"a/answered"_s, .provider = u"P"_s, .generation = GenerationId(u"g"_s)});
        folder.add({.generation = GenerationId(u"foreign"_s)});
        QCOMPARE(message.generation.text(), u"g"_s);
        folder.finish({.generation = GenerationId(u"g"_s), .nativeFinishReason = u"end"_s, .unreadableEvents = 2});
        QCOMPARE(message.model.text(), u"a/asked"_s);
        QCOMPARE(message.answeredBy, u"a/answered"_s);
        QCOMPARE(message.provider, u"P"_s);
        QCOMPARE(message.nativeFinishReason, u"end"_s);
        QCOMPARE(message.unreadableEvents, 2);
    }

    void everyOrderOfDeltasLosesNothing()
    {
        const QList<Delta> deltas{{.text = u"T"_s},
                                  {.reasoning = u"R"_s},
                                  {.toolCalls = {{.index = 0, .id = u"c"_s, .name = u"f"_s, .arguments = u"{}"_s}}},
                                  {.citations = {{.url = u"https://example.org"_s}}},
                                  {.images = {{.url = u"data:,"_s}}},
                                  {.refusal = u"N"_s},
                                  {.audioData = "A"_ba}};
        QList<int> order(deltas.size());
        std::iota(order.begin(), order.end(), 0);
        int orders = 0;
        do {
            QList<Delta> permuted;
            for (const int index : order)
                permuted.append(deltas[index]);
            const Message message = folded(permuted);
            QCOMPARE(message.parts.size(), deltas.size());
            QVERIFY(std::holds_alternative<ReasoningPart>(message.parts.first()));
            QCOMPARE(message.text(), u"T"_s);
            QVERIFY(printed(message).contains(u"call c f({})"_s));
            ++orders;
        } while (std::ranges::next_permutation(order).found);
        QCOMPARE(orders, 5040);
    }

    void anyCutOfATextGivesTheSameText()
    {
        const QString text = u"ein Wort, 一句话, 😀 und Schluss\n"_s;
        for (qsizetype a = 0; a <= text.size(); ++a) {
            for (qsizetype b = a; b <= text.size(); ++b)
                QCOMPARE(
                    folded({{.text = text.first(a)}, {.text = text.sliced(a, b - a)}, {.text = text.sliced(b)}}).text(),
                    text);
        }
    }
};

QTEST_APPLESS_MAIN(TestFold)
#include "tst_fold.moc"
