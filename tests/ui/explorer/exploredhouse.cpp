// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exploredhouse.h"

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto providersJson
    = R"({"data":[{"name":"DeepInfra","slug":"deepinfra","privacy_policy_url":"https://deepinfra.com/privacy",)"
      R"("terms_of_service_url":"https://deepinfra.com/terms","status_page_url":null,"headquarters":"US",)"
      R"("datacenters":["US","DE"]},{"name":"Novita","slug":"novita","headquarters":"SG","datacenters":null}]})";
constexpr auto zeroRetentionJson
    = R"({"data":[{"name":"DeepInfra | deepseek","model_id":"deepseek/deepseek-v3.2","provider_name":"DeepInfra",)"
      R"("tag":"deepinfra/fp8"},{"name":"OpenAI | gpt","model_id":"openai/gpt-5.4","provider_name":"Azure",)"
      R"("tag":"azure","throughput_last_30m":{"p50":96},"latency_last_30m":{"p50":800},"uptime_last_1d":99.9}]})";
constexpr auto endpointsJson
    = R"({"data":{"id":"x","endpoints":[)"
      R"({"name":"DeepInfra | x","provider_name":"DeepInfra","tag":"deepinfra/fp8","quantization":"fp8",)"
      R"("context_length":163840,"max_completion_tokens":65536,"pricing":{"prompt":"0.00000025","completion":"0.00000038"},)"
      R"("supported_parameters":["temperature","tools"],"status":0,"uptime_last_5m":100,"uptime_last_30m":99.5,)"
      R"("uptime_last_1d":99.4,"latency_last_30m":{"p50":940,"p75":1200,"p90":1600,"p99":3900},)"
      R"("throughput_last_30m":{"p50":41,"p75":50,"p90":60,"p99":90}},)"
      R"({"name":"Novita | x","provider_name":"Novita","tag":"novita/fp8","quantization":"fp8",)"
      R"("pricing":{"prompt":"0.00000027","completion":"0.0000004"},"throughput_last_30m":{"p50":35}},)"
      R"({"name":"Fireworks | x","provider_name":"Fireworks","tag":"fireworks","quantization":"unknown",)"
      R"("pricing":{"prompt":"0.00000056","completion":"0.00000168"},"throughput_last_30m":{"p50":118}},)"
      R"({"name":"DeepSeek | x","provider_name":"DeepSeek","tag":"deepseek","status":-2,)"
      R"("pricing":{"prompt":"0.00000028","completion":"0.00000188"},"uptime_last_1d":91.2}]}})";

} // namespace

ExploredHouse::ExploredHouse(Models models)
{
    theme.apply({});
    transport.fallback = [plain = transport.fallback](const HttpRequest &request) {
        const QString path = request.url.path();
        if (path.endsWith("/providers"_L1))
            return FakeReply::json(providersJson);
        if (path.endsWith("/endpoints/zdr"_L1))
            return FakeReply::json(zeroRetentionJson);
        if (path.endsWith("/endpoints"_L1))
            return FakeReply::json(endpointsJson);
        return plain(request);
    };
    router = addOpenRouter();
    preferences.update([this](Settings &settings) { settings.defaultConnection = router; });
    if (models == Models::Ten)
        fetchModels(router);
}

} // namespace switchyard
