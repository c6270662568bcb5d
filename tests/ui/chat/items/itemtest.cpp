// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemtest.h"

#include "ui/chat/markdown/markdownstream.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

Block blockOf(const QString &markdown)
{
    return parseMarkdown(markdown).blocks.value(0);
}

QString tableSource(int rows)
{
    QString text = u"| name | cost |\n|---|--:|\n"_s;
    for (int i = 0; i < rows; ++i)
        text += u"| row %1 | $%2.50 |\n"_s.arg(i).arg((i * 7919) % 1000);
    return text;
}

QByteArray picture(QSize size, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    (void)buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

std::optional<HitTarget> targetOf(const QList<HitTarget> &targets, const QString &id)
{
    for (const HitTarget &target : targets) {
        if (target.id == id)
            return target;
    }
    return {};
}

void ItemTest::initTestCase()
{
    m_style = TranscriptStyle::of(&m_widget);
}

QImage ItemTest::painted(BlockItem &item, const BlockItem::PaintState &state, QRectF exposed) const
{
    if (exposed.isNull())
        exposed = QRectF(0, 0, width, std::min(900.0, item.height()));
    QImage image(exposed.size().toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(-exposed.topLeft());
    item.paint(painter, exposed, state);
    return image;
}

} // namespace switchyard
