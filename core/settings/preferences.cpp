// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings/preferences.h"

#include "core/base/atomicfile.h"
#include "core/domain/json.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>
#include <array>
#include <chrono>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds saveDelay{400}; // several changes of one gesture make one save
constexpr qint64 largestFile = 4 << 20;
constexpr int formatVersion = 1;
constexpr int smallestText = 75, largestText = 300; // percent

constexpr std::array themes{std::pair{Settings::Theme::System, "system"_L1},
                            std::pair{Settings::Theme::Light, "light"_L1}, std::pair{Settings::Theme::Dark, "dark"_L1}};

QString themeName(Settings::Theme theme)
{
    const auto entry = std::ranges::find(themes, theme, [](const auto &pair) { return pair.first; });
    return QString(entry->second);
}

Settings::Theme themeFromName(const QString &name)
{
    for (const auto &[theme, text] : themes) {
        if (name == text)
            return theme;
    }
    return Settings::Theme::System;
}

QJsonObject encodeModelRouting(const QHash<ModelId, RoutingPreferences> &all)
{
    QJsonObject object;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (!it->isEmpty())
            object.insert(it.key().text(), encodeRouting(*it));
    }
    return object;
}

QHash<ModelId, RoutingPreferences> decodeModelRouting(const QJsonObject &object)
{
    QHash<ModelId, RoutingPreferences> all;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (const RoutingPreferences one = decodeRouting(it->toObject()); !it.key().isEmpty() && !one.isEmpty())
            all.insert(ModelId(it.key()), one);
    }
    return all;
}

QJsonObject encodeSettings(const Settings &s)
{
    return {{"version"_L1, formatVersion},
            {"theme"_L1, themeName(s.theme)},
            {"platformStyle"_L1, s.platformStyle},
            {"language"_L1, s.language},
            {"textSizePercent"_L1, s.textSizePercent},
            {"enterSends"_L1, s.enterSends},
            {"defaultConnection"_L1, s.defaultConnection.text()},
            {"defaultModel"_L1, s.defaultModel.text()},
            {"routing"_L1, encodeRouting(s.routing)},
            {"modelRouting"_L1, encodeModelRouting(s.modelRouting)},
            {"modelColumns"_L1, encodeColumnLayout(s.modelColumns)},
            {"refreshCatalogAtStart"_L1, s.refreshCatalogAtStart},
            {"askedAboutRefresh"_L1, s.askedAboutRefresh},
            {"alertFavourites"_L1, s.alertFavourites},
            {"alertUsedModels"_L1, s.alertUsedModels},
            {"desktopAlerts"_L1, s.desktopAlerts},
            {"showList"_L1, s.showList},
            {"showInspector"_L1, s.showInspector},
            {"windowGeometry"_L1, QString::fromLatin1(s.windowGeometry.toBase64())}};
}

/// Each member that is missing or of the wrong kind keeps its default: one odd member must not cost the others.
Settings decodeSettings(const QJsonObject &in)
{
    Settings s;
    const auto flag = [&in](QLatin1StringView key, bool &target) { target = in.value(key).toBool(target); };
    s.theme = themeFromName(in.value("theme"_L1).toString());
    flag("platformStyle"_L1, s.platformStyle);
    s.language = in.value("language"_L1).toString();
    s.textSizePercent = std::clamp(in.value("textSizePercent"_L1).toInt(s.textSizePercent), smallestText, largestText);
    flag("enterSends"_L1, s.enterSends);
    s.defaultConnection = ConnectionId(in.value("defaultConnection"_L1).toString());
    s.defaultModel = ModelId(in.value("defaultModel"_L1).toString());
    s.routing = decodeRouting(in.value("routing"_L1).toObject());
    s.modelRouting = decodeModelRouting(in.value("modelRouting"_L1).toObject());
    s.modelColumns = decodeColumnLayout(in.value("modelColumns"_L1).toObject());
    flag("refreshCatalogAtStart"_L1, s.refreshCatalogAtStart);
    flag("askedAboutRefresh"_L1, s.askedAboutRefresh);
    flag("alertFavourites"_L1, s.alertFavourites);
    flag("alertUsedModels"_L1, s.alertUsedModels);
    flag("desktopAlerts"_L1, s.desktopAlerts);
    flag("showList"_L1, s.showList);
    flag("showInspector"_L1, s.showInspector);
    s.windowGeometry = QByteArray::fromBase64(in.value("windowGeometry"_L1).toString().toLatin1());
    return s;
}

/// What killed saves of this very file left behind: "settings.json.AbCdEf", six letters of both cases.
void sweepLeftovers(const QString &path)
{
    const QFileInfo info(path);
    const QDir dir = info.dir();
    const auto names = dir.entryList({info.fileName() + u".??????"_s}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        const QString suffix = name.last(6);
        const bool letters = std::ranges::all_of(suffix, [](QChar c) { return c.unicode() < 128 && c.isLetter(); });
        // A word somebody chose ("backup") is left alone; a name made by chance is rarely of one case.
        if (letters && suffix != suffix.toLower() && suffix != suffix.toUpper())
            QFile::remove(dir.filePath(name));
    }
}

} // namespace

Preferences::Preferences(QString filePath, QObject *parent) : QObject(parent), m_path(std::move(filePath))
{
    load();
}

Preferences::~Preferences()
{
    if (m_dirty)
        (void)save();
}

void Preferences::load()
{
    sweepLeftovers(m_path);
    auto content = readWholeFile(m_path, largestFile);
    if (!content && content.error().kind == Error::Kind::NotFound)
        return;
    QString reason;
    if (content) {
        QJsonParseError parsing;
        const QJsonDocument document = QJsonDocument::fromJson(*content, &parsing);
        if (document.isObject()) {
            m_unknown = document.object();
            m_values = decodeSettings(m_unknown);
            return;
        }
        reason = u"it is no settings file (%1 at byte %2)"_s.arg(parsing.errorString()).arg(parsing.offset);
    } else {
        reason = content.error().message;
    }
    const QString aside = m_path + u".broken-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    const bool kept = QFile::rename(m_path, aside);
    m_keepFile = !kept;
    m_problem = Error{.kind = Error::Kind::Storage,
                      .message = u"%1 was not used: %2. Defaults are in effect; %3"_s.arg(
                          m_path, reason, kept ? u"it is kept as "_s + aside : u"it is left as it is"_s),
                      .host = m_path};
}

void Preferences::setValues(const Settings &values)
{
    if (values == m_values)
        return;
    m_values = values;
    if (!m_dirty) {
        m_dirty = true;
        QTimer::singleShot(saveDelay, this, [this] {
            if (m_dirty)
                (void)save();
        });
    }
    Q_EMIT changed();
}

Result<void> Preferences::save()
{
    m_dirty = false;
    const auto report = [this](const Error &error) -> Result<void> {
        m_problem = error;
        Q_EMIT saveFailed(error);
        return failure(error);
    };
    if (m_keepFile)
        return report(*m_problem); // what cannot be read cannot be merged, and must not be overwritten
    // Members this version does not know were written by a newer one, which will look for them.
    QJsonObject object = m_unknown;
    const QJsonObject known = encodeSettings(m_values);
    for (auto it = known.constBegin(); it != known.constEnd(); ++it)
        object.insert(it.key(), it.value());
    if (m_unknown.value("version"_L1).toInt() > formatVersion)
        object.insert("version"_L1, m_unknown.value("version"_L1));
    if (auto saved = writeFileAtomically(m_path, QJsonDocument(object).toJson()); !saved)
        return report(saved.error());
    return {};
}

} // namespace switchyard
