// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/inspector/requestsheet.h"

#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace switchyard {

RequestSheet::RequestSheet(const QString &request, QWidget *parent) : QDialog(parent)
{
    setObjectName("requestSheet"_L1);
    setWindowTitle(tr("What will be sent"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    auto *words = new TextLabel(tr("The request for the text in the composer, without your key."), TextRole::Secondary);
    layout->addWidget(words);
    auto *text = new QPlainTextEdit;
    text->setObjectName("requestText"_L1);
    text->setAccessibleName(tr("What will be sent"));
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFont(codeFont());
    text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    text->setPlainText(request);
    layout->addWidget(text, 1);
    auto *row = new QHBoxLayout;
    auto *copy = new QPushButton(tr("Copy"));
    copy->setObjectName("copyRequest"_L1);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    setButtonRole(close, ButtonRole::Primary);
    row->addWidget(copy);
    row->addStretch(1);
    row->addWidget(close);
    layout->addLayout(row);
    connect(copy, &QPushButton::clicked, this, [request] { QGuiApplication::clipboard()->setText(request); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace switchyard
