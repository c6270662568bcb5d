// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour.h"

#include "app/program.h"
#include "ui/chat/chatpage.h"
#include "ui/common/theme.h"
#include "ui/explorer/modelspage.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

#include <cstdio>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollMs = 50;
constexpr int settleMs = 400;
constexpr int repaintMs = 150;
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
    planColumns();
    planPages();
    next();
}

/// A conversation with each thing a transcript can hold: a good answer, thoughts, a failure.
void Tour::planChats()
{
    m_stops.push_back({u"empty"_s, [this] { m_window.showPage(PageId::Chats); },
                       [this] { return !m_program.catalog().models().isEmpty(); }});
    planAnswer(u"streaming"_s, u"sandbox/showcase"_s, u"Show me everything you can set."_s, false);
    m_stops.push_back({u"answer"_s, [] {}, [this] { return !m_session->isBusy(); }});
    m_stops.push_back({u"answer-top"_s, [this] { press(Qt::Key_Home); }, [] { return true; }});
    planAnswer(u"thoughts"_s, u"sandbox/thinker"_s, u"Why is the sky dark at night?"_s, true);
    planAnswer(u"failure"_s, u"sandbox/fault-402"_s, u"And what does it look like when something fails?"_s, true);
}

void Tour::planAnswer(const QString &name, const QString &model, const QString &text, bool whole)
{
    m_stops.push_back({name, [=, this] { ask(model, text); },
                       [this, whole] {
                           const MessageId id = m_session->path().value(m_session->path().size() - 1);
                           const Message *answer = m_session->message(id);
                           return whole ? !m_session->isBusy() : answer && answer->text().size() > 400;
                       }});
}

/// One prompt to three models: in columns while they write, at their end, and what is different.
void Tour::planColumns()
{
    const auto columns = [this] {
        m_window.chatPage()->newChat(sandboxConnectionId(), ModelId(u"sandbox/showcase"_s));
        ChatSession *session = m_window.chatPage()->session();
        QList<Recipient> recipients;
        for (const QString &model : {u"sandbox/showcase"_s, u"sandbox/thinker"_s, u"sandbox/coder"_s})
            recipients.append({sandboxConnectionId(), ModelId(model)});
        static_cast<void>(session->send({.text = u"How do you sort a train?"_s}, recipients));
    };
    const auto session = [this] { return m_window.chatPage()->session(); };
    m_stops.push_back({u"columns-writing"_s, columns, [session] {
                           const Message *answer = session()->message(session()->path().last());
                           return answer && answer->text().size() > 300;
                       }});
    m_stops.push_back({u"columns"_s, [] {}, [session] { return !session()->isBusy(); }});
    m_stops.push_back({u"columns-compare"_s, [this] { click(u"compareChip"_s); },
                       [] { return QApplication::activeModalWidget() != nullptr; }});
    m_stops.push_back({u"columns-blind"_s,
                       [this] {
                           if (QWidget *sheet = QApplication::activeModalWidget())
                               sheet->close();
                           click(u"blindChip"_s);
                       },
                       [] { return !QApplication::activeModalWidget(); }});
}

void Tour::planPages()
{
    const auto type = [this](const char *field, const QString &text) {
        // The page's own field: pickers have one of the same name.
        auto *page = m_window.findChild<QWidget *>(u"modelsPage"_s);
        if (auto *edit = page ? page->findChild<QLineEdit *>(QString::fromLatin1(field)) : nullptr)
            edit->setText(text);
    };
    const auto always = [] { return true; };
    m_stops.push_back({u"models"_s, [this] { m_window.showPage(PageId::Models); }, always});
    m_stops.push_back(
        {u"models-endpoints"_s, [this] { click(u"askEndpoints"_s); }, [this] { return isShown(u"endpointTable"_s); }});
    m_stops.push_back({u"models-filters"_s, [this] { click(u"toggleFacets"_s); }, always});
    m_stops.push_back({u"models-search"_s,
                       [this, type] {
                           click(u"toggleFacets"_s);
                           type("modelSearch", u"claude"_s);
                       },
                       always});
    m_stops.push_back({u"models-none"_s, [type] { type("modelSearch", u"no such model"_s); }, always});
    m_stops.push_back({u"models-compare"_s,
                       [this, type] {
                           type("modelSearch", QString());
                           compareFirst(4);
                       },
                       always});
    const auto section
        = [this](ModelsPage::Section which) { return [this, which] { m_window.modelsPage()->showSection(which); }; };
    m_stops.push_back({u"models-calculator"_s, section(ModelsPage::Section::Calculator), always});
    m_stops.push_back({u"models-changes"_s, section(ModelsPage::Section::Changes), always});
    m_stops.push_back({u"models-rankings"_s, section(ModelsPage::Section::Rankings), always});
    m_stops.push_back({u"usage"_s, [this] { m_window.showPage(PageId::Usage); }, always});
    m_stops.push_back({u"usage-table"_s,
                       [this] {
                           click(u"askCredits"_s);
                           click(u"daysAsTable"_s);
                       },
                       always});
    m_stops.push_back({u"keys"_s, [this] { m_window.showPage(PageId::Keys); },
                       // A keychain that is not there is waited for some seconds.
                       [this] {
                           const auto *text = m_window.findChild<QWidget *>(u"keychainText"_s);
                           return text && !text->property("waiting").toBool();
                       }});
    m_stops.push_back(
        {u"keys-test"_s, [this] { click(u"testConnection"_s); }, [this] { return isShown(u"testSentence"_s); }});
    m_stops.push_back({u"settings"_s, [this] { m_window.showPage(PageId::Settings); }, always});
    m_stops.push_back({u"settings-end"_s,
                       [this] {
                           if (auto *scroll = m_window.findChild<QScrollArea *>(u"settingsScroll"_s))
                               scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
                       },
                       always});
    m_stops.push_back({u"palette"_s,
                       [this] {
                           m_window.showPage(PageId::Chats);
                           m_window.openPalette();
                       },
                       always});
}

