// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keys/connectiondialog.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/linkopener.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"
#include "ui/keys/connectiontexts.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 520;

TextLabel *wrapped(const QString &text, QWidget *parent, QColor ThemeColors::*color = nullptr)
{
    auto *label = new TextLabel(text, TextRole::Secondary, parent);
    label->setWordWrap(true);
    if (color)
        label->setColor(color);
    return label;
}

struct Buttons
{
    QHBoxLayout *layout;
    QPushButton *accept;
};

Buttons dialogButtons(QDialog *dialog, const QString &acceptText)
{
    auto *layout = new QHBoxLayout;
    auto *cancel = new QPushButton(ConnectionDialog::tr("Cancel"), dialog);
    cancel->setObjectName(u"dialogCancel"_s);
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
    auto *accept = new QPushButton(acceptText, dialog);
    accept->setObjectName(u"dialogAccept"_s);
    accept->setAccessibleName(acceptText);
    accept->setDefault(true);
    setButtonRole(accept, ButtonRole::Primary);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    layout->addStretch();
    layout->addWidget(cancel);
    layout->addWidget(accept);
    return {layout, accept};
}

} // namespace

ConnectionDialog::ConnectionDialog(const ConnectionPreset &preset, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(preset.name.isEmpty() ? tr("Add another server") : tr("Add %1").arg(preset.name));
    build();
    fill(preset.name, preset.baseUrl, preset.dialect);
}

ConnectionDialog::ConnectionDialog(const Connection &connection, QWidget *parent)
    : QDialog(parent), m_connection(connection), m_isNew(false), m_oldOrigin(originOf(connection.baseUrl))
{
    setWindowTitle(tr("Edit %1").arg(singleLine(connection.name, 60)));
    build();
    m_caFile->setText(connection.caFile);
    m_plainHttp->setChecked(connection.allowsPlainHttp);
    fill(connection.name, connection.baseUrl.toString(QUrl::FullyEncoded), connection.dialect);
}

void ConnectionDialog::build()
{
    setObjectName(u"connectionDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto field = [this](const QString &objectName, const QString &accessibleName) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(objectName);
        edit->setAccessibleName(accessibleName);
        return edit;
    };
    m_name = field(u"connectionName"_s, tr("Name of the connection"));
    m_address = field(u"connectionAddress"_s, tr("Address of the server"));
    m_address->setPlaceholderText(u"https://"_s);
    m_dialect = new QComboBox(this);
    m_dialect->setObjectName(u"connectionDialect"_s);
    m_dialect->setAccessibleName(tr("Kind of server"));
    for (const Dialect dialect : {Dialect::OpenRouter, Dialect::OpenAI, Dialect::Compatible})
        m_dialect->addItem(dialectName(dialect), int(dialect));
    m_caFile = field(u"connectionCaFile"_s, tr("Certificate file"));
    m_caFile->setPlaceholderText(tr("only for servers with a certificate of their own"));
    m_exact = wrapped({}, this);
    m_exact->setObjectName(u"exactAddress"_s);
    m_exact->setMinimumHeight(2 * m_exact->fontMetrics().lineSpacing());
    m_exact->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Address"), m_address);
    form->addRow(QString(), m_exact);
    form->addRow(tr("Kind"), m_dialect);
    //: a file of trusted certificates
    form->addRow(tr("Certificates"), m_caFile);
    layout->addLayout(form);
    m_plainHttp = new QCheckBox(tr("Send the key unencrypted all the same"), this);
    m_plainHttp->setObjectName(u"allowPlainHttp"_s);
    m_plainHttp->setAccessibleName(m_plainHttp->text());
    m_warning = wrapped({}, this, &ThemeColors::warning);
    layout->addWidget(m_warning);
    layout->addWidget(m_plainHttp);
    const Buttons buttons = dialogButtons(this, m_isNew ? tr("Add") : tr("Save"));
    m_accept = buttons.accept;
    layout->addLayout(buttons.layout);
    connect(m_accept, &QPushButton::clicked, this, &ConnectionDialog::finish);
    connect(m_address, &QLineEdit::textChanged, this, &ConnectionDialog::updateAddress);
    connect(m_name, &QLineEdit::textChanged, this, &ConnectionDialog::updateAddress);
}

void ConnectionDialog::fill(const QString &name, const QString &address, Dialect dialect)
{
    m_name->setText(name);
    m_address->setText(address);
    m_dialect->setCurrentIndex(m_dialect->findData(int(dialect)));
    updateAddress();
    (address.isEmpty() ? m_address : m_name)->setFocus();
}

