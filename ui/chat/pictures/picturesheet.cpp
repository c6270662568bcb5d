// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/pictures/picturesheet.h"

#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr int margin = 24; // around the picture

/// What it covers: notices stand above it.
QWidget *ground(const QWidget *owner)
{
    const auto *main = qobject_cast<QMainWindow *>(owner->window());
    return main && main->centralWidget() ? main->centralWidget() : owner->window();
}

} // namespace

PictureSheet::PictureSheet(const QList<PictureSource> &pictures, qsizetype index, StoredPictures *stored,
                           QWidget *owner)
    : QWidget(ground(owner)), m_pictures(pictures), m_stored(stored), m_focusBefore(owner->window()->focusWidget())
{
    setObjectName("pictureSheet"_L1);
    setFocusPolicy(Qt::StrongFocus);
    m_bar = buildBar();
    parentWidget()->installEventFilter(this);
    resize(parentWidget()->size());
    turnTo(std::clamp<qsizetype>(index, 0, m_pictures.size() - 1));
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
    QAccessibleEvent shown(this, QAccessible::DialogStart);
    QAccessible::updateAccessibility(&shown);
}

QPushButton *PictureSheet::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, m_bar);
    button->setObjectName(name);
    m_bar->layout()->addWidget(button);
    return button;
}

QWidget *PictureSheet::buildBar()
{
    m_bar = new QWidget(this);
    auto *layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins(margin, 12, margin, 12);
    layout->setSpacing(8);
    m_name = new ElidedLabel(TextRole::Strong, nullptr, Qt::ElideMiddle);
    m_name->setObjectName("pictureName"_L1);
    m_facts = new ElidedLabel(TextRole::Secondary);
    m_facts->setObjectName("pictureFacts"_L1);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_facts);
    layout->addSpacing(8);
    m_previous = addButton(u"previousPicture"_s, isRightToLeft() ? u"\u2192"_s : u"\u2190"_s);
    m_previous->setAccessibleName(tr("Previous picture"));
    m_next = addButton(u"nextPicture"_s, isRightToLeft() ? u"\u2190"_s : u"\u2192"_s);
    m_next->setAccessibleName(tr("Next picture"));
    m_copy = addButton(u"copyPicture"_s, tr("Copy"));
    m_save = addButton(u"savePicture"_s, tr("Save as…"));
    QPushButton *close = addButton(u"closePicture"_s, tr("Close"));
    for (QPushButton *button : {m_previous, m_next}) {
        button->setToolTip(button->accessibleName());
        button->setVisible(m_pictures.size() > 1);
    }
    connect(m_previous, &QPushButton::clicked, this, [this] { turnTo(m_index - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turnTo(m_index + 1); });
    connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_pictures[m_index]); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_pictures[m_index]); });
    connect(close, &QPushButton::clicked, this, &PictureSheet::finish);
    return m_bar;
}

// ---- which picture

void PictureSheet::turnTo(qsizetype index)
{
    if (index < 0 || index >= m_pictures.size())
        return;
    m_index = index;
    m_image = {};
    m_known = {};
    m_problem.clear();
    // The one that was clicked may be disabled now: the keys go on.
    if (const QWidget *focused = focusWidget(); focused && (focused == m_previous || focused == m_next))
        setFocus(Qt::OtherFocusReason);
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < m_pictures.size());
    updateWords();
    decode();
    update();
}

/// As large as the screen: the window may grow.
void PictureSheet::decode()
{
    m_running.cancel();
    const QSize room = screen()->size() * devicePixelRatioF();
    const PictureSource &source = m_pictures[m_index];
    if (!source.blob.isEmpty() && m_stored) {
        m_running = m_stored->picture(source.blob, room);
    } else {
        m_running = andThen<QByteArray>(loadPicture(source, m_stored), this, [room](const QByteArray &file) {
            return runOnPool<DecodedPicture>(
                [file, room](QPromise<Result<DecodedPicture>> &) -> Result<DecodedPicture> {
                    return decodeInto(file, room);
                });
        });
    }
    onFinished<DecodedPicture>(m_running, this, [this, index = m_index](const Result<DecodedPicture> &picture) {
        if (index == m_index)
            take(picture);
    });
}

