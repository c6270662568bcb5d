// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/program.h"
#include "ui/common/theme.h"
#include "ui/mainwindow.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QList>
#include <QTimer>

#include <functional>
#include <memory>

namespace switchyard {

class ChatPage;
class ComposerEdit;
class TranscriptView;

[[nodiscard]] double cpuSeconds(); ///< of this process, all threads
[[nodiscard]] qint64 monotonicNs();
/// `Pss:` or `Pss_Anon:` of this process, in KiB.
[[nodiscard]] qint64 memoryKib(QByteArrayView key);
/// The smallest value that `share` of the list does not exceed; 0 of an empty list.
[[nodiscard]] double percentile(QList<double> values, double share);

/// The longest time in which the event loop did not come back. Costs about half a percent of a core: not in a run
/// whose CPU time counts.
class GapMeter : public QObject
{
public:
    void start();
    /// Milliseconds beyond the beat.
    [[nodiscard]] double longest() const { return double(m_longest) / 1e6; }

private:
    QTimer m_beat;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// Calls back after each paint of a widget, when the paint is over.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget *widget, std::function<void()> painted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_painted;
};

/// The whole program around a profile, with its window, driven from inside.
class Workbench
{
public:
    /// Without a server there is only the sandbox, and nobody is asked for anything.
    Workbench(const QString &profile, const QUrl &server);
    ~Workbench();

    /// A conversation of `count` messages, prompts and answers in turn, `characters` long in all. Returns its id.
    [[nodiscard]] ConversationId fill(int count, qint64 characters);
    /// The profile of somebody who has used the program for a while.
    void furnish(int conversations, int models);
    /// Runs the event loop until that is so; false after `patience`.
    bool until(const std::function<bool()> &done, int patienceMs = 120'000);
    /// A new chat whose answers come from the server.
    void newChat();
    void open(const ConversationId &id);
    void send(const QString &prompt);

    [[nodiscard]] ChatPage *page() { return window->chatPage(); }
    [[nodiscard]] TranscriptView *transcript();
    [[nodiscard]] ComposerEdit *composer();

    Program program;
    Theme theme;
    std::unique_ptr<MainWindow> window;

private:
    [[nodiscard]] LoadedConversation made(int count, qint64 characters) const;
    void store(const QList<LoadedConversation> &conversations);
};

} // namespace switchyard
