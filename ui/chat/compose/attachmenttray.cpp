// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/attachmenttray.h"

#include "core/services/attachmentintake.h"
#include "ui/chat/compose/attachmentchip.h"
#include "ui/chat/markdown/pictures.h"
#include "ui/common/flowlayout.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr int thumbnailSide = 136; // pixels: sharp at four times

/// Nothing for what is no picture, broken, or a bomb: its size is read before anything is decoded.
QImage thumbnailOf(const QByteArray &file)
{
    if (!isPictureAllowed(file))
        return {};
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size(); size.isValid())
        reader.setScaledSize(size.scaled(thumbnailSide, thumbnailSide, Qt::KeepAspectRatioByExpanding)
                                 .boundedTo(size)
                                 .expandedTo({1, 1}));
    return reader.read();
}

QByteArray encodedAsPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

struct AttachmentTray::Item
{
    quint64 key = 0;
    AttachmentChip *chip = nullptr;
    std::optional<Attachment> attachment; ///< nothing while it is being read
    ContentPart part;
};

AttachmentTray::AttachmentTray(QWidget *parent) : QWidget(parent)
{
    setObjectName("attachmentTray"_L1);
    auto *layout = new FlowLayout(this, 8);
    layout->setContentsMargins(0, 0, 0, 2);
    hide();
}

AttachmentTray::~AttachmentTray() = default;

AttachmentTray::Item &AttachmentTray::addItem(const QString &name)
{
    auto item = std::make_unique<Item>();
    item->key = m_nextKey++;
    item->chip = new AttachmentChip(this);
    item->chip->setReading(name);
    connect(item->chip, &AttachmentChip::removeRequested, this, [this, key = item->key] { removeItem(key); });
    layout()->addWidget(item->chip);
    item->chip->show();
    show();
    m_items.push_back(std::move(item));
    return *m_items.back();
}

AttachmentTray::Item *AttachmentTray::find(quint64 key) const
{
    const auto at = std::ranges::find(m_items, key, &Item::key);
    return at == m_items.end() ? nullptr : at->get();
}

void AttachmentTray::removeItem(quint64 key)
{
    const auto at = std::ranges::find(m_items, key, &Item::key);
    if (at == m_items.end())
        return;
    // The keyboard goes on with the next one, or the one before.
    const bool focused = (*at)->chip->removeButton()->hasFocus();
    const qsizetype index = at - m_items.begin();
    (*at)->chip->hide();
    (*at)->chip->deleteLater();
    m_items.erase(at);
    setVisible(!m_items.empty());
    if (focused && !m_items.empty())
        m_items[std::min<size_t>(size_t(index), m_items.size() - 1)]->chip->removeButton()->setFocus(
            Qt::OtherFocusReason);
    Q_EMIT changed();
}

void AttachmentTray::finish(quint64 key, const QString &name, const Result<Attachment> &taken)
{
    Item *item = find(key);
    if (!item)
        return; // taken away meanwhile
    if (!taken) {
        removeItem(key);
        Q_EMIT refused(name, taken.error());
        return;
    }
    showReady(*item, *taken);
    Q_EMIT changed();
}

void AttachmentTray::showReady(Item &item, const Attachment &attachment)
{
    item.attachment = attachment;
    item.part = partOf(attachment);
    item.chip->setAttachment(attachment);
    if (attachment.kind == FileKind::Picture) {
        item.chip->setWarning(m_pictureWarning);
        loadThumbnail(item.key, attachment);
    }
}

void AttachmentTray::loadThumbnail(quint64 key, const Attachment &attachment)
{
    if (!m_intake)
        return;
    onFinished(m_intake->content(attachment), this, [this, key](const Result<QByteArray> &content) {
        if (!content)
            return;
        const auto decoding = runOnPool<QImage>(
            [file = *content](QPromise<Result<QImage>> &) -> Result<QImage> { return thumbnailOf(file); });
        onFinished(decoding, this, [this, key](const Result<QImage> &image) {
            if (Item *item = find(key); item && image && !image->isNull())
                item->chip->setThumbnail(*image);
        });
    });
}

void AttachmentTray::takeFiles(const QStringList &paths)
{
    if (!m_intake)
        return;
    for (const QString &path : paths) {
        const QString name = QFileInfo(path).fileName();
        const quint64 key = addItem(name).key;
        onFinished(m_intake->takeFile(path), this,
                   [this, key, name](const Result<Attachment> &taken) { finish(key, name, taken); });
    }
    Q_EMIT changed();
}

