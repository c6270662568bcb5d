// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace switchyard {

/// The pages of the window, in the order of Ctrl+1 … Ctrl+5.
enum class PageId { Chats, Models, Usage, Keys, Settings };
inline constexpr int pageCount = 5;

[[nodiscard]] QString pageName(PageId page);

/// The left rail: an icon above a word for each page, and what can still be spent.
class NavigationRail final : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    void setCurrent(PageId page);
    /// Empty when it is not known: then nothing is shown.
    void setBalance(const QString &amount);

Q_SIGNALS:
    void pageRequested(switchyard::PageId page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addPage(QVBoxLayout *layout, PageId page, const QString &symbol);
    void updateFonts();

    QButtonGroup *m_pages;
    QToolButton *m_balance;
};

} // namespace switchyard
