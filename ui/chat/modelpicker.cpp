// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/modelpicker.h"

#include "ui/chat/modelpickerdelegate.h"
#include "ui/common/choicelist.h"
#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

void ModelPickerListModel::setRows(const QList<ModelPickerRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    m_folded.clear();
    m_folded.reserve(rows.size());
    for (const ModelPickerRow &row : rows)
        m_folded.append(QString(row.name + u'\n' + row.detail).toCaseFolded());
    select();
    endResetModel();
}

void ModelPickerListModel::setFilter(const QString &words)
{
    beginResetModel();
    m_words = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    select();
    endResetModel();
}

void ModelPickerListModel::setMost(int most)
{
    m_most = most;
    m_chosen.clear();
}

void ModelPickerListModel::toggle(int index)
{
    const Recipient recipient{row(index).connection, row(index).model};
    if (!m_chosen.removeOne(recipient) && m_chosen.size() < m_most)
        m_chosen.append(recipient);
    Q_EMIT dataChanged(this->index(index), this->index(index));
}

void ModelPickerListModel::select()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QString &folded = m_folded[i];
        if (std::ranges::all_of(m_words, [&folded](const QString &word) { return folded.contains(word); }))
            m_shown.append(i);
    }
}

int ModelPickerListModel::find(const ConnectionId &connection, const ModelId &model) const
{
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        const ModelPickerRow &row = m_rows[m_shown[i]];
        if (row.model == model && row.connection == connection)
            return int(i);
    }
    return -1;
}

QVariant ModelPickerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ModelPickerRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.isFavourite ? QString(u"★ "_s + row.name) : row.name;
    case Qt::AccessibleTextRole:
        return QString((row.isFavourite ? tr("Favourite: %1").arg(row.name) : row.name) + u", "_s + row.detail + u", "_s
                       + row.prices + u", "_s + row.context);
    case DetailRole: return row.detail;
    case PricesRole: return row.prices;
    case ContextRole: return row.context;
    case Qt::CheckStateRole:
        return m_most == 0                                            ? QVariant()
            : m_chosen.contains(Recipient{row.connection, row.model}) ? Qt::Checked
                                                                      : Qt::Unchecked;
    default: return {};
    }
}

ModelPicker::ModelPicker(QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_model(new ModelPickerListModel(this)),
      m_search(new QLineEdit),
      m_list(new QListView),
      m_nothing(new TextLabel(tr("No model matches these words."), TextRole::Secondary)),
      m_foot(new TextLabel(TextRole::Secondary)),
      m_ask(new QPushButton)
{
    setObjectName("modelPicker"_L1);
    setAccessibleName(tr("Choose a model"));
    m_search->setObjectName("modelSearch"_L1);
    m_search->setPlaceholderText(tr("Search models"));
    m_search->setAccessibleName(tr("Search models"));
    m_search->installEventFilter(this);
    m_list->setObjectName("modelList"_L1);
    m_list->setAccessibleName(tr("Models"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ModelPickerDelegate(m_list));
    makeChoiceList(m_list);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();

    m_ask->setObjectName("askSeveral"_L1);
    m_ask->setFocusPolicy(Qt::NoFocus);
    setButtonRole(m_ask, ButtonRole::Primary);
    auto *all = new QPushButton(tr("All models"));
    all->setObjectName("allModelsButton"_L1);
    all->setFocusPolicy(Qt::NoFocus);
    setButtonRole(all, ButtonRole::Quiet);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(4, 0, 0, 0);
    foot->addWidget(m_foot, 1);
    foot->addWidget(all);
    foot->addWidget(m_ask);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 6);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);

    connect(m_search, &QLineEdit::textChanged, this, &ModelPicker::filter);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->most() > 0)
            toggle(index);
        else
            choose(index);
    });
    connect(m_ask, &QPushButton::clicked, this, &ModelPicker::confirm);
    connect(all, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT allModelsRequested();
    });
}

void ModelPicker::openAt(QWidget *anchor, const QList<ModelPickerRow> &rows, const ConnectionId &connection,
                         const ModelId &current)
{
    m_search->clear();
    m_navigated = false;
    m_model->setMost(0);
    m_ask->hide();
    m_foot->setText(tr("Prices: US dollars per million tokens, in / out"));
    m_model->setRows(rows);
    filter({});
    const int index = std::max(0, m_model->find(connection, current));
    m_list->setCurrentIndex(m_model->index(index));

    const QRect screen = anchor->screen()->availableGeometry();
    const QPoint top = anchor->mapToGlobal(QPoint(0, 0));
    const QPoint bottom = anchor->mapToGlobal(QPoint(0, anchor->height()));
    const int width = std::min(480, screen.width() - 16);
    const bool above = top.y() - screen.top() > screen.bottom() - bottom.y();
    const int room = (above ? top.y() - screen.top() : screen.bottom() - bottom.y()) - 12;
    const int height = std::clamp(int(rows.size()) * 44 + 110, 180, std::min(460, std::max(180, room)));
    const int x = std::clamp(top.x(), screen.left() + 4, std::max(screen.left() + 4, screen.right() - width - 4));
    setGeometry(x, above ? top.y() - height - 6 : bottom.y() + 6, width, height);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void ModelPicker::openForSeveral(QWidget *anchor, const QList<ModelPickerRow> &rows, const ConnectionId &connection,
                                 const ModelId &current, int most)
{
    openAt(anchor, rows, connection, current);
    m_model->setMost(most);
    m_ask->show();
    toggle({});
}

/// Ticks or unticks one; without an index only says how many there are.
void ModelPicker::toggle(const QModelIndex &index)
{
    if (index.isValid())
        m_model->toggle(index.row());
    const int count = int(m_model->chosen().size());
    m_ask->setEnabled(count > 0);
    m_ask->setText(tr("Ask %n model(s)", nullptr, count));
    m_foot->setText(count < m_model->most() ? tr("Ctrl+Space chooses, Enter asks")
                                            : tr("No more than %n", nullptr, m_model->most()));
    m_list->viewport()->update();
}

void ModelPicker::confirm()
{
    const QList<Recipient> chosen = m_model->chosen();
    if (chosen.isEmpty())
        return;
    close();
    Q_EMIT severalChosen(chosen);
}

void ModelPicker::filter(const QString &text)
{
    m_navigated = false;
    m_model->setFilter(text);
    const bool any = m_model->rowCount() > 0;
    m_nothing->setVisible(!any);
    if (any)
        m_list->setCurrentIndex(m_model->index(0));
}

void ModelPicker::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const ModelPickerRow row = m_model->row(index.row());
    close();
    Q_EMIT modelChosen(row.connection, row.model);
}

bool ModelPicker::navigate(int key)
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
    m_navigated = true;
    return true;
}

bool ModelPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
    if (watched == m_search && event->type() == QEvent::KeyPress && !m_composing) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ticks = key->key() == Qt::Key_Space && m_model->most() > 0
            && (key->modifiers() == Qt::ControlModifier || m_navigated || m_search->text().isEmpty());
        if (ticks) {
            toggle(m_list->currentIndex());
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (m_model->most() == 0) {
                choose(m_list->currentIndex());
            } else {
                if (m_model->chosen().isEmpty())
                    toggle(m_list->currentIndex());
                confirm();
            }
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (navigate(key->key()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

void ModelPicker::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.base);
    painter.setPen(QPen(mixed(colors.secondary, colors.hairline, 0.35), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace switchyard
