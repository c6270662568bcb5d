// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/modelcodec.h"

#include "core/api/codecs/jsonput_p.h"
#include "core/api/jsonreader.h"
#include "core/base/logging.h"

#include <QJsonDocument>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestId = 512;
constexpr qsizetype mostItems = 200'000;

bool isUsableId(const QString &id)
{
    return !id.isEmpty() && id.size() <= longestId && std::ranges::none_of(id, [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.isSurrogate();
    });
}

/// The document's list: under `data` (or inside `data`, where `inner` names it), or the document itself.
Result<QJsonArray> listIn(QByteArrayView body, QLatin1StringView inner = {})
{
    bool wasBroken = false;
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(repairedUtf8(body, wasBroken), &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(Error::Kind::BadReply, "the list is no JSON: "_L1 + problem.errorString());
    if (document.isArray())
        return document.array();
    QJsonValue data = document.object().value("data"_L1);
    if (!inner.isEmpty() && data.isObject())
        data = data.toObject().value(inner);
    if (!data.isArray())
        return failure(Error::Kind::BadReply, u"data: missing"_s);
    return data.toArray();
}

template <class T, class Decode> DecodedList<T> decodeEach(const QJsonArray &array, Decode decode)
{
    DecodedList<T> list;
    const qsizetype count = std::min(array.size(), mostItems);
    list.items.reserve(count);
    list.dropped = int(array.size() - count);
    for (qsizetype i = 0; i < count; ++i) {
        const QString path = u"data[%1]"_s.arg(i);
        Result<T> item = decode(array.at(i).toObject(), path);
        if (item) {
            list.items.append(std::move(*item));
        } else {
            ++list.dropped;
            qCDebug(lcApi) << "entry dropped:" << item.error().message;
        }
    }
    return list;
}

/// Context length under the names that OpenAI-compatible servers gave it.
std::optional<qint64> foreignContextLength(JsonReader &in)
{
    for (const auto key : {"max_model_len"_L1, "context_window"_L1, "max_context_length"_L1}) {
        if (const qint64 length = in.json().value(key).toInteger(); length > 0)
            return length;
    }
    const qint64 trained = in.json().value("meta"_L1).toObject().value("n_ctx_train"_L1).toInteger();
    return trained > 0 ? std::optional(trained) : std::nullopt;
}

ReasoningSupport decodeReasoningSupport(const QJsonObject &object)
{
    JsonReader in(object);
    ReasoningSupport reasoning;
    reasoning.mandatory = in.value<bool>("mandatory"_L1);
    reasoning.defaultEnabled = in.optional<bool>("default_enabled"_L1);
    reasoning.supportedEfforts = in.optional<QStringList>("supported_efforts"_L1);
    reasoning.defaultEffort = in.value<QString>("default_effort"_L1);
    reasoning.supportsMaxTokens = in.optional<bool>("supports_max_tokens"_L1);
    reasoning.extra = in.extra();
    return reasoning;
}

QJsonObject encodeReasoningSupport(const ReasoningSupport &reasoning)
{
    QJsonObject object = reasoning.extra;
    object.insert("mandatory"_L1, reasoning.mandatory);
    put(object, "default_enabled"_L1, reasoning.defaultEnabled);
    put(object, "supported_efforts"_L1, reasoning.supportedEfforts);
    put(object, "default_effort"_L1, reasoning.defaultEffort);
    put(object, "supports_max_tokens"_L1, reasoning.supportsMaxTokens);
    return object;
}

std::optional<Percentiles> decodePercentiles(JsonReader &outer, QLatin1StringView key)
{
    const auto object = outer.optional<QJsonObject>(key);
    if (!object)
        return {};
    JsonReader in(*object);
    return Percentiles{in.optional<double>("p50"_L1), in.optional<double>("p75"_L1), in.optional<double>("p90"_L1),
                       in.optional<double>("p99"_L1)};
}

void putPercentiles(QJsonObject &object, QLatin1StringView key, const std::optional<Percentiles> &percentiles)
{
    if (!percentiles)
        return;
    QJsonObject inside;
    put(inside, "p50"_L1, percentiles->p50);
    put(inside, "p75"_L1, percentiles->p75);
    put(inside, "p90"_L1, percentiles->p90);
    put(inside, "p99"_L1, percentiles->p99);
    object.insert(key, inside);
}

/// Nested objects hold members of a flat value; what nobody asked for is kept under the object's own name.
void keepRest(QJsonObject &extra, QLatin1StringView key, const JsonReader &in)
{
    const QJsonObject rest = in.extra();
    if (!rest.isEmpty())
        extra.insert(key, rest);
}

} // namespace

