// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compare/comparesheet.h"
#include "ui/chat/compare/diffpane.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBlock>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCompareSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void differencesAreMarkedByMoreThanColour();
    void anotherChoiceIsComparedAnew();
    void panesScrollTogether();
    void theTableIsCopied();
    void foreignWordsStayInTheirCell();
    void longHostileTextsAreShownInTime_data();
    void longHostileTextsAreShownInTime();
    void closingWhileItComparesIsFine();
    void everyControlHasAName();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

ComparedAnswer answer(const char *id, const QString &name, const QString &text)
{
    ComparedAnswer made;
    made.facts.id = MessageId(QString::fromLatin1(id));
    made.facts.name = name;
    made.facts.provider = u"OpenAI"_s;
    made.facts.firstToken = 800ms;
    made.facts.speed = 96;
    made.facts.tokensIn = 402;
    made.facts.tokensOut = 655;
    made.facts.cost = Money::fromPicos(10'800'000'000);
    made.facts.finishReason = u"stop"_s;
    made.text = text;
    return made;
}

DiffPane *pane(const QWidget *sheet, const char *name)
{
    return sheet->findChild<DiffPane *>(QLatin1StringView(name));
}

/// The pieces of a pane that are formatted in this way, each in brackets.
QString marked(const DiffPane *pane, bool (QTextCharFormat::*how)() const)
{
    QString text;
    for (QTextBlock block = pane->document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if ((it.fragment().charFormat().*how)())
                text += QString(u'[' + it.fragment().text() + u']');
        }
    }
    return text;
}

QString sentenceOf(const CompareSheet &sheet)
{
    return sheet.findChild<QLabel *>(u"compareSentence"_s)->text();
}

} // namespace

void TestCompareSheet::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_theme->apply({});
}

void TestCompareSheet::differencesAreMarkedByMoreThanColour()
{
    CompareSheet sheet({answer("a", u"GPT-5.4"_s, u"It lets you spend saved up capacity.\nAlways."_s),
                        answer("b", u"DeepSeek"_s, u"It lets you save while idle capacity.\nAlways."_s)});
    QTRY_VERIFY(pane(&sheet, "diffFirst")->toPlainText().contains(u"Always"_s));
    QCOMPARE(marked(pane(&sheet, "diffFirst"), &QTextCharFormat::fontStrikeOut), u"[spend saved up]"_s);
    QCOMPARE(marked(pane(&sheet, "diffFirst"), &QTextCharFormat::fontUnderline), QString());
    QCOMPARE(marked(pane(&sheet, "diffSecond"), &QTextCharFormat::fontUnderline), u"[save while idle]"_s);
    QCOMPARE(pane(&sheet, "diffSecond")->toPlainText(), u"It lets you save while idle capacity.\nAlways."_s);
    QCOMPARE(marked(pane(&sheet, "diffBoth"), &QTextCharFormat::fontStrikeOut), u"[spend saved up]"_s);
    QCOMPARE(marked(pane(&sheet, "diffBoth"), &QTextCharFormat::fontUnderline), u"[save while idle]"_s);
    QVERIFY2(sentenceOf(sheet).contains(u'%'), qPrintable(sentenceOf(sheet)));
}

void TestCompareSheet::anotherChoiceIsComparedAnew()
{
    CompareSheet sheet({answer("a", u"One"_s, u"alpha beta"_s), answer("b", u"Two"_s, u"alpha gamma"_s),
                        answer("c", u"Three"_s, u"alpha beta"_s)});
    QTRY_COMPARE(pane(&sheet, "diffSecond")->toPlainText(), u"alpha gamma"_s);
    sheet.findChild<QComboBox *>(u"secondAnswer"_s)->setCurrentIndex(2);
    QTRY_COMPARE(pane(&sheet, "diffSecond")->toPlainText(), u"alpha beta"_s);
    QVERIFY(sentenceOf(sheet).contains(u"same"_s));
    sheet.chooseFirst(MessageId(u"c"_s));
    QCOMPARE(sheet.findChild<QComboBox *>(u"firstAnswer"_s)->currentIndex(), 2);
    QVERIFY(sheet.findChild<QComboBox *>(u"secondAnswer"_s)->currentIndex() != 2);
    QTRY_COMPARE(pane(&sheet, "diffFirst")->toPlainText(), u"alpha beta"_s);
}

void TestCompareSheet::panesScrollTogether()
{
    QString first;
    QString second = u"A longer beginning.\n"_s.repeated(80);
    for (int i = 0; i < 300; ++i) {
        first += u"Paragraph number %1 of the answer.\n"_s.arg(i);
        second += u"Paragraph number %1 of the answer.\n"_s.arg(i);
    }
    CompareSheet sheet({answer("a", u"One"_s, first), answer("b", u"Two"_s, second)});
    sheet.resize(1000, 700);
    sheet.show();
    QVERIFY(QTest::qWaitForWindowExposed(&sheet));
    DiffPane *left = pane(&sheet, "diffFirst");
    DiffPane *right = pane(&sheet, "diffSecond");
    QTRY_VERIFY(left->verticalScrollBar()->maximum() > 100);
    const auto top = [](const DiffPane *each) { return each->cursorForPosition({20, 3}).block().text(); };
    left->verticalScrollBar()->setValue(150);
    QVERIFY(top(left).startsWith(u"Paragraph number 1"_s));
    QCOMPARE(top(right), top(left));
    right->verticalScrollBar()->setValue(right->verticalScrollBar()->value() + 37);
    QCOMPARE(top(left), top(right));
}

