// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/attachedfile.h"

#include "core/services/photoposition.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> refused(Error::Kind kind, QLatin1StringView code, const QString &path)
{
    return failure(
        Error{.kind = kind, .message = u"%1 cannot be attached: %2"_s.arg(path, code), .host = path, .code = code});
}

std::unexpected<Error> refusedBy(int number, const QString &path)
{
    switch (number) {
    case EACCES:
    case EPERM: return refused(Error::Kind::Forbidden, "no_permission"_L1, path);
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG: return refused(Error::Kind::NotFound, "missing"_L1, path);
    case ELOOP: return refused(Error::Kind::NotFound, "link_loop"_L1, path);
    default: return refused(Error::Kind::Storage, "unreadable"_L1, path);
    }
}

/// Why something of this kind is not taken; empty for a regular file.
QLatin1StringView refusalOf(mode_t mode)
{
    if (S_ISREG(mode))
        return {};
    if (S_ISDIR(mode))
        return "folder"_L1;
    if (S_ISFIFO(mode))
        return "pipe"_L1;
    return S_ISSOCK(mode) ? "socket"_L1 : "device"_L1;
}

/// A descriptor that is closed in scope.
class Descriptor
{
public:
    explicit Descriptor(const QByteArray &path) : m_fd(::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

/// Words, as opposed to bytes that happen to be valid: no NUL and hardly a control character.
bool looksLikeText(QByteArrayView content)
{
    const auto isOdd = [](char c) {
        const auto byte = quint8(c);
        return byte == 0x7f || (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1b');
    };
    return !content.contains('\0') && std::ranges::none_of(content, isOdd) && content.isValidUtf8();
}

bool hasUtf16Mark(QByteArrayView content)
{
    return content.startsWith("\xff\xfe") || content.startsWith("\xfe\xff");
}

QLatin1StringView pictureType(QByteArrayView content)
{
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png"_L1;
    if (content.startsWith("\xff\xd8\xff"))
        return "image/jpeg"_L1;
    if (content.startsWith("GIF87a") || content.startsWith("GIF89a"))
        return "image/gif"_L1;
    if (content.size() >= 12 && content.startsWith("RIFF") && content.sliced(8).startsWith("WEBP"))
        return "image/webp"_L1;
    return {};
}

/// One line without marks of direction, so that a name cannot pass for something the user wrote.
QString printable(const QString &name)
{
    QString shown;
    for (const QChar c : name) {
        if (c.category() != QChar::Other_Format)
            shown += c.category() == QChar::Other_Control ? QChar(u' ') : c;
    }
    return shown.simplified();
}

/// More backticks than the text holds in a row, so that nothing in it ends the block.
QString fenceFor(const QString &text)
{
    qsizetype longest = 2, run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(longest + 1, u'`');
}

} // namespace

Result<QByteArray> readAttachedFile(const QString &path, qint64 limit)
{
    if (path.contains(QChar(u'\0')))
        return refused(Error::Kind::NotFound, "missing"_L1, path);
    const QByteArray name = QFile::encodeName(path);
    struct stat info = {};
    // Looked at before it is opened: opening a device may do something.
    if (::stat(name.constData(), &info) != 0)
        return refusedBy(errno, path);
    if (const auto reason = refusalOf(info.st_mode); !reason.isEmpty())
        return refused(Error::Kind::BadRequest, reason, path);
    const Descriptor file(name);
    if (file.fd() < 0)
        return refusedBy(errno, path);
    // And once more: it may have been replaced in between.
    if (::fstat(file.fd(), &info) != 0)
        return refusedBy(errno, path);
    if (const auto reason = refusalOf(info.st_mode); !reason.isEmpty())
        return refused(Error::Kind::BadRequest, reason, path);
    if (info.st_size > limit)
        return refused(Error::Kind::BadRequest, "too_large"_L1, path);

    QByteArray content;
    constexpr qsizetype block = 256 * 1024;
    for (;;) {
        const qsizetype before = content.size();
        content.resize(before + block);
        const ssize_t got = ::read(file.fd(), content.data() + before, size_t(block));
        content.truncate(before + std::max<ssize_t>(got, 0));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return refusedBy(errno, path);
        if (got == 0)
            break;
        if (content.size() > limit) // it grows, or its size was a lie, as in /proc
            return refused(Error::Kind::BadRequest, "too_large"_L1, path);
    }
    if (content.isEmpty())
        return refused(Error::Kind::BadRequest, "empty"_L1, path);
    return content;
}

FileKind fileKind(QByteArrayView content)
{
    if (!pictureType(content).isEmpty())
        return FileKind::Picture;
    if (content.startsWith("%PDF-"))
        return FileKind::Pdf;
    return hasUtf16Mark(content) || looksLikeText(content) ? FileKind::Text : FileKind::Binary;
}

QString mediaTypeOf(QByteArrayView content)
{
    switch (fileKind(content)) {
    case FileKind::Text: return u"text/plain"_s;
    case FileKind::Picture: return pictureType(content);
    case FileKind::Pdf: return u"application/pdf"_s;
    case FileKind::Binary: break;
    }
    return u"application/octet-stream"_s;
}

QString textOf(const QByteArray &content)
{
    QString text;
    if (hasUtf16Mark(content)) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        text = decoder(content);
    } else {
        text = QString::fromUtf8(content.startsWith("\xef\xbb\xbf") ? QByteArrayView(content).sliced(3)
                                                                    : QByteArrayView(content));
    }
    return text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
}

Attachment inspectContent(const QByteArray &content, const QString &name)
{
    Attachment found{
        .kind = fileKind(content), .name = name, .mediaType = mediaTypeOf(content), .size = content.size()};
    if (found.kind == FileKind::Text)
        found.text = textOf(content);
    found.hasPosition = found.kind == FileKind::Picture && hasPhotoPosition(content);
    found.isProtected = found.kind == FileKind::Pdf && content.contains("/Encrypt");
    return found;
}

ContentPart partOf(const Attachment &attachment)
{
    switch (attachment.kind) {
    case FileKind::Picture:
        return ImagePart{.blob = attachment.blob, .mediaType = attachment.mediaType, .name = attachment.name};
    case FileKind::Text:
        if (attachment.name.isEmpty())
            return TextPart{attachment.text};
        {
            const QString name = printable(attachment.name);
            const QString fence = fenceFor(attachment.text);
            const QString end = attachment.text.endsWith(u'\n') ? QString() : u"\n"_s;
            return TextPart{QString(name + u":\n" + fence + u'\n' + attachment.text + end + fence)};
        }
    case FileKind::Pdf:
    case FileKind::Binary: break;
    }
    return FilePart{.blob = attachment.blob, .mediaType = attachment.mediaType, .name = attachment.name};
}

std::optional<Attachment> attachmentOf(const ContentPart &part)
{
    if (const auto *image = std::get_if<ImagePart>(&part); image && !image->blob.isEmpty())
        return Attachment{
            .kind = FileKind::Picture, .blob = image->blob, .name = image->name, .mediaType = image->mediaType};
    if (const auto *file = std::get_if<FilePart>(&part); file && !file->blob.isEmpty())
        return Attachment{.kind = FileKind::Pdf, .blob = file->blob, .name = file->name, .mediaType = file->mediaType};
    return {};
}

} // namespace switchyard
