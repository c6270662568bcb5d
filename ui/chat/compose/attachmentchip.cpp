// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/attachmentchip.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {
constexpr int picture = 34, margin = 6, gap = 8, button = 24, widestText = 170;
}

AttachmentChip::AttachmentChip(QWidget *parent) : QWidget(parent), m_remove(new QPushButton(this))
{
    setObjectName("attachmentChip"_L1);
    setCursor(Qt::ArrowCursor);
    m_remove->setIcon(symbolIcon(u"close"_s));
    m_remove->setIconSize(QSize(14, 14));
    m_remove->setObjectName("removeAttachment"_L1);
    setButtonRole(m_remove, ButtonRole::Quiet);
    connect(m_remove, &QPushButton::clicked, this, &AttachmentChip::removeRequested, Qt::QueuedConnection);
}

void AttachmentChip::setReading(const QString &name)
{
    m_name = name.isEmpty() ? tr("Pasted") : singleLine(name, 120);
    m_size = tr("reading…");
    describe();
}

void AttachmentChip::setAttachment(const Attachment &attachment)
{
    if (!attachment.name.isEmpty())
        m_name = singleLine(attachment.name, 120);
    else
        m_name = attachment.kind == FileKind::Picture ? tr("Pasted picture") : tr("Pasted text");
    m_size = formatBytes(attachment.size);
    switch (attachment.kind) {
    case FileKind::Text: m_kind = tr("Text"); break;
    case FileKind::Picture: m_kind = attachment.mediaType.section(u'/', 1).toUpper(); break;
    case FileKind::Pdf: m_kind = attachment.isProtected ? tr("PDF with a password") : tr("PDF"); break;
    case FileKind::Binary: m_kind = tr("File"); break;
    }
    describe();
}

void AttachmentChip::setThumbnail(const QImage &image)
{
    m_thumbnail = image;
    update();
}

void AttachmentChip::setWarning(const QString &text)
{
    if (text == m_warning)
        return;
    m_warning = text;
    describe();
}

QString AttachmentChip::secondLine() const
{
    if (!m_warning.isEmpty())
        return m_warning;
    return m_kind.isEmpty() ? m_size : QString(m_kind + u" \u00b7 "_s + m_size);
}

void AttachmentChip::describe()
{
    setAccessibleName(tr("Attachment %1").arg(m_name));
    setAccessibleDescription(secondLine());
    m_remove->setAccessibleName(tr("Remove %1").arg(isolated(m_name, 80)));
    setToolTip(plainToolTip(QString(m_name + u'\n' + m_kind + u' ' + m_size
                                    + (m_warning.isEmpty() ? QString() : QString(u'\n' + m_warning)))));
    updateGeometry();
    update();
}

QSize AttachmentChip::sizeHint() const
{
    const QFontMetrics strong(interfaceFont());
    const QFontMetrics small(interfaceFont(TextRole::Secondary));
    const int text = std::max(strong.horizontalAdvance(m_name), small.horizontalAdvance(secondLine())) + 2;
    const int height = std::max(picture, strong.height() + small.height() + 2) + 2 * margin;
    return {margin + picture + gap + std::clamp(text, 60, scaledPixels(widestText)) + 4 + button + 4, height};
}

void AttachmentChip::resizeEvent(QResizeEvent *)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_remove->setGeometry(mirrored ? 4 : width() - button - 4, (height() - button) / 2, button, button);
}

void AttachmentChip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void AttachmentChip::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    const double line = 1.0 / devicePixelRatioF();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](QRect rect) {
        if (mirrored)
            rect.moveLeft(width() - rect.x() - rect.width());
        return rect;
    };
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(QPen(colors.hairline, line));
    painter.setBrush(colors.alternate);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 8, 8);

    const QRect frame = place(QRect(margin, (height() - picture) / 2, picture, picture));
    if (m_thumbnail.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accentSoft);
        painter.drawRoundedRect(frame, 5, 5);
        const QPixmap symbol = symbolPixmap(u"attach"_s, colors.accent, 18, devicePixelRatioF());
        painter.drawPixmap(frame.x() + (picture - 18) / 2, frame.y() + (picture - 18) / 2, symbol);
    } else {
        QPainterPath clip;
        clip.addRoundedRect(frame, 5, 5);
        painter.save();
        painter.setClipPath(clip);
        const QSizeF size = QSizeF(m_thumbnail.size()).scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
        QRectF target(QPointF(0, 0), size);
        target.moveCenter(QRectF(frame).center());
        painter.drawImage(target, m_thumbnail);
        painter.restore();
    }

    const QFont strong = interfaceFont();
    const QFont small = interfaceFont(TextRole::Secondary);
    const int left = margin + picture + gap;
    const int room = width() - left - button - 8;
    const int strongHeight = QFontMetrics(strong).height();
    const int smallHeight = QFontMetrics(small).height();
    const int top = (height() - strongHeight - smallHeight - 1) / 2;
    const int flags = int(Qt::AlignVCenter | Qt::TextSingleLine) | int(mirrored ? Qt::AlignRight : Qt::AlignLeft);
    painter.setFont(strong);
    painter.setPen(colors.text);
    painter.drawText(place(QRect(left, top, room, strongHeight)), flags,
                     QFontMetrics(strong).elidedText(m_name, Qt::ElideMiddle, room));
    painter.setFont(small);
    painter.setPen(m_warning.isEmpty() ? colors.secondary : colors.warning);
    painter.drawText(place(QRect(left, top + strongHeight + 1, room, smallHeight)), flags,
                     QFontMetrics(small).elidedText(secondLine(), Qt::ElideRight, room));
}

} // namespace switchyard
