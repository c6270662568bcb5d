// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/faults.h"

#include "core/gateway/brokenanswers_p.h"
#include "core/gateway/httpfaults_p.h"

#include <algorithm>

namespace switchyard {

using namespace std::chrono_literals;

Script begunWell(const FaultContext &in, qsizetype count)
{
    Script script{.status = 200, .headers = streamHeaders(in.chunks.head().id)};
    script.write(liveComment);
    script.pause(200ms);
    count = std::min(count, in.pieces.size());
    for (qsizetype i = 0; i < count; ++i)
        script.write(in.chunks.content(in.pieces.at(i)), 1);
    return script;
}

void finishWell(Script &script, const FaultContext &in)
{
    script.write(in.chunks.finish(in.answer.finishReason));
    script.write(in.chunks.usage(in.usage, in.answer.finishReason));
    script.write(doneEvent);
}

Script allPieces(const FaultContext &in)
{
    return begunWell(in, in.pieces.size());
}

Script jsonScript(const FaultContext &in, const QByteArray &body)
{
    Script script{.status = 200, .headers = jsonHeaders(in.chunks.head().id)};
    script.write(body);
    return script;
}

QList<FaultInfo> faultInfos()
{
    QList<FaultInfo> infos;
    for (const HttpFaultRow &row : httpFaultRows())
        infos.append({QString::fromLatin1(row.slug), QString::fromUtf8(row.description)});
    for (const auto rows : {brokenStreams(), brokenConnections()}) {
        for (const BrokenRow &row : rows)
            infos.append({QString::fromLatin1(row.slug), QString::fromUtf8(row.description)});
    }
    return infos;
}

std::optional<Script> brokenAnswer(const QString &slug, const FaultContext &context)
{
    for (const auto rows : {brokenStreams(), brokenConnections()}) {
        const auto row = std::ranges::find_if(
            rows, [&slug](const BrokenRow &candidate) { return slug == QLatin1StringView(candidate.slug); });
        if (row != rows.end())
            return row->build(context);
    }
    return {};
}

QHttpHeaders jsonHeaders(const QString &generation)
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    headers.append(QHttpHeaders::WellKnownHeader::CacheControl, "no-store");
    if (!generation.isEmpty())
        headers.append("X-Generation-Id", generation.toLatin1());
    return headers;
}

QHttpHeaders streamHeaders(const QString &generation)
{
    QHttpHeaders headers = jsonHeaders(generation);
    headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::ContentType, "text/event-stream");
    return headers;
}

} // namespace switchyard
