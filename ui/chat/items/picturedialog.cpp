// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/picturedialog.h"

#include "core/base/async.h"
#include "ui/common/format.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace switchyard {

PictureDialog::PictureDialog(const PictureSource &source, QWidget *parent) : QDialog(parent)
{
    setObjectName("pictureDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString name = singleLine(source.name, 120);
    setWindowTitle(name.isEmpty() ? tr("Picture") : name);
    setAccessibleName(windowTitle());
    auto *save = new QPushButton(tr("Save as…"), this);
    save->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    connect(save, &QPushButton::clicked, this, &PictureDialog::saveRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(save);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->addStretch();
    layout->addLayout(buttons);
    m_footer = close->sizeHint().height() + 24;

    const QSize screen = (parent ? parent->screen() : this->screen())->availableSize();
    const double ratio = devicePixelRatioF();
    resize(QSize(900, 700).boundedTo(screen * 0.85));
    const QSize most = screen * ratio;
    const auto future = runOnPool<QImage>([source, most](QPromise<Result<QImage>> &) {
        return Result<QImage>(decodePicture(pictureContent(source), most));
    });
    onFinished<QImage>(future, this, [this](const Result<QImage> &image) {
        if (image)
            m_image = *image;
        update();
    });
}

QRect PictureDialog::area() const
{
    return rect().adjusted(16, 16, -16, -m_footer - 8);
}

void PictureDialog::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    // Never larger than its own pixels.
    const QSizeF own = QSizeF(m_image.size()) / devicePixelRatioF();
    const QSizeF shown = own.boundedTo(own.scaled(area().size(), Qt::KeepAspectRatio));
    QRectF place(QPointF(), shown);
    place.moveCenter(QRectF(area()).center());
    if (m_image.hasAlphaChannel())
        painter.fillRect(place, QColor(Qt::white));
    painter.drawImage(place, m_image);
}

} // namespace switchyard
