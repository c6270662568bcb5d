// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/attachmentintake.h"
#include "core/services/photoposition.h"
#include "tests/core/services/house.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace switchyard;

namespace {

/// A number in the byte order of a TIFF structure.
QByteArray number(quint32 value, int size, bool little)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes.append(char(value >> 8 * (little ? i : size - 1 - i)));
    return bytes;
}

QByteArray entry(quint16 tag, quint16 type, quint32 count, const QByteArray &value, bool little)
{
    return number(tag, 2, little) + number(type, 2, little) + number(count, 4, little) + value.leftJustified(4, '\0');
}

/// EXIF as a camera writes it: orientation 6, the pointer to the GPS directory, the maker after it; latitude and
/// longitude as three fractions each.
QByteArray exif(bool little, bool withPosition)
{
    const auto n = [little](quint32 value, int size) { return number(value, size, little); };
    const int entries = withPosition ? 3 : 2;
    const quint32 gps = 8 + 2 + quint32(entries) * 12 + 4;
    const quint32 values = gps + 2 + 4 * 12 + 4;
    QByteArray tiff = (little ? QByteArray("II") : QByteArray("MM")) + n(42, 2) + n(8, 4) + n(quint32(entries), 2);
    tiff += entry(0x0112, 3, 1, n(6, 2), little);
    if (withPosition)
        tiff += entry(0x8825, 4, 1, n(gps, 4), little);
    tiff += entry(0x9000, 7, 4, "0232", little);
    tiff += n(0, 4);
    if (withPosition) {
        tiff += n(4, 2);
        tiff += entry(1, 2, 2, "N", little) + entry(2, 5, 3, n(values, 4), little);
        tiff += entry(3, 2, 2, "E", little) + entry(4, 5, 3, n(values + 24, 4), little);
        tiff += n(0, 4);
        for (const quint32 part : {48U, 1U, 8U, 1U, 1234U, 100U, 11U, 1U, 34U, 1U, 5678U, 100U})
            tiff += n(part, 4);
    }
    return QByteArray("Exif\0\0", 6) + tiff;
}

QByteArray segment(const QByteArray &content)
{
    return QByteArray("\xff\xe1") + number(quint32(content.size() + 2), 2, false) + content;
}

QByteArray jpeg(const QByteArray &segments)
{
    return QByteArray("\xff\xd8") + segments + QByteArray("\xff\xda") + number(2, 2, false)
        + QByteArray("picture\xff\xd9");
}

} // namespace

class TestAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fault_067_onlyRegularFilesAreRead_data();
    void fault_067_onlyRegularFilesAreRead();
    void fault_067_noPermissionIsSaid();
    void fault_067_aDriveThatHangsIsGivenUp();
    void aFileGoesIntoTheStore();
    void aLinkToAFileIsFollowed();
    void fault_069_theContentDecidesNotTheName_data();
    void fault_069_theContentDecidesNotTheName();
    void fault_069_aProtectedDocumentIsKnown();
    void fault_069_whatNoModelTakesIsRefused();
    void fault_070_aNameIsNeverAPath();
    void fault_071_thePositionIsFound_data();
    void fault_071_thePositionIsFound();
    void fault_071_strippingTakesThePositionOnly();
    void fault_071_copiesInXmpAndPreviewsGoToo();
    void fault_071_brokenFilesAreBorne();
    void fault_071_strippedPhotosAreStoredAnew();
    void fault_118_twentyMegabytesOfTextAreTaken();
    void fault_118_fiveHundredFilesLeaveTheLoopFree();
    void textGoesAsTextUnderItsName();
    void draftsSurviveARestart();
    void aBrokenDraftsFileIsKeptAside();

private:
    [[nodiscard]] QString put(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no sample");
        return file.fileName();
    }
    [[nodiscard]] QString codeOf(const QString &path)
    {
        const auto taken = await(m_intake->takeFile(path));
        return taken ? u"taken"_s : taken.error().code;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<AttachmentIntake> m_intake;
};

void TestAttachments::init()
{
    m_intake.reset();
    m_storage.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<Storage>(m_folder->filePath(u"profile"_s), m_clock);
    QVERIFY(await(m_storage->open()));
    m_intake = std::make_unique<AttachmentIntake>(*m_storage, m_folder->filePath(u"drafts.json"_s));
}

