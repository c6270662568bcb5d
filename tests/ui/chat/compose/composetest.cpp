// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composetest.h"

#include <QBuffer>
#include <QPainter>
#include <QTest>
#include <QVBoxLayout>

namespace switchyard {

using namespace Qt::StringLiterals;

QList<ModelPickerRow> someModels()
{
    return {{ConnectionId(u"c"_s), ModelId(u"acme/swift"_s), u"Acme Swift"_s, u"acme/swift · Router"_s,
             u"2.50 / 15.00"_s, u"400 k"_s},
            {ConnectionId(u"c"_s), ModelId(u"acme/deep"_s), u"Acme Deep"_s, u"acme/deep · Router"_s, u"0.30 / 1.20"_s,
             u"128 k"_s},
            {ConnectionId(u"c"_s), ModelId(u"other/blind"_s), u"Other Blind"_s, u"other/blind · Router"_s, u"free"_s,
             u"32 k"_s}};
}

QByteArray picture(const char *format, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(0x56, 0xb4, 0xe9));
    QPainter painter(&image);
    painter.fillRect(QRect(0, size.height() / 2, size.width(), size.height() / 2), QColor(0x00, 0x9e, 0x73));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray photoWithPosition()
{
    const QByteArray tiff = QByteArray::fromHex("4d4d002a00000008" // big endian, first directory at 8
                                                "0001"
                                                "882500040000000100000"
                                                "01a"
                                                "00000000" // → GPS at 26
                                                "0001"
                                                "0001000200000002"
                                                "4e000000"
                                                "00000000");
    const QByteArray content = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray photo = picture("JPEG", {320, 240});
    photo.insert(2, QByteArray("\xff\xe1") + char(0) + char(content.size() + 2) + content);
    return photo;
}

void ComposeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<Storage>(m_folder->filePath(u"profile"_s), m_clock);
    const auto opening = m_storage->open();
    QTRY_VERIFY(opening.isFinished());
    m_intake = std::make_unique<AttachmentIntake>(*m_storage, m_folder->filePath(u"drafts.json"_s));
    m_prompts = std::make_unique<PromptLibrary>(m_folder->filePath(u"prompts.json"_s));
    m_prompts->setStarters({{u"1"_s, u"Translate"_s, u"Translate into {{language}}: {{text}}"_s},
                            {u"2"_s, u"Shorten"_s, u"Make it shorter."_s},
                            {u"3"_s, u"Explain"_s, u"Explain {{topic}}."_s}});
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addStretch(1);
    m_composer = new Composer;
    layout->addWidget(m_composer);
    m_composer->setIntake(m_intake.get());
    m_composer->setPrompts(m_prompts.get());
    m_composer->setModelSource(someModels);
    connect(m_composer, &Composer::modelAdded, this, [this](const ConnectionId &connection, const ModelId &model) {
        m_models.append({.connection = connection, .model = model, .name = model.text()});
        m_composer->setRecipients(m_models);
    });
    connect(m_composer, &Composer::recipientRemoved, this, [this](int index) {
        m_models.removeAt(index);
        m_composer->setRecipients(m_models);
    });
    setModels(1);
    m_window->resize(700, 520);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_composer->focusText();
}

void ComposeTest::cleanup()
{
    m_window.reset();
    m_prompts.reset();
    m_intake.reset();
    m_storage.reset();
}

void ComposeTest::setModels(int count)
{
    m_models.clear();
    const auto rows = someModels();
    for (int i = 0; i < count; ++i)
        m_models.append({.connection = rows[i].connection, .model = rows[i].model, .name = rows[i].name});
    m_composer->setRecipients(m_models);
}

} // namespace switchyard
