// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/atomicfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace switchyard {

using namespace Qt::StringLiterals;

Result<void> writeFileAtomically(const QString &path, QByteArrayView content)
{
    const bool isNew = !QFileInfo::exists(path);
    QSaveFile file(path);
    const auto failed = [&](const QString &reason) {
        Error error = Error::make(Error::Kind::Storage, u"could not write %1: %2"_s.arg(path, reason));
        error.host = path;
        return failure(std::move(error));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    if (isNew)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(content.data(), content.size()) != content.size()) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return failed(reason.isEmpty() ? u"the disk is full"_s : reason);
    }
    if (!file.commit())
        return failed(file.errorString());
    return {};
}

Result<QByteArray> readWholeFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return failure(
            Error{.kind = Error::Kind::NotFound, .message = u"there is no file %1"_s.arg(path), .host = path});
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error{.kind = Error::Kind::Storage,
                             .message = u"could not read %1: %2"_s.arg(path, file.errorString()),
                             .host = path});
    const QByteArray content = file.read(limit + 1);
    if (content.size() > limit)
        return failure(Error{.kind = Error::Kind::Storage,
                             .message = u"%1 is larger than %2 bytes"_s.arg(path).arg(limit),
                             .host = path});
    if (file.error() != QFileDevice::NoError)
        return failure(Error{.kind = Error::Kind::Storage,
                             .message = u"could not read %1: %2"_s.arg(path, file.errorString()),
                             .host = path});
    return content;
}

QString safeFileName(const QString &wanted, const QString &fallback)
{
    constexpr qsizetype longest = 120;
    constexpr qsizetype longestBytes = 200; // file systems allow 255; room for an ending and a temporary suffix
    QString name;
    for (const char32_t c : wanted.toUcs4()) {
        const auto category = QChar::category(c);
        const bool hidden = category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Other_Surrogate || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph;
        if (hidden)
            continue;
        name += QStringView(u"/\\:*?\"<>|").contains(QChar(char16_t(c < 0x10000 ? c : 0))) ? u"-"_s
                                                                                           : QString::fromUcs4(&c, 1);
    }
    name = name.simplified();
    while (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u' '))
        name.remove(0, 1);
    name.truncate(longest);
    while (!name.isEmpty() && (name.back().isHighSurrogate() || name.toUtf8().size() > longestBytes))
        name.chop(1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    static const QStringList reserved = {u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString stem = name.section(u'.', 0, 0).toLower();
    const bool device = reserved.contains(stem)
        || (stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)) && stem.back().isDigit());
    return name.isEmpty() || device ? fallback : name;
}

} // namespace switchyard
