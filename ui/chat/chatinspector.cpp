// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/chatinspector.h"

#include "ui/chat/composeredit.h"
#include "ui/chat/inspector/parametereditor.h"
#include "ui/chat/inspector/responseformateditor.h"
#include "ui/chat/inspector/routingeditor.h"
#include "ui/common/format.h"
#include "ui/common/scaledwidth.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {

namespace {

constexpr int paneWidth = 268;
constexpr int widestPane = 440;

} // namespace

ChatInspector::ChatInspector(QWidget *parent) : QWidget(parent), m_promptPause(new QTimer(this))
{
    setObjectName("chatInspector"_L1);
    setAccessibleName(tr("About this chat"));
    setScaledWidth(this, paneWidth, widestPane);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(18);
    addModelSection(layout);
    addRoutingSection(layout);
    addPromptSection(layout);
    addParameterSection(layout);
    m_spent = addSection(layout, tr("This chat"));
    auto *preview = new QPushButton(tr("What will be sent\u2026"));
    preview->setObjectName("previewRequest"_L1);
    setButtonRole(preview, ButtonRole::Link);
    connect(preview, &QPushButton::clicked, this, &ChatInspector::requestPreviewRequested);
    layout->addWidget(preview, 0, Qt::AlignLeft);
    layout->addStretch(1);
    area->setWidget(content);
    content->setAutoFillBackground(false); // the pane's own colour is behind it
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);

    m_promptPause->setSingleShot(true);
    m_promptPause->setInterval(600ms);
    connect(m_promptPause, &QTimer::timeout, this, &ChatInspector::commitPrompt);
}

QGridLayout *ChatInspector::addSection(QVBoxLayout *layout, const QString &title)
{
    auto *section = new QVBoxLayout;
    section->setSpacing(6);
    section->addWidget(new TextLabel(title, TextRole::Section));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    section->addLayout(grid);
    layout->addLayout(section);
    return grid;
}

void ChatInspector::addModelSection(QVBoxLayout *layout)
{
    m_model = addSection(layout, tr("Model"));
    m_modelName = new ElidedLabel(TextRole::Strong);
    auto *change = new QPushButton(tr("change"));
    change->setObjectName("changeModelButton"_L1);
    change->setAccessibleName(tr("Change the model"));
    setButtonRole(change, ButtonRole::Link);
    connect(change, &QPushButton::clicked, this, &ChatInspector::modelChangeRequested);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_modelName, 1);
    row->addWidget(change);
    m_model->addLayout(row, 0, 0, 1, 2);
}

void ChatInspector::addRoutingSection(QVBoxLayout *layout)
{
    m_routing = addSection(layout, tr("Routing"));
    m_routingToggle = new QPushButton(tr("For this chat\u2026"));
    m_routingToggle->setObjectName("routingToggle"_L1);
    m_routingToggle->setCheckable(true);
    m_routingToggle->setToolTip(tr("Other rules for this chat than those of the settings"));
    setButtonRole(m_routingToggle, ButtonRole::Link);
    m_routingEditor = new RoutingEditor;
    m_routingEditor->setVisible(false);
    connect(m_routingToggle, &QPushButton::toggled, m_routingEditor, &QWidget::setVisible);
    layout->addWidget(m_routingToggle, 0, Qt::AlignLeft);
    layout->addWidget(m_routingEditor);
}

void ChatInspector::addParameterSection(QVBoxLayout *layout)
{
    auto *section = new QVBoxLayout;
    section->setSpacing(6);
    section->addWidget(new TextLabel(tr("Parameters"), TextRole::Section));
    m_parameters = new ParameterEditor;
    section->addWidget(m_parameters);
    m_format = new ResponseFormatEditor;
    section->addWidget(m_format);
    layout->addLayout(section);
}

void ChatInspector::commit()
{
    commitPrompt();
    m_parameters->commit();
    m_routingEditor->commit();
}

void ChatInspector::addPromptSection(QVBoxLayout *layout)
{
    QGridLayout *grid = addSection(layout, tr("System prompt"));
    auto *card = new Surface(&ThemeColors::base, Surface::Shape::Card);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(8, 6, 8, 6);
    m_prompt = new ComposerEdit;
    m_prompt->setObjectName("systemPrompt"_L1);
    m_prompt->setAccessibleName(tr("System prompt"));
    m_prompt->setHint(tr("Instructions for this chat"));
    m_prompt->setEnterSubmits(false);
    m_prompt->setFontSource([] { return interfaceFont(); });
    m_prompt->installEventFilter(this);
    inner->addWidget(m_prompt);
    grid->addWidget(card, 0, 0, 1, 2);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, [this] { m_promptPause->start(); });
}

void ChatInspector::fill(QGridLayout *grid, int firstRow, const QList<InspectorLine> &lines)
{
    for (int row = firstRow; row < grid->rowCount() || row - firstRow < int(lines.size()); ++row) {
        const int index = row - firstRow;
        const bool used = index < int(lines.size());
        QLayoutItem *left = grid->itemAtPosition(row, 0);
        QLayoutItem *right = grid->itemAtPosition(row, 1);
        if (used && !left) {
            auto *label = new TextLabel(TextRole::Body);
            label->setColor(&ThemeColors::secondary);
            auto *value = new ElidedLabel(TextRole::Body);
            value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            value->setTabular();
            grid->addWidget(label, row, 0);
            grid->addWidget(value, row, 1);
            left = grid->itemAtPosition(row, 0);
            right = grid->itemAtPosition(row, 1);
        }
        if (!left || !right)
            continue;
        left->widget()->setVisible(used);
        right->widget()->setVisible(used);
        if (used) {
            static_cast<TextLabel *>(left->widget())->setText(lines[index].label);
            static_cast<ElidedLabel *>(right->widget())->setFullText(lines[index].value);
        }
    }
}

void ChatInspector::setModel(const QString &name, const QList<InspectorLine> &lines)
{
    m_modelName->setFullText(singleLine(name));
    fill(m_model, 1, lines);
}

void ChatInspector::setRouting(const QList<InspectorLine> &lines)
{
    fill(m_routing, 0, lines);
}

void ChatInspector::setSpent(const QList<InspectorLine> &lines)
{
    fill(m_spent, 0, lines);
}

void ChatInspector::setSystemPrompt(const QString &text)
{
    m_knownPrompt = text;
    if (m_prompt->toPlainText() == text)
        return;
    const QSignalBlocker quiet(m_prompt);
    m_promptPause->stop();
    m_prompt->setPlainText(text);
}

void ChatInspector::commitPrompt()
{
    m_promptPause->stop();
    const QString text = m_prompt->toPlainText();
    if (text == m_knownPrompt)
        return;
    m_knownPrompt = text;
    Q_EMIT systemPromptChanged(text);
}

bool ChatInspector::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_prompt && event->type() == QEvent::FocusOut)
        commitPrompt();
    return QWidget::eventFilter(watched, event);
}

void ChatInspector::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), ThemeColors::of(this).alternate);
}

} // namespace switchyard
