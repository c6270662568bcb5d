// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/endpoint.h"
#include "core/domain/model.h"

#include <QByteArray>
#include <QJsonObject>

namespace switchyard {

/// A list as a server sent it, without the entries that could not be read.
template <class T> struct DecodedList
{
    QList<T> items;
    int dropped = 0; ///< unreadable or repeated entries; each was logged without its content
};

/// The answer of GET /models: the unified API's, OpenAI's short one, or a bare array. Prices are USD per unit, context
/// lengths tokens. Errors: BadReply when there is no list at all. Takes its time (0.7 MB): not on the window's thread.
[[nodiscard]] Result<DecodedList<Model>> decodeModelList(QByteArrayView body);
[[nodiscard]] QJsonObject encodeModelList(const QList<Model> &models);

[[nodiscard]] Result<Model> decodeModel(const QJsonObject &object, const QString &path = {});
[[nodiscard]] QJsonObject encodeModel(const Model &model);

/// The answer of GET /models/{author}/{slug}/endpoints, or the bare list of GET /endpoints/zdr. Errors: BadReply.
[[nodiscard]] Result<DecodedList<Endpoint>> decodeEndpointList(QByteArrayView body);
[[nodiscard]] Result<Endpoint> decodeEndpoint(const QJsonObject &object, const QString &path = {});
[[nodiscard]] QJsonObject encodeEndpoint(const Endpoint &endpoint);

/// The answer of GET /providers. Errors: BadReply.
[[nodiscard]] Result<DecodedList<Provider>> decodeProviderList(QByteArrayView body);
[[nodiscard]] QJsonObject encodeProvider(const Provider &provider);

/// A `pricing` object. Entries that are no price keep their text. Never fails.
[[nodiscard]] PriceTable decodePricing(const QJsonObject &pricing);
[[nodiscard]] QJsonObject encodePricing(const PriceTable &table);

} // namespace switchyard
