// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/inspector/parameterspecs.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Parameters)
};

using Kind = ParameterSpec::Kind;

ParameterSpec decimal(const char16_t *id, const QString &label, double least, double most, double standard,
                      const QLocale &locale)
{
    return {.id = QString::fromUtf16(id),
            .label = label,
            .kind = Kind::Decimal,
            .least = least,
            .most = most,
            .step = 0.1,
            .standard = formatParameter(standard, locale)};
}

ParameterSpec integer(const char16_t *id, const QString &label, std::optional<double> least, double step,
                      const QString &standard)
{
    return {.id = QString::fromUtf16(id),
            .label = label,
            .kind = Kind::Integer,
            .least = least,
            .step = step,
            .standard = standard};
}

QList<ParameterSpec> allParameters(const QLocale &locale)
{
    const QString model = Words::tr("auto", "default of a parameter");
    return {
        decimal(u"temperature", Words::tr("Temperature"), 0, 2, 1, locale),
        decimal(u"top_p", Words::tr("Top P"), 0, 1, 1, locale),
        integer(u"top_k", Words::tr("Top K"), 0, 1, Words::tr("off", "default of a parameter")),
        decimal(u"min_p", Words::tr("Min P"), 0, 1, 0, locale),
        decimal(u"top_a", Words::tr("Top A"), 0, 1, 0, locale),
        decimal(u"frequency_penalty", Words::tr("Frequency penalty"), -2, 2, 0, locale),
        decimal(u"presence_penalty", Words::tr("Presence penalty"), -2, 2, 0, locale),
        decimal(u"repetition_penalty", Words::tr("Repetition penalty"), 0, 2, 1, locale),
        integer(u"max_tokens", Words::tr("Max tokens"), 1, 256, model),
        integer(u"seed", Words::tr("Seed"), {}, 1, Words::tr("random", "default of a parameter")),
        {.id = u"stop"_s,
         .label = Words::tr("Stop at"),
         .kind = Kind::Lines,
         .standard = Words::tr("nothing", "default of a parameter")},
        {.id = u"verbosity"_s,
         .label = Words::tr("Verbosity"),
         .kind = Kind::Choice,
         .standard = u"medium"_s,
         .choices = {u"low"_s, u"medium"_s, u"high"_s, u"xhigh"_s, u"max"_s}},
        {.id = u"reasoning_effort"_s,
         .label = Words::tr("Reasoning effort"),
         .kind = Kind::Choice,
         .standard = model,
         .choices = {u"none"_s, u"minimal"_s, u"low"_s, u"medium"_s, u"high"_s, u"xhigh"_s, u"max"_s}},
        integer(u"reasoning_max_tokens", Words::tr("Reasoning tokens"), 1, 256, model),
    };
}

/// What servers that say nothing of it take nearly always.
constexpr std::array common{"temperature"_L1, "top_p"_L1, "max_tokens"_L1, "stop"_L1, "seed"_L1};

bool isOffered(const Model &model, const QString &id)
{
    if (model.supportedParameters.isEmpty())
        return std::ranges::any_of(common, [&id](QLatin1StringView each) { return id == each; });
    const auto supports = [&model](QLatin1StringView name) { return model.supports(name); };
    if (id == "max_tokens"_L1)
        return supports("max_tokens"_L1) || supports("max_completion_tokens"_L1);
    if (id == "reasoning_effort"_L1)
        return supports("reasoning"_L1) || supports("reasoning_effort"_L1);
    if (id == "reasoning_max_tokens"_L1)
        return supports("reasoning"_L1)
            && model.reasoning.value_or(ReasoningSupport{}).supportsMaxTokens.value_or(true);
    return model.supportedParameters.contains(id);
}

/// What this model says about it.
void adjust(ParameterSpec &spec, const Model &model, const QLocale &locale)
{
    if (const auto own = model.defaultParameters.value(spec.id); own.isDouble())
        spec.standard = formatParameter(own.toDouble(), locale);
    if (spec.id == "max_tokens"_L1 && model.maxCompletionTokens) {
        spec.most = double(*model.maxCompletionTokens);
        spec.standard = formatParameter(*model.maxCompletionTokens, locale);
    }
    if (spec.id == "reasoning_effort"_L1 && model.reasoning) {
        if (model.reasoning->supportedEfforts)
            spec.choices = *model.reasoning->supportedEfforts;
        if (model.reasoning->mandatory)
            spec.choices.removeAll(u"none"_s);
        if (!model.reasoning->defaultEffort.isEmpty())
            spec.standard = model.reasoning->defaultEffort;
    }
}

template <class T> QVariant variantOf(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

template <class T> void take(std::optional<T> &to, const QVariant &value)
{
    to = value.isValid() ? std::optional<T>(value.value<T>()) : std::nullopt;
}

/// ASCII digits with '.' and '-'; nothing when there is something else in it.
std::optional<QString> asciiNumber(const QString &text)
{
    QString ascii;
    for (const char32_t c : text.toUcs4()) {
        const int digit = QChar::digitValue(c);
        if (digit >= 0)
            ascii += QChar(u'0' + digit);
        else if (c == U'.' || c == U',' || c == U'\u066b')
            ascii += u'.';
        else if (c == U'-' || c == U'\u2212' || c == U'\u2011')
            ascii += u'-';
        else if (!QChar::isSpace(c) && QChar::category(c) != QChar::Other_Format && c != U'+')
            return {};
    }
    return ascii;
}

} // namespace

