// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keys/connectioncard.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"
#include "ui/keys/connectiontexts.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr int rawHeight = 120;
}

ConnectionCard::ConnectionCard(const ConnectionId &id, QWidget *parent) : QWidget(parent), m_id(id)
{
    setObjectName(u"connectionCard"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(buildHead());
    m_testUrl = new TextLabel(TextRole::Mono, this);
    m_testUrl->setObjectName(u"testUrl"_s);
    m_testUrl->setWordWrap(true);
    m_testUrl->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_testSentence = new TextLabel(TextRole::Body, this);
    m_testSentence->setObjectName(u"testSentence"_s);
    m_testSentence->setWordWrap(true);
    m_raw = new QPlainTextEdit(this);
    m_raw->setObjectName(u"testAnswer"_s);
    m_raw->setAccessibleName(tr("The server's answer, word for word"));
    m_raw->setReadOnly(true);
    m_raw->setFrameShape(QFrame::NoFrame);
    m_raw->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_raw->setFont(interfaceFont(TextRole::Mono));
    m_raw->setFixedHeight(rawHeight);
    m_raw->setWordWrapMode(QTextOption::WrapAnywhere);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_testUrl), static_cast<QWidget *>(m_testSentence), static_cast<QWidget *>(m_raw)}) {
        widget->hide();
        widget->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        layout->addWidget(widget);
    }
}

QPushButton *ConnectionCard::addButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    return button;
}

QWidget *ConnectionCard::buildHead()
{
    auto *head = new QWidget(this);
    head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    m_name = new ElidedLabel(TextRole::Strong, head);
    m_name->setObjectName(u"connectionTitle"_s);
    m_keyState = new ElidedLabel(TextRole::Secondary, head);
    m_keyState->setObjectName(u"keyState"_s);
    names->addWidget(m_name);
    names->addWidget(m_keyState);
    auto *addresses = new QVBoxLayout;
    addresses->setSpacing(2);
    m_address = new ElidedLabel(TextRole::Mono, head, Qt::ElideMiddle);
    m_address->setObjectName(u"connectionUrl"_s);
    m_kind = new TextLabel(TextRole::Secondary, head);
    addresses->addWidget(m_address);
    addresses->addWidget(m_kind);
    m_badge = new Badge(head);
    m_badge->setObjectName(u"connectionBadge"_s);
    m_badge->hide();
    m_key = addButton(u"setKey"_s, tr("Set key…"));
    connect(m_key, &QPushButton::clicked, this, &ConnectionCard::keyRequested);
    //: button: ask the server whether it answers
    m_test = addButton(u"testConnection"_s, tr("Test"));
    connect(m_test, &QPushButton::clicked, this, &ConnectionCard::testRequested);
    m_more = addButton(u"connectionMore"_s, {});
    m_more->setIcon(symbolIcon(u"more"_s));
    setButtonRole(m_more, ButtonRole::Quiet);
    buildMenu();
    layout->addLayout(names, 5);
    layout->addLayout(addresses, 5);
    layout->addWidget(m_badge);
    layout->addWidget(m_key);
    layout->addWidget(m_test);
    layout->addWidget(m_more);
    return head;
}

void ConnectionCard::buildMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"connectionMenu"_s);
    m_default = menu->addAction(tr("Use for new chats"));
    m_edit = menu->addAction(symbolIcon(u"edit"_s), tr("Edit…"));
    menu->addSeparator();
    m_removeKey = menu->addAction(symbolIcon(u"key"_s), tr("Remove the key"));
    m_remove = menu->addAction(symbolIcon(u"trash"_s), tr("Remove the connection"));
    connect(m_default, &QAction::triggered, this, &ConnectionCard::defaultRequested);
    connect(m_edit, &QAction::triggered, this, &ConnectionCard::editRequested);
    connect(m_removeKey, &QAction::triggered, this, &ConnectionCard::keyRemovalRequested);
    connect(m_remove, &QAction::triggered, this, &ConnectionCard::removalRequested);
    connect(m_more, &QPushButton::clicked, this,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2))); });
}

