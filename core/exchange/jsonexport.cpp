// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/jsonexport.h"

#include "core/domain/json.h"

#include <QJsonDocument>

namespace switchyard {

namespace {
QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}
} // namespace

QByteArray exportJson(const ExportedConversation &exported)
{
    QByteArray out = "{\n\"format\": \"org.switchyard.conversation\",\n\"version\": 1,\n\"conversation\": ";
    out += line(encodeConversation(exported.conversation));
    out += ",\n\"messages\": [";
    bool first = true;
    for (const Message &message : exported.messages) {
        out += first ? "\n" : ",\n";
        out += line(encodeMessage(message));
        first = false;
    }
    out += "\n]\n}\n";
    return out;
}

} // namespace switchyard
