// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/scaledwidth.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace switchyard {

namespace {

class ScaledWidth final : public QObject
{
public:
    ScaledWidth(QWidget *widget, int pixels, int most)
        : QObject(widget), m_widget(widget), m_pixels(pixels), m_most(most)
    {
        apply();
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange)
            apply();
        return QObject::eventFilter(watched, event);
    }

private:
    void apply() { m_widget->setFixedWidth(std::min(scaledPixels(m_pixels), std::max(m_pixels, m_most))); }

    QWidget *m_widget;
    const int m_pixels;
    const int m_most;
};

} // namespace

void setScaledWidth(QWidget *widget, int pixels, int most)
{
    new ScaledWidth(widget, pixels, most);
}

} // namespace switchyard
