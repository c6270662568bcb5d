// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/contextpopover.h"

#include "ui/common/format.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

void ContextListModel::setRows(const QList<ContextRow> &rows)
{
    if (rows == m_rows)
        return;
    const bool sameMessages = std::ranges::equal(rows, m_rows, {}, &ContextRow::id, &ContextRow::id);
    if (sameMessages) { // keeps the current row and where the list stands
        m_rows = rows;
        Q_EMIT dataChanged(index(0), index(int(rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QVariant ContextListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ContextRow &row = m_rows[index.row()];
    const auto text = [&row] {
        const QString who = row.isPrompt ? tr("You: %1") : tr("Answer: %1");
        const QString said = who.arg(row.title);
        return row.state == ContextRow::State::Dropped ? tr("%1 (would be left out)").arg(said) : said;
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text();
    case Qt::CheckStateRole:
        return QVariant::fromValue(row.state == ContextRow::State::Sent          ? Qt::Checked
                                       : row.state == ContextRow::State::Dropped ? Qt::PartiallyChecked
                                                                                 : Qt::Unchecked);
    default: return {};
    }
}

bool ContextListModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const ContextRow &row = m_rows[index.row()];
    Q_EMIT excludedChanged(row.id, row.state != ContextRow::State::Excluded);
    return true;
}

Qt::ItemFlags ContextListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

namespace {

/// Rows with room for the box and the frame of the focus.
class RoomyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), std::max(size.height(), option.fontMetrics.height() + 10)};
    }
};

} // namespace

ContextPopover::ContextPopover(QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_lines(new TextLabel(TextRole::Body)),
      m_problem(new TextLabel(TextRole::Secondary)),
      m_dropOldest(new QCheckBox(tr("Leave out the oldest turns when it does not fit"))),
      m_listTitle(new TextLabel(tr("Messages that are sent"), TextRole::Section)),
      m_list(new QListView),
      m_model(new ContextListModel(this))
{
    setObjectName("contextPopover"_L1);
    setAccessibleName(tr("What is sent"));
    m_lines->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setColor(&ThemeColors::warning);
    m_dropOldest->setObjectName("dropOldest"_L1);
    m_list->setObjectName("contextList"_L1);
    m_list->setAccessibleName(tr("Messages that are sent"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    layout->addWidget(m_lines);
    layout->addWidget(m_problem);
    layout->addWidget(m_dropOldest);
    layout->addWidget(m_listTitle);
    layout->addWidget(m_list, 1);

    connect(m_model, &ContextListModel::excludedChanged, this, &ContextPopover::excludedChanged);
    connect(m_dropOldest, &QCheckBox::clicked, this, &ContextPopover::dropOldestChanged);
}

void ContextPopover::setFacts(const ComposerFacts &facts, const QList<ContextRow> &rows)
{
    m_lines->setText(facts.lines.join(u'\n'));
    m_problem->setText(facts.problem);
    m_problem->setVisible(!facts.problem.isEmpty());
    m_dropOldest->setChecked(facts.dropsOldest);
    m_model->setRows(rows);
    m_list->setVisible(!rows.isEmpty());
    m_listTitle->setVisible(!rows.isEmpty());
}

void ContextPopover::openAt(QWidget *anchor)
{
    const QRect screen = anchor->screen()->availableGeometry();
    const QPoint top = anchor->mapToGlobal(QPoint(0, 0));
    const int width = std::min(scaledPixels(400), screen.width() - 16);
    resize(width, 10);
    const int rows = std::min(m_model->rowCount(), 8);
    const int rowHeight = std::max(20, m_list->sizeHintForRow(0));
    m_list->setFixedHeight(std::max(1, rows) * rowHeight + 4);
    const int height = std::max(layout()->totalHeightForWidth(width), layout()->totalSizeHint().height());
    const int x = std::clamp(top.x() + anchor->width() - width, screen.left() + 4,
                             std::max(screen.left() + 4, screen.right() - width - 4));
    setGeometry(x, std::max(screen.top() + 4, top.y() - height - 6), width, height);
    show();
    if (m_model->rowCount() > 0) {
        m_list->setCurrentIndex(m_model->index(m_model->rowCount() - 1));
        m_list->scrollToBottom();
    }
    m_dropOldest->setFocus(Qt::PopupFocusReason);
}

void ContextPopover::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.base);
    painter.setPen(QPen(mixed(colors.secondary, colors.hairline, 0.35), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace switchyard
