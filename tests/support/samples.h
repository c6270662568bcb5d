// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace switchyard::samples {

/// A file of tests/data/api; stops the program when it is missing.
[[nodiscard]] QByteArray own(const QString &name);

/// The reference material beside the checkout (environment SWITCHYARD_SHARED); empty when it is absent.
[[nodiscard]] QString sharedReference();

/// Paths of our own samples and of the shared recordings whose names match `pattern` ("*.sse").
[[nodiscard]] QStringList all(const QString &pattern);

[[nodiscard]] QByteArray contents(const QString &path);

} // namespace switchyard::samples
