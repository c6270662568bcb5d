// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/transcriptview.h"

#include <QPointer>

namespace switchyard {

/// What assistive technology sees of a view and does in it. Asks the view each time; makes the layouts it needs and
/// gives those far from the screen back, so that a walk through a long conversation does not keep all of it.
class TranscriptReach
{
public:
    explicit TranscriptReach(TranscriptView *view) : m_view(view) {}

    [[nodiscard]] TranscriptView *view() const { return m_view; }
    [[nodiscard]] int count() const;
    [[nodiscard]] int rowOf(const QString &message) const; ///< −1: not there
    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] TranscriptMessage message(int row) const;

    /// Null when the row is not there.
    MessageLayout *layout(int row);
    /// Measured, at its place; null when it is not there. Valid until the next call.
    BlockItem *item(int row, int slot);

    [[nodiscard]] int rowAt(QPoint global) const; ///< −1: none
    /// A part of an item on the screen, and back.
    QRect toGlobal(int row, int slot, const QRectF &part);
    QPointF fromGlobal(int row, int slot, QPoint global);
    [[nodiscard]] QRect messageRect(int row) const;
    [[nodiscard]] bool isSeen(const QRect &global) const;

    void activate(int row, int slot, int target);
    /// Gives the keyboard focus to a target; to the message as a whole for a slot below 0.
    void setFocus(int row, int slot, int target);
    [[nodiscard]] bool isFocused(int row, int slot, int target) const;
    /// What has the focus; row −1: the view itself.
    struct Focus
    {
        int row = -1;
        int slot = -1;
        int target = -1;
    };
    [[nodiscard]] Focus focus() const;

    [[nodiscard]] TextRange selectionIn(int row, int slot, qsizetype length) const;
    void select(int row, int slot, TextRange range);
    void clearSelection();
    [[nodiscard]] TextPlace caret() const;
    void setCaret(const TextPlace &place);
    /// Scrolls until that part of an item is on the screen.
    void scrollTo(int row, int slot, const QRectF &part);

private:
    QPointer<TranscriptView> m_view;
    int m_made = 0; // layouts since those far away were given back
};

} // namespace switchyard
