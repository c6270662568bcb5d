// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/jsonfile.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace switchyard {

/// A text that is used again and again, with gaps to fill in: `{{language}}`.
struct Prompt
{
    QString id; ///< made here
    QString name; ///< one line
    QString text;
    bool operator==(const Prompt &) const = default;
};

/// The gaps of a prompt in the order of their first mention, each once; without blanks around them. A gap is
/// `{{…}}` on one line with no further brace in it.
[[nodiscard]] QStringList promptVariables(const QString &text);
/// The text with its gaps filled; a gap without a value stays as it is. What is filled in is not searched for gaps.
[[nodiscard]] QString filledPrompt(const QString &text, const QHash<QString, QString> &values);

/// The prompts of a profile: one JSON file, read at the first question, saved whole and atomically a moment after each
/// change. A file that cannot be read is kept aside, with `problem()` set.
class PromptLibrary : public QObject
{
    Q_OBJECT
public:
    explicit PromptLibrary(QString filePath, QObject *parent = nullptr);

    /// What a new profile begins with; of no effect once there is a file.
    void setStarters(const QList<Prompt> &starters);
    /// In the order they were added.
    [[nodiscard]] const QList<Prompt> &prompts();
    [[nodiscard]] const std::optional<Error> &problem() const { return m_file.problem(); }

    /// Yields the new prompt's id.
    QString add(const QString &name, const QString &text);
    void rename(const QString &id, const QString &name); ///< an empty name changes nothing
    /// What was removed, and where it was, for insert(). Nothing when there is no such prompt.
    std::optional<std::pair<int, Prompt>> remove(const QString &id);
    void insert(int index, const Prompt &prompt); ///< undoes remove()
    /// Writes now. Errors: Storage.
    Result<void> save() { return m_file.save(); }

Q_SIGNALS:
    void changed();
    void saveFailed(const switchyard::Error &error);

private:
    void load();
    void change();

    QList<Prompt> m_starters, m_prompts;
    bool m_loaded = false;
    JsonFile m_file;
};

} // namespace switchyard
