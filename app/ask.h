// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "core/services/chatsession.h"

#include <QObject>
#include <QPointer>

namespace switchyard {

class Program;

/// Carries out `--ask`: a new conversation, one prompt, and the answer to standard output as it streams, errors to
/// standard error. With a window or without.
class Ask : public QObject
{
    Q_OBJECT
public:
    Ask(Program &program, const CommandLine &line, QObject *parent = nullptr);

    /// Asks in this session; finished() follows once.
    void start(ChatSession *session);

Q_SIGNALS:
    /// 0 answered, 1 failed.
    void finished(int exitCode);

private:
    void send();
    void printNew();
    void end(const MessageId &answer);

    Program &m_program;
    const CommandLine &m_line;
    QPointer<ChatSession> m_session;
    qsizetype m_printed = 0;
};

/// Reads the text of `--ask`, "-" meaning all of standard input. Errors: BadRequest when there is none.
[[nodiscard]] Result<QString> readAskText(const CommandLine &line);

} // namespace switchyard
