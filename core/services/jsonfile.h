// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace switchyard {

/// A small JSON file of a profile, read once and saved whole: atomically, a moment after a change. A file that cannot
/// be read is kept aside, and is never overwritten where that fails; members of a newer version are kept. Hold it as
/// the last member of what it saves.
class JsonFile : public QObject
{
    Q_OBJECT
public:
    /// `content` yields all members but `version`; it is called when the file is written.
    JsonFile(QString path, std::function<QJsonObject()> content);
    ~JsonFile() override; ///< saves what is not saved yet

    /// Nothing when there is no file, or none that can be read: then problem() is set.
    [[nodiscard]] std::optional<QJsonObject> load();
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// Saves in a moment; several changes of one gesture make one save.
    void change();
    /// Writes now. Errors: Storage.
    Result<void> save();

Q_SIGNALS:
    void saveFailed(const switchyard::Error &error);

private:
    const QString m_path;
    const std::function<QJsonObject()> m_content;
    QJsonObject m_loaded;
    std::optional<Error> m_problem;
    bool m_dirty = false;
    bool m_isLocked = false; // it can neither be read nor be moved out of the way
};

} // namespace switchyard