void TestAttachments::fault_067_onlyRegularFilesAreRead_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("pipe") << u"fifo"_s << u"pipe"_s;
    QTest::newRow("device") << u"/dev/zero"_s << u"device"_s;
    QTest::newRow("folder") << u"folder"_s << u"folder"_s;
    QTest::newRow("socket") << u"socket"_s << u"socket"_s;
    QTest::newRow("loop of links") << u"loop"_s << u"link_loop"_s;
    QTest::newRow("nothing") << u"missing"_s << u"missing"_s;
    QTest::newRow("0 bytes") << u"empty"_s << u"empty"_s;
    QTest::newRow("5 GB") << u"huge"_s << u"too_large"_s;
    QTest::newRow("a size that lies") << u"/proc/self/mem"_s << u"unreadable"_s;
}

void TestAttachments::fault_067_onlyRegularFilesAreRead()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, code);
    const QString path = kind.startsWith(u'/') ? kind : m_folder->filePath(kind);
    const QByteArray name = QFile::encodeName(path);
    if (kind == "fifo"_L1) {
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    } else if (kind == "folder"_L1) {
        QVERIFY(QDir().mkdir(path));
    } else if (kind == "socket"_L1) {
        const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, name.constData(), sizeof address.sun_path);
        QCOMPARE(::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        ::close(fd);
    } else if (kind == "loop"_L1) {
        QCOMPARE(::symlink(name.constData(), name.constData()), 0);
    } else if (kind == "empty"_L1) {
        (void)put(kind, {});
    } else if (kind == "huge"_L1) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(5LL << 30)); // takes no room on the disk
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(codeOf(path), code);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestAttachments::fault_067_noPermissionIsSaid()
{
    const QString path = put(u"secret"_s, "text");
    QVERIFY(QFile::setPermissions(path, {}));
    if (::geteuid() == 0)
        QSKIP("root may read everything");
    QCOMPARE(codeOf(path), u"no_permission"_s);
}

void TestAttachments::fault_067_aDriveThatHangsIsGivenUp()
{
    const auto hold = std::make_shared<QSemaphore>();
    AttachmentIntake::Options options;
    options.deadline = 50ms;
    options.read = [hold](const QString &path) -> Result<QByteArray> {
        if (path.contains("network"_L1))
            hold->acquire();
        return QByteArray("text");
    };
    AttachmentIntake intake(*m_storage, m_folder->filePath(u"other.json"_s), options);
    QList<Async<Attachment>> hanging;
    for (int i = 0; i < 10; ++i)
        hanging.append(intake.takeFile(u"/network/file"_s));
    for (const auto &one : std::as_const(hanging)) {
        const auto taken = await(one);
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, Error::Kind::Timeout);
        QCOMPARE(taken.error().code, u"too_slow"_s);
    }
    // Other drives are read meanwhile.
    QVERIFY(await(intake.takeFile(u"/home/file"_s)));
    hold->release(10);
}

void TestAttachments::aFileGoesIntoTheStore()
{
    const auto taken = await(m_intake->takeFile(put(u"notes.md"_s, "# Notes\r\nline\n")));
    QVERIFY(taken);
    QCOMPARE(taken->kind, FileKind::Text);
    QCOMPARE(taken->name, u"notes.md"_s);
    QCOMPARE(taken->text, u"# Notes\nline\n"_s);
    QCOMPARE(taken->size, 14);
    QCOMPARE(*await(m_intake->content(*taken)), QByteArray("# Notes\r\nline\n"));
}

void TestAttachments::aLinkToAFileIsFollowed()
{
    const QString path = put(u"real.txt"_s, "text");
    QVERIFY(QFile::link(path, m_folder->filePath(u"link.txt"_s)));
    QCOMPARE(codeOf(m_folder->filePath(u"link.txt"_s)), u"taken"_s);
}

void TestAttachments::fault_069_theContentDecidesNotTheName_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n....") << u"image/png"_s;
    QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0....") << u"image/jpeg"_s;
    QTest::newRow("gif") << QByteArray("GIF89a....") << u"image/gif"_s;
    QTest::newRow("webp") << QByteArray("RIFF....WEBPVP8 ") << u"image/webp"_s;
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n\xc4\xe5") << u"application/pdf"_s;
    QTest::newRow("html is text") << QByteArray("<script>alert(1)</script>") << u"text/plain"_s;
    QTest::newRow("svg is text") << QByteArray("<svg/>") << u"text/plain"_s;
    QTest::newRow("utf-8") << QByteArray("gr\xc3\xbc\xc3\x9f") << u"text/plain"_s;
    QTest::newRow("utf-16") << QByteArray("\xff\xfeg\0r\0", 6) << u"text/plain"_s;
}

void TestAttachments::fault_069_theContentDecidesNotTheName()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, mediaType);
    for (const auto &name : {u"photo.jpg"_s, u"text.txt"_s, u"run.exe"_s}) {
        const auto taken = await(m_intake->takeFile(put(name, content)));
        QVERIFY(taken);
        QCOMPARE(taken->mediaType, mediaType);
    }
}