void PictureSheet::take(const Result<DecodedPicture> &picture)
{
    if (!picture) {
        if (picture.error().kind == Error::Kind::Cancelled)
            return;
        m_problem = pictureProblem(picture.error());
    } else {
        m_image = picture->image;
        m_known = picture->known;
        m_problem = pictureProblem(m_known);
        if (m_problem.isEmpty() && m_image.isNull())
            m_problem = tr("The picture is broken");
    }
    updateWords();
    update();
}

void PictureSheet::updateWords()
{
    const QString name = singleLine(m_pictures[m_index].name, 200);
    const QString shown = name.isEmpty() ? tr("Picture") : name;
    m_name->setFullText(shown);
    setAccessibleName(shown);
    QStringList facts;
    if (m_pictures.size() > 1)
        //: which of the pictures of a message
        facts.append(tr("%1 of %2").arg(formatCount(m_index + 1), formatCount(m_pictures.size())));
    if (m_known.facts.isKnown())
        //: width and height in pixels
        facts.append(tr("%1 × %2").arg(formatCount(m_known.facts.width), formatCount(m_known.facts.height)));
    if (m_known.bytes > 0)
        facts.append(formatBytes(m_known.bytes));
    m_facts->setFullText(facts.join(u" \u00b7 "_s));
    m_copy->setEnabled(!m_image.isNull());
    m_save->setEnabled(m_known.facts.format != PictureFacts::Format::None);
    setAccessibleDescription(m_problem.isEmpty() ? m_facts->fullText() : m_problem);
}

// ---- looks

QRect PictureSheet::area() const
{
    return rect().adjusted(margin, m_bar->height() + margin, -margin, -margin);
}

QRectF PictureSheet::pictureRect() const
{
    if (m_image.isNull())
        return {};
    const QSizeF own = QSizeF(m_image.size()) / devicePixelRatioF();
    QRectF place(QPointF(), own.boundedTo(own.scaled(area().size(), Qt::KeepAspectRatio)));
    place.moveCenter(QRectF(area()).center());
    return place;
}

void PictureSheet::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.window);
    const double line = 1.0 / devicePixelRatioF();
    painter.fillRect(QRectF(0, m_bar->height() - line, width(), line), colors.hairline);
    if (m_image.isNull()) {
        painter.setPen(colors.secondary);
        painter.drawText(area(), Qt::AlignCenter | Qt::TextWordWrap,
                         m_problem.isEmpty() ? tr("Reading the picture…") : m_problem);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF place = pictureRect();
    if (m_image.hasAlphaChannel())
        painter.fillRect(place, QColor(Qt::white));
    painter.drawImage(place, m_image);
    painter.setPen(QPen(colors.hairline, line));
    painter.drawRect(place.adjusted(-line / 2, -line / 2, line / 2, line / 2));
}

void PictureSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_bar->setGeometry(0, 0, width(), m_bar->sizeHint().height());
}

// ---- what the user does

void PictureSheet::keyPressEvent(QKeyEvent *event)
{
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    if (event->key() == Qt::Key_Escape)
        finish();
    else if (event->key() == back)
        turnTo(m_index - 1);
    else if (event->key() == forward)
        turnTo(m_index + 1);
    else if (event->matches(QKeySequence::Copy) && m_copy->isEnabled())
        m_copy->click();
    else if (event->matches(QKeySequence::Save) && m_save->isEnabled())
        m_save->click();
    // Nothing that is typed reaches what lies below.
}

void PictureSheet::mousePressEvent(QMouseEvent *event)
{
    if (!pictureRect().contains(event->position()))
        finish();
}

bool PictureSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        resize(parentWidget()->size());
    return QWidget::eventFilter(watched, event);
}

/// Round its own buttons only.
bool PictureSheet::focusNextPrevChild(bool next)
{
    QList<QWidget *> stops;
    for (auto *button : m_bar->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->isEnabled())
            stops.append(button);
    }
    if (stops.isEmpty()) // it is being hidden
        return false;
    const qsizetype at = stops.indexOf(window()->focusWidget());
    const qsizetype to = at < 0 ? (next ? 0 : stops.size() - 1) : (at + (next ? 1 : -1) + stops.size()) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void PictureSheet::finish()
{
    m_running.cancel();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    hide();
    deleteLater();
}

} // namespace switchyard
