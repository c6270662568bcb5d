// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keys/connectioncard.h"
#include "ui/keys/connectiondialog.h"
#include "ui/keys/connectiontexts.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestConnectionDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExactAddressIsShownWhileTyping();
    void addressesThatCannotBeAreRefusedInWords_data();
    void addressesThatCannotBeAreRefusedInWords();
    void plainHttpToAnotherMachineAsksFirst();
    void aChangedOriginWarnsThatTheKeyGoes();
    void fault_097_pastedKeysAreCheckedWhileTypingAndNeverRepeated();
    void fault_092_withoutKeychainItIsSaidPlainly();
    void everyKeyStateHasWords();
    void aTestShowsTheExactUrlAndTheRawAnswer();
};

void TestConnectionDialogs::theExactAddressIsShownWhileTyping()
{
    QPointer<ConnectionDialog> dialog = new ConnectionDialog(
        ConnectionPreset{u"Ollama"_s, u"http://localhost:11434/v1"_s, Dialect::Compatible, false, {}}, nullptr);
    QSignalSpy ready(dialog, &ConnectionDialog::connectionReady);
    auto *address = dialog->findChild<QLineEdit *>(u"connectionAddress"_s);
    address->setText(u" http://localhost:9999/v1/ "_s);
    QVERIFY(dialog->findChild<QLabel *>(u"exactAddress"_s)
                ->text()
                .contains(u"http://localhost:9999/v1/chat/completions"_s));
    dialog->findChild<QPushButton *>(u"dialogAccept"_s)->click();
    QCOMPARE(ready.size(), 1);
    const auto connection = ready.first().first().value<Connection>();
    QCOMPARE(connection.baseUrl, QUrl(u"http://localhost:9999/v1"_s));
    QCOMPARE(connection.dialect, Dialect::Compatible);
    QVERIFY(!connection.allowsPlainHttp);
    delete dialog;
}

void TestConnectionDialogs::addressesThatCannotBeAreRefusedInWords_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("empty") << QString();
    QTest::newRow("other scheme") << u"ftp://example.org"_s;
    QTest::newRow("user info") << u"https://me:secret@example.org/v1"_s;
    QTest::newRow("no host") << u"https:///v1"_s;
}

