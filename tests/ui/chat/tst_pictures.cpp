// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the attachment store in the transcript. With SWITCHYARD_PICTURES set to a folder what is drawn is kept
// there for looking at.

#include "core/services/attachmentintake.h"
#include "tests/ui/frame/uihouse.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/pictures/galleryitem.h"
#include "ui/chat/pictures/picturesheet.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

/// Left half of one colour, right half blue: what is turned or squeezed is seen.
QByteArray picture(QSize size, QColor color, const char *format = "PNG")
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QPainter painter(&image);
    painter.fillRect(QRect(size.width() / 2, 0, size.width(), size.height()), QColor(Qt::blue));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    (void)buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 90);
    return bytes;
}

/// As a phone writes what was held upright: the pixels lie, and a note says how to turn them.
QByteArray turnedPhoto(QSize lying)
{
    const QByteArray tiff = QByteArray::fromHex("4d4d002a00000008" // big endian, the directory at 8
                                                "0001" // one entry: orientation 6
                                                "011200030000000100060000"
                                                "00000000");
    const QByteArray content = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray photo = picture(lying, Qt::red, "JPEG");
    photo.insert(2, QByteArray("\xff\xe1") + char(0) + char(content.size() + 2) + content);
    return photo;
}

/// Files by name, counted when they are read; answers when the event loop runs or when it is told to.
class Shelf
{
public:
    Async<QByteArray> read(const QString &blob)
    {
        reads.append(blob);
        if (held)
            return (waiting.append({blob, {}}), waiting.last().second.future());
        return readyAsync<QByteArray>(content(blob));
    }
    void answerFirst()
    {
        const auto [blob, done] = waiting.takeFirst();
        done(content(blob));
    }

    QHash<QString, QByteArray> files;
    QStringList damaged;
    QStringList reads;
    bool held = false;
    QList<std::pair<QString, AsyncSource<QByteArray>>> waiting;

private:
    [[nodiscard]] Result<QByteArray> content(const QString &blob) const
    {
        if (damaged.contains(blob))
            return failure(Error{.kind = Error::Kind::Storage, .message = u"damaged"_s});
        if (!files.contains(blob))
            return failure(Error{.kind = Error::Kind::NotFound, .message = u"gone"_s});
        return files.value(blob);
    }
};

TranscriptMessage withPictures(const QString &id, Role role, const QStringList &blobs)
{
    TranscriptMessage message;
    message.id = id;
    message.role = role;
    message.text = u"Look at this."_s;
    for (const QString &blob : blobs)
        message.pictures.append({blob + u".png"_s, {}, {}, blob});
    return message;
}

class PictureHouse
{
public:
    explicit PictureHouse(QSize size = {760, 640})
    {
        stored = std::make_unique<StoredPictures>([this](const QString &blob) { return shelf.read(blob); });
        view = std::make_unique<TranscriptView>(&window);
        view->setPictures(stored.get());
        view->resize(size);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }
    void show(const QList<TranscriptMessage> &messages)
    {
        view->setMessages(messages);
        QTRY_VERIFY(!shelf.reads.isEmpty());
    }
    /// How many dots of the screen have this colour.
    [[nodiscard]] int dots(QColor color) const
    {
        const QImage screen = view->viewport()->grab().toImage();
        int count = 0;
        for (int y = 0; y < screen.height(); y += 2) {
            for (int x = 0; x < screen.width(); x += 2) {
                const QColor dot = screen.pixelColor(x, y);
                const int off = std::abs(dot.red() - color.red()) + std::abs(dot.green() - color.green())
                    + std::abs(dot.blue() - color.blue());
                count += off < 24 ? 1 : 0;
            }
        }
        return count;
    }
    void keep(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES"); !folder.isEmpty())
            QVERIFY(window.grab().save(QDir(folder).filePath(name)));
    }