Result<Model> decodeModel(const QJsonObject &object, const QString &path)
{
    JsonReader in(object, {}, path);
    Model model;
    model.id = ModelId(in.required<QString>("id"_L1));
    if (!in.hasProblem() && !isUsableId(model.id.text()))
        in.fail("id"_L1, "not usable");
    model.canonicalSlug = in.value<QString>("canonical_slug"_L1);
    model.name = in.value<QString>("name"_L1, model.id.text());
    if (const auto created = in.optional<qint64>("created"_L1))
        model.created = QDateTime::fromSecsSinceEpoch(*created, QTimeZone::UTC);
    model.description = in.value<QString>("description"_L1);
    model.contextLength = in.optional<qint64>("context_length"_L1);
    if (!model.contextLength)
        model.contextLength = foreignContextLength(in);

    JsonReader architecture = in.object("architecture"_L1);
    model.modality = architecture.value<QString>("modality"_L1);
    model.inputModalities = architecture.value<QStringList>("input_modalities"_L1);
    model.outputModalities = architecture.value<QStringList>("output_modalities"_L1);
    model.tokenizer = architecture.value<QString>("tokenizer"_L1);
    model.instructType = architecture.value<QString>("instruct_type"_L1);

    model.pricing = decodePricing(in.value<QJsonObject>("pricing"_L1));

    JsonReader top = in.object("top_provider"_L1);
    model.topContextLength = top.optional<qint64>("context_length"_L1);
    model.maxCompletionTokens = top.optional<qint64>("max_completion_tokens"_L1);
    model.isModerated = top.optional<bool>("is_moderated"_L1);

    model.supportedParameters = in.value<QStringList>("supported_parameters"_L1);
    model.defaultParameters = in.value<QJsonObject>("default_parameters"_L1);
    model.supportedVoices = in.optional<QStringList>("supported_voices"_L1);
    model.knowledgeCutoff = in.value<QString>("knowledge_cutoff"_L1);
    model.expirationDate = in.value<QString>("expiration_date"_L1);
    model.huggingFaceId = in.value<QString>("hugging_face_id"_L1);
    JsonReader links = in.object("links"_L1);
    model.detailsLink = links.value<QString>("details"_L1);
    if (const auto reasoning = in.optional<QJsonObject>("reasoning"_L1))
        model.reasoning = decodeReasoningSupport(*reasoning);
    model.benchmarks = in.value<QJsonObject>("benchmarks"_L1);
    JsonReader alias = in.object("alias_target"_L1);
    model.aliasTarget = alias.value<QString>("slug"_L1);
    model.ownedBy = in.value<QString>("owned_by"_L1);

    model.extra = in.extra();
    keepRest(model.extra, "architecture"_L1, architecture);
    keepRest(model.extra, "top_provider"_L1, top);
    keepRest(model.extra, "links"_L1, links);
    keepRest(model.extra, "alias_target"_L1, alias);
    return in.finish(std::move(model));
}

