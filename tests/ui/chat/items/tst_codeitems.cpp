// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../threadtime.h"
#include "itemtest.h"
#include "ui/chat/highlightworker.h"
#include "ui/chat/items/codeitem.h"
#include "ui/chat/items/visibletext.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

/// Code of an answer.
class TestCodeItems : public ItemTest
{
    Q_OBJECT

private Q_SLOTS:
    void longCodeFolds();
    void growingCodeStaysOpen();
    void fault_060_largeCodeLaysOutOnlyWhatIsSeen();
    void fault_060_largeCodeHasNoColours();
    void definitionsGoWithTheLastCode();
    void fault_062_hiddenCharactersAreAnnounced();
};

void TestCodeItems::longCodeFolds()
{
    CodeItem shortCode(m_style, blockOf(u"```\n"_s + u"x\n"_s.repeated(40) + u"```"_s), nullptr, {});
    QVERIFY(!shortCode.isFolded());
    CodeItem code(m_style, blockOf(u"```cpp\n"_s + u"int x;\n"_s.repeated(57) + u"```"_s), nullptr, {});
    code.setWidth(width);
    QVERIFY(code.isFolded());
    const double folded = code.height();
    const std::optional<HitTarget> button = targetOf(code.targets(), u"code.fold"_s);
    QVERIFY(button);
    QVERIFY2(button->text.contains("57"_L1), qPrintable(button->text));
    QCOMPARE(code.positionAt({100, folded - 2}), code.text().size());
    QVERIFY(code.press(u"code.fold"_s));
    QVERIFY(code.height() > folded + 15 * m_style.codeLineHeight);
    QVERIFY(code.isTouched());
    QVERIFY(code.press(u"code.fold"_s));
    QCOMPARE(code.height(), folded);
    // What is copied is always the whole.
    QCOMPARE(code.text().count(u'\n'), 56);
}

void TestCodeItems::growingCodeStaysOpen()
{
    Block block = blockOf(u"```\n"_s + u"x\n"_s.repeated(60) + u"```"_s);
    CodeItem code(m_style, block, nullptr, {});
    code.setWidth(width);
    QVERIFY(code.isFolded());
    block.content.text += u"\nmore"_s;
    QVERIFY(code.grow(block));
    QVERIFY(!code.isFolded());
}

void TestCodeItems::fault_060_largeCodeLaysOutOnlyWhatIsSeen()
{
    QString text = u"```cpp\n"_s;
    while (text.size() < 1'000'000)
        text += u"    const auto value = compute(first, second, third); // and a word\n"_s;
    const Block block = blockOf(text + u"```"_s);
    const ThreadTimer opening;
    CodeItem code(m_style, block, nullptr, {});
    code.setWidth(width);
    code.press(u"code.fold"_s);
    QVERIFY2(opening.elapsed() < 150, qPrintable(QString::number(opening.elapsed())));
    for (const double share : {0.0, 0.5, 0.99}) {
        const ThreadTimer drawing;
        painted(code, {}, QRectF(0, code.height() * share, width, 700));
        QVERIFY2(drawing.elapsed() < 60, qPrintable(QString::number(drawing.elapsed())));
    }
}

void TestCodeItems::fault_060_largeCodeHasNoColours()
{
    CodeHighlighter highlighter;
    int large = 0;
    int small = 0;
    const quint64 first = highlighter.open(u"cpp"_s, [&large](qsizetype, const QList<CodeLine> &) { ++large; });
    highlighter.setText(first, u"int x;\n"_s.repeated(40'000));
    const quint64 second = highlighter.open(u"cpp"_s, [&small](qsizetype, const QList<CodeLine> &) { ++small; });
    highlighter.setText(second, u"int x;\n"_s);
    QTRY_VERIFY_WITH_TIMEOUT(small > 0, 20'000);
    QCOMPARE(large, 0);
}

void TestCodeItems::definitionsGoWithTheLastCode()
{
    HighlightWorker worker;
    QSignalSpy coloured(&worker, &HighlightWorker::coloured);
    QVERIFY(!worker.isLoaded());
    worker.colour(1, u"cpp"_s, u"int x;"_s);
    worker.colour(2, u"cpp"_s, u"int x;"_s);
    worker.forget(1);
    QTest::qWait(2'500);
    QVERIFY(worker.isLoaded());
    worker.forget(2);
    QVERIFY(worker.isLoaded()); // the next conversation may have some
    QTRY_VERIFY(!worker.isLoaded());
    worker.colour(3, u"cpp"_s, u"int x;"_s);
    QCOMPARE(coloured.size(), 3);
    QCOMPARE(coloured.last().at(2), coloured.first().at(2));
    QVERIFY(!coloured.last().at(2).value<QList<CodeLine>>().value(0).isEmpty());
}

void TestCodeItems::fault_062_hiddenCharactersAreAnnounced()
{
    const QString hiding = u"rm -rf /tmp/x\u200b\u202e #\u0007\n\tok"_s;
    QCOMPARE(hiddenCharacters(hiding), 3);
    CodeItem code(m_style, blockOf(u"```sh\n"_s + hiding + u"\n```"_s), nullptr, {});
    code.setWidth(width);
    QCOMPARE(code.hiddenCount(), 3);
    QCOMPARE(code.text(), hiding);
    CodeItem honest(m_style, blockOf(u"```sh\nls\n```"_s), nullptr, {});
    honest.setWidth(width);
    QCOMPARE(honest.hiddenCount(), 0);
    QVERIFY(painted(code) != painted(honest));
}

QTEST_MAIN(TestCodeItems)
#include "tst_codeitems.moc"
