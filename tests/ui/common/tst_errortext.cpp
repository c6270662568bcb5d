// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/errorbanner.h"
#include "ui/common/errortext.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasASentenceAndAWayOut_data();
    void everyKindHasASentenceAndAWayOut();
    void theServerIsNamed();
    void waitingNamesTheTime();
    void foreignWordsCannotBecomeSentences();
    void bannerOffersOnlyWhatThePageCanDo();
    void bannerCountsDownAndThenRetriesOnce();
    void bannerUnfoldsDetails();
};

void TestErrorText::everyKindHasASentenceAndAWayOut_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(Error::Kind::Internal); ++kind)
        QTest::addRow("%s", errorKindName(Error::Kind(kind)).data()) << kind;
}

void TestErrorText::everyKindHasASentenceAndAWayOut()
{
    QFETCH(int, kind);
    const ErrorText text = errorText(Error::make(Error::Kind(kind), u"detail"_s));
    QVERIFY(!text.title.isEmpty());
    QVERIFY(!text.title.endsWith(u'.'));
    QVERIFY(text.sentence.size() > 20);
    QVERIFY(!text.sentence.contains(u'\n'));
    QVERIFY(!text.actions.isEmpty());
    for (const ErrorAction action : text.actions)
        QVERIFY(!errorActionText(action).isEmpty());
    QVERIFY(errorDetails(Error::make(Error::Kind(kind), u"detail"_s)).contains(errorKindName(Error::Kind(kind))));
}

void TestErrorText::theServerIsNamed()
{
    Error error = Error::make(Error::Kind::Offline, u"refused"_s);
    error.host = u"127.0.0.1:11434"_s;
    QVERIFY(errorText(error).sentence.contains(u"127.0.0.1:11434"_s));
    error = Error::make(Error::Kind::ProviderFailed, u"overloaded"_s);
    error.provider = u"DeepInfra"_s;
    QVERIFY(errorText(error).sentence.contains(u"DeepInfra"_s));
    QVERIFY(errorText(error).sentence.contains(u"overloaded"_s));
}

void TestErrorText::waitingNamesTheTime()
{
    Error error = Error::make(Error::Kind::RateLimited, {});
    error.retryAfter = 12s;
    QVERIFY(errorText(error, QLocale(u"en_US"_s)).sentence.contains(u"12 s"_s));
    QCOMPARE(errorText(error).actions.first(), ErrorAction::WaitAndRetry);
}

void TestErrorText::foreignWordsCannotBecomeSentences()
{
    Error error = Error::make(Error::Kind::Forbidden, u"no\n\u202e<b>really</b>"_s + QString(5000, u'x'));
    const QString sentence = errorText(error).sentence;
    QVERIFY(!sentence.contains(u'\n'));
    QVERIFY(!sentence.contains(QChar(u'\u202e')));
    QVERIFY(sentence.size() < 500);
}

void TestErrorText::bannerOffersOnlyWhatThePageCanDo()
{
    ErrorBanner banner;
    banner.showError(Error::make(Error::Kind::Unauthorized, {}), {ErrorAction::OpenConnections});
    QVERIFY(banner.isVisibleTo(nullptr) || !banner.isHidden());
    QStringList captions;
    for (const auto *button : banner.findChildren<QPushButton *>())
        captions << button->text();
    QCOMPARE(captions,
             QStringList({errorActionText(ErrorAction::OpenConnections), errorActionText(ErrorAction::ShowDetails)}));
    for (const auto *label : banner.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestErrorText::bannerCountsDownAndThenRetriesOnce()
{
    ErrorBanner banner;
    QSignalSpy chosen(&banner, &ErrorBanner::actionTriggered);
    Error error = Error::make(Error::Kind::RateLimited, {});
    error.retryAfter = 1s;
    banner.showError(error, {ErrorAction::WaitAndRetry});
    auto *button = banner.findChild<QPushButton *>(u"errorAction%1"_s.arg(int(ErrorAction::WaitAndRetry)));
    QVERIFY(button);
    QVERIFY2(button->text().contains(u'1'), qPrintable(button->text()));
    button->click();
    QCOMPARE(chosen.size(), 0);
    QTRY_COMPARE(chosen.size(), 1);
    QVERIFY(button->isEnabled());
}

void TestErrorText::bannerUnfoldsDetails()
{
    ErrorBanner banner;
    Error error = Error::make(Error::Kind::BadReply, u"missing id"_s);
    error.raw = u"{}"_s;
    banner.showError(error, {});
    auto *details = banner.findChild<QPlainTextEdit *>(u"errorDetails"_s);
    QVERIFY(details->isHidden());
    banner.findChild<QPushButton *>(u"errorAction%1"_s.arg(int(ErrorAction::ShowDetails)))->click();
    QVERIFY(!details->isHidden());
    QVERIFY(details->toPlainText().contains(u"missing id"_s));
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