void ConnectionDialog::updateAddress()
{
    const Result<QUrl> url = Connections::checkAddress(m_address->text());
    if (!url) {
        m_exact->setText(addressProblem(m_address->text()));
        m_exact->setColor(m_address->text().isEmpty() ? nullptr : &ThemeColors::failure);
        m_warning->hide();
        m_plainHttp->hide();
        m_accept->setEnabled(false);
        return;
    }
    //: %1 is an address; shown while it is typed
    m_exact->setText(tr("Questions go to %1").arg(url->toString(QUrl::FullyEncoded) + u"/chat/completions"_s));
    m_exact->setColor(nullptr);
    const bool open = isPlainHttpToElsewhere(*url);
    QStringList warnings;
    if (open)
        warnings << tr("%1 is not encrypted: whoever is on the way can read the key and the conversation.")
                        .arg(isolated(url->host(QUrl::FullyEncoded)));
    if (!m_isNew && m_connection.hasStoredKey && originOf(*url) != m_oldOrigin)
        warnings << tr("The key is bound to %1 and is removed when the address changes.").arg(isolated(m_oldOrigin));
    m_warning->setText(warnings.join(u' '));
    m_warning->setVisible(!warnings.isEmpty());
    m_plainHttp->setVisible(open);
    m_accept->setEnabled(!m_name->text().trimmed().isEmpty());
}

void ConnectionDialog::finish()
{
    const Result<QUrl> url = Connections::checkAddress(m_address->text());
    if (!url)
        return;
    m_connection.name = singleLine(m_name->text(), 80);
    m_connection.baseUrl = *url;
    m_connection.dialect = static_cast<Dialect>(m_dialect->currentData().toInt());
    m_connection.caFile = m_caFile->text().trimmed();
    m_connection.allowsPlainHttp = isPlainHttpToElsewhere(*url) && m_plainHttp->isChecked();
    Q_EMIT connectionReady(m_connection);
    accept();
}

KeyDialog::KeyDialog(const ConnectionInfo &info, const QString &keyPage, std::optional<bool> keychainWorks,
                     QWidget *parent)
    : QDialog(parent), m_field(new QLineEdit(this)), m_problem(wrapped({}, this))
{
    setObjectName(u"keyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Key for %1").arg(singleLine(info.connection.name, 60)));
    setFixedWidth(dialogWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(
        wrapped(tr("The key is sent to %1 and nowhere else.").arg(isolated(originOf(info.connection.baseUrl))), this));
    m_field->setObjectName(u"keyField"_s);
    m_field->setAccessibleName(tr("Key"));
    m_field->setEchoMode(QLineEdit::Password);
    // No input method may learn or predict it.
    m_field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                 | Qt::ImhNoAutoUppercase);
    m_field->setPlaceholderText(tr("Paste the key"));
    QAction *eye = m_field->addAction(symbolIcon(u"eye"_s), QLineEdit::TrailingPosition);
    eye->setCheckable(true);
    eye->setToolTip(tr("Show the key"));
    connect(eye, &QAction::toggled, this, [this, eye](bool on) {
        m_field->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(symbolIcon(on ? u"eye-off"_s : u"eye"_s));
    });
    layout->addWidget(m_field);
    m_problem->setObjectName(u"keyProblem"_s);
    layout->addWidget(m_problem);
    if (keychainWorks.has_value()) {
        layout->addWidget(wrapped(*keychainWorks
                                      ? tr("It is kept in the system keychain, never in a file.")
                                      : tr("There is no keychain service on this system, so the key is kept in memory "
                                           "until the program ends and has to be pasted again at the next start."),
                                  this, *keychainWorks ? nullptr : &ThemeColors::warning));
    }
    const Buttons buttons = dialogButtons(this, tr("Use this key"));
    m_accept = buttons.accept;
    if (!keyPage.isEmpty()) {
        auto *page = new QPushButton(tr("Where do I get one?"), this);
        page->setObjectName(u"keyPage"_s);
        page->setAccessibleName(tr("Open the page of the server where keys are made"));
        page->setToolTip(plainToolTip(keyPage));
        page->setAutoDefault(false);
        setButtonRole(page, ButtonRole::Quiet);
        connect(page, &QPushButton::clicked, this, [this, keyPage] { openLink(keyPage, keyPage, this); });
        buttons.layout->insertWidget(0, page);
    }
    layout->addLayout(buttons.layout);
    connect(m_field, &QLineEdit::textChanged, this, &KeyDialog::updateProblem);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (const auto key = ApiKey::fromUserText(m_field->text())) {
            Q_EMIT keyReady(*key);
            accept();
        }
    });
    updateProblem();
    m_field->setFocus();
}

KeyDialog::~KeyDialog()
{
    m_field->clear();
}

void KeyDialog::updateProblem()
{
    const QString problem = keyProblem(m_field->text());
    m_problem->setText(problem.isEmpty() ? tr("Looks like a key.") : problem);
    m_problem->setColor(problem.isEmpty() || m_field->text().isEmpty() ? nullptr : &ThemeColors::failure);
    m_accept->setEnabled(problem.isEmpty());
}

} // namespace switchyard
