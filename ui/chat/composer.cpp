// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/composer.h"

#include "ui/chat/compose/attachmenttray.h"
#include "ui/chat/compose/composerrow.h"
#include "ui/chat/compose/contextpopover.h"
#include "ui/chat/compose/meterbutton.h"
#include "ui/chat/compose/noticestack.h"
#include "ui/chat/compose/promptform.h"
#include "ui/chat/compose/promptlistmodel.h"
#include "ui/chat/compose/recipientchips.h"
#include "ui/chat/compose/suggestionpopup.h"
#include "ui/chat/composeredit.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/scaledwidth.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleHints>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {
constexpr int controlHeight = 30;
}

Composer::Composer(QWidget *parent)
    : QWidget(parent),
      m_edit(new ComposerEdit(this)),
      m_queue(new QueueBar(this)),
      m_notices(new NoticeStack(this)),
      m_tray(new AttachmentTray(this)),
      m_form(new PromptForm(this)),
      m_recipients(new RecipientChips(this)),
      m_meter(new MeterButton(this)),
      m_estimate(new ElidedLabel(TextRole::Secondary, this)),
      m_stop(new QPushButton(tr("Stop"), this)),
      m_send(new QPushButton(this)),
      m_promptList(new PromptListModel(this)),
      m_modelList(new ModelPickerListModel(this))
{
    setObjectName("composer"_L1);
    m_edit->setObjectName("composerText"_L1);
    m_edit->setAccessibleName(tr("Message"));
    m_edit->setHint(tr("Write a message"));
    m_edit->installEventFilter(this);
    m_edit->setKeyFilter([this](const QKeyEvent &event) { return handleKey(event); });
    setFocusProxy(m_edit);
    setCursor(Qt::IBeamCursor);
    setAcceptDrops(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(m_queue);
    layout->addWidget(m_notices);
    layout->addWidget(m_tray);
    layout->addWidget(m_edit);
    layout->addWidget(m_form);
    layout->addLayout(buildRow());
    connectParts();
    updateButton();
}

QLayout *Composer::buildRow()
{
    const auto tool = [this](const QString &caption, const QString &name, const QString &spoken) {
        auto *button = new QPushButton(caption);
        button->setObjectName(name);
        button->setAccessibleName(spoken);
        setButtonRole(button, ButtonRole::Quiet);
        m_recipients->addTool(button);
        return button;
    };
    auto *attach = tool({}, u"attachButton"_s, tr("Attach files"));
    attach->setIcon(symbolIcon(u"attach"_s));
    setScaledWidth(attach, controlHeight);
    attach->setToolTip(tr("Attach files"));
    connect(attach, &QPushButton::clicked, this, &Composer::chooseFiles);
    m_promptsButton = tool(u"/"_s, u"promptsButton"_s, tr("Saved prompts")); // the key that opens them, too
    setScaledWidth(m_promptsButton, controlHeight);
    m_promptsButton->setToolTip(tr("Saved prompts"));
    connect(m_promptsButton, &QPushButton::clicked, this, [this] {
        const bool close = m_suggesting == Suggesting::AllPrompts;
        focusText();
        if (close)
            closeSuggestions();
        else
            openSuggestions(Suggesting::AllPrompts, {});
    });

    m_estimate->setObjectName("estimateLabel"_L1);
    m_estimate->setTabular();
    m_estimate->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_estimate->setCursor(Qt::ArrowCursor);
    m_stop->setObjectName("stopButton"_L1);
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->hide();
    m_send->setObjectName("sendButton"_L1);

    m_estimate->setContentsMargins(0, 0, 4, 0);
    m_estimate->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // a price is not cut before the meter is

    auto *facts = new QWidget;
    facts->setCursor(Qt::ArrowCursor);
    auto *right = new QHBoxLayout(facts);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(4);
    for (QWidget *each : std::initializer_list<QWidget *>{m_meter, m_estimate, m_stop, m_send})
        right->addWidget(each, 0, Qt::AlignVCenter);
    auto *row = new ComposerRow;
    row->addWidget(m_recipients);
    row->addWidget(facts);
    return row;
}

void Composer::connectParts()
{
    connect(m_edit, &ComposerEdit::submitted, this, &Composer::submit);
    connect(m_edit, &ComposerEdit::largeTextPasted, m_tray, &AttachmentTray::takeText);
    connect(m_edit, &ComposerEdit::filesOffered, this, &Composer::attachFiles);
    connect(m_edit, &ComposerEdit::pictureOffered, m_tray, &AttachmentTray::takePicture);
    connect(m_edit, &ComposerEdit::cancelled, this, [this] {
        if (m_editing)
            Q_EMIT editingCancelled();
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        updateButton();
        updateSuggestions();
        Q_EMIT textChanged();
    });
    connect(m_send, &QPushButton::clicked, this, &Composer::pressButton);
    connect(m_stop, &QPushButton::clicked, this, &Composer::stopRequested);
    connect(m_recipients, &RecipientChips::changeRequested, this, &Composer::modelRequested);
    connect(m_recipients, &RecipientChips::addRequested, this, &Composer::anotherModelRequested);
    connect(m_recipients, &RecipientChips::removed, this, &Composer::recipientRemoved);
    connect(m_tray, &AttachmentTray::changed, this, &Composer::attachmentsHaveChanged);
    connect(m_tray, &AttachmentTray::refused, this, &Composer::showRefusal);
    connect(m_queue, &QueueBar::editRequested, this, &Composer::queuedEditRequested);
    connect(m_queue, &QueueBar::removeRequested, this, &Composer::queuedRemoveRequested);
    connect(m_queue, &QueueBar::resumeRequested, this, &Composer::queueResumeRequested);
    connect(m_form, &PromptForm::accepted, this, &Composer::finishForm);
    connect(m_form, &PromptForm::cancelled, this, &Composer::leaveForm);
    connect(m_meter, &QAbstractButton::clicked, this, [this] {
        if (!m_context) {
            m_context = new ContextPopover(this);
            connect(m_context, &ContextPopover::excludedChanged, this, &Composer::excludedChanged);
            connect(m_context, &ContextPopover::dropOldestChanged, this, &Composer::dropOldestChanged);
        }
        Q_EMIT contextRowsRequested();
        m_context->openAt(m_meter);
    });
}

void Composer::setIntake(AttachmentIntake *intake)
{
    m_tray->setIntake(intake);
}

// ---- the text

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_dismissed = text; // a list belongs to what is typed
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void Composer::clear()
{
    m_notices->clear();
    m_tray->clear();
    m_edit->clear();
    m_history.reset();
    setEditing(false);
}

void Composer::type(const QString &text)
{
    focusText();
    m_edit->textCursor().insertText(text);
}

void Composer::focusText()
{
    if (m_form->isHidden())
        m_edit->setFocus(Qt::OtherFocusReason);
}

void Composer::setEnterSends(bool on)
{
    m_edit->setEnterSubmits(on);
}

bool Composer::handleKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier)
        return false;
    if (m_suggesting != Suggesting::Nothing && m_popup->handleKey(event.key()))
        return true;
    if (event.key() == Qt::Key_Backspace && !event.isAutoRepeat() && m_edit->document()->isEmpty()
        && m_recipients->recipients().size() > 1) {
        Q_EMIT recipientRemoved(int(m_recipients->recipients().size()) - 1);
        return true;
    }
    return stepHistory(event);
}