void TestAttachments::fault_069_aProtectedDocumentIsKnown()
{
    QVERIFY(inspectContent("%PDF-1.4 trailer << /Encrypt 5 0 R >>", u"a.pdf"_s).isProtected);
    const Attachment open = inspectContent("%PDF-1.4 /JS (app.alert(1))", u"a.pdf"_s);
    QVERIFY(!open.isProtected);
    QVERIFY(std::holds_alternative<FilePart>(partOf(open)));
}

void TestAttachments::fault_069_whatNoModelTakesIsRefused()
{
    QCOMPARE(codeOf(put(u"a.txt"_s,
                        QByteArray("\x7f"
                                   "ELF\2\1\1\0\0",
                                   9))),
             u"binary"_s);
    QCOMPARE(codeOf(put(u"b.txt"_s, "PK\3\4....")), u"binary"_s);
    QCOMPARE(codeOf(put(u"c.txt"_s, "latin \xe9 one")), u"binary"_s);
}

void TestAttachments::fault_070_aNameIsNeverAPath()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"sub"_s));
    (void)put(u"x"_s, "text");
    const auto taken = await(m_intake->takeFile(m_folder->filePath(u"sub/../x"_s)));
    QVERIFY(taken);
    QCOMPARE(taken->name, u"x"_s);
    QCOMPARE(codeOf(m_folder->filePath(u"x"_s) + QChar(u'\0') + u".png"_s), u"missing"_s);
    // Whatever it is called, it is stored by its hash and sent as one line without marks of direction.
    const QString odd = u"a\u202Egnp.exe\n# CON."_s;
    const auto strange = await(m_intake->takeFile(put(odd, "text")));
    QVERIFY(strange);
    QCOMPARE(strange->blob.size(), 64);
    QCOMPARE(std::get<TextPart>(partOf(*strange)).text.section(u'\n', 0, 0), u"agnp.exe # CON.:"_s);
    QCOMPARE(codeOf(m_folder->filePath(QString(300, u'n'))), u"missing"_s);
}

void TestAttachments::fault_071_thePositionIsFound_data()
{
    QTest::addColumn<QByteArray>("photo");
    QTest::addColumn<bool>("found");
    QTest::newRow("little endian") << jpeg(segment(exif(true, true))) << true;
    QTest::newRow("big endian") << jpeg(segment(exif(false, true))) << true;
    QTest::newRow("without position") << jpeg(segment(exif(true, false))) << false;
    QTest::newRow("no exif") << jpeg({}) << false;
    QTest::newRow("no jpeg") << exif(true, true) << false;
    QTest::newRow("xmp") << jpeg(segment("http://ns.adobe.com/xap/1.0/ exif:GPSLatitude=\"48,8N\"")) << true;
    QTest::newRow("xmp without") << jpeg(segment("http://ns.adobe.com/xap/1.0/ dc:title")) << false;
    QTest::newRow("in a preview") << QByteArray(jpeg({}) + jpeg(segment(exif(true, true)))) << true;
}

void TestAttachments::fault_071_thePositionIsFound()
{
    QFETCH(const QByteArray, photo);
    QFETCH(const bool, found);
    QCOMPARE(hasPhotoPosition(photo), found);
    const QByteArray bare = withoutPhotoPosition(photo);
    QVERIFY(!hasPhotoPosition(bare));
    if (!found)
        QCOMPARE(bare, photo);
}

void TestAttachments::fault_071_strippingTakesThePositionOnly()
{
    for (const bool little : {true, false}) {
        const QByteArray photo = jpeg(segment(exif(little, true)));
        const QByteArray bare = withoutPhotoPosition(photo);
        QCOMPARE(bare.size(), photo.size());
        // Not a number of it is left anywhere.
        for (const quint32 part : {1234U, 5678U, 48U, 34U})
            QVERIFY(!bare.contains(QByteArray(number(part, 4, little) + number(part > 100 ? 100 : 1, 4, little))));
        // How it is turned and what follows the position are still there.
        QVERIFY(bare.contains(
            QByteArray(entry(0x0112, 3, 1, number(6, 2, little), little) + entry(0x9000, 7, 4, "0232", little))));
        QVERIFY(bare.endsWith("picture\xff\xd9"));
    }
}

void TestAttachments::fault_071_copiesInXmpAndPreviewsGoToo()
{
    const QByteArray xmp = segment("http://ns.adobe.com/xap/1.0/ <exif:GPSLongitude>11,34E</exif:GPSLongitude>");
    const QByteArray photo = jpeg(xmp + segment(exif(true, true))) + jpeg(segment(exif(false, true)));
    const QByteArray bare = withoutPhotoPosition(photo);
    QCOMPARE(bare.size(), photo.size() - xmp.size());
    QVERIFY(!hasPhotoPosition(bare));
    QVERIFY(!bare.contains("11,34"));
}

