// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/endpointchoice.h"
#include "core/gateway/faults.h"
#include "core/gateway/jsontext.h"
#include "core/gateway/sandboxserver_p.h"
#include "core/gateway/talkers.h"
#include "core/gateway/tokens.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct SandboxServer::Turn
{
    const ChatInput &input;
    const CatalogueModel *model = nullptr;
    EndpointChoice choice;
    QString requested; ///< the name that led here
    QString strategy = u"direct"_s;
    QList<QByteArray> attempts; ///< JSON, for the metadata
    Answer answer;
    Usage usage;
    CostParts cost;
    QStringList thoughtPieces, textPieces;
    std::optional<double> tokensPerSecond;
    QString fault; ///< slug of the fault to play; empty = none
};

namespace {

/// Variants that change the choice of the endpoint and are no models of their own.
QString takeVariant(QString &name)
{
    static const QStringList dynamic{u"nitro"_s, u"floor"_s, u"exacto"_s, u"online"_s, u"extended"_s, u"thinking"_s};
    const QString variant = name.section(u':', 1);
    bool isNumber = false;
    (void)variant.toInt(&isNumber);
    if (!isNumber && !dynamic.contains(variant))
        return {};
    name = name.section(u':', 0, 0);
    return variant;
}

/// What a router makes of a prompt.
QString routed(const QString &id, const ChatInput &input)
{
    if (id == "openrouter/free"_L1)
        return input.attachments.isEmpty() ? u"openai/gpt-oss-120b:free"_s : u"google/gemma-3-27b-it:free"_s;
    if (id != "openrouter/auto"_L1)
        return {};
    if (!input.attachments.isEmpty())
        return u"google/gemini-2.5-flash"_s;
    return input.lastUserText.contains("code"_L1) ? u"anthropic/claude-sonnet-4.5"_s : u"openai/gpt-5-mini"_s;
}

WireError unknownModel(const QString &name)
{
    WireError error = WireError::typed(400, u"%1 is not a valid model ID"_s.arg(name), u"invalid_request"_s);
    error.availability = {{u"code"_s, u"model_not_found"_s},
                          {u"retryable"_s, false},
                          {u"requested_models"_s, QJsonArray{name}},
                          {u"fallback_models"_s, QJsonArray{u"sandbox/showcase"_s}}};
    return error;
}

WireError tooLong(const CatalogueModel &model, const ChatInput &input)
{
    const qint64 output = input.maxTokens.value_or(0);
    WireError error = WireError::typed(
        400,
        u"This endpoint's maximum context length is %1 tokens. However, you requested about %2 tokens (%3 of text input, %4 in the output). Please reduce the length of either one."_s
            .arg(*model.model.contextLength)
            .arg(input.promptTokens + output)
            .arg(input.promptTokens)
            .arg(output),
        u"context_length_exceeded"_s);
    error.metadata.insert(u"provider_name"_s, QJsonValue::Null);
    return error;
}

/// The 402 of a worst case that is more than what is left. Nothing when it can be paid.
std::optional<WireError> unaffordable(const Endpoint &endpoint, const ChatInput &input, Money affordable)
{
    const auto price = endpoint.pricing.price(PriceKey::completion);
    if (!price)
        return {};
    const qint64 asked = input.maxTokens.value_or(0);
    const auto worst = price->times(asked);
    if (!affordable.isNegative() && !affordable.isZero() && worst && *worst <= affordable)
        return {};
    if (price->isFree() && !affordable.isNegative())
        return {};
    if (asked == 0)
        return WireError::typed(402, u"Insufficient credits"_s, u"payment_required"_s);
    // By search, because money divides by nothing: the most tokens that can be paid.
    qint64 least = 0, most = asked;
    while (least < most) {
        const qint64 middle = least + (most - least + 1) / 2;
        const auto cost = price->times(middle);
        if (cost && *cost <= affordable)
            least = middle;
        else
            most = middle - 1;
    }
    return WireError::typed(
        402,
        u"This request requires more credits, or fewer max_tokens. You requested up to %1 tokens, but can only afford %2."_s
            .arg(asked)
            .arg(least),
        u"payment_required"_s);
}

/// Cuts thought and text where max_tokens ends them and counts.
void measure(const ChatInput &input, Answer &answer, QStringList &thoughts, QStringList &pieces, Usage &usage)
{
    thoughts = tokenPieces(answer.reasoning);
    pieces = tokenPieces(answer.text);
    qint64 callTokens = 0;
    for (const AnswerToolCall &call : answer.toolCalls)
        callTokens += countTokens(call.name) + countTokens(call.arguments);
    if (input.maxTokens && thoughts.size() + pieces.size() + callTokens > *input.maxTokens) {
        thoughts = thoughts.first(std::min<qsizetype>(thoughts.size(), *input.maxTokens));
        pieces = pieces.first(std::min<qsizetype>(pieces.size(), *input.maxTokens - thoughts.size()));
        answer.reasoning = thoughts.join(QString());
        answer.text = pieces.join(QString());
        answer.toolCalls.clear();
        callTokens = 0;
        answer.finishReason = u"length"_s;
    }
    usage.promptTokens = input.promptTokens;
    usage.completionTokens = thoughts.size() + pieces.size() + callTokens;
    usage.totalTokens = *usage.promptTokens + *usage.completionTokens;
    usage.reasoningTokens = thoughts.size();
    if (!answer.annotations.isEmpty())
        usage.webSearches = 1;
}

CostParts costsOf(const PriceTable &prices, const Usage &usage)
{
    const QTime now = QDateTime::currentDateTimeUtc().time();
    Usage promptOnly = usage, completionOnly = usage;
    promptOnly.completionTokens = 0;
    promptOnly.reasoningTokens = 0;
    promptOnly.webSearches.reset();
    completionOnly.promptTokens = 0;
    completionOnly.cachedTokens = 0;
    completionOnly.webSearches.reset();
    return {prices.costOf(promptOnly, now), prices.costOf(completionOnly, now), prices.costOf(usage, now)};
}

QByteArray metadataJson(const QString &requested, const QString &strategy, const EndpointChoice &choice,
                        const QList<QByteArray> &attempts)
{
    QList<QByteArray> available;
    for (const Endpoint *endpoint : choice.eligible) {
        JsonText one;
        one.text("provider", endpoint->providerName)
            .text("model", endpoint->modelId.text())
            .flag("selected", endpoint == choice.endpoint);
        available.append(one.done());
    }
    JsonText endpoints;
    endpoints.number("total", available.size()).raw("available", jsonArray(available));
    JsonText json;
    json.text("requested", requested)
        .text("strategy", strategy)
        .null("region")
        .text("summary", QString("answered by "_L1 + choice.endpoint->providerName))
        .number("attempt", attempts.size())
        .flag("is_byok", false)
        .raw("endpoints", endpoints.done())
        .raw("attempts", jsonArray(attempts));
    return json.done();
}

QByteArray attemptJson(const QString &provider, const QString &model, int status)
{
    return JsonText().text("provider", provider).text("model", model).number("status", status).done();
}

bool asksForMetadata(const QHttpHeaders &headers)
{
    return headers.value("X-OpenRouter-Metadata") == "enabled"
        || headers.value("X-OpenRouter-Experimental-Metadata") == "enabled";
}

} // namespace

