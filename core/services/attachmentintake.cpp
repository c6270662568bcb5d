// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/attachmentintake.h"

#include "core/base/atomicfile.h"
#include "core/services/photoposition.h"
#include "core/storage/storage.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds saveDelay{400};
constexpr int readersAtOnce = 3;
constexpr int lastWait = 200; // ms, at the end of the program
constexpr qint64 largestDrafts = 4 << 20;

/// What was read and what it is.
struct Inspected
{
    QByteArray content;
    Attachment attachment;
};

Result<Inspected> inspected(const QByteArray &content, const QString &name)
{
    if (content.isEmpty() || content.size() > largestAttachment)
        return failure(Error{.kind = Error::Kind::BadRequest,
                             .message = u"%1 bytes cannot be attached"_s.arg(content.size()),
                             .host = name,
                             .code = content.isEmpty() ? u"empty"_s : u"too_large"_s});
    Attachment attachment = inspectContent(content, name);
    if (attachment.kind == FileKind::Binary)
        return failure(Error{.kind = Error::Kind::BadRequest,
                             .message = u"neither text, picture nor PDF"_s,
                             .host = name,
                             .code = u"binary"_s});
    return Inspected{.content = content, .attachment = attachment};
}

QJsonObject encodeAttachment(const Attachment &attachment)
{
    return {{"kind"_L1, int(attachment.kind)},
            {"blob"_L1, attachment.blob},
            {"name"_L1, attachment.name},
            {"mediaType"_L1, attachment.mediaType},
            {"size"_L1, attachment.size},
            {"hasPosition"_L1, attachment.hasPosition},
            {"isProtected"_L1, attachment.isProtected}};
}

Attachment decodeAttachment(const QJsonObject &in)
{
    const int kind = in.value("kind"_L1).toInt();
    return {.kind = kind == int(FileKind::Text)  ? FileKind::Text
                : kind == int(FileKind::Picture) ? FileKind::Picture
                                                 : FileKind::Pdf,
            .blob = in.value("blob"_L1).toString(),
            .name = in.value("name"_L1).toString(),
            .mediaType = in.value("mediaType"_L1).toString(),
            .size = in.value("size"_L1).toInteger(),
            .hasPosition = in.value("hasPosition"_L1).toBool(),
            .isProtected = in.value("isProtected"_L1).toBool()};
}

} // namespace

AttachmentIntake::AttachmentIntake(Storage &storage, QString draftsPath, QObject *parent)
    : AttachmentIntake(storage, std::move(draftsPath), Options(), parent)
{
}

AttachmentIntake::AttachmentIntake(Storage &storage, QString draftsPath, Options options, QObject *parent)
    : QObject(parent),
      m_storage(storage),
      m_draftsPath(std::move(draftsPath)),
      m_options(std::move(options)),
      m_readers(std::make_unique<QThreadPool>())
{
    m_readers->setMaxThreadCount(readersAtOnce);
}

AttachmentIntake::~AttachmentIntake()
{
    if (m_dirty)
        (void)save();
    m_readers->clear();
    // A drive that hangs must not keep the program: its thread ends with the process.
    if (!m_readers->waitForDone(lastWait))
        (void)m_readers.release();
}

Async<Attachment> AttachmentIntake::takeFile(const QString &path)
{
    const AsyncSource<Attachment> done;
    const QString name = QFileInfo(path).fileName();
    const auto reading = runOnPool<Inspected>(
        [read = m_options.read, path, name](QPromise<Result<Inspected>> &) -> Result<Inspected> {
            const auto content = read(path);
            return content ? inspected(*content, name) : Result<Inspected>(std::unexpect, content.error());
        },
        m_readers.get());
    QTimer::singleShot(m_options.deadline, this, [this, done, path] {
        if (done.future().isFinished())
            return;
        done(failure(Error{.kind = Error::Kind::Timeout,
                           .message = u"%1 could not be read in time"_s.arg(path),
                           .host = path,
                           .code = u"too_slow"_s}));
        m_readers->setMaxThreadCount(m_readers->maxThreadCount() + 1); // one of them may be gone for good
    });
    onFinished(reading, this, [this, done](const Result<Inspected> &read) {
        if (!read)
            return done(failure(read.error()));
        onFinished(m_storage.saveBlob(read->content), this,
                   [done, attachment = read->attachment](const Result<QString> &blob) mutable {
                       if (!blob)
                           return done(failure(blob.error()));
                       attachment.blob = *blob;
                       done(attachment);
                   });
    });
    return done.future();
}

