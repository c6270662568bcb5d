// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program costs with its window, from inside: bench_window PROFILE SERVER COMMAND [ARGUMENT…] prints one
// line of JSON. SERVER is the address that bench_server printed.
//   fill COUNT CHARACTERS                  a conversation in the store: its id
//   furnish CONVERSATIONS MODELS           that many short ones in the store, and the models of a connection
//   stream KIND TOKENS RATE cpu|gaps [ID]  one answer, in that conversation or a new one
//   open ID                                click to painted, memory, scrolling
//   send ID ROUNDS                         Enter to the request at the server: its first byte, its last
//   first TOKENS RATE                      token at the socket to pixels
//   idle SECONDS                           nothing happens
//   creep ANSWERS CONVERSATIONS TOKENS     memory after much use, everything closed again
//   parallel COUNT TOKENS RATE cpu|gaps    that many answers side by side; then once more, and all are stopped
//   anchor ROUNDS                          how far the line that is read moves, whatever happens around it

#include "app/process.h"
#include "tests/benchmarks/workbench.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/composer.h"
#include "ui/chat/composeredit.h"
#include "ui/chat/parallel/parallelview.h"
#include "ui/chat/transcriptview.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QScrollBar>

#include <cstdio>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

constexpr int settleMs = 400;

void pauseFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

void waitForKeyboard(Workbench &bench)
{
    bench.until([&] { return bench.composer() && bench.composer()->isVisible(); });
    pauseFor(settleMs);
}

/// What opening leaves to be done later is done: a busy machine lets a program wait, but not several times.
void waitForQuiet(Workbench &bench)
{
    constexpr int lookMs = 300;
    constexpr int quietLooks = 4;
    constexpr double idleSeconds = 0.01;
    bench.until([&] { return bench.page()->isComplete(); });
    for (int looks = 0, quiet = 0; looks < 100 && quiet < quietLooks; ++looks) {
        const double before = cpuSeconds();
        pauseFor(lookMs);
        quiet = cpuSeconds() - before < idleSeconds ? quiet + 1 : 0;
    }
}

void press(QWidget *widget, int key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &up);
}

bool openConversation(Workbench &bench, const QString &id)
{
    bench.open(ConversationId(id));
    return bench.until([&] { return bench.page()->session()->conversation().id.text() == id; });
}

/// Cost by length: seconds of CPU between two places of a growing text, in between by proportion.
class Growth
{
public:
    void add(qint64 length) { m_points.append({double(length), cpuSeconds()}); }
    [[nodiscard]] double cost(double from, double to) const { return at(to) - at(from); }
    [[nodiscard]] qsizetype points() const { return m_points.size(); }
    [[nodiscard]] double length() const { return m_points.isEmpty() ? 0 : m_points.last().first; }

private:
    [[nodiscard]] double at(double length) const
    {
        for (qsizetype i = 1; i < m_points.size(); ++i) {
            const auto &[x1, y1] = m_points.at(i - 1);
            const auto &[x2, y2] = m_points.at(i);
            if (x2 >= length && x2 > x1)
                return y1 + (y2 - y1) * (length - x1) / (x2 - x1);
        }
        return m_points.isEmpty() ? 0 : m_points.last().second;
    }
    QList<std::pair<double, double>> m_points;
};