bool Composer::stepHistory(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Up && event.key() != Qt::Key_Down)
        return false;
    const QString shown = m_edit->document()->characterCount() < 100'000 ? text() : u"\n"_s;
    if (!m_history.appliesTo(shown) || !m_edit->textCursor().atEnd())
        return false;
    const auto step = event.key() == Qt::Key_Up ? m_history.older(shown) : m_history.newer();
    if (!step)
        return !shown.isEmpty() && event.key() == Qt::Key_Up; // the oldest stays
    setText(*step);
    return true;
}

// ---- who answers and what it takes

void Composer::setRecipients(const QList<RecipientName> &recipients)
{
    if (recipients == m_recipients->recipients())
        return;
    m_picturesAnyway = false;
    m_recipients->setRecipients(recipients);
    updatePictureNotice();
}

void Composer::setModelsElsewhere(bool on)
{
    m_modelsElsewhere = on;
    updateModels();
}

void Composer::updateModels()
{
    m_recipients->setModelsShown(!m_modelsElsewhere || m_editing);
}

QWidget *Composer::modelButton() const
{
    return m_recipients->anchor();
}

void Composer::setFacts(const ComposerFacts &facts)
{
    m_facts = facts;
    m_meter->setFacts(facts);
    m_estimate->setFullText(facts.price);
    m_estimate->setVisible(!facts.price.isEmpty());
    if (!facts.lines.isEmpty())
        m_estimate->setToolTip(plainToolTip(facts.lines.join(u'\n')));
}