QJsonObject encodeModel(const Model &model)
{
    QJsonObject object = model.extra;
    object.insert("id"_L1, model.id.text());
    put(object, "canonical_slug"_L1, model.canonicalSlug);
    put(object, "name"_L1, model.name);
    if (model.created)
        object.insert("created"_L1, model.created->toSecsSinceEpoch());
    put(object, "description"_L1, model.description);
    put(object, "context_length"_L1, model.contextLength);

    QJsonObject architecture = object.value("architecture"_L1).toObject();
    put(architecture, "modality"_L1, model.modality);
    if (!model.inputModalities.isEmpty())
        architecture.insert("input_modalities"_L1, QJsonArray::fromStringList(model.inputModalities));
    if (!model.outputModalities.isEmpty())
        architecture.insert("output_modalities"_L1, QJsonArray::fromStringList(model.outputModalities));
    put(architecture, "tokenizer"_L1, model.tokenizer);
    put(architecture, "instruct_type"_L1, model.instructType);
    if (!architecture.isEmpty())
        object.insert("architecture"_L1, architecture);

    const QJsonObject pricing = encodePricing(model.pricing);
    if (!pricing.isEmpty())
        object.insert("pricing"_L1, pricing);

    QJsonObject top = object.value("top_provider"_L1).toObject();
    put(top, "context_length"_L1, model.topContextLength);
    put(top, "max_completion_tokens"_L1, model.maxCompletionTokens);
    put(top, "is_moderated"_L1, model.isModerated);
    if (!top.isEmpty())
        object.insert("top_provider"_L1, top);

    if (!model.supportedParameters.isEmpty())
        object.insert("supported_parameters"_L1, QJsonArray::fromStringList(model.supportedParameters));
    if (!model.defaultParameters.isEmpty())
        object.insert("default_parameters"_L1, model.defaultParameters);
    put(object, "supported_voices"_L1, model.supportedVoices);
    put(object, "knowledge_cutoff"_L1, model.knowledgeCutoff);
    put(object, "expiration_date"_L1, model.expirationDate);
    put(object, "hugging_face_id"_L1, model.huggingFaceId);
    QJsonObject links = object.value("links"_L1).toObject();
    put(links, "details"_L1, model.detailsLink);
    if (!links.isEmpty())
        object.insert("links"_L1, links);
    if (model.reasoning)
        object.insert("reasoning"_L1, encodeReasoningSupport(*model.reasoning));
    if (!model.benchmarks.isEmpty())
        object.insert("benchmarks"_L1, model.benchmarks);
    if (!model.aliasTarget.isEmpty()) {
        QJsonObject alias = object.value("alias_target"_L1).toObject();
        alias.insert("slug"_L1, model.aliasTarget);
        object.insert("alias_target"_L1, alias);
    }
    put(object, "owned_by"_L1, model.ownedBy);
    return object;
}

Result<DecodedList<Model>> decodeModelList(QByteArrayView body)
{
    const auto array = listIn(body);
    if (!array)
        return std::unexpected(array.error());
    auto list = decodeEach<Model>(*array, decodeModel);
    QSet<ModelId> seen;
    seen.reserve(list.items.size());
    const qsizetype before = list.items.size();
    list.items.removeIf([&](const Model &model) {
        if (seen.contains(model.id))
            return true;
        seen.insert(model.id);
        return false;
    });
    list.dropped += int(before - list.items.size());
    if (list.dropped > 0)
        qCWarning(lcApi) << "model list:" << list.dropped << "entries dropped";
    return list;
}

QJsonObject encodeModelList(const QList<Model> &models)
{
    QJsonArray data;
    for (const Model &model : models)
        data.append(encodeModel(model));
    return {{u"data"_s, data}};
}

Result<Endpoint> decodeEndpoint(const QJsonObject &object, const QString &path)
{
    JsonReader in(object, {}, path);
    Endpoint endpoint;
    endpoint.name = in.value<QString>("name"_L1);
    endpoint.modelId = ModelId(in.value<QString>("model_id"_L1));
    endpoint.modelName = in.value<QString>("model_name"_L1);
    endpoint.providerName = in.required<QString>("provider_name"_L1);
    endpoint.tag = in.value<QString>("tag"_L1);
    endpoint.contextLength = in.optional<qint64>("context_length"_L1);
    endpoint.maxPromptTokens = in.optional<qint64>("max_prompt_tokens"_L1);
    endpoint.maxCompletionTokens = in.optional<qint64>("max_completion_tokens"_L1);
    endpoint.quantization = in.value<QString>("quantization"_L1);
    endpoint.pricing = decodePricing(in.value<QJsonObject>("pricing"_L1));
    endpoint.supportedParameters = in.value<QStringList>("supported_parameters"_L1);
    endpoint.status = in.optional<int>("status"_L1);
    endpoint.uptime5m = in.optional<double>("uptime_last_5m"_L1);
    endpoint.uptime30m = in.optional<double>("uptime_last_30m"_L1);
    endpoint.uptime1d = in.optional<double>("uptime_last_1d"_L1);
    endpoint.latency30m = decodePercentiles(in, "latency_last_30m"_L1);
    endpoint.throughput30m = decodePercentiles(in, "throughput_last_30m"_L1);
    endpoint.implicitCaching = in.optional<bool>("supports_implicit_caching"_L1);
    endpoint.extra = in.extra();
    return in.finish(std::move(endpoint));
}

