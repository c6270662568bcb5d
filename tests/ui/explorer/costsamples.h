// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/explorer/modeltablemodel.h"

namespace switchyard::samples {

struct Priced
{
    const char *id;
    const char *name;
    const char *prompt;
    const char *completion;
    const char *cached;
    qint64 context;
    const char *tokenizer;
};

inline std::shared_ptr<const CatalogTable> pricedCatalogue()
{
    static constexpr Priced models[] = {
        {"deepseek/v3.2", "DeepSeek: V3.2", "0.00000025", "0.00000038", "", 164'000, "DeepSeek"},
        {"google/flash-lite", "Google: Gemini 3.1 Flash Lite", "0.00000025", "0.0000015", "0.000000025", 1'048'576,
         "Gemini"},
        {"meta/llama:free", "Meta: Llama 3.3 70B (free)", "0", "0", "", 2'000, "Llama3"},
        {"openai/gpt-5.4", "OpenAI: GPT-5.4", "0.0000025", "0.000015", "0.00000025", 400'000, "GPT"},
        {"openai/gpt-5.4:batch", "OpenAI: GPT-5.4 (batch)", "0.00000125", "0.0000075", "0.000000125", 400'000, "GPT"},
        {"anthropic/sonnet", "Anthropic: Claude Sonnet 4.6", "0.000003", "0.000015", "0.0000003", 1'000'000, "Claude"},
        {"router/auto", "Auto Router", "-1", "-1", "", 2'000'000, "Router"},
    };
    QList<ModelRow> rows;
    for (const Priced &one : models) {
        Model model;
        model.id = ModelId(QString::fromLatin1(one.id));
        model.name = QString::fromLatin1(one.name);
        model.contextLength = one.context;
        model.tokenizer = QString::fromLatin1(one.tokenizer);
        model.inputModalities = {QStringLiteral("text")};
        model.outputModalities = {QStringLiteral("text")};
        const auto price = [&model](QLatin1StringView key, const char *text) {
            if (*text)
                model.pricing.prices.insert(QString(key), Price::fromText(QString::fromLatin1(text)));
        };
        price(PriceKey::prompt, one.prompt);
        price(PriceKey::completion, one.completion);
        price(PriceKey::cacheRead, one.cached);
        rows << ModelRow{{ConnectionId(QStringLiteral("router")), model}, QStringLiteral("OpenRouter")};
    }
    return CatalogTable::of(rows, QDate(2026, 11, 20));
}

} // namespace switchyard::samples
