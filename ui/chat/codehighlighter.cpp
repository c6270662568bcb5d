// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/codehighlighter.h"

#include "ui/chat/highlightworker.h"
#include "ui/common/theme.h"

#include <array>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype maxCode = 200 * 1024;

struct Alias
{
    QLatin1StringView word;
    QLatin1StringView definition;
};

// Words that models put on fences and the library does not know, or takes for something else.
constexpr std::array aliases{
    Alias{"sh"_L1, "Bash"_L1},
    Alias{"shell"_L1, "Bash"_L1},
    Alias{"console"_L1, "Bash"_L1},
    Alias{"zsh"_L1, "Zsh"_L1},
    Alias{"shell-session"_L1, "Bash"_L1},
    Alias{"jsonc"_L1, "JSON"_L1},
    Alias{"json5"_L1, "JSON"_L1},
    Alias{"golang"_L1, "Go"_L1},
    Alias{"patch"_L1, "Diff"_L1},
    Alias{"docker"_L1, "Dockerfile"_L1},
    Alias{"ini"_L1, "INI Files"_L1},
    Alias{"md"_L1, "Markdown"_L1},
    Alias{"tex"_L1, "LaTeX"_L1},
    Alias{"latex"_L1, "LaTeX"_L1},
    Alias{"r"_L1, "R Script"_L1},
    Alias{"ps1"_L1, "PowerShell"_L1},
    Alias{"proto"_L1, "Protobuf"_L1},
    Alias{"vb"_L1, "VB.NET"_L1},
    Alias{"ex"_L1, "Elixir"_L1},
    Alias{"make"_L1, "Makefile"_L1},
    Alias{"graphviz"_L1, "dot"_L1},
    Alias{"js"_L1, "JavaScript"_L1},
    Alias{"mjs"_L1, "JavaScript"_L1},
    Alias{"ts"_L1, "TypeScript"_L1},
    Alias{"jsx"_L1, "JavaScript React (JSX)"_L1},
    Alias{"tsx"_L1, "TypeScript React (TSX)"_L1},
    Alias{"py"_L1, "Python"_L1},
    Alias{"python3"_L1, "Python"_L1},
    Alias{"rb"_L1, "Ruby"_L1},
    Alias{"rs"_L1, "Rust"_L1},
    Alias{"kt"_L1, "Kotlin"_L1},
    Alias{"cs"_L1, "C#"_L1},
    Alias{"csharp"_L1, "C#"_L1},
    Alias{"c++"_L1, "C++"_L1},
    Alias{"yml"_L1, "YAML"_L1},
    Alias{"objc"_L1, "Objective-C"_L1},
    Alias{"fortran"_L1, "Fortran (Free Format)"_L1},
    Alias{"svelte"_L1, "HTML"_L1},
    Alias{"vue"_L1, "HTML"_L1},
    Alias{"html"_L1, "HTML"_L1},
    Alias{"asm"_L1, "none"_L1},
    Alias{"text"_L1, "none"_L1},
    Alias{"plaintext"_L1, "none"_L1},
    Alias{"plain"_L1, "none"_L1},
    Alias{"txt"_L1, "none"_L1},
    Alias{"output"_L1, "none"_L1},
    Alias{"mermaid"_L1, "none"_L1},
    Alias{"http"_L1, "none"_L1},
    Alias{"csv"_L1, "none"_L1},
};

struct StyleColors
{
    QRgb light;
    QRgb dark;
};

constexpr std::array<StyleColors, 12> styleColors{{
    {0, 0}, // Plain: the text's own
    {0xff6d28d9, 0xffc4a7ff}, // Keyword
    {0xff1d4ed8, 0xff86b8ff}, // Type
    {0xff1d4ed8, 0xff86b8ff}, // Function
    {0xff9a4f00, 0xfff0b45b}, // Number
    {0xff166534, 0xff8fd6a0}, // String
    {0xff666b72, 0xff949aa1}, // Comment
    {0xff0b6b5f, 0xff6fcfbd}, // Variable
    {0, 0}, // Operator
    {0xff166534, 0xff8fd6a0}, // Added
    {0xffb3261e, 0xffff8a80}, // Removed
    {0xffb3261e, 0xffff8a80}, // Error
}};

} // namespace

QColor codeColor(CodeStyle style, const ThemeColors &colors)
{
    const StyleColors &pair = styleColors[size_t(style)];
    const QRgb rgb = colors.isDark ? pair.dark : pair.light;
    if (rgb == 0)
        return colors.text;
    const QColor color = QColor::fromRgb(rgb);
    // A foreign theme may have a surface on which our colours cannot be read.
    return contrastRatio(color, colors.window) >= 4.5 ? color : colors.text;
}

CodeHighlighter::CodeHighlighter(QObject *parent) : QObject(parent) {}

CodeHighlighter::~CodeHighlighter()
{
    m_thread.quit();
    m_thread.wait();
}

QString CodeHighlighter::aliasFor(const QString &language)
{
    const QString word = language.toLower();
    for (const Alias &alias : aliases) {
        if (word == alias.word)
            return alias.definition;
    }
    return {};
}

quint64 CodeHighlighter::open(const QString &language, Receiver receiver)
{
    if (language.isEmpty() || aliasFor(language) == "none"_L1)
        return 0;
    if (!m_worker) {
        m_worker = new HighlightWorker;
        m_worker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        connect(m_worker, &HighlightWorker::coloured, this, &CodeHighlighter::deliver);
        m_thread.setObjectName("code colours"_L1);
        m_thread.start(QThread::LowPriority);
    }
    m_clients[++m_lastId] = Client{language, std::move(receiver), {}, false, false};
    return m_lastId;
}

void CodeHighlighter::setText(quint64 id, const QString &code)
{
    const auto found = m_clients.find(id);
    if (found == m_clients.end() || code.size() > maxCode)
        return;
    Client &client = found->second;
    if (client.busy) {
        client.waiting = code;
        client.hasWaiting = true;
        return;
    }
    client.busy = true;
    send(id, client, code);
}

void CodeHighlighter::send(quint64 id, const Client &client, const QString &code)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, id, language = client.language, code] { worker->colour(id, language, code); });
}

void CodeHighlighter::deliver(quint64 id, qsizetype first, const QList<CodeLine> &lines)
{
    const auto found = m_clients.find(id);
    if (found == m_clients.end())
        return; // closed in the meantime
    Client &client = found->second;
    client.busy = false;
    if (client.hasWaiting) {
        client.busy = true;
        client.hasWaiting = false;
        send(id, client, client.waiting);
        client.waiting.clear();
    }
    const Receiver receiver = client.receiver; // may close itself
    receiver(first, lines);
}

void CodeHighlighter::close(quint64 id)
{
    if (m_clients.erase(id) > 0)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, id] { worker->forget(id); });
}

} // namespace switchyard
