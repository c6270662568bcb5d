// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include "app/ask.h"
#include "app/desktopnotifications.h"
#include "app/process.h"
#include "app/profile.h"
#include "app/program.h"
#include "app/selfreport.h"
#include "app/termination.h"
#include "app/tour.h"
#include "core/base/logging.h"
#include "ui/common/services.h"
#include "ui/common/theme.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QIcon>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QTimer>
#include <QTranslator>

#include <kdsingleapplication.h>

#include <cstdio>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// For where no desktop file names one: X11 with a program that is not installed. Read once a window wants it.
QIcon windowIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 48, 128})
        icon.addFile(u":/switchyard/window/%1.png"_s.arg(size), QSize(size, size));
    return icon;
}

} // namespace

struct Application::Parts
{
    Parts(const CommandLine &line, const QString &profile) : instance(instanceName(profile)), program(line, profile) {}

    KDSingleApplication instance;
    Termination termination;
    QTranslator qtTranslator, translator;
    Program program;
    DesktopNotifications notifications;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Ask> ask;
    std::unique_ptr<Tour> tour;
    SelfReport report;
};

Application::Application(const CommandLine &line, const QString &profileFolder) : m_line(line), m_profile(profileFolder)
{
}

Application::~Application() = default;

int Application::run()
{
    m_parts = std::make_unique<Parts>(m_line, m_profile);
    if (!m_parts->instance.isPrimaryInstance()) {
        QJsonObject message{{"token"_L1, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")}};
        if (m_line.ask)
            message.insert("draft"_L1, readAskText(m_line).value_or(QString()));
        return m_parts->instance.sendMessage(QJsonDocument(message).toJson()) ? 0 : 1;
    }
    QGuiApplication::setDesktopFileName(u"org.switchyard.switchyard"_s);
    QGuiApplication::setApplicationDisplayName(u"Switchyard"_s);
    QGuiApplication::setWindowIcon(windowIcon());
    connect(&m_parts->instance, &KDSingleApplication::messageReceived, this, &Application::receive);
    connect(&m_parts->termination, &Termination::requested, this, [] { QCoreApplication::quit(); });

    installLanguage(m_line.language.isEmpty() ? m_parts->program.preferences().values().language : m_line.language);
    buildWindow();
    onFinished(m_parts->program.start(), this, [this](const Result<OpenReport> &report) {
        if (!report)
            m_parts->window->showProblem(report.error());
        if (!m_line.tour.isEmpty())
            m_parts->tour->start();
        else if (m_line.ask)
            startAsking();
    });
    const int code = QCoreApplication::exec();
    m_parts->window->saveState();
    m_parts->program.shutDown();
    return code;
}

void Application::buildWindow()
{
    Program &program = m_parts->program;
    m_parts->theme = std::make_unique<Theme>();
    const auto applyTheme = [this, &program] {
        const Settings &settings = program.preferences().values();
        m_parts->theme->apply({.scheme = ThemeChoice::Scheme(int(settings.theme)),
                               .platformStyle = settings.platformStyle,
                               .textPercent = settings.textSizePercent});
    };
    applyTheme();
    connect(&program.preferences(), &Preferences::changed, this, applyTheme);

    m_parts->window = std::make_unique<MainWindow>(Services{.preferences = program.preferences(),
                                                            .connections = program.connections(),
                                                            .catalog = program.catalog(),
                                                            .library = program.library(),
                                                            .credits = program.credits(),
                                                            .ledger = program.ledger(),
                                                            .theme = *m_parts->theme,
                                                            .clock = program.clock(),
                                                            .dataFolder = program.profileFolder(),
                                                            .attachments = &program.attachments(),
                                                            .prompts = &program.prompts(),
                                                            .prices = &program.prices(),
                                                            .alerts = &program.alerts(),
                                                            .notifier = &m_parts->notifications,
                                                            .notebook = &program.notebook(),
                                                            .offers = &program.offers(),
                                                            .experience = &program.experience()});
    if (!m_line.tour.isEmpty()) {
        m_parts->tour = std::make_unique<Tour>(*m_parts->window, program, *m_parts->theme, m_line);
        connect(m_parts->tour.get(), &Tour::finished, this, [](int code) { QCoreApplication::exit(code); });
    }
    m_parts->window->show();
    reportForBenchmarks();
}

void Application::reportForBenchmarks()
{
    SelfReport &report = m_parts->report;
    if (!report.isOn())
        return;
    report.writeWhenReady(m_parts->window->findChild<QWidget *>(u"composerText"_s), "composer");
    constexpr auto untilIdle = std::chrono::seconds(5);
    QTimer::singleShot(untilIdle, this, [&report] { report.write("idle"); });
}

void Application::startAsking()
{
    m_parts->ask = std::make_unique<Ask>(m_parts->program, m_line);
    connect(
        m_parts->ask.get(), &Ask::finished, this,
        [this](int code) {
            m_parts->report.write("answered");
            if (!m_line.screenshot.isEmpty() && !saveScreenshot())
                code = 1;
            if (m_line.quitWhenDone)
                QCoreApplication::exit(code);
        },
        Qt::QueuedConnection);
    ChatSession *session = m_parts->program.library().create();
    m_parts->window->showConversation(session->conversation().id);
    m_parts->report.write("asked");
    m_parts->ask->start(session);
}

/// What another start of the program hands over fills a draft at most: it never sends.
void Application::receive(const QByteArray &message)
{
    constexpr qsizetype longest = 1024 * 1024;
    const QJsonObject object = message.size() > longest ? QJsonObject() : QJsonDocument::fromJson(message).object();
    if (const QString token = object.value("token"_L1).toString(); !token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    if (const QString draft = object.value("draft"_L1).toString(); !draft.isEmpty()) {
        ChatSession *session = m_parts->program.library().create();
        session->setDraft(draft);
        m_parts->window->showConversation(session->conversation().id);
    }
    m_parts->window->show();
    m_parts->window->raise();
    m_parts->window->activateWindow();
}

void Application::installLanguage(const QString &wanted)
{
    QLocale locale = wanted.isEmpty() ? QLocale() : QLocale(wanted);
    // The C locale and the pseudo-language have no habits of their own for money and time.
    if (locale.language() == QLocale::C || wanted == "en_XA"_L1)
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    QLocale::setDefault(locale);
    if (m_parts->qtTranslator.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_parts->qtTranslator);
    // The pseudo-language has no locale of its own: it is asked for by name.
    const bool loaded = wanted == "en_XA"_L1 ? m_parts->translator.load(u":/i18n/switchyard_en_XA.qm"_s)
                                             : m_parts->translator.load(locale, u"switchyard"_s, u"_"_s, u":/i18n"_s);
    if (loaded)
        QCoreApplication::installTranslator(&m_parts->translator);
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

bool Application::saveScreenshot() const
{
    const bool saved = m_parts->window->grab().save(m_line.screenshot, "PNG");
    if (!saved)
        std::fprintf(stderr, "switchyard: the picture could not be written to %s\n", qPrintable(m_line.screenshot));
    return saved;
}

} // namespace switchyard
