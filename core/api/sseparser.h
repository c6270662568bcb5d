// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace switchyard {

/// One event of a server-sent event stream. The views are valid only while the sink runs: copy what you keep.
struct SseEvent
{
    enum class Kind {
        Data, ///< `data` holds the joined data lines
        Comment, ///< a line that begins with a colon; `data` holds the rest. A sign of life, nothing more
        Oversized, ///< the event was longer than the limit; `data` is empty, the stream goes on
    };
    Kind kind = Kind::Data;
    QByteArrayView name; ///< of the `event:` line; empty when there was none
    QByteArrayView data;
};

/// Bytes in, events out, wherever the network cuts them. Pure: no socket, no JSON, no timer.
///
/// Lines end in LF, CRLF or CR. A leading byte order mark, unknown fields, `id:` and `retry:` are skipped. Bytes are
/// handed on as they came: invalid UTF-8 is the reader's business. The time is linear in the bytes, whatever the cuts.
class SseParser
{
public:
    using Sink = std::function<void(const SseEvent &)>;

    /// No line and no event grows beyond `limit` bytes in memory.
    explicit SseParser(qsizetype limit = qsizetype(64) * 1024 * 1024) : m_limit(limit) {}

    /// Reports every event that `bytes` completes. `sink` must not feed this parser.
    void feed(QByteArrayView bytes, const Sink &sink);

    /// The connection has ended: reports what lacked only its last line end or blank line, then starts afresh.
    void finish(const Sink &sink);

    /// Whether both will make the same of all bytes to come.
    bool operator==(const SseParser &) const = default;

private:
    [[nodiscard]] QByteArrayView withoutMark(QByteArrayView bytes);
    void takePiece(QByteArrayView piece);
    void endLine(QByteArrayView line, bool inPlace, const Sink &sink);
    void field(QByteArrayView name, QByteArrayView value, bool inPlace);
    void addData(QByteArrayView value, bool inPlace);
    void dispatch(const Sink &sink);
    void keepAcrossFeeds();

    qsizetype m_limit;
    QByteArray m_line; // the unfinished line of earlier feeds
    QByteArray m_name; // of the event being built
    QByteArray m_data; // data lines that had to be copied
    QByteArrayView m_dataView; // the only data line so far, still inside the bytes being fed
    int m_markBytes = 0; // bytes of the byte order mark seen; 3 = past the start
    bool m_hasData = false;
    bool m_dataInPlace = false;
    bool m_oversized = false; // the event being built
    bool m_lineOversized = false; // the line being collected: m_line holds only its beginning
    bool m_skipLineFeed = false; // the last byte fed was a CR that ended a line
};

} // namespace switchyard
