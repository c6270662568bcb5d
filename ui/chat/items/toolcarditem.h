// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/richtextlayout.h"
#include "ui/chat/transcriptmessage.h"

namespace switchyard {

/// The arguments and the result of a call as its card shows them; what selecting the card copies.
[[nodiscard]] QString toolCallText(const TranscriptToolCall &call);

/// What the model wants to have done: a name and its arguments, later the result. Folded at first: one line says what
/// it is about. Buttons: "tool.fold", "menu".
class ToolCardItem final : public BlockItem
{
public:
    ToolCardItem(const TranscriptStyle &style, const TranscriptToolCall &call);

    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QString text() const override { return m_body.rich().text; }
    [[nodiscard]] qsizetype positionAt(QPointF point) const override;
    [[nodiscard]] QPointF pointOf(qsizetype position) const override;
    [[nodiscard]] QList<HitTarget> targets() const override;
    [[nodiscard]] QList<ItemAction> actions() const override;
    [[nodiscard]] std::optional<CopiedForms> copyAs(const QString &action) const override;
    [[nodiscard]] bool isTouched() const override { return m_open; }
    bool press(const QString &id) override;

protected:
    void layOut() override;

private:
    [[nodiscard]] double headerHeight() const;

    const TranscriptToolCall m_call;
    const QString m_name;
    const QString m_preview; // the arguments on one line
    RichTextLayout m_body;
    double m_bodyHeight = 0;
    bool m_open = false;
};

} // namespace switchyard
