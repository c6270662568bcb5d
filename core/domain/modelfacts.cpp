// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/modelfacts.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <numeric>
#include <vector>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int endlessYear = 2090; // lists write 2098-12-31 for "no end"

std::optional<qint64> perMillion(const PriceTable &table, QLatin1StringView key)
{
    const auto price = table.price(key);
    const auto million = price ? price->perMillion() : std::nullopt;
    return million ? std::optional(million->picos()) : std::nullopt;
}

QStringList lowered(QStringList list)
{
    for (QString &text : list)
        text = text.toLower();
    return list;
}

} // namespace

QStringList capabilitiesOf(const Model &model)
{
    QStringList result;
    if (model.supports("tools"_L1))
        result << u"tools"_s;
    if (model.supports("structured_outputs"_L1) || model.supports("response_format"_L1))
        result << u"json"_s;
    if (model.supports("reasoning"_L1) || model.reasoning)
        result << u"think"_s;
    if (model.pricing.has(PriceKey::cacheRead))
        result << u"cache"_s;
    if (model.supports("web_search_options"_L1))
        result << u"web"_s;
    return result;
}

QStringList shortModalities(const QStringList &modalities)
{
    static const QHash<QString, QString> shortForms{{u"text"_s, u"txt"_s},
                                                    {u"image"_s, u"img"_s},
                                                    {u"audio"_s, u"aud"_s},
                                                    {u"file"_s, u"pdf"_s},
                                                    {u"video"_s, u"vid"_s}};
    QStringList result;
    for (const QString &modality : modalities)
        result << shortForms.value(modality, modality);
    return result;
}

QString modalityFromWord(const QString &word)
{
    static const QHash<QString, QString> longForms{
        {u"txt"_s, u"text"_s}, {u"img"_s, u"image"_s},  {u"images"_s, u"image"_s}, {u"aud"_s, u"audio"_s},
        {u"pdf"_s, u"file"_s}, {u"files"_s, u"file"_s}, {u"vid"_s, u"video"_s}};
    return longForms.value(word, word);
}

std::optional<QDate> dayFromText(const QString &text)
{
    const QStringList parts = text.split(u'-');
    if (parts.size() > 3 || parts.first().size() != 4)
        return {};
    int numbers[] = {0, 1, 1};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool isNumber = false;
        numbers[i] = parts.at(i).toInt(&isNumber);
        if (!isNumber)
            return {};
    }
    const QDate day(numbers[0], numbers[1], numbers[2]);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

ModelFacts ModelFacts::of(const Model &model, const ModelSurroundings &around)
{
    ModelFacts facts;
    const QString id = model.id.text();
    facts.name = model.name.isEmpty() ? id : model.name;
    facts.text = QString(facts.name + u'\n' + id).toCaseFolded();
    facts.author = model.author().toLower();
    facts.alias = facts.author.startsWith(u'~') || !model.aliasTarget.isEmpty();
    if (facts.author.startsWith(u'~'))
        facts.author.remove(0, 1);
    facts.connection = around.connectionName.toLower();
    facts.tokenizer = model.tokenizer;
    facts.inputs = lowered(model.inputModalities);
    facts.outputs = lowered(model.outputModalities);
    facts.capabilities = capabilitiesOf(model);
    facts.parameters = lowered(model.supportedParameters);
    facts.providers = lowered(around.served.providers);
    facts.inputPrice = perMillion(model.pricing, PriceKey::prompt);
    facts.outputPrice = perMillion(model.pricing, PriceKey::completion);
    facts.cachePrice = perMillion(model.pricing, PriceKey::cacheRead);
    facts.context = model.contextLength;
    facts.longestAnswer = model.maxCompletionTokens;
    if (model.created)
        facts.created = model.created->date();
    facts.cutoff = dayFromText(model.knowledgeCutoff);
    facts.expires = dayFromText(model.expirationDate);
    if (facts.expires && facts.expires->year() > endlessYear)
        facts.expires.reset();
    facts.moderated = model.isModerated;
    facts.zeroRetention = around.served.zeroRetention;
    facts.tokensPerSecond = around.served.tokensPerSecond;
    facts.firstTokenSeconds = around.served.firstTokenSeconds;
    facts.uptime = around.served.uptime;
    facts.isOwnMeasure = around.served.isOwnMeasure;
    facts.free = model.pricing.isFree();
    facts.openWeights = !model.huggingFaceId.isEmpty();
    facts.batch = model.isBatch();
    return facts;
}

void rankNames(QList<ModelFacts> &facts)
{
    // The C locale compares bytes and knows no natural order.
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(size_t(facts.size()));
    for (const ModelFacts &one : std::as_const(facts))
        keys.push_back(collator.sortKey(one.name));
    std::vector<size_t> order(keys.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, [&keys](size_t a, size_t b) { return keys[a].compare(keys[b]) < 0; });
    for (size_t i = 0; i < order.size(); ++i)
        facts[qsizetype(order[i])].nameRank = int(i);
}

} // namespace switchyard
