// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/compare/worddiff.h"

#include <QPlainTextEdit>

namespace switchyard {

/// One text of a comparison, or both in one. What went is struck out, what came is underlined, besides their colours.
/// Everything in it is plain text; very long lines are broken and very long texts end early, on the screen only.
class DiffPane final : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Side { First, Second, Both };
    static constexpr qsizetype mostCharacters = 400'000;
    static constexpr qsizetype longestLine = 2000;

    explicit DiffPane(Side side, QWidget *parent = nullptr);

    void setDiff(const TextDiff &diff);
    /// Where the pieces begin that are shown here, by their number; −1 = not shown. For scrolling two panes together.
    [[nodiscard]] const QList<int> &starts() const { return m_starts; }
    /// The place in `starts()` of what is at the top, and how far into it.
    struct Place
    {
        qsizetype piece = 0;
        int characters = 0;
    };
    [[nodiscard]] Place topPlace() const;
    /// Brings that place to the top, or what stands nearest to it here.
    void scrollTo(Place place);
    /// Not everything is on the screen.
    [[nodiscard]] bool isCut() const { return m_cut; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    [[nodiscard]] bool shows(DiffPiece::Kind kind) const;

    Side m_side;
    TextDiff m_diff;
    QList<int> m_starts;
    bool m_cut = false;
    bool m_filling = false;
};

} // namespace switchyard
