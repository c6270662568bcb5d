// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/math/mathscript.h"

#include <QJSEngine>
#include <QObject>

namespace switchyard {

class KatexScript final : public MathScript
{
public:
    [[nodiscard]] QString load() override;
    [[nodiscard]] Answer typeset(const QString &source, bool display, const Limits &limits) override;
    void setInterrupted(bool interrupted) override { m_engine.setInterrupted(interrupted); }

private:
    QJSEngine m_engine;
    QJSValue m_typeset;
};

class KatexModule final : public QObject, public MathScriptFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.switchyard.MathScriptFactory/1")
    Q_INTERFACES(switchyard::MathScriptFactory)

public:
    [[nodiscard]] std::unique_ptr<MathScript> create() override;
};

} // namespace switchyard