void TestCompareSheet::theTableIsCopied()
{
    CompareSheet sheet({answer("a", u"GPT-5.4"_s, u"x"_s), answer("b", u"DeepSeek"_s, u"y"_s)});
    QSignalSpy said(&sheet, &CompareSheet::notice);
    sheet.copyTable(TableForm::Markdown);
    const QString markdown = QGuiApplication::clipboard()->text();
    QCOMPARE(markdown.split(u'\n').first(),
             u"| Answer | Cost | First token | Speed | Tokens in | Tokens out | Reasoning | End | Provider |"_s);
    QCOMPARE(markdown.split(u'\n').at(1), u"| --- | --: | --: | --: | --: | --: | --: | --- | --- |"_s);
    QVERIFY(markdown.split(u'\n').at(2).startsWith(u"| GPT-5.4 | $0.0108 | 0.80 s | 96 tok/s | 402 | 655 |"_s));
    sheet.copyTable(TableForm::TabSeparated);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines)
        QCOMPARE(line.count(u'\t'), 8);
    QCOMPARE(said.size(), 2);
    QCOMPARE(sheet.findChild<QTableView *>()->model()->rowCount(), 2);
}

void TestCompareSheet::foreignWordsStayInTheirCell()
{
    QList<AnswerFacts> facts{answer("a", u"a|b\\`c\tx\ny"_s, {}).facts};
    const QString markdown = answerTableText(facts, TableForm::Markdown).split(u'\n').at(2);
    QCOMPARE(markdown.section(u" | "_s, 0, 0), u"| a\\|b\\\\\\`c x y"_s);
    facts.first().name = u"=cmd|calc"_s;
    QVERIFY(answerTableText(facts, TableForm::TabSeparated).contains(u"\n'=cmd|calc\t"_s));
}

void TestCompareSheet::longHostileTextsAreShownInTime_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const QString line(1 << 20, u'x');
    QTest::newRow("one line of a megabyte") << line << QString(line + u'y');
    QTest::newRow("a million blanks") << QString(1 << 20, u' ') << QString(1 << 19, u' ');
    QTest::newRow("line ends only") << QString(200'000, u'\n') << QString(100'000, u'\n');
    QTest::newRow("marks over marks") << QString(u'a' + QString(200'000, QChar(0x301))) << u"a"_s;
    QTest::newRow("nothing in common") << u"a b c d "_s.repeated(20'000) << u"e f g h "_s.repeated(20'000);
    QTest::newRow("markup") << u"<img src=file:///etc/passwd>\ufffc\u2028\u2029\u202e"_s.repeated(500) << u"<b>"_s;
}

void TestCompareSheet::longHostileTextsAreShownInTime()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    CompareSheet sheet({answer("a", u"One"_s, first), answer("b", u"Two"_s, second)});
    sheet.resize(1000, 700);
    QElapsedTimer timer;
    timer.start();
    sheet.show();
    QVERIFY(QTest::qWaitForWindowExposed(&sheet));
    QTRY_VERIFY_WITH_TIMEOUT(!sentenceOf(sheet).startsWith(u"Comparing"_s), 20'000);
    static_cast<void>(sheet.grab());
    qInfo("%s: %lld ms, %s", QTest::currentDataTag(), timer.elapsed(), qPrintable(sentenceOf(sheet)));
    QVERIFY(!pane(&sheet, "diffFirst")->toPlainText().contains(QChar(QChar::ObjectReplacementCharacter)));
    QVERIFY(timer.elapsed() < 15'000);
}

void TestCompareSheet::closingWhileItComparesIsFine()
{
    const QString one = u"a b c d e f g "_s.repeated(2000);
    for (int i = 0; i < 5; ++i) {
        CompareSheet sheet({answer("a", u"One"_s, one), answer("b", u"Two"_s, u"h i j k l "_s.repeated(2000))});
        sheet.show();
    }
    QThreadPool::globalInstance()->waitForDone();
}

void TestCompareSheet::everyControlHasAName()
{
    CompareSheet sheet({answer("a", u"One"_s, u"x"_s), answer("b", u"Two"_s, u"y"_s)});
    sheet.show();
    const QList<QWidget *> all = sheet.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const bool own = qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTableView *>(widget)
            || qobject_cast<const DiffPane *>(widget);
        if (own && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestCompareSheet)
#include "tst_comparesheet.moc"
