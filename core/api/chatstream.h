// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/chat.h"

#include <QObject>

namespace switchyard {

/// One answer on its way. deltaReceived() any number of times, then finished() exactly once, also after abort(); always
/// from the event loop, never from inside the call that made it. The text received so far belongs to whoever listened:
/// an error never takes it back. Deleting it closes the connection.
class ChatStream : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Closes the connection at once; finished() follows with Cancelled.
    virtual void abort() = 0;
    /// Hands on at once what has arrived and would be handed on in a moment. It may be all: finished() may come.
    virtual void flush() {}

Q_SIGNALS:
    void requestSent(); ///< from here on the request may have been received, and billed
    void alive(); ///< a comment line or headers came: the other side is working
    void deltaReceived(const switchyard::Delta &delta);
    /// A value only when the protocol itself said that the answer is whole. Errors: all kinds; Interrupted when the
    /// answer had begun and broke off.
    void finished(const switchyard::Result<switchyard::Completion> &result);
};

} // namespace switchyard
