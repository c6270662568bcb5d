// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is in the view and where. When it changes on the screen is in transcriptframes.cpp, drawing in
// transcriptpainting.cpp; pointer, keyboard and selection are in transcriptinput.cpp.

#include "ui/chat/transcriptview.h"

#include "ui/chat/accessible/liveannouncer.h"
#include "ui/chat/codehighlighter.h"
#include "ui/chat/find/scrollmarks.h"
#include "ui/chat/math/mathtypesetter.h"
#include "ui/chat/transcriptaccessible.h"
#include "ui/common/switchyardstyle.h"

#include <QPushButton>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr int marginX = 24; // least room beside the column
constexpr int marginTop = 20;
constexpr int marginBottom = 28;

} // namespace

TranscriptView::TranscriptView(QWidget *parent)
    : QAbstractScrollArea(parent),
      m_context{m_style, [this] { return highlighter(); },
                [this](const QString &id, const ChangedPart &part) { repaintMessage(id, part); },
                [this](const QString &id) { messageChanged(id); }, [this](const QString &id) { remeasureMessage(id); }},
      m_column(m_context),
      m_jump(new QPushButton(this))
{
    installTranscriptAccessibility(); // before anything asks for the interface
    setObjectName("transcript"_L1);
    setAccessibleName(tr("Conversation"));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setCursor(Qt::ArrowCursor);

    m_jump->setObjectName("jumpToNewestButton"_L1);
    m_jump->setAccessibleName(tr("Jump to newest"));
    m_jump->setFocusPolicy(Qt::TabFocus);
    setButtonRole(m_jump, ButtonRole::Chip);
    m_jump->hide();
    connect(m_jump, &QPushButton::clicked, this, &TranscriptView::jumpToNewest);
    restyle();
}

TranscriptView::~TranscriptView()
{
    // Items say goodbye to the highlighter.
    m_column.setSource(nullptr);
}

CodeHighlighter *TranscriptView::highlighter()
{
    if (!m_highlighter)
        m_highlighter = std::make_unique<CodeHighlighter>();
    return m_highlighter.get();
}

void TranscriptView::setMath(MathTypesetter *math)
{
    m_math = math;
    if (math) {
        connect(math, &MathTypesetter::ready, this, [this] {
            m_formulasReady = true;
            scheduleFrame();
        });
    }
    restyle();
}

void TranscriptView::setPictures(StoredPictures *pictures)
{
    m_context.pictures = pictures;
    keepingPlace([this] { m_column.restyle(); });
}

void TranscriptView::setEmptyText(const QString &title, const QString &sentence)
{
    m_emptyTitle = title;
    m_emptySentence = sentence;
    if (count() == 0)
        viewport()->update();
}

// ---- what is shown

void TranscriptView::setSource(const TranscriptSource *source)
{
    m_pending.clear();
    m_follow = true;
    m_unseen = 0;
    m_hovered = m_focused = m_pressed = {};
    m_hoveredMessage = -1;
    m_selectionStart = m_selectionEnd = {};
    m_caretShown = false;
    m_announcer.reset();
    m_column.setSource(source);
    settle({});
    viewport()->update();
    notifyTranscriptReset(this);
}

void TranscriptView::rowsChanged(qsizetype from)
{
    const qsizetype before = count();
    const qint64 topBefore = m_top;
    // What stands above is only moved, unless something in it was marked.
    const bool marked = m_hoveredMessage >= 0 || !m_hovered.isNull() || m_focused.message >= 0 || hasSelection();
    keepingPlace([&] { m_column.rowsChanged(from); });
    if (std::max(m_selectionStart, m_selectionEnd).message >= from)
        clearSelection();
    if (m_focused.message >= from)
        m_focused = {};
    m_hovered = m_pressed = {};
    m_hoveredMessage = -1;
    if (!m_follow && count() > before && from >= before)
        m_unseen += int(count() - before);
    placeJumpButton();
    if (const auto kept = int(std::min({from, before, count()})); marked || kept == 0)
        viewport()->update();
    else
        showMoved(topBefore, rectOf(kept - 1, {.top = double(m_column.height(kept - 1))}), viewport()->height());
    notifyTranscriptReset(this);
    if (from >= before && count() > before)
        LiveAnnouncer::messageChanged(this, &m_announcer, int(count()) - 1, {});
}

void TranscriptView::refresh()
{
    const qint64 topBefore = m_top;
    QList<std::pair<int, ChangedPart>> changed;
    keepingPlace([&] { changed = m_column.refresh(); });
    showChanged(topBefore, std::move(changed));
}

void TranscriptView::messageChanged(const QString &id)
{
    m_pending.insert(id);
    scheduleFrame();
}

void TranscriptView::setMessages(const QList<TranscriptMessage> &messages)
{
    m_list.assign(messages);
    setSource(&m_list);
}

void TranscriptView::updateMessages(const QList<TranscriptMessage> &messages)
{
    qsizetype same = 0;
    while (same < messages.size() && same < m_list.count() && messages[same].id == m_list.idAt(same))
        ++same;
    m_list.assign(messages);
    rowsChanged(same);
    refresh();
}

void TranscriptView::updateMessage(const TranscriptMessage &message)
{
    if (const qsizetype row = m_list.rowOf(message.id); row >= 0) {
        m_list.replace(row, message);
        messageChanged(message.id);
    } else {
        m_list.append(message);
        rowsChanged(m_list.count() - 1);
    }
}

TranscriptMessage TranscriptView::message(int row) const
{
    const MessageLayout *layout = m_column.knownLayout(row);
    return layout ? layout->message() : m_column.message(row);
}

// ---- measures

