// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/composeredit.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr int maxLines = 12;
constexpr qsizetype longestLine = 8'000; // from here on the toolkit needs longer for a key than a frame lasts
constexpr qsizetype longestText = 200'000;
// Some input methods hand the Enter that confirmed a candidate on, right after the text it confirmed.
constexpr qint64 composedEnterMs = 40;

bool isTooLarge(const QString &text)
{
    if (text.size() > longestText)
        return true;
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = text.indexOf(u'\n', at);
        if (end < 0)
            end = text.size();
        if (end - at > longestLine)
            return true;
        at = end + 1;
    }
    return false;
}

} // namespace

ComposerEdit::ComposerEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(2);
    setFont(transcriptFont());
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &ComposerEdit::fit);
    fit();
}

QSize ComposerEdit::sizeHint() const
{
    // The layout of this kind of document counts in lines.
    const int lines = std::clamp(int(std::ceil(document()->size().height())), 1, maxLines);
    const double height = fontMetrics().lineSpacing() * lines + 2 * document()->documentMargin() + 2;
    return {320, int(std::ceil(height))};
}

void ComposerEdit::fit()
{
    const int height = sizeHint().height();
    if (height != maximumHeight()) {
        setFixedHeight(height);
        updateGeometry();
    }
    const bool overflows = document()->size().height() > maxLines;
    setVerticalScrollBarPolicy(overflows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void ComposerEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void ComposerEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange) {
        setFont(transcriptFont());
        fit();
    }
}

void ComposerEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const bool composingBefore = m_composing;
    m_composing = !event->preeditString().isEmpty();
    if (composingBefore && !m_composing)
        m_composed.start();
    QPlainTextEdit::inputMethodEvent(event);
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return;
    }
    if (!enter) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    event->accept();
    if (m_composing || (m_composed.isValid() && m_composed.elapsed() < composedEnterMs))
        return;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool submits = modifiers == Qt::ControlModifier || (m_enterSubmits && modifiers == Qt::NoModifier);
    if (submits) {
        if (!event->isAutoRepeat())
            Q_EMIT submitted();
        return;
    }
    textCursor().insertText(u"\n"_s);
    ensureCursorVisible();
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasFormat("text/plain"_L1);
}

void ComposerEdit::insertFromMimeData(const QMimeData *source)
{
    // Only the plain form is looked at: rich text could name files, which the toolkit would open.
    if (!source->hasFormat("text/plain"_L1))
        return;
    QString text = source->text();
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    if (isTooLarge(text)) {
        Q_EMIT largeTextPasted(text);
        return;
    }
    textCursor().insertText(text);
    ensureCursorVisible();
}

} // namespace switchyard