    Theme theme;
    QWidget window;
    Shelf shelf;
    std::unique_ptr<StoredPictures> stored;
    std::unique_ptr<TranscriptView> view;
};

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoredPictureIsShown();
    void whatIsReadStaysWhenAPictureTakesItsRoom();
    void aPhotoHeldUprightStandsUpright();
    void severalOfOnePromptAreAGallery();
    void aMissingOrDamagedFileIsSaidInItsPlace_data();
    void aMissingOrDamagedFileIsSaidInItsPlace();
    void fewAreReadAtOnceAndWhatWasPassedIsNot();
    void pixelsFarFromTheScreenAreGivenBack();
    void enterOpensItInTheWindow();
    void aClickOpensItAndOneBesideItEndsIt();
    void itCanBeCopiedAndSaved();
    void theMenuOfATileIsAboutThatPicture();
    void thePageShowsWhatWasAttached();
    void drawsPictures_data();
    void drawsPictures();
};

void TestPictures::aStoredPictureIsShown()
{
    PictureHouse house;
    house.shelf.files[u"red"_s] = picture({1600, 800}, Qt::red);
    house.show({withPictures(u"q"_s, Role::User, {u"red"_s}), withPictures(u"a"_s, Role::Assistant, {u"red"_s})});
    QTRY_VERIFY(house.dots(Qt::red) > 20'000);
    QVERIFY(house.dots(Qt::blue) > 20'000);
    // The second time its room is known before it is read.
    QCOMPARE(house.stored->known(u"red"_s)->facts.width, 1600);
    const int height = house.view->messageRect(1).height();
    house.view->setMessages({withPictures(u"a"_s, Role::Assistant, {u"red"_s})});
    QCOMPARE(house.view->messageRect(0).height(), height);
}

void TestPictures::whatIsReadStaysWhenAPictureTakesItsRoom()
{
    PictureHouse house;
    house.shelf.held = true;
    house.shelf.files[u"tall"_s] = picture({800, 2000}, Qt::red);
    QList<TranscriptMessage> messages{withPictures(u"a"_s, Role::Assistant, {u"tall"_s})};
    for (int i = 0; i < 20; ++i) {
        TranscriptMessage more = withPictures(u"m%1"_s.arg(i), Role::Assistant, {});
        more.text = u"word "_s.repeated(200);
        messages.append(more);
    }
    house.view->setMessages(messages);
    house.view->verticalScrollBar()->setValue(0);
    QTRY_COMPARE(house.shelf.waiting.size(), 1);
    house.view->verticalScrollBar()->setValue(house.view->messageRect(0).bottom() + 40); // it is above the screen
    const auto place = house.view->readingPlace();
    const int before = house.view->messageRect(0).height();
    house.shelf.answerFirst();
    QTRY_VERIFY(house.view->messageRect(0).height() > before + 100);
    QCOMPARE(house.view->shiftOf(place), 0);
}

void TestPictures::aPhotoHeldUprightStandsUpright()
{
    PictureHouse house;
    house.shelf.files[u"photo"_s] = turnedPhoto({1200, 800});
    house.show({withPictures(u"a"_s, Role::Assistant, {u"photo"_s})});
    QTRY_VERIFY(house.stored->known(u"photo"_s).has_value());
    QCOMPARE(house.stored->known(u"photo"_s)->facts.width, 800);
    QCOMPARE(house.stored->known(u"photo"_s)->facts.height, 1200);
    QTRY_VERIFY(house.dots(Qt::blue) > 5'000);
    // Turned to the right: what was the left half is the upper one.
    const QImage screen = house.view->viewport()->grab().toImage();
    int lowestRed = 0;
    int highestBlue = screen.height();
    for (int y = 0; y < screen.height(); ++y) {
        for (int x = 0; x < screen.width(); x += 4) {
            const QColor dot = screen.pixelColor(x, y);
            if (dot.red() > 200 && dot.blue() < 60 && dot.green() < 60)
                lowestRed = y;
            if (dot.blue() > 200 && dot.red() < 60)
                highestBlue = std::min(highestBlue, y);
        }
    }
    QVERIFY2(lowestRed > 0 && lowestRed <= highestBlue + 4, qPrintable(u"%1 %2"_s.arg(lowestRed).arg(highestBlue)));
    // The same inline: its head says 1200 × 800, too.
    TranscriptMessage inside = withPictures(u"b"_s, Role::Assistant, {});
    inside.pictures = {{u"photo"_s, turnedPhoto({1200, 800}), {}, {}}};
    const int upright = house.view->messageRect(0).height();
    house.view->setMessages({inside});
    QTRY_COMPARE(house.view->messageRect(0).height(), upright);
}

void TestPictures::severalOfOnePromptAreAGallery()
{
    PictureHouse house;
    QStringList names;
    for (int i = 0; i < 6; ++i) {
        names.append(u"p%1"_s.arg(i));
        house.shelf.files[names.last()] = picture({300 + 100 * i, 300}, QColor::fromHsv(60 * i, 255, 255));
    }
    house.show({withPictures(u"q"_s, Role::User, names)});
    QTRY_COMPARE(house.shelf.reads.size(), 6);
    QTRY_VERIFY(house.dots(QColor::fromHsv(300, 255, 255)) > 500);
    QVERIFY(house.view->messageRect(0).height() < 420); // two rows, not six pictures
    QVERIFY(house.view->messageText(0).contains(u"p3.png"_s));
}

void TestPictures::aMissingOrDamagedFileIsSaidInItsPlace_data()
{
    QTest::addColumn<QString>("blob");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << u"gone"_s << u"The picture is not in the attachment store any more"_s;
    QTest::newRow("damaged") << u"damaged"_s << u"The stored picture is damaged"_s;
    QTest::newRow("cut off") << u"cut"_s << u"The picture is broken"_s;
    QTest::newRow("no picture") << u"words"_s << u"A picture of a kind that is not shown"_s;
    QTest::newRow("too large") << u"vast"_s << u"The picture has 20,000 × 20,000 pixels and is not shown"_s;
}

void TestPictures::aMissingOrDamagedFileIsSaidInItsPlace()
{
    QFETCH(QString, blob);
    QFETCH(QString, words);
    Shelf shelf;
    shelf.damaged = {u"damaged"_s};
    shelf.files[u"cut"_s] = picture({400, 300}, Qt::red).left(120);
    shelf.files[u"words"_s] = "only words";
    QByteArray vast = picture({5, 5}, Qt::red);
    vast.replace(16, 8, QByteArray::fromHex("00004e2000004e20"));
    shelf.files[u"vast"_s] = vast;
    StoredPictures stored([&shelf](const QString &name) { return shelf.read(name); });
    const QWidget widget;
    const TranscriptStyle style = TranscriptStyle::of(&widget);
    bool told = false;
    PictureItem item(style, {u"holiday.png"_s, {}, {}, blob},
                     {.repaint = [&told] { told = true; }, .resized = [&told] { told = true; }, .stored = &stored});
    item.setWidth(600);
    QVERIFY(item.problem().isEmpty());
    QImage canvas(600, 400, QImage::Format_ARGB32);
    QPainter painter(&canvas);
    item.paint(painter, canvas.rect(), {});
    QTRY_VERIFY(told);
    QLocale::setDefault(QLocale(u"en_US"_s));
    QCOMPARE(item.problem(), words);
    QLocale::setDefault(QLocale::c());
    QVERIFY(item.targets().isEmpty()); // nothing can be opened
    QVERIFY(item.height() < 60);
    item.paint(painter, canvas.rect(), {});
    QCOMPARE(shelf.reads.size(), 1); // and it is not tried again and again
}

void TestPictures::fewAreReadAtOnceAndWhatWasPassedIsNot()
{
    Shelf shelf;
    shelf.held = true;
    StoredPictures stored([&shelf](const QString &name) { return shelf.read(name); });
    QList<Async<DecodedPicture>> asked;
    for (int i = 0; i < 50; ++i) {
        const QString name = u"p%1"_s.arg(i);
        shelf.files[name] = picture({40, 20}, Qt::red);
        asked.append(stored.picture(name, {100, 100}));
    }
    QCOMPARE(shelf.reads.size(), StoredPictures::mostAtOnce);
    for (int i = 2; i < 49; ++i)
        asked[i].cancel(); // scrolled past
    while (!shelf.waiting.isEmpty()) {
        shelf.answerFirst();
        QTRY_VERIFY(!shelf.waiting.isEmpty() || asked[49].isFinished());
    }
    QCOMPARE(shelf.reads, (QStringList{u"p0"_s, u"p1"_s, u"p49"_s}));
    QTRY_VERIFY(asked[49].isFinished());
    QCOMPARE(asked[49].result()->image.size(), QSize(40, 20));
}

void TestPictures::pixelsFarFromTheScreenAreGivenBack()
{
    Shelf shelf;
    StoredPictures stored([&shelf](const QString &name) { return shelf.read(name); });
    QList<PictureSource> sources;
    for (int i = 0; i < 400; ++i) {
        const QString name = u"p%1"_s.arg(i);
        shelf.files[name] = picture({200, 200}, Qt::red);
        sources.append({name, {}, {}, name});
    }
    const QWidget widget;
    const TranscriptStyle style = TranscriptStyle::of(&widget);
    GalleryItem gallery(style, sources, {.repaint = [] {}, .resized = [] {}, .stored = &stored});
    gallery.setWidth(600);
    QVERIFY(gallery.height() > 8000);
    QImage canvas(600, 600, QImage::Format_ARGB32);
    const auto paintAt = [&](double y) {
        QPainter painter(&canvas);
        painter.translate(0, -y);
        gallery.paint(painter, QRectF(0, y, 600, 600), {});
    };
    const auto shownOnes = [&] {
        int count = 0;
        for (int i = 0; i < 400; ++i)
            count += gallery.pictureAt(i)->isShown() ? 1 : 0;
        return count;
    };
    paintAt(0);
    QTRY_VERIFY(shownOnes() >= 16);
    QVERIFY(shownOnes() <= 24); // of the screen, not of the message
    paintAt(6000);
    QTRY_VERIFY(gallery.pictureAt(200)->isShown());
    QVERIFY(!gallery.pictureAt(0)->isShown());
    QVERIFY(shownOnes() <= 28);
    paintAt(0);
    QTRY_VERIFY(gallery.pictureAt(0)->isShown());
}

void TestPictures::enterOpensItInTheWindow()
{
    PictureHouse house;
    house.shelf.files = {{u"one"_s, picture({900, 600}, Qt::red)}, {u"two"_s, picture({600, 900}, Qt::green)}};
    house.show({withPictures(u"q"_s, Role::User, {u"one"_s, u"two"_s})});
    QTRY_VERIFY(house.stored->known(u"two"_s).has_value());
    house.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&house.window));
    house.view->setFocus();
    QTest::keyClick(house.view.get(), Qt::Key_Tab);
    QCOMPARE(house.view->focusedButton(), u"picture.open"_s);
    QTest::keyClick(house.view.get(), Qt::Key_Return);
    auto *sheet = house.window.findChild<PictureSheet *>();
    QVERIFY(sheet && sheet->isVisible());
    QCOMPARE(sheet->parentWidget(), &house.window); // within it, no window of its own
    QCOMPARE(sheet->geometry(), house.window.rect());
    QTRY_VERIFY(sheet->isShown());
    QVERIFY(sheet->hasFocus());
    QCOMPARE(sheet->accessibleName(), u"one.png"_s);
    QCOMPARE(sheet->index(), 0);
    QTest::keyClick(sheet, Qt::Key_Right);
    QCOMPARE(sheet->index(), 1);
    QTRY_VERIFY(sheet->isShown());
    QVERIFY(sheet->pictureRect().height() > sheet->pictureRect().width());
    QTest::keyClick(sheet, Qt::Key_Right); // there is no third
    QCOMPARE(sheet->index(), 1);
    house.window.resize(500, 500);
    QTRY_COMPARE(sheet->size(), QSize(500, 500));
    QVERIFY(QRectF(sheet->rect()).contains(sheet->pictureRect()));
    // Tab goes round its buttons, not to what lies below.
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
    QTRY_VERIFY(house.view->hasFocus());
    QTRY_VERIFY(!house.window.findChild<PictureSheet *>());
}

void TestPictures::aClickOpensItAndOneBesideItEndsIt()
{
    PictureHouse house;
    house.shelf.files[u"red"_s] = picture({400, 300}, Qt::red);
    house.show({withPictures(u"a"_s, Role::Assistant, {u"red"_s})});
    QTRY_VERIFY(house.dots(Qt::red) > 5'000);
    const QRect message = house.view->messageRect(0);
    QTest::mouseClick(house.view->viewport(), Qt::LeftButton, {}, QPoint(message.left() + 120, message.bottom() - 60));
    auto *sheet = house.window.findChild<PictureSheet *>();
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->isShown());
    QCOMPARE(sheet->pictureRect().size(), QSizeF(400, 300) / sheet->devicePixelRatioF()); // never larger than it is
    QTest::mouseClick(sheet, Qt::LeftButton, {}, sheet->pictureRect().center().toPoint());
    QVERIFY(sheet->isVisible());
    QTest::mouseClick(sheet, Qt::LeftButton, {}, QPoint(10, sheet->height() - 10));
    QVERIFY(!sheet->isVisible());
}

void TestPictures::itCanBeCopiedAndSaved()
{
    PictureHouse house;
    const QByteArray file = picture({400, 300}, Qt::red);
    house.shelf.files[u"red"_s] = file;
    house.show({withPictures(u"a"_s, Role::Assistant, {u"red"_s})});
    QTRY_VERIFY(house.stored->known(u"red"_s).has_value());
    QSignalSpy saved(house.view.get(), &TranscriptView::pictureSaveRequested);
    QSignalSpy copied(house.view.get(), &TranscriptView::pictureCopied);
    QSignalSpy failed(house.view.get(), &TranscriptView::pictureFailed);
    house.view->setFocus();
    QTest::keyClick(house.view.get(), Qt::Key_Tab);
    QTest::keyClick(house.view.get(), Qt::Key_Return);
    auto *sheet = house.window.findChild<PictureSheet *>();
    QTRY_VERIFY(sheet->isShown());
    QTest::mouseClick(sheet->findChild<QPushButton *>(u"savePicture"_s), Qt::LeftButton);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(saved.first().at(0).toByteArray(), file);
    QCOMPARE(saved.first().at(1).toString(), u"red.png"_s);
    QTest::keyClick(sheet, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(copied.size(), 1);
    const QMimeData *mime = QApplication::clipboard()->mimeData();
    QVERIFY(mime->hasImage());
    QCOMPARE(mime->data(u"image/png"_s), file);
    // It may be gone by then.
    house.shelf.files.clear();
    QTest::mouseClick(sheet->findChild<QPushButton *>(u"savePicture"_s), Qt::LeftButton);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(saved.size(), 1);
}

void TestPictures::theMenuOfATileIsAboutThatPicture()
{
    const QWidget widget;
    const TranscriptStyle style = TranscriptStyle::of(&widget);
    Shelf shelf;
    shelf.files = {{u"a"_s, picture({40, 40}, Qt::red)}, {u"c"_s, picture({40, 40}, Qt::red)}};
    StoredPictures stored([&shelf](const QString &name) { return shelf.read(name); });
    GalleryItem gallery(style, {{u"a"_s, {}, {}, u"a"_s}, {u"b"_s, {}, {}, u"b"_s}, {u"c"_s, {}, {}, u"c"_s}},
                        {.repaint = [] {}, .resized = [] {}, .stored = &stored});
    gallery.setWidth(600);
    QImage canvas(600, 600, QImage::Format_ARGB32);
    QPainter painter(&canvas);
    gallery.paint(painter, canvas.rect(), {});
    QTRY_COMPARE(gallery.targets().size(), 2); // the second is gone
    QCOMPARE(pictureOf(&gallery, 1)->source().name, u"c"_s);
    QVERIFY(gallery.targets()[1].rect.left() > gallery.targets()[0].rect.right() + 100);
    QVERIFY(!pictureOf(&gallery, 2));
    QVERIFY(!pictureOf(&gallery, -1));
    QVERIFY(!pictureOf(nullptr, 0));
}

void TestPictures::thePageShowsWhatWasAttached()
{
    UiHouse house;
    const ConnectionId router = house.addOpenRouter();
    house.fetchModels(router);
    house.transport.fallback = [others = house.transport.fallback](const HttpRequest &request) {
        return request.url.path().endsWith("/chat/completions"_L1) ? goodAnswer({"A field."}) : others(request);
    };
    AttachmentIntake intake(*house.storage, house.ownFolder.filePath(u"drafts.json"_s));
    Services services = house.services();
    services.attachments = &intake;
    ChatPage page(services);
    page.resize(1000, 800);
    page.show();
    page.newChat(router, ModelId(u"openai/gpt-5.4"_s));
    const auto taken = await(intake.takeContent(picture({800, 500}, Qt::red), u"field.png"_s));
    QVERIFY(taken);
    QVERIFY(page.session()->send({.text = u"What is it?"_s, .attachments = {partOf(*taken)}}));
    QTRY_VERIFY(!page.session()->isBusy());
    const auto redDots = [&page] {
        const QImage screen = page.transcript()->viewport()->grab().toImage();
        int count = 0;
        for (int y = 0; y < screen.height(); y += 3) {
            for (int x = 0; x < screen.width(); x += 3)
                count += screen.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
        }
        return count;
    };
    QTRY_VERIFY(redDots() > 2'000);
    QVERIFY(page.transcript()->message(0).attachments.isEmpty()); // not as a name besides
}

void TestPictures::drawsPictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    for (const bool dark : {false, true}) {
        for (const int percent : {100, 200})
            QTest::addRow("%s %d", dark ? "dark" : "light", percent) << dark << percent;
    }
}

void TestPictures::drawsPictures()
{
    QFETCH(bool, dark);
    QFETCH(int, percent);
    PictureHouse house({percent == 200 ? 1100 : 800, 900});
    house.theme.apply(
        {.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light, .textPercent = percent});
    house.shelf.damaged = {u"damaged"_s};
    house.shelf.files = {{u"wide"_s, picture({1600, 700}, QColor(0xe6, 0x9f, 0x00))},
                         {u"tall"_s, picture({500, 900}, QColor(0x00, 0x9e, 0x73))},
                         {u"small"_s, picture({60, 60}, QColor(0xcc, 0x79, 0xa7))}};
    house.show({withPictures(u"q"_s, Role::User, {u"wide"_s, u"tall"_s, u"small"_s, u"damaged"_s, u"gone"_s}),
                withPictures(u"a"_s, Role::Assistant, {u"wide"_s, u"damaged"_s}),
                withPictures(u"q2"_s, Role::User, {u"tall"_s})});
    QTRY_VERIFY(house.stored->known(u"tall"_s) && house.stored->known(u"wide"_s));
    QTRY_VERIFY(house.dots(QColor(0x00, 0x9e, 0x73)) > 100);
    const QString name = u"pictures-%1-%2"_s.arg(dark ? u"dark"_s : u"light"_s).arg(percent);
    house.view->verticalScrollBar()->setValue(0);
    QTest::qWait(50);
    house.keep(name + u".png"_s);
    house.view->setFocus();
    QTest::keyClick(house.view.get(), Qt::Key_Tab);
    QTest::keyClick(house.view.get(), Qt::Key_Return);
    auto *sheet = house.window.findChild<PictureSheet *>();
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->isShown());
    house.keep(name + u"-sheet.png"_s);
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