QJsonObject encodeEndpoint(const Endpoint &endpoint)
{
    QJsonObject object = endpoint.extra;
    put(object, "name"_L1, endpoint.name);
    put(object, "model_id"_L1, endpoint.modelId.text());
    put(object, "model_name"_L1, endpoint.modelName);
    object.insert("provider_name"_L1, endpoint.providerName);
    put(object, "tag"_L1, endpoint.tag);
    put(object, "context_length"_L1, endpoint.contextLength);
    put(object, "max_prompt_tokens"_L1, endpoint.maxPromptTokens);
    put(object, "max_completion_tokens"_L1, endpoint.maxCompletionTokens);
    put(object, "quantization"_L1, endpoint.quantization);
    const QJsonObject pricing = encodePricing(endpoint.pricing);
    if (!pricing.isEmpty())
        object.insert("pricing"_L1, pricing);
    if (!endpoint.supportedParameters.isEmpty())
        object.insert("supported_parameters"_L1, QJsonArray::fromStringList(endpoint.supportedParameters));
    put(object, "status"_L1, endpoint.status);
    put(object, "uptime_last_5m"_L1, endpoint.uptime5m);
    put(object, "uptime_last_30m"_L1, endpoint.uptime30m);
    put(object, "uptime_last_1d"_L1, endpoint.uptime1d);
    putPercentiles(object, "latency_last_30m"_L1, endpoint.latency30m);
    putPercentiles(object, "throughput_last_30m"_L1, endpoint.throughput30m);
    put(object, "supports_implicit_caching"_L1, endpoint.implicitCaching);
    return object;
}

Result<DecodedList<Endpoint>> decodeEndpointList(QByteArrayView body)
{
    const auto array = listIn(body, "endpoints"_L1);
    if (!array)
        return std::unexpected(array.error());
    return decodeEach<Endpoint>(*array, decodeEndpoint);
}

Result<DecodedList<Provider>> decodeProviderList(QByteArrayView body)
{
    const auto array = listIn(body);
    if (!array)
        return std::unexpected(array.error());
    return decodeEach<Provider>(*array, [](const QJsonObject &object, const QString &path) {
        JsonReader in(object, {}, path);
        Provider provider;
        provider.name = in.required<QString>("name"_L1);
        provider.slug = in.required<QString>("slug"_L1);
        provider.privacyPolicyUrl = in.value<QString>("privacy_policy_url"_L1);
        provider.termsOfServiceUrl = in.value<QString>("terms_of_service_url"_L1);
        provider.statusPageUrl = in.value<QString>("status_page_url"_L1);
        provider.headquarters = in.value<QString>("headquarters"_L1);
        provider.datacenters = in.optional<QStringList>("datacenters"_L1);
        provider.extra = in.extra();
        return in.finish(std::move(provider));
    });
}

QJsonObject encodeProvider(const Provider &provider)
{
    QJsonObject object = provider.extra;
    object.insert("name"_L1, provider.name);
    object.insert("slug"_L1, provider.slug);
    put(object, "privacy_policy_url"_L1, provider.privacyPolicyUrl);
    put(object, "terms_of_service_url"_L1, provider.termsOfServiceUrl);
    put(object, "status_page_url"_L1, provider.statusPageUrl);
    put(object, "headquarters"_L1, provider.headquarters);
    put(object, "datacenters"_L1, provider.datacenters);
    return object;
}

} // namespace switchyard
