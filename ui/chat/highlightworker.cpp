// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/highlightworker.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {

namespace {

constexpr auto untilUnused = 2s; // loading anew takes a few frames, beside the window
constexpr qsizetype maxLine = 20'000; // a longer line keeps the plain colour

CodeStyle styleOf(KSyntaxHighlighting::Theme::TextStyle style)
{
    using KSyntaxHighlighting::Theme;
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::Import:
    case Theme::Preprocessor:
    case Theme::Attribute: return CodeStyle::Keyword;
    case Theme::DataType:
    case Theme::BuiltIn: return CodeStyle::Type;
    case Theme::Function: return CodeStyle::Function;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant: return CodeStyle::Number;
    case Theme::Char:
    case Theme::SpecialChar:
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString: return CodeStyle::String;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::Annotation:
    case Theme::CommentVar:
    case Theme::RegionMarker:
    case Theme::Information: return CodeStyle::Comment;
    case Theme::Variable: return CodeStyle::Variable;
    case Theme::Warning:
    case Theme::Alert: return CodeStyle::Removed;
    case Theme::Error: return CodeStyle::Error;
    default: return CodeStyle::Plain;
    }
}

} // namespace

/// Collects the formats of one line.
class LineCollector final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    KSyntaxHighlighting::State line(QStringView text, const KSyntaxHighlighting::State &state, CodeLine *spans)
    {
        m_spans = spans;
        return highlightLine(text, state);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const CodeStyle style = styleOf(format.textStyle());
        if (style == CodeStyle::Plain || length <= 0)
            return;
        if (!m_spans->isEmpty() && m_spans->last().style == style
            && m_spans->last().start + m_spans->last().length == offset)
            m_spans->last().length += length;
        else
            m_spans->append({offset, length, style});
    }

private:
    CodeLine *m_spans = nullptr;
};

struct HighlightWorker::Document
{
    QString code;
    std::unique_ptr<LineCollector> collector; // none: the language is not known
    QList<KSyntaxHighlighting::State> states; // before each line
    qsizetype lastLine = 0; // where it begins in the code

    /// Forgets the lines that are others in `now`, and all behind them.
    void keepLines(const QString &now)
    {
        const auto [here, there] = std::ranges::mismatch(code, now);
        const qsizetype known = std::max<qsizetype>(0, states.size() - 1);
        qsizetype kept = 0;
        lastLine = 0;
        for (auto at = code.cbegin(); at != here && kept < known; ++at) {
            if (*at == u'\n') {
                ++kept;
                lastLine = at - code.cbegin() + 1;
            }
        }
        states.resize(std::min(states.size(), kept + 1));
    }
};

HighlightWorker::HighlightWorker() : m_unused(this)
{
    m_unused.setSingleShot(true);
    m_unused.setInterval(untilUnused);
    m_unused.callOnTimeout(this, [this] { m_repository.reset(); });
}

HighlightWorker::~HighlightWorker() = default;

void HighlightWorker::forget(quint64 id)
{
    m_documents.erase(id);
    if (m_documents.empty() && m_repository)
        m_unused.start();
}

HighlightWorker::Document &HighlightWorker::documentFor(quint64 id, const QString &language)
{
    const auto known = m_documents.find(id);
    if (known != m_documents.end())
        return *known->second;
    m_unused.stop();
    if (!m_repository)
        m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
    const QString alias = CodeHighlighter::aliasFor(language);
    KSyntaxHighlighting::Definition definition = m_repository->definitionForName(alias.isEmpty() ? language : alias);
    if (!definition.isValid())
        definition = m_repository->definitionForFileName(u"x."_s + language);
    auto document = std::make_unique<Document>();
    if (definition.isValid()) {
        document->collector = std::make_unique<LineCollector>();
        document->collector->setDefinition(definition);
    }
    return *m_documents.emplace(id, std::move(document)).first->second;
}

void HighlightWorker::colour(quint64 id, const QString &language, const QString &code)
{
    Document &document = documentFor(id, language);
    QList<CodeLine> lines;
    if (!document.collector) {
        Q_EMIT coloured(id, 0, lines);
        return;
    }
    // Go on from the last line that is complete and unchanged: of code that grew, the one it ended with.
    if (!code.startsWith(document.code))
        document.keepLines(code);
    if (document.states.isEmpty())
        document.states.append(KSyntaxHighlighting::State());
    const qsizetype first = document.states.size() - 1;
    qsizetype at = document.lastLine;
    KSyntaxHighlighting::State state = document.states.last();
    while (at <= code.size()) {
        qsizetype end = code.indexOf(u'\n', at);
        const bool last = end < 0;
        if (last)
            end = code.size();
        CodeLine spans;
        if (end - at <= maxLine)
            state = document.collector->line(QStringView(code).mid(at, end - at), state, &spans);
        lines.append(spans);
        if (last)
            break;
        document.states.append(state);
        at = end + 1;
    }
    document.code = code;
    document.lastLine = at;
    Q_EMIT coloured(id, first, lines);
}

} // namespace switchyard