void TestConnectionDialogs::addressesThatCannotBeAreRefusedInWords()
{
    QFETCH(QString, address);
    ConnectionDialog dialog(ConnectionPreset{u"x"_s, address, Dialect::Compatible, true, {}}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(!dialog.findChild<QPushButton *>(u"dialogAccept"_s)->isEnabled());
    const QString words = dialog.findChild<QLabel *>(u"exactAddress"_s)->text();
    QVERIFY(!words.isEmpty());
    QVERIFY(!words.contains(u"secret"_s));
}

void TestConnectionDialogs::plainHttpToAnotherMachineAsksFirst()
{
    ConnectionDialog dialog(ConnectionPreset{u"x"_s, u"http://models.example.org/v1"_s, Dialect::Compatible, true, {}},
                            nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *agree = dialog.findChild<QCheckBox *>(u"allowPlainHttp"_s);
    QVERIFY(!agree->isHidden());
    QVERIFY(!agree->isChecked());
    dialog.findChild<QLineEdit *>(u"connectionAddress"_s)->setText(u"http://127.0.0.1:8080/v1"_s);
    QVERIFY(agree->isHidden());
}

void TestConnectionDialogs::aChangedOriginWarnsThatTheKeyGoes()
{
    const Connection connection{.id = ConnectionId(u"1"_s),
                                .name = u"Mine"_s,
                                .baseUrl = QUrl(u"https://a.example/v1"_s),
                                .hasStoredKey = true};
    ConnectionDialog dialog(connection, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto warns = [&dialog] {
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            if (!label->isHidden() && label->text().contains(u"https://a.example:443"_s))
                return true;
        }
        return false;
    };
    QVERIFY(!warns());
    dialog.findChild<QLineEdit *>(u"connectionAddress"_s)->setText(u"https://b.example/v1"_s);
    QVERIFY(warns());
    dialog.findChild<QLineEdit *>(u"connectionAddress"_s)->setText(u"https://a.example/v2"_s);
    QVERIFY(!warns());
}

void TestConnectionDialogs::fault_097_pastedKeysAreCheckedWhileTypingAndNeverRepeated()
{
    const ConnectionInfo info{.connection
                              = {.name = u"OpenRouter"_s, .baseUrl = QUrl(u"https://openrouter.ai/api/v1"_s)},
                              .keyState = KeyState::None};
    QPointer<KeyDialog> dialog = new KeyDialog(info, {}, true, nullptr);
    QSignalSpy ready(dialog, &KeyDialog::keyReady);
    auto *field = dialog->findChild<QLineEdit *>(u"keyField"_s);
    auto *accept = dialog->findChild<QPushButton *>(u"dialogAccept"_s);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!accept->isEnabled());
    field->setText(u"sk-or two words"_s);
    QVERIFY(!accept->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(u"keyProblem"_s)->text().contains(u"two"_s));
    field->setText(u"  Bearer sk-or-v1-0123456789abcdef "_s);
    QVERIFY(accept->isEnabled());
    accept->click();
    QCOMPARE(ready.size(), 1);
    QCOMPARE(ready.first().first().value<ApiKey>(), ApiKey::fromUserText(u"sk-or-v1-0123456789abcdef"_s).value());
    delete dialog;
}

void TestConnectionDialogs::fault_092_withoutKeychainItIsSaidPlainly()
{
    const ConnectionInfo info{.connection = {.name = u"OpenAI"_s, .baseUrl = QUrl(u"https://api.openai.com/v1"_s)},
                              .keyState = KeyState::None};
    KeyDialog dialog(info, {}, false, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    bool said = false;
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        said = said || label->text().contains(u"until the program ends"_s);
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(said);
}

void TestConnectionDialogs::everyKeyStateHasWords()
{
    for (int state = 0; state <= int(KeyState::Rejected); ++state) {
        const ConnectionInfo info{.connection = {.name = u"x"_s}, .keyState = KeyState(state), .keyLabel = u"…7f3a"_s};
        QVERIFY2(!keyStateText(info).isEmpty(), qPrintable(QString::number(state)));
    }
}

void TestConnectionDialogs::aTestShowsTheExactUrlAndTheRawAnswer()
{
    ConnectionCard card(ConnectionId(u"1"_s));
    card.showInfo({.connection
                   = {.id = ConnectionId(u"1"_s), .name = u"<b>Mine</b>"_s, .baseUrl = QUrl(u"https://a.example/v1"_s)},
                   .keyState = KeyState::None},
                  true);
    card.showTesting();
    card.showTest({.url = u"https://a.example/v1/models"_s,
                   .httpStatus = 200,
                   .raw = u"{\"data\":[]}"_s,
                   .models = 3,
                   .error = {}},
                  300ms);
    QCOMPARE(card.findChild<QLabel *>(u"testUrl"_s)->text(), u"GET https://a.example/v1/models → 200"_s);
    QCOMPARE(card.findChild<QPlainTextEdit *>(u"testAnswer"_s)->toPlainText(), u"{\"data\":[]}"_s);
    QCOMPARE(card.findChild<QLabel *>(u"connectionBadge"_s)->text(), u"answers in 0.30 s"_s);
    card.showTest({.url = u"https://a.example/v1/models"_s,
                   .httpStatus = 401,
                   .raw = {},
                   .models = 0,
                   .error = Error::make(Error::Kind::Unauthorized, {})},
                  300ms);
    QVERIFY(!card.findChild<QLabel *>(u"testSentence"_s)->text().isEmpty());
    for (const auto *label : card.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestConnectionDialogs)
#include "tst_connectiondialogs.moc"
