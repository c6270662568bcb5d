// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/tokenestimate.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Weights
{
    double han, kana, hangul, subword, subwordRest, cyrillic, arabic;
    double digits, blanks, newlines, punctuation, punctuationRest, otherLetter, other;
};

// Fitted on public texts in eleven languages of people and machines, checked on other halves of the same texts.
constexpr Weights o200k{.han = 0.88,
                        .kana = 0.89,
                        .hangul = 0.81,
                        .subword = 0.92,
                        .subwordRest = 0.24,
                        .cyrillic = 0.27,
                        .arabic = 0.46,
                        .digits = 1.72,
                        .blanks = 0.65,
                        .newlines = 0.55,
                        .punctuation = 0.65,
                        .punctuationRest = 0.33,
                        .otherLetter = 0.45,
                        .other = 0.4};
constexpr Weights cl100k{.han = 1.24,
                         .kana = 0.95,
                         .hangul = 1.30,
                         .subword = 0.91,
                         .subwordRest = 0.28,
                         .cyrillic = 0.48,
                         .arabic = 0.99,
                         .digits = 1.80,
                         .blanks = 0.67,
                         .newlines = 0.35,
                         .punctuation = 0.64,
                         .punctuationRest = 0.34,
                         .otherLetter = 1.06,
                         .other = 0.6};

enum class Kind {
    Lower,
    Upper,
    Digit,
    Blank,
    Newline,
    Punctuation,
    Han,
    Kana,
    Hangul,
    Cyrillic,
    Arabic,
    Letter,
    Other
};

Kind kindOfAscii(char32_t c)
{
    if (c >= U'a' && c <= U'z')
        return Kind::Lower;
    if (c >= U'A' && c <= U'Z')
        return Kind::Upper;
    if (c >= U'0' && c <= U'9')
        return Kind::Digit;
    if (c == U'\n' || c == U'\r')
        return Kind::Newline;
    if (c == U' ' || c == U'\t')
        return Kind::Blank;
    return c > 0x20 && c < 0x7f ? Kind::Punctuation : Kind::Other;
}

Kind kindOf(char32_t c)
{
    if (c < 0x80)
        return kindOfAscii(c);
    switch (QChar::script(c)) {
    case QChar::Script_Han: return Kind::Han;
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana: return Kind::Kana;
    case QChar::Script_Hangul: return Kind::Hangul;
    case QChar::Script_Cyrillic: return Kind::Cyrillic;
    case QChar::Script_Arabic: return Kind::Arabic;
    case QChar::Script_Latin: return QChar::isUpper(c) ? Kind::Upper : Kind::Lower;
    default: break;
    }
    if (QChar::isLetter(c))
        return Kind::Letter;
    if (QChar::isDigit(c))
        return Kind::Digit;
    if (QChar::isPunct(c))
        return Kind::Punctuation;
    return QChar::isSpace(c) ? Kind::Blank : Kind::Other;
}

/// Collects runs of characters that become tokens together.
class Counter
{
public:
    explicit Counter(const Weights &weights) : m_weights(weights) {}

    void add(char32_t c)
    {
        const Kind kind = kindOf(c);
        // "camelCase" and "HTMLParser" are two words each: a capital after a small letter begins one, and so does the
        // last capital before small letters.
        const bool word = kind == Kind::Lower || kind == Kind::Upper;
        const bool inWord = m_run == Kind::Lower || m_run == Kind::Upper;
        if (word && inWord) {
            if (kind == Kind::Upper && m_run == Kind::Lower) {
                flush();
            } else if (kind == Kind::Lower && m_run == Kind::Upper && m_length > 1) {
                --m_length;
                flush();
                m_length = 1;
            }
            m_run = kind;
            ++m_length;
            return;
        }
        if (kind != m_run)
            flush();
        m_run = kind;
        ++m_length;
    }

    [[nodiscard]] double total()
    {
        flush();
        return m_total;
    }

private:
    void flush()
    {
        if (m_length > 0)
            m_total += weightOfRun();
        m_length = 0;
    }

