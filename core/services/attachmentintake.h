// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/services/attachedfile.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <chrono>
#include <functional>
#include <memory>

namespace switchyard {

class Storage;

/// Takes what is to be attached into the attachment store, and remembers what hangs on which draft across restarts.
/// Files are read and inspected on threads of its own with a deadline, so that a drive that hangs costs nothing but
/// that thread.
class AttachmentIntake : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        std::chrono::milliseconds deadline{10'000}; ///< from the request to the content
        std::function<Result<QByteArray>(const QString &path)> read
            = [](const QString &path) { return readAttachedFile(path); };
    };
    /// `draftsPath`: a file of the profile; it is read at the first question.
    AttachmentIntake(Storage &storage, QString draftsPath, QObject *parent = nullptr);
    AttachmentIntake(Storage &storage, QString draftsPath, Options options, QObject *parent = nullptr);
    ~AttachmentIntake() override; ///< saves what is not saved yet

    /// Errors: those of readAttachedFile(); Timeout; BadRequest with `code` "binary" for what no model takes.
    [[nodiscard]] Async<Attachment> takeFile(const QString &path);
    /// Something pasted. Errors: BadRequest with "empty", "too_large", "binary"; Storage.
    [[nodiscard]] Async<Attachment> takeContent(const QByteArray &content, const QString &name);
    /// The same photo without its position, under its new hash.
    [[nodiscard]] Async<Attachment> stripPosition(const Attachment &attachment);
    /// Errors: NotFound, Storage.
    [[nodiscard]] Async<QByteArray> content(const Attachment &attachment);

    /// Attachments of a draft; an empty list forgets it. Written a moment later.
    void keepDraft(const ConversationId &conversation, const QList<Attachment> &attachments);
    /// What was kept; texts are read from the store, and what is gone from there is left out.
    [[nodiscard]] Async<QList<Attachment>> draft(const ConversationId &conversation);
    /// Writes the drafts now. Errors: Storage.
    Result<void> save();

private:
    void loadDrafts();

    Storage &m_storage;
    const QString m_draftsPath;
    const Options m_options;
    std::unique_ptr<QThreadPool> m_readers;
    QHash<ConversationId, QList<Attachment>> m_drafts;
    bool m_loaded = false, m_dirty = false;
};

} // namespace switchyard