QString SandboxServer::nextGenerationId()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const quint64 random = seedFrom(quint64(QDateTime::currentMSecsSinceEpoch()), QString::number(++m_answers));
    return u"gen-%1-%2"_s.arg(now).arg(random, 16, 36, QLatin1Char('0'));
}

std::optional<WireError> SandboxServer::tryModel(Turn &turn, const QString &name, const SandboxKey &key)
{
    const ChatInput &input = turn.input;
    QString id = name;
    const QString variant = m_catalogue.find(id) ? QString() : takeVariant(id);
    turn.model = m_catalogue.find(id);
    if (!turn.model)
        return unknownModel(name);
    turn.requested = name;
    turn.tokensPerSecond = variant.toInt() > 0 ? std::optional(variant.toDouble()) : std::nullopt;
    if (const QString target = routed(id, input); !target.isEmpty()) {
        turn.strategy = id == "openrouter/auto"_L1 ? u"auto"_s : u"free"_s;
        turn.model = m_catalogue.find(target);
    } else if (id.startsWith(u'~')) {
        turn.strategy = u"latest"_s;
    }
    const Model &model = turn.model->model;
    if (model.isBatch()) {
        WireError error = WireError::typed(400, u"%1 is for the batch interface"_s.arg(name), u"invalid_request"_s);
        error.availability = {{u"code"_s, u"wrong_endpoint"_s}, {u"retryable"_s, false}};
        return error;
    }
    turn.fault = model.id.text().startsWith("sandbox/fault-"_L1) ? model.id.text().mid(14) : QString();
    if (const auto error = httpFault(turn.fault))
        return error;
    if (input.promptTokens + input.maxTokens.value_or(0) > model.contextLength.value_or(0))
        return tooLong(*turn.model, input);
    auto choice = chooseEndpoint(m_catalogue, *turn.model, input, variant);
    if (!choice)
        return choice.error();
    turn.choice = *choice;
    return unaffordable(*turn.choice.endpoint, input, m_account.affordable(key));
}

