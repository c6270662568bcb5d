// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/errorbanner.h"

#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr int maximumButtons = 3;
constexpr int detailsHeight = 132;
} // namespace

ErrorBanner::ErrorBanner(QWidget *parent)
    : QFrame(parent),
      m_title(new TextLabel(TextRole::Strong, this)),
      m_sentence(new TextLabel(TextRole::Body, this)),
      m_buttons(new QHBoxLayout),
      m_details(new QPlainTextEdit(this)),
      m_timer(new QTimer(this))
{
    setObjectName(u"errorBanner"_s);
    setFrameShape(QFrame::NoFrame);
    m_title->setObjectName(u"errorTitle"_s);
    m_sentence->setObjectName(u"errorSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setObjectName(u"errorDetails"_s);
    m_details->setAccessibleName(tr("Details of the failure"));
    m_details->setReadOnly(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setFont(interfaceFont(TextRole::Mono));
    m_details->setFixedHeight(detailsHeight);
    m_details->hide();
    m_timer->setInterval(1000);
    connect(m_timer, &QTimer::timeout, this, &ErrorBanner::countDown);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    m_buttons->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(m_buttons);
    layout->addWidget(m_details);
    hide();
}

void ErrorBanner::showError(const Error &error, const QList<ErrorAction> &offered)
{
    m_error = error;
    m_isWarning = error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::RateLimited
        || error.kind == Error::Kind::Interrupted || error.kind == Error::Kind::Unclear;
    const ErrorText text = errorText(error);
    present(text.title, text.sentence);
    m_details->setPlainText(errorDetails(error));
    m_waits = false;
    m_secondsLeft = error.retryAfter ? int(std::min<qint64>(error.retryAfter->count(), 86'400)) : 0;
    for (const ErrorAction action : text.actions) {
        if (m_buttons->count() < maximumButtons && (action == ErrorAction::ShowDetails || offered.contains(action)))
            addAction(action);
    }
    m_buttons->addStretch();
    if (m_secondsLeft > 0)
        m_timer->start();
}

void ErrorBanner::showWarning(const QString &title, const QString &sentence)
{
    m_error = {};
    m_isWarning = true;
    present(title, sentence);
}

void ErrorBanner::clear()
{
    m_timer->stop();
    hide();
}

void ErrorBanner::present(const QString &title, const QString &sentence)
{
    m_timer->stop();
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        std::unique_ptr<QLayoutItem> owned(item);
    }
    m_details->hide();
    m_title->setColor(m_isWarning ? &ThemeColors::warning : &ThemeColors::failure);
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorBanner::addAction(ErrorAction action)
{
    auto *button = new QPushButton(errorActionText(action), this);
    button->setObjectName(u"errorAction%1"_s.arg(int(action)));
    button->setAccessibleName(errorActionText(action));
    if (action == ErrorAction::ShowDetails) {
        setButtonRole(button, ButtonRole::Quiet);
        connect(button, &QPushButton::clicked, this, &ErrorBanner::toggleDetails);
    } else if (action == ErrorAction::WaitAndRetry) {
        button->setProperty("countsDown", true);
        connect(button, &QPushButton::clicked, this, [this, button] {
            if (m_secondsLeft <= 0) {
                Q_EMIT actionTriggered(ErrorAction::WaitAndRetry);
                return;
            }
            m_waits = true;
            button->setEnabled(false);
        });
    } else {
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionTriggered(action); });
    }
    m_buttons->addWidget(button);
    if (action == ErrorAction::WaitAndRetry && m_secondsLeft > 0)
        countDown();
}

void ErrorBanner::toggleDetails()
{
    m_details->setVisible(!m_details->isVisibleTo(this));
}

void ErrorBanner::countDown()
{
    if (m_timer->isActive())
        --m_secondsLeft;
    QPushButton *button = nullptr;
    for (int i = 0; i < m_buttons->count(); ++i) {
        if (auto *candidate = qobject_cast<QPushButton *>(m_buttons->itemAt(i)->widget());
            candidate && candidate->property("countsDown").toBool())
            button = candidate;
    }
    if (m_secondsLeft > 0) {
        if (button) {
            //: button that waits by itself; %1 is a duration like "12 s"
            button->setText(tr("Try again in %1").arg(formatDuration(std::chrono::seconds(m_secondsLeft))));
        }
        return;
    }
    m_timer->stop();
    if (button) {
        button->setText(errorActionText(ErrorAction::Retry));
        button->setEnabled(true);
    }
    if (std::exchange(m_waits, false))
        Q_EMIT actionTriggered(ErrorAction::WaitAndRetry);
}

void ErrorBanner::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isWarning ? colors.warningSoft : colors.failureSoft);
    painter.drawRoundedRect(rect(), 10, 10);
}

} // namespace switchyard
