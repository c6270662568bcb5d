// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/blockitem.h"

#include <QAccessibleInterface>

namespace switchyard {

class TranscriptReach;

/// The text of a block or of a cell, character by character. The selection is the view's own: what is selected here is
/// selected on the page.
class AccessibleText : public QAccessibleTextInterface
{
public:
    /// Where that text is.
    struct Place
    {
        TranscriptReach *reach = nullptr;
        int row = -1;
        int slot = -1;
        BlockItem *item = nullptr; ///< null: gone
        qsizetype start = 0; ///< in the item's text
        QString text;
    };

    void selection(int selectionIndex, int *startOffset, int *endOffset) const override;
    int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int selectionIndex) override;
    void setSelection(int selectionIndex, int startOffset, int endOffset) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int startOffset, int endOffset) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    QString attributes(int offset, int *startOffset, int *endOffset) const override;

protected:
    [[nodiscard]] virtual Place place() const = 0;
    /// The looks of the text; null when it has none.
    [[nodiscard]] virtual RichText looks() const = 0;

private:
    [[nodiscard]] static TextRange rangeAt(const Place &place, int offset, QAccessible::TextBoundaryType type);
    [[nodiscard]] static TextRange lineAt(const Place &place, qsizetype offset);
    [[nodiscard]] static QString cut(const Place &place, const TextRange &range, int *start, int *end);
};

} // namespace switchyard
