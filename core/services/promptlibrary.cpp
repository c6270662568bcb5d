// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/promptlibrary.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

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

PromptLibrary::PromptLibrary(QString filePath, QObject *parent)
    : QObject(parent), m_file(std::move(filePath), [this] {
          QJsonArray list;
          for (const Prompt &prompt : std::as_const(m_prompts))
              list.append(QJsonObject{{"id"_L1, prompt.id}, {"name"_L1, prompt.name}, {"text"_L1, prompt.text}});
          return QJsonObject{{"prompts"_L1, list}};
      })
{
    connect(&m_file, &JsonFile::saveFailed, this, &PromptLibrary::saveFailed);
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
    const auto content = m_file.load();
    if (!content) {
        m_prompts = m_starters;
        return;
    }
    const QJsonArray list = content->value("prompts"_L1).toArray();
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
    m_file.change();
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

} // namespace switchyard
