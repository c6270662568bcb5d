// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/partcolumns.h"

#include "core/domain/json.h"
#include "core/storage/statement.h"

#include <QJsonDocument>

#include <cstring>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

QVariant textColumn(const QString &text)
{
    if (text.isValidUtf16())
        return text.isNull() ? u""_s : text;
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
}

QString textOf(const QVariant &column)
{
    if (column.typeId() != QMetaType::QByteArray)
        return column.toString();
    const QByteArray bytes = column.toByteArray();
    QString text(bytes.size() / qsizetype(sizeof(char16_t)), Qt::Uninitialized);
    std::memcpy(text.data(), bytes.constData(), size_t(text.size()) * sizeof(char16_t));
    return text;
}

QByteArray rawOf(const PartColumns &columns)
{
    return columns.data.isNull() ? textOf(columns.text).toUtf8() : columns.data.toByteArray();
}

ContentPart fromJson(const PartColumns &columns, bool &broken)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(columns.data.toByteArray(), &problem);
    broken = problem.error != QJsonParseError::NoError || !document.isObject();
    const auto unreadable = [&] { return UnknownPart{.type = columns.kind, .json = rawOf(columns)}; };
    if (broken)
        return unreadable();
    const ContentPart part = decodePart(document.object());
    // A kind of a newer version: its bytes are kept as they are, not as this version would write them.
    return std::holds_alternative<UnknownPart>(part) ? ContentPart(unreadable()) : part;
}

} // namespace

Result<PartColumns> toColumns(const ContentPart &part)
{
    if (const auto *text = std::get_if<TextPart>(&part))
        return PartColumns{u"text"_s, textColumn(text->text), {}};
    if (const auto *refusal = std::get_if<RefusalPart>(&part))
        return PartColumns{u"refusal"_s, textColumn(refusal->text), {}};
    if (const auto *reasoning = std::get_if<ReasoningPart>(&part))
        return PartColumns{u"reasoning"_s, textColumn(reasoning->text),
                           reasoning->details.isEmpty() ? QVariant() : QVariant(reasoning->details)};
    if (const auto *unknown = std::get_if<UnknownPart>(&part))
        return PartColumns{u"unknown"_s, textColumn(unknown->type), unknown->json.isNull() ? ""_ba : unknown->json};
    const QJsonObject json = encodePart(part);
    return jsonText(json).transform(
        [&](const QByteArray &bytes) { return PartColumns{json.value("kind"_L1).toString(), {}, bytes}; });
}

ContentPart fromColumns(const PartColumns &columns, bool &broken)
{
    broken = false;
    if (columns.kind == "text"_L1)
        return TextPart{textOf(columns.text)};
    if (columns.kind == "refusal"_L1)
        return RefusalPart{textOf(columns.text)};
    if (columns.kind == "reasoning"_L1)
        return ReasoningPart{textOf(columns.text), columns.data.toByteArray()};
    if (columns.kind == "unknown"_L1)
        return UnknownPart{textOf(columns.text), columns.data.toByteArray()};
    return fromJson(columns, broken);
}

QString blobOf(const ContentPart &part)
{
    if (const auto *image = std::get_if<ImagePart>(&part))
        return image->blob;
    if (const auto *file = std::get_if<FilePart>(&part))
        return file->blob;
    return {};
}

} // namespace switchyard