QList<ParameterSpec> offeredParameters(const Model *model, const QLocale &locale)
{
    QList<ParameterSpec> offered;
    if (!model)
        return offered;
    for (ParameterSpec spec : allParameters(locale)) {
        if (!isOffered(*model, spec.id))
            continue;
        adjust(spec, *model, locale);
        offered.append(spec);
    }
    return offered;
}

QVariant parameterValue(const SamplingParameters &p, const QString &id)
{
    if (id == "temperature"_L1)
        return variantOf(p.temperature);
    if (id == "top_p"_L1)
        return variantOf(p.topP);
    if (id == "top_k"_L1)
        return variantOf(p.topK);
    if (id == "min_p"_L1)
        return variantOf(p.minP);
    if (id == "top_a"_L1)
        return variantOf(p.topA);
    if (id == "frequency_penalty"_L1)
        return variantOf(p.frequencyPenalty);
    if (id == "presence_penalty"_L1)
        return variantOf(p.presencePenalty);
    if (id == "repetition_penalty"_L1)
        return variantOf(p.repetitionPenalty);
    if (id == "max_tokens"_L1)
        return variantOf(p.maxTokens);
    if (id == "seed"_L1)
        return variantOf(p.seed);
    if (id == "stop"_L1)
        return p.stop.isEmpty() ? QVariant() : QVariant(p.stop);
    if (id == "verbosity"_L1)
        return variantOf(p.verbosity);
    if (id == "reasoning_effort"_L1)
        return variantOf(p.reasoningEffort);
    if (id == "reasoning_max_tokens"_L1)
        return variantOf(p.reasoningMaxTokens);
    return {};
}

void setParameterValue(SamplingParameters &p, const QString &id, const QVariant &value)
{
    if (id == "temperature"_L1) {
        take(p.temperature, value);
    } else if (id == "top_p"_L1) {
        take(p.topP, value);
    } else if (id == "top_k"_L1) {
        take(p.topK, value);
    } else if (id == "min_p"_L1) {
        take(p.minP, value);
    } else if (id == "top_a"_L1) {
        take(p.topA, value);
    } else if (id == "frequency_penalty"_L1) {
        take(p.frequencyPenalty, value);
    } else if (id == "presence_penalty"_L1) {
        take(p.presencePenalty, value);
    } else if (id == "repetition_penalty"_L1) {
        take(p.repetitionPenalty, value);
    } else if (id == "max_tokens"_L1) {
        take(p.maxTokens, value);
    } else if (id == "seed"_L1) {
        take(p.seed, value);
    } else if (id == "stop"_L1) {
        p.stop = value.toStringList();
    } else if (id == "verbosity"_L1) {
        take(p.verbosity, value);
    } else if (id == "reasoning_effort"_L1) {
        take(p.reasoningEffort, value);
        if (value.isValid()) // the wire takes one of the two
            p.reasoningMaxTokens.reset();
    } else if (id == "reasoning_max_tokens"_L1) {
        take(p.reasoningMaxTokens, value);
        if (value.isValid())
            p.reasoningEffort.reset();
    }
}

std::optional<double> parseDecimal(const QString &text)
{
    const std::optional<QString> ascii = asciiNumber(text);
    if (!ascii || ascii->count(u'.') > 1)
        return {};
    bool good = false;
    const double value = ascii->toDouble(&good); // of the C locale, always
    return good ? std::optional(value) : std::nullopt;
}

std::optional<qint64> parseInteger(const QString &text)
{
    std::optional<QString> ascii = asciiNumber(QString(text).remove(u'\u066c').remove(u'\u2019').remove(u'\''));
    if (!ascii)
        return {};
    static const QRegularExpression grouped(u"^-?\\d{1,3}(\\.\\d{3})+$"_s);
    if (grouped.match(*ascii).hasMatch())
        ascii->remove(u'.');
    bool good = false;
    const qint64 value = ascii->toLongLong(&good);
    return good ? std::optional(value) : std::nullopt;
}

QString formatParameter(const QVariant &value, const QLocale &locale)
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    switch (value.typeId()) {
    case QMetaType::Double: return plain.toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QMetaType::LongLong: return plain.toString(value.toLongLong());
    case QMetaType::QStringList: return value.toStringList().join(u'\n');
    default: return value.toString();
    }
}

QString formatRange(const ParameterSpec &spec, const QLocale &locale)
{
    const auto number = [&](double value) {
        return formatParameter(spec.kind == Kind::Integer ? QVariant(qint64(value)) : QVariant(value), locale);
    };
    if (spec.least && spec.most)
        return number(*spec.least) + u" \u2013 "_s + number(*spec.most);
    if (spec.least)
        return Words::tr("%1 or more").arg(number(*spec.least));
    return {};
}

} // namespace switchyard
