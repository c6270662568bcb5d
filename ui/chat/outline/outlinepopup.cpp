// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/outline/outlinepopup.h"

#include "ui/chat/outline/outlinelistmodel.h"
#include "ui/common/choicelist.h"
#include "ui/common/textlabel.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr int indentStep = 16;
constexpr int deepest = 12; // further in there would be no room for words
constexpr int widest = 620;
constexpr int tallest = 560;

class OutlineDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, QFontMetrics(interfaceFont()).height() + 10};
    }
};

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors colors = ThemeColors::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool onPath = index.data(OutlineListModel::OnPathRole).toBool();
    const bool question = index.data(OutlineListModel::QuestionRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colors.selection : mixed(colors.text, colors.base, 0.05));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6);
    }
    const int indent = std::min(deepest, index.data(OutlineListModel::IndentRole).toInt()) * indentStep;
    const bool mirrored = option.direction == Qt::RightToLeft;
    QRect line = option.rect.adjusted(mirrored ? 10 : 14 + indent, 0, mirrored ? -14 - indent : -10, 0);
    const auto piece = [&](const QFont &font, const QColor &color, const QString &text, int width, bool atEnd) {
        const QFontMetrics metrics(font);
        const int taken = std::min(width, metrics.horizontalAdvance(text) + 1);
        const Qt::Alignment side = (atEnd ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
        const QRect place = QStyle::alignedRect(option.direction, side, {taken, line.height()}, line);
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(place, int(Qt::AlignCenter) | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, taken));
        const int gap = taken > 1 ? taken + 10 : 0;
        if (atEnd != mirrored)
            line.setRight(line.right() - gap);
        else
            line.setLeft(line.left() + gap);
    };
    // A bar beside what is shown, and strong words: not by colour alone.
    if (onPath) {
        const int x = mirrored ? option.rect.right() - 6 - indent : option.rect.left() + 4 + indent;
        painter->fillRect(QRectF(x, option.rect.top() + 5, 3, option.rect.height() - 10), colors.accent);
    }
    const QFont small = tabularFont(interfaceFont(TextRole::Secondary));
    piece(small, colors.secondary, index.data(OutlineListModel::BranchRole).toString(), line.width() / 4, true);
    piece(small, colors.quiet, index.data(OutlineListModel::WhoRole).toString(), line.width() / 3, true);
    const QFont font = interfaceFont(onPath ? TextRole::Strong : TextRole::Body);
    const QColor color = question || onPath ? colors.text : colors.secondary;
    piece(font, color, index.data().toString(), line.width(), false);
    painter->restore();
}

} // namespace

OutlinePopup::OutlinePopup(QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_model(new OutlineListModel(this)),
      m_search(new QLineEdit),
      m_list(new QListView),
      m_nothing(new TextLabel(tr("No message begins with these words."), TextRole::Secondary))
{
    setObjectName("outlinePopup"_L1);
    setAccessibleName(tr("Branches of this chat"));
    m_search->setObjectName("outlineSearch"_L1);
    m_search->setPlaceholderText(tr("Go to a message"));
    m_search->setAccessibleName(tr("Go to a message"));
    m_search->installEventFilter(this);
    m_list->setObjectName("outlineList"_L1);
    m_list->setAccessibleName(tr("Branches of this chat"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OutlineDelegate(m_list));
    makeChoiceList(m_list);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &OutlinePopup::filter);
    connect(m_list, &QListView::clicked, this, &OutlinePopup::choose);
}

void OutlinePopup::openOver(const QWidget *widget, const QList<OutlineEntry> &entries)
{
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    m_model->setEntries(entries);
    m_nothing->setVisible(entries.isEmpty());
    const int row = std::max(0, m_model->lastOnPath());
    m_list->setCurrentIndex(m_model->index(row));
    const int rowHeight = QFontMetrics(interfaceFont()).height() + 10;
    const QRect area(widget->mapToGlobal(QPoint()), widget->size());
    const int width = std::min(widest, area.width() - 32);
    const int height
        = std::clamp(int(entries.size()) * rowHeight + 70, 160, std::max(160, std::min(tallest, area.height() - 32)));
    setGeometry(area.left() + (area.width() - width) / 2, area.top() + 16, width, height);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void OutlinePopup::filter(const QString &words)
{
    m_model->setFilter(words);
    const bool any = m_model->rowCount() > 0;
    m_nothing->setVisible(!any);
    if (any) {
        const int shown = words.isEmpty() ? m_model->lastOnPath() : 0;
        m_list->setCurrentIndex(m_model->index(std::max(0, shown)));
        m_list->scrollTo(m_list->currentIndex());
    }
}

void OutlinePopup::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const MessageId id = m_model->entry(index.row()).id;
    close();
    Q_EMIT messageChosen(id);
}

bool OutlinePopup::navigate(int key)
{
    const int last = m_model->rowCount() - 1;
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down: row += 1; break;
    case Qt::Key_Up: row -= 1; break;
    case Qt::Key_PageDown: row += page; break;
    case Qt::Key_PageUp: row -= page; break;
    default: return false;
    }
    m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, std::max(0, last))));
    return true;
}

bool OutlinePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
    if (watched == m_search && event->type() == QEvent::KeyPress && !m_composing) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_list->currentIndex());
            return true;
        }
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (navigate(key))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

void OutlinePopup::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.base);
    painter.setPen(QPen(mixed(colors.secondary, colors.hairline, 0.35), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace switchyard
