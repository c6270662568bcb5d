// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/composer.h"

#include "ui/chat/composeredit.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyleHints>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace switchyard {

Composer::Composer(QWidget *parent) : QWidget(parent), m_edit(new ComposerEdit(this))
{
    setObjectName("composer"_L1);
    m_edit->setObjectName("composerText"_L1);
    m_edit->setAccessibleName(tr("Message"));
    m_edit->setPlaceholderText(tr("Write a message"));
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    setCursor(Qt::IBeamCursor);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(buildNotice());
    layout->addWidget(m_edit);
    layout->addWidget(buildRow());

    connect(m_edit, &ComposerEdit::submitted, this, &Composer::submit);
    connect(m_edit, &ComposerEdit::largeTextPasted, this, &Composer::attach);
    connect(m_edit, &ComposerEdit::cancelled, this, [this] {
        if (m_editing)
            Q_EMIT editingCancelled();
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        updateButton();
        Q_EMIT textChanged();
    });
    updateButton();
    updateNotice();
}

/// Says what is unusual about this message: that it replaces another, or that pasted text goes with it.
QWidget *Composer::buildNotice()
{
    m_noticeRow = new QWidget(this);
    m_noticeRow->setCursor(Qt::ArrowCursor);
    auto *layout = new QHBoxLayout(m_noticeRow);
    layout->setContentsMargins(2, 0, 0, 0);
    m_notice = new ElidedLabel(TextRole::Secondary);
    m_notice->setObjectName("composerNotice"_L1);
    m_noticeButton = new QPushButton;
    m_noticeButton->setObjectName("composerNoticeButton"_L1);
    setButtonRole(m_noticeButton, ButtonRole::Quiet);
    layout->addWidget(m_notice, 1);
    layout->addWidget(m_noticeButton);
    connect(m_noticeButton, &QPushButton::clicked, this, [this] {
        if (!m_attached.isEmpty()) {
            m_attached.clear();
            updateNotice();
            updateButton();
        } else {
            Q_EMIT editingCancelled();
        }
        focusText();
    });
    return m_noticeRow;
}

QWidget *Composer::buildRow()
{
    auto *row = new QWidget(this);
    row->setCursor(Qt::ArrowCursor);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);

    m_model = new QPushButton(tr("Choose a model"));
    m_model->setObjectName("modelButton"_L1);
    m_model->setAccessibleName(tr("Model"));
    m_model->setCheckable(true);
    m_model->setChecked(true); // the accent says who answers
    setButtonRole(m_model, ButtonRole::Chip);
    connect(m_model, &QPushButton::clicked, this, [this] {
        m_model->setChecked(true);
        Q_EMIT modelRequested();
    });

    m_estimate = new ElidedLabel(TextRole::Secondary);
    m_estimate->setObjectName("estimateLabel"_L1);
    m_estimate->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    m_send = new QPushButton;
    m_send->setObjectName("sendButton"_L1);
    connect(m_send, &QPushButton::clicked, this, &Composer::pressButton);

    layout->addWidget(m_model);
    layout->addWidget(m_estimate, 1);
    layout->addWidget(m_send);
    return row;
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void Composer::clear()
{
    m_attached.clear();
    m_edit->clear();
    setEditing(false);
}

void Composer::type(const QString &text)
{
    focusText();
    m_edit->textCursor().insertText(text);
}

void Composer::setModelName(const QString &name)
{
    const QString shown = fontMetrics().elidedText(singleLine(name, 80), Qt::ElideMiddle, 260);
    m_model->setText(QString(shown).replace(u'&', "&&"_L1) + u"  \u25be"_s);
    m_model->setAccessibleDescription(singleLine(name, 200));
}

void Composer::setEstimate(const QString &text)
{
    m_estimate->setFullText(text);
}

void Composer::setEnterSends(bool on)
{
    m_edit->setEnterSubmits(on);
}

void Composer::focusText()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

void Composer::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    updateButton();
}

void Composer::setEditing(bool editing)
{
    m_editing = editing;
    updateNotice();
}

void Composer::updateButton()
{
    const bool empty = m_edit->document()->isEmpty() && m_attached.isEmpty();
    setButtonRole(m_send, m_busy ? ButtonRole::Plain : ButtonRole::Primary);
    m_send->setText(m_busy ? tr("Stop") : tr("Send"));
    m_send->setAccessibleName(m_send->text());
    m_send->setEnabled(m_busy || !empty);
}

void Composer::updateNotice()
{
    m_noticeRow->setVisible(m_editing || !m_attached.isEmpty());
    if (!m_attached.isEmpty()) {
        qsizetype size = 0;
        for (const QString &text : std::as_const(m_attached))
            size += text.size();
        m_notice->setFullText(
            tr("%n pasted text(s) too large for this field, %1, will be sent along", nullptr, int(m_attached.size()))
                .arg(formatBytes(size)));
        m_noticeButton->setText(tr("Remove"));
    } else {
        m_notice->setFullText(tr("Editing an earlier message: sending makes a new branch"));
        m_noticeButton->setText(tr("Cancel"));
    }
}

void Composer::setAttachedTexts(const QStringList &texts)
{
    m_attached = texts;
    updateNotice();
    updateButton();
}

void Composer::attach(const QString &text)
{
    setAttachedTexts(m_attached + QStringList{text});
}

void Composer::submit()
{
    const QString text = this->text();
    const bool empty = text.trimmed().isEmpty() && m_attached.isEmpty();
    if (m_busy || empty)
        return;
    m_sent.start();
    Q_EMIT sendRequested(text);
}

void Composer::pressButton()
{
    // The second click of a double click on Send finds Stop under the pointer.
    const int pause = QGuiApplication::styleHints()->mouseDoubleClickInterval();
    if (m_sent.isValid() && m_sent.elapsed() < pause)
        return;
    if (m_busy)
        Q_EMIT stopRequested();
    else
        submit();
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update(); // the border shows the focus
    return QWidget::eventFilter(watched, event);
}

void Composer::mousePressEvent(QMouseEvent *)
{
    focusText();
}

void Composer::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    const double line = 1.0 / devicePixelRatioF();
    const bool focused = m_edit->hasFocus();
    const double width = focused ? 1.5 : line;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? colors.accent : mixed(colors.secondary, colors.hairline, 0.35), width));
    painter.setBrush(colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 10, 10);
}

} // namespace switchyard