QJsonObject benchStream(Workbench &bench, const QStringList &arguments)
{
    if (arguments.size() > 4)
        openConversation(bench, arguments.at(4));
    else
        bench.newChat();
    waitForKeyboard(bench);
    waitForQuiet(bench);
    ChatSession *session = bench.page()->session();
    const bool gaps = arguments.at(3) == "gaps"_L1;
    GapMeter meter;
    QList<double> keyTimes;
    qint64 pressed = 0;
    QTimer typing;
    if (gaps) {
        new PaintWatch(bench.composer()->viewport(), [&] {
            if (pressed > 0)
                keyTimes.append(double(monotonicNs() - std::exchange(pressed, 0)) / 1e6);
        });
        typing.callOnTimeout(&bench.theme, [&] {
            if (pressed > 0)
                return;
            pressed = monotonicNs();
            press(bench.composer(), Qt::Key_X, u"x"_s);
        });
        typing.start(53);
        meter.start();
    }
    Growth growth;
    bool finished = false;
    qint64 length = 0;
    // Waited for without looking: a hundred looks a second would be measured with it.
    QEventLoop answering;
    QObject::connect(session, &ChatSession::answerFinished, &answering, [&] {
        finished = true;
        answering.quit();
    });
    QElapsedTimer wall;
    wall.start();
    const double before = cpuSeconds();
    bench.send(u"kind=%1 tokens=%2 rate=%3"_s.arg(arguments.at(0), arguments.at(1), arguments.at(2)));
    const MessageId id = session->path().last();
    new PaintWatch(bench.transcript()->viewport(), [&] {
        const Message *answer = session->message(id);
        if (answer && !answer->parts.isEmpty() && !finished)
            if (const auto *text = std::get_if<TextPart>(&answer->parts.last()))
                growth.add(length = text->text.size());
    });
    QTimer::singleShot(600'000, &answering, &QEventLoop::quit);
    answering.exec();
    bench.transcript()->flush();
    bench.until([&] { return !session->isBusy(); });
    pauseFor(20);
    const double cpu = cpuSeconds() - before;
    const Message *answer = session->message(id);
    const double total = answer ? double(answer->text().size()) : 0;
    const double tokens = std::max(1.0, arguments.at(1).toDouble());
    const double perToken = total / tokens;
    const double window = std::max(1000.0, tokens / 10) * perToken;
    const double early = growth.cost(1000 * perToken, 1000 * perToken + window);
    const double end = growth.length();
    return {{"cpu_s"_L1, cpu},
            {"wall_s"_L1, double(wall.elapsed()) / 1000},
            {"characters"_L1, total},
            {"following"_L1, bench.transcript()->isFollowing()},
            {"rows"_L1, bench.transcript()->count()},
            {"frames"_L1, growth.points()},
            {"growth"_L1, early > 0 ? growth.cost(end - window, end) / early : 0},
            {"max_gap_ms"_L1, meter.longest()},
            {"key_p99_ms"_L1, percentile(keyTimes, 0.99)},
            {"keys"_L1, keyTimes.size()}};
}

QJsonObject benchOpen(Workbench &bench, const QStringList &arguments)
{
    waitForKeyboard(bench);
    const qint64 idle = memoryKib("Pss:");
    const qint64 idleAnonymous = memoryKib("Pss_Anon:");
    double painted = 0;
    QElapsedTimer clock;
    clock.start();
    new PaintWatch(bench.transcript()->viewport(), [&] {
        if (painted == 0 && bench.transcript()->count() > 0)
            painted = double(clock.nsecsElapsed()) / 1e6;
    });
    bench.open(ConversationId(arguments.at(0)));
    bench.until([&] { return painted > 0; });
    bench.until([&] { return bench.page()->isComplete(); });
    const double complete = double(clock.nsecsElapsed()) / 1e6;
    pauseFor(3000);
    const qint64 open = memoryKib("Pss:");
    const qint64 openAnonymous = memoryKib("Pss_Anon:");
    qint64 characters = 0;
    for (const MessageId &id : bench.page()->session()->path()) {
        if (const Message *message = bench.page()->session()->message(id))
            characters += message->text().size();
    }
    QScrollBar *bar = bench.transcript()->verticalScrollBar();
    GapMeter meter;
    meter.start();
    quint32 seed = 1;
    for (int i = 0; i < 200; ++i) {
        seed = seed * 1664525 + 1013904223;
        bar->setValue(int(double(bar->maximum()) * double(seed) / 4294967296.0));
        pauseFor(10);
    }
    for (int i = 0; i < 300; ++i) {
        bar->setValue(bar->value() - 90);
        pauseFor(4);
    }
    return {{"tail_ms"_L1, painted},
            {"complete_ms"_L1, complete},
            {"messages"_L1, bench.transcript()->count()},
            {"characters"_L1, characters},
            {"idle_pss_kib"_L1, idle},
            {"idle_anonymous_kib"_L1, idleAnonymous},
            {"pss_kib"_L1, open},
            {"anonymous_kib"_L1, openAnonymous},
            {"max_gap_ms"_L1, meter.longest()}};
}

QJsonObject benchSend(Workbench &bench, const QStringList &arguments)
{
    openConversation(bench, arguments.at(0));
    bench.until([&] { return bench.page()->isComplete(); });
    waitForKeyboard(bench);
    QJsonArray first, whole;
    ChatSession *session = bench.page()->session();
    for (int i = 0; i < arguments.value(1, u"50"_s).toInt(); ++i) {
        bench.page()->composer()->setText(u"kind=paragraph tokens=1 rate=0"_s);
        bool finished = false;
        const auto connection
            = QObject::connect(session, &ChatSession::answerFinished, session, [&] { finished = true; });
        pauseFor(30);
        const qint64 before = monotonicNs();
        press(bench.composer(), Qt::Key_Return, u"\r"_s);
        bench.until([&] { return finished; });
        QObject::disconnect(connection);
        const Message *answer = session->message(session->path().last());
        const QStringList arrived = answer ? answer->text().section(u'\n', 0, 0).split(u' ') : QStringList();
        if (arrived.size() != 2)
            continue;
        first.append(double(arrived.at(0).toLongLong() - before) / 1e6);
        whole.append(double(arrived.at(1).toLongLong() - before) / 1e6);
    }
    return {{"first_ms"_L1, first}, {"whole_ms"_L1, whole}};
}

QJsonObject benchFirst(Workbench &bench, const QStringList &arguments)
{
    bench.newChat();
    waitForKeyboard(bench);
    ChatSession *session = bench.page()->session();
    QList<double> ages;
    qint64 seen = 0;
    bool finished = false;
    QObject::connect(session, &ChatSession::answerFinished, session, [&] { finished = true; });
    new PaintWatch(bench.transcript()->viewport(), [&] {
        if (bench.transcript()->count() < 2)
            return;
        // What has been painted, not what has arrived.
        const QStringList shown
            = bench.transcript()->message(int(bench.transcript()->count()) - 1).text.split(u' ', Qt::SkipEmptyParts);
        const qint64 sent = shown.isEmpty() ? 0 : shown.last().toLongLong();
        if (sent > seen && !finished)
            ages.append(double(monotonicNs() - (seen = sent)) / 1e6);
    });
    bench.send(u"kind=clock tokens=%1 rate=%2"_s.arg(arguments.at(0), arguments.at(1)));
    bench.until([&] { return finished; });
    return {{"p50_ms"_L1, percentile(ages, 0.5)}, {"p99_ms"_L1, percentile(ages, 0.99)}, {"tokens"_L1, ages.size()}};
}

QJsonObject benchIdle(Workbench &bench, const QStringList &arguments)
{
    waitForKeyboard(bench);
    bench.composer()->setFocus();
    const double seconds = arguments.value(0, u"20"_s).toDouble();
    pauseFor(3000);
    const double before = cpuSeconds();
    QTimer::singleShot(int(seconds * 1000), qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    return {{"cpu_percent"_L1, (cpuSeconds() - before) / seconds * 100},
            {"pss_kib"_L1, memoryKib("Pss:")},
            {"anonymous_kib"_L1, memoryKib("Pss_Anon:")}};
}

QJsonObject benchCreep(Workbench &bench, const QStringList &arguments)
{
    const int answers = arguments.value(0, u"200"_s).toInt();
    const int conversations = std::max(1, arguments.value(1, u"20"_s).toInt());
    waitForKeyboard(bench);
    pauseFor(3000);
    const qint64 before = memoryKib("Pss:");
    QList<ConversationId> made;
    int failed = 0;
    for (int i = 0; i < answers; ++i) {
        if (i < conversations) {
            bench.newChat();
            made.append(bench.page()->session()->conversation().id);
        } else {
            openConversation(bench, made.at(i % conversations).text());
        }
        ChatSession *session = bench.page()->session();
        bool finished = false;
        const auto connection
            = QObject::connect(session, &ChatSession::answerFinished, session, [&] { finished = true; });
        bench.send(u"kind=essay tokens=%1 rate=0"_s.arg(arguments.value(2, u"8000"_s)));
        failed += bench.until([&] { return finished && !session->isBusy(); }) ? 0 : 1;
        QObject::disconnect(connection);
    }
    bench.newChat();
    pauseFor(6000);
    return {{"failed"_L1, failed},
            {"idle_pss_kib"_L1, before},
            {"pss_kib"_L1, memoryKib("Pss:")},
            {"anonymous_kib"_L1, memoryKib("Pss_Anon:")}};
}

/// What may happen around a reader: an answer grows, thoughts unfold, the window and the letters change size.
QJsonObject benchAnchor(Workbench &bench, const QStringList &arguments)
{
    openConversation(bench, arguments.at(0));
    bench.until([&] { return bench.page()->isComplete(); });
    waitForKeyboard(bench);
    bench.send(u"kind=essay tokens=200000 rate=400"_s);
    TranscriptView *view = bench.transcript();
    QScrollBar *bar = view->verticalScrollBar();
    bar->setValue(bar->maximum() * 2 / 3);
    pauseFor(200);
    int worst = 0;
    quint32 seed = 7;
    const int rounds = arguments.value(1, u"1000"_s).toInt();
    for (int i = 0; i < rounds; ++i) {
        seed = seed * 1664525 + 1013904223;
        const auto place = view->readingPlace();
        switch ((seed >> 16) % 5) {
        case 0: pauseFor(10); break; // it streams meanwhile
        case 1: bench.window->resize(900 + int((seed >> 8) % 500), 600 + int((seed >> 12) % 300)); break;
        case 2: bench.theme.apply({.textPercent = 80 + int((seed >> 20) % 12) * 10}); break;
        case 3: view->refresh(); break;
        case 4: view->rowsChanged(0); break; // everything above is loaded anew
        }
        QCoreApplication::sendPostedEvents();
        pauseFor(0);
        if (const int shift = view->shiftOf(place); shift != 0) {
            qWarning("round %d: what %d moved by %d, m %s kind %d index %d pos %lld", i, int((seed >> 16) % 5), shift,
                     qPrintable(place.message.left(6)), int(place.source.kind), place.source.index, place.position);
            worst = std::max(worst, std::abs(shift));
        }
        if (i % 10 == 9)
            bar->setValue(int(double(bar->maximum()) * (0.2 + 0.6 * double(seed >> 8 & 0xff) / 256)));
    }
    bench.page()->session()->stop();
    return {{"shift_px"_L1, worst}, {"rounds"_L1, rounds}};
}

/// Several answers of the same text at once. Each begins with the time of its own request, which is left out.
QJsonObject benchParallel(Workbench &bench, const QStringList &arguments)
{
    bench.newChat();
    waitForKeyboard(bench);
    ChatSession *session = bench.page()->session();
    const QList<Recipient> recipients(arguments.at(0).toInt(), session->recipients().first());
    const auto start = [&](const QString &tokens) {
        static_cast<void>(
            session->send({.text = u"kind=essay tokens=%1 rate=%2"_s.arg(tokens, arguments.at(2))}, recipients));
    };
    GapMeter meter;
    start(u"200"_s); // what is made once is made
    bench.until([&] { return !session->isBusy(); });
    bench.newChat();
    pauseFor(settleMs);
    session = bench.page()->session();
    if (arguments.at(3) == "gaps"_L1)
        meter.start();
    QElapsedTimer wall;
    wall.start();
    const double before = cpuSeconds();
    start(arguments.at(1));
    bench.until([&] { return !session->isBusy(); }, 600'000);
    const double cpu = cpuSeconds() - before;
    const double seconds = double(wall.elapsed()) / 1000;
    const double gap = meter.longest();

    const QList<MessageId> group = session->answerGroup(session->path().last());
    QSet<QByteArray> texts;
    qsizetype length = 0;
    for (const MessageId &id : group) {
        const QString text = session->message(id)->text();
        const QByteArray bytes = text.sliced(text.indexOf(u'\n')).toUtf8();
        length = bytes.size();
        texts.insert(QByteArray::number(bytes.size()) + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }
    const qsizetype shown = bench.page()->parallel()->columnsShown();

    bench.newChat();
    session = bench.page()->session();
    start(u"100000"_s);
    pauseFor(1500);
    const qsizetype running = session->runningAnswers().size();
    const qint64 stopped = monotonicNs();
    session->stop();
    bench.until([&] { return !session->isBusy(); });
    pauseFor(200);
    return {{"core"_L1, cpu / seconds},
            {"cpu_s"_L1, cpu},
            {"wall_s"_L1, seconds},
            {"max_gap_ms"_L1, gap},
            {"exact"_L1, group.size() == recipients.size() && texts.size() == 1},
            {"bytes"_L1, length},
            {"columns"_L1, shown},
            {"stopped"_L1, running},
            {"stopped_ns"_L1, QString::number(stopped)}};
}

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess(); // as the program does: it decides about memory too
    QApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() < 3)
        return 2;
    const QString profile = arguments.takeFirst();
    const QUrl server(arguments.takeFirst());
    const QString command = arguments.takeFirst();
    QJsonObject result;
    {
        Workbench bench(profile, server);
        if (command == "fill"_L1)
            result = {{"id"_L1, bench.fill(arguments.at(0).toInt(), arguments.at(1).toLongLong()).text()}};
        else if (command == "furnish"_L1) {
            bench.furnish(arguments.at(0).toInt(), arguments.at(1).toInt());
            result = {{"done"_L1, true}};
        } else if (command == "stream"_L1)
            result = benchStream(bench, arguments);
        else if (command == "open"_L1)
            result = benchOpen(bench, arguments);
        else if (command == "send"_L1)
            result = benchSend(bench, arguments);
        else if (command == "first"_L1)
            result = benchFirst(bench, arguments);
        else if (command == "idle"_L1)
            result = benchIdle(bench, arguments);
        else if (command == "creep"_L1)
            result = benchCreep(bench, arguments);
        else if (command == "anchor"_L1)
            result = benchAnchor(bench, arguments);
        else if (command == "parallel"_L1)
            result = benchParallel(bench, arguments);
    }
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return result.isEmpty() ? 1 : 0;
}
