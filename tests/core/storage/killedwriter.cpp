// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A program that is made to be killed: works on a profile and says on standard output what has been acknowledged.
// killedwriter MODE FOLDER RUN [MIGRATIONS]

#include "tests/core/storage/storagetesting.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace switchyard;
using namespace switchyard::testing;

namespace {

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
        ::_exit(3);
}

/// Waits without an event loop; a refusal ends the program.
template <class T> T must(QFuture<Result<T>> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result) {
        say(u"error "_s + result.error().message);
        ::_exit(4);
    }
    if constexpr (!std::is_void_v<T>)
        return *result;
}

void session(Storage &storage, const QString &run)
{
    const Conversation c = conversation(u"c"_s);
    must(storage.saveConversation(c));
    for (int i = 0;; ++i) {
        const QString id = u"%1-%2"_s.arg(run).arg(i);
        Message answer = message(id + u"-a"_s, u"c"_s, u""_s, 2 * i + 1, Role::Assistant);
        answer.state = MessageState::Waiting;
        LedgerEntry entry = ledgerEntry(id + u"-a"_s, u"c"_s, i);
        entry.outcome = MessageState::Waiting;
        must(storage.saveTurn(c, {message(id + u"-q"_s, u"c"_s, u"question "_s + id, 2 * i), answer}, {entry}));
        say(u"turn "_s + id);
        answer.state = MessageState::Streaming;
        for (int k = 0; k < 12; ++k) {
            std::get<TextPart>(answer.parts.first()).text += u"piece %1 of %2; "_s.arg(k).arg(id);
            must(storage.checkpoint(answer));
            say(u"text %1 %2"_s.arg(id).arg(answer.text().size()));
        }
        answer.state = entry.outcome = MessageState::Complete;
        must(storage.saveMessage(answer));
        must(storage.saveLedgerEntry(entry));
        say(u"done "_s + id);
        if (i % 4 == 3) {
            const QString scrap = u"scrap-"_s + id;
            must(storage.saveTurn(conversation(scrap), {message(scrap + u"-m"_s, scrap, QString(20'000, u'z'))}, {}));
            must(storage.removeForGood(ConversationId(scrap)));
            say(u"removed "_s + scrap);
        }
    }
}

void import(Storage &storage, const QString &run)
{
    for (int i = 0;; ++i) {
        QList<LoadedConversation> all;
        for (int c = 0; c < 40; ++c) {
            const QString id = u"import-%1-%2-%3"_s.arg(run).arg(i).arg(c);
            all.append({conversation(id), {message(id + u"-m"_s, id, u"imported"_s)}, 0});
        }
        must(storage.importConversations(all));
        say(u"import %1-%2"_s.arg(run).arg(i));
    }
}

void snapshots(Storage &storage, FixedClock &clock)
{
    for (;;) {
        clock.time = clock.time.addSecs(1);
        const auto future = storage.makeSnapshot();
        while (!future.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); // it is a chain, which needs events
        say(u"snapshot "_s + must(future).path);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    StorageOptions options{.reserveBytes = 0};
    if (arguments.size() > 4)
        options.migrations = arguments[4];
    FixedClock clock;
    clock.time = testTime(1'000 * arguments[3].toInt()); // each run later than the one before
    say(u"ready"_s);
    Storage storage(arguments[2], clock, options);
    must(storage.open());
    say(u"open"_s);
    if (arguments[1] == "session"_L1)
        session(storage, arguments[3]);
    else if (arguments[1] == "import"_L1)
        import(storage, arguments[3]);
    else if (arguments[1] == "snapshot"_L1)
        snapshots(storage, clock);
    return 0;
}
