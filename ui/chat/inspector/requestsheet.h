// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace switchyard {

/// The request as it would go out now, for reading and copying. It holds no key.
class RequestSheet final : public QDialog
{
    Q_OBJECT

public:
    RequestSheet(const QString &request, QWidget *parent);
};

} // namespace switchyard
