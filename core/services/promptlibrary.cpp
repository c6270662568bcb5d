// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/promptlibrary.h"

#include "core/base/atomicfile.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <chrono>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds saveDelay{400};
constexpr qint64 largestFile = 16 << 20;

const QRegularExpression &gaps()
{
    static const QRegularExpression pattern(u"\\{\\{[ \\t]*([^{}\\n]*[^{}\\s])[ \\t]*\\}\\}"_s);
    return pattern;
}

} // namespace

QStringList promptVariables(const QString &text)
{
    QStringList names;
    for (const QRegularExpressionMatch &gap : gaps().globalMatch(text)) {
        if (const QString name = gap.captured(1); !names.contains(name))
            names.append(name);
    }
    return names;
}

QString filledPrompt(const QString &text, const QHash<QString, QString> &values)
{
    QString filled;
    qsizetype at = 0;
    for (const QRegularExpressionMatch &gap : gaps().globalMatch(text)) {
        const auto value = values.constFind(gap.captured(1));
        filled += QStringView(text).sliced(at, gap.capturedStart() - at);
        filled += value == values.cend() ? gap.captured() : *value;
        at = gap.capturedEnd();
    }
    return filled + QStringView(text).sliced(at);
}

PromptLibrary::PromptLibrary(QString filePath, QObject *parent) : QObject(parent), m_path(std::move(filePath)) {}

PromptLibrary::~PromptLibrary()
{
    if (m_dirty)
        (void)save();
}

void PromptLibrary::setStarters(const QList<Prompt> &starters)
{
    m_starters = starters;
}

const QList<Prompt> &PromptLibrary::prompts()
{
    load();
    return m_prompts;
}

void PromptLibrary::load()
{
    if (std::exchange(m_loaded, true))
        return;
    const auto content = readWholeFile(m_path, largestFile);
    if (!content && content.error().kind == Error::Kind::NotFound) {
        m_prompts = m_starters;
        return;
    }
    const QJsonDocument document = content ? QJsonDocument::fromJson(*content) : QJsonDocument();
    if (!document.isObject()) {
        const QString aside
            = m_path + u".broken-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
        const bool kept = QFile::rename(m_path, aside);
        m_problem
            = Error{.kind = Error::Kind::Storage,
                    .message = u"%1 cannot be read%2"_s.arg(m_path, kept ? u"; it is kept as "_s + aside : QString()),
                    .host = m_path};
        m_prompts = m_starters;
        return;
    }
    const QJsonArray list = document.object().value("prompts"_L1).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        Prompt prompt{.id = one.value("id"_L1).toString(),
                      .name = one.value("name"_L1).toString(),
                      .text = one.value("text"_L1).toString()};
        if (prompt.id.isEmpty())
            prompt.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (!prompt.name.isEmpty())
            m_prompts.append(prompt);
    }
}

void PromptLibrary::change()
{
    Q_EMIT changed();
    if (std::exchange(m_dirty, true))
        return;
    QTimer::singleShot(saveDelay, this, [this] {
        if (m_dirty)
            (void)save();
    });
}

QString PromptLibrary::add(const QString &name, const QString &text)
{
    load();
    const Prompt prompt{
        .id = QUuid::createUuid().toString(QUuid::WithoutBraces), .name = name.simplified(), .text = text};
    if (prompt.name.isEmpty())
        return {};
    m_prompts.append(prompt);
    change();
    return prompt.id;
}

void PromptLibrary::rename(const QString &id, const QString &name)
{
    load();
    const auto at = std::ranges::find(m_prompts, id, &Prompt::id);
    const QString line = name.simplified();
    if (at == m_prompts.end() || line.isEmpty() || at->name == line)
        return;
    at->name = line;
    change();
}

std::optional<std::pair<int, Prompt>> PromptLibrary::remove(const QString &id)
{
    load();
    const auto at = std::ranges::find(m_prompts, id, &Prompt::id);
    if (at == m_prompts.end())
        return {};
    const std::pair removed{int(at - m_prompts.begin()), *at};
    m_prompts.erase(at);
    change();
    return removed;
}

void PromptLibrary::insert(int index, const Prompt &prompt)
{
    load();
    m_prompts.insert(std::clamp<qsizetype>(index, 0, m_prompts.size()), prompt);
    change();
}

Result<void> PromptLibrary::save()
{
    m_dirty = false;
    QJsonArray list;
    for (const Prompt &prompt : std::as_const(m_prompts))
        list.append(QJsonObject{{"id"_L1, prompt.id}, {"name"_L1, prompt.name}, {"text"_L1, prompt.text}});
    const QJsonObject whole{{"version"_L1, 1}, {"prompts"_L1, list}};
    auto saved = writeFileAtomically(m_path, QJsonDocument(whole).toJson());
    if (!saved) {
        m_problem = saved.error();
        Q_EMIT saveFailed(saved.error());
    }
    return saved;
}

} // namespace switchyard
