// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/programrun.h"

#include "core/storage/database.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcessEnvironment>
#include <QTest>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

template <class T> Result<T> await(const Async<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return failure(Error::Kind::Timeout, u"never finished"_s);
    return future.resultCount() > 0 ? future.result() : Result<T>(std::unexpect, Error::cancelled());
}

} // namespace

ProgramHome::ProgramHome()
{
    for (const QString &name : {u"run"_s, u"tmp"_s, u"work"_s}) {
        QDir().mkpath(path(name));
        QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
}

QStringList ProgramHome::everything() const
{
    QStringList list;
    QDirIterator it(m_folder.path(), QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        list.append(it.next());
    return list;
}

QStringList ProgramHome::filesWith(const QList<QByteArray> &needles) const
{
    QStringList found;
    for (const QString &name : everything()) {
        QFile file(name);
        if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll() + name.toUtf8();
        for (const QByteArray &needle : needles) {
            if (content.contains(needle))
                found.append(name + u" has "_s + QString::fromLatin1(needle));
        }
    }
    return found;
}

ProgramRun::ProgramRun(const ProgramHome &home, const QStringList &arguments,
                       const QHash<QString, QString> &environment, const QStringList &wrapper)
{
    QProcessEnvironment variables;
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {u"PATH"_s, u"LD_LIBRARY_PATH"_s, u"ASAN_OPTIONS"_s, u"LSAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s}) {
        if (own.contains(name))
            variables.insert(name, own.value(name));
    }
    variables.insert(u"HOME"_s, home.path());
    variables.insert(u"TMPDIR"_s, home.path(u"tmp"_s));
    variables.insert(u"XDG_RUNTIME_DIR"_s, home.path(u"run"_s));
    variables.insert(u"LANG"_s, u"C.UTF-8"_s);
    variables.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        variables.insert(it.key(), it.value());
    m_process.setProcessEnvironment(variables);
    m_process.setWorkingDirectory(home.path(u"work"_s));
    QStringList command = wrapper;
    command.append(own.value(u"SWITCHYARD_PROGRAM"_s));
    command.append(arguments);
    m_process.start(command.takeFirst(), command);
}

ProgramRun::~ProgramRun()
{
    if (isRunning()) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

void ProgramRun::whenHeard(std::function<void(const QByteArray &)> listener)
{
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                     [this, listener = std::move(listener)] { listener(out()); });
}

void ProgramRun::write(const QByteArray &input)
{
    m_process.write(input);
    m_process.closeWriteChannel();
}

bool ProgramRun::waitForEnd(int ms)
{
    return QTest::qWaitFor([this] { return !isRunning(); }, ms);
}

QByteArray ProgramRun::out()
{
    m_out += m_process.readAllStandardOutput();
    return m_out;
}

QByteArray ProgramRun::err()
{
    m_err += m_process.readAllStandardError();
    return m_err;
}

QStringList ProgramRun::ask(const ProgramHome &home, const QUrl &baseUrl, const QString &text)
{
    return {u"--profile"_s, home.profile(), u"--base-url"_s, baseUrl.toString(),   u"--model"_s, u"acme/one"_s,
            u"--ask"_s,     text,           u"--print"_s,    u"--quit-when-done"_s};
}

QList<Message> ProfileContent::messages(Role role) const
{
    QList<Message> list;
    for (const LoadedConversation &loaded : conversations) {
        for (const Message &message : loaded.messages) {
            if (message.role == role)
                list.append(message);
        }
    }
    return list;
}

ProfileContent readProfile(const QString &folder)
{
    SystemClock clock;
    Storage storage(folder, clock);
    ProfileContent content{.report = await(storage.open())};
    if (!content.report)
        return content;
    if (const auto summaries = await(storage.loadSummaries())) {
        for (const ConversationSummary &summary : *summaries) {
            if (const auto loaded = await(storage.loadConversation(summary.id)))
                content.conversations.append(*loaded);
        }
    }
    if (const auto rows = await(storage.loadLedger({}, {}, 10'000)))
        content.ledger = *rows;
    storage.close();
    if (auto database = Database::open(QDir(folder).filePath(u"switchyard.db"_s), Database::Mode::ReadOnly))
        content.integrity = (*database)->check(true).value_or(QStringList());
    return content;
}

QByteArray textEvent(const QByteArray &text)
{
    return R"(data: {"id":"gen-1","object":"chat.completion.chunk","created":1772366400,"model":"acme/one",)"
           R"("choices":[{"index":0,"delta":{"role":"assistant","content":")"
        + text + "\"},\"finish_reason\":null}]}\n\n";
}

QList<QByteArray> lastEvents()
{
    return {R"(data: {"id":"gen-1","object":"chat.completion.chunk","created":1772366400,"model":"acme/one",)"
            R"("choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})"
            "\n\n",
            "data: [DONE]\n\n"};
}

Play answerOf(const QList<QByteArray> &texts, int delayMs)
{
    QList<QByteArray> events;
    for (const QByteArray &text : texts)
        events.append(textEvent(text));
    return Play::stream(events + lastEvents(), delayMs);
}

} // namespace switchyard
