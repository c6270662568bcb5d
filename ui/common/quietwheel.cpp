// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/quietwheel.h"

#include <QEvent>
#include <QWidget>

namespace switchyard {

namespace {

class QuietWheel final : public QObject
{
public:
    explicit QuietWheel(QWidget *field) : QObject(field), m_field(field) { field->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || m_field->hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore(); // goes to the parent
        return true;
    }

private:
    QWidget *m_field;
};

} // namespace

void makeWheelQuiet(QWidget *field)
{
    field->setFocusPolicy(Qt::StrongFocus); // the wheel alone does not give it the focus
    new QuietWheel(field);
}

} // namespace switchyard
