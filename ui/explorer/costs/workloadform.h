// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/workload.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QTimeEdit;

namespace switchyard {

class CountField;
class TextLabel;

/// Work as it is typed: a preset, then the numbers. Hours are local, the workload's window is UTC.
class WorkloadForm final : public QWidget
{
    Q_OBJECT

public:
    explicit WorkloadForm(QWidget *parent = nullptr);

    void setWorkload(const Workload &work);
    [[nodiscard]] const Workload &workload() const { return m_work; }
    /// Local time − UTC; what the hours are read by.
    void setUtcOffset(int minutes);
    /// The well-known kind of work it is, else empty.
    [[nodiscard]] QString preset() const;

Q_SIGNALS:
    void edited(const switchyard::Workload &work);

private:
    struct Field
    {
        CountField *edit;
        qint64 Workload::*member;
    };
    void addField(QGridLayout *grid, const QString &name, const QString &caption, qint64 Workload::*member,
                  qint64 most);
    void addShare(QGridLayout *grid);
    QWidget *buildHours();
    void showWork();
    void announce();
    void takeHours();
    void updateNotes();

    Workload m_work;
    int m_utcOffset = 0;
    bool m_showing = false;
    QComboBox *m_preset = nullptr;
    QList<Field> m_fields;
    CountField *m_cached = nullptr;
    QCheckBox *m_limited = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    TextLabel *m_notes = nullptr;
};

/// What people call a preset.
[[nodiscard]] QString presetName(QLatin1StringView preset);

} // namespace switchyard
