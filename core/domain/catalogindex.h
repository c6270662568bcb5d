// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/modelquery.h"

#include <QHash>
#include <QList>

#include <array>
#include <vector>

namespace switchyard {

/// A way to narrow the catalogue down with the mouse; each writes terms of the search language.
enum class Facet {
    Author,
    Provider,
    Input,
    Output,
    Capability,
    Parameter,
    Property, ///< free, open weights, zero retention …
    Context,
    Price, ///< of output, in steps of a log scale
    Age,
    Cutoff,
    Tokenizer,
};
inline constexpr int facetCount = 12;

/// How the values of a facet go together.
enum class FacetKind {
    Alternatives, ///< one of the chosen ones; counts leave the facet's own terms out of account
    Together, ///< all of the chosen ones; a count is what is left when that one is demanded as well
    Steps, ///< one at a time, each holding the smaller ones; counts as for Alternatives
};
[[nodiscard]] FacetKind kindOf(Facet facet);

struct FacetValue
{
    QString term; ///< of the search language: "in:image", "ctx>=128k"
    QString label; ///< the bare value: "image", "128k"
    int count = 0; ///< models that would be left
    int total = 0; ///< models of the whole catalogue that have it
    bool operator==(const FacetValue &) const = default;
};

/// Models in the half-open price steps between the edges of priceEdges(): [0] = free, [i] = above edge i−1 up to edge
/// i, last = above all.
using PriceSteps = std::vector<int>;
/// USD per million tokens, picodollars: 1–2–5 steps of the log scale, rising.
[[nodiscard]] const std::vector<qint64> &priceEdges();

/// What a search leaves of the catalogue.
struct CatalogSelection
{
    QList<int> rows; ///< positions in the list the index was made of, ascending
    std::array<QList<FacetValue>, facetCount> facets; ///< most frequent first, or in the order of the scale
    PriceSteps prices; ///< without the line's own bounds of the output price
    int hidden = 0; ///< left out only because the user hid them

    [[nodiscard]] const QList<FacetValue> &of(Facet facet) const { return facets[size_t(facet)]; }
};

/// The facts of a catalogue with everything that can be counted in it. Made once per catalogue, not on the window's
/// thread; searched for each key.
class CatalogIndex
{
public:
    CatalogIndex() = default;
    /// `today`: see ModelQuery::fromText().
    explicit CatalogIndex(QList<ModelFacts> facts, QDate today = QDate(2000, 1, 1));

    [[nodiscard]] const QList<ModelFacts> &facts() const { return m_facts; }
    [[nodiscard]] QDate today() const { return m_today; }
    /// `marks`: one per model, or none at all.
    [[nodiscard]] CatalogSelection select(const ModelQuery &query, const QList<ModelMarks> &marks = {}) const;

private:
    struct Values
    {
        QStringList labels; // by number
        std::vector<quint16> numbers; // of all models, one after the other
        std::vector<quint32> starts; // where a model's begin; one more than models
        std::vector<int> totals; // by number
    };
    class Counter;
    void collect(Facet facet, QStringList (*valuesOf)(const ModelFacts &));
    void collectSteps();

    QList<ModelFacts> m_facts;
    QDate m_today;
    std::array<Values, facetCount> m_values;
    std::vector<quint8> m_priceStep; // 255 = unknown
};

/// What to sort by.
enum class ModelOrder {
    Name,
    Author,
    Context,
    LongestAnswer,
    InputPrice,
    OutputPrice,
    CachePrice,
    Created,
    Cutoff,
    Inputs, ///< how many kinds
    Outputs,
    Capabilities,
    Tokenizer,
    Connection,
    Throughput,
    FirstToken,
    Uptime,
    Favourite, ///< those first
};

struct ModelSortKey
{
    ModelOrder by = ModelOrder::Name;
    bool descending = false;
    bool operator==(const ModelSortKey &) const = default;
};

/// Sorts positions by several keys, the first being the strongest. Unknown values come last in both directions, ties
/// are in the order of names.
void sortModels(QList<int> &rows, const QList<ModelFacts> &facts, const QList<ModelSortKey> &keys,
                const QList<ModelMarks> &marks = {});

} // namespace switchyard
