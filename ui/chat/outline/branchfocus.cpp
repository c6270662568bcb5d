// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of TranscriptView lets the focus stay on a button whose message gives way to another.

#include "ui/chat/transcriptview.h"

using namespace Qt::StringLiterals;

namespace switchyard {

QString TranscriptView::focusedButton() const
{
    return hasFocus() && m_focused.hit.kind == HitTarget::Kind::Button ? m_focused.hit.id : QString();
}

void TranscriptView::focusButton(const QString &messageId, const QString &button)
{
    const int row = m_column.rowOf(messageId);
    if (row < 0)
        return;
    const int slot = m_column.layoutAt(row)->find({MessageLayout::Source::Kind::Footer, 0});
    const BlockItem *item = measuredItem(row, slot);
    if (!item)
        return;
    const QList<HitTarget> targets = item->targets();
    int other = -1;
    for (int i = 0; i < int(targets.size()); ++i) {
        if (targets[i].id == button) {
            focusOn(row, slot, i);
            return;
        }
        if (targets[i].id.startsWith("branch:"_L1))
            other = i;
    }
    if (other >= 0)
        focusOn(row, slot, other); // the last version has no next one
}

} // namespace switchyard