void AttachmentTray::takeText(const QString &text)
{
    const quint64 key = addItem({}).key;
    if (!m_intake) {
        finish(key, {},
               Attachment{.kind = FileKind::Text, .mediaType = u"text/plain"_s, .size = text.size(), .text = text});
        return;
    }
    const auto encoding
        = runOnPool<QByteArray>([text](QPromise<Result<QByteArray>> &) -> Result<QByteArray> { return text.toUtf8(); });
    const auto taking
        = andThen(encoding, this, [this](const QByteArray &bytes) { return m_intake->takeContent(bytes, {}); });
    onFinished(taking, this, [this, key](const Result<Attachment> &taken) { finish(key, tr("Pasted text"), taken); });
    Q_EMIT changed();
}

void AttachmentTray::takePicture(const QByteArray &encoded, const QImage &image)
{
    if (!m_intake)
        return;
    const quint64 key = addItem({}).key;
    const auto encoding = runOnPool<QByteArray>([encoded, image](QPromise<Result<QByteArray>> &) -> Result<QByteArray> {
        return encoded.isEmpty() ? encodedAsPng(image) : encoded;
    });
    const auto taking
        = andThen(encoding, this, [this](const QByteArray &bytes) { return m_intake->takeContent(bytes, {}); });
    onFinished(taking, this,
               [this, key](const Result<Attachment> &taken) { finish(key, tr("Pasted picture"), taken); });
    Q_EMIT changed();
}

void AttachmentTray::stripPositions()
{
    if (!m_intake)
        return;
    for (const auto &item : m_items) {
        if (!item->attachment || !item->attachment->hasPosition)
            continue;
        const Attachment photo = *std::exchange(item->attachment, std::nullopt);
        onFinished(m_intake->stripPosition(photo), this,
                   [this, key = item->key, photo](const Result<Attachment> &bare) {
                       if (bare) {
                           finish(key, photo.name, bare);
                           return;
                       }
                       finish(key, photo.name, photo); // it stays as it was, and says so
                       Q_EMIT refused(photo.name, bare.error());
                   });
    }
    Q_EMIT changed();
}

void AttachmentTray::removePictures()
{
    QList<quint64> keys;
    for (const auto &item : m_items) {
        if (item->attachment && item->attachment->kind == FileKind::Picture)
            keys.append(item->key);
    }
    for (const quint64 key : std::as_const(keys))
        removeItem(key);
}

void AttachmentTray::clear()
{
    if (m_items.empty())
        return;
    for (const auto &item : m_items) {
        item->chip->hide();
        item->chip->deleteLater();
    }
    m_items.clear();
    hide();
    Q_EMIT changed();
}

QList<Attachment> AttachmentTray::attachments() const
{
    QList<Attachment> list;
    for (const auto &item : m_items) {
        if (item->attachment)
            list.append(*item->attachment);
    }
    return list;
}

QList<ContentPart> AttachmentTray::parts() const
{
    QList<ContentPart> list;
    for (const auto &item : m_items) {
        if (item->attachment)
            list.append(item->part);
    }
    return list;
}

void AttachmentTray::setAttachments(const QList<Attachment> &attachments)
{
    if (attachments == this->attachments() && !isReading())
        return;
    clear();
    for (const Attachment &attachment : attachments)
        showReady(addItem(attachment.name), attachment);
    Q_EMIT changed();
}

bool AttachmentTray::isReading() const
{
    return std::ranges::any_of(m_items, [](const auto &item) { return !item->attachment; });
}

bool AttachmentTray::hasPictures() const
{
    return std::ranges::any_of(
        m_items, [](const auto &item) { return item->attachment && item->attachment->kind == FileKind::Picture; });
}

int AttachmentTray::positions() const
{
    return int(std::ranges::count_if(
        m_items, [](const auto &item) { return item->attachment && item->attachment->hasPosition; }));
}

void AttachmentTray::setPictureWarning(const QString &text)
{
    m_pictureWarning = text;
    for (const auto &item : m_items) {
        if (item->attachment && item->attachment->kind == FileKind::Picture)
            item->chip->setWarning(text);
    }
}

QList<AttachmentChip *> AttachmentTray::chips() const
{
    QList<AttachmentChip *> list;
    for (const auto &item : m_items)
        list.append(item->chip);
    return list;
}

} // namespace switchyard
