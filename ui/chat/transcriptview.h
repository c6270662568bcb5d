// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/find/foundmatches.h"
#include "ui/chat/transcriptcolumn.h"
#include "ui/chat/transcriptsource.h"
#include "ui/chat/transcriptstyle.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QSet>
#include <QUrl>

#include <functional>
#include <memory>

class QMenu;
class QPushButton;

namespace switchyard {

class CodeHighlighter;
class HoverCard;
class LiveAnnouncer;
struct PictureSource;
class ScrollMarks;
struct ScrollMarkPlaces;
class StoredPictures;

/// A place between two characters of the transcript. Places are ordered as they are read.
struct TextPlace
{
    int message = -1;
    int slot = 0;
    qsizetype position = 0;
    auto operator<=>(const TextPlace &) const = default;
};

/// The conversation on the page. Virtual: only messages near the screen are asked for, parsed and laid out, the others
/// have an estimated height. What is being read never moves by itself: at the bottom the view follows a growing answer,
/// anywhere else the first visible line stays where it is, whatever streams, folds or resizes. Takes final values and
/// reports what the user wants; it knows no service.
class TranscriptView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class CopyForm {
        Plain,
        Markdown,
        Rich ///< HTML beside the plain text, for word processors
    };

    explicit TranscriptView(QWidget *parent = nullptr);
    ~TranscriptView() override;

    /// Another conversation: starts at its newest message. The source outlives the view or is replaced first.
    void setSource(const TranscriptSource *source);
    /// The rows from here on are others than before, more or fewer; the reading position stays.
    void rowsChanged(qsizetype from);
    /// What can be done with the messages has changed, or how they look; the rows are the same.
    void refresh();
    /// One message has a new value. Cheap to call often: it is asked for and shown once a frame.
    void messageChanged(const QString &id);

    /// For a conversation that is all there: a source of the view's own.
    void setMessages(const QList<TranscriptMessage> &messages);
    /// The same conversation with some messages new, changed or gone; the reading position stays.
    void updateMessages(const QList<TranscriptMessage> &messages);
    /// One of them has changed, most often the one that streams. An unknown id is appended.
    void updateMessage(const TranscriptMessage &message);

    [[nodiscard]] TranscriptMessage message(int row) const;
    [[nodiscard]] qsizetype count() const { return m_column.count(); }

    /// Who typesets formulas, for several views at once; outlives the view. Without one they are shown as their source.
    void setMath(MathTypesetter *math);
    /// Who reads the pictures of the attachment store; outlives the view. Without one their names are shown.
    void setPictures(StoredPictures *pictures);

    /// What stands in the middle while there are no messages.
    void setEmptyText(const QString &title, const QString &sentence);

    [[nodiscard]] bool isFollowing() const { return m_follow; }
    /// The line that is read, the first on the screen; and by how many pixels it has moved since.
    using ReadingPlace = TranscriptColumn::Anchor;
    [[nodiscard]] ReadingPlace readingPlace() const;
    [[nodiscard]] int shiftOf(const ReadingPlace &place);
    void jumpToNewest();
    void scrollToMessage(const QString &id);

    /// Marks what was found, in the text and beside the scroll bar; null takes the marks away. Nothing moves.
    void setMarks(std::shared_ptr<const FoundMatches> marks, const MatchPlace &current = {});
    /// The one that is shown: brought into sight when it is not.
    void showMark(const MatchPlace &place);
    /// Id of the button that has the keyboard's focus, as in HitTarget; empty when there is none.
    [[nodiscard]] QString focusedButton() const;
    /// That button of a message gets the focus; of the branch buttons the other one when it is not there.
    void focusButton(const QString &messageId, const QString &button);
    [[nodiscard]] int firstVisibleRow() const; ///< −1: there are none
    [[nodiscard]] double firstVisibleShare() const; ///< how much of it is above the screen, 0 … 1

    void selectAll();
    void clearSelection();
    [[nodiscard]] bool hasSelection() const { return m_selectionStart != m_selectionEnd; }
    [[nodiscard]] QString selectedText(CopyForm form) const;
    void copySelection(CopyForm form);

    /// All that can be read of a message, in the order of the page.
    [[nodiscard]] QString messageText(int index) const;
    [[nodiscard]] QRect messageRect(int index) const; ///< in the viewport
    /// Shows at once what waits for the next frame.
    void flush();

    [[nodiscard]] QSize sizeHint() const override { return {720, 480}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 120}; }

Q_SIGNALS:
    /// The user followed a link; nothing has been opened. `text` is what the link says.
    void linkActivated(const QUrl &url, const QString &text);
    /// One of the message's or its banner's actions.
    void actionTriggered(const QString &messageId, const QString &actionId);
    void branchRequested(const QString &messageId, int step);
    /// The menu of a message is about to open: whoever knows more to do with it adds that now.
    void messageMenuOpening(const QString &messageId, QMenu *menu);
    void codeSaveRequested(const QString &code, const QString &language);
    /// The file of a picture, and a name for it.
    void pictureSaveRequested(const QByteArray &content, const QString &name);
    void pictureCopied();
    /// A picture that is to be saved or copied cannot be read.
    void pictureFailed(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent *event) override;

