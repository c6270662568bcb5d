// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/catalogue.h"

#include "core/api/codecs/modelcodec.h"
#include "core/gateway/catalogue_p.h"
#include "core/gateway/faults.h"

#include <QTimeZone>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// A price per million tokens as the wire's price per token; "-1" stays.
Price perToken(const QString &perMillion)
{
    if (perMillion.startsWith(u'-'))
        return Price::fromText(perMillion);
    const auto price = UnitPrice::fromText((perMillion + u"e-6"_s).toLatin1());
    Q_ASSERT(price);
    return Price::fromText(price->toText());
}

void setPrice(PriceTable &table, QLatin1StringView key, const QString &perMillion)
{
    table.prices.insert(QString(key), perToken(perMillion));
}

void setUnitPrice(PriceTable &table, QLatin1StringView key, const QString &text)
{
    table.prices.insert(QString(key), Price::fromText(text));
}

QStringList modalitiesOf(QStringView letters)
{
    QStringList names;
    for (const QChar letter : letters) {
        switch (letter.unicode()) {
        case u't': names << u"text"_s; break;
        case u'i': names << u"image"_s; break;
        case u'f': names << u"file"_s; break;
        case u'a': names << u"audio"_s; break;
        case u'v': names << u"video"_s; break;
        case u'e': names << u"embeddings"_s; break;
        default: Q_UNREACHABLE();
        }
    }
    return names;
}

QStringList parametersOf(const QString &traits)
{
    QStringList names{u"max_tokens"_s, u"seed"_s, u"stop"_s, u"response_format"_s};
    if (!traits.contains(u'f'))
        names << u"temperature"_s << u"top_p"_s << u"frequency_penalty"_s << u"presence_penalty"_s;
    if (traits.contains(u't'))
        names << u"tools"_s << u"tool_choice"_s << u"parallel_tool_calls"_s;
    if (traits.contains(u's'))
        names << u"structured_outputs"_s;
    if (traits.contains(u'r', Qt::CaseInsensitive))
        names << u"reasoning"_s << u"include_reasoning"_s << u"reasoning_effort"_s;
    if (traits.contains(u'k'))
        names << u"top_k"_s << u"min_p"_s << u"repetition_penalty"_s;
    if (traits.contains(u'l'))
        names << u"logprobs"_s << u"top_logprobs"_s << u"logit_bias"_s;
    if (traits.contains(u'w'))
        names << u"web_search_options"_s;
    names.sort();
    return names;
}

ReasoningSupport reasoningOf(const ModelRow &row)
{
    const bool claude = qstrcmp(row.tokenizer, "Claude") == 0;
    const bool gpt = qstrcmp(row.tokenizer, "GPT") == 0;
    ReasoningSupport reasoning;
    reasoning.mandatory = QByteArrayView(row.traits).contains('R');
    reasoning.defaultEnabled = reasoning.mandatory;
    reasoning.supportedEfforts = gpt ? QStringList{u"high"_s, u"medium"_s, u"low"_s, u"minimal"_s}
                                     : QStringList{u"high"_s, u"medium"_s, u"low"_s};
    reasoning.defaultEffort = u"medium"_s;
    reasoning.supportsMaxTokens = claude || qstrcmp(row.tokenizer, "Gemini") == 0;
    return reasoning;
}