void Tour::ask(const QString &model, const QString &text)
{
    if (!m_session) {
        m_window.chatPage()->newChat(sandboxConnectionId(), ModelId(model));
        m_session = m_window.chatPage()->session();
        connect(m_session, &ChatSession::messageChanged, this, &Tour::printAnswer);
        connect(m_session, &ChatSession::answerFinished, this, [this](const MessageId &id) {
            const Message *answer = m_session->message(id);
            print(answer && answer->error ? u"\n[failed: %1]\n"_s.arg(answer->error->message) : u"\n"_s);
        });
    }
    m_session->setModel(sandboxConnectionId(), ModelId(model));
    m_printed = 0;
    print(u"\n> "_s + text + u"\n\n"_s);
    auto *composer = m_window.findChild<QPlainTextEdit *>(u"composerText"_s);
    auto *send = m_window.findChild<QPushButton *>(u"sendButton"_s);
    if (!composer || !send)
        return;
    composer->setPlainText(text);
    send->click();
}

void Tour::printAnswer(const MessageId &id)
{
    const Message *answer = m_session->message(id);
    if (!answer || answer->role != Role::Assistant)
        return;
    const QString text = answer->text();
    print(text.sliced(std::min(m_printed, text.size())));
    m_printed = text.size();
}

void Tour::compareFirst(int count)
{
    auto *table = m_window.findChild<QTableView *>(u"modelTable"_s);
    auto *add = m_window.findChild<QPushButton *>(u"compareModel"_s);
    auto *show = m_window.findChild<QPushButton *>(u"showComparison"_s);
    if (!table || !add || !show)
        return;
    constexpr int step = 5; // makes for different authors
    for (int row = 0; row < count * step && row < table->model()->rowCount(); row += step) {
        table->selectRow(row);
        add->click();
    }
    show->click();
}

void Tour::click(const QString &button)
{
    if (auto *found = m_window.findChild<QPushButton *>(button))
        found->click();
}

bool Tour::isShown(const QString &widget) const
{
    const auto *found = m_window.findChild<QWidget *>(widget);
    return found && found->isVisible();
}

void Tour::press(Qt::Key key)
{
    QWidget *target = m_window.findChild<QWidget *>(u"transcript"_s);
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        if (target)
            QCoreApplication::postEvent(target, new QKeyEvent(type, key, Qt::ControlModifier));
    }
}

void Tour::next()
{
    if (m_at == m_stops.size()) {
        print(u"\nPictures are in %1\n"_s.arg(m_line.tour));
        Q_EMIT finished(m_failures == 0 ? 0 : 1);
        return;
    }
    const Stop &stop = m_stops[m_at];
    stop.go();
    QTimer::singleShot(pollMs, this, [this] { waitFor(m_stops[m_at], patienceMs / pollMs); });
}

void Tour::waitFor(const Stop &stop, int triesLeft)
{
    if (!stop.isReady() && triesLeft > 0) {
        QTimer::singleShot(pollMs, this, [this, triesLeft] { waitFor(m_stops[m_at], triesLeft - 1); });
        return;
    }
    if (triesLeft <= 0) {
        std::fprintf(stderr, "switchyard: gave up waiting for the stop %s\n", qPrintable(stop.name));
        ++m_failures;
    }
    // Colours of code and late layouts come a moment after the text.
    QTimer::singleShot(settleMs, this, [this] { takePictures(m_stops[m_at].name); });
}

void Tour::takePictures(const QString &name)
{
    const QString number = u"%1"_s.arg(m_at + 1, 2, 10, QChar(u'0'));
    const ThemeChoice before = m_theme.choice();
    const auto take = [this, number, name](ThemeChoice::Scheme scheme) {
        const QString suffix = scheme == ThemeChoice::Scheme::Light ? u"light"_s : u"dark"_s;
        const QString file = QDir(m_line.tour).filePath(u"%1-%2-%3.png"_s.arg(number, name, suffix));
        QWidget *dialog = QApplication::activeModalWidget();
        if ((dialog ? dialog : &m_window)->grab().save(file, "PNG"))
            return;
        std::fprintf(stderr, "switchyard: the picture could not be written to %s\n", qPrintable(file));
        ++m_failures;
    };
    const auto wear = [this, before](ThemeChoice::Scheme scheme) {
        ThemeChoice choice = before;
        choice.scheme = scheme;
        m_theme.apply(choice);
    };
    // Widgets learn of new colours through the event loop.
    wear(ThemeChoice::Scheme::Light);
    QTimer::singleShot(repaintMs, this, [=, this] {
        take(ThemeChoice::Scheme::Light);
        wear(ThemeChoice::Scheme::Dark);
        QTimer::singleShot(repaintMs, this, [=, this] {
            take(ThemeChoice::Scheme::Dark);
            m_theme.apply(before);
            ++m_at;
            next();
        });
    });
}

} // namespace switchyard
