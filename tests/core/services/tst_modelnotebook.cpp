// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/modelnotebook.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

const ModelId gpt(u"openai/gpt"_s), local(u"local"_s);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestModelNotebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void marksSurviveARestart();
    void marksThatSayNothingAreForgotten();
    void severalModelsChangeAtOnceAndBack();
    void tagsAreLinesAndOnce();
    void startersAreThereUntilAFilterIsChanged();
    void markingLeavesTheStartersAlone();
    void filtersSurviveARestart();
    void aNameThatIsTakenGetsTheNewLine();
    void removingAFilterCanBeUndone();
    void aBrokenFileIsKeptAside();
    void whatANewerVersionWroteIsKept();
    void aFileThatCannotBeMovedIsNotOverwritten();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"models.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestModelNotebook::marksSurviveARestart()
{
    const ModelMarks marks{
        .favourite = true, .note = u"schnell 快 ⚡\nzweite Zeile"_s, .tags = {u"Arbeit"_s, u"عمل"_s}};
    {
        ModelNotebook notebook(path());
        QSignalSpy changed(&notebook, &ModelNotebook::marksChanged);
        notebook.setMarks(gpt, marks);
        notebook.setMarks(gpt, marks);
        QCOMPARE(changed.count(), 1);
        notebook.setMarks(local, {.hidden = true});
    }
    ModelNotebook notebook(path());
    QCOMPARE(notebook.marksOf(gpt), marks);
    QCOMPARE(notebook.marksOf(local), (ModelMarks{.hidden = true}));
    QCOMPARE(notebook.marksOf(ModelId(u"never/seen"_s)), ModelMarks());
    QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestModelNotebook::marksThatSayNothingAreForgotten()
{
    ModelNotebook notebook(path());
    notebook.setMarks(gpt, {.favourite = true});
    notebook.setMarks(gpt, {});
    QVERIFY(notebook.marks().isEmpty());
    QVERIFY(notebook.save());
    QVERIFY(!contentOf(path()).contains("openai"));
}

void TestModelNotebook::severalModelsChangeAtOnceAndBack()
{
    ModelNotebook notebook(path());
    notebook.setMarks(gpt, {.favourite = true, .note = u"n"_s});
    QSignalSpy changed(&notebook, &ModelNotebook::marksChanged);
    const auto before = notebook.changeMarks({gpt, local}, [](ModelMarks &marks) { marks.hidden = true; });
    QCOMPARE(changed.count(), 1);
    QVERIFY(notebook.marksOf(gpt).hidden && notebook.marksOf(local).hidden);
    QCOMPARE(notebook.marksOf(gpt).note, u"n"_s);
    notebook.restoreMarks(before);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(notebook.marks(),
             (QHash<ModelId, ModelMarks>{{gpt, ModelMarks{.favourite = true, .hidden = false, .note = u"n"_s}}}));
    QVERIFY(notebook.changeMarks({gpt}, [](ModelMarks &) {}).isEmpty());
    QCOMPARE(changed.count(), 2);
}

void TestModelNotebook::tagsAreLinesAndOnce()
{
    ModelNotebook notebook(path());
    notebook.setMarks(gpt, {.tags = {u" two\nwords "_s, u"work"_s, u"WORK"_s, u"  "_s}});
    QCOMPARE(notebook.marksOf(gpt).tags, QStringList({u"two words"_s, u"work"_s}));
    notebook.setMarks(local, {.tags = {u"Work"_s, u"a"_s}});
    QCOMPARE(notebook.tags().size(), 3);
    QCOMPARE(notebook.tags().first(), u"a"_s);
}

void TestModelNotebook::startersAreThereUntilAFilterIsChanged()
{
    const QList<SavedFilter> starters{{u"1"_s, u"Free"_s, u"is:free"_s}};
    {
        ModelNotebook notebook(path());
        notebook.setStarters(starters);
        QCOMPARE(notebook.filters(), starters);
        QVERIFY(notebook.removeFilter(u"1"_s));
    }
    ModelNotebook notebook(path());
    notebook.setStarters(starters);
    QVERIFY(notebook.filters().isEmpty());
}

void TestModelNotebook::markingLeavesTheStartersAlone()
{
    {
        ModelNotebook notebook(path());
        notebook.setMarks(gpt, {.favourite = true});
    }
    ModelNotebook notebook(path());
    notebook.setStarters({{u"1"_s, u"Free"_s, u"is:free"_s}});
    QCOMPARE(notebook.filters().size(), 1);
}

void TestModelNotebook::filtersSurviveARestart()
{
    QString id;
    {
        ModelNotebook notebook(path());
        QSignalSpy changed(&notebook, &ModelNotebook::filtersChanged);
        id = notebook.addFilter(u" Cheap\neyes "_s, u" in:image  price<1 "_s);
        notebook.renameFilter(id, u"Eyes"_s);
        notebook.renameFilter(id, u"  "_s);
        QVERIFY(notebook.addFilter({}, u"price<1"_s).isEmpty());
        QVERIFY(notebook.addFilter(u"empty"_s, u"  "_s).isEmpty());
        QCOMPARE(changed.count(), 2);
    }
    ModelNotebook notebook(path());
    QCOMPARE(notebook.filters(), (QList<SavedFilter>{{id, u"Eyes"_s, u"in:image price<1"_s}}));
}

void TestModelNotebook::aNameThatIsTakenGetsTheNewLine()
{
    ModelNotebook notebook(path());
    const QString id = notebook.addFilter(u"Cheap"_s, u"price<1"_s);
    QCOMPARE(notebook.addFilter(u"cheap"_s, u"price<2"_s), id);
    QCOMPARE(notebook.filters(), (QList<SavedFilter>{{id, u"Cheap"_s, u"price<2"_s}}));
}

void TestModelNotebook::removingAFilterCanBeUndone()
{
    ModelNotebook notebook(path());
    const QString a = notebook.addFilter(u"a"_s, u"free"_s);
    (void)notebook.addFilter(u"b"_s, u"in:image"_s);
    const QList<SavedFilter> before = notebook.filters();
    const auto removed = notebook.removeFilter(a);
    QVERIFY(removed);
    QCOMPARE(notebook.filters().size(), 1);
    notebook.insertFilter(removed->first, removed->second);
    QCOMPARE(notebook.filters(), before);
    QVERIFY(!notebook.removeFilter(u"nobody"_s));
}

void TestModelNotebook::aBrokenFileIsKeptAside()
{
    QFile broken(path());
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"marks\":") == 9);
    broken.close();
    ModelNotebook notebook(path());
    QVERIFY(notebook.marks().isEmpty());
    QVERIFY(notebook.problem());
    const QStringList aside = QDir(m_folder->path()).entryList({u"models.json.broken-*"_s});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(contentOf(m_folder->filePath(aside.first())), "{\"marks\":"_ba);
    notebook.setMarks(gpt, {.favourite = true});
    QVERIFY(notebook.save());
    QVERIFY(QFile::exists(path()));
}

