// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour.h"

#include "app/program.h"
#include "ui/common/theme.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>

#include <cstdio>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollMs = 50;
constexpr int patienceMs = 60'000; // a real-pace answer of the showcase takes some seconds

void print(const QString &text)
{
    std::fputs(qPrintable(text), stdout);
    std::fflush(stdout);
}

} // namespace

Tour::Tour(MainWindow &window, Program &program, Theme &theme, const CommandLine &line, QObject *parent)
    : QObject(parent), m_window(window), m_program(program), m_theme(theme), m_line(line)
{
    m_window.resize(1440, 900);
}

void Tour::start()
{
    if (!QDir().mkpath(m_line.tour)) {
        std::fprintf(stderr, "switchyard: the folder %s cannot be made\n", qPrintable(m_line.tour));
        Q_EMIT finished(1);
        return;
    }
    planChats();
    planPages();
    next();
}

} // namespace switchyard
