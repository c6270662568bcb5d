// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/find/findbar.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {
constexpr int composedEnterMs = 50; // some input methods send the Enter that chose a candidate as well
constexpr int fieldWidth = 320;
} // namespace

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_field(new QLineEdit), m_count(new TextLabel(TextRole::Secondary))
{
    setObjectName("findBar"_L1);
    setAccessibleName(tr("Find in this chat"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 10, 6);
    layout->setSpacing(6);
    m_field->setObjectName("findField"_L1);
    m_field->setAccessibleName(tr("Find in this chat"));
    m_field->setPlaceholderText(tr("Find in this chat"));
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(scaledPixels(fieldWidth));
    m_field->installEventFilter(this);
    layout->addWidget(m_field, 1);
    m_count->setObjectName("findCount"_L1);
    m_count->setTabular();
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(999).arg(9999)));
    layout->addWidget(m_count);
    m_previous = addButton(u"findPrevious"_s, u"chevron-up"_s, tr("Previous match (Shift+Enter)"));
    m_next = addButton(u"findNext"_s, u"chevron-down"_s, tr("Next match (Enter)"));
    m_case = addToggle(u"findCase"_s, tr("Aa", "toggle: upper and lower case matter"), tr("Match case"));
    m_words = addToggle(u"findWords"_s, tr("Word", "toggle: only whole words"), tr("Whole words only"));
    layout->addStretch(1);
    QPushButton *close = addButton(u"findClose"_s, u"close"_s, tr("Close (Esc)"));
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::changed);
    connect(m_case, &QPushButton::toggled, this, &FindBar::changed);
    connect(m_words, &QPushButton::toggled, this, &FindBar::changed);
    connect(m_next, &QPushButton::clicked, this, &FindBar::nextRequested);
    connect(m_previous, &QPushButton::clicked, this, &FindBar::previousRequested);
    connect(close, &QPushButton::clicked, this, &FindBar::closeRequested);
    setCount(0, 0, false);
}

QPushButton *FindBar::addButton(const QString &objectName, const QString &icon, const QString &words)
{
    auto *button = new QPushButton;
    button->setObjectName(objectName);
    button->setIcon(symbolIcon(icon));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoDefault(false);
    setButtonRole(button, ButtonRole::Quiet);
    layout()->addWidget(button);
    return button;
}

QPushButton *FindBar::addToggle(const QString &objectName, const QString &text, const QString &words)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setCheckable(true);
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoDefault(false);
    setButtonRole(button, ButtonRole::Chip);
    layout()->addWidget(button);
    return button;
}

QString FindBar::words() const
{
    return m_field->text();
}

void FindBar::begin(const QString &words)
{
    if (!words.isEmpty())
        m_field->setText(words);
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

FindOptions FindBar::options() const
{
    return {.matchCase = m_case->isChecked(), .wholeWords = m_words->isChecked()};
}

void FindBar::setCount(qsizetype current, qsizetype total, bool isCut)
{
    m_next->setEnabled(total > 0);
    m_previous->setEnabled(total > 0);
    if (words().isEmpty()) {
        showCount({}, false);
        return;
    }
    if (total == 0) {
        showCount(tr("No match"), true);
        return;
    }
    QString all = formatCount(total);
    if (isCut)
        all += u'+';
    //: which of the matches is shown, and how many there are
    showCount(current > 0 ? tr("%1 of %2").arg(formatCount(current), all) : tr("%n match(es)", nullptr, int(total)),
              false);
}

void FindBar::setSearching()
{
    showCount(tr("Searching\u2026"), false);
}

QString FindBar::countText() const
{
    return m_count->text();
}

void FindBar::showCount(const QString &text, bool failed)
{
    if (m_count->text() == text)
        return;
    m_count->setText(text);
    m_count->setColor(failed ? &ThemeColors::failure : nullptr);
    if (text.isEmpty() || !QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent event(m_field, text);
    QAccessible::updateAccessibility(&event);
}

bool FindBar::isEnterOfInputMethod() const
{
    return m_composing || (m_composed.isValid() && m_composed.elapsed() < composedEnterMs);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::InputMethod) {
        const bool before = m_composing;
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
        if (before && !m_composing)
            m_composed.start();
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (isEnterOfInputMethod())
                return true;
            if (key->modifiers().testFlag(Qt::ShiftModifier))
                Q_EMIT previousRequested();
            else
                Q_EMIT nextRequested();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_composing)
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *event)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.fillRect(event->rect(), colors.alternate);
    painter.fillRect(QRectF(0, height() - 1 / devicePixelRatioF(), width(), 1 / devicePixelRatioF()), colors.hairline);
}

} // namespace switchyard
