// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/chat.h"

#include <QStringView>

namespace switchyard {

/// Vocabularies the estimate has figures for.
enum class Vocabulary {
    O200k, ///< GPT-4o and later; the nearest for other models with large vocabularies
    Cl100k, ///< GPT-4 and what was trained like it
};

/// The vocabulary that comes nearest to a catalogue's `tokenizer` ("GPT", "Claude", "Gemini", "Llama3" …).
[[nodiscard]] Vocabulary vocabularyFor(const QString &tokenizer);

/// How many tokens a text is likely to be, without the tokenizer: one pass that counts features (words, digits,
/// ideographs, blanks …), each with a fitted weight. About 5 % off on prose and code, 10 % on rare scripts.
[[nodiscard]] double estimateTokens(QStringView text, Vocabulary vocabulary = Vocabulary::O200k);

/// What experience with one tokenizer says: reported ÷ estimated, as a running mean.
struct TokenRatio
{
    double value = 1;
    int samples = 0;

    bool operator==(const TokenRatio &) const = default;
    /// Takes one answer's report in. Nonsense (nothing reported, five times off) is left out.
    void learn(qint64 estimated, qint64 reported);
};

/// A range, because a figure would claim too much. Never used for money that has been spent.
struct PromptEstimate
{
    qint64 low = 0, likely = 0, high = 0; ///< tokens of what can be counted
    int uncounted = 0; ///< pictures, files and recordings: each provider counts them in its own way

    bool operator==(const PromptEstimate &) const = default;
};

inline constexpr double tokensPerMessage = 4; ///< what each message costs by itself
inline constexpr double tokensBeforeAnswer = 3; ///< once per request

/// The tokens of one part as the prompt holds it; adds one to `uncounted` for a picture, a file or a recording.
[[nodiscard]] double estimatePart(const ContentPart &part, Vocabulary vocabulary, int &uncounted);

/// The range round a sum of estimated tokens: narrower once the servers' reports have corrected it.
[[nodiscard]] PromptEstimate rangeOf(double tokens, int uncounted, const TokenRatio &ratio);

/// The tokens of a whole request: texts, tool descriptions, and what each message costs by itself.
[[nodiscard]] PromptEstimate estimatePrompt(const ChatRequest &request, Vocabulary vocabulary = Vocabulary::O200k,
                                            const TokenRatio &ratio = {});

} // namespace switchyard
