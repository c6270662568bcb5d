// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFontInfo>
#include <QImage>
#include <QString>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace switchyard {

/// Pictures that were judged by eye and are kept in the sources. SWITCHYARD_REFRESH=1 takes what is drawn now as
/// judged; look at it first (SWITCHYARD_PICTURES=folder keeps it there).
namespace judged {

inline constexpr int differs = 40; // of 255, in one channel: not a trace of smoothing
inline constexpr double mostShare = 0.015; // of the pixels of a band may differ by that much
inline constexpr int bandHeight = 64;

/// Why pictures cannot be compared on this machine; empty when they can.
inline QString obstacle()
{
    if (!QLatin1StringView(qVersion()).startsWith(QLatin1StringView("6.8.")))
        return QStringLiteral("the pictures were judged with Qt 6.8, which draws letters in its own way");
    if (QFontInfo(QFont(QStringLiteral("Inter"))).family() != QLatin1StringView("Inter"))
        return QStringLiteral("the pictures were judged with the font Inter");
    return {};
}

/// A picture of fewer colours: half the size, and no difference to the eye.
inline QImage kept(const QImage &picture)
{
    if (picture.devicePixelRatio() > 1) // the colours are looked at in the small ones
        return picture.convertToFormat(QImage::Format_Grayscale8);
    return picture.convertToFormat(QImage::Format_RGB16).convertToFormat(QImage::Format_RGB888);
}

/// Share of the pixels that are not alike, in the band where most are not; 1 for pictures of different size.
inline double difference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return 1;
    const QImage a = one.convertToFormat(QImage::Format_RGB32);
    const QImage b = other.convertToFormat(QImage::Format_RGB32);
    double worst = 0;
    for (int top = 0; top < a.height(); top += bandHeight) {
        qint64 count = 0;
        for (int y = top; y < std::min(a.height(), top + bandHeight); ++y) {
            const auto *left = reinterpret_cast<const QRgb *>(a.constScanLine(y));
            const auto *right = reinterpret_cast<const QRgb *>(b.constScanLine(y));
            count += std::inner_product(left, left + a.width(), right, qint64(0), std::plus<>(), [](QRgb was, QRgb is) {
                return qint64(std::max({std::abs(qRed(was) - qRed(is)), std::abs(qGreen(was) - qGreen(is)),
                                        std::abs(qBlue(was) - qBlue(is))})
                              > differs);
            });
        }
        worst = std::max(worst, double(count) / double(qint64(a.width()) * bandHeight));
    }
    return worst;
}

/// What is wrong with the drawn picture; empty when it looks as judged. `folder` is one of the sources.
inline QString complaint(const QImage &drawn, const QString &folder, const QString &name)
{
    const QString file = QStringLiteral("%1@%2.png").arg(name, QString::number(drawn.devicePixelRatio()));
    if (const QString wanted = qEnvironmentVariable("SWITCHYARD_PICTURES"); !wanted.isEmpty()) {
        QDir().mkpath(wanted);
        drawn.save(QDir(wanted).filePath(file));
    }
    const QDir sources(qEnvironmentVariable("SWITCHYARD_SOURCE") + QLatin1Char('/') + folder);
    const QString path = sources.filePath(file);
    if (qEnvironmentVariableIsSet("SWITCHYARD_REFRESH")) {
        QDir().mkpath(sources.path());
        kept(drawn).save(path, "PNG", 0);
    }
    const QImage wanted(path);
    if (wanted.isNull())
        return path + QStringLiteral(" is missing");
    const double share = difference(kept(drawn), wanted);
    if (share <= mostShare)
        return {};
    drawn.save(file);
    return QStringLiteral("%1 % of the pixels differ; what was drawn is in %2")
        .arg(QString::number(share * 100), QDir::current().filePath(file));
}

} // namespace judged
} // namespace switchyard
