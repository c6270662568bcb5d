// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathtypesetter.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace switchyard {

/// The module with KaTeX is a file, and files are lost and damaged.
class MathModuleTest : public QObject
{
    Q_OBJECT

public:
    static void initMain();

private Q_SLOTS:
    void damagedModuleLeavesFormulasAsTheyAreWritten();
    void cleanupTestCase() { s_folder.reset(); }

private:
    static std::optional<QTemporaryDir> s_folder;
};

std::optional<QTemporaryDir> MathModuleTest::s_folder;

/// Qt reads the variable when the application object is made.
void MathModuleTest::initMain()
{
    s_folder.emplace();
    QDir(s_folder->path()).mkdir(u"switchyard"_s);
    QFile file(s_folder->filePath(u"switchyard/formulas.so"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write("no library at all");
    qputenv("QT_PLUGIN_PATH", s_folder->path().toLocal8Bit());
}

void MathModuleTest::damagedModuleLeavesFormulasAsTheyAreWritten()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^formulas stay as they are written: .*formulas"_s));
    QVERIFY(!MathTypesetter::isAvailable());
    QTest::failOnWarning(QRegularExpression(u".*"_s)); // said once, not with each formula

    MathTypesetter typesetter;
    QSignalSpy ready(&typesetter, &MathTypesetter::ready);
    typesetter.request(u"x^2"_s, false);
    typesetter.request(u"y^2"_s, true);
    QTRY_COMPARE(ready.size(), 2);
    QVERIFY(!typesetter.cached(u"x^2"_s, false));
    const Result<Formula> *result = typesetter.result(u"x^2"_s, false);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, Error::Kind::Internal);
}

} // namespace switchyard

QTEST_GUILESS_MAIN(switchyard::MathModuleTest)
#include "tst_mathmodule.moc"
