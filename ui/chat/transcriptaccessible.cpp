// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptaccessible.h"

#include "ui/chat/accessible/accessibletranscript.h"
#include "ui/chat/accessible/listening.h"
#include "ui/chat/transcriptview.h"

#include <QAccessible>

namespace switchyard {

namespace {

QAccessibleInterface *accessibleFactory(const QString &, QObject *object)
{
    auto *view = qobject_cast<TranscriptView *>(object);
    return view ? new AccessibleTranscript(view) : nullptr;
}

} // namespace

void installTranscriptAccessibility()
{
    static bool installed = false;
    if (!std::exchange(installed, true))
        QAccessible::installFactory(accessibleFactory);
}

void notifyTranscriptReset(TranscriptView *view)
{
    if (!someoneListens())
        return;
    if (AccessibleTranscript *list = AccessibleTranscript::of(view))
        list->prune();
    QAccessibleEvent event(view, QAccessible::ObjectReorder);
    tell(&event);
}

void notifyFocus(TranscriptView *view)
{
    if (!someoneListens() || !view->hasFocus())
        return;
    AccessibleTranscript *list = AccessibleTranscript::of(view);
    if (QAccessibleInterface *node = list ? list->focusNode() : nullptr) {
        QAccessibleEvent event(node, QAccessible::Focus);
        tell(&event);
    }
}

void notifySelection(TranscriptView *view, const TextPlace &caret)
{
    if (!someoneListens())
        return;
    AccessibleTranscript *list = AccessibleTranscript::of(view);
    const MessageLayout *layout = list ? list->reach().layout(caret.message) : nullptr;
    if (!layout || caret.slot < 0 || caret.slot >= int(layout->slotList().size()))
        return;
    QAccessibleInterface *message = list->messageNode(caret.message);
    QAccessibleInterface *block = message->child(caret.slot);
    QAccessibleTextInterface *text = block ? block->textInterface() : nullptr;
    if (!text)
        return;
    QAccessibleTextCursorEvent moved(block, int(caret.position));
    tell(&moved);
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    QAccessibleTextSelectionEvent selected(block, start, end);
    tell(&selected);
}

} // namespace switchyard
