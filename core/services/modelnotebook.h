// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/modelfacts.h"
#include "core/services/jsonfile.h"

#include <QHash>

namespace switchyard {

/// A line of the catalogue's search under a name of the user's.
struct SavedFilter
{
    QString id; ///< made here
    QString name; ///< one line
    QString line; ///< of the search language, see ModelQuery
    bool operator==(const SavedFilter &) const = default;
};

/// What the user wrote into the catalogue: marks of models and saved filters. One JSON file of the profile, read at the
/// first question; see JsonFile. Marks belong to a model's id, whoever serves it and whether or not it is listed now.
class ModelNotebook : public QObject
{
    Q_OBJECT
public:
    explicit ModelNotebook(QString filePath, QObject *parent = nullptr);

    /// Only models that are marked.
    [[nodiscard]] const QHash<ModelId, ModelMarks> &marks();
    [[nodiscard]] ModelMarks marksOf(const ModelId &model) { return marks().value(model); }
    /// Tags become single lines without blanks around them, each once whatever its case.
    void setMarks(const ModelId &model, ModelMarks marks);
    /// The same for several models with one announcement; what it yields is as it was before, for undoing.
    QHash<ModelId, ModelMarks> changeMarks(const QList<ModelId> &models,
                                           const std::function<void(ModelMarks &marks)> &change);
    void restoreMarks(const QHash<ModelId, ModelMarks> &before);
    /// Every tag in use, in the order of the alphabet.
    [[nodiscard]] QStringList tags();

    /// What a profile that never saved a filter begins with.
    void setStarters(const QList<SavedFilter> &starters) { m_starters = starters; }
    /// In the order they were added.
    [[nodiscard]] const QList<SavedFilter> &filters();
    /// Yields the new filter's id; nothing is added without a name or a line. A name that is taken gets the new line.
    QString addFilter(const QString &name, const QString &line);
    void renameFilter(const QString &id, const QString &name); ///< an empty name changes nothing
    /// What was removed, and where it was, for insertFilter(). Nothing when there is no such filter.
    std::optional<std::pair<int, SavedFilter>> removeFilter(const QString &id);
    void insertFilter(int index, const SavedFilter &filter); ///< undoes removeFilter()

    [[nodiscard]] const std::optional<Error> &problem() const { return m_file.problem(); }
    /// Writes now. Errors: Storage.
    Result<void> save() { return m_file.save(); }

Q_SIGNALS:
    void marksChanged();
    void filtersChanged();
    void saveFailed(const switchyard::Error &error);

private:
    void load();
    [[nodiscard]] QJsonObject content() const;
    QList<SavedFilter> &ownFilters();

    QHash<ModelId, ModelMarks> m_marks;
    QList<SavedFilter> m_starters;
    std::optional<QList<SavedFilter>> m_filters; // nothing: the starters were never touched
    bool m_loaded = false;
    JsonFile m_file;
};

} // namespace switchyard
