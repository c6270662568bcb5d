// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/transcriptview.h"

#include <QTest>

#include <memory>

namespace switchyard {

/// A view of these messages in a window of its own.
[[nodiscard]] inline std::unique_ptr<TranscriptView> shown(const QList<TranscriptMessage> &messages,
                                                           QSize size = {760, 600})
{
    auto view = std::make_unique<TranscriptView>();
    view->resize(size);
    view->setMessages(messages);
    view->show();
    if (!QTest::qWaitForWindowExposed(view.get()))
        QTest::qFail("the view is not shown", __FILE__, __LINE__);
    return view;
}

} // namespace switchyard
