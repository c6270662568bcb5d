// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/pictures/pictureitem.h"

#include "ui/chat/items/itempainting.h"
#include "ui/chat/items/visibletext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PictureItem)
};

// At 100 % text size.
constexpr double tallest = 420;
constexpr double tallestPreview = 260;
constexpr QSizeF unknownSize(320, 213); // until the file has been read
constexpr double tileSide = 132;
constexpr double cardHeight = 36; // of the words that stand in its place
constexpr qsizetype headOfAddress = 200'000; // enough for what cameras write before the size

/// What the head says; of an address only as much as that takes is decoded.
PictureKnowledge knowledgeOf(const PictureSource &source, const StoredPictures *stored)
{
    if (!source.blob.isEmpty())
        return stored ? stored->known(source.blob).value_or(PictureKnowledge()) : PictureKnowledge();
    if (!source.content.isEmpty())
        return {pictureFacts(source.content), source.content.size()};
    const qsizetype comma = source.address.left(512).indexOf(u',');
    const qsizetype length = comma + 1 + std::min<qsizetype>(headOfAddress, (source.address.size() - comma - 1) & ~3);
    const std::optional<DataAddress> head = decodeDataAddress(source.address.left(length).toLatin1());
    const qint64 bytes = std::max<qsizetype>(0, source.address.size() - comma - 3) / 4 * 3;
    return {head ? pictureFacts(head->content) : PictureFacts(), bytes};
}

} // namespace

QByteArray pictureContent(const PictureSource &source)
{
    if (!source.content.isEmpty())
        return source.content;
    const std::optional<DataAddress> data = decodeDataAddress(source.address.toLatin1());
    return data ? data->content : QByteArray();
}

Async<QByteArray> loadPicture(const PictureSource &source, const StoredPictures *stored)
{
    const Error none{.kind = Error::Kind::NotFound, .message = u"there is no such picture"_s};
    if (!source.blob.isEmpty())
        return stored ? stored->file(source.blob) : readyAsync<QByteArray>(failure(none));
    return runOnPool<QByteArray>([source](QPromise<Result<QByteArray>> &) -> Result<QByteArray> {
        QByteArray content = pictureContent(source);
        if (content.isEmpty())
            return failure(Error{.kind = Error::Kind::BadReply, .message = u"the address holds no picture"_s});
        return content;
    });
}

QString pictureProblem(const PictureKnowledge &known)
{
    if (known.bytes > maxPictureBytes)
        return Words::tr("The picture is larger than 20 MB and is not shown");
    if (qint64(known.facts.width) * known.facts.height > maxPicturePixels)
        return Words::tr("The picture has %1 × %2 pixels and is not shown")
            .arg(QLocale().toString(known.facts.width), QLocale().toString(known.facts.height));
    return known.facts.isKnown() ? QString() : Words::tr("A picture of a kind that is not shown");
}

QString pictureProblem(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotFound: return Words::tr("The picture is not in the attachment store any more");
    case Error::Kind::Storage: return Words::tr("The stored picture is damaged");
    default: return Words::tr("The picture cannot be read");
    }
}

PictureItem::PictureItem(const TranscriptStyle &style, PictureSource source, PictureHooks hooks, Shape shape)
    : BlockItem(style),
      m_source(std::move(source)),
      m_hooks(std::move(hooks)),
      m_shape(shape),
      m_known(knowledgeOf(m_source, m_hooks.stored)),
      m_take([this](const Result<DecodedPicture> &picture) { take(picture); })
{
}

PictureItem::~PictureItem()
{
    m_running.cancel();
}

QString PictureItem::problem() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    const bool isAwaited = !m_source.blob.isEmpty() && m_hooks.stored && m_known == PictureKnowledge();
    return isAwaited ? QString() : pictureProblem(m_known);
}

// ---- its room

/// As large as its pixels at most, a camera's picture as wide as the column.
QSizeF PictureItem::place() const
{
    const double scale = m_style.scale;
    if (m_shape == Shape::Tile)
        return QSizeF(tileSide, tileSide) * std::round(scale * 100) / 100;
    if (!problem().isEmpty())
        return {m_width, std::round(cardHeight * scale)};
    const PictureFacts &facts = m_known.facts;
    const QSizeF own = facts.isKnown() ? QSizeF(facts.width, facts.height) : unknownSize * scale;
    const double height = (m_shape == Shape::Preview ? tallestPreview : tallest) * scale;
    const double factor = std::min({1.0, m_width / own.width(), height / own.height()});
    const QSizeF size(std::max(24.0, std::round(own.width() * factor)),
                      std::max(24.0, std::round(own.height() * factor)));
    return size.boundedTo({m_width, size.height()});
}

void PictureItem::layOut()
{
    m_shown = place();
    m_height = m_shown.height();
}

// ---- its pixels

