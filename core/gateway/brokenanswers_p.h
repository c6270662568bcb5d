// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/gateway/faults.h"

#include <span>

namespace switchyard {

struct BrokenRow
{
    const char *slug;
    Script (*build)(const FaultContext &);
    const char *description;
};

[[nodiscard]] std::span<const BrokenRow> brokenStreams();
[[nodiscard]] std::span<const BrokenRow> brokenConnections();

inline constexpr char doneEvent[] = "data: [DONE]\n\n";
inline constexpr char liveComment[] = ": OPENROUTER PROCESSING\n\n";

/// A script that has begun well: the head, a comment and the first `count` pieces.
[[nodiscard]] Script begunWell(const FaultContext &in, qsizetype count);
/// The same with every piece.
[[nodiscard]] Script allPieces(const FaultContext &in);
/// Finish reason, usage and [DONE].
void finishWell(Script &script, const FaultContext &in);
/// An answer of one JSON text.
[[nodiscard]] Script jsonScript(const FaultContext &in, const QByteArray &body);

} // namespace switchyard
