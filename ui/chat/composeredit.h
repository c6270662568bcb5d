// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QFont>
#include <QImage>
#include <QPlainTextEdit>
#include <QStaticText>

#include <functional>

namespace switchyard {

/// The text field of the composer: plain text only, as tall as its text up to twelve lines.
/// Enter submits and Shift+Enter breaks the line, or the other way round; Enter that belongs to an input method never
/// submits, nor does one that is held down.
class ComposerEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ComposerEdit(QWidget *parent = nullptr);

    /// Another font than the transcript's; asked again when the text size changes.
    void setFontSource(std::function<QFont()> font);
    /// What stands in the field while it is empty. Not the toolkit's placeholder, which is laid out anew with each
    /// blink of the caret: most of what a quiet window costs.
    void setHint(const QString &hint);
    [[nodiscard]] QString hint() const { return m_hint.text(); }
    /// Otherwise Ctrl+Enter submits and Enter breaks the line.
    void setEnterSubmits(bool on) { m_enterSubmits = on; }
    /// Asked first about each key that is not part of a composition; true = it has been dealt with.
    void setKeyFilter(std::function<bool(const QKeyEvent &)> filter) { m_keyFilter = std::move(filter); }
    /// An input method is at work on a word that is not in the text yet.
    [[nodiscard]] bool isComposing() const { return m_composing; }
    /// Whether a paste or drop holds something for this field or for the attachments.
    [[nodiscard]] static bool takes(const QMimeData *source);
    void take(const QMimeData *source);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

Q_SIGNALS:
    void submitted();
    void cancelled(); ///< Escape
    /// A paste or drop that the field could not show at the speed of typing, and did not take.
    void largeTextPasted(const QString &text);
    void filesOffered(const QStringList &paths);
    /// A picture of the clipboard: `encoded` where it has a file format, else `image`.
    void pictureOffered(const QByteArray &encoded, const QImage &image);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override { return takes(source); }
    void insertFromMimeData(const QMimeData *source) override { take(source); }
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void paintHint(const QRect &exposed);
    void insertText(QString text);
    [[nodiscard]] bool isEnterOfInputMethod() const;

    std::function<QFont()> m_font;
    QStaticText m_hint;
    std::function<bool(const QKeyEvent &)> m_keyFilter;
    bool m_enterSubmits = true;
    bool m_composing = false;
    QElapsedTimer m_composed; // since the input method committed
};

} // namespace switchyard
