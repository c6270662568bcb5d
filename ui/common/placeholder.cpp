// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/placeholder.h"

#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr int symbolSize = 36;
constexpr int textWidth = 420;
} // namespace

Placeholder::Placeholder(QWidget *parent)
    : QWidget(parent),
      m_icon(new TextLabel(TextRole::Body, this)),
      m_title(new TextLabel(TextRole::Title, this)),
      m_sentence(new TextLabel(TextRole::Body, this)),
      m_progress(new QProgressBar(this)),
      m_button(new QPushButton(this))
{
    setObjectName(u"placeholder"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setColor(&ThemeColors::secondary);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setFixedWidth(textWidth);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 4);
    m_progress->setAccessibleName(tr("Loading"));
    m_title->setObjectName(u"placeholderTitle"_s);
    m_sentence->setObjectName(u"placeholderSentence"_s);
    m_button->setObjectName(u"placeholderAction"_s);
    m_button->hide(); // until there is something to do
    connect(m_button, &QPushButton::clicked, this, &Placeholder::actionTriggered);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_progress)})
        layout->addWidget(widget, 0, Qt::AlignHCenter);
    // Not by alignment: the layout would ask how high the sentence is in the whole width.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_sentence);
    row->addStretch();
    layout->addLayout(row);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void Placeholder::showEmpty(const QString &symbol, const QString &title, const QString &sentence, const QString &action)
{
    m_symbol = symbol;
    m_failed = false;
    present(title, sentence, action);
}

void Placeholder::showLoading(const QString &title)
{
    m_symbol.clear();
    m_failed = false;
    present(title, {}, {});
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_progress)})
        widget->hide();
    QTimer::singleShot(150, m_progress, [this, title] {
        // Something else may be on show by now.
        if (m_title->text() == title && m_symbol.isEmpty() && !m_failed) {
            m_title->show();
            m_progress->show();
        }
    });
}

void Placeholder::showFailed(const Error &error, const QString &action)
{
    m_symbol = u"warning"_s;
    m_failed = true;
    const ErrorText text = errorText(error);
    present(text.title, text.sentence, action);
}

void Placeholder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateSymbol();
}

void Placeholder::present(const QString &title, const QString &sentence, const QString &action)
{
    m_title->setText(title);
    m_title->show();
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_progress->hide();
    m_button->setText(action);
    m_button->setAccessibleName(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    updateSymbol();
}

void Placeholder::updateSymbol()
{
    m_icon->setVisible(!m_symbol.isEmpty());
    if (m_symbol.isEmpty())
        return;
    const ThemeColors colors = ThemeColors::of(this);
    m_icon->setPixmap(
        symbolPixmap(m_symbol, m_failed ? colors.failure : colors.quiet, symbolSize, devicePixelRatioF()));
}

} // namespace switchyard
