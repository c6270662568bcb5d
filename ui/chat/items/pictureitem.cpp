// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/pictureitem.h"

#include "core/base/async.h"
#include "ui/chat/items/itempainting.h"
#include "ui/chat/items/visibletext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImageReader>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr double tallest = 420; // at 100 % text size
constexpr qsizetype headOfAddress = 200'000; // enough for what cameras write before the size

/// What the head says; of an address only as much as that takes is decoded.
PictureFacts factsOf(const PictureSource &source)
{
    if (!source.content.isEmpty())
        return pictureFacts(source.content);
    const qsizetype comma = source.address.left(512).indexOf(u',');
    const qsizetype length = comma + 1 + std::min<qsizetype>(headOfAddress, (source.address.size() - comma - 1) & ~3);
    const std::optional<DataAddress> head = decodeDataAddress(source.address.left(length).toLatin1());
    return head ? pictureFacts(head->content) : PictureFacts();
}

} // namespace

QByteArray pictureContent(const PictureSource &source)
{
    if (!source.content.isEmpty())
        return source.content;
    const std::optional<DataAddress> data = decodeDataAddress(source.address.toLatin1());
    return data ? data->content : QByteArray();
}

QImage decodePicture(const QByteArray &file, QSize most)
{
    if (!isPictureAllowed(file))
        return {};
    QBuffer buffer;
    buffer.setData(file);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    // By content, never by what it claims: no other decoder is reached.
    QImageReader reader(&buffer, QByteArray(pictureFormatName(pictureFacts(file).format).latin1()));
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > maxPicturePixels)
        return {};
    reader.setAutoTransform(true);
    // The transformation may turn it: the larger side counts for both.
    const int side = std::max(most.width(), most.height());
    if (size.width() > side || size.height() > side)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.width() > most.width() || image.height() > most.height())
        image = image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

PictureItem::PictureItem(const TranscriptStyle &style, PictureSource source, std::function<void()> repaint)
    : BlockItem(style), m_source(std::move(source)), m_facts(factsOf(m_source)), m_repaint(std::move(repaint))
{
}

PictureItem::~PictureItem() = default;

/// Why there will be no picture; empty when there may be one.
QString PictureItem::refusal() const
{
    const auto words = [](const char *text) { return QCoreApplication::translate("PictureItem", text); };
    if (m_source.content.size() > maxPictureBytes || m_source.address.size() > maxPictureBytes / 3 * 4 + 600)
        return words(QT_TRANSLATE_NOOP("PictureItem", "The picture is larger than 20 MB and is not shown"));
    if (qint64(m_facts.width) * m_facts.height > maxPicturePixels)
        return words(QT_TRANSLATE_NOOP("PictureItem", "The picture has %1 × %2 pixels and is not shown"))
            .arg(QLocale().toString(m_facts.width), QLocale().toString(m_facts.height));
    if (!m_facts.isKnown())
        return words(QT_TRANSLATE_NOOP("PictureItem", "A picture of a kind that is not shown"));
    if (m_failed)
        return words(QT_TRANSLATE_NOOP("PictureItem", "The picture is broken"));
    return {};
}

void PictureItem::layOut()
{
    if (!refusal().isEmpty() && !m_failed) {
        m_shown = {m_width, std::round(36 * m_style.scale)};
    } else {
        // As large as its pixels at most, a camera's picture as wide as the column.
        const double height = tallest * m_style.scale;
        const double factor = std::min({1.0, m_width / m_facts.width, height / m_facts.height});
        m_shown
            = {std::max(24.0, std::round(m_facts.width * factor)), std::max(24.0, std::round(m_facts.height * factor))};
        m_shown.setWidth(std::min(m_shown.width(), m_width));
    }
    m_height = m_shown.height();
}

void PictureItem::decode() const
{
    const double ratio = m_style.line > 0 ? 1 / m_style.line : 1;
    const QSize wanted = (m_shown * ratio).toSize();
    if (m_asked == wanted || m_failed)
        return;
    m_asked = wanted;
    const auto future = runOnPool<QImage>([source = m_source, wanted](QPromise<Result<QImage>> &) {
        return Result<QImage>(decodePicture(pictureContent(source), wanted));
    });
    onFinished<QImage>(future, &m_context, [this, wanted](const Result<QImage> &image) {
        if (wanted != m_asked)
            return; // another size has been asked for since
        m_failed = !image || image->isNull();
        if (!m_failed)
            m_image = *image;
        m_repaint();
    });
}

void PictureItem::paint(QPainter &painter, const QRectF &, const PaintState &state) const
{
    const QRectF place(QPointF(), m_shown);
    const QString instead = refusal();
    if (instead.isEmpty())
        decode();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_image.isNull()) {
        QPainterPath outline;
        outline.addRoundedRect(place, 6, 6);
        painter.save();
        painter.setClipPath(outline, Qt::IntersectClip);
        // What is clear in it stands on white in either theme, as its maker saw it.
        if (m_image.hasAlphaChannel())
            painter.fillRect(place, QColor(Qt::white));
        painter.drawImage(place, m_image);
        painter.restore();
        painter.setPen(QPen(m_style.colors.hairline, m_style.line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    } else {
        paintCard(painter, place, m_style.colors.hairline, m_style.colors.alternate, m_style.line);
        painter.setFont(m_style.small);
        painter.setPen(m_style.colors.secondary);
        const QString name = displayCode(m_source.name.left(200));
        const QString text = instead.isEmpty() || name.isEmpty() ? name + instead : QString(name + u" — "_s + instead);
        painter.drawText(place.adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetricsF(m_style.small).elidedText(text, Qt::ElideRight, place.width() - 24));
    }
    painter.restore();
    if (!state.selection.isEmpty()) {
        QColor veil = m_style.colors.selection;
        veil.setAlpha(120);
        painter.fillRect(place, veil);
    }
    if (state.focused >= 0)
        paintFocus(painter, place.adjusted(4, 4, -4, -4));
}

qsizetype PictureItem::positionAt(QPointF point) const
{
    return point.y() > m_height / 2 ? m_source.name.size() : 0;
}

QList<HitTarget> PictureItem::targets() const
{
    if (!refusal().isEmpty())
        return {};
    const QString name
        = m_source.name.isEmpty() ? QCoreApplication::translate("PictureItem", "Picture") : m_source.name.left(1000);
    return {{HitTarget::Kind::Button, u"picture.open"_s, name, QRectF(QPointF(), m_shown)}};
}

QList<ItemAction> PictureItem::actions() const
{
    QList<ItemAction> list;
    if (refusal().isEmpty())
        list.append({u"picture.open"_s, QCoreApplication::translate("PictureItem", "Open picture")});
    if (m_facts.format != PictureFacts::Format::None)
        list.append({u"picture.save"_s, QCoreApplication::translate("PictureItem", "Save picture as…")});
    return list;
}

} // namespace switchyard
