// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace switchyard {

/// What a model can do, as one word each: "tools", "json", "think", "cache", "web". In this order.
[[nodiscard]] QStringList capabilitiesOf(const Model &model);
/// "txt", "img", "aud", "pdf", "vid"; other modalities as they are.
[[nodiscard]] QStringList shortModalities(const QStringList &modalities);
/// The wire's word for a modality that was typed in any form: "img" and "image" are both "image".
[[nodiscard]] QString modalityFromWord(const QString &word);

/// Who serves a model and how well, as far as that was asked.
struct ServedFacts
{
    QStringList providers;
    std::optional<bool> zeroRetention; ///< nothing: the list of such endpoints was never asked for
    std::optional<double> tokensPerSecond, firstTokenSeconds; ///< medians of the endpoint that is best in that
    std::optional<double> uptime; ///< percent of the last day, of the best endpoint
    bool isOwnMeasure = false; ///< speed was measured by own use, for want of the server's figures
    bool operator==(const ServedFacts &) const = default;
};

/// What is known of a model beside the list it stands in.
struct ModelSurroundings
{
    QString connectionName;
    ServedFacts served = {};
};

/// What is looked for and sorted by, worked out once per model, so that a key in the search line costs comparisons
/// only.
struct ModelFacts
{
    QString text; ///< folded name and id, between line breaks
    QString name; ///< as it is shown; the id where there is no name
    QString author; ///< lower case, without the mark of an alias
    QString connection; ///< lower case
    QString tokenizer; ///< as on the wire
    QStringList inputs, outputs, capabilities, parameters, providers; ///< lower case
    std::optional<qint64> inputPrice, outputPrice, cachePrice; ///< picodollars per million tokens
    std::optional<qint64> context, longestAnswer; ///< tokens
    std::optional<QDate> created, cutoff, expires; ///< a cutoff without a day is the first of its month
    std::optional<double> tokensPerSecond, firstTokenSeconds, uptime; ///< see ServedFacts
    std::optional<bool> moderated, zeroRetention;
    bool free = false, openWeights = false, batch = false, alias = false, isOwnMeasure = false;
    int nameRank = 0; ///< place in the natural order of names; see rankNames()

    [[nodiscard]] static ModelFacts of(const Model &model, const ModelSurroundings &around = {});
    bool operator==(const ModelFacts &) const = default;
};

/// Sets `nameRank` of all: "Qwen 2" before "Qwen 10", whatever the case. Takes a while with many: not for the window's
/// thread.
void rankNames(QList<ModelFacts> &facts);

/// What the user noted of a model. Kept by model id, for all connections.
struct ModelMarks
{
    bool favourite = false, hidden = false;
    QString note;
    QStringList tags;

    bool operator==(const ModelMarks &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == ModelMarks{}; }
};

/// "2026", "2026-03" or "2026-03-15" as the first day it covers.
[[nodiscard]] std::optional<QDate> dayFromText(const QString &text);

} // namespace switchyard