PriceTable pricesOf(const ModelRow &row)
{
    const QString traits = QString::fromLatin1(row.traits);
    PriceTable table;
    setPrice(table, PriceKey::prompt, QString::fromLatin1(row.input));
    setPrice(table, PriceKey::completion, QString::fromLatin1(row.output));
    if (*row.cacheRead)
        setPrice(table, PriceKey::cacheRead, QString::fromLatin1(row.cacheRead));
    if (traits.contains(u'w'))
        setUnitPrice(table, PriceKey::webSearch, u"0.01"_s);
    if (traits.contains(u'C')) { // written for five minutes at 1.25 times, for an hour at twice the price
        const auto quarter = UnitPrice::fromText(QByteArray(QByteArray(row.input) + "e-6"));
        ExactSum sum;
        sum.add(*quarter, 1'250'000);
        setPrice(table, PriceKey::cacheWrite, sum.total()->toText());
        sum.add(*quarter, 750'000);
        setPrice(table, PriceKey::cacheWriteHour, sum.total()->toText());
    }
    if (QByteArrayView(row.modalities).contains('a')) {
        setPrice(table, PriceKey::audio, u"1"_s);
        if (QByteArrayView(row.modalities).endsWith('a'))
            setPrice(table, PriceKey::audioOutput, u"20"_s);
    }
    return table;
}

struct OverrideRow
{
    const char *id;
    qint64 minPromptTokens;
    const char *input;
    const char *output;
};

constexpr OverrideRow longPrompts[] = {
    {"anthropic/claude-sonnet-4.5", 200000, "6", "22.50"},
    {"google/gemini-3-pro-preview", 200000, "4", "18"},
    {"google/gemini-2.5-pro", 200000, "2.50", "15"},
    {"qwen/qwen3-max", 128000, "3", "15"},
};

void addOverrides(PriceTable &table, QByteArrayView id)
{
    for (const OverrideRow &row : longPrompts) {
        if (id != QByteArrayView(row.id))
            continue;
        PriceOverride entry;
        entry.minPromptTokens = row.minPromptTokens;
        entry.prices.insert(QString(PriceKey::prompt), perToken(QString::fromLatin1(row.input)));
        entry.prices.insert(QString(PriceKey::completion), perToken(QString::fromLatin1(row.output)));
        table.overrides.append(entry);
    }
    if (id == "deepseek/deepseek-v3.2") { // cheaper at night, a price that depends on the clock
        PriceOverride night;
        night.utcStart = 1630;
        night.utcEnd = 30;
        night.prices.insert(QString(PriceKey::prompt), perToken(u"0.14"_s));
        night.prices.insert(QString(PriceKey::completion), perToken(u"0.21"_s));
        table.overrides.append(night);
    }
}

Talker talkerOf(const QString &id)
{
    static constexpr std::pair<QLatin1StringView, Talker> own[] = {
        {"sandbox/showcase"_L1, Talker::Showcase}, {"sandbox/coder"_L1, Talker::Coder},
        {"sandbox/essayist"_L1, Talker::Essayist}, {"sandbox/echo"_L1, Talker::Echo},
        {"sandbox/thinker"_L1, Talker::Thinker},   {"sandbox/tools"_L1, Talker::Tools},
    };
    for (const auto &[name, talker] : own) {
        if (id == name)
            return talker;
    }
    if (id.contains("code"_L1) || id.contains("devstral"_L1))
        return Talker::Coder;
    return id.contains("flash-image"_L1) ? Talker::Images : Talker::General;
}

/// What stands between `mark` and the next mark of an offer.
QString marked(QStringView offer, QChar mark)
{
    const qsizetype at = offer.indexOf(mark);
    if (at < 0)
        return {};
    qsizetype end = at + 1;
    while (end < offer.size() && !u"=@~#!%"_s.contains(offer[end]))
        ++end;
    return offer.mid(at + 1, end - at - 1).toString();
}

Percentiles spread(double middle, double quarter, double tenth, double hundredth)
{
    const auto rounded = [middle](double factor) { return double(qRound64(middle * factor)); };
    return {rounded(1), rounded(quarter), rounded(tenth), rounded(hundredth)};
}

} // namespace

