// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/message.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace switchyard {

/// What the first bytes say a file is, whatever it is called.
enum class FileKind : quint8 {
    Text, ///< sent as text, which every model takes
    Picture, ///< PNG, JPEG, GIF or WebP
    Pdf,
    Binary, ///< anything else: cannot be sent
};

/// Something that goes along with a prompt, as the composer knows it. Its content is in the attachment store.
struct Attachment
{
    FileKind kind = FileKind::Text;
    QString blob; ///< SHA-256, hex
    QString name; ///< as the user called it; foreign text, empty for what was pasted
    QString mediaType;
    qint64 size = 0; ///< bytes
    bool hasPosition = false; ///< a photo that says where it was taken
    bool isProtected = false; ///< a PDF that asks for a password
    QString text; ///< of a text; not stored with the draft

    bool operator==(const Attachment &) const = default;
};

/// The largest file that is taken, bytes.
constexpr qint64 largestAttachment = 32 * 1024 * 1024;

/// Reads a file that is to be attached. Follows links, takes regular files only, never waits for a pipe. May take as
/// long as the drive does: not for the window's thread.
/// Errors: BadRequest with `code` "folder", "pipe", "device", "socket", "empty", "too_large"; Forbidden with
/// "no_permission"; NotFound with "missing" or "link_loop"; Storage with "unreadable".
[[nodiscard]] Result<QByteArray> readAttachedFile(const QString &path, qint64 limit = largestAttachment);

[[nodiscard]] FileKind fileKind(QByteArrayView content);
/// "image/png", "application/pdf", "text/plain", "application/octet-stream".
[[nodiscard]] QString mediaTypeOf(QByteArrayView content);
/// Looks at the content; `blob` is not set. Takes a while for large files.
[[nodiscard]] Attachment inspectContent(const QByteArray &content, const QString &name);
/// UTF-8, or UTF-16 by its mark; line ends become \n.
[[nodiscard]] QString textOf(const QByteArray &content);

/// What is sent. A text with a name stands between fences under its name.
[[nodiscard]] ContentPart partOf(const Attachment &attachment);
/// The attachment that a part of an earlier message was made of; nothing for plain words.
[[nodiscard]] std::optional<Attachment> attachmentOf(const ContentPart &part);

} // namespace switchyard
