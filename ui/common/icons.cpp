// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

class SymbolEngine final : public QIconEngine
{
public:
    SymbolEngine(QString name, QColor ThemeColors::*token) : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int side = std::min(rect.width(), rect.height());
        const QPixmap pixmap = symbolPixmap(m_name, color(mode, state), side, painter->device()->devicePixelRatioF());
        painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    // Since Qt 6.8 the size is in device-independent pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return symbolPixmap(m_name, color(mode, state), std::min(size.width(), size.height()), scale);
    }
    QIconEngine *clone() const override { return new SymbolEngine(m_name, m_token); }
    QString key() const override { return u"switchyard-symbol"_s; }
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        const ThemeColors colors = ThemeColors::of(palette);
        if (m_token)
            return colors.*m_token;
        return state == QIcon::On ? colors.accent : mode == QIcon::Active ? colors.text : colors.secondary;
    }

    QString m_name;
    QColor ThemeColors::*m_token;
};

} // namespace

QPixmap symbolPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key = u"symbol/%1/%2/%3/%4"_s.arg(name, color.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QString path = u":/switchyard/icons/%1.svg"_s.arg(name);
    if (size <= 0 || !QFile::exists(path))
        return {};
    QSvgRenderer renderer(path);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    const int side = qRound(size * devicePixelRatio);
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    image.setDevicePixelRatio(devicePixelRatio);
    pixmap = QPixmap::fromImage(std::move(image));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon symbolIcon(const QString &name, QColor ThemeColors::*token)
{
    return QIcon(new SymbolEngine(name, token));
}

} // namespace switchyard
