// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/services/ownexperience.h"

#include <QWidget>

class QPushButton;

namespace switchyard {

class FactGrid;
class TextLabel;

/// What the user's own answers of a model were like in the last 30 or 90 days.
class ExperiencePanel final : public QWidget
{
    Q_OBJECT

public:
    ExperiencePanel(OwnExperience &experience, const Clock &clock, QWidget *parent = nullptr);

    void showModel(const ModelId &model);

private:
    void reload();

    OwnExperience &m_experience;
    const Clock &m_clock;
    ModelId m_model;
    TextLabel *m_title;
    FactGrid *m_facts;
    QPushButton *m_longer;
};

} // namespace switchyard
