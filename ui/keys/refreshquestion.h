// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/services.h"

#include <QWidget>

namespace switchyard {

class TextLabel;

/// Asks once, in the page, whether the list of models may be fetched at each start. There from the first key of a real
/// server on, until it is answered here or in the settings. Without a yes no request is made unasked.
class RefreshQuestion final : public QWidget
{
    Q_OBJECT

public:
    explicit RefreshQuestion(const Services &services, QWidget *parent = nullptr);

private:
    void update();
    void answer(bool yes);
    [[nodiscard]] bool isDue() const;

    Services m_services;
    TextLabel *m_text = nullptr;
};

} // namespace switchyard
