// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

namespace switchyard {

/// One line of the model table. Texts are ASCII or UTF-8.
struct ModelRow
{
    const char *id;
    const char *name;
    int created; ///< yyyymmdd
    long long context; ///< tokens
    long long maximumOutput; ///< tokens, 0 = not said
    const char *input; ///< USD per million tokens, "-1" = varies
    const char *output;
    const char *cacheRead; ///< USD per million tokens, "" = none
    /// Modalities in and out by letter, as "ti>t": text, image, file, audio, video, embeddings.
    const char *modalities;
    /// Letters: t tools, s structured output, r reasoning, R reasoning that cannot be switched off, k top_k and min_p,
    /// l logprobs, m moderated, w web search at a price, f fixed temperature, C cache writes at a price.
    const char *traits;
    const char *tokenizer;
    const char *huggingFace; ///< "" = closed weights
    /// Offers, separated by blanks: tag[=in:out][@tokens per second][~ms to the first][#context][!status][%discount].
    const char *endpoints;
    const char *description;
};

struct ProviderRow
{
    const char *slug;
    const char *name;
    const char *headquarters; ///< country code, "" = not said
    const char *datacenters; ///< country codes separated by blanks
    const char *site; ///< host of its policies
    bool keepsNothing;
    bool trains;
};

[[nodiscard]] std::span<const ModelRow> modelRows();
[[nodiscard]] std::span<const ProviderRow> providerRows();

} // namespace switchyard