void Composer::setContextRows(const QList<ContextRow> &rows)
{
    if (m_context)
        m_context->setFacts(m_facts, rows);
}

void Composer::setQueue(const QList<QueuedLine> &lines, bool paused)
{
    m_queue->setQueue(lines, paused);
}

// ---- sending

void Composer::showProblem(const QString &sentence)
{
    m_notices->put(u"problem"_s, sentence,
                   {{tr("Dismiss"),
                     [this] {
                         m_notices->take(u"problem"_s);
                         focusText();
                     }}},
                   NoticeStack::Tone::Warning);
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
    if (editing)
        m_notices->put(u"editing"_s, tr("Editing an earlier message: sending makes a new branch"),
                       {{tr("Cancel"), [this] {
                             Q_EMIT editingCancelled();
                             focusText();
                         }}});
    else
        m_notices->take(u"editing"_s);
    updateButton();
    updateModels();
}

void Composer::updateButton()
{
    const bool empty = m_edit->document()->isEmpty() && m_tray->isEmpty();
    const bool stops = m_busy && empty;
    const QString caption = stops ? tr("Stop") : m_busy && !m_editing ? tr("Queue") : tr("Send");
    if (caption != m_send->text()) { // not with every key: it lays everything out anew
        setButtonRole(m_send, stops ? ButtonRole::Plain : ButtonRole::Primary);
        m_send->setText(caption);
        m_send->setAccessibleName(caption);
    }
    m_send->setEnabled(stops || !empty);
    m_stop->setVisible(m_busy && !empty);
}

void Composer::submit()
{
    const QString text = this->text();
    if (text.trimmed().isEmpty() && m_tray->isEmpty())
        return;
    if (m_tray->isReading()) {
        m_sendWhenRead = true;
        return;
    }
    m_notices->take(u"problem"_s);
    if (QPushButton *way = m_notices->button(u"pictures"_s)) {
        way->setFocus(Qt::OtherFocusReason);
        return;
    }
    closeSuggestions();
    m_sent.start();
    Q_EMIT sendRequested(text);
}

void Composer::pressButton()
{
    // The second click of a double click on Send finds Stop under the pointer.
    const int pause = QGuiApplication::styleHints()->mouseDoubleClickInterval();
    if (m_sent.isValid() && m_sent.elapsed() < pause)
        return;
    if (m_busy && m_edit->document()->isEmpty() && m_tray->isEmpty())
        Q_EMIT stopRequested();
    else
        submit();
}

// ---- events

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        update(); // the border shows the focus
        if (event->type() == QEvent::FocusOut)
            closeSuggestions();
    }
    return QWidget::eventFilter(watched, event);
}

/// The list stays above the field while that grows.
void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_suggesting != Suggesting::Nothing)
        m_popup->showAt(this);
}

void Composer::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    if (m_suggesting != Suggesting::Nothing)
        m_popup->showAt(this);
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
