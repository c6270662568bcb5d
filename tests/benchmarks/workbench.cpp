// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/workbench.h"

#include "ui/chat/chatpage.h"
#include "ui/chat/composer.h"
#include "ui/chat/composeredit.h"
#include "ui/chat/transcriptview.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <ctime>
#include <sys/resource.h>

namespace switchyard {

using namespace Qt::StringLiterals;

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

qint64 monotonicNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

qint64 memoryKib(QByteArrayView key)
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    return values.at(std::min(values.size() - 1, qsizetype(share * double(values.size()))));
}

void GapMeter::start()
{
    constexpr int beatMs = 4;
    m_longest = 0;
    m_beat.setTimerType(Qt::PreciseTimer);
    m_beat.callOnTimeout(this, [this] {
        m_longest = std::max(m_longest, m_since.nsecsElapsed() - beatMs * 1'000'000LL);
        m_since.start();
    });
    m_since.start();
    m_beat.start(beatMs);
}

PaintWatch::PaintWatch(QWidget *widget, std::function<void()> painted) : QObject(widget), m_painted(std::move(painted))
{
    widget->installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection);
    return false;
}

namespace {

CommandLine lineFor(const QUrl &server)
{
    CommandLine line;
    if (!server.isEmpty())
        line.baseUrl = server;
    line.model = ModelId(u"bench/model"_s);
    return line;
}

QString someText(int number, qint64 length)
{
    static const QString sentence
        = u"A classification yard is where a long train of cars is taken apart and put together again, "
          u"**one car at a time**, by gravity and `a switch`. "_s;
    QString text = u"Message %1. "_s.arg(number);
    while (text.size() < length)
        text += number % 4 == 3 && text.size() % 3 == 0 ? u"\n\n- a point\n- another point\n\n"_s : sentence;
    return text.left(length);
}

} // namespace

Workbench::Workbench(const QString &profile, const QUrl &server) : program(lineFor(server), profile)
{
    theme.apply({});
    window = std::make_unique<MainWindow>(Services{.preferences = program.preferences(),
                                                   .connections = program.connections(),
                                                   .catalog = program.catalog(),
                                                   .library = program.library(),
                                                   .credits = program.credits(),
                                                   .ledger = program.ledger(),
                                                   .theme = theme,
                                                   .clock = program.clock(),
                                                   .dataFolder = program.profileFolder(),
                                                   .prices = &program.prices(),
                                                   .alerts = &program.alerts()});
    window->resize(1280, 800);
    window->show();
    const Async<OpenReport> started = program.start();
    until([&] { return started.isFinished() && program.library().isLoaded(); });
}

Workbench::~Workbench()
{
    window.reset();
    program.shutDown();
}

LoadedConversation Workbench::made(int count, qint64 characters) const
{
    LoadedConversation filled;
    filled.conversation.id = ConversationId::generate();
    filled.conversation.title = u"%1 messages"_s.arg(count);
    filled.conversation.created = filled.conversation.updated = QDateTime::currentDateTimeUtc();
    filled.conversation.connection = program.defaultConnection();
    filled.conversation.model = ModelId(u"bench/model"_s);
    filled.conversation.context.overflow = ContextPolicy::Overflow::DropOldest;
    MessageId parent;
    for (int i = 0; i < count; ++i) {
        Message message;
        message.id = MessageId::generate();
        message.conversation = filled.conversation.id;
        message.parent = parent;
        message.role = i % 2 == 0 ? Role::User : Role::Assistant;
        message.sequence = i + 1;
        message.created = filled.conversation.created;
        // Short questions, long answers.
        message.parts = {TextPart{someText(i, std::max<qint64>(1, characters / count * (i % 2 == 0 ? 1 : 9) / 5))}};
        if (i % 2 == 1)
            message.model = ModelId(u"bench/model"_s);
        parent = message.id;
        filled.messages.append(message);
    }
    filled.conversation.activeLeaf = parent;
    return filled;
}

ConversationId Workbench::fill(int count, qint64 characters)
{
    const LoadedConversation filled = made(count, characters);
    store({filled});
    return filled.conversation.id;
}

void Workbench::store(const QList<LoadedConversation> &conversations)
{
    const Async<int> stored = program.storage().importConversations(conversations);
    until([&] { return stored.isFinished(); });
}

void Workbench::furnish(int conversations, int models)
{
    constexpr int messages = 4, characters = 4'000;
    QList<LoadedConversation> list;
    for (int i = 0; i < conversations; ++i)
        list.append(made(messages, characters));
    store(list);

    QJsonArray data;
    for (int i = 0; i < models; ++i) {
        // The first is the one that is asked, with a window as long as any.
        const QString id = i == 0 ? u"bench/model"_s : u"author-%1/model-%2"_s.arg(i % 40).arg(i);
        data.append(QJsonObject{
            {"id"_L1, id},
            {"canonical_slug"_L1, QString(id + "-20260901"_L1)},
            {"name"_L1, u"Author %1: Model %2"_s.arg(i % 40).arg(i)},
            {"created"_L1, 1'750'000'000 + i},
            {"description"_L1, someText(i, 600)},
            {"context_length"_L1, i == 0 ? 1'000'000 : 8'192 << (i % 8)},
            {"architecture"_L1,
             QJsonObject{{"modality"_L1, u"text->text"_s},
                         {"input_modalities"_L1, QJsonArray{u"text"_s, u"image"_s}},
                         {"output_modalities"_L1, QJsonArray{u"text"_s}},
                         {"tokenizer"_L1, u"Other"_s}}},
            {"pricing"_L1, QJsonObject{{"prompt"_L1, u"0.00000%1"_s.arg(i)}, {"completion"_L1, u"0.0000%1"_s.arg(i)}}},
            {"supported_parameters"_L1, QJsonArray{u"max_tokens"_s, u"temperature"_s, u"tools"_s, u"seed"_s}}});
    }
    const Async<void> kept = program.storage().saveCatalog(
        {.connection = program.defaultConnection(),
         .body = QJsonDocument(QJsonObject{{"data"_L1, data}}).toJson(QJsonDocument::Compact),
         .etag = {},
         .fetched = QDateTime::currentDateTimeUtc()});
    until([&] { return kept.isFinished(); });
}

bool Workbench::until(const std::function<bool()> &done, int patienceMs)
{
    if (done())
        return true;
    // Looked at now and then, so that looking costs nothing that would be measured.
    QEventLoop loop;
    QDeadlineTimer deadline(patienceMs);
    QTimer look;
    look.setTimerType(Qt::PreciseTimer);
    look.callOnTimeout(&loop, [&] {
        if (done() || deadline.hasExpired())
            loop.quit();
    });
    look.start(10);
    loop.exec();
    return done();
}

void Workbench::newChat()
{
    page()->newChat(program.defaultConnection(), ModelId(u"bench/model"_s));
}

void Workbench::open(const ConversationId &id)
{
    window->showConversation(id);
}

void Workbench::send(const QString &prompt)
{
    page()->session()->send(Draft{.text = prompt});
}

TranscriptView *Workbench::transcript()
{
    return page()->transcript();
}

ComposerEdit *Workbench::composer()
{
    return page()->composer()->findChild<ComposerEdit *>();
}

} // namespace switchyard