    [[nodiscard]] double weightOfRun() const
    {
        const auto length = double(m_length);
        switch (m_run) {
        case Kind::Lower:
        case Kind::Upper: return m_weights.subword + m_weights.subwordRest * std::max(0.0, length - 6);
        case Kind::Digit: return m_weights.digits * std::ceil(length / 3);
        case Kind::Blank: return m_length > 1 ? m_weights.blanks : 0; // a single one belongs to the word behind it
        case Kind::Newline: return m_weights.newlines;
        case Kind::Punctuation: return m_weights.punctuation + m_weights.punctuationRest * (length - 1);
        case Kind::Han: return m_weights.han * length;
        case Kind::Kana: return m_weights.kana * length;
        case Kind::Hangul: return m_weights.hangul * length;
        case Kind::Cyrillic: return m_weights.cyrillic * length;
        case Kind::Arabic: return m_weights.arabic * length;
        case Kind::Letter: return m_weights.otherLetter * length;
        case Kind::Other: return m_weights.other * length;
        }
        return 0;
    }

    const Weights &m_weights;
    Kind m_run = Kind::Other;
    qsizetype m_length = 0;
    double m_total = 0;
};

} // namespace

Vocabulary vocabularyFor(const QString &tokenizer)
{
    const QString name = tokenizer.toLower();
    const bool older = name.startsWith("llama"_L1) || name.startsWith("mistral"_L1) || name.startsWith("claude"_L1);
    return older ? Vocabulary::Cl100k : Vocabulary::O200k;
}

double estimateTokens(QStringView text, Vocabulary vocabulary)
{
    Counter counter(vocabulary == Vocabulary::O200k ? o200k : cl100k);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            counter.add(QChar::surrogateToUcs4(c, text[++i]));
        else
            counter.add(c.unicode());
    }
    return counter.total();
}

double estimatePart(const ContentPart &part, Vocabulary vocabulary, int &uncounted)
{
    if (const auto *text = std::get_if<TextPart>(&part))
        return estimateTokens(text->text, vocabulary);
    if (const auto *reasoning = std::get_if<ReasoningPart>(&part))
        return estimateTokens(reasoning->text, vocabulary);
    if (const auto *call = std::get_if<ToolCallPart>(&part))
        return estimateTokens(call->name, vocabulary) + estimateTokens(call->arguments, vocabulary);
    if (const auto *result = std::get_if<ToolResultPart>(&part))
        return estimateTokens(result->content, vocabulary);
    if (const auto *refusal = std::get_if<RefusalPart>(&part))
        return estimateTokens(refusal->text, vocabulary);
    if (!std::holds_alternative<CitationPart>(part))
        ++uncounted;
    return 0;
}

void TokenRatio::learn(qint64 estimated, qint64 reported)
{
    if (estimated <= 0 || reported <= 0)
        return;
    const double seen = double(reported) / double(estimated);
    if (seen > 5 || seen < 0.2)
        return;
    samples = std::min(samples + 1, 20); // old answers fade, so that a changed tokenizer is noticed
    value += (seen - value) / samples;
}

PromptEstimate rangeOf(double tokens, int uncounted, const TokenRatio &ratio)
{
    const double corrected = tokens * ratio.value;
    const double margin = ratio.samples >= 3 ? 0.08 : 0.15;
    return {.low = qint64(std::floor(corrected * (1 - margin))),
            .likely = qint64(std::llround(corrected)),
            .high = qint64(std::ceil(corrected * (1 + margin))),
            .uncounted = uncounted};
}

PromptEstimate estimatePrompt(const ChatRequest &request, Vocabulary vocabulary, const TokenRatio &ratio)
{
    int uncounted = 0;
    double tokens = tokensBeforeAnswer;
    for (const OutgoingMessage &message : request.messages) {
        tokens += tokensPerMessage;
        for (const ContentPart &part : message.parts)
            tokens += estimatePart(part, vocabulary, uncounted);
    }
    if (!request.tools.isEmpty()) {
        const QByteArray tools = QJsonDocument(request.tools).toJson(QJsonDocument::Compact);
        tokens += estimateTokens(QString::fromUtf8(tools), vocabulary);
    }
    return rangeOf(tokens, uncounted, ratio);
}

} // namespace switchyard
