// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/brokenanswers_p.h"

namespace switchyard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Script noAnswer(const FaultContext &)
{
    Script script{.hasHead = false};
    script.act(Step::Action::Close);
    return script;
}

Script resetAtOnce(const FaultContext &)
{
    Script script{.hasHead = false};
    script.act(Step::Action::Reset);
    return script;
}

Script cut(const FaultContext &in)
{
    Script script = begunWell(in, 40);
    script.raw("1000\r\ndata: {\"id\":\"" + in.chunks.head().id.toLatin1() + "\",\"choices\":[{\"del");
    script.act(Step::Action::Reset);
    return script;
}

Script noDone(const FaultContext &in)
{
    Script script = begunWell(in, 40);
    script.act(Step::Action::Close);
    return script;
}

Script cleanEndWithoutDone(const FaultContext &in)
{
    return begunWell(in, 40);
}

Script finishWithoutDone(const FaultContext &in)
{
    Script script = allPieces(in);
    script.write(in.chunks.finish(u"stop"_s));
    return script;
}

Script shortBody(const FaultContext &in)
{
    const QByteArray body = completionJson(in.chunks.head(), in.answer, in.usage);
    Script script;
    script.rawHead = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n";
    script.raw(body.first(body.size() / 2));
    script.act(Step::Action::Close);
    return script;
}

Script silence(const FaultContext &)
{
    Script script{.hasHead = false};
    script.act(Step::Action::Silence);
    return script;
}

Script stall(const FaultContext &in)
{
    Script script = begunWell(in, 30);
    script.act(Step::Action::Silence);
    return script;
}

Script stallAfterFinish(const FaultContext &in)
{
    Script script = allPieces(in);
    finishWell(script, in);
    script.act(Step::Action::Silence);
    return script;
}

Script commentsOnly(const FaultContext &in)
{
    Script script = begunWell(in, 0);
    script.hold(250ms);
    script.write(liveComment);
    script.repeatFrom(script.steps.size() - 2);
    return script;
}

Script slowStart(const FaultContext &in)
{
    Script script{.status = 200, .headers = streamHeaders(in.chunks.head().id), .hasHead = true};
    script.pause(20s);
    for (const QString &piece : in.pieces)
        script.write(in.chunks.content(piece), 1);
    finishWell(script, in);
    return script;
}

Script slowDrip(const FaultContext &in)
{
    Script script = begunWell(in, 0);
    for (const QString &piece : in.pieces.first(std::min<qsizetype>(10, in.pieces.size()))) {
        script.pause(20s);
        script.write(in.chunks.content(piece), 1);
    }
    finishWell(script, in);
    return script;
}

Script html(const FaultContext &)
{
    Script script;
    script.headers.append("Content-Type", "text/html; charset=utf-8");
    script.write("<!DOCTYPE html><html><head><title>Sign in to the network</title></head><body><h1>Welcome</h1>"
                 "<p>Accept the terms to go online.</p></body></html>");
    return script;
}

Script html502(const FaultContext &)
{
    Script script{.status = 502};
    script.headers.append("Content-Type", "text/html");
    script.write("<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center>"
                 "</body></html>");
    return script;
}

Script emptyBody(const FaultContext &in)
{
    return {.status = 200, .headers = jsonHeaders(in.chunks.head().id)};
}

Script redirect(const FaultContext &in)
{
    // The same port under the machine's other name is another origin, and nothing listens for it but this server.
    Script script{.status = 307};
    script.headers.append("Location", "http://localhost:" + QByteArray::number(in.port) + "/api/v1/chat/completions");
    return script;
}

Script gzipBomb(const FaultContext &)
{
    // Twenty megabytes of blanks. qCompress writes the zlib form with four bytes of length before it.
    const QByteArray zlib = qCompress(QByteArray(20'000'000, ' '), 9).mid(4);
    Script script;
    script.headers.append("Content-Type", "application/json");
    script.headers.append("Content-Encoding", "deflate");
    script.write(zlib);
    return script;
}

Script padded(const FaultContext &in)
{
    return jsonScript(in, QByteArray(363, '\n') + completionJson(in.chunks.head(), in.answer, in.usage));
}

Script hugeHeader(const FaultContext &)
{
    Script script;
    script.rawHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    script.raw("X-Padding: " + QByteArray(60'000, 'x') + "\r\n");
    script.repeatFrom(0);
    return script;
}

Script notHttp(const FaultContext &)
{
    Script script;
    script.rawHead = "220 mail.example.org ESMTP ready\r\n";
    script.act(Step::Action::Close);
    return script;
}

// clang-format off
constexpr BrokenRow rows[] = {
    {"no-answer", noAnswer, "Takes the request and closes without a word."},
    {"reset", resetAtOnce, "Takes the request and resets the connection."},
    {"cut", cut, "Resets the connection in the middle of a chunk."},
    {"cut-clean", cleanEndWithoutDone, "Ends in order after forty tokens, without finish reason and [DONE]."},
    {"cut-close", noDone, "Closes the connection after forty tokens."},
    {"no-done", finishWithoutDone, "Finishes, but never says [DONE]."},
    {"short-body", shortBody, "Promises a length and sends half of it."},
    {"silence", silence, "Never answers."},
    {"stall", stall, "Stops after thirty tokens and keeps the connection open."},
    {"stall-after-done", stallAfterFinish, "Says [DONE] and keeps the connection open."},
    {"comments-only", commentsOnly, "Sends comment lines and never a token."},
    {"slow-start", slowStart, "Waits twenty seconds before the first token."},
    {"slow-drip", slowDrip, "One token every twenty seconds."},
    {"html", html, "Status 200 with a web page, as from a hotel's network."},
    {"html-502", html502, "Status 502 with a web page."},
    {"empty-body", emptyBody, "Status 200 and nothing else."},
    {"redirect", redirect, "Status 307 to another origin."},
    {"gzip-bomb", gzipBomb, "Twenty kilobytes that unpack to twenty megabytes."},
    {"padded", padded, "The body begins with hundreds of blank lines."},
    {"endless-header", hugeHeader, "A header that never ends."},
    {"not-http", notHttp, "Greets like a mail server."},
};
// clang-format on

} // namespace

std::span<const BrokenRow> brokenConnections()
{
    return rows;
}

} // namespace switchyard
