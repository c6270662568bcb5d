// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/codecs/errorcodec.h"
#include "core/api/dialects.h"
#include "core/api/jsonslice.h"
#include "core/base/result.h"
#include "core/domain/chat.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace switchyard {

/// UnknownPart::type of an annotation this program has no word for: it stands behind this prefix, and the part goes
/// back among the message's `annotations` instead of its content.
inline constexpr QLatin1StringView annotationPrefix{"annotation/"};
/// ToolCallDelta::index of a piece that came without one.
inline constexpr qint64 noToolCallIndex = -1;

/// The body of POST /chat/completions in the unified form, for people and tests. What is at its default is left out.
/// Source: OpenRouter API, "Chat completions", request.
[[nodiscard]] QJsonObject encodeChatRequest(const ChatRequest &request);
/// The same for one dialect, as the bytes that leave: `reasoning_details` and unknown parts byte for byte as they came.
[[nodiscard]] QByteArray encodeChatBody(const ChatRequest &request, const DialectTraits &traits);
/// A request read back, unknown members in `extra`. Errors: BadReply with the path of the first problem.
[[nodiscard]] Result<ChatRequest> decodeChatRequest(QByteArrayView body);

/// One event of a stream, or a whole answer.
struct DecodedChunk
{
    Delta delta;
    std::optional<Error> error; ///< said at the top or in the choice
    bool isWhole = false; ///< it held a whole message instead of a piece
    bool isChat = false; ///< it had `choices`, `usage` or `error`: without any of them this is something else
    QString serviceTier;
    QJsonObject metadata; ///< `openrouter_metadata`
};

/// Reads `data` of an event, or a whole JSON answer (leading blanks are skipped). Accepts what the dialects make of the
/// form: content as text, null or parts; `reasoning` or `reasoning_content`; arguments missing, as text or as an
/// object. Only the choice of index 0 is read. Nothing when `data` is no JSON object. Source: OpenRouter API, "Chat
/// completions", answer; section on other hosts.
[[nodiscard]] std::optional<DecodedChunk> decodeChunk(QByteArrayView data, const ErrorContext &context = {});

/// Token counts and cost; amounts exact from their digits. An object without any known member gives an empty usage.
[[nodiscard]] Usage decodeUsage(JsonSlice usage);
[[nodiscard]] QJsonObject encodeWireUsage(const Usage &usage);

} // namespace switchyard