void TranscriptView::restyle()
{
    m_style = TranscriptStyle::of(this);
    m_style.math = m_math;
    verticalScrollBar()->setSingleStep(int(m_style.lineHeight * 2));
}

/// Of the whole view, so that nothing moves sideways when the scroll bar comes.
double TranscriptView::columnWidth() const
{
    return std::clamp<double>(width() - 2 * marginX, 160, m_style.column);
}

int TranscriptView::columnLeft() const
{
    return std::max(0, int((width() - columnWidth()) / 2));
}

/// With what letters and frames reach beyond it.
QRect TranscriptView::columnRect() const
{
    return QRect(columnLeft() - marginX, 0, int(std::ceil(columnWidth())) + 2 * marginX, viewport()->height())
        .intersected(viewport()->rect());
}

qint64 TranscriptView::maximumTop() const
{
    const qint64 total = count() == 0 ? 0 : m_column.total() + marginTop + marginBottom;
    return std::max<qint64>(0, total - viewport()->height());
}

int TranscriptView::messageTop(int index) const
{
    return int(m_column.top(index) + marginTop - m_top);
}

QRect TranscriptView::messageRect(int index) const
{
    return {0, messageTop(index) - 4, viewport()->width(), m_column.height(index) + 8};
}

// ---- layout

TranscriptView::ReadingPlace TranscriptView::readingPlace() const
{
    // One change after the other keeps the same place: a new one each time would creep, line by line.
    if (m_place.valid && m_placeTop == m_top)
        return m_place;
    const qint64 top = m_top - marginTop;
    return m_column.anchorIn(top, top + viewport()->height());
}

int TranscriptView::shiftOf(const ReadingPlace &place)
{
    const std::optional<qint64> top = m_column.topFor(place);
    return top ? int(*top + marginTop - m_top) : 0;
}

void TranscriptView::keepingPlace(const std::function<void()> &change)
{
    const ReadingPlace place = m_follow ? ReadingPlace() : readingPlace();
    change();
    settle(place);
}

/// Measures what is seen. Whether any height changed.
bool TranscriptView::layOutScreen()
{
    const qint64 top = m_top - marginTop;
    return m_column.ensure(top, top + viewport()->height());
}

/// Measures until nothing moves any more: what becomes visible may be taller than estimated.
void TranscriptView::settle(const ReadingPlace &place)
{
    for (int round = 0; round < 12; ++round) {
        const qint64 before = m_top;
        if (m_follow)
            m_top = maximumTop();
        else if (const std::optional<qint64> top = m_column.topFor(place))
            m_top = std::clamp<qint64>(*top + marginTop, 0, maximumTop());
        else
            m_top = std::clamp<qint64>(m_top, 0, maximumTop());
        const bool changed = layOutScreen();
        if (!changed && m_top == before && round > 0)
            break;
    }
    m_place = place;
    m_placeTop = m_top;
    updateScrollBar();
}

void TranscriptView::layOutVisible()
{
    keepingPlace([this] { static_cast<void>(layOutScreen()); });
    m_column.dropFarFrom(m_top, m_top + viewport()->height());
}

void TranscriptView::updateScrollBar()
{
    m_adjusting = true;
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setRange(0, int(maximumTop()));
    bar->setValue(int(m_top));
    m_adjusting = false;
    if (m_scrollMarks)
        m_scrollMarks->refreshLater();
    placeJumpButton();
}

void TranscriptView::placeJumpButton()
{
    const bool wanted = !m_follow && maximumTop() - m_top > viewport()->height() / 4;
    if (wanted) {
        m_jump->setText(m_unseen > 0 ? tr("\u2193 %n new", "messages below", m_unseen) : tr("\u2193 Jump to newest"));
        m_jump->adjustSize();
        const QRect area = viewport()->geometry();
        m_jump->move(area.left() + (area.width() - m_jump->width()) / 2, area.bottom() - m_jump->height() - 12);
        m_jump->raise();
    }
    if (m_jump->isVisibleTo(this) != wanted)
        m_jump->setVisible(wanted);
}

void TranscriptView::jumpToNewest()
{
    const bool wasThere = std::exchange(m_follow, true);
    const qint64 topBefore = m_top;
    m_unseen = 0;
    settle({});
    if (!wasThere || m_top != topBefore)
        viewport()->update();
}

void TranscriptView::scrollToMessage(const QString &id)
{
    if (m_column.rowOf(id) < 0)
        return;
    m_follow = false;
    settle(TranscriptColumn::anchorOnMessage(id, -marginTop));
    m_follow = m_top >= maximumTop();
    updateScrollBar();
    viewport()->update();
}

void TranscriptView::scrollContentsBy(int, int)
{
    if (m_adjusting)
        return;
    const qint64 before = m_top;
    m_top = verticalScrollBar()->value();
    m_follow = m_top >= maximumTop() - 1;
    if (m_follow)
        m_unseen = 0;
    const qint64 total = m_column.total();
    layOutVisible();
    const qint64 moved = before - m_top;
    if (total == m_column.total() && std::abs(moved) < viewport()->height())
        viewport()->scroll(0, int(moved));
    else
        viewport()->update();
}

void TranscriptView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    keepingPlace([this] { m_column.setWidth(columnWidth()); });
    viewport()->update();
}

void TranscriptView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    const bool looks = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange;
    if (!looks)
        return;
    keepingPlace([this] {
        restyle();
        m_column.setWidth(columnWidth());
        m_column.restyle();
    });
    viewport()->update();
}

QString TranscriptView::messageText(int index) const
{
    if (index < 0 || index >= int(count()))
        return {};
    if (const MessageLayout *layout = m_column.knownLayout(index))
        return layout->plainText();
    return m_column.temporaryLayout(index)->plainText();
}

} // namespace switchyard
