// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/domain/routing.h"
#include "core/settings/columnlayout.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <optional>

namespace switchyard {

/// What the user has chosen, with its defaults. A plain value.
struct Settings
{
    enum class Theme { System, Light, Dark };

    Theme theme = Theme::System;
    bool platformStyle = false; ///< the platform's own style and colours instead of ours
    QString language; ///< "zh_CN"; empty = the system's
    int textSizePercent = 100; ///< 75–300, of all text
    bool enterSends = true; ///< else Ctrl+Enter sends and Enter breaks the line
    ConnectionId defaultConnection; ///< empty = the first that can answer, else the sandbox
    ModelId defaultModel; ///< empty = the first suitable one of that connection
    RoutingPreferences routing; ///< global defaults
    QHash<ModelId, RoutingPreferences> modelRouting; ///< wins over the defaults, member by member; never empty ones
    ColumnLayout modelColumns; ///< of the catalogue's table
    bool refreshCatalogAtStart = false; ///< no request is made unasked; asked once at sign-in
    bool askedAboutRefresh = false; ///< that question was answered
    bool alertFavourites = false; ///< tell what became of the prices of favourites
    bool alertUsedModels = false; ///< and of models that were used in the last 30 days
    bool desktopAlerts = false; ///< also as notifications of the desktop
    bool showList = true, showInspector = true;
    QByteArray windowGeometry;

    bool operator==(const Settings &) const = default;
    /// What holds for a model before a conversation has its say.
    [[nodiscard]] RoutingPreferences routingFor(const ModelId &model) const
    {
        return merged(routing, modelRouting.value(model));
    }
};

/// The settings file of a profile: loaded once, saved whole and atomically a moment after each change. A file that
/// cannot be read is kept aside and defaults are used, with `problem()` set; unknown members of newer versions are
/// kept.
class Preferences : public QObject
{
    Q_OBJECT
public:
    explicit Preferences(QString filePath, QObject *parent = nullptr);
    ~Preferences() override; ///< saves what is not saved yet

    [[nodiscard]] const Settings &values() const { return m_values; }
    /// Replaces the values; announces and saves only when something changed.
    void setValues(const Settings &values);
    /// `update([](Settings &s) { s.theme = …; })`
    template <class F> void update(F change)
    {
        Settings next = m_values;
        change(next);
        setValues(next);
    }
    /// What went wrong with the file, if anything.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// Writes now. Errors: Storage.
    Result<void> save();

Q_SIGNALS:
    void changed();
    void saveFailed(const switchyard::Error &error);

private:
    void load();

    QString m_path;
    Settings m_values;
    QJsonObject m_unknown;
    std::optional<Error> m_problem;
    bool m_dirty = false;
    bool m_keepFile = false; // it can neither be read nor be moved out of the way
};

} // namespace switchyard
