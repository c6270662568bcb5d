// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/gateway/answer.h"
#include "core/gateway/catalogue.h"
#include "core/gateway/chatinput.h"

namespace switchyard {

/// What the model says to this request. The same for the same seed, model and prompt, whatever the time is.
[[nodiscard]] Answer composeAnswer(const CatalogueModel &model, const ChatInput &input, quint64 seed);

/// Numbers that are always the same for the same start (SplitMix64); good enough to pick words with.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed) {}
    /// 0 … limit − 1; `limit` must be positive.
    [[nodiscard]] qsizetype below(qsizetype limit);
    template <class List> [[nodiscard]] const auto &pick(const List &list)
    {
        return list[size_t(below(std::ssize(list)))];
    }

private:
    quint64 m_state;
};

/// A start for Dice from texts, the same in every process.
[[nodiscard]] quint64 seedFrom(quint64 seed, const QString &text, const QString &more = {});

/// Prose with headings, at least `tokens` long unless that is 0; then a few paragraphs.
[[nodiscard]] QString writeProse(Dice &dice, const QString &subject, qint64 tokens);
/// The reasoning of a model that thinks for about `tokens`.
[[nodiscard]] QString writeThoughts(Dice &dice, const QString &prompt, qint64 tokens);
/// A value that fits a JSON Schema, as far as the usual words go.
[[nodiscard]] QJsonValue valueFor(const QJsonObject &schema, const QString &prompt, Dice &dice, int depth = 0);

/// The fixed texts.
[[nodiscard]] QString showcaseText();
/// A program; the language is taken from the prompt.
[[nodiscard]] QString coderText(const QString &prompt, Dice &dice);
/// A small PNG as a data URL.
[[nodiscard]] QString drawnPicture(Dice &dice);

} // namespace switchyard