static Endpoint endpointOf(const Model &model, QStringView offer, const SandboxProvider &provider, const QString &tag)
{
    Endpoint endpoint;
    endpoint.name = provider.provider.name + " | "_L1 + model.id.text();
    endpoint.modelId = model.id;
    endpoint.modelName = model.name;
    endpoint.providerName = provider.provider.name;
    endpoint.tag = tag;
    endpoint.contextLength = model.contextLength;
    if (const QString context = marked(offer, u'#'); !context.isEmpty())
        endpoint.contextLength = std::min(context.toLongLong(), *model.contextLength);
    endpoint.maxCompletionTokens = model.maxCompletionTokens;
    static const QStringList quantizations{u"int4"_s, u"int8"_s, u"fp4"_s, u"fp8"_s, u"fp16"_s, u"bf16"_s};
    const QString suffix = tag.section(u'/', 1);
    endpoint.quantization = quantizations.contains(suffix) ? suffix : u"unknown"_s;
    endpoint.pricing = model.pricing;
    if (const QString prices = marked(offer, u'='); !prices.isEmpty()) {
        endpoint.pricing.prices.insert(QString(PriceKey::prompt), perToken(prices.section(u':', 0, 0)));
        endpoint.pricing.prices.insert(QString(PriceKey::completion), perToken(prices.section(u':', 1, 1)));
        endpoint.pricing.prices.remove(QString(PriceKey::cacheRead));
        endpoint.pricing.overrides.clear();
    }
    endpoint.pricing.discount = marked(offer, u'%');
    endpoint.supportedParameters = model.supportedParameters;
    endpoint.status = marked(offer, u'!').toInt();
    const double wobble = double(qHash(endpoint.name, 7) % 100) / 100.0;
    endpoint.uptime1d = 100.0 - wobble / 2 + *endpoint.status;
    endpoint.uptime30m = endpoint.uptime1d;
    endpoint.uptime5m = *endpoint.status < 0 ? 90.0 + wobble : 100.0;
    endpoint.throughput30m = spread(marked(offer, u'@').toDouble(), 0.9, 0.7, 0.4);
    endpoint.latency30m = spread(marked(offer, u'~').toDouble(), 1.3, 1.9, 3.5);
    endpoint.implicitCaching = endpoint.pricing.has(PriceKey::cacheRead);
    const bool tools = model.supports("tools"_L1);
    endpoint.extra
        = {{u"supports_tool_choice"_s,
            QJsonObject{{u"none"_s, tools}, {u"auto"_s, tools}, {u"required"_s, tools}, {u"function"_s, tools}}},
           {u"supports_voice_cloning"_s, false}};
    return endpoint;
}

static Model modelOf(const ModelRow &row)
{
    const QDate date(row.created / 10000, row.created / 100 % 100, row.created % 100);
    Model model;
    model.id = ModelId(QString::fromLatin1(row.id));
    model.canonicalSlug = model.id.text().section(u':', 0, 0);
    if (model.canonicalSlug.startsWith(u'~'))
        model.canonicalSlug.remove(0, 1);
    if (!model.id.text().startsWith("sandbox/"_L1))
        model.canonicalSlug += date.toString(u"-yyyyMMdd"_s);
    model.name = QString::fromUtf8(row.name);
    model.created = QDateTime(date, QTime(12, 0), QTimeZone::UTC);
    model.description = QString::fromUtf8(row.description);
    model.contextLength = row.context;
    const QString modalities = QString::fromLatin1(row.modalities);
    model.inputModalities = modalitiesOf(modalities.section(u'>', 0, 0));
    model.outputModalities = modalitiesOf(modalities.section(u'>', 1, 1));
    model.modality = QString(model.inputModalities.join(u'+') + "->"_L1 + model.outputModalities.join(u'+'));
    model.tokenizer = QString::fromLatin1(row.tokenizer);
    model.pricing = pricesOf(row);
    addOverrides(model.pricing, row.id);
    model.topContextLength = row.context;
    if (row.maximumOutput > 0)
        model.maxCompletionTokens = row.maximumOutput;
    const QString traits = QString::fromLatin1(row.traits);
    model.isModerated = traits.contains(u'm');
    model.supportedParameters = parametersOf(traits);
    if (traits.contains(u'r', Qt::CaseInsensitive))
        model.reasoning = reasoningOf(row);
    model.huggingFaceId = QString::fromLatin1(row.huggingFace);
    model.detailsLink = QString("/api/v1/models/"_L1 + model.canonicalSlug + "/endpoints"_L1);
    if (model.id.text().startsWith(u'~'))
        model.aliasTarget = u"anthropic/claude-opus-4.5"_s;
    return model;
}

Catalogue::Catalogue()
{
    for (const ProviderRow &row : providerRows()) {
        Provider provider;
        provider.name = QString::fromLatin1(row.name);
        provider.slug = QString::fromLatin1(row.slug);
        const QString site = QString("https://"_L1 + QLatin1StringView(row.site));
        provider.privacyPolicyUrl = QString(site + "/privacy"_L1);
        provider.termsOfServiceUrl = QString(site + "/terms"_L1);
        provider.headquarters = QString::fromLatin1(row.headquarters);
        if (*row.datacenters)
            provider.datacenters = QString::fromLatin1(row.datacenters).split(u' ');
        m_providers.append({provider, row.keepsNothing, row.trains});
    }
    addModels();
    addFaults();
}

