// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/domain/pricing.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace switchyard {

/// What a model says of its reasoning. Source: OpenRouter API, model `reasoning`.
struct ReasoningSupport
{
    bool mandatory = false;
    std::optional<bool> defaultEnabled;
    std::optional<QStringList> supportedEfforts;
    QString defaultEffort;
    std::optional<bool> supportsMaxTokens;
    QJsonObject extra;

    bool operator==(const ReasoningSupport &) const = default;
};

/// A language model as a catalogue lists it. Context lengths are tokens, prices USD per unit. Members that a server
/// does not know (OpenAI-compatible ones list only id and owner) are absent. Source: OpenRouter API, GET /models.
struct Model
{
    ModelId id; ///< what is sent: `author/slug[:variant]`
    QString canonicalSlug; ///< dated and permanent; may differ from the id
    QString name; ///< "Author: Model"; falls back to the id
    std::optional<QDateTime> created; ///< UTC
    QString description; ///< Markdown of foreign origin
    std::optional<qint64> contextLength;
    QString modality; ///< "text+image->text"
    QStringList inputModalities;
    QStringList outputModalities;
    QString tokenizer;
    QString instructType;
    PriceTable pricing;
    std::optional<qint64> topContextLength;
    std::optional<qint64> maxCompletionTokens;
    std::optional<bool> isModerated;
    QStringList supportedParameters;
    QJsonObject defaultParameters;
    std::optional<QStringList> supportedVoices;
    QString knowledgeCutoff; ///< "YYYY-MM-DD" as sent; empty = unknown
    QString expirationDate; ///< as sent; empty = none
    QString huggingFaceId;
    QString detailsLink;
    std::optional<ReasoningSupport> reasoning;
    QJsonObject benchmarks; ///< verbatim
    QString aliasTarget; ///< slug an alias (`~author/family-latest`) points to; empty = no alias
    QString ownedBy; ///< OpenAI-compatible lists
    QJsonObject extra; ///< everything else, verbatim; encode puts it back

    bool operator==(const Model &) const = default;

    [[nodiscard]] bool accepts(QLatin1StringView modality_) const { return inputModalities.contains(modality_); }
    [[nodiscard]] bool supports(QLatin1StringView parameter) const { return supportedParameters.contains(parameter); }
    [[nodiscard]] QString author() const { return id.text().section(u'/', 0, 0); }
    [[nodiscard]] QString variant() const { return id.text().section(u':', 1); }
    [[nodiscard]] bool isBatch() const { return variant() == QLatin1StringView("batch"); }
};

/// A company that serves endpoints. Source: GET /providers.
struct Provider
{
    QString name;
    QString slug;
    QString privacyPolicyUrl;
    QString termsOfServiceUrl;
    QString statusPageUrl;
    QString headquarters;
    std::optional<QStringList> datacenters;
    QJsonObject extra;

    bool operator==(const Provider &) const = default;
};

} // namespace switchyard