void PictureItem::decode() const
{
    const double ratio = m_style.line > 0 ? 1 / m_style.line : 1;
    // Before the first look into a stored file its shape is not known, only what it may take at most.
    const double height = (m_shape == Shape::Preview ? tallestPreview : tallest) * m_style.scale;
    const QSizeF room = m_known.facts.isKnown() || m_shape == Shape::Tile ? m_shown : QSizeF(m_width, height);
    const QSize wanted = (room * ratio).toSize();
    if (m_asked == wanted || !m_problem.isEmpty())
        return;
    m_asked = wanted;
    m_running.cancel();
    const PictureFit fit = m_shape == Shape::Tile ? PictureFit::Cover : PictureFit::Inside;
    if (!m_source.blob.isEmpty()) {
        m_running = m_hooks.stored->picture(m_source.blob, wanted, fit);
    } else {
        m_running = runOnPool<DecodedPicture>(
            [source = m_source, wanted, fit](QPromise<Result<DecodedPicture>> &) -> Result<DecodedPicture> {
                return decodeInto(pictureContent(source), wanted, fit);
            });
    }
    onFinished<DecodedPicture>(m_running, &m_context, [this, wanted](const Result<DecodedPicture> &picture) {
        const bool isDropped = !picture && picture.error().kind == Error::Kind::Cancelled;
        if (wanted == m_asked && !isDropped) // else another size has been asked for since
            m_take(picture);
    });
}

void PictureItem::take(const Result<DecodedPicture> &picture)
{
    if (!picture) {
        m_problem = pictureProblem(picture.error());
    } else {
        m_known = picture->known;
        m_image = picture->image;
        if (m_image.isNull() && pictureProblem(m_known).isEmpty())
            m_problem = Words::tr("The picture is broken");
    }
    const QSizeF before = m_shown;
    layOut();
    if (m_shown == before) {
        m_hooks.repaint();
        return;
    }
    // What was decoded fills the room it has now: it is not asked for again.
    if (!m_image.isNull() && m_shape != Shape::Tile)
        m_asked = (m_shown * (m_style.line > 0 ? 1 / m_style.line : 1)).toSize();
    (m_hooks.resized ? m_hooks.resized : m_hooks.repaint)();
}

void PictureItem::release()
{
    m_running.cancel();
    m_running = {}; // it holds what it yielded
    m_image = {};
    m_asked = {};
}

// ---- painting

void PictureItem::paint(QPainter &painter, const QRectF &, const PaintState &state) const
{
    const QRectF place(QPointF(), m_shown);
    if (problem().isEmpty())
        decode();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_image.isNull())
        paintPicture(painter, place);
    else
        paintWords(painter, place);
    painter.restore();
    if (!state.selection.isEmpty()) {
        QColor veil = m_style.colors.selection;
        veil.setAlpha(120);
        painter.fillRect(place, veil);
    }
    if (state.focused >= 0)
        paintFocus(painter, place.adjusted(4, 4, -4, -4));
}

void PictureItem::paintPicture(QPainter &painter, const QRectF &place) const
{
    QPainterPath outline;
    outline.addRoundedRect(place, 6, 6);
    painter.save();
    painter.setClipPath(outline, Qt::IntersectClip);
    // What is clear in it stands on white in either theme, as its maker saw it.
    if (m_image.hasAlphaChannel())
        painter.fillRect(place, QColor(Qt::white));
    QRectF part(QPointF(), QSizeF(m_image.size()));
    if (m_shape == Shape::Tile) {
        part.setSize(place.size().scaled(part.size(), Qt::KeepAspectRatio));
        part.moveCenter(QRectF(m_image.rect()).center());
    }
    painter.drawImage(place, m_image, part);
    painter.restore();
    painter.setPen(QPen(m_style.colors.hairline, m_style.line));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

/// Its name until it is there, and why it will not be.
void PictureItem::paintWords(QPainter &painter, const QRectF &place) const
{
    paintCard(painter, place, m_style.colors.hairline, m_style.colors.alternate, m_style.line);
    painter.setFont(m_style.small);
    painter.setPen(m_style.colors.secondary);
    const QString name = displayCode(m_source.name.left(200));
    const QString problem = this->problem();
    const QFontMetricsF metrics(m_style.small);
    if (m_shape == Shape::Tile) {
        QTextOption option(Qt::AlignCenter);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        const QString shown = metrics.elidedText(name, Qt::ElideMiddle, (place.width() - 20) * 2);
        painter.drawText(place.adjusted(10, 10, -10, -10), problem.isEmpty() ? shown : shown + u'\n' + problem, option);
        return;
    }
    const QRectF line = place.adjusted(12, 0, -12, 0);
    const QString dash = problem.isEmpty() || name.isEmpty() ? QString() : u" — "_s;
    // A long name gives way to the reason.
    const double rest = std::max(60.0, line.width() - metrics.horizontalAdvance(dash + problem));
    const QString words = metrics.elidedText(name, Qt::ElideMiddle, rest) + dash + problem;
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     metrics.elidedText(words, Qt::ElideRight, line.width()));
}

// ---- what can be done with it

qsizetype PictureItem::positionAt(QPointF point) const
{
    return point.y() > m_height / 2 ? m_source.name.size() : 0;
}

QList<HitTarget> PictureItem::targets() const
{
    if (!problem().isEmpty())
        return {};
    const QString name = m_source.name.isEmpty() ? Words::tr("Picture") : m_source.name.left(1000);
    return {{HitTarget::Kind::Button, u"picture.open"_s, name, QRectF(QPointF(), m_shown)}};
}

QList<ItemAction> PictureItem::actions() const
{
    QList<ItemAction> list;
    if (problem().isEmpty()) {
        list.append({u"picture.open"_s, Words::tr("Open picture")});
        list.append({u"picture.copy"_s, Words::tr("Copy picture")});
    }
    if (m_known.facts.format != PictureFacts::Format::None)
        list.append({u"picture.save"_s, Words::tr("Save picture as…")});
    return list;
}

} // namespace switchyard
