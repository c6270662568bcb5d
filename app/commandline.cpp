// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include "core/services/connections.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cmath>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Option
{
    const char *name;
    const char *description;
    const char *value; // nullptr = a switch
    bool hidden = false;
};

constexpr Option options[] = {
    {"profile", QT_TRANSLATE_NOOP("CommandLine", "Keep everything the program writes in this folder."), "DIR"},
    {"base-url",
     QT_TRANSLATE_NOOP("CommandLine",
                       "Use this OpenAI-compatible server, for this run. Its key comes from SWITCHYARD_API_KEY."),
     "URL"},
    {"model", QT_TRANSLATE_NOOP("CommandLine", "The model that answers."), "ID"},
    {"ask", QT_TRANSLATE_NOOP("CommandLine", "Send this text; - reads it from standard input."), "TEXT"},
    {"print", QT_TRANSLATE_NOOP("CommandLine", "Write the answer to standard output as it comes."), nullptr},
    {"screenshot", QT_TRANSLATE_NOOP("CommandLine", "Save a picture of the window when the answer is there."), "FILE"},
    {"quit-when-done", QT_TRANSLATE_NOOP("CommandLine", "End after the answer: 0 answered, 1 failed, 2 wrong usage."),
     nullptr},
    {"language", QT_TRANSLATE_NOOP("CommandLine", "The window's language for this run, for example zh_CN."), "CODE"},
    {"sandbox", QT_TRANSLATE_NOOP("CommandLine", "Only serve the built-in sandbox, without a window."), nullptr},
    {"port", QT_TRANSLATE_NOOP("CommandLine", "The sandbox's port (any free one by default)."), "N"},
    {"key", QT_TRANSLATE_NOOP("CommandLine", "The sandbox's key (a random one by default)."), "K"},
    {"management-key", QT_TRANSLATE_NOOP("CommandLine", "The sandbox's management key (a random one by default)."),
     "K"},
    {"pace", QT_TRANSLATE_NOOP("CommandLine", "The sandbox's pace: 1 as in life, 0 as fast as it can."), "X"},
    {"tour", "Visit every screen and save pictures there.", "DIR", true},
};

void addOptions(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(
        QCoreApplication::translate("CommandLine", "Chat with any language model in a native window."));
    for (const Option &option : options) {
        QCommandLineOption added(QString::fromLatin1(option.name),
                                 QCoreApplication::translate("CommandLine", option.description),
                                 QString::fromLatin1(option.value));
        if (option.hidden)
            added.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(added);
    }
    parser.addVersionOption();
    parser.addHelpOption();
}

std::unexpected<Error> wrong(const QString &sentence)
{
    return failure(Error::Kind::BadRequest, sentence);
}

Result<void> readKey(const QCommandLineParser &parser, const QString &name, ApiKey &target)
{
    if (!parser.isSet(name))
        return {};
    const auto key = ApiKey::fromUserText(parser.value(name));
    if (!key)
        return wrong(u"--%1: %2"_s.arg(name, key.error().message));
    target = *key;
    return {};
}

/// What only `--sandbox` looks at.
Result<void> readSandboxOptions(const QCommandLineParser &parser, CommandLine &line)
{
    line.sandbox = parser.isSet(u"sandbox"_s);
    bool number = false;
    if (parser.isSet(u"port"_s)) {
        line.port = parser.value(u"port"_s).toUShort(&number);
        if (!number)
            return wrong(u"--port wants a number from 0 to 65535"_s);
    }
    if (auto read = readKey(parser, u"key"_s, line.key); !read)
        return read;
    if (auto read = readKey(parser, u"management-key"_s, line.managementKey); !read)
        return read;
    if (!line.key.isEmpty() && line.key == line.managementKey)
        return wrong(u"--key and --management-key want two different keys"_s);
    if (parser.isSet(u"pace"_s)) {
        line.pace = parser.value(u"pace"_s).toDouble(&number);
        if (!number || !std::isfinite(line.pace) || line.pace < 0)
            return wrong(u"--pace wants a number that is not negative"_s);
    }
    return {};
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return wrong(u"unexpected argument: %1"_s.arg(parser.positionalArguments().constFirst()));

    CommandLine line;
    line.version = parser.isSet(u"version"_s);
    line.help = parser.isSet(u"help"_s);
    line.profile = parser.value(u"profile"_s);
    line.model = ModelId(parser.value(u"model"_s));
    line.print = parser.isSet(u"print"_s);
    line.screenshot = parser.value(u"screenshot"_s);
    line.quitWhenDone = parser.isSet(u"quit-when-done"_s);
    line.language = parser.value(u"language"_s);
    line.tour = parser.value(u"tour"_s);
    if (parser.isSet(u"ask"_s))
        line.ask = parser.value(u"ask"_s);
    if (parser.isSet(u"base-url"_s)) {
        const auto url = Connections::checkAddress(parser.value(u"base-url"_s));
        if (!url)
            return wrong(u"--base-url: %1"_s.arg(url.error().message));
        line.baseUrl = *url;
    }
    if (const auto read = readSandboxOptions(parser, line); !read)
        return failure(read.error());
    if ((line.print || line.quitWhenDone) && !line.ask)
        return wrong(u"--print and --quit-when-done want --ask"_s);
    if (line.ask && line.ask->trimmed().isEmpty())
        return wrong(u"--ask wants a text"_s);
    return line;
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace switchyard
