// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/attachments.h"

#include "core/storage/storage.h"

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Loading
{
    QHash<QString, QString> mediaTypes;
    QHash<QString, QByteArray> contents;
    qsizetype open = 0;
    AsyncSource<QHash<QString, QString>> done;
};

QHash<QString, QString> dataUrls(const QHash<QString, QByteArray> &contents, const QHash<QString, QString> &mediaTypes)
{
    QHash<QString, QString> urls;
    for (auto it = contents.cbegin(); it != contents.cend(); ++it) {
        const QString mediaType = mediaTypes.value(it.key());
        const QString kind = mediaType.isEmpty() ? u"application/octet-stream"_s : mediaType;
        urls.insert(it.key(), u"data:"_s + kind + u";base64,"_s + QLatin1StringView(it->toBase64()));
    }
    return urls;
}

} // namespace

QHash<QString, QString> Attachments::namedBy(const QList<const Message *> &messages)
{
    QHash<QString, QString> named;
    const auto take = [&](const auto *part) {
        if (part && part->url.isEmpty() && !part->blob.isEmpty())
            named.insert(part->blob, part->mediaType);
    };
    for (const Message *message : messages) {
        for (const ContentPart &part : message->parts) {
            take(std::get_if<ImagePart>(&part));
            take(std::get_if<FilePart>(&part));
        }
    }
    return named;
}

Async<QHash<QString, QString>> Attachments::load(const QHash<QString, QString> &named)
{
    if (named.isEmpty())
        return readyAsync<QHash<QString, QString>>({});
    const auto loading = std::make_shared<Loading>();
    loading->mediaTypes = named;
    loading->open = named.size();
    for (auto it = named.keyBegin(); it != named.keyEnd(); ++it) {
        onFinished(m_storage.loadBlob(*it), this, [this, loading, blob = *it](const Result<QByteArray> &content) {
            if (content)
                loading->contents.insert(blob, *content);
            if (--loading->open > 0)
                return;
            using Urls = QHash<QString, QString>;
            const auto encoded
                = runOnPool<Urls>([contents = loading->contents, types = loading->mediaTypes](
                                      QPromise<Result<Urls>> &) -> Result<Urls> { return dataUrls(contents, types); });
            onFinished(encoded, this, [loading](const Result<Urls> &urls) { loading->done(urls); });
        });
    }
    return loading->done.future();
}

} // namespace switchyard
