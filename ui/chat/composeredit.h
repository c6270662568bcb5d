// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QPlainTextEdit>

namespace switchyard {

/// The text field of the composer: plain text only, as tall as its text up to twelve lines.
/// Enter submits and Shift+Enter breaks the line, or the other way round; Enter that belongs to an input method never
/// submits, nor does one that is held down.
class ComposerEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ComposerEdit(QWidget *parent = nullptr);

    /// Otherwise Ctrl+Enter submits and Enter breaks the line.
    void setEnterSubmits(bool on) { m_enterSubmits = on; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

Q_SIGNALS:
    void submitted();
    void cancelled(); ///< Escape
    /// A paste or drop that the field could not show at the speed of typing, and did not take.
    void largeTextPasted(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    bool m_enterSubmits = true;
    bool m_composing = false;
    QElapsedTimer m_composed; // since the input method committed
};

} // namespace switchyard
