// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What single items ask of TranscriptView: their menus, pictures, footnotes and cards.

#include "ui/chat/items/hovercard.h"
#include "ui/chat/items/picturedialog.h"
#include "ui/chat/items/pictureitem.h"
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

} // namespace

BlockItem *TranscriptView::itemOf(const Target &target)
{
    if (target.message < 0 || target.message >= int(count()) || target.slot < 0)
        return nullptr;
    return m_column.layoutAt(target.message)->itemAt(target.slot);
}

void TranscriptView::openItemMenu(const Target &target)
{
    const BlockItem *item = itemOf(target);
    if (!item)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ItemAction &action : item->actions())
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
    } else if (const auto *picture = dynamic_cast<const PictureItem *>(item); picture && action == "picture.save"_L1) {
        Q_EMIT pictureSaveRequested(pictureContent(picture->source()), picture->source().name);
    }
}

void TranscriptView::openPicture(const Target &target)
{
    const auto *picture = dynamic_cast<const PictureItem *>(itemOf(target));
    if (!picture)
        return;
    auto *dialog = new PictureDialog(picture->source(), this);
    connect(dialog, &PictureDialog::saveRequested, this,
            [this, source = picture->source()] { Q_EMIT pictureSaveRequested(pictureContent(source), source.name); });
    dialog->open();
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