void TestModelNotebook::whatANewerVersionWroteIsKept()
{
    QFile newer(path());
    QVERIFY(newer.open(QIODevice::WriteOnly));
    newer.write(R"({"version":7,"marks":{"openai/gpt":{"favourite":true}},"stars":[1,2]})");
    newer.close();
    ModelNotebook notebook(path());
    QVERIFY(notebook.marksOf(gpt).favourite);
    notebook.setMarks(local, {.hidden = true});
    QVERIFY(notebook.save());
    const QJsonObject saved = QJsonDocument::fromJson(contentOf(path())).object();
    QCOMPARE(saved.value("version"_L1).toInt(), 7);
    QVERIFY(saved.contains("stars"_L1));
    QCOMPARE(saved.value("marks"_L1).toObject().size(), 2);
}

void TestModelNotebook::aFileThatCannotBeMovedIsNotOverwritten()
{
    QFile broken(path());
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("[]") == 2);
    broken.close();
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    if (QFile probe(m_folder->filePath(u"probe"_s)); probe.open(QIODevice::WriteOnly))
        QSKIP("this user may write everywhere");
    {
        ModelNotebook notebook(path());
        QVERIFY(notebook.marks().isEmpty());
        QSignalSpy failed(&notebook, &ModelNotebook::saveFailed);
        notebook.setMarks(gpt, {.favourite = true});
        QVERIFY(!notebook.save());
        QCOMPARE(failed.count(), 1);
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(contentOf(path()), "[]"_ba);
}

QTEST_GUILESS_MAIN(TestModelNotebook)
#include "tst_modelnotebook.moc"
