// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "uihouse.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

namespace switchyard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Sample
{
    const char *id;
    const char *name;
    qint64 context;
    const char *prompt;
    const char *completion;
    const char *cached;
    const char *inputs;
    const char *parameters;
};

constexpr Sample samples[] = {
    {"deepseek/deepseek-v3.2", "DeepSeek: DeepSeek V3.2", 163840, "0.00000025", "0.00000038", "", "text",
     "tools response_format reasoning"},
    {"google/gemini-3.1-flash-lite", "Google: Gemini 3.1 Flash Lite", 1048576, "0.00000025", "0.0000015", "0.000000025",
     "text image audio file", "tools structured_outputs reasoning"},
    {"meta-llama/llama-3.3-70b:free", "Meta: Llama 3.3 70B (free)", 131072, "0", "0", "", "text", "tools"},
    {"mistralai/mistral-medium-3.4", "Mistral: Medium 3.4", 262144, "0.0000004", "0.000002", "", "text image",
     "tools structured_outputs"},
    {"qwen/qwen3-max", "Qwen: Qwen3 Max", 262144, "0.0000012", "0.000006", "0.00000024", "text",
     "tools response_format"},
    {"openai/gpt-5.4", "OpenAI: GPT-5.4", 400000, "0.0000025", "0.000015", "0.00000025", "text image file",
     "tools structured_outputs reasoning web_search_options"},
    {"anthropic/claude-sonnet-4.6", "Anthropic: Claude Sonnet 4.6", 1000000, "0.000003", "0.000015", "0.0000003",
     "text image file", "tools structured_outputs reasoning"},
    {"x-ai/grok-4.2", "xAI: Grok 4.2", 2000000, "0.000003", "0.000015", "", "text image",
     "tools response_format reasoning"},
    {"openai/gpt-5.4-pro", "OpenAI: GPT-5.4 Pro", 400000, "0.00003", "0.00018", "", "text image file",
     "tools structured_outputs reasoning"},
    {"openrouter/auto", "Auto Router", 2000000, "-1", "-1", "", "text image", ""},
};

QByteArray modelsJson()
{
    QJsonArray list;
    for (const Sample &sample : samples) {
        QJsonObject pricing{{u"prompt"_s, QLatin1StringView(sample.prompt)},
                            {u"completion"_s, QLatin1StringView(sample.completion)}};
        if (*sample.cached)
            pricing.insert(u"input_cache_read"_s, QLatin1StringView(sample.cached));
        const QStringList inputs = QString::fromLatin1(sample.inputs).split(u' ', Qt::SkipEmptyParts);
        const QStringList parameters = QString::fromLatin1(sample.parameters).split(u' ', Qt::SkipEmptyParts);
        list << QJsonObject{
            {u"id"_s, QLatin1StringView(sample.id)},
            {u"canonical_slug"_s, QLatin1StringView(sample.id)},
            {u"name"_s, QLatin1StringView(sample.name)},
            {u"created"_s, 1764547200},
            {u"description"_s,
             u"A model for the tests. Balanced, quick and inexpensive; reads what is listed above and answers in text."_s},
            {u"context_length"_s, sample.context},
            {u"architecture"_s,
             QJsonObject{{u"modality"_s, u"text->text"_s},
                         {u"input_modalities"_s, QJsonArray::fromStringList(inputs)},
                         {u"output_modalities"_s, QJsonArray{u"text"_s}},
                         {u"tokenizer"_s, u"Other"_s},
                         {u"instruct_type"_s, QJsonValue()}}},
            {u"pricing"_s, pricing},
            {u"top_provider"_s,
             QJsonObject{{u"context_length"_s, sample.context},
                         {u"max_completion_tokens"_s, 65536},
                         {u"is_moderated"_s, false}}},
            {u"per_request_limits"_s, QJsonValue()},
            {u"supported_parameters"_s, QJsonArray::fromStringList(parameters)},
        };
    }
    return QJsonDocument(QJsonObject{{u"data"_s, list}}).toJson(QJsonDocument::Compact);
}

