// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composetest.h"
#include "ui/chat/compose/attachmentchip.h"

#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace switchyard;

/// What is attached to a prompt: from the clipboard, by drag and drop, and taken away again.
class TestAttachmentChips : public ComposeTest
{
    Q_OBJECT

private Q_SLOTS:
    void fault_067_whatIsNoFileIsRefusedWithItsReason_data();
    void fault_067_whatIsNoFileIsRefusedWithItsReason();
    void fault_069_aBrokenPictureGetsNoThumbnail();
    void fault_070_namesAreShownEscaped();
    void fault_071_thePositionIsSaidBeforeSendingAndOneClickStrips();
    void fault_118_fiveHundredFilesAreAskedAbout();
    void fault_118_typingGoesOnWhileAHugeTextIsTaken();
    void aPastedPictureBecomesAChipWithThumbnail();
    void aDroppedFileBecomesAChip();
    void theKeyboardTakesAttachmentsAway();
    void picturesForABlindModelAreHeldBack();
    void sendingWaitsForWhatIsBeingRead();
};

void TestAttachmentChips::fault_067_whatIsNoFileIsRefusedWithItsReason_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("folder") << u"folder"_s << u"is a folder"_s;
    QTest::newRow("pipe") << u"pipe"_s << u"no ordinary file"_s;
    QTest::newRow("empty") << u"empty"_s << u"is empty"_s;
    QTest::newRow("5 GB") << u"huge"_s << u"is larger than"_s;
    QTest::newRow("loop") << u"loop"_s << u"leads to itself"_s;
    QTest::newRow("program") << u"program"_s << u"neither text, picture nor PDF"_s;
}

void TestAttachmentChips::fault_067_whatIsNoFileIsRefusedWithItsReason()
{
    QFETCH(const QString, name);
    QFETCH(const QString, reason);
    const QString path = m_folder->filePath(name);
    if (name == "folder"_L1)
        QVERIFY(QDir().mkdir(path));
    else if (name == "pipe"_L1)
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else if (name == "loop"_L1)
        QVERIFY(QFile::link(path, path));
    else
        (void)put(name, name == "program"_L1 ? QByteArray(4, '\1') : QByteArray());
    if (name == "huge"_L1)
        QVERIFY(QFile::resize(path, 5LL << 30));
    auto *mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(path)});
    paste(mime);
    QTRY_VERIFY(notices()->has(u"problem"_s));
    QVERIFY2(notices()->text(u"problem"_s).contains(reason), qPrintable(notices()->text(u"problem"_s)));
    QVERIFY(m_composer->attachments().isEmpty());
    QVERIFY(tray()->chips().isEmpty());
    QVERIFY(m_composer->text().isEmpty());
}

void TestAttachmentChips::fault_069_aBrokenPictureGetsNoThumbnail()
{
    // A bomb: a head that promises 60,000 by 60,000, and a file that breaks off.
    QByteArray bomb = picture("PNG");
    bomb.replace(16, 8, QByteArray::fromHex("0000ea600000ea60"));
    m_composer->attachFiles({put(u"bomb.txt"_s, bomb), put(u"half.png"_s, picture("PNG").first(60))});
    QTRY_COMPARE(m_composer->attachments().size(), 2);
    QCOMPARE(m_composer->attachments().first().mediaType, u"image/png"_s);
    QTest::qWait(100);
    QVERIFY(!tray()->chips().first()->grab().isNull());
}

void TestAttachmentChips::fault_070_namesAreShownEscaped()
{
    m_composer->attachFiles({put(u"photo\u202Egnp.exe\n<b>x.png"_s, "text"), put(QString(200, u'n'), "text")});
    QTRY_COMPARE(m_composer->attachments().size(), 2);
    for (const AttachmentChip *chip : tray()->chips()) {
        QVERIFY(!chip->accessibleName().contains(QChar(0x202E)));
        QVERIFY(!chip->accessibleName().contains(u'\n'));
        QVERIFY(!chip->toolTip().contains("<b>"_L1));
        QVERIFY(chip->width() < 300);
    }
}

void TestAttachmentChips::fault_071_thePositionIsSaidBeforeSendingAndOneClickStrips()
{
    m_composer->attachFiles({put(u"photo.jpg"_s, photoWithPosition())});
    QTRY_VERIFY(notices()->has(u"position"_s));
    const QString before = m_composer->attachments().first().blob;
    notices()->button(u"position"_s)->click();
    QTRY_VERIFY(!notices()->has(u"position"_s) && m_composer->attachments().size() == 1);
    const Attachment bare = m_composer->attachments().first();
    QVERIFY(bare.blob != before);
    QVERIFY(!bare.hasPosition);
    // It is still the same picture.
    const auto content = m_intake->content(bare);
    QTRY_VERIFY(content.isFinished());
    QCOMPARE(QImage::fromData(*content.result()), QImage::fromData(photoWithPosition()));
}

