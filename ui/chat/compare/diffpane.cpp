// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compare/diffpane.h"

#include "ui/chat/items/visibletext.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

/// Line ends as paragraphs of their own; nothing that a document takes for an object.
QString shownText(QStringView piece, qsizetype *column)
{
    QString text;
    text.reserve(piece.size());
    for (const QChar c : piece) {
        if (c == u'\r')
            continue;
        const bool breaks = c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        if (!breaks && *column >= DiffPane::longestLine && !c.isLowSurrogate() && !c.isMark()) {
            text += u'\n';
            *column = 0;
        }
        text += breaks ? QChar(u'\n') : c == QChar::ObjectReplacementCharacter ? QChar(QChar::ReplacementCharacter) : c;
        *column = breaks ? 0 : *column + 1;
    }
    return text;
}

/// displayText() line by line: it would make the line ends its own.
QString plainLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = displayText(line);
    return lines.join(u'\n');
}

} // namespace

DiffPane::DiffPane(Side side, QWidget *parent) : QPlainTextEdit(parent), m_side(side)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(14);
    setFont(interfaceFont());
}

bool DiffPane::shows(DiffPiece::Kind kind) const
{
    return kind == DiffPiece::Kind::Same || m_side == Side::Both
        || (kind == DiffPiece::Kind::Removed) == (m_side == Side::First);
}

void DiffPane::setDiff(const TextDiff &diff)
{
    m_diff = diff;
    fill();
}

void DiffPane::fill()
{
    m_filling = true;
    const ThemeColors colors = ThemeColors::of(this);
    QTextCharFormat same;
    same.setForeground(colors.text);
    QTextCharFormat removed = same;
    removed.setBackground(colors.failureSoft);
    removed.setFontStrikeOut(true);
    QTextCharFormat added = same;
    added.setBackground(colors.accentSoft);
    added.setFontUnderline(true);
    added.setUnderlineColor(colors.accent);

    clear();
    m_starts.clear();
    m_cut = false;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    qsizetype column = 0;
    qsizetype room = mostCharacters;
    for (const DiffPiece &piece : std::as_const(m_diff.pieces)) {
        m_starts.append(shows(piece.kind) ? cursor.position() : -1);
        if (!shows(piece.kind) || room <= 0)
            continue;
        const QString text = plainLines(shownText(QStringView(piece.text).left(room), &column));
        m_cut = m_cut || piece.text.size() > room;
        room -= piece.text.size();
        cursor.insertText(text,
                          piece.kind == DiffPiece::Kind::Same          ? same
                              : piece.kind == DiffPiece::Kind::Removed ? removed
                                                                       : added);
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
    m_filling = false;
}

DiffPane::Place DiffPane::topPlace() const
{
    const int position = cursorForPosition({int(document()->documentMargin()) + 1, 1}).position();
    Place place;
    for (qsizetype i = 0; i < m_starts.size() && m_starts.at(i) <= position; ++i) {
        if (m_starts.at(i) >= 0)
            place = {i, position - m_starts.at(i)};
    }
    return place;
}

void DiffPane::scrollTo(Place place)
{
    // A piece that is not shown here: the end of the one before it.
    qsizetype piece = std::min(place.piece, m_starts.size() - 1);
    int characters = place.characters;
    while (piece >= 0 && m_starts.at(piece) < 0) {
        ++piece;
        characters = 0;
        if (piece >= m_starts.size())
            return;
    }
    if (piece < 0)
        return;
    const QTextBlock block = document()->findBlock(m_starts.at(piece) + characters);
    if (!block.isValid())
        return;
    const QTextLine line = block.layout()
        ? block.layout()->lineForTextPosition(m_starts.at(piece) + characters - block.position())
        : QTextLine();
    verticalScrollBar()->setValue(block.firstLineNumber() + (line.isValid() ? line.lineNumber() : 0));
}

void DiffPane::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_filling && !m_diff.pieces.isEmpty())
        fill();
}

} // namespace switchyard