void ConnectionCard::showInfo(const ConnectionInfo &info, bool isDefault)
{
    const Connection &connection = info.connection;
    const QString name = singleLine(connection.name, 80);
    m_name->setFullText(name);
    m_keyState->setFullText(keyStateText(info));
    m_keyState->setColor(keyStateTone(info.keyState) == Badge::Tone::Failure       ? &ThemeColors::failure
                             : keyStateTone(info.keyState) == Badge::Tone::Warning ? &ThemeColors::warning
                                                                                   : nullptr);
    QString address = connection.baseUrl.toString(QUrl::FullyEncoded);
    if (connection.isSandbox) // it takes another port at each start, and none before it is needed
        address.replace(connection.baseUrl.host(), connection.baseUrl.host() + u":…"_s);
    m_address->setFullText(address);
    //: after the kind of a server: this connection answers new chats
    m_kind->setText(isDefault ? tr("%1 · used for new chats").arg(dialectName(connection.dialect))
                              : dialectName(connection.dialect));
    const bool hasKey = info.keyState == KeyState::Stored || info.keyState == KeyState::SessionOnly
        || info.keyState == KeyState::Rejected || info.keyState == KeyState::Unknown
        || info.keyState == KeyState::Unavailable;
    m_key->setText(hasKey ? tr("Change key…") : tr("Set key…"));
    m_key->setVisible(!connection.isSandbox);
    m_removeKey->setEnabled(hasKey);
    m_removeKey->setVisible(!connection.isSandbox);
    m_edit->setVisible(!connection.isSandbox);
    m_remove->setVisible(!connection.isSandbox);
    m_default->setEnabled(!isDefault);
    m_key->setAccessibleName(tr("Key of %1").arg(name));
    m_test->setAccessibleName(tr("Test %1").arg(name));
    m_more->setAccessibleName(tr("More for %1").arg(name));
    m_more->setToolTip(tr("More"));
    setAccessibleName(name);
    setAccessibleDescription(keyStateText(info));
    if (!m_tested)
        m_badge->setState(Badge::Tone::Neutral, {});
}

void ConnectionCard::showTesting()
{
    m_test->setEnabled(false);
    m_badge->setState(Badge::Tone::Neutral, tr("asking…"));
}

void ConnectionCard::showTest(const ConnectionTest &test, std::chrono::milliseconds took)
{
    m_tested = true;
    m_test->setEnabled(true);
    if (test.error) {
        const ErrorText text = errorText(*test.error);
        const bool offline = test.error->kind == Error::Kind::Offline;
        m_badge->setState(offline ? Badge::Tone::Warning : Badge::Tone::Failure,
                          offline ? tr("not running") : tr("failed"));
        m_testSentence->setText(text.title + u". "_s + text.sentence);
        m_testSentence->setColor(offline ? &ThemeColors::warning : &ThemeColors::failure);
    } else {
        //: state of a connection; %1 is a duration like "0.3 s"
        m_badge->setState(Badge::Tone::Good, tr("answers in %1").arg(formatDuration(took)));
        m_testSentence->setText(tr("It lists %n model(s).", nullptr, test.models));
        m_testSentence->setColor(nullptr);
    }
    const QString status = test.httpStatus > 0 ? u" → "_s + QString::number(test.httpStatus) : QString();
    m_testUrl->setText(test.url.isEmpty() ? QString() : u"GET "_s + singleLine(test.url, 2000) + status);
    m_testUrl->setVisible(!test.url.isEmpty());
    m_testSentence->show();
    m_raw->setPlainText(test.raw);
    m_raw->setVisible(!test.raw.isEmpty());
}

void ConnectionCard::showError(const Error &error)
{
    m_test->setEnabled(true);
    const ErrorText text = errorText(error);
    m_testSentence->setText(text.title + u". "_s + text.sentence);
    m_testSentence->setColor(&ThemeColors::failure);
    m_testSentence->show();
}

void ConnectionCard::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = 1.0 / devicePixelRatio();
    painter.setPen(QPen(colors.hairline, line));
    painter.setBrush(colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 10, 10);
}

} // namespace switchyard
