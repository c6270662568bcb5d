// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/richtextlayout.h"
#include "ui/chat/transcriptmessage.h"

#include <QStaticText>

namespace switchyard {

/// A horizontal rule of the text, or the short one above the footnotes.
class RuleItem final : public BlockItem
{
public:
    explicit RuleItem(const TranscriptStyle &style, bool aboveNotes = false)
        : BlockItem(style), m_aboveNotes(aboveNotes)
    {
    }
    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QString text() const override { return QStringLiteral("———"); }

protected:
    void layOut() override { m_height = 13; }

private:
    const bool m_aboveNotes;
};

/// The line that folds and unfolds: "▸ Thought for 4 s · 312 tokens". Button: "fold".
class FoldItem final : public BlockItem
{
public:
    FoldItem(const TranscriptStyle &style, QString title, bool open);
    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QList<HitTarget> targets() const override;

protected:
    void layOut() override;

private:
    const QString m_title;
    const bool m_open;
};

/// Small pills in a row: attachments (no target) or the numbered sources of an answer (links). A long row is cut short.
/// Button: "chips.more".
class ChipsItem final : public BlockItem
{
public:
    struct Chip
    {
        QString text;
        QString url; ///< empty: not a link
        HoverText hover;
    };
    ChipsItem(const TranscriptStyle &style, QList<Chip> chips);
    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QList<HitTarget> targets() const override;
    [[nodiscard]] bool isTouched() const override { return m_all; }
    bool press(const QString &id) override;

protected:
    void layOut() override;

private:
    [[nodiscard]] qsizetype hiddenChips() const;

    const QList<Chip> m_chips;
    QList<QRectF> m_rects; // of the chips that are shown, then of "more"
    QStringList m_shown;
    bool m_all = false;
};

/// The sources of an answer as chips with the number they are cited by. One address is one chip, however often it is
/// named; what is not a link is named, but leads nowhere.
[[nodiscard]] QList<ChipsItem::Chip> citationChips(const QList<TranscriptCitation> &citations);

/// A failure or a warning in place, with its buttons: "action:ID", and "details".
class BannerItem final : public BlockItem
{
public:
    BannerItem(const TranscriptStyle &style, const TranscriptBanner &banner);
    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QString text() const override { return m_body.rich().text; }
    [[nodiscard]] qsizetype positionAt(QPointF point) const override;
    [[nodiscard]] QPointF pointOf(qsizetype position) const override;
    [[nodiscard]] QList<HitTarget> targets() const override;
    bool press(const QString &id) override;

protected:
    void layOut() override;

private:
    [[nodiscard]] static RichText bodyOf(const TranscriptBanner &banner);

    const TranscriptBanner m_banner;
    RichTextLayout m_body;
    RichTextLayout m_details;
    double m_bodyHeight = 0;
    double m_detailsHeight = 0;
    bool m_open = false;
};

/// The quiet row under a message: facts on the left; branches and actions on the right. Under the user's own messages
/// it is seen only under the pointer or the focus, unless there are branches. Buttons: "branch:-1", "branch:+1",
/// "action:ID".
class FooterItem final : public BlockItem
{
public:
    FooterItem(const TranscriptStyle &style, const TranscriptMessage &message);
    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QList<HitTarget> targets() const override { return m_targets; }

protected:
    void layOut() override;

private:
    /// Shaped once: under a growing answer the row is drawn with each new line.
    struct PlacedFact
    {
        QPointF at;
        QStaticText text;
        bool strong = false;
    };

    void layOutFacts(double room);
    [[nodiscard]] double arrowWidth() const;
    void paintArrow(QPainter &painter, bool next, bool enabled, bool hovered) const;

    const QList<FooterPiece> m_facts;
    const QList<TranscriptAction> m_actions;
    const int m_branch;
    const int m_branches;
    const bool m_hides;
    QList<HitTarget> m_targets;
    QList<PlacedFact> m_placed;
    QRectF m_branchRect;
    double m_rowHeight = 20;
};

} // namespace switchyard
