// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/responseformat.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

using Kind = JsonFault::Kind;

Kind kindOf(QJsonParseError::ParseError error)
{
    switch (error) {
    case QJsonParseError::UnterminatedObject:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::MissingNameSeparator:
    case QJsonParseError::MissingValueSeparator: return Kind::Separator;
    case QJsonParseError::IllegalEscapeSequence:
    case QJsonParseError::IllegalUTF8String:
    case QJsonParseError::UnterminatedString: return Kind::String;
    case QJsonParseError::GarbageAtEnd: return Kind::Garbage;
    case QJsonParseError::DeepNesting:
    case QJsonParseError::DocumentTooLarge: return Kind::TooDeep;
    default: return Kind::Value;
    }
}

JsonFault faultAt(Kind kind, const QString &text, qsizetype offset)
{
    const QStringView before = QStringView(text).first(std::clamp<qsizetype>(offset, 0, text.size()));
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    return {.kind = kind,
            .offset = before.size(),
            .line = int(before.count(u'\n')) + 1,
            .column = int(before.size() - lineStart) + 1};
}

} // namespace

std::optional<JsonFault> faultInObject(const QString &text)
{
    const auto first = std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); });
    if (first == text.cend())
        return faultAt(Kind::Empty, text, 0);
    if (*first != u'{')
        return faultAt(Kind::NotAnObject, text, first - text.cbegin());
    const QByteArray bytes = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError && document.isObject())
        return {};
    // The parser counts bytes, and is behind the one that it did not like; only garbage is not touched by it.
    const qsizetype at = std::clamp<qsizetype>(error.offset, 0, bytes.size());
    const qsizetype offset = QString::fromUtf8(bytes.first(at)).size();
    const Kind kind = kindOf(error.error);
    if (QStringView(text).sliced(std::min(offset, text.size())).trimmed().isEmpty() && kind != Kind::TooDeep)
        return faultAt(Kind::Incomplete, text, text.size());
    return faultAt(kind, text, kind == Kind::Garbage ? offset : offset - 1);
}

bool isSchemaName(QStringView name)
{
    return !name.isEmpty() && name.size() <= 64 && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_'
            || c == u'-';
    });
}

ResponseFormat responseFormatOf(const SamplingParameters &parameters)
{
    const QJsonObject &wire = parameters.responseFormat;
    const QString type = wire.value("type"_L1).toString();
    if (wire.isEmpty() || type == "text"_L1)
        return {};
    if (type == "json_object"_L1)
        return {.kind = ResponseFormat::Kind::JsonObject, .name = {}, .schema = {}};
    if (type != "json_schema"_L1)
        return {.kind = ResponseFormat::Kind::Other, .name = {}, .schema = {}};
    const QJsonObject described = wire.value("json_schema"_L1).toObject();
    const QJsonValue schema = described.value("schema"_L1);
    return {.kind = ResponseFormat::Kind::JsonSchema,
            .name = described.value("name"_L1).toString(),
            .strict = described.value("strict"_L1).toBool(),
            .schema = schema.isString() ? schema.toString()
                                        : QString::fromUtf8(QJsonDocument(schema.toObject()).toJson()).trimmed()};
}

bool setResponseFormat(SamplingParameters &parameters, const ResponseFormat &format)
{
    switch (format.kind) {
    case ResponseFormat::Kind::Other: break;
    case ResponseFormat::Kind::Text: parameters.responseFormat = {}; break;
    case ResponseFormat::Kind::JsonObject: parameters.responseFormat = {{u"type"_s, u"json_object"_s}}; break;
    case ResponseFormat::Kind::JsonSchema:
        if (!isSchemaName(format.name) || faultInObject(format.schema))
            return false;
        parameters.responseFormat
            = {{u"type"_s, u"json_schema"_s},
               {u"json_schema"_s,
                QJsonObject{
                    {u"name"_s, format.name}, {u"strict"_s, format.strict}, {u"schema"_s, format.schema.trimmed()}}}};
        break;
    }
    return true;
}

} // namespace switchyard
