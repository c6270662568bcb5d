// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/commandpalette.h"

#include "ui/common/choicelist.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int paletteWidth = 560;
constexpr int paletteHeight = 420;

QString kindName(Command::Kind kind)
{
    switch (kind) {
    case Command::Kind::Action: return CommandPalette::tr("action");
    case Command::Kind::Conversation: return CommandPalette::tr("chat");
    case Command::Kind::Model: return CommandPalette::tr("model");
    }
    return {};
}

QString kindSymbol(Command::Kind kind)
{
    switch (kind) {
    case Command::Kind::Action: return u"chevron-right"_s;
    case Command::Kind::Conversation: return u"chats"_s;
    case Command::Kind::Model: return u"models"_s;
    }
    return {};
}

class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors colors = ThemeColors::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect box = option.rect.adjusted(4, 1, -4, -1);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? colors.selection : colors.alternate);
            painter->drawRoundedRect(box, 7, 7);
        }
        const auto kind = static_cast<Command::Kind>(index.data(CommandListModel::KindRole).toInt());
        const QPixmap symbol
            = symbolPixmap(kindSymbol(kind), colors.secondary, 16, painter->device()->devicePixelRatioF());
        const QRect inner = box.adjusted(10, 0, -10, 0);
        const QRect symbolRect
            = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(16, 16), inner);
        painter->drawPixmap(symbolRect, symbol);
        const QString detail = index.data(CommandListModel::DetailRole).toString();
        const QFont small = interfaceFont(TextRole::Secondary);
        const QFontMetrics smallMetrics(small);
        const int detailWidth = std::min(smallMetrics.horizontalAdvance(detail) + 2, inner.width() / 2);
        const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        const Qt::Alignment trailing = QStyle::visualAlignment(option.direction, Qt::AlignRight);
        QRect text = inner;
        if (option.direction == Qt::RightToLeft)
            text.adjust(detailWidth + 12, 0, -26, 0);
        else
            text.adjust(26, 0, -detailWidth - 12, 0);
        painter->setPen(colors.text);
        painter->setFont(option.font);
        painter->drawText(text, int(leading | Qt::AlignVCenter) | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->setPen(colors.secondary);
        painter->setFont(small);
        painter->drawText(inner, int(trailing | Qt::AlignVCenter) | Qt::TextSingleLine,
                          smallMetrics.elidedText(detail, Qt::ElideMiddle, detailWidth));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 16};
    }
};

} // namespace

void CommandListModel::setCommands(QList<Command> commands)
{
    beginResetModel();
    m_commands = std::move(commands);
    m_shown.clear();
    endResetModel();
    setSearch({});
}

void CommandListModel::setSearch(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    const QString whole = text.simplified();
    QList<qsizetype> first, rest;
    for (qsizetype i = 0; i < m_commands.size() && first.size() < maximumShown; ++i) {
        const Command &command = m_commands.at(i);
        const bool matches = std::ranges::all_of(words, [&command](const QString &word) {
            return command.name.contains(word, Qt::CaseInsensitive)
                || command.detail.contains(word, Qt::CaseInsensitive);
        });
        if (!matches)
            continue;
        if (!whole.isEmpty() && command.name.startsWith(whole, Qt::CaseInsensitive))
            first << i;
        else if (rest.size() < maximumShown)
            rest << i;
    }
    beginResetModel();
    m_shown = (first + rest).mid(0, maximumShown);
    endResetModel();
}

const Command *CommandListModel::command(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_shown.size() ? &m_commands.at(m_shown.at(index.row())) : nullptr;
}

int CommandListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CommandListModel::data(const QModelIndex &index, int role) const
{
    const Command *one = command(index);
    if (!one)
        return {};
    switch (role) {
    case Qt::DisplayRole: return singleLine(one->name, 200);
    case DetailRole: return singleLine(one->detail, 120);
    case KindRole: return int(one->kind);
    //: read by screen readers: the name of an entry and its kind (action, chat, model)
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(singleLine(one->name, 200), kindName(one->kind));
    default: return {};
    }
}

CommandPalette::CommandPalette(QList<Command> commands, QWidget *parent)
    : QWidget(parent),
      m_model(new CommandListModel(this)),
      m_panel(new Surface(&ThemeColors::base, Surface::Shape::Card, this)),
      m_search(new QLineEdit(m_panel)),
      m_list(new QListView(m_panel))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command palette"));
    m_model->setCommands(std::move(commands));
    m_search->setObjectName(u"paletteSearch"_s);
    m_search->setAccessibleName(tr("Search actions, chats and models"));
    m_search->setPlaceholderText(tr("Search actions, chats and models"));
    m_search->addAction(symbolIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    makeChoiceList(m_list);
    auto *layout = new QVBoxLayout(m_panel);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    parent->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    search({});
    hide();
}

void CommandPalette::open()
{
    m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
    m_search->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::dismiss()
{
    if (isHidden())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    deleteLater();
}

void CommandPalette::place()
{
    setGeometry(parentWidget()->rect());
    const QSize size = QSize(paletteWidth, paletteHeight).boundedTo(this->size() - QSize(32, 32));
    m_panel->setGeometry(QRect(QPoint((width() - size.width()) / 2, std::max(16, height() / 8)), size));
}

void CommandPalette::search(const QString &text)
{
    m_model->setSearch(text);
    m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::runCurrent()
{
    const Command *one = m_model->command(m_list->currentIndex());
    if (!one)
        return;
    const auto run = one->run; // closing deletes the model
    dismiss();
    if (run)
        run();
}

bool CommandPalette::handleKey(const QKeyEvent &key)
{
    const auto go = [this](int to) {
        if (m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, m_model->rowCount() - 1)));
    };
    const int row = m_list->currentIndex().row();
    switch (key.key()) {
    case Qt::Key_Down: go(row + 1); return true;
    case Qt::Key_Up: go(row - 1); return true;
    case Qt::Key_PageDown: go(row + 8); return true;
    case Qt::Key_PageUp: go(row - 8); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // nothing behind it is to be reached
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent *>(event)))
        return true;
    if (watched == m_search && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->position().toPoint()))
        dismiss();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, ThemeColors::of(this).isDark ? 110 : 50));
}

} // namespace switchyard
