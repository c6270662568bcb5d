// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/sseparser.h"

#include <cstring>

namespace switchyard {

namespace {

constexpr char byteOrderMark[] = {'\xef', '\xbb', '\xbf'};

/// The next place of `wanted` at or after `from`, or the end.
qsizetype find(QByteArrayView bytes, char wanted, qsizetype from)
{
    if (from >= bytes.size())
        return bytes.size();
    const void *hit = std::memchr(bytes.data() + from, wanted, size_t(bytes.size() - from));
    return hit ? static_cast<const char *>(hit) - bytes.data() : bytes.size();
}

} // namespace

void SseParser::feed(QByteArrayView bytes, const Sink &sink)
{
    bytes = withoutMark(bytes);
    qsizetype start = 0;
    if (m_skipLineFeed && !bytes.isEmpty()) {
        m_skipLineFeed = false;
        if (bytes.front() == '\n')
            start = 1;
    }

    // Both places are remembered, each byte is looked at once per kind: a stream of bare CRs stays linear.
    qsizetype lineFeed = find(bytes, '\n', start);
    qsizetype carriageReturn = find(bytes, '\r', start);
    while (start < bytes.size()) {
        const qsizetype end = qMin(lineFeed, carriageReturn);
        const QByteArrayView piece = bytes.sliced(start, end - start);
        if (end == bytes.size()) {
            takePiece(piece);
            break;
        }
        if (m_line.isEmpty() && !m_lineOversized && piece.size() <= m_limit) {
            endLine(piece, true, sink);
        } else {
            takePiece(piece);
            endLine(m_line, false, sink);
            m_line.clear();
            m_lineOversized = false;
        }
        start = end + 1;
        if (end == carriageReturn) {
            if (start == bytes.size())
                m_skipLineFeed = true;
            else if (lineFeed == start)
                ++start;
            carriageReturn = find(bytes, '\r', start);
        }
        if (lineFeed < start)
            lineFeed = find(bytes, '\n', start);
    }
    keepAcrossFeeds();
}

void SseParser::finish(const Sink &sink)
{
    if (m_markBytes > 0 && m_markBytes < 3) // a cut mark was text after all
        m_line = QByteArray(byteOrderMark, m_markBytes);
    if (!m_line.isEmpty() || m_lineOversized)
        endLine(m_line, false, sink);
    dispatch(sink);
    *this = SseParser(m_limit);
}

QByteArrayView SseParser::withoutMark(QByteArrayView bytes)
{
    while (m_markBytes < 3 && !bytes.isEmpty()) {
        if (bytes.front() != byteOrderMark[m_markBytes]) {
            m_line = QByteArray(byteOrderMark, m_markBytes);
            m_markBytes = 3;
            break;
        }
        ++m_markBytes;
        bytes = bytes.sliced(1);
    }
    return bytes;
}

void SseParser::takePiece(QByteArrayView piece)
{
    if (m_lineOversized)
        return;
    if (m_line.size() + piece.size() > m_limit) {
        m_lineOversized = true;
        // Enough to know which field it was; the rest is let go.
        m_line.append(piece.first(qMin(piece.size(), qsizetype(16))));
        m_line = m_line.first(qMin(m_line.size(), qsizetype(16)));
        return;
    }
    m_line.append(piece);
}

void SseParser::endLine(QByteArrayView line, bool inPlace, const Sink &sink)
{
    if (line.isEmpty() && !m_lineOversized) {
        dispatch(sink);
        return;
    }
    if (line.startsWith(':')) {
        sink({SseEvent::Kind::Comment, {}, line.sliced(1)});
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon < 0) {
        field(line, {}, inPlace);
        return;
    }
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    field(line.first(colon), value, inPlace);
}

void SseParser::field(QByteArrayView name, QByteArrayView value, bool inPlace)
{
    if (name == "data") {
        if (m_lineOversized || m_data.size() + value.size() > m_limit) {
            m_oversized = true;
            m_hasData = true;
            m_dataView = {};
            m_dataInPlace = false;
            m_data.clear();
        } else if (!m_oversized) {
            addData(value, inPlace);
        }
    } else if (name == "event" && !m_lineOversized) {
        m_name = value.first(qMin(value.size(), qsizetype(256))).toByteArray();
    }
}

void SseParser::addData(QByteArrayView value, bool inPlace)
{
    if (!m_hasData && inPlace) {
        m_dataView = value;
        m_dataInPlace = true;
    } else {
        keepAcrossFeeds();
        if (m_hasData)
            m_data.append('\n');
        m_data.append(value);
    }
    m_hasData = true;
}

void SseParser::dispatch(const Sink &sink)
{
    if (m_hasData) {
        const QByteArrayView data = m_dataInPlace ? m_dataView : QByteArrayView(m_data);
        if (m_oversized)
            sink({SseEvent::Kind::Oversized, m_name, {}});
        else
            sink({SseEvent::Kind::Data, m_name, data});
    }
    m_hasData = false;
    m_dataView = {};
    m_dataInPlace = false;
    m_oversized = false;
    if (!m_name.isEmpty())
        m_name.clear();
    if (!m_data.isEmpty())
        m_data.clear();
}

void SseParser::keepAcrossFeeds()
{
    if (!m_dataInPlace)
        return;
    m_data = m_dataView.toByteArray();
    m_dataView = {};
    m_dataInPlace = false;
}

} // namespace switchyard
