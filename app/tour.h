// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <vector>

namespace switchyard {

class ChatSession;
class MainWindow;
class Program;
class Theme;

/// `--tour DIR`: asks the sandbox, prints the answer as it streams, walks every screen like a visitor and saves
/// `NN-name-light.png` and `NN-name-dark.png`. A check that the program works from end to end, and where the pictures
/// of the documentation come from.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(MainWindow &window, Program &program, Theme &theme, const CommandLine &line, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    struct Stop
    {
        QString name;
        std::function<void()> go;
        std::function<bool()> isReady; ///< polled; the stop is given up after a while
    };
    void planChats();
    void planAnswer(const QString &name, const QString &model, const QString &text, bool whole);
    void planColumns();
    void planPages();
    void ask(const QString &model, const QString &text);
    void printAnswer(const MessageId &id);
    void compareFirst(int count);
    void click(const QString &button);
    [[nodiscard]] bool isShown(const QString &widget) const;
    void press(Qt::Key key);
    void next();
    void waitFor(const Stop &stop, int triesLeft);
    void takePictures(const QString &name);

    MainWindow &m_window;
    Program &m_program;
    Theme &m_theme;
    const CommandLine &m_line;
    QPointer<ChatSession> m_session;
    qsizetype m_printed = 0;
    std::vector<Stop> m_stops;
    size_t m_at = 0;
    int m_failures = 0;
};

} // namespace switchyard
