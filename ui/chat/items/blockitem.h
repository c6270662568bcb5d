// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/blocks.h"
#include "ui/chat/transcriptstyle.h"

#include <QList>
#include <QRectF>
#include <QString>

#include <algorithm>
#include <optional>

class QPainter;

namespace switchyard {

/// What is told about a target when it is pointed at or has the focus. All of it is plain, foreign text.
struct HoverText
{
    QString title;
    QString source; ///< where it leads, in ASCII
    QString excerpt;
    [[nodiscard]] bool isEmpty() const { return title.isEmpty() && source.isEmpty() && excerpt.isEmpty(); }
};

/// Something in an item that can be clicked or reached with Tab.
struct HitTarget
{
    enum class Kind { None, Link, Button };
    Kind kind = Kind::None;
    QString id; ///< Link: the address. Button: what to do, in the item's own words ("copy")
    QString text; ///< what is seen; the accessible name
    QRectF rect; ///< in the item's coordinates
    HoverText hover;
    bool goesOn = false; ///< the target before it, on another line

    [[nodiscard]] bool isNull() const { return kind == Kind::None; }
};

/// What an item offers beside its buttons: an entry of the menu.
struct ItemAction
{
    QString id;
    QString text;
};

/// What goes to the clipboard for one of an item's actions.
struct CopiedForms
{
    QString text;
    QString html; ///< empty: only the text
};

/// Characters [from, to) of an item's text.
struct TextRange
{
    qsizetype from = 0;
    qsizetype to = 0;
    [[nodiscard]] bool isEmpty() const { return from >= to; }
    bool operator==(const TextRange &) const = default;
};

/// A place that was searched for and found.
struct TextMark
{
    TextRange range;
    bool isCurrent = false; ///< the one of them that is shown
};

/// What looks different: from `top` to `bottom`, and nothing left of `left`.
struct ChangedPart
{
    static constexpr double endless = 1e9;
    double top = 0;
    double bottom = endless; ///< endless: and so does all that stands below
    double left = 0;
    double pushed = 0; ///< how far what stands below has gone down, being the same otherwise

    [[nodiscard]] bool goesOn() const { return bottom >= endless; }
    [[nodiscard]] ChangedPart translated(double x, double y) const
    {
        return {top + y, goesOn() ? endless : bottom + y, left + x, pushed};
    }
    [[nodiscard]] ChangedPart united(const ChangedPart &other) const
    {
        return {std::min(top, other.top), std::max(bottom, other.bottom), std::min(left, other.left),
                pushed + other.pushed};
    }
};

/// One piece of a message on the page: laid out for a width, painted, asked what is where. Coordinates are its own.
class BlockItem
{
public:
    /// What the view knows and the item shows.
    struct PaintState
    {
        TextRange selection;
        QList<TextMark> marks; ///< in order
        QString hovered; ///< id of the target under the pointer
        int focused = -1; ///< index into targets() of the one with keyboard focus
        bool messageHovered = false;
    };

    explicit BlockItem(const TranscriptStyle &style) : m_style(style) {}
    virtual ~BlockItem() = default;
    Q_DISABLE_COPY_MOVE(BlockItem)

    /// Lays out; cheap when the width is the one before.
    void setWidth(double width);
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_height; }

    /// `exposed` is the part that has to be painted.
    virtual void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const = 0;

    /// What can be selected and copied; empty when nothing can.
    [[nodiscard]] virtual QString text() const { return {}; }
    /// The place between characters that is nearest to a point.
    [[nodiscard]] virtual qsizetype positionAt(QPointF) const { return 0; }
    /// Top of the line with that position, and its place within the line.
    [[nodiscard]] virtual QPointF pointOf(qsizetype) const { return {}; }
    /// Where a caret before that position stands; no width.
    [[nodiscard]] virtual QRectF caretRect(qsizetype position) const;
    [[nodiscard]] virtual QList<HitTarget> targets() const { return {}; }
    /// Moves wide content sideways; false when there is nothing to move.
    virtual bool scrollSideways(double) { return false; }
    /// Does what a button of its own stands for; false when that is not its business.
    virtual bool press(const QString &) { return false; }
    /// For the menu. The button "menu" of an item opens these, too.
    [[nodiscard]] virtual QList<ItemAction> actions() const { return {}; }
    /// What an action of that menu copies; nothing when it does something else.
    [[nodiscard]] virtual std::optional<CopiedForms> copyAs(const QString &) const { return {}; }
    /// The block as it is shown, where the reader has changed it (a sorted table).
    [[nodiscard]] virtual std::optional<Block> shownBlock() const { return {}; }
    /// Whether the reader has opened, wrapped or sorted something: such an item is not dropped when it leaves the
    /// screen.
    [[nodiscard]] virtual bool isTouched() const { return false; }
    /// Formulas have been typeset: takes those it waits for. Whether it looks different now.
    virtual bool takeFormulas() { return false; }
    /// Where this item looks different from `before`, which stood in its place.
    [[nodiscard]] virtual ChangedPart changedSince(const BlockItem &) const { return {}; }

    [[nodiscard]] HitTarget targetAt(QPointF point) const;

protected:
    /// Sets m_height for m_width.
    virtual void layOut() = 0;
    void relayout() { layOut(); }
    void paintFocus(QPainter &painter, const QRectF &rect) const;

    const TranscriptStyle &m_style;
    double m_width = -1;
    double m_height = 0;
};

} // namespace switchyard
