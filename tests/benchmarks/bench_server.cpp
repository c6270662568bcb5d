// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A server for benchmarks that costs the program under test nothing: bench_server prints its address and streams what
// the prompt asks for, one event per token: "kind=essay tokens=8000 rate=200", rate 0 = as fast as the socket takes it.
// Kinds: essay (every kind of block), paragraph, code, table (one block each), clock (each token is the monotonic time
// of its sending, so that whoever shows it knows how old it is). Each answer begins with the times in nanoseconds at
// which the first bytes of the request and the last ones had arrived, and every cut connection is printed as "gone
// NANOSECONDS".

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 roomInSocket = 64 << 10;

qint64 monotonicNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

struct Order
{
    QString kind = u"essay"_s;
    qint64 tokens = 1000;
    double rate = 0; ///< tokens a second; 0 = no limit
};

Order orderIn(const QByteArray &body)
{
    Order order;
    static const QRegularExpression pattern(u"kind=(\\w+) tokens=(\\d+) rate=(\\d+)"_s);
    // The newest prompt counts.
    auto all = pattern.globalMatch(QString::fromUtf8(body.last(std::min<qsizetype>(body.size(), 20'000))));
    while (all.hasNext()) {
        const QRegularExpressionMatch match = all.next();
        order = {match.captured(1), match.captured(2).toLongLong(), match.captured(3).toDouble()};
    }
    return order;
}

/// About four characters a token, as models write.
QByteArray word(qint64 number)
{
    static const QList<QByteArray> words{"the ",  "line ", "of ",   "cars ",   "is ",    "sort",   "ed ",   "by ",
                                         "grav",  "ity, ", "and ",  "each ",   "one ",   "runs ",  "down ", "the ",
                                         "hump ", "to ",   "its ",  "track. ", "A ",     "switch", " man ", "looks ",
                                         "up ",   "from ", "列车 ", "the ",    "slope ", "then "};
    return words.at(qsizetype((number * 7 + number / 11) % words.size()));
}

/// An answer as it is in life: a section of about 240 tokens with prose, a list, code, a table and emphasis.
QByteArray essayToken(qint64 number)
{
    const qint64 section = number / 240;
    const qint64 at = number % 240;
    if (at == 0)
        return "\n\n## Section " + QByteArray::number(section) + "\n\n";
    if (at == 60 || at == 70 || at == 80)
        return at == 60 ? "\n\n- **First** " : "\n- ";
    if (at == 90)
        return "\n\n```cpp\nint sort(const Car &car)\n{\n    return ";
    if (at > 90 && at < 120)
        return at % 6 == 0 ? QByteArray("car.weight();\n    // ") : QByteArray("x" + QByteArray::number(at) + " + ");
    if (at == 120)
        return "0;\n}\n```\n\n";
    if (at == 170)
        return "\n\n| Track | Cars | Note |\n|---|--:|---|\n| ";
    if (at > 170 && at < 190)
        return word(number).trimmed() + (at % 3 == 2 ? " |\n| " : " | ");
    if (at == 190)
        return "end | 0 | – |\n\n";
    if (at == 30 || at == 150 || at == 210)
        return "*yard* ";
    if (at == 40 || at == 220)
        return "`code` ";
    return word(number);
}

QByteArray token(const QString &kind, qint64 number)
{
    if (kind == "clock"_L1)
        return QByteArray::number(monotonicNs()) + " ";
    if (kind == "code"_L1)
        return number == 0 ? "```cpp\n" : number % 9 == 8 ? ";\n" : number % 3 == 0 ? "int " : "abc ";
    if (kind == "table"_L1 && number == 0)
        return "| a | b | c |\n|---|---|---|\n| ";
    if (kind == "table"_L1)
        return word(number).trimmed() + (number % 3 == 0 ? " |\n| " : " | ");
    return kind == "paragraph"_L1 ? word(number) : essayToken(number);
}

QByteArray jsonText(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '"' || c == '\\')
            out += QByteArray("\\") + c;
        else
            out += c;
    }
    return out;
}

QByteArray textEvent(const QByteArray &text)
{
    return "data: "
           "{\"id\":\"gen-bench\",\"object\":\"chat.completion.chunk\",\"created\":1700000000,\"model\":\"bench/"
           "model\","
           "\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\""
        + jsonText(text) + "\"},\"finish_reason\":null}]}\n\n";
}

QByteArray endEvents(qint64 tokens)
{
    return "data: {\"id\":\"gen-bench\",\"model\":\"bench/model\",\"choices\":[{\"index\":0,\"delta\":{},"
           "\"finish_reason\":\"stop\"}]}\n\ndata: "
           "{\"id\":\"gen-bench\",\"choices\":[],\"usage\":{\"prompt_tokens\":10,"
           "\"completion_tokens\":"
        + QByteArray::number(tokens) + ",\"total_tokens\":" + QByteArray::number(tokens + 10)
        + ",\"cost\":0.001}}\n\ndata: [DONE]\n\n";
}

/// One connection, one request.
class Peer : public QObject
{
public:
    explicit Peer(QTcpSocket *socket) : QObject(socket), m_socket(socket)
    {
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this] {
            if (m_streaming && m_order.rate == 0)
                write();
        });
        connect(socket, &QTcpSocket::disconnected, this, [this] {
            if (m_streaming) {
                std::printf("gone %lld\n", monotonicNs());
                std::fflush(stdout);
            }
            m_socket->deleteLater();
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { write(); });
    }

private:
    void read()
    {
        if (m_request.isEmpty())
            m_begun = monotonicNs();
        m_request += m_socket->readAll();
        const qsizetype head = m_request.indexOf("\r\n\r\n");
        if (head < 0 || m_streaming)
            return;
        static const QRegularExpression length(u"content-length: *(\\d+)"_s, QRegularExpression::CaseInsensitiveOption);
        const QString headText = QString::fromLatin1(m_request.first(head));
        const qint64 wanted = length.match(headText).captured(1).toLongLong();
        if (m_request.size() < head + 4 + wanted)
            return;
        if (!m_request.startsWith("POST")) {
            const QByteArray list
                = "{\"data\":[{\"id\":\"bench/model\",\"name\":\"Bench\",\"context_length\":1000000}]}";
            m_socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                            + QByteArray::number(list.size()) + "\r\n\r\n" + list);
            m_socket->disconnectFromHost();
            return;
        }
        m_order = orderIn(m_request);
        m_request.clear();
        m_streaming = true;
        m_socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
                        + textEvent(QByteArray::number(m_begun) + ' ' + QByteArray::number(monotonicNs()) + "\n\n"));
        m_clock.start();
        if (m_order.rate > 0)
            m_timer.start(m_order.rate > 100 ? 5 : 10);
        else
            write();
    }

    void write()
    {
        const qint64 due = m_order.rate > 0 ? qint64(double(m_clock.elapsed()) * m_order.rate / 1000) : m_order.tokens;
        while (m_sent < std::min(due, m_order.tokens) && m_socket->bytesToWrite() < roomInSocket) {
            QByteArray bytes;
            for (int i = 0; i < 64 && m_sent < std::min(due, m_order.tokens); ++i)
                bytes += textEvent(token(m_order.kind, m_sent++));
            m_socket->write(bytes);
        }
        if (m_sent < m_order.tokens)
            return;
        m_streaming = false;
        m_timer.stop();
        m_socket->write(endEvents(m_order.tokens));
        m_socket->disconnectFromHost();
    }

    QTcpSocket *m_socket;
    QByteArray m_request;
    Order m_order;
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_begun = 0; // when the request did, ns
    qint64 m_sent = 0;
    bool m_streaming = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTcpServer server;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            new Peer(socket);
        }
    });
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    std::printf("http://127.0.0.1:%d/api/v1\n", server.serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