std::expected<SandboxServer::Turn, WireError> SandboxServer::prepareTurn(const Call &call, const ChatInput &input)
{
    Turn turn{.input = input};
    for (const QString &name : input.models) {
        const auto error = tryModel(turn, name, call.key);
        if (!error) {
            turn.attempts.append(attemptJson(turn.choice.endpoint->providerName, turn.model->model.id.text(), 200));
            if (turn.attempts.size() > 1)
                turn.strategy = u"fallback"_s;
            break;
        }
        turn.attempts.append(attemptJson(u"Sandbox"_s, name, error->status));
        if (name == input.models.last() || !m_catalogue.find(name.section(u':', 0, 0)))
            return std::unexpected(*error);
    }
    turn.answer = composeAnswer(*turn.model, input, m_options.seed);
    measure(input, turn.answer, turn.thoughtPieces, turn.textPieces, turn.usage);
    if (turn.choice.endpoint->implicitCaching.value_or(false) && input.cacheableTokens >= 1024)
        turn.usage.cachedTokens = input.cacheableTokens / 128 * 128;
    turn.cost = costsOf(turn.choice.endpoint->pricing, turn.usage);
    return turn;
}

static Script goodStream(const ChunkWriter &chunks, const Answer &answer, const QStringList &thoughts,
                         const QStringList &pieces, const QByteArray &usage, const QByteArray &metadata,
                         std::chrono::milliseconds latency)
{
    Script script{.status = 200, .headers = streamHeaders(chunks.head().id)};
    script.write(": OPENROUTER PROCESSING\n\n");
    script.pause(latency / 2);
    script.write(": OPENROUTER PROCESSING\n\n");
    script.pause(latency / 2);
    const bool showThoughts = !answer.reasoning.isEmpty(); // else it thinks in silence
    for (const QString &piece : thoughts)
        script.write(showThoughts ? chunks.reasoning(piece) : ": OPENROUTER PROCESSING\n\n"_ba, 1);
    if (showThoughts)
        script.write(chunks.signature(reasoningSeal(answer.reasoning)));
    for (const QString &piece : pieces)
        script.write(chunks.content(piece), 1);
    for (qsizetype i = 0; i < answer.toolCalls.size(); ++i) {
        script.write(chunks.toolStart(i, answer.toolCalls.at(i)), 1);
        const QStringList parts = tokenPieces(answer.toolCalls.at(i).arguments);
        for (const QString &part : parts)
            script.write(chunks.toolArguments(i, part), 1);
    }
    for (const QString &image : answer.images)
        script.write(chunks.image(image), 20);
    for (qsizetype at = 0; at < answer.audio.size(); at += 8192)
        script.write(chunks.audio(answer.audio.mid(at, 8192), at == 0 ? answer.text : QString()), 4);
    if (!answer.annotations.isEmpty())
        script.write(chunks.annotations(answer.annotations));
    script.write(chunks.finish(answer.finishReason));
    script.write(chunks.usage(usage, answer.finishReason, metadata));
    script.write("data: [DONE]\n\n");
    return script;
}

void SandboxServer::answerChat(const Call &call, bool legacy)
{
    const auto input = legacy ? readPromptInput(call.request.body()) : readChatInput(call.request.body());
    if (!input) {
        send(call, input.error());
        return;
    }
    auto turn = prepareTurn(call, *input);
    if (!turn) {
        send(call, turn.error());
        return;
    }
    play(call, std::move(*turn));
}

