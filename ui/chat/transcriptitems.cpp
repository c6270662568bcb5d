// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What single items ask of TranscriptView: their menus, pictures, footnotes and cards.

#include "ui/chat/items/hovercard.h"
#include "ui/chat/pictures/galleryitem.h"
#include "ui/chat/pictures/picturesheet.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/format.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>

#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr int roomAbove = 40; // above what was jumped to
constexpr QSize largestCopy(4096, 4096); // 64 MB

} // namespace

BlockItem *TranscriptView::itemOf(const Target &target)
{
    if (target.message < 0 || target.message >= int(count()) || target.slot < 0)
        return nullptr;
    return m_column.layoutAt(target.message)->itemAt(target.slot);
}

QList<ItemAction> TranscriptView::itemActions(const Target &target)
{
    const BlockItem *item = itemOf(target);
    if (const PictureItem *picture = pictureOf(item, target.index))
        return picture->actions();
    return item ? item->actions() : QList<ItemAction>();
}

void TranscriptView::openItemMenu(const Target &target)
{
    const BlockItem *item = itemOf(target);
    if (!item)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ItemAction &action : itemActions(target))
        menu->addAction(action.text, this, [this, target, id = action.id] { runItemAction(target, id); });
    const MessageLayout::Slot &slot = m_column.layoutAt(target.message)->slotList()[size_t(target.slot)];
    const QPointF corner
        = target.hit.rect.bottomLeft() + QPointF(columnLeft() + slot.x, messageTop(target.message) + slot.y);
    menu->popup(viewport()->mapToGlobal(corner.toPoint() + QPoint(0, 2)));
}

void TranscriptView::runItemAction(const Target &target, const QString &action)
{
    const BlockItem *item = itemOf(target);
    if (!item)
        return;
    if (const std::optional<CopiedForms> forms = item->copyAs(action)) {
        auto *mime = new QMimeData; // the clipboard takes it
        mime->setText(forms->text);
        if (!forms->html.isEmpty())
            mime->setData(u"text/html"_s, forms->html.toUtf8());
        QGuiApplication::clipboard()->setMimeData(mime);
    } else if (action == "picture.open"_L1) {
        openPicture(target);
    } else if (const PictureItem *picture = pictureOf(item, target.index)) {
        if (action == "picture.save"_L1)
            savePicture(picture->source());
        else if (action == "picture.copy"_L1)
            copyPicture(picture->source());
    }
}

/// All pictures of the message can be turned over; one within the text stands for itself.
void TranscriptView::openPicture(const Target &target)
{
    const PictureItem *opened = pictureOf(itemOf(target), target.index);
    if (!opened)
        return;
    QList<PictureSource> pictures;
    for (const TranscriptPicture &picture : m_column.layoutAt(target.message)->message().pictures)
        pictures.append({picture.name, picture.content, picture.address, picture.blob});
    if (!pictures.contains(opened->source()))
        pictures = {opened->source()};
    auto *sheet = new PictureSheet(pictures, pictures.indexOf(opened->source()), m_context.pictures, this);
    connect(sheet, &PictureSheet::saveRequested, this, &TranscriptView::savePicture);
    connect(sheet, &PictureSheet::copyRequested, this, &TranscriptView::copyPicture);
}

void TranscriptView::savePicture(const PictureSource &picture)
{
    onFinished(loadPicture(picture, m_context.pictures), this,
               [this, name = picture.name](const Result<QByteArray> &file) {
                   if (file)
                       Q_EMIT pictureSaveRequested(*file, name);
                   else
                       Q_EMIT pictureFailed(pictureProblem(file.error()));
               });
}

/// Its pixels for who takes any picture, its file for who takes that kind.
void TranscriptView::copyPicture(const PictureSource &picture)
{
    onFinished(loadPicture(picture, m_context.pictures), this, [this](const Result<QByteArray> &file) {
        if (!file) {
            Q_EMIT pictureFailed(pictureProblem(file.error()));
            return;
        }
        const auto decoded
            = runOnPool<DecodedPicture>([file = *file](QPromise<Result<DecodedPicture>> &) -> Result<DecodedPicture> {
                  return decodeInto(file, largestCopy);
              });
        onFinished(decoded, this, [this, file = *file](const Result<DecodedPicture> &copied) {
            if (!copied || copied->image.isNull())
                return; // what can be copied has been seen
            auto *mime = new QMimeData; // the clipboard takes it
            mime->setImageData(copied->image);
            mime->setData(u"image/"_s + pictureFormatName(copied->known.facts.format), file);
            QGuiApplication::clipboard()->setMimeData(mime);
            Q_EMIT pictureCopied();
        });
    });
}

void TranscriptView::jumpToNote(const Target &target, int note, bool back)
{
    MessageLayout *layout = m_column.layoutAt(target.message);
    qsizetype position = 0;
    const int slot = layout->findNote(note, back, &position);
    if (slot < 0)
        return;
    const QPointF inside = layout->itemAt(slot)->pointOf(position);
    m_column.storeHeight(target.message);
    const double y = layout->slotList()[size_t(slot)].y + inside.y();
    updateScrollBar();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + messageTop(target.message) + int(std::round(y))
                                  - roomAbove);
}

void TranscriptView::showHover(const Target &target)
{
    if (target.hit.hover.isEmpty()) {
        hideHover();
        return;
    }
    if (!m_hoverCard)
        m_hoverCard = new HoverCard(this);
    const MessageLayout::Slot &slot = m_column.layoutAt(target.message)->slotList()[size_t(target.slot)];
    const QRect place = target.hit.rect.translated(columnLeft() + slot.x, messageTop(target.message) + slot.y).toRect();
    m_hoverCard->showFor(target.hit.hover, QRect(viewport()->mapToGlobal(place.topLeft()), place.size()));
}

void TranscriptView::hideHover()
{
    if (m_hoverCard)
        m_hoverCard->hide();
}

} // namespace switchyard
