// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/attachedfile.h"

#include <QImage>
#include <QWidget>

class QPushButton;

namespace switchyard {

/// One attachment: thumbnail or kind, name, size, what is odd about it, and a button that takes it away.
class AttachmentChip final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentChip(QWidget *parent = nullptr);

    /// While it is being read there is only a name.
    void setReading(const QString &name);
    void setAttachment(const Attachment &attachment);
    void setThumbnail(const QImage &image);
    /// "not seen by GPT-5.4"; empty when there is nothing to say.
    void setWarning(const QString &text);
    [[nodiscard]] QPushButton *removeButton() const { return m_remove; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    [[nodiscard]] QString secondLine() const;

    QPushButton *m_remove;
    QString m_name, m_kind, m_size, m_warning;
    QImage m_thumbnail;
};

} // namespace switchyard