void TestAttachments::fault_071_brokenFilesAreBorne()
{
    const QByteArray photo = jpeg(segment(exif(true, true)));
    for (qsizetype size = 0; size < photo.size(); ++size) {
        const QByteArray cut = photo.first(size);
        (void)hasPhotoPosition(cut);
        QVERIFY(withoutPhotoPosition(cut).size() <= cut.size());
    }
    for (qsizetype at = 0; at < photo.size(); ++at) {
        for (const int value : {0x00, 0x7f, 0xff}) {
            QByteArray changed = photo;
            changed[at] = char(value);
            QVERIFY(withoutPhotoPosition(changed).size() <= changed.size());
        }
    }
}

void TestAttachments::fault_071_strippedPhotosAreStoredAnew()
{
    const auto taken = await(m_intake->takeFile(put(u"photo.jpg"_s, jpeg(segment(exif(true, true))))));
    QVERIFY(taken);
    QVERIFY(taken->hasPosition);
    const auto bare = await(m_intake->stripPosition(*taken));
    QVERIFY(bare);
    QVERIFY(!bare->hasPosition);
    QVERIFY(bare->blob != taken->blob);
    QCOMPARE(bare->name, u"photo.jpg"_s);
    QVERIFY(!hasPhotoPosition(*await(m_intake->content(*bare))));
}

void TestAttachments::fault_118_twentyMegabytesOfTextAreTaken()
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray text = QByteArray("line\n").repeated(4'000'000);
    const auto taking = m_intake->takeContent(text, {});
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    const auto taken = await(taking);
    QVERIFY(taken);
    QCOMPARE(taken->text.size(), 20'000'000);
    QCOMPARE(std::get<TextPart>(partOf(*taken)).text.size(), 20'000'000);
    const auto tooLarge = await(m_intake->takeContent(QByteArray(largestAttachment + 1, 'x'), {}));
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, u"too_large"_s);
}

void TestAttachments::fault_118_fiveHundredFilesLeaveTheLoopFree()
{
    QList<Async<Attachment>> all;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 500; ++i)
        all.append(m_intake->takeFile(put(u"file%1.txt"_s.arg(i), QByteArray::number(i))));
    for (const auto &one : std::as_const(all))
        QVERIFY(await(one));
}

void TestAttachments::textGoesAsTextUnderItsName()
{
    const Attachment named = inspectContent("a ``` b ```` c", u"x.md"_s);
    QCOMPARE(std::get<TextPart>(partOf(named)).text, u"x.md:\n`````\na ``` b ```` c\n`````"_s);
    const Attachment pasted = inspectContent("words", {});
    QCOMPARE(std::get<TextPart>(partOf(pasted)).text, u"words"_s);
    const Attachment picture{.kind = FileKind::Picture, .blob = u"ab"_s, .name = u"n"_s, .mediaType = u"image/png"_s};
    QCOMPARE(std::get<ImagePart>(partOf(picture)).blob, u"ab"_s);
    QCOMPARE(attachmentOf(partOf(picture))->blob, u"ab"_s);
}

void TestAttachments::draftsSurviveARestart()
{
    const ConversationId chat(u"chat"_s);
    const auto text = await(m_intake->takeContent("words\n", {}));
    const auto photo = await(m_intake->takeFile(put(u"photo.jpg"_s, jpeg({}))));
    QVERIFY(text && photo);
    m_intake->keepDraft(chat, {*text, *photo});
    m_intake = std::make_unique<AttachmentIntake>(*m_storage, m_folder->filePath(u"drafts.json"_s));
    const auto kept = await(m_intake->draft(chat));
    QVERIFY(kept);
    QCOMPARE(*kept, (QList<Attachment>{*text, *photo}));
    m_intake->keepDraft(chat, {});
    QVERIFY(m_intake->save());
    m_intake = std::make_unique<AttachmentIntake>(*m_storage, m_folder->filePath(u"drafts.json"_s));
    QVERIFY(await(m_intake->draft(chat))->isEmpty());
}

void TestAttachments::aBrokenDraftsFileIsKeptAside()
{
    (void)put(u"drafts.json"_s, "{");
    QVERIFY(await(m_intake->draft(ConversationId(u"chat"_s)))->isEmpty());
    QCOMPARE(QDir(m_folder->path()).entryList({u"drafts.json.broken-*"_s}).size(), 1);
}

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
