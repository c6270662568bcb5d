// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The program with its window, reading messages that want something loaded; who started it counts what it opens.
//   hostilereader fill PROFILE TRAPS COUNT   puts the conversations into the profile, prints their ids
//   hostilereader read PROFILE TRAPS COUNT HARMLESS HOSTILE [plant]
//                                            shows the first, then every page of the second, and copies it all
// Between looking for the files reading-begins and reading-ends in the profile it shows nothing but hostile messages.
// With "plant" it does what it must never do: one connection, one picture of a message loaded.

#include "tests/benchmarks/workbench.h"
#include "tests/faults/hostilemessages.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/transcriptview.h"

#include <QApplication>
#include <QFile>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTcpSocket>
#include <QTextDocument>

#include <cstdio>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

ConversationId store(Workbench &bench, const QString &title, QList<Message> messages)
{
    LoadedConversation loaded;
    loaded.conversation.id = ConversationId::generate();
    loaded.conversation.title = title;
    loaded.conversation.created = loaded.conversation.updated = QDateTime::currentDateTimeUtc();
    for (Message &message : messages) {
        message.id = MessageId::generate();
        message.conversation = loaded.conversation.id;
        message.parent = loaded.conversation.activeLeaf;
        message.sequence = loaded.messages.size() + 1;
        message.created = loaded.conversation.created;
        loaded.conversation.activeLeaf = message.id;
        loaded.messages.append(message);
    }
    const Async<int> stored = bench.program.storage().importConversations({loaded});
    bench.until([&] { return stored.isFinished(); });
    return loaded.conversation.id;
}

int fill(Workbench &bench, const QString &traps, int count)
{
    QList<Message> hostile;
    for (int seed = 1; seed <= count; ++seed)
        hostile.append(samples::luringMessage(quint32(seed), traps));
    const QString title = u"<img src=\"file://%1/trap.png\"> ![i](%1/trap.png)"_s.arg(traps);
    const ConversationId first = store(bench, u"Harmless"_s, {samples::harmlessMessage()});
    const ConversationId second = store(bench, title, hostile);
    std::printf("%s %s\n", qPrintable(first.text()), qPrintable(second.text()));
    return 0;
}

/// As if the pointer went over the page: what shows itself only then shows itself.
void hover(QWidget *viewport)
{
    for (int y = 20; y < viewport->height(); y += 60) {
        const QPointF at(viewport->width() / 2 - 200 + (y * 7) % 400, y);
        QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &move);
    }
}

/// What is on the screen, drawn, with the pointer over it; its messages are added to those seen.
void look(TranscriptView *view, QSet<int> *seen)
{
    view->flush();
    hover(view->viewport());
    view->viewport()->repaint();
    for (int row = view->firstVisibleRow(); row >= 0 && row < view->count(); ++row) {
        if (!view->messageRect(row).intersects(view->viewport()->rect()))
            break;
        seen->insert(row);
    }
}

/// Every page from the newest message to the oldest; how many messages have been on the screen.
qsizetype readAll(Workbench &bench)
{
    TranscriptView *view = bench.transcript();
    QScrollBar *bar = view->verticalScrollBar();
    QSet<int> seen;
    for (int page = 1; page < 20 * view->count(); ++page) {
        look(view, &seen);
        if (bar->value() == 0)
            break;
        if (page % 5 == 0) // workers bring contents, colours, formulas and long texts
            bench.until([turns = 0]() mutable { return ++turns > 2; });
        bar->setValue(bar->value() - view->viewport()->height() * 9 / 10);
    }
    for (int row = 0; row < view->count(); ++row) { // a page that came while its contents were fetched
        if (seen.contains(row))
            continue;
        view->scrollToMessage(view->message(row).id);
        bench.until([turns = 0]() mutable { return ++turns > 2; });
        look(view, &seen);
    }
    return seen.size();
}

bool show(Workbench &bench, const QString &id, int count)
{
    bench.open(ConversationId(id));
    return bench.until([&] { return bench.transcript()->count() == count; });
}

void plant(const QString &traps)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, 9);
    socket.waitForConnected(1000);
    QTextDocument document;
    document.setMarkdown(u"![i](file://%1/trap.png)"_s.arg(traps));
    QImage image(200, 200, QImage::Format_RGB32);
    QPainter painter(&image);
    document.drawContents(&painter);
}

int read(Workbench &bench, const QStringList &arguments)
{
    const QString profile = arguments[2];
    const int count = arguments[4].toInt();
    if (!show(bench, arguments[5], 1))
        return 3;
    for (int turn = 0; turn < 60; ++turn) { // formulas, colours, first ticks of timers
        bench.transcript()->viewport()->repaint();
        hover(bench.transcript()->viewport());
        bench.until([&, turns = 0]() mutable { return ++turns > 3; });
    }
    bench.transcript()->selectAll();
    bench.transcript()->copySelection(TranscriptView::CopyForm::Rich);

    QFile::exists(profile + u"/reading-begins"_s);
    if (!show(bench, arguments[6], count))
        return 4;
    const qsizetype seen = readAll(bench);
    if (arguments.value(7) == "plant"_L1)
        plant(arguments[3]);
    bench.transcript()->selectAll();
    bench.transcript()->copySelection(TranscriptView::CopyForm::Rich);
    bench.until([&, turns = 0]() mutable { return ++turns > 30; });
    QFile::exists(profile + u"/reading-ends"_s);
    std::printf("%lld\n", qlonglong(seen));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 5)
        return 2;
    Workbench bench(arguments[2], {});
    return arguments[1] == "fill"_L1 ? fill(bench, arguments[3], arguments[4].toInt()) : read(bench, arguments);
}
