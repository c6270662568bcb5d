// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/services/attachedfile.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <vector>

namespace switchyard {

class AttachmentChip;
class AttachmentIntake;

/// What will go along with the prompt, as chips. Everything is read and decoded off the window's thread.
class AttachmentTray final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentTray(QWidget *parent = nullptr);
    ~AttachmentTray() override;

    /// Without one, as in tests, only pasted text is taken, and stays in memory.
    void setIntake(AttachmentIntake *intake) { m_intake = intake; }
    void takeFiles(const QStringList &paths);
    void takeText(const QString &text);
    /// A picture as the clipboard has it: `encoded` where it has a file format, else `image`.
    void takePicture(const QByteArray &encoded, const QImage &image);
    void stripPositions();
    void removePictures();
    void clear();

    /// Those that have been read, in order.
    [[nodiscard]] QList<Attachment> attachments() const;
    /// What is sent for them; made once each.
    [[nodiscard]] QList<ContentPart> parts() const;
    void setAttachments(const QList<Attachment> &attachments);
    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] bool hasPictures() const;
    /// Photos that say where they were taken.
    [[nodiscard]] int positions() const;
    /// Said on every picture; empty = they are seen.
    void setPictureWarning(const QString &text);
    [[nodiscard]] QList<AttachmentChip *> chips() const;

Q_SIGNALS:
    void changed();
    void refused(const QString &name, const switchyard::Error &error);

private:
    struct Item;

    Item &addItem(const QString &name);
    void finish(quint64 key, const QString &name, const Result<Attachment> &taken);
    void showReady(Item &item, const Attachment &attachment);
    void removeItem(quint64 key);
    void loadThumbnail(quint64 key, const Attachment &attachment);
    [[nodiscard]] Item *find(quint64 key) const;

    AttachmentIntake *m_intake = nullptr;
    std::vector<std::unique_ptr<Item>> m_items;
    QString m_pictureWarning;
    quint64 m_nextKey = 1;
};

} // namespace switchyard
