// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/linkopener.h"

#include "core/base/logging.h"
#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumLength = 4096;
constexpr qsizetype longQuery = 200;

bool hasHiddenCharacters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const char16_t u = c.unicode();
        return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control || u == 0x2028
            || u == 0x2029;
    });
}

/// The address as people write it: without scheme and trailing slash.
QString bare(const QString &address)
{
    QString text = address.trimmed();
    for (const auto scheme : {"https://"_L1, "http://"_L1, "mailto:"_L1}) {
        if (text.startsWith(scheme, Qt::CaseInsensitive)) {
            text = text.mid(scheme.size());
            break;
        }
    }
    return text.endsWith(u'/') ? text.chopped(1) : text;
}

/// The host the text seems to promise; empty when it reads like words.
QString promisedHost(const QString &text)
{
    const QString candidate = bare(text).section(u'/', 0, 0).section(u'?', 0, 0);
    if (candidate.contains(u' ') || !candidate.contains(u'.') || candidate.endsWith(u'.'))
        return {};
    return QUrl(u"https://"_s + candidate).host(QUrl::FullyEncoded);
}

LinkCheck::Reason reasonToAsk(const QUrl &url, const LinkCheck &check, const QString &target, const QString &shownText)
{
    using Reason = LinkCheck::Reason;
    if (!url.userInfo().isEmpty())
        return Reason::UserInfo;
    if (hasHiddenCharacters(shownText) || hasHiddenCharacters(target))
        return Reason::HiddenDirection;
    if (check.host.startsWith("xn--"_L1) || check.host.contains(".xn--"_L1))
        return Reason::LookAlikeHost;
    const QString promised = promisedHost(shownText);
    if (!promised.isEmpty() && promised.compare(check.host, Qt::CaseInsensitive) != 0)
        return Reason::OtherHostShown;
    if (url.query(QUrl::FullyEncoded).size() >= longQuery || target.size() > 1000)
        return Reason::LongQuery;
    if (bare(shownText) != bare(target) && bare(shownText) != bare(check.address))
        return Reason::TextDiffers;
    return Reason::None;
}

class LinkDialog final : public QDialog
{
    Q_OBJECT

public:
    LinkDialog(const LinkCheck &check, QWidget *parent) : QDialog(parent)
    {
        setObjectName(u"linkDialog"_s);
        setWindowTitle(tr("Open this link?"));
        setAttribute(Qt::WA_DeleteOnClose);
        setMinimumWidth(460);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(20, 20, 20, 16);
        auto *intro = new TextLabel(reasonText(check.reason), TextRole::Body, this);
        intro->setWordWrap(true);
        layout->addWidget(intro);
        auto *host = new TextLabel(check.host, TextRole::Title, this);
        host->setObjectName(u"linkHost"_s);
        host->setWordWrap(true);
        layout->addWidget(host);
        auto *address = new QPlainTextEdit(check.address, this);
        address->setObjectName(u"linkAddress"_s);
        address->setAccessibleName(tr("Full address"));
        address->setReadOnly(true);
        address->setFont(interfaceFont(TextRole::Mono));
        address->setWordWrapMode(QTextOption::WrapAnywhere);
        address->setFixedHeight(check.address.size() > 120 ? 120 : 60);
        layout->addWidget(address);
        auto *buttons = new QHBoxLayout;
        auto *cancel = new QPushButton(tr("Cancel"), this);
        cancel->setObjectName(u"linkCancel"_s);
        cancel->setAutoDefault(false);
        auto *open = new QPushButton(tr("Open in the browser"), this);
        open->setObjectName(u"linkOpen"_s);
        open->setAutoDefault(false);
        setButtonRole(open, ButtonRole::Primary);
        connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
        connect(open, &QPushButton::clicked, this, &QDialog::accept);
        buttons->addStretch();
        buttons->addWidget(cancel);
        buttons->addWidget(open);
        layout->addLayout(buttons);
        cancel->setFocus();
    }

private:
    static QString reasonText(LinkCheck::Reason reason)
    {
        switch (reason) {
        case LinkCheck::Reason::UserInfo:
            return tr("This address carries a name before the host, a way to look like another site. The name is left "
                      "out. It leads to:");
        case LinkCheck::Reason::LookAlikeHost:
            return tr(
                "The name of this host has letters of other alphabets; it may look like another one. It leads to:");
        case LinkCheck::Reason::HiddenDirection:
            return tr("This link has hidden characters that change how it is read. It leads to:");
        case LinkCheck::Reason::OtherHostShown:
            return tr("The text of this link names another host than the one it leads to:");
        case LinkCheck::Reason::LongQuery:
            return tr("This link hands over a long text to its host. Look at it before you open it:");
        case LinkCheck::Reason::None:
        case LinkCheck::Reason::TextDiffers: break;
        }
        return tr("This link leads to:");
    }
};

} // namespace

LinkCheck checkLink(const QString &target, const QString &shownText)
{
    LinkCheck check;
    if (target.isEmpty() || target.size() > maximumLength)
        return check;
    QString clean = target.trimmed();
    clean.removeIf([](QChar c) { return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control; });
    QUrl url(clean, QUrl::StrictMode);
    if (!url.isValid())
        url = QUrl(clean, QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || (scheme != "https"_L1 && scheme != "http"_L1 && scheme != "mailto"_L1))
        return check;
    if (scheme == "mailto"_L1) {
        const QString host = url.path().section(u'@', 1);
        if (host.isEmpty())
            return check;
        check.host = host;
    } else if (url.host().isEmpty()) {
        return check;
    } else {
        check.host = url.host(QUrl::FullyEncoded);
    }
    check.url = url.adjusted(QUrl::RemoveUserInfo);
    check.address = check.url.toString(QUrl::FullyEncoded);
    check.reason = reasonToAsk(url, check, target, shownText);
    check.verdict = check.reason == LinkCheck::Reason::None ? LinkCheck::Verdict::Open : LinkCheck::Verdict::Ask;
    return check;
}

void openLink(const QString &target, const QString &shownText, QWidget *parent)
{
    const LinkCheck check = checkLink(target, shownText);
    switch (check.verdict) {
    case LinkCheck::Verdict::Refuse: qCInfo(lcUi) << "a link of another kind was not opened"; return;
    case LinkCheck::Verdict::Open: QDesktopServices::openUrl(check.url); return;
    case LinkCheck::Verdict::Ask: break;
    }
    auto *dialog = new LinkDialog(check, parent);
    QObject::connect(dialog, &QDialog::accepted, dialog, [url = check.url] { QDesktopServices::openUrl(url); });
    dialog->open();
}

} // namespace switchyard

#include "linkopener.moc"