Async<Attachment> AttachmentIntake::takeContent(const QByteArray &content, const QString &name)
{
    const auto looking = runOnPool<Inspected>(
        [content, name](QPromise<Result<Inspected>> &) -> Result<Inspected> { return inspected(content, name); });
    return andThen(looking, this, [this](const Inspected &found) {
        return andThen(m_storage.saveBlob(found.content), this, [attachment = found.attachment](const QString &blob) {
            Attachment stored = attachment;
            stored.blob = blob;
            return readyAsync<Attachment>(stored);
        });
    });
}

Async<Attachment> AttachmentIntake::stripPosition(const Attachment &attachment)
{
    return andThen(m_storage.loadBlob(attachment.blob), this, [this, name = attachment.name](const QByteArray &photo) {
        const auto stripping = runOnPool<QByteArray>(
            [photo](QPromise<Result<QByteArray>> &) -> Result<QByteArray> { return withoutPhotoPosition(photo); });
        return andThen(stripping, this, [this, name](const QByteArray &bare) { return takeContent(bare, name); });
    });
}

Async<QByteArray> AttachmentIntake::content(const Attachment &attachment)
{
    return m_storage.loadBlob(attachment.blob);
}

// ---- drafts

void AttachmentIntake::loadDrafts()
{
    if (std::exchange(m_loaded, true))
        return;
    const auto content = readWholeFile(m_draftsPath, largestDrafts);
    if (!content && content.error().kind == Error::Kind::NotFound)
        return;
    const QJsonDocument document = content ? QJsonDocument::fromJson(*content) : QJsonDocument();
    if (!document.isObject()) {
        QFile::rename(m_draftsPath,
                      QString(m_draftsPath + u".broken-"_s
                              + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s)));
        return;
    }
    const QJsonObject drafts = document.object().value("drafts"_L1).toObject();
    for (auto it = drafts.constBegin(); it != drafts.constEnd(); ++it) {
        QList<Attachment> attachments;
        const QJsonArray list = it.value().toArray();
        for (const QJsonValue &value : list)
            attachments.append(decodeAttachment(value.toObject()));
        m_drafts.insert(ConversationId(it.key()), attachments);
    }
}

void AttachmentIntake::keepDraft(const ConversationId &conversation, const QList<Attachment> &attachments)
{
    loadDrafts();
    if (m_drafts.value(conversation) == attachments)
        return;
    if (attachments.isEmpty())
        m_drafts.remove(conversation);
    else
        m_drafts.insert(conversation, attachments);
    if (std::exchange(m_dirty, true))
        return;
    QTimer::singleShot(saveDelay, this, [this] {
        if (m_dirty)
            (void)save();
    });
}

Async<QList<Attachment>> AttachmentIntake::draft(const ConversationId &conversation)
{
    loadDrafts();
    struct Loading
    {
        QList<Attachment> attachments;
        QList<bool> isThere;
        qsizetype open = 0;
        AsyncSource<QList<Attachment>> done;
    };
    const auto loading = std::make_shared<Loading>();
    loading->attachments = m_drafts.value(conversation);
    loading->isThere = QList<bool>(loading->attachments.size(), true);
    const auto finish = [loading] {
        QList<Attachment> there;
        for (qsizetype i = 0; i < loading->attachments.size(); ++i) {
            if (loading->isThere[i])
                there.append(loading->attachments[i]);
        }
        loading->done(there);
    };
    for (qsizetype i = 0; i < loading->attachments.size(); ++i) {
        const Attachment &one = loading->attachments[i];
        if (one.kind != FileKind::Text || !one.text.isEmpty())
            continue;
        ++loading->open;
        onFinished(m_storage.loadBlob(one.blob), this, [loading, finish, i](const Result<QByteArray> &content) {
            loading->isThere[i] = content.has_value();
            if (content)
                loading->attachments[i].text = textOf(*content);
            if (--loading->open == 0)
                finish();
        });
    }
    if (loading->open == 0)
        finish();
    return loading->done.future();
}

Result<void> AttachmentIntake::save()
{
    m_dirty = false;
    QJsonObject drafts;
    for (auto it = m_drafts.cbegin(); it != m_drafts.cend(); ++it) {
        QJsonArray list;
        for (const Attachment &attachment : it.value())
            list.append(encodeAttachment(attachment));
        drafts.insert(it.key().text(), list);
    }
    const QJsonObject whole{{"version"_L1, 1}, {"drafts"_L1, drafts}};
    return writeFileAtomically(m_draftsPath, QJsonDocument(whole).toJson());
}

} // namespace switchyard
