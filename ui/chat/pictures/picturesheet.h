// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/pictures/pictureitem.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace switchyard {

class ElidedLabel;

/// The pictures of a message, one at a time and as large as the window allows, over everything else in it. Left and
/// right turn them over; Escape, Close or a click beside the picture ends it and gives the focus back. Decoded on the
/// pool, never larger than its own pixels. Deletes itself.
class PictureSheet final : public QWidget
{
    Q_OBJECT

public:
    /// `stored` outlives the sheet or is null. Covers the window of `owner`.
    PictureSheet(const QList<PictureSource> &pictures, qsizetype index, StoredPictures *stored, QWidget *owner);

    [[nodiscard]] qsizetype index() const { return m_index; }
    [[nodiscard]] bool isShown() const { return !m_image.isNull(); }
    [[nodiscard]] QRectF pictureRect() const; ///< empty while there is none

Q_SIGNALS:
    void saveRequested(const switchyard::PictureSource &picture);
    void copyRequested(const switchyard::PictureSource &picture);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *) override {} // what lies below does not move
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QWidget *buildBar();
    QPushButton *addButton(const QString &name, const QString &text);
    void turnTo(qsizetype index);
    void decode();
    void take(const Result<DecodedPicture> &picture);
    void updateWords();
    [[nodiscard]] QRect area() const; ///< what the picture may take
    void finish();

    const QList<PictureSource> m_pictures;
    qsizetype m_index = 0;
    const QPointer<StoredPictures> m_stored;
    const QPointer<QWidget> m_focusBefore;
    Async<DecodedPicture> m_running;
    QImage m_image;
    PictureKnowledge m_known;
    QString m_problem;
    QWidget *m_bar = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_facts = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace switchyard