constexpr auto keyJson
    = R"({"data":{"label":"sk-or-v1-abc...7f3a","limit":20,"limit_remaining":18.42,"limit_reset":"monthly","usage":1.58,)"
      R"("usage_daily":0.4,"usage_weekly":1,"usage_monthly":1.58,"byok_usage":0,"is_free_tier":false,"include_byok_in_limit":false}})";
constexpr auto forbiddenJson
    = R"({"error":{"code":403,"message":"Only management keys can fetch credits for an account"}})";

} // namespace

UiHouse::UiHouse()
    : credits(client, *connections, clock),
      ledger(*storage),
      prices({*catalog, *offers, *connections, *storage, clock}),
      alerts({prices, *storage, preferences, clock}),
      notebook(folder + u"/models.json"_s),
      experience(ledger, clock)
{
    transport.fallback = &UiHouse::answer;
    clock.setNow(QDateTime(QDate(2026, 11, 20), QTime(14, 30)).toUTC());
}

FakeReply UiHouse::answer(const HttpRequest &request)
{
    const QString path = request.url.path();
    if (path.endsWith("/models"_L1))
        return FakeReply::json(modelsJson());
    if (path.endsWith("/key"_L1))
        return FakeReply::json(keyJson);
    if (path.endsWith("/credits"_L1))
        return FakeReply::json(forbiddenJson, 403);
    return FakeReply::json(R"({"error":{"code":404,"message":"Not found"}})", 404);
}

ConnectionId UiHouse::addSandbox()
{
    const ConnectionId id(u"sandbox"_s);
    connections->addTransient({.id = id,
                               .name = u"Sandbox"_s,
                               .baseUrl = QUrl(u"http://127.0.0.1:41877/api/v1"_s),
                               .dialect = Dialect::OpenRouter,
                               .isSandbox = true},
                              keyOf("sk-sandbox-0123456789abcdef"));
    return id;
}

void UiHouse::fetchModels(const ConnectionId &connection)
{
    catalog->refresh(connection);
    QVERIFY(QTest::qWaitFor([&] { return catalog->status(connection).state != ModelCatalog::State::Loading; }, 20'000));
}

void UiHouse::fillLedger()
{
    for (int i = 0; i < 60; ++i) {
        const Sample &sample = samples[i % 9];
        LedgerEntry entry;
        entry.message = MessageId(u"ledger-%1"_s.arg(i));
        entry.conversation = ConversationId(u"none"_s);
        entry.sent = clock.now().addSecs(-qint64(i) * 39'000);
        entry.connection = ConnectionId(u"router"_s);
        entry.connectionName = u"OpenRouter"_s;
        entry.keyLabel = u"…7f3a"_s;
        entry.model = ModelId(QString::fromLatin1(sample.id));
        entry.provider = QString::fromLatin1(sample.name).section(u':', 0, 0);
        entry.outcome = i % 13 == 5 ? MessageState::Stopped : MessageState::Complete;
        entry.usage.promptTokens = 400 + i * 917 % 20'000;
        entry.usage.completionTokens = 120 + i * 331 % 2'400;
        entry.usage.cachedTokens = i % 3 == 0 ? 1024 : 0;
        entry.usage.cost = Money::fromPicos(qint64(10'830'000'000) * (1 + i * 7 % 23));
        entry.computedCost = Money::fromPicos(entry.usage.cost->picos() + (i % 9 == 2 ? 2'000'000 : 0));
        entry.timing.firstToken = 420ms + std::chrono::milliseconds(i * 37 % 900);
        entry.timing.total = 4200ms + std::chrono::milliseconds(i * 377 % 9000);
        QVERIFY(await(storage->saveLedgerEntry(entry)));
    }
}

Services UiHouse::services()
{
    return {.preferences = preferences,
            .connections = *connections,
            .catalog = *catalog,
            .library = *library,
            .credits = credits,
            .ledger = ledger,
            .theme = theme,
            .clock = clock,
            .dataFolder = folder,
            .prices = &prices,
            .alerts = &alerts,
            .notebook = &notebook,
            .offers = offers.get(),
            .experience = &experience};
}

} // namespace switchyard