Pace SandboxServer::paceFor(const Call &call, const Turn &turn) const
{
    Pace pace{.factor = m_options.pace, .tokensPerSecond = turn.choice.endpoint->throughput30m->p50.value_or(80)};
    if (turn.tokensPerSecond)
        pace.tokensPerSecond = *turn.tokensPerSecond;
    const QHttpHeaders &headers = call.request.headers();
    bool isNumber = false;
    if (const double rate = headers.value("X-Sandbox-Rate").toByteArray().toDouble(&isNumber); isNumber && rate > 0)
        pace = {1, rate};
    if (const double factor = headers.value("X-Sandbox-Pace").toByteArray().toDouble(&isNumber);
        isNumber && factor >= 0)
        pace.factor = factor;
    return pace;
}

/// What was done is paid and on record; of an answer that was cut off, what had been written.
void SandboxServer::settle(GenerationEntry entry, const PriceTable &prices, const QString &keyHash, qint64 tokens)
{
    if (entry.cancelled) {
        entry.finishReason.clear();
        entry.usage.completionTokens = std::min(tokens, *entry.usage.completionTokens);
        entry.usage.reasoningTokens = std::min(*entry.usage.reasoningTokens, *entry.usage.completionTokens);
        entry.cost = costsOf(prices, entry.usage).whole.value_or(Money());
    }
    m_account.charge(keyHash, entry.cost);
    m_account.record(std::move(entry));
}

static Script goodBody(const AnswerHead &head, const Answer &answer, const QByteArray &usage,
                       const QByteArray &metadata, std::chrono::milliseconds latency, qint64 tokens)
{
    Script script{.status = 200, .headers = jsonHeaders(head.id)};
    script.pause(latency);
    script.write(completionJson(head, answer, usage, metadata), tokens);
    return script;
}

void SandboxServer::play(const Call &call, Turn turn)
{
    const ChatInput &input = turn.input;
    const Endpoint &endpoint = *turn.choice.endpoint;
    const AnswerHead head{.id = nextGenerationId(),
                          .created = QDateTime::currentSecsSinceEpoch(),
                          .model = turn.model->model.id.text(),
                          .provider = endpoint.providerName,
                          .tokenizer = turn.model->model.tokenizer,
                          .serviceTier = input.serviceTier == "auto"_L1 ? QString() : input.serviceTier};
    const ChunkWriter chunks(head);
    const QByteArray usage = usageJson(turn.usage, turn.cost);
    const QByteArray metadata = asksForMetadata(call.request.headers())
        ? metadataJson(turn.requested, turn.strategy, turn.choice, turn.attempts)
        : QByteArray();
    const std::chrono::milliseconds latency(qint64(std::min(endpoint.latency30m->p50.value_or(300), 900.0)));

    const FaultContext context{chunks, turn.answer, turn.textPieces, usage, input.stream, m_tcp->serverPort()};
    if (input.reasoningExcluded)
        turn.answer.reasoning.clear();
    Script script;
    if (auto broken = brokenAnswer(turn.fault, context))
        script = std::move(*broken);
    else if (input.stream)
        script = goodStream(chunks, turn.answer, turn.thoughtPieces, turn.textPieces, usage, metadata, latency);
    else
        script = goodBody(head, turn.answer, usage, metadata, latency,
                          std::min<qint64>(*turn.usage.completionTokens, 200));

    GenerationEntry entry{.id = head.id,
                          .model = head.model,
                          .provider = head.provider,
                          .finishReason = turn.answer.finishReason,
                          .tokenizer = head.tokenizer,
                          .serviceTier = head.serviceTier,
                          .sessionId = input.sessionId,
                          .user = input.user,
                          .created = QDateTime::currentDateTimeUtc(),
                          .usage = turn.usage,
                          .cost = turn.cost.whole.value_or(Money()),
                          .streamed = input.stream,
                          .latencyMs = latency.count()};
    const Pace pace = paceFor(call, turn);
    auto *player = new ScriptPlayer(std::move(script), std::move(call.responder),
                                    m_tcp->socketFrom(call.request.remotePort()), pace, this);
    QElapsedTimer clock;
    clock.start();
    connect(player, &ScriptPlayer::finished, this,
            [this, player, entry, clock, prices = endpoint.pricing, hash = call.key.hash](qint64 tokens,
                                                                                          bool clientLeft) mutable {
                entry.durationMs = clock.elapsed();
                entry.cancelled = clientLeft;
                settle(entry, prices, hash, tokens);
                player->deleteLater();
            });
    player->start();
}

} // namespace switchyard