private:
    friend class TranscriptReach; // what assistive technology does

    /// What is under the pointer or has the focus. A slot below 0: a message as a whole.
    struct Target
    {
        int message = -1;
        int slot = -1;
        int index = -1;
        HitTarget hit;
        [[nodiscard]] bool isNull() const { return hit.isNull(); }
    };

    // layout
    void restyle();
    [[nodiscard]] double columnWidth() const;
    [[nodiscard]] int columnLeft() const;
    [[nodiscard]] QRect columnRect() const; ///< all of it that is in the viewport
    void layOutVisible();
    [[nodiscard]] bool layOutScreen();
    /// Runs a change and puts the first visible line back where it was, or the bottom at the bottom.
    void keepingPlace(const std::function<void()> &change);
    void settle(const ReadingPlace &place);
    void updateScrollBar();
    [[nodiscard]] int rowOfFound(const FoundRow &found) const;
    [[nodiscard]] ScrollMarkPlaces scrollMarkPlaces() const;
    void placeJumpButton();
    [[nodiscard]] qint64 maximumTop() const;
    [[nodiscard]] int messageTop(int index) const; ///< in the viewport
    void applyPending();
    void scheduleFrame();
    void showChanged(qint64 topBefore, QList<std::pair<int, ChangedPart>> changed); ///< by row
    void showMoved(qint64 topBefore, const QRegion &dirty, int still);
    [[nodiscard]] QRect rectOf(int row, const ChangedPart &part) const; ///< in the viewport
    void repaintMessage(const QString &id, const ChangedPart &part);
    void remeasureMessage(const QString &id);
    void repaintTarget(const Target &target);
    CodeHighlighter *highlighter();

    // pointer, keyboard, selection
    [[nodiscard]] Target targetAt(QPoint point);
    [[nodiscard]] Target targetOf(int message, int slot, int index);
    void setHovered(const Target &target, int message);
    void activate(const Target &target);
    void pressOwnButton(const Target &target);
    void copyCode(const Target &target);
    void runItemAction(const Target &target, const QString &action);
    void openItemMenu(const Target &target);
    void openPicture(const Target &target);
    void savePicture(const PictureSource &picture);
    void copyPicture(const PictureSource &picture);
    [[nodiscard]] QList<ItemAction> itemActions(const Target &target);
    void jumpToNote(const Target &target, int note, bool back);
    void showHover(const Target &target);
    void hideHover();
    [[nodiscard]] BlockItem *itemOf(const Target &target);
    /// By message; `fetched` are those from `from` on that may not be in memory.
    [[nodiscard]] QList<QList<Block>> blocksBetween(const TextPlace &from, const TextPlace &to,
                                                    const QList<TranscriptMessage> &fetched = {}) const;
    [[nodiscard]] static QString written(const QList<QList<Block>> &messages, CopyForm form);
    static void toClipboard(const QList<QList<Block>> &messages, CopyForm form);
    void toggleReasoning(int message);
    [[nodiscard]] TextPlace placeAt(QPoint point);
    void setSelection(TextPlace start, TextPlace end);
    void selectAround(TextPlace place, bool paragraph);
    [[nodiscard]] TextRange selectionIn(int message, int slot, qsizetype length) const;

    // by keyboard alone, in transcriptkeyboard.cpp
    [[nodiscard]] bool moveByKey(const QKeyEvent &event);
    void focusOn(int message, int slot, int target); ///< a slot below 0: the message as a whole
    void stepMessage(int by);
    /// A selection goes on to the place, or begins there.
    void moveCaret(const TextPlace &place, bool select);
    [[nodiscard]] TextPlace caretPlace();
    [[nodiscard]] TextPlace stepByCharacter(TextPlace place, bool forward, bool words);
    [[nodiscard]] TextPlace stepByLine(TextPlace place, bool down);
    [[nodiscard]] TextPlace lineEnd(TextPlace place, bool end);
    [[nodiscard]] TextPlace nextText(TextPlace place, bool forward); ///< the next item that has a text
    [[nodiscard]] BlockItem *measuredItem(int message, int slot); ///< at its place; what is read does not move
    void reveal(int message, int slot, const QRectF &part);
    [[nodiscard]] QPoint keyboardPoint(); ///< where a menu opens that a key asked for
    void paintKeyboardMarks(QPainter &painter, int message);
    void autoScroll();
    void paintEmpty(QPainter &painter) const;

    MathTypesetter *m_math = nullptr;
    TranscriptStyle m_style;
    LayoutContext m_context;
    std::unique_ptr<CodeHighlighter> m_highlighter;
    TranscriptList m_list; // for whoever has no source
    TranscriptColumn m_column;
    qint64 m_top = 0;
    TranscriptColumn::Anchor m_place; // what is read, for as long as nobody scrolls
    qint64 m_placeTop = -1; // m_top when that was true
    bool m_follow = true;
    bool m_adjusting = false;
    QSet<QString> m_pending; // messages with a value that is not shown yet
    QBasicTimer m_frame;
    QElapsedTimer m_sinceFrame;
    bool m_formulasReady = false;
    qint64 m_frameCost = 0; // microseconds of the last one

    TextPlace m_selectionStart;
    TextPlace m_selectionEnd; // where the pointer is, or the caret
    bool m_caretShown = false; // keys move it
    double m_caretX = -1; // in the column: what it keeps to while it goes up and down
    bool m_selecting = false;
    QPoint m_pressedAt;
    QPoint m_pointer;
    Target m_pressed;
    Target m_hovered;
    int m_hoveredMessage = -1;
    Target m_focused;
    QBasicTimer m_autoScroll;
    QBasicTimer m_copiedTimer;
    Target m_copied; // the code whose button says so
    QElapsedTimer m_tripleClick;
    std::unique_ptr<LiveAnnouncer> m_announcer; // while assistive technology listens
    std::shared_ptr<const FoundMatches> m_marks;
    MatchPlace m_currentMark;
    ScrollMarks *m_scrollMarks = nullptr; // made when there is something to mark
    HoverCard *m_hoverCard = nullptr; // made when the first one is shown
    QPushButton *m_jump;
    int m_unseen = 0;
    QString m_emptyTitle;
    QString m_emptySentence;
};

} // namespace switchyard