void TestAttachmentChips::fault_118_fiveHundredFilesAreAskedAbout()
{
    QStringList paths;
    for (int i = 0; i < 500; ++i)
        paths.append(put(u"f%1.txt"_s.arg(i), "text " + QByteArray::number(i)));
    m_composer->attachFiles(paths);
    QVERIFY(notices()->has(u"files"_s));
    QVERIFY(notices()->text(u"files"_s).startsWith("500"_L1));
    QVERIFY(tray()->isEmpty());
    notices()->button(u"files"_s, 1)->click();
    QTRY_COMPARE(m_composer->attachments().size(), Composer::filesWithoutAsking);
    QVERIFY(!notices()->has(u"files"_s));
}

void TestAttachmentChips::fault_118_typingGoesOnWhileAHugeTextIsTaken()
{
    auto *mime = new QMimeData;
    mime->setText(u"line\n"_s.repeated(4'000'000));
    paste(mime);
    QElapsedTimer timer;
    timer.start();
    QTest::keyClicks(edit(), u"why"_s);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(m_composer->text(), u"why"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_composer->attachments().size(), 1, 20'000);
    QCOMPARE(m_composer->attachments().first().size, 20'000'000);
}

void TestAttachmentChips::aPastedPictureBecomesAChipWithThumbnail()
{
    auto *encoded = new QMimeData;
    encoded->setData(u"image/png"_s, picture("PNG"));
    paste(encoded);
    QTRY_COMPARE(m_composer->attachments().size(), 1);
    auto *image = new QMimeData;
    image->setImageData(QImage::fromData(picture("PNG", {20, 20})));
    paste(image);
    QTRY_COMPARE(m_composer->attachments().size(), 2);
    QCOMPARE(m_composer->attachments().last().mediaType, u"image/png"_s);
    QVERIFY(std::holds_alternative<ImagePart>(m_composer->attachedParts().first()));
    // Words that come with a picture of themselves are words.
    auto *both = new QMimeData;
    both->setText(u"words"_s);
    both->setImageData(QImage::fromData(picture("PNG")));
    paste(both);
    QCOMPARE(m_composer->text(), u"words"_s);
    QCOMPARE(tray()->chips().size(), 2);
}

void TestAttachmentChips::aDroppedFileBecomesAChip()
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(put(u"notes.md"_s, "# Notes"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_composer, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_composer, &drop);
    QTRY_COMPARE(m_composer->attachments().size(), 1);
    QVERIFY(std::get<TextPart>(m_composer->attachedParts().first()).text.contains("# Notes"_L1));
}

void TestAttachmentChips::theKeyboardTakesAttachmentsAway()
{
    m_composer->attachFiles({put(u"a.txt"_s, "a"), put(u"b.txt"_s, "b")});
    QTRY_COMPARE(m_composer->attachments().size(), 2);
    QPushButton *remove = tray()->chips().first()->removeButton();
    QVERIFY(!remove->accessibleName().isEmpty());
    QVERIFY(remove->focusPolicy() & Qt::TabFocus);
    remove->setFocus();
    QTest::keyClick(remove, Qt::Key_Space);
    QTRY_COMPARE(m_composer->attachments().size(), 1);
    QCOMPARE(m_composer->attachments().first().name, u"b.txt"_s);
    QVERIFY(tray()->chips().first()->removeButton()->hasFocus());
}

void TestAttachmentChips::picturesForABlindModelAreHeldBack()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    m_models.first().takesPictures = false;
    m_composer->setRecipients(m_models);
    m_composer->attachFiles({put(u"a.png"_s, picture("PNG")), put(u"b.txt"_s, "b")});
    QTRY_COMPARE(m_composer->attachments().size(), 2);
    QVERIFY(notices()->has(u"pictures"_s));
    QVERIFY(tray()->chips().first()->accessibleDescription().contains("Acme Swift"_L1));
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 0);
    notices()->button(u"pictures"_s, 0)->click();
    QTRY_COMPARE(m_composer->attachments().size(), 1);
    m_composer->focusText();
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
}

void TestAttachmentChips::sendingWaitsForWhatIsBeingRead()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    m_composer->attachFiles({put(u"a.txt"_s, "a")});
    QTest::keyClicks(edit(), u"what is this"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QTRY_COMPARE(sent.count(), 1);
    QCOMPARE(m_composer->attachments().size(), 1);
}

QTEST_MAIN(TestAttachmentChips)
#include "tst_attachmentchips.moc"
