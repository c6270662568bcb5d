// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/talkers.h"

#include "core/gateway/jsontext.h"
#include "core/gateway/tokens.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QtEndian>
#include <QtMath>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

qsizetype Dice::below(qsizetype limit)
{
    quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return qsizetype((z ^ (z >> 31)) % quint64(limit));
}

quint64 seedFrom(quint64 seed, const QString &text, const QString &more)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(seed));
    hash.addData(text.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(more.toUtf8());
    return qFromLittleEndian<quint64>(hash.resultView().data());
}

namespace {

/// A number of tokens that the prompt asks for: "2000 words", "8,000 tokens".
qint64 askedLength(const QString &prompt)
{
    static const QRegularExpression pattern(u"(\\d[\\d,.' ]{0,9})\\s*(words?|tokens?|paragraphs?|字|词)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(prompt);
    if (!match.hasMatch())
        return 0;
    QString digits = match.captured(1);
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    const qint64 count = std::clamp<qint64>(digits.toLongLong(), 1, 500'000);
    const QString unit = match.captured(2).toLower();
    return unit.startsWith("token"_L1) ? count : unit.startsWith("paragraph"_L1) ? count * 90 : count * 5 / 4;
}

QString shortened(const QString &text, qsizetype length)
{
    const QString line = text.simplified();
    return line.size() <= length ? line : QString(line.left(length - 1) + u'…');
}

QString echoText(const ChatInput &input)
{
    QString text = input.lastUserText;
    if (!input.attachments.isEmpty())
        text += "\n\n*(also received: "_L1 + input.attachments.join(", "_L1) + ")*"_L1;
    return text.isEmpty() ? u"(an empty message)"_s : text;
}

QString generalText(const ChatInput &input, const CatalogueModel &model, Dice &dice)
{
    static constexpr const char *openings[] = {
        "Here is a short answer to your question.",
        "Let me take that step by step.",
        "Good question; three things matter here.",
        "In brief: yes, with one condition.",
    };
    static constexpr const char *points[] = {
        "**Start small.** One case that works end to end tells you more than ten that almost do.",
        "**Measure before you change.** Without a figure from before there is no better afterwards.",
        "**Write down what you decided**, and why: in a month nobody remembers.",
        "**Keep the old way open** until the new one has run for a while.",
        "**Name the limits.** What it does not do is as useful to know as what it does.",
        "**Ask who pays** in time, money and attention, and when.",
    };
    const QString subject = shortened(input.lastUserText, 80);
    QString text = QString::fromUtf8(dice.pick(openings)) + "\n\n"_L1;
    if (!subject.isEmpty())
        text += "You wrote: *"_L1 + subject + "*\n\n"_L1;
    const qsizetype first = dice.below(std::size(points));
    for (qsizetype i = 0; i < 3; ++i)
        text += QString::number(i + 1) + ". "_L1 + QString::fromUtf8(points[size_t(first + i) % std::size(points)])
            + u'\n';
    if (!input.attachments.isEmpty())
        text += "\nYou also sent: "_L1 + input.attachments.join(", "_L1) + ".\n"_L1;
    text += "\n> This is the sandbox speaking for "_L1 + model.model.name
        + ". Nothing left your computer, and the cost is pretend money.\n\n"
          "Try `sandbox/showcase` for everything Markdown can do, or `sandbox/essayist` for length."_L1;
    return text;
}

QString toolReport(const ChatInput &input)
{
    QString text = u"The tools answered:\n\n"_s;
    for (const QString &result : input.toolResults)
        text += "- "_L1 + shortened(result, 400) + u'\n';
    return text + "\nThat is all I needed."_L1;
}

QList<AnswerToolCall> callsFor(const ChatInput &input, Dice &dice)
{
    QList<AnswerToolCall> calls;
    for (const QJsonObject &function : input.functions) {
        const QString name = function.value("name"_L1).toString();
        const bool named = input.toolChoice == name || input.lastUserText.contains(name, Qt::CaseInsensitive);
        if (!calls.isEmpty() && !named)
            continue;
        const QJsonValue arguments = valueFor(function.value("parameters"_L1).toObject(), input.lastUserText, dice);
        const QString id = u"call_%1"_s.arg(seedFrom(quint64(dice.below(1 << 30)), name), 16, 16, QLatin1Char('0'));
        const AnswerToolCall call{id, name, QString::fromUtf8(jsonBytes(arguments.toObject()))};
        if (named && calls.size() == 1 && !input.lastUserText.contains(calls.first().name, Qt::CaseInsensitive))
            calls.clear(); // the first was only a guess
        calls.append(call);
    }
    return calls;
}

bool callsTools(const CatalogueModel &model, const ChatInput &input)
{
    return !input.functions.isEmpty() && input.toolChoice != "none"_L1 && input.toolResults.isEmpty()
        && model.model.supports("tools"_L1);
}

QJsonArray citationsIn(QString &text)
{
    struct Source
    {
        QLatin1StringView host, title;
    };
    static constexpr Source sources[] = {
        {"example.org"_L1, "A first source"_L1},
        {"example.com"_L1, "A second source"_L1},
        {"example.net"_L1, "A third source"_L1},
    };
    QJsonArray annotations;
    for (const Source &source : sources) {
        const QString url = QString("https://"_L1 + source.host + "/article"_L1);
        const qsizetype from = text.size() + 1;
        text += QString(" ["_L1 + source.host + "]("_L1 + url + u')');
        annotations.append(QJsonObject{{u"type"_s, u"url_citation"_s},
                                       {u"url_citation"_s,
                                        QJsonObject{{u"url"_s, url},
                                                    {u"title"_s, QString(source.title)},
                                                    {u"content"_s, u"An invented excerpt."_s},
                                                    {u"start_index"_s, from},
                                                    {u"end_index"_s, text.size()}}}});
    }
    return annotations;
}

/// A second of a tone, 16 bits, 24 kHz.
QByteArray tone(Dice &dice)
{
    const double pitch = 220.0 + double(dice.below(220));
    QByteArray samples;
    for (int i = 0; i < 24'000; ++i) {
        const qint16 sample = qToLittleEndian(qint16(6000 * std::sin(2 * M_PI * pitch * i / 24'000)));
        samples.append(reinterpret_cast<const char *>(&sample), sizeof(sample));
    }
    return samples;
}

QString textOf(const CatalogueModel &model, const ChatInput &input, Dice &dice)
{
    if (!input.toolResults.isEmpty())
        return toolReport(input);
    if (input.wantsJson) {
        const QJsonObject any{{u"type"_s, u"object"_s},
                              {u"properties"_s, QJsonObject{{u"answer"_s, QJsonObject{{u"type"_s, u"string"_s}}}}}};
        const QJsonObject &schema = input.jsonSchema.isEmpty() ? any : input.jsonSchema;
        return QString::fromUtf8(jsonBytes(valueFor(schema, input.lastUserText, dice).toObject()));
    }
    const qint64 length = askedLength(input.lastUserText);
    switch (model.talker) {
    case Talker::Showcase: return showcaseText();
    case Talker::Coder: return coderText(input.lastUserText, dice);
    case Talker::Echo: return echoText(input);
    case Talker::Essayist: return writeProse(dice, input.lastUserText, std::max(length, input.maxTokens.value_or(0)));
    case Talker::Images: return u"Here is a picture made of nothing but a seed."_s;
    case Talker::General:
    case Talker::Thinker:
    case Talker::Tools: break;
    }
    if (length > 0)
        return writeProse(dice, input.lastUserText, length);
    static const QRegularExpression code(u"\\b(code|program|function|script|class|regex|sql|bug)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return input.lastUserText.contains(code) ? coderText(input.lastUserText, dice) : generalText(input, model, dice);
}

qint64 thoughtLength(const CatalogueModel &model, const ChatInput &input)
{
    if (!model.model.reasoning || (input.reasoning == false && !model.model.reasoning->mandatory))
        return 0;
    if (!input.reasoning && !model.model.reasoning->mandatory)
        return 0;
    static const QMap<QString, qint64> lengths{{u"minimal"_s, 30}, {u"low"_s, 80},    {u"medium"_s, 180},
                                               {u"high"_s, 400},   {u"xhigh"_s, 800}, {u"max"_s, 1200}};
    return lengths.value(input.effort, 180);
}

/// Stop sequences end the text before them.
void applyStops(Answer &answer, const QStringList &stops)
{
    for (const QString &stop : stops) {
        if (const qsizetype at = stop.isEmpty() ? -1 : answer.text.indexOf(stop); at >= 0)
            answer.text.truncate(at);
    }
}

} // namespace

Answer composeAnswer(const CatalogueModel &model, const ChatInput &input, quint64 seed)
{
    Dice dice(seedFrom(seed, model.model.id.text(), input.lastUserText));
    Answer answer;
    if (const qint64 length = thoughtLength(model, input); length > 0)
        answer.reasoning = writeThoughts(dice, input.lastUserText, length);
    if (callsTools(model, input)) {
        answer.toolCalls = callsFor(input, dice);
        answer.finishReason = u"tool_calls"_s;
        return answer;
    }
    answer.text = textOf(model, input, dice);
    applyStops(answer, input.stop);
    if (input.webSearch || model.model.id.text().startsWith("perplexity/"_L1))
        answer.annotations = citationsIn(answer.text);
    const QStringList &outputs = model.model.outputModalities;
    if (outputs.contains("image"_L1) && (model.talker == Talker::Images || input.wantsImage))
        answer.images << drawnPicture(dice);
    if (outputs.contains("audio"_L1) && input.wantsAudio)
        answer.audio = tone(dice);
    return answer;
}

QJsonValue valueFor(const QJsonObject &schema, const QString &prompt, Dice &dice, int depth)
{
    if (depth > 8)
        return QJsonValue::Null;
    if (const QJsonArray values = schema.value("enum"_L1).toArray(); !values.isEmpty())
        return values.at(dice.below(values.size()));
    if (schema.contains("const"_L1))
        return schema.value("const"_L1);
    for (const auto word : {"anyOf"_L1, "oneOf"_L1, "allOf"_L1}) {
        if (const QJsonArray options = schema.value(word).toArray(); !options.isEmpty())
            return valueFor(options.first().toObject(), prompt, dice, depth + 1);
    }
    const QJsonValue declared = schema.value("type"_L1);
    const QString type = declared.isArray() ? declared.toArray().first().toString() : declared.toString();
    if (type == "object"_L1 || schema.contains("properties"_L1)) {
        QJsonObject object;
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it)
            object.insert(it.key(), valueFor(it.value().toObject(), prompt, dice, depth + 1));
        return object;
    }
    if (type == "array"_L1)
        return QJsonArray{valueFor(schema.value("items"_L1).toObject(), prompt, dice, depth + 1)};
    if (type == "integer"_L1 || type == "number"_L1)
        return schema.value("minimum"_L1).toDouble() + double(dice.below(10)) + 1;
    if (type == "boolean"_L1)
        return dice.below(2) == 1;
    return type == "null"_L1 ? QJsonValue() : QJsonValue(shortened(prompt, 60));
}

} // namespace switchyard
