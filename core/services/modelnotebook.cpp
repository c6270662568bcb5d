// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/modelnotebook.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

QStringList tidied(const QStringList &tags)
{
    QStringList result;
    for (const QString &tag : tags) {
        const QString line = tag.simplified();
        if (!line.isEmpty() && !result.contains(line, Qt::CaseInsensitive))
            result << line;
    }
    return result;
}

QJsonObject encodeMarks(const ModelMarks &marks)
{
    QJsonObject object;
    if (marks.favourite)
        object.insert("favourite"_L1, true);
    if (marks.hidden)
        object.insert("hidden"_L1, true);
    if (!marks.note.isEmpty())
        object.insert("note"_L1, marks.note);
    if (!marks.tags.isEmpty())
        object.insert("tags"_L1, QJsonArray::fromStringList(marks.tags));
    return object;
}

ModelMarks decodeMarks(const QJsonObject &object)
{
    QStringList tags;
    const QJsonArray list = object.value("tags"_L1).toArray();
    for (const QJsonValue &tag : list)
        tags << tag.toString();
    return {.favourite = object.value("favourite"_L1).toBool(),
            .hidden = object.value("hidden"_L1).toBool(),
            .note = object.value("note"_L1).toString(),
            .tags = tidied(tags)};
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

ModelNotebook::ModelNotebook(QString filePath, QObject *parent)
    : QObject(parent), m_file(std::move(filePath), [this] { return content(); })
{
    connect(&m_file, &JsonFile::saveFailed, this, &ModelNotebook::saveFailed);
}

void ModelNotebook::load()
{
    if (std::exchange(m_loaded, true))
        return;
    const auto content = m_file.load();
    if (!content)
        return;
    const QJsonObject marks = content->value("marks"_L1).toObject();
    for (auto it = marks.constBegin(); it != marks.constEnd(); ++it) {
        const ModelMarks one = decodeMarks(it->toObject());
        if (!it.key().isEmpty() && !one.isEmpty())
            m_marks.insert(ModelId(it.key()), one);
    }
    if (!content->contains("filters"_L1))
        return;
    QList<SavedFilter> filters;
    const QJsonArray list = content->value("filters"_L1).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        SavedFilter filter{.id = one.value("id"_L1).toString(),
                           .name = one.value("name"_L1).toString().simplified(),
                           .line = one.value("line"_L1).toString().simplified()};
        if (filter.id.isEmpty())
            filter.id = newId();
        if (!filter.name.isEmpty() && !filter.line.isEmpty())
            filters << filter;
    }
    m_filters = filters;
}

QJsonObject ModelNotebook::content() const
{
    QJsonObject marks;
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it)
        marks.insert(it.key().text(), encodeMarks(*it));
    QJsonObject object{{"marks"_L1, marks}};
    if (m_filters) {
        QJsonArray filters;
        for (const SavedFilter &filter : *m_filters)
            filters << QJsonObject{{"id"_L1, filter.id}, {"name"_L1, filter.name}, {"line"_L1, filter.line}};
        object.insert("filters"_L1, filters);
    }
    return object;
}

const QHash<ModelId, ModelMarks> &ModelNotebook::marks()
{
    load();
    return m_marks;
}

void ModelNotebook::setMarks(const ModelId &model, ModelMarks marks)
{
    changeMarks({model}, [&marks](ModelMarks &own) { own = std::move(marks); });
}

QHash<ModelId, ModelMarks> ModelNotebook::changeMarks(const QList<ModelId> &models,
                                                      const std::function<void(ModelMarks &marks)> &change)
{
    load();
    QHash<ModelId, ModelMarks> before, after;
    for (const ModelId &model : models) {
        const ModelMarks was = m_marks.value(model);
        ModelMarks is = was;
        change(is);
        is.tags = tidied(is.tags);
        if (is != was && !model.isEmpty()) {
            before.insert(model, was);
            after.insert(model, is);
        }
    }
    restoreMarks(after);
    return before;
}

void ModelNotebook::restoreMarks(const QHash<ModelId, ModelMarks> &before)
{
    load();
    if (before.isEmpty())
        return;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (it->isEmpty())
            m_marks.remove(it.key());
        else
            m_marks.insert(it.key(), *it);
    }
    m_file.change();
    Q_EMIT marksChanged();
}

QStringList ModelNotebook::tags()
{
    load();
    QStringList all;
    for (const ModelMarks &one : std::as_const(m_marks)) {
        for (const QString &tag : one.tags) {
            if (!all.contains(tag, Qt::CaseInsensitive))
                all << tag;
        }
    }
    all.sort(Qt::CaseInsensitive);
    return all;
}

const QList<SavedFilter> &ModelNotebook::filters()
{
    load();
    return m_filters ? *m_filters : m_starters;
}

/// From the first change on the starters are the user's own.
QList<SavedFilter> &ModelNotebook::ownFilters()
{
    load();
    if (!m_filters)
        m_filters = m_starters;
    return *m_filters;
}

QString ModelNotebook::addFilter(const QString &name, const QString &line)
{
    const SavedFilter filter{.id = newId(), .name = name.simplified(), .line = line.simplified()};
    if (filter.name.isEmpty() || filter.line.isEmpty())
        return {};
    QList<SavedFilter> &own = ownFilters();
    auto at = std::ranges::find_if(
        own, [&](const SavedFilter &one) { return one.name.compare(filter.name, Qt::CaseInsensitive) == 0; });
    if (at == own.end())
        at = own.insert(own.end(), filter);
    at->line = filter.line;
    const QString id = at->id;
    m_file.change();
    Q_EMIT filtersChanged();
    return id;
}

void ModelNotebook::renameFilter(const QString &id, const QString &name)
{
    QList<SavedFilter> &own = ownFilters();
    const auto at = std::ranges::find(own, id, &SavedFilter::id);
    const QString line = name.simplified();
    if (at == own.end() || line.isEmpty() || at->name == line)
        return;
    at->name = line;
    m_file.change();
    Q_EMIT filtersChanged();
}

std::optional<std::pair<int, SavedFilter>> ModelNotebook::removeFilter(const QString &id)
{
    QList<SavedFilter> &own = ownFilters();
    const auto at = std::ranges::find(own, id, &SavedFilter::id);
    if (at == own.end())
        return {};
    const std::pair removed{int(at - own.begin()), *at};
    own.erase(at);
    m_file.change();
    Q_EMIT filtersChanged();
    return removed;
}

void ModelNotebook::insertFilter(int index, const SavedFilter &filter)
{
    QList<SavedFilter> &own = ownFilters();
    own.insert(std::clamp<qsizetype>(index, 0, own.size()), filter);
    m_file.change();
    Q_EMIT filtersChanged();
}

} // namespace switchyard
