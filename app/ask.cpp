// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ask.h"

#include "app/program.h"

#include <QFile>

#include <cstdio>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestInput = 16 * 1024 * 1024;

void writeOut(FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

} // namespace

Result<QString> readAskText(const CommandLine &line)
{
    if (line.ask != "-"_L1)
        return line.ask.value_or(QString());
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(Error::Kind::BadRequest, u"standard input cannot be read"_s);
    const QString text = QString::fromUtf8(input.read(longestInput));
    if (text.trimmed().isEmpty())
        return failure(Error::Kind::BadRequest, u"there is no text on standard input"_s);
    return text;
}

Ask::Ask(Program &program, const CommandLine &line, QObject *parent) : QObject(parent), m_program(program), m_line(line)
{
}

void Ask::start(ChatSession *session)
{
    m_session = session;
    const ConnectionId connection = m_program.defaultConnection();
    if (!m_line.model.isEmpty() || m_line.baseUrl) {
        session->setModel(connection, m_line.model);
    }
    // Without a model on the command line the server's list is needed to choose one.
    if (!session->effectiveModel().isEmpty())
        return send();
    ModelCatalog &catalog = m_program.catalog();
    connect(&catalog, &ModelCatalog::statusChanged, this, [this, connection](const ConnectionId &changed) {
        const auto status = m_program.catalog().status(connection);
        if (changed != connection || status.state == ModelCatalog::State::Loading)
            return;
        disconnect(&m_program.catalog(), nullptr, this, nullptr);
        if (!m_session)
            return;
        const ModelId model = m_program.catalog().effective(connection, {});
        if (model.isEmpty()) {
            const QString reason
                = status.error ? status.error->message : u"the server lists no model; name one with --model"_s;
            writeOut(stderr, u"switchyard: %1\n"_s.arg(reason));
            Q_EMIT finished(1);
            return;
        }
        m_session->setModel(connection, model);
        send();
    });
    catalog.refresh(connection);
}

void Ask::send()
{
    const auto text = readAskText(m_line);
    if (!text) {
        writeOut(stderr, u"switchyard: %1\n"_s.arg(text.error().message));
        Q_EMIT finished(2);
        return;
    }
    connect(m_session, &ChatSession::messageChanged, this, &Ask::printNew);
    connect(m_session, &ChatSession::answerFinished, this, &Ask::end);
    if (const auto sent = m_session->send(Draft{.text = *text}); !sent) {
        disconnect(m_session, nullptr, this, nullptr);
        writeOut(stderr, u"switchyard: %1\n"_s.arg(sent.error().message));
        Q_EMIT finished(1);
    }
}

void Ask::printNew()
{
    const Message *answer = m_session ? m_session->message(m_session->path().last()) : nullptr;
    if (!m_line.print || !answer || answer->role != Role::Assistant)
        return;
    const QString text = answer->text();
    // Half a surrogate pair waits for its other half.
    qsizetype end = text.size();
    if (end > 0 && text.at(end - 1).isHighSurrogate())
        --end;
    if (end > m_printed) {
        writeOut(stdout, text.sliced(m_printed, end - m_printed));
        m_printed = end;
    }
}

void Ask::end(const MessageId &id)
{
    disconnect(m_session, nullptr, this, nullptr);
    const Message *answer = m_session->message(id);
    printNew();
    if (m_line.print && m_printed > 0)
        writeOut(stdout, u"\n"_s);
    const bool complete = answer && answer->state == MessageState::Complete;
    if (answer && answer->error) {
        const Error &error = *answer->error;
        const QString where = error.host.isEmpty() ? QString() : QString(error.host + u": "_s);
        const QString status = error.httpStatus ? u" (HTTP %1)"_s.arg(*error.httpStatus) : QString();
        writeOut(stderr, u"switchyard: "_s + where + error.message + status + u'\n');
    }
    Q_EMIT finished(complete ? 0 : 1);
}

} // namespace switchyard
