// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/suggestionpopup.h"

#include "ui/chat/modelpickerdelegate.h"
#include "ui/common/choicelist.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QAbstractListModel>
#include <QAccessible>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {
constexpr int mostRows = 7, widest = 520;
}

SuggestionPopup::SuggestionPopup(QWidget *parent)
    : QFrame(parent), m_list(new QListView), m_nothing(new TextLabel(TextRole::Secondary)), m_foot(new QHBoxLayout)
{
    setObjectName("suggestions"_L1);
    setCursor(Qt::ArrowCursor);
    m_list->setObjectName("suggestionList"_L1);
    m_list->setItemDelegate(new ModelPickerDelegate(m_list));
    makeChoiceList(m_list);
    m_nothing->setContentsMargins(10, 6, 10, 6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    m_foot->setContentsMargins(4, 0, 0, 0);
    m_foot->setSpacing(4);
    layout->addLayout(m_foot);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
    hide();
}

void SuggestionPopup::setModel(QAbstractListModel *model, const QString &name, const QString &nothing)
{
    setAccessibleName(name);
    m_list->setAccessibleName(name);
    m_nothing->setText(nothing);
    m_list->setModel(model);
}

QPushButton *SuggestionPopup::addAction(const QString &caption)
{
    auto *button = new QPushButton(caption);
    button->setFocusPolicy(Qt::NoFocus);
    setButtonRole(button, ButtonRole::Quiet);
    if (m_foot->count() == 0)
        m_foot->addStretch(1);
    m_foot->addWidget(button);
    return button;
}

void SuggestionPopup::showAt(QWidget *anchor)
{
    const int rows = m_list->model() ? m_list->model()->rowCount() : 0;
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    const int rowHeight = rows > 0 ? m_list->sizeHintForRow(0) : 0;
    const QPoint corner = anchor->mapTo(parentWidget(), QPoint(0, 0));
    const int room = corner.y() - 12;
    const int fitting = rowHeight > 0 ? std::max(1, (room - 60) / rowHeight) : 1;
    m_list->setFixedHeight(std::max(1, std::min({rows, mostRows, fitting}) * rowHeight));
    const int width = std::min(anchor->width(), scaledPixels(widest));
    const int height = layout()->totalSizeHint().height();
    const int x = layoutDirection() == Qt::RightToLeft ? corner.x() + anchor->width() - width : corner.x();
    setGeometry(x, std::max(4, corner.y() - height - 6), width, height);
    if (currentRow() < 0 && rows > 0)
        setCurrentRow(0);
    show();
    raise();
}

int SuggestionPopup::currentRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void SuggestionPopup::setCurrentRow(int row)
{
    const QModelIndex index = m_list->model()->index(row, 0);
    m_list->setCurrentIndex(index);
    // The focus stays in the text: what is chosen there has to be said.
    QAccessibleAnnouncementEvent said(m_list, index.data(Qt::AccessibleTextRole).toString());
    QAccessible::updateAccessibility(&said);
}

bool SuggestionPopup::handleKey(int key)
{
    const int rows = m_list->model() ? m_list->model()->rowCount() : 0;
    const auto move = [&](int step) {
        if (rows > 0)
            setCurrentRow(std::clamp(currentRow() + step, 0, rows - 1));
        return true;
    };
    switch (key) {
    case Qt::Key_Up: return move(-1);
    case Qt::Key_Down: return move(1);
    case Qt::Key_PageUp: return move(-mostRows + 1);
    case Qt::Key_PageDown: return move(mostRows - 1);
    case Qt::Key_Escape: Q_EMIT dismissed(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (currentRow() < 0)
            return false; // nothing to choose: the key means what it means without a list
        Q_EMIT chosen(currentRow());
        return true;
    default: return false;
    }
}

void SuggestionPopup::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixed(colors.secondary, colors.hairline, 0.35), 1));
    painter.setBrush(colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace switchyard
