// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/querysuggestions.h"

#include "ui/common/choicelist.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 9;
constexpr int padding = 10;
constexpr int frame = 6;
constexpr int leastWidth = 220, mostWidth = 420;

/// The term on the leading side, the count on the other.
class SuggestionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors colors = ThemeColors::of(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? colors.selection : mixed(colors.text, colors.base, 0.05));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6);
        }
        const QRect row = option.rect.adjusted(padding, 0, -padding, 0);
        const QString count = index.data(QuerySuggestionModel::CountRole).toString();
        painter->setFont(tabularFont(interfaceFont()));
        const int countWidth = painter->fontMetrics().horizontalAdvance(count);
        const auto draw = [&](Qt::Alignment side, int width, const QColor &color, const QString &text) {
            const QRect rect = QStyle::alignedRect(option.direction, side, {width, row.height()}, row);
            painter->setPen(color);
            painter->drawText(
                rect, int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter) | Qt::TextSingleLine,
                painter->fontMetrics().elidedText(text, Qt::ElideRight, width));
        };
        draw(Qt::AlignLeft, row.width() - countWidth - padding, colors.text, index.data().toString());
        draw(Qt::AlignRight, countWidth, colors.secondary, count);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(tabularFont(interfaceFont()));
        return {
            metrics.horizontalAdvance(index.data().toString() + index.data(QuerySuggestionModel::CountRole).toString())
                + 4 * padding,
            metrics.height() + 10};
    }
};

} // namespace

void QuerySuggestionModel::show(const QList<QueryCompletion> &completions)
{
    if (completions == m_completions)
        return;
    beginResetModel();
    m_completions = completions;
    endResetModel();
}

QVariant QuerySuggestionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QueryCompletion &one = m_completions.at(index.row());
    const bool isCounted = one.count >= 0;
    switch (role) {
    case Qt::DisplayRole: return singleLine(one.shown, 120); // authors and providers are of foreign origin
    case CountRole: return isCounted ? formatCount(one.count) : QString();
    case Qt::AccessibleTextRole:
        return isCounted ? tr("%1, %n model(s)", nullptr, one.count).arg(singleLine(one.shown, 120))
                         : singleLine(one.shown, 120);
    default: return {};
    }
}

QuerySuggestions::QuerySuggestions(QWidget *window)
    : QFrame(window), m_model(new QuerySuggestionModel(this)), m_list(new QListView)
{
    setObjectName(u"querySuggestions"_s);
    setAccessibleName(tr("What may be meant"));
    setCursor(Qt::ArrowCursor);
    m_list->setObjectName(u"querySuggestionList"_s);
    m_list->setAccessibleName(accessibleName());
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    makeChoiceList(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(frame, frame, frame, frame);
    layout->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
    hide();
}

void QuerySuggestions::showAt(QWidget *anchor, int x, const QList<QueryCompletion> &completions, int current)
{
    m_model->show(completions);
    if (completions.isEmpty()) {
        hide();
        return;
    }
    int width = scaledPixels(leastWidth);
    for (int row = 0; row < m_model->rowCount(); ++row)
        width = std::max(width, m_list->sizeHintForIndex(m_model->index(row)).width() + 2 * frame);
    width = std::min(width, scaledPixels(mostWidth));
    const int rows = std::min(m_model->rowCount(), mostRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
    const QPoint corner = anchor->mapTo(parentWidget(), QPoint(x, anchor->height() + 4));
    const int left = layoutDirection() == Qt::RightToLeft ? corner.x() - width : corner.x() - frame - padding;
    setGeometry(std::clamp(left, 4, std::max(4, parentWidget()->width() - width - 4)), corner.y(), width,
                layout()->totalSizeHint().height());
    setCurrentRow(current);
    show();
    raise();
}

int QuerySuggestions::currentRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void QuerySuggestions::step(int by)
{
    const int last = m_model->rowCount() - 1;
    const int row = currentRow() < 0 ? (by > 0 ? 0 : last) : std::clamp(currentRow() + by, 0, last);
    setCurrentRow(row);
    // The focus stays in the line: what is chosen there has to be said.
    QAccessibleAnnouncementEvent said(m_list, m_model->index(row).data(Qt::AccessibleTextRole).toString());
    QAccessible::updateAccessibility(&said);
}

void QuerySuggestions::setCurrentRow(int row)
{
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    if (row < 0)
        m_list->scrollToTop();
}

void QuerySuggestions::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixed(colors.secondary, colors.hairline, 0.35), 1));
    painter.setBrush(colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace switchyard
