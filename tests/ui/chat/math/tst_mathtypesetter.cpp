// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathtypesetter.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {
namespace {

constexpr auto Patience = 60s; // the machine may be busy with other tests

MathTypesetter::Options patient()
{
    MathTypesetter::Options options;
    options.limits.deadline = Patience;
    return options;
}

/// Waits until nothing is on its way.
bool settles(const MathTypesetter &typesetter)
{
    return QTest::qWaitFor([&] { return typesetter.pending() == 0; }, QDeadlineTimer(Patience));
}

} // namespace

class MathTypesetterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void yieldsFormulaAndTellsOnce();
    void answersNeverFromWithinRequest();
    void givesMathmlWithTheSource();
    void offersBreaksAfterRelations();
    void keepsTagApart();
    void brokenSourceFailsAndNextOneWorks();
    void fault_061_formulaBombsEndInTime_data();
    void fault_061_formulaBombsEndInTime();
    void fault_061_deadlineEndsLongWorkAndEngineGoesOn();
    void readsWhatModelsWriteAndKatexRefuses_data();
    void readsWhatModelsWriteAndKatexRefuses();
    void refusesLinksAndPictures_data();
    void refusesLinksAndPictures();
    void forgetsWhatIsOldest();
    void worksAgainAfterIdling();
    void diesWhileBusy();
    void diesUnused();
    void eventLoopIsNeverHeldUp();
};

void MathTypesetterTest::initTestCase()
{
    QVERIFY2(MathTypesetter::isAvailable(), "QT_PLUGIN_PATH has to name the folder lib of the build");
}

void MathTypesetterTest::init()
{
    // Among others: the script compiler must not flood the log.
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void MathTypesetterTest::yieldsFormulaAndTellsOnce()
{
    MathTypesetter typesetter(patient());
    QSignalSpy ready(&typesetter, &MathTypesetter::ready);
    QVERIFY(!typesetter.cached(u"x^2"_s, false));
    typesetter.request(u"x^2"_s, false);
    typesetter.request(u"x^2"_s, false);
    QCOMPARE(typesetter.pending(), 1);
    QVERIFY(settles(typesetter));
    QCOMPARE(ready.size(), 1);
    QCOMPARE(ready.first().at(0).toString(), u"x^2"_s);
    QCOMPARE(ready.first().at(1).toBool(), false);
    const Formula *formula = typesetter.cached(u"x^2"_s, false);
    QVERIFY(formula);
    QVERIFY(formula->width > 0.9 && formula->width < 1.2);
    QVERIFY(formula->ascent > 0.8 && formula->descent >= 0);
    QVERIFY(!typesetter.cached(u"x^2"_s, true));
    typesetter.request(u"x^2"_s, false);
    QCOMPARE(typesetter.pending(), 0);
    QCOMPARE(ready.size(), 1);
}

void MathTypesetterTest::answersNeverFromWithinRequest()
{
    MathTypesetter typesetter(patient());
    bool within = false;
    bool answered = false;
    connect(&typesetter, &MathTypesetter::ready, this, [&] {
        QVERIFY(!within);
        answered = true;
    });
    within = true;
    typesetter.request(u"a"_s, true);
    within = false;
    QVERIFY(settles(typesetter));
    QVERIFY(answered);
}

void MathTypesetterTest::givesMathmlWithTheSource()
{
    MathTypesetter typesetter(patient());
    typesetter.request(u"\\frac{a}{b} < 1"_s, true);
    QVERIFY(settles(typesetter));
    const QString mathml = typesetter.cached(u"\\frac{a}{b} < 1"_s, true)->mathml;
    QVERIFY(mathml.startsWith("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\">"_L1));
    QVERIFY(mathml.contains("<mfrac><mi>a</mi><mi>b</mi></mfrac>"_L1));
    QVERIFY(mathml.contains("<annotation encoding=\"application/x-tex\">\\frac{a}{b} &lt; 1</annotation>"_L1));
}

void MathTypesetterTest::offersBreaksAfterRelations()
{
    MathTypesetter typesetter(patient());
    typesetter.request(u"a = b + c"_s, false);
    QVERIFY(settles(typesetter));
    const Formula *formula = typesetter.cached(u"a = b + c"_s, false);
    QCOMPARE(formula->breaks.size(), 2);
    QVERIFY(formula->breaks.first() > 0.5 && formula->breaks.last() < formula->width);
}

void MathTypesetterTest::keepsTagApart()
{
    MathTypesetter typesetter(patient());
    typesetter.request(u"E = mc^2 \\tag{7}"_s, true);
    typesetter.request(u"\\begin{equation} a \\end{equation}"_s, true);
    QVERIFY(settles(typesetter));
    const Formula *tagged = typesetter.cached(u"E = mc^2 \\tag{7}"_s, true);
    QVERIFY(!tagged->tag.isEmpty());
    QVERIFY(tagged->width > tagged->bodyWidth + tagged->tagWidth);
    const Formula *counted = typesetter.cached(u"\\begin{equation} a \\end{equation}"_s, true);
    QVERIFY(counted->tag.isEmpty());
    QCOMPARE(counted->width, counted->bodyWidth);
}

void MathTypesetterTest::brokenSourceFailsAndNextOneWorks()
{
    MathTypesetter typesetter(patient());
    for (const QString &source : {u"\\frac{a"_s, u"\\nosuchcommand"_s, u"a^b^c"_s, u"\\begin{matrix}"_s, u"\\left("_s})
        typesetter.request(source, true);
    typesetter.request(u"y"_s, true);
    QVERIFY(settles(typesetter));
    for (const QString &source :
         {u"\\frac{a"_s, u"\\nosuchcommand"_s, u"a^b^c"_s, u"\\begin{matrix}"_s, u"\\left("_s}) {
        const Result<Formula> *result = typesetter.result(source, true);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, Error::Kind::BadRequest);
        QVERIFY(!typesetter.cached(source, true));
    }
    QVERIFY(typesetter.cached(u"y"_s, true));
}

