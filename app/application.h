// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"

#include <QObject>

#include <memory>

namespace switchyard {

/// The program with its window: one instance per profile, languages, theme, command line. Only composition.
class Application : public QObject
{
    Q_OBJECT
public:
    Application(const CommandLine &line, const QString &profileFolder);
    ~Application() override;

    /// Runs the event loop until the end; returns the exit code. A second instance hands over and returns at once.
    [[nodiscard]] int run();

private:
    void buildWindow();
    void startAsking();
    void reportForBenchmarks();
    void receive(const QByteArray &message);
    void installLanguage(const QString &wanted);
    [[nodiscard]] bool saveScreenshot() const;

    struct Parts;
    const CommandLine m_line;
    const QString m_profile;
    std::unique_ptr<Parts> m_parts;
};

} // namespace switchyard
