// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/conversation.h"
#include "core/domain/ledger.h"

#include <QJsonObject>

namespace switchyard {

// The wire's codecs have functions of the same names and parameters; this keeps the linker from mixing them up.
inline namespace ownjson {

/// The project's own JSON of its values: what the store, the settings file and the lossless export write. It is not the
/// wire (`core/api/codecs`). encode leaves out what is at its default; decode(encode(x)) == x; members that are missing
/// or of the wrong kind keep their default, because one odd member must not hide the rest. Money is decimal text.
[[nodiscard]] QJsonObject encodeRouting(const RoutingPreferences &routing);
[[nodiscard]] RoutingPreferences decodeRouting(const QJsonObject &json);

[[nodiscard]] QJsonObject encodeParameters(const SamplingParameters &parameters);
[[nodiscard]] SamplingParameters decodeParameters(const QJsonObject &json);

[[nodiscard]] QJsonObject encodeUsage(const Usage &usage);
[[nodiscard]] Usage decodeUsage(const QJsonObject &json);

[[nodiscard]] QJsonObject encodeTiming(const Timing &timing);
[[nodiscard]] Timing decodeTiming(const QJsonObject &json);

[[nodiscard]] QJsonObject encodePriceTable(const PriceTable &prices);
[[nodiscard]] PriceTable decodePriceTable(const QJsonObject &json);

[[nodiscard]] QJsonObject encodeError(const Error &error);
[[nodiscard]] Error decodeError(const QJsonObject &json);

/// `{"kind": "text", …}`; a kind this version does not know comes back as an UnknownPart that is written out unchanged.
[[nodiscard]] QJsonObject encodePart(const ContentPart &part);
[[nodiscard]] ContentPart decodePart(const QJsonObject &json);

[[nodiscard]] QJsonObject encodeMessage(const Message &message);
/// Errors: BadReply when there is no id or the role or state is not known.
[[nodiscard]] Result<Message> decodeMessage(const QJsonObject &json);

/// How the next turns of a conversation are made: recipients, context, queue and where it was forked off.
[[nodiscard]] QJsonObject encodeTurnSettings(const Conversation &conversation);
void decodeTurnSettings(const QJsonObject &json, Conversation &conversation);

[[nodiscard]] QJsonObject encodeConversation(const Conversation &conversation);
/// Errors: BadReply when there is no id.
[[nodiscard]] Result<Conversation> decodeConversation(const QJsonObject &json);

} // namespace ownjson

} // namespace switchyard
