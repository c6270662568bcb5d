// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/linkopener.h"

#include <QDesktopServices>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QWidget>

using namespace switchyard;
using namespace Qt::StringLiterals;

using Verdict = LinkCheck::Verdict;
using Reason = LinkCheck::Reason;

class TestLinkOpener : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void take(const QUrl &url) { m_opened << url; }

private Q_SLOTS:
    void initTestCase();
    void init() { m_opened.clear(); }
    void fault_051_onlyThreeSchemesAct_data();
    void fault_051_onlyThreeSchemesAct();
    void fault_052_linksThatHideTheirTargetAreAskedAbout_data();
    void fault_052_linksThatHideTheirTargetAreAskedAbout();
    void fault_052_theSheetShowsTheAsciiHostAndOpensOnceOnConsent();
    void aLinkThatShowsItsAddressOpensAtOnce();
    void refusedLinksDoNothing();

private:
    QList<QUrl> m_opened;
};

void TestLinkOpener::initTestCase()
{
    for (const QString &scheme : {u"https"_s, u"http"_s, u"mailto"_s, u"file"_s, u"javascript"_s})
        QDesktopServices::setUrlHandler(scheme, this, "take");
}

void TestLinkOpener::fault_051_onlyThreeSchemesAct_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("acts");
    QTest::newRow("https") << u"https://example.org/a"_s << true;
    QTest::newRow("http") << u"http://example.org"_s << true;
    QTest::newRow("mailto") << u"mailto:a@example.org"_s << true;
    QTest::newRow("upper case") << u"HTTPS://EXAMPLE.ORG"_s << true;
    for (const char *bad : {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "smb://host/share",
                            "ms-settings:privacy", "vscode://file/etc", "switchyard://x", "/etc/passwd", "//host/share",
                            "about:blank", "", "mailto:", "https://", "java\tscript:alert(1)", "ftp://example.org"})
        QTest::addRow("%s", bad) << QString::fromLatin1(bad) << false;
    QTest::newRow("too long") << QString(u"https://example.org/"_s + QString(5000, u'a')) << false;
}

void TestLinkOpener::fault_051_onlyThreeSchemesAct()
{
    QFETCH(QString, target);
    QFETCH(bool, acts);
    QCOMPARE(checkLink(target, target).verdict != Verdict::Refuse, acts);
}

void TestLinkOpener::fault_052_linksThatHideTheirTargetAreAskedAbout_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("host");
    const auto row = [](const char *name, const QString &target, const QString &text, Reason reason,
                        const QString &host) { QTest::newRow(name) << target << text << int(reason) << host; };
    row("shows itself", u"https://example.org/a"_s, u"https://example.org/a"_s, Reason::None, u"example.org"_s);
    row("without scheme", u"https://example.org/"_s, u"example.org"_s, Reason::None, u"example.org"_s);
    row("words", u"https://example.org/a"_s, u"the manual"_s, Reason::TextDiffers, u"example.org"_s);
    row("another host", u"https://evil.example/"_s, u"https://good.example/"_s, Reason::OtherHostShown,
        u"evil.example"_s);
    row("another bare host", u"https://evil.example/"_s, u"good.example"_s, Reason::OtherHostShown, u"evil.example"_s);
    row("user info", u"https://good.example@evil.example/"_s, u"https://good.example@evil.example/"_s, Reason::UserInfo,
        u"evil.example"_s);
    row("look-alike", u"https://аpple.com/"_s, u"https://аpple.com/"_s, Reason::LookAlikeHost, u"xn--pple-43d.com"_s);
    row("turned direction", u"https://example.org/"_s, u"https://example.org/\u202egpj.exe"_s, Reason::HiddenDirection,
        u"example.org"_s);
    row("no text", u"https://example.org/"_s, {}, Reason::TextDiffers, u"example.org"_s);
    const QString query = u"https://example.org/?q="_s + QString(250, u'A');
    row("long query", query, query, Reason::LongQuery, u"example.org"_s);
}

void TestLinkOpener::fault_052_linksThatHideTheirTargetAreAskedAbout()
{
    QFETCH(QString, target);
    QFETCH(QString, text);
    QFETCH(int, reason);
    QFETCH(QString, host);
    const LinkCheck check = checkLink(target, text);
    QCOMPARE(int(check.reason), reason);
    QCOMPARE(check.verdict, Reason(reason) == Reason::None ? Verdict::Open : Verdict::Ask);
    QCOMPARE(check.host, host);
    QVERIFY(check.url.userInfo().isEmpty());
    QVERIFY(check.address.isEmpty() || check.address == QString::fromLatin1(check.address.toLatin1()));
}

void TestLinkOpener::fault_052_theSheetShowsTheAsciiHostAndOpensOnceOnConsent()
{
    QWidget window;
    window.show();
    openLink(u"https://аpple.com/a"_s, u"click"_s, &window);
    QVERIFY(m_opened.isEmpty());
    auto *dialog = window.findChild<QDialog *>(u"linkDialog"_s);
    QVERIFY(dialog);
    const auto *host = dialog->findChild<QLabel *>(u"linkHost"_s);
    QCOMPARE(host->text(), u"xn--pple-43d.com"_s);
    QVERIFY(host->font().weight() >= QFont::DemiBold);
    for (const auto *label : dialog->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(dialog->findChild<QPlainTextEdit *>(u"linkAddress"_s)
                ->toPlainText()
                .startsWith(u"https://xn--pple-43d.com/a"_s));
    dialog->findChild<QPushButton *>(u"linkOpen"_s)->click();
    QTRY_COMPARE(m_opened.size(), 1);

    openLink(u"https://example.org"_s, u"click"_s, &window);
    for (auto *other : window.findChildren<QDialog *>(u"linkDialog"_s)) {
        if (other->isVisible())
            other->findChild<QPushButton *>(u"linkCancel"_s)->click();
    }
    QTest::qWait(0);
    QCOMPARE(m_opened.size(), 1);
}

void TestLinkOpener::aLinkThatShowsItsAddressOpensAtOnce()
{
    QWidget window;
    openLink(u"https://example.org/a"_s, u"https://example.org/a"_s, &window);
    QCOMPARE(m_opened, QList<QUrl>({QUrl(u"https://example.org/a"_s)}));
}

void TestLinkOpener::refusedLinksDoNothing()
{
    QWidget window;
    openLink(u"javascript:alert(1)"_s, u"javascript:alert(1)"_s, &window);
    openLink(u"file:///etc/passwd"_s, u"x"_s, &window);
    QVERIFY(m_opened.isEmpty());
    QVERIFY(!window.findChild<QDialog *>());
}

QTEST_MAIN(TestLinkOpener)
#include "tst_linkopener.moc"
