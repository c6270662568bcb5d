// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/promptlibrary.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

class TestPromptLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variablesAreFoundInOrderOnce();
    void fillingLeavesWhatHasNoValue();
    void whatIsFilledInIsNotFilledAgain();
    void startersAreThereUntilThereIsAFile();
    void changesSurviveARestart();
    void removingCanBeUndone();
    void aBrokenFileIsKeptAside();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"prompts.json"_s); }

    QTemporaryDir m_folder;
};

void TestPromptLibrary::variablesAreFoundInOrderOnce()
{
    QCOMPARE(promptVariables(u"{{b}} and {{ a }} and {{b}}, {{two words}}"_s),
             QStringList({u"b"_s, u"a"_s, u"two words"_s}));
    QCOMPARE(promptVariables(u"{{}} {{ }} {a} {{a\nb}} {{{x}} }}"_s), QStringList({u"x"_s}));
    QCOMPARE(promptVariables(u"{{"_s.repeated(100'000)), QStringList());
}

void TestPromptLibrary::fillingLeavesWhatHasNoValue()
{
    QCOMPARE(filledPrompt(u"to {{ language }}: {{text}}"_s, {{u"language"_s, u"Korean"_s}}), u"to Korean: {{text}}"_s);
    QCOMPARE(filledPrompt(u"a{{x}}b{{x}}"_s, {{u"x"_s, QString()}}), u"ab"_s);
}

void TestPromptLibrary::whatIsFilledInIsNotFilledAgain()
{
    QCOMPARE(filledPrompt(u"{{a}}{{b}}"_s, {{u"a"_s, u"{{b}}"_s}, {u"b"_s, u"2"_s}}), u"{{b}}2"_s);
}

void TestPromptLibrary::startersAreThereUntilThereIsAFile()
{
    const QList<Prompt> starters{{u"1"_s, u"One"_s, u"text"_s}};
    {
        PromptLibrary library(path());
        library.setStarters(starters);
        QCOMPARE(library.prompts(), starters);
        (void)library.remove(u"1"_s);
    }
    PromptLibrary library(path());
    library.setStarters(starters);
    QVERIFY(library.prompts().isEmpty());
}

void TestPromptLibrary::changesSurviveARestart()
{
    QString id;
    {
        PromptLibrary library(path());
        QSignalSpy changed(&library, &PromptLibrary::changed);
        id = library.add(u" Two\nlines "_s, u"{{x}}\n"_s);
        library.rename(id, u"Named"_s);
        library.rename(id, u"  "_s);
        QVERIFY(library.add({}, u"text"_s).isEmpty());
        QCOMPARE(changed.count(), 2);
    }
    PromptLibrary library(path());
    QCOMPARE(library.prompts(), (QList<Prompt>{{id, u"Named"_s, u"{{x}}\n"_s}}));
    QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    (void)library.remove(id);
}

void TestPromptLibrary::removingCanBeUndone()
{
    PromptLibrary library(path());
    const QString a = library.add(u"a"_s, u"1"_s);
    (void)library.add(u"b"_s, u"2"_s);
    const QList<Prompt> before = library.prompts();
    const auto removed = library.remove(a);
    QVERIFY(removed);
    QCOMPARE(library.prompts().size(), before.size() - 1);
    library.insert(removed->first, removed->second);
    QCOMPARE(library.prompts(), before);
    QVERIFY(!library.remove(u"nobody"_s));
}

void TestPromptLibrary::aBrokenFileIsKeptAside()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"prompts.json"_s);
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("[1, 2") == 5);
    broken.close();
    PromptLibrary library(file);
    QVERIFY(library.prompts().isEmpty());
    QVERIFY(library.problem());
    QCOMPARE(QDir(folder.path()).entryList({u"prompts.json.broken-*"_s}).size(), 1);
    (void)library.add(u"a"_s, u"1"_s);
    QVERIFY(library.save());
    QVERIFY(QFile::exists(file));
}

QTEST_GUILESS_MAIN(TestPromptLibrary)
#include "tst_promptlibrary.moc"
