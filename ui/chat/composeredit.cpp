// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/composeredit.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>

#include <algorithm>
#include <array>
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

/// The files on this computer that are named; a web address among them is none.
QStringList localFiles(const QMimeData *source)
{
    QStringList paths;
    const QList<QUrl> urls = source->hasUrls() ? source->urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

/// Formats that are sent as they are.
constexpr std::array pictureFormats{"image/png"_L1, "image/jpeg"_L1, "image/webp"_L1, "image/gif"_L1};

/// Puts paragraphs that are written from the right to the right; the toolkit's own layout leaves them on the left.
class ParagraphLayout final : public QPlainTextDocumentLayout
{
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    /// Asked for before a paragraph is painted or a cursor placed in it. The alignment is looked at only then.
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override
    {
        const QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
        QTextLayout *lines = block.layout();
        if (lines && block.textDirection() == Qt::RightToLeft && lines->textOption().alignment() != Qt::AlignRight) {
            QTextOption option = lines->textOption();
            option.setAlignment(Qt::AlignRight);
            lines->setTextOption(option);
        }
        return rect;
    }
};

} // namespace

ComposerEdit::ComposerEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    auto *text = new QTextDocument(this);
    text->setDocumentLayout(new ParagraphLayout(text));
    setDocument(text);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(2);
    m_hint.setTextFormat(Qt::PlainText);
    m_hint.setPerformanceHint(QStaticText::AggressiveCaching);
    m_font = transcriptFont;
    setFont(m_font());
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &ComposerEdit::fit);
    fit();
}

void ComposerEdit::setFontSource(std::function<QFont()> font)
{
    m_font = std::move(font);
    setFont(m_font());
    fit();
}

void ComposerEdit::setHint(const QString &hint)
{
    m_hint.setText(hint);
    viewport()->update();
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
    if (event->type() == QEvent::StyleChange) {
        setFont(m_font());
        fit();
    }
    if (event->type() == QEvent::LayoutDirectionChange)
        m_hint.setTextWidth(-1); // laid out anew
}

void ComposerEdit::paintEvent(QPaintEvent *event)
{
    if (document()->isEmpty() && !m_composing)
        paintHint(event->rect());
    QPlainTextEdit::paintEvent(event);
}

void ComposerEdit::paintHint(const QRect &exposed)
{
    const double margin = document()->documentMargin();
    const double width = viewport()->width() - 2 * margin;
    if (m_hint.textWidth() != width) {
        QTextOption option(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
        option.setTextDirection(layoutDirection());
        m_hint.setTextOption(option);
        m_hint.setTextWidth(width);
    }
    QPainter painter(viewport());
    painter.setClipRect(exposed);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawStaticText(QPointF(margin, margin), m_hint);
}

void ComposerEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const bool composingBefore = m_composing;
    m_composing = !event->preeditString().isEmpty();
    if (composingBefore && !m_composing)
        m_composed.start();
    QPlainTextEdit::inputMethodEvent(event);
}

bool ComposerEdit::isEnterOfInputMethod() const
{
    return m_composing || (m_composed.isValid() && m_composed.elapsed() < composedEnterMs);
}

/// Tab goes to the next widget before it gets to be a key.
bool ComposerEdit::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool tab = key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier;
        if (tab && (m_composing || (m_keyFilter && m_keyFilter(*key)))) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && isEnterOfInputMethod()) {
        event->accept();
        return;
    }
    if (!m_composing && m_keyFilter && m_keyFilter(*event)) {
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (!m_composing)
            Q_EMIT cancelled();
        return;
    }
    if (!enter) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    event->accept();
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

bool ComposerEdit::takes(const QMimeData *source)
{
    return source->hasFormat("text/plain"_L1) || source->hasImage() || !localFiles(source).isEmpty();
}

void ComposerEdit::take(const QMimeData *source)
{
    // Only plain forms are looked at: rich text could name files, which the toolkit would open.
    if (const QStringList files = localFiles(source); !files.isEmpty()) {
        Q_EMIT filesOffered(files);
        return;
    }
    // A word processor offers a picture of the words as well: the words are meant.
    if (source->hasFormat("text/plain"_L1) && !source->text().isEmpty()) {
        insertText(source->text());
        return;
    }
    for (const QLatin1StringView format : pictureFormats) {
        if (const QByteArray encoded = source->data(format); !encoded.isEmpty()) {
            Q_EMIT pictureOffered(encoded, {});
            return;
        }
    }
    if (source->hasImage()) {
        if (const QImage image = qvariant_cast<QImage>(source->imageData()); !image.isNull())
            Q_EMIT pictureOffered({}, image);
    }
}

void ComposerEdit::insertText(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    if (isTooLarge(text)) {
        Q_EMIT largeTextPasted(text);
        return;
    }
    textCursor().insertText(text);
    ensureCursorVisible();
}

} // namespace switchyard