void MathTypesetterTest::fault_061_formulaBombsEndInTime_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("endless macro") << u"\\def\\a{\\a\\a}\\a"_s;
    QTest::newRow("billion laughs")
        << u"\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b\\b\\b}"
           "\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c\\c\\c}\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d"_s;
    QTest::newRow("many nodes") << u"{x^2}"_s.repeated(1'999);
    QTest::newRow("braces") << u"{"_s.repeated(4'000) + u"x"_s + u"}"_s.repeated(4'000);
    QTest::newRow("fractions") << u"\\frac1{"_s.repeated(900) + u"x"_s + u"}"_s.repeated(900);
    QTest::newRow("roots") << u"\\sqrt{"_s.repeated(1'200) + u"x"_s + u"}"_s.repeated(1'200);
    QTest::newRow("scripts") << u"x^{"_s.repeated(2'000) + u"x"_s + u"}"_s.repeated(2'000);
    QTest::newRow("wide table") << u"\\begin{matrix}"_s + u"x&"_s.repeated(4'900) + u"\\end{matrix}"_s;
    QTest::newRow("tall table") << u"\\begin{matrix}"_s + u"x\\\\"_s.repeated(3'200) + u"\\end{matrix}"_s;
    QTest::newRow("huge rule") << u"\\rule{1000000em}{1000000em}"_s;
    QTest::newRow("huge kern") << u"\\kern999999999em x \\hspace{-99999999999999999999em} y"_s;
    QTest::newRow("huge phantom") << u"\\vphantom{\\rule{1pt}{99999pt}}\\left(x\\right)"_s;
    QTest::newRow("too long") << u"x"_s.repeated(10'001);
    QTest::newRow("megabyte") << u"\\alpha "_s.repeated(150'000);
    QTest::newRow("control characters") << u"a\u0001b\u001fc\u0000d\u2028e\ufffef)("_s;
    QTest::newRow("lone surrogates") << QString(QChar(0xd83d)) + u"x"_s + QChar(0xdc00);
    QTest::newRow("right to left") << u"\\text{\u202e\u05d0\u05d1\u0627\u0644 }x"_s;
    QTest::newRow("combining") << u"\\text{a"_s + u"\u0301"_s.repeated(3'000) + u"}"_s;
    QTest::newRow("char codes") << u"\\char\"10FFFF \\char\"110000 \\char99999999999"_s;
    QTest::newRow("emoji") << u"\\text{\u2705 \U0001f600 ok}"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"   "_s;
}

void MathTypesetterTest::fault_061_formulaBombsEndInTime()
{
    QFETCH(const QString, source);
    MathTypesetter typesetter; // with the limits of the program
    QElapsedTimer time;
    time.start();
    typesetter.request(source, true);
    QVERIFY(settles(typesetter)); // many of these would take minutes
    const Result<Formula> *result = typesetter.result(source, true);
    QVERIFY(result);
    qInfo("%lld ms: %s", time.elapsed(),
          *result ? qPrintable(
                        u"%1 by %2 em, %3 bytes"_s.arg((*result)->width).arg((*result)->ascent).arg((*result)->bytes()))
                  : qPrintable(result->error().message));
    if (*result) {
        QVERIFY((*result)->bytes() <= MathLimits{}.bytes);
        QVERIFY(qIsFinite((*result)->width) && (*result)->width < 10'000);
    }
    typesetter.request(u"x"_s, true);
    QVERIFY(settles(typesetter));
    QVERIFY(typesetter.cached(u"x"_s, true));
}

void MathTypesetterTest::fault_061_deadlineEndsLongWorkAndEngineGoesOn()
{
    MathTypesetter::Options options;
    options.limits.deadline = 20ms;
    options.limits.nodes = 10'000'000;
    options.limits.bytes = 1 << 30;
    options.limits.expansions = 100'000'000;
    MathTypesetter typesetter(options);
    const QString endless = u"\\def\\a{\\b}\\def\\b{\\a}\\a"_s;
    typesetter.request(endless, true);
    QVERIFY(settles(typesetter));
    const Result<Formula> *result = typesetter.result(endless, true);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, Error::Kind::Timeout);

    MathTypesetter calm(patient());
    calm.request(u"x"_s, true);
    QVERIFY(settles(calm));
    QVERIFY(calm.cached(u"x"_s, true));
    // The engine that was stopped is made anew; a busy machine may need more than one try within 20 ms.
    QVERIFY(QTest::qWaitFor(
        [&, number = 0]() mutable {
            const QString source = QString::number(number++);
            typesetter.request(source, true);
            return settles(typesetter) && typesetter.cached(source, true);
        },
        QDeadlineTimer(Patience)));
}

void MathTypesetterTest::readsWhatModelsWriteAndKatexRefuses_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("plain"); // a way of writing that KaTeX knows
    QTest::newRow("label") << u"a \\label{eq:1}"_s << u"a"_s;
    QTest::newRow("mbox") << u"\\mbox{if } x"_s << u"\\text{if } x"_s;
    QTest::newRow("operator") << u"\\DeclareMathOperator{\\Tr}{Tr} \\Tr A"_s << u"\\operatorname{Tr} A"_s;
    QTest::newRow("known command") << u"\\newcommand{\\R}{\\mathbb{R}} \\R"_s << u"\\mathbb{R}"_s;
    QTest::newRow("underscore in text") << u"\\text{learning_rate}"_s << u"\\text{learning\\_rate}"_s;
    QTest::newRow("absolute value") << u"\\abs{x} + \\norm{y}"_s << u"\\left|x\\right| + \\left\\|y\\right\\|"_s;
    QTest::newRow("old environment") << u"\\begin{eqnarray} a &=& b \\end{eqnarray}"_s
                                     << u"\\begin{array}{rcl} a &=& b \\end{array}"_s;
    QTest::newRow("multline") << u"\\begin{multline} a \\\\ b \\end{multline}"_s
                              << u"\\begin{gather*} a \\\\ b \\end{gather*}"_s;
}

void MathTypesetterTest::readsWhatModelsWriteAndKatexRefuses()
{
    QFETCH(const QString, source);
    QFETCH(const QString, plain);
    MathTypesetter typesetter(patient());
    typesetter.request(source, true);
    typesetter.request(plain, true);
    QVERIFY(settles(typesetter));
    QVERIFY2(typesetter.cached(source, true), qPrintable(typesetter.result(source, true)->error_or(Error()).message));
    QVERIFY(typesetter.cached(plain, true));
    QCOMPARE(typesetter.cached(source, true)->body, typesetter.cached(plain, true)->body);
}

void MathTypesetterTest::refusesLinksAndPictures_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("href") << u"\\href{https://example.org}{x}"_s;
    QTest::newRow("url") << u"\\url{file:///etc/passwd}"_s;
    QTest::newRow("picture") << u"\\includegraphics[width=1em]{file:///etc/passwd}"_s;
    QTest::newRow("class") << u"\\htmlClass{vlist-t}{x}"_s;
    QTest::newRow("style") << u"\\htmlStyle{width: 9999em}{x}"_s;
}

void MathTypesetterTest::refusesLinksAndPictures()
{
    QFETCH(const QString, source);
    MathTypesetter typesetter(patient());
    typesetter.request(source, true);
    QVERIFY(settles(typesetter));
    // KaTeX writes the name of the command in red, or fails; it never follows.
    if (const Formula *formula = typesetter.cached(source, true))
        QVERIFY(formula->width < 12);
}

void MathTypesetterTest::forgetsWhatIsOldest()
{
    MathTypesetter::Options options = patient();
    options.cachedFormulas = 3;
    MathTypesetter typesetter(options);
    for (const QString &source : {u"a"_s, u"b"_s, u"c"_s})
        typesetter.request(source, true);
    QVERIFY(settles(typesetter));
    QVERIFY(typesetter.cached(u"a"_s, true)); // used last
    typesetter.request(u"d"_s, true);
    QVERIFY(settles(typesetter));
    QVERIFY(typesetter.cached(u"a"_s, true));
    QVERIFY(!typesetter.cached(u"b"_s, true));
    QVERIFY(typesetter.cached(u"d"_s, true));
}

void MathTypesetterTest::worksAgainAfterIdling()
{
    MathTypesetter::Options options = patient();
    options.idle = 1ms;
    MathTypesetter typesetter(options);
    typesetter.request(u"a"_s, true);
    QVERIFY(settles(typesetter));
    QElapsedTimer time;
    time.start();
    QTRY_VERIFY(time.elapsed() > 20); // the engine is given back meanwhile
    typesetter.request(u"b"_s, true);
    QVERIFY(settles(typesetter));
    QVERIFY(typesetter.cached(u"b"_s, true));
}

void MathTypesetterTest::diesWhileBusy()
{
    for (int round = 0; round < 20; ++round) {
        MathTypesetter::Options options = patient();
        options.limits.expansions = 100'000'000;
        auto typesetter = std::make_unique<MathTypesetter>(options);
        QSignalSpy ready(typesetter.get(), &MathTypesetter::ready);
        if (round % 2 == 1) { // loaded, then in an endless formula; otherwise while it loads
            typesetter->request(u"x"_s, true);
            QVERIFY(settles(*typesetter));
        }
        for (int i = 0; i < 100; ++i)
            typesetter->request(u"\\def\\a{\\b}\\def\\b{\\a}\\a %1"_s.arg(i), true);
        if (round % 4 == 3)
            QTest::qWait(5);
        const qsizetype before = ready.size();
        QElapsedTimer time;
        time.start();
        typesetter.reset();
        QVERIFY2(time.elapsed() < 5'000, "the thread was waited for");
        QCoreApplication::processEvents();
        QCOMPARE(ready.size(), before);
    }
}

void MathTypesetterTest::diesUnused()
{
    const MathTypesetter typesetter;
    QCOMPARE(typesetter.pending(), 0);
}

void MathTypesetterTest::eventLoopIsNeverHeldUp()
{
    MathTypesetter typesetter(patient());
    QElapsedTimer time;
    qint64 longest = 0;
    QTimer beat;
    beat.setInterval(1);
    connect(&beat, &QTimer::timeout, this, [&] { longest = qMax(longest, time.restart()); });
    for (int i = 0; i < 200; ++i)
        typesetter.request(u"\\sum_{i=1}^{%1} \\frac{x_i}{\\sqrt{%1}}"_s.arg(i), i % 2 == 0);
    time.start();
    beat.start();
    QVERIFY(settles(typesetter));
    qInfo("200 formulas; the longest pause of the event loop was %lld ms", longest);
    QVERIFY(longest < 500); // a busy machine; the point is that it is not the seconds of all formulas
}

} // namespace switchyard

QTEST_MAIN(switchyard::MathTypesetterTest)
#include "tst_mathtypesetter.moc"