void Catalogue::append(CatalogueModel model)
{
    m_index.insert(model.model.id.text(), m_models.size());
    if (!m_index.contains(model.model.canonicalSlug))
        m_index.insert(model.model.canonicalSlug, m_models.size());
    m_models.append(std::move(model));
}

void Catalogue::addModels()
{
    for (const ModelRow &row : modelRows()) {
        CatalogueModel entry{.model = modelOf(row), .endpoints = {}, .talker = talkerOf(QString::fromLatin1(row.id))};
        const auto offers = QString::fromLatin1(row.endpoints).split(u' ');
        for (const QString &offer : offers) {
            qsizetype end = 0;
            while (end < offer.size() && !u"=@~#!%"_s.contains(offer[end]))
                ++end;
            const QString tag = offer.left(end);
            const SandboxProvider *by = provider(tag.section(u'/', 0, 0));
            Q_ASSERT_X(by, "catalogue", row.id);
            entry.endpoints.append(endpointOf(entry.model, offer, *by, tag));
        }
        append(std::move(entry));
    }
}

void Catalogue::addFaults()
{
    for (const FaultInfo &fault : faultInfos()) {
        const QByteArray id = "sandbox/fault-" + fault.slug.toLatin1();
        const QByteArray name = "Sandbox: Fault " + fault.slug.toLatin1();
        const QByteArray description = fault.description.toUtf8();
        const ModelRow row{id.constData(),
                           name.constData(),
                           20260901,
                           131072,
                           8192,
                           "1",
                           "2",
                           "",
                           "tif>t",
                           "tsrk",
                           "Other",
                           "",
                           "",
                           description.constData()};
        CatalogueModel entry{.model = modelOf(row), .endpoints = {}, .talker = Talker::General};
        entry.endpoints.append(endpointOf(entry.model, u"sandbox@80~300", *provider(u"sandbox"_s), u"sandbox"_s));
        append(std::move(entry));
    }
}

const CatalogueModel *Catalogue::find(const QString &id) const
{
    const auto it = m_index.constFind(id);
    if (it == m_index.cend())
        return nullptr;
    const CatalogueModel &found = m_models.at(*it);
    return found.model.aliasTarget.isEmpty() ? &found : find(found.model.aliasTarget);
}

const SandboxProvider *Catalogue::provider(const QString &slug) const
{
    const auto it = std::ranges::find(m_providers, slug, [](const SandboxProvider &p) { return p.provider.slug; });
    return it == m_providers.cend() ? nullptr : &*it;
}

bool isListed(const Model &model)
{
    return model.outputModalities.contains("text"_L1);
}

QJsonObject catalogueJson(const Model &model)
{
    QJsonObject json = encodeModel(model);
    for (const auto key : {"per_request_limits"_L1, "supported_voices"_L1, "knowledge_cutoff"_L1, "expiration_date"_L1})
        if (!json.contains(key))
            json.insert(key, QJsonValue::Null);
    for (const auto key : {"default_parameters"_L1, "architecture"_L1, "top_provider"_L1})
        if (!json.contains(key))
            json.insert(key, QJsonObject());
    if (!json.contains("supported_parameters"_L1))
        json.insert("supported_parameters"_L1, QJsonArray());
    if (!json.contains("hugging_face_id"_L1))
        json.insert("hugging_face_id"_L1, QString());
    if (!model.aliasTarget.isEmpty())
        json.insert("alias_target"_L1, QJsonObject{{u"slug"_s, model.aliasTarget}, {u"name"_s, model.name}});
    QJsonObject architecture = json.value("architecture"_L1).toObject();
    architecture.insert("instruct_type"_L1, QJsonValue::Null);
    json.insert("architecture"_L1, architecture);
    QJsonObject top = json.value("top_provider"_L1).toObject();
    if (!model.maxCompletionTokens)
        top.insert("max_completion_tokens"_L1, QJsonValue::Null);
    json.insert("top_provider"_L1, top);
    return json;
}

QJsonObject catalogueJson(const Endpoint &endpoint)
{
    QJsonObject json = encodeEndpoint(endpoint);
    for (const auto key : {"max_prompt_tokens"_L1, "max_completion_tokens"_L1})
        if (!json.contains(key))
            json.insert(key, QJsonValue::Null);
    return json;
}

} // namespace switchyard
