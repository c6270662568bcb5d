// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/jsonfile.h"

#include "core/base/atomicfile.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds saveDelay{400};
constexpr qint64 largestFile = 16 << 20;
constexpr int formatVersion = 1;

} // namespace

JsonFile::JsonFile(QString path, std::function<QJsonObject()> content)
    : m_path(std::move(path)), m_content(std::move(content))
{
}

JsonFile::~JsonFile()
{
    if (m_dirty)
        (void)save();
}

std::optional<QJsonObject> JsonFile::load()
{
    const auto content = readWholeFile(m_path, largestFile);
    if (!content && content.error().kind == Error::Kind::NotFound)
        return {};
    const QJsonDocument document = content ? QJsonDocument::fromJson(*content) : QJsonDocument();
    if (document.isObject()) {
        m_loaded = document.object();
        return m_loaded;
    }
    const QString aside = m_path + u".broken-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    m_isLocked = !QFile::rename(m_path, aside);
    m_problem = Error{.kind = Error::Kind::Storage,
                      .message = u"%1 cannot be read; %2"_s.arg(
                          m_path, m_isLocked ? u"it is left as it is"_s : u"it is kept as "_s + aside),
                      .host = m_path};
    return {};
}

void JsonFile::change()
{
    if (std::exchange(m_dirty, true))
        return;
    QTimer::singleShot(saveDelay, this, [this] {
        if (m_dirty)
            (void)save();
    });
}

Result<void> JsonFile::save()
{
    m_dirty = false;
    if (m_isLocked) {
        Q_EMIT saveFailed(*m_problem);
        return failure(*m_problem);
    }
    QJsonObject whole = m_loaded;
    const QJsonObject content = m_content();
    for (auto it = content.constBegin(); it != content.constEnd(); ++it)
        whole.insert(it.key(), it.value());
    whole.insert("version"_L1, std::max(formatVersion, m_loaded.value("version"_L1).toInt()));
    auto saved = writeFileAtomically(m_path, QJsonDocument(whole).toJson());
    if (!saved) {
        m_problem = saved.error();
        Q_EMIT saveFailed(saved.error());
    }
    return saved;
}

} // namespace switchyard
