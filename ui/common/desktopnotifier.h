// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace switchyard {

/// Tells something outside the window. Where the desktop has no way to, nothing happens: whatever is told stands in the
/// window as well.
class DesktopNotifier
{
public:
    virtual ~DesktopNotifier() = default;
    /// Both texts are plain. `activated` is called at most once, when the user clicks it.
    virtual void notify(const QString &title, const QString &body, const std::function<void()> &activated) = 0;
};

} // namespace switchyard
