// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/blobstore.h"

#include "core/base/atomicfile.h"
#include "core/storage/files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QUuid>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

/// Names come from the database and from imports: nothing but a digest ever reaches the file system.
bool isDigest(const QString &text)
{
    return text.size() == 64
        && std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace

QString BlobStore::pathOf(const QString &sha256) const
{
    return m_folder + u'/' + sha256;
}

Result<QString> BlobStore::save(const QByteArray &content) const
{
    const QString name = nameOf(content);
    if (auto present = load(name); present)
        return name;
    if (auto made = makePrivateFolder(m_folder); !made)
        return failure(made.error());
    const QString temporary = pathOf(QUuid::createUuid().toString(QUuid::WithoutBraces)) + u".part"_s;
    if (auto written = writePrivately(temporary, content); !written)
        return failure(written.error());
    if (auto renamed = renameSynced(temporary, pathOf(name)); !renamed) {
        QFile::remove(temporary);
        return failure(renamed.error());
    }
    return name;
}

Result<QByteArray> BlobStore::load(const QString &sha256) const
{
    if (!isDigest(sha256))
        return failure(Error{
            .kind = Error::Kind::NotFound, .message = u"there is no attachment of this name"_s, .host = m_folder});
    auto content = readWholeFile(pathOf(sha256));
    if (content && nameOf(*content) != sha256)
        return failure(Error{.kind = Error::Kind::Storage,
                             .message = u"the attachment %1 has been changed or is incomplete"_s.arg(sha256),
                             .host = pathOf(sha256)});
    return content;
}

void BlobStore::remove(const QString &sha256) const
{
    if (isDigest(sha256))
        QFile::remove(pathOf(sha256));
}

} // namespace switchyard
