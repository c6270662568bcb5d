// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/navigationrail.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QToolButton>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr int railWidth = 60;
constexpr int symbolSize = 20;
constexpr int buttonHeight = 48;
} // namespace

QString pageName(PageId page)
{
    switch (page) {
    case PageId::Chats: return NavigationRail::tr("Chats");
    case PageId::Models: return NavigationRail::tr("Models");
    case PageId::Usage: return NavigationRail::tr("Usage");
    case PageId::Keys: return NavigationRail::tr("Keys");
    case PageId::Settings: return NavigationRail::tr("Settings");
    }
    return {};
}

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent), m_pages(new QButtonGroup(this)), m_balance(new QToolButton(this))
{
    setObjectName(u"navigationRail"_s);
    setAccessibleName(tr("Pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 10, 4, 10);
    layout->setSpacing(4);
    addPage(layout, PageId::Chats, u"chats"_s);
    addPage(layout, PageId::Models, u"models"_s);
    addPage(layout, PageId::Usage, u"usage"_s);
    addPage(layout, PageId::Keys, u"keys"_s);
    layout->addStretch();
    m_balance->setObjectName(u"railBalance"_s);
    m_balance->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_balance->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_balance, &QToolButton::clicked, this, [this] { Q_EMIT pageRequested(PageId::Usage); });
    layout->addWidget(m_balance);
    addPage(layout, PageId::Settings, u"settings"_s);
    updateFonts();
    setBalance({});
    connect(m_pages, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT pageRequested(static_cast<PageId>(id)); });
}

QToolButton *NavigationRail::addPage(QVBoxLayout *layout, PageId page, const QString &symbol)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"page"_s + QString::number(int(page) + 1));
    button->setText(pageName(page));
    button->setAccessibleName(pageName(page));
    //: tool tip of a page in the rail: its name and its keys
    button->setToolTip(tr("%1 (Ctrl+%2)").arg(pageName(page), QString::number(int(page) + 1)));
    button->setIcon(symbolIcon(symbol));
    button->setIconSize(QSize(symbolSize, symbolSize));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pages->addButton(button, int(page));
    layout->addWidget(button);
    return button;
}

void NavigationRail::setCurrent(PageId page)
{
    m_pages->button(int(page))->setChecked(true);
}

void NavigationRail::setBalance(const QString &amount)
{
    m_balance->setVisible(!amount.isEmpty());
    if (amount.isEmpty())
        return;
    //: under an amount of money in the rail, two short lines: "$18.42 / can spend"
    m_balance->setText(amount + u'\n' + tr("can spend"));
    m_balance->setAccessibleName(tr("%1 can still be spent").arg(amount));
    m_balance->setToolTip(m_balance->accessibleName());
}

void NavigationRail::updateFonts()
{
    QFont small = interfaceFont(TextRole::Secondary);
    small.setPointSizeF(small.pointSizeF() * 11.0 / 12.0);
    int widest = 0;
    const QFontMetrics metrics(small);
    for (auto *button : m_pages->buttons()) {
        button->setFont(small);
        widest = std::max(widest, metrics.horizontalAdvance(button->text()));
        const int symbol = scaledPixels(symbolSize);
        button->setIconSize(QSize(symbol, symbol));
        button->setFixedHeight(std::max(buttonHeight, symbol + metrics.height() + 14));
    }
    m_balance->setFont(tabularFont(small));
    // Larger text and longer words of other languages get the room they need.
    setFixedWidth(std::max({railWidth, widest + 16, metrics.horizontalAdvance(tr("can spend")) + 20}));
}

void NavigationRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateFonts();
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.window);
}

} // namespace switchyard
