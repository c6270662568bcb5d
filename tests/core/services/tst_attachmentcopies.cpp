// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/attachmentintake.h"
#include "tests/core/services/house.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

const QByteArray picture = "\x89PNG\r\n\x1a\nthe picture that was added";
const QByteArray document = "%PDF-1.7 the document that was added";
const QByteArray words = "the words that were added\n";

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

QString dataUrl(const QString &mediaType, const QByteArray &content)
{
    return u"data:"_s + mediaType + u";base64,"_s + QString::fromLatin1(content.toBase64());
}

} // namespace

/// What is sent is what was added, whatever becomes of the file.
class TestAttachmentCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fault_068_whatWasAddedIsSent_data();
    void fault_068_whatWasAddedIsSent();
    void fault_068_aRetryAndARestartSendTheSameCopy();
    void fault_068_aFileThatGrowsWhileItIsReadIsOneMoment();
    void fault_068_addedAgainAfterAChangeBothAreKept();
    void fault_068_aCopyThatWasChangedIsNeverSent();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_house->ownFolder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] QList<ContentPart> takeAll()
    {
        QList<ContentPart> parts;
        for (const char *name : {"a.png", "b.pdf", "c.txt"}) {
            const auto taken = await(m_intake->takeFile(path(name)));
            if (!taken)
                qFatal("not taken");
            parts.append(partOf(*taken));
        }
        return parts;
    }
    [[nodiscard]] QJsonArray sentContent(qsizetype request) const
    {
        return House::bodyOf(m_house->chats().at(request))["messages"_L1].toArray().last()["content"_L1].toArray();
    }

    std::unique_ptr<House> m_house;
    std::unique_ptr<AttachmentIntake> m_intake;
    ChatSession *m_session = nullptr;
};

void TestAttachmentCopies::init()
{
    m_intake.reset();
    m_house = std::make_unique<House>();
    m_house->transport.fallback = [](const HttpRequest &) { return goodAnswer({"seen"}); };
    const ConnectionId router = m_house->addOpenRouter();
    m_session = m_house->library->create();
    m_session->setModel(router, ModelId(u"acme/one"_s));
    m_intake = std::make_unique<AttachmentIntake>(*m_house->storage, path("drafts.json"));
    write(path("a.png"), picture);
    write(path("b.pdf"), document);
    write(path("c.txt"), words);
}

void TestAttachmentCopies::fault_068_whatWasAddedIsSent_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"nothing", "changed", "grown", "replaced", "deleted", "a folder now"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestAttachmentCopies::fault_068_whatWasAddedIsSent()
{
    QFETCH(QString, what);
    const QList<ContentPart> parts = takeAll();
    for (const char *name : {"a.png", "b.pdf", "c.txt"}) {
        const QString file = path(name);
        if (what == "changed"_L1) {
            write(file, "something else");
        } else if (what == "grown"_L1) {
            QFile more(file);
            QVERIFY(more.open(QIODevice::Append));
            more.write("and more");
        } else if (what == "replaced"_L1) {
            QVERIFY(QFile::remove(file));
            write(file, "another file");
        } else if (what != "nothing"_L1) {
            QVERIFY(QFile::remove(file));
            if (what == "a folder now"_L1)
                QVERIFY(QDir().mkdir(file));
        }
    }
    QVERIFY(m_session->send({.text = u"look"_s, .attachments = parts}));
    QTRY_COMPARE(m_house->chats().size(), 1);
    const QJsonArray content = sentContent(0);
    QCOMPARE(content.size(), 4);
    QCOMPARE(content[1]["image_url"_L1]["url"_L1].toString(), dataUrl(u"image/png"_s, picture));
    QCOMPARE(content[2]["file"_L1]["file_data"_L1].toString(), dataUrl(u"application/pdf"_s, document));
    QCOMPARE(content[3]["text"_L1].toString(), u"c.txt:\n```\nthe words that were added\n```"_s);
    // The copy is known by the hash of what it holds.
    QCOMPARE(std::get<ImagePart>(parts[0]).blob.toLatin1(),
             QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex());
    QTRY_VERIFY(!m_session->isBusy());
}

void TestAttachmentCopies::fault_068_aRetryAndARestartSendTheSameCopy()
{
    const QList<ContentPart> parts = takeAll();
    QVERIFY(m_session->send({.text = u"look"_s, .attachments = parts}));
    QTRY_VERIFY(m_house->chats().size() == 1 && !m_session->isBusy());
    for (const char *name : {"a.png", "b.pdf", "c.txt"})
        QVERIFY(QFile::remove(path(name)));
    m_session->retry(m_session->path().last());
    QTRY_VERIFY(m_house->chats().size() == 2 && !m_session->isBusy());
    m_session->flush();
    const ConversationId id = m_session->conversation().id;
    m_house->library->close(id);
    const auto again = await(m_house->library->open(id));
    QVERIFY(again);
    (*again)->retry((*again)->path().last());
    QTRY_VERIFY(m_house->chats().size() == 3 && !(*again)->isBusy());
    QVERIFY(!sentContent(0).isEmpty());
    QCOMPARE(sentContent(1), sentContent(0));
    QCOMPARE(sentContent(2), sentContent(0));
}

void TestAttachmentCopies::fault_068_aFileThatGrowsWhileItIsReadIsOneMoment()
{
    // What was read is what is hashed, shown, stored and sent; a second look would see another file.
    const QString file = path("c.txt");
    AttachmentIntake::Options options;
    int reads = 0;
    options.read = [&reads](const QString &name) {
        ++reads;
        const auto content = readAttachedFile(name);
        write(name, "changed between reading and storing");
        return content;
    };
    AttachmentIntake intake(*m_house->storage, path("other.json"), options);
    const auto taken = await(intake.takeFile(file));
    QVERIFY(taken);
    QCOMPARE(reads, 1);
    QCOMPARE(taken->text.toUtf8(), words);
    QCOMPARE(taken->size, words.size());
    QCOMPARE(*await(intake.content(*taken)), words);
}

void TestAttachmentCopies::fault_068_addedAgainAfterAChangeBothAreKept()
{
    const auto first = await(m_intake->takeFile(path("c.txt")));
    write(path("c.txt"), "the second version\n");
    const auto second = await(m_intake->takeFile(path("c.txt")));
    QVERIFY(first && second);
    QVERIFY(first->blob != second->blob);
    QCOMPARE(*await(m_intake->content(*first)), words);
    QCOMPARE(*await(m_intake->content(*second)), "the second version\n"_ba);
}

void TestAttachmentCopies::fault_068_aCopyThatWasChangedIsNeverSent()
{
    const QList<ContentPart> parts = takeAll();
    write(m_house->folder + u"/blobs/"_s + std::get<ImagePart>(parts[0]).blob, "not what was added");
    QVERIFY(m_session->send({.text = u"look"_s, .attachments = parts}));
    QTRY_VERIFY(!m_session->isBusy());
    QCOMPARE(m_house->chats().size(), 0);
    const Message *answer = m_session->message(m_session->path().last());
    QVERIFY(answer && answer->error);
    QCOMPARE(answer->error->host, u"a.png"_s);
}

QTEST_GUILESS_MAIN(TestAttachmentCopies)
#include "tst_attachmentcopies.moc"
