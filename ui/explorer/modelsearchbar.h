// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace switchyard {

class ElidedLabel;

/// The line of search above the catalogue, chips that are short ways to write a term of it, what it found, and the
/// button that asks the server again.
class ModelSearchBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelSearchBar(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    /// searchChanged() has been emitted when this returns.
    void setText(const QString &text);
    void setFacetsShown(bool on);
    void setStatus(const QString &text);
    void setLoading(bool on);
    void focusSearch();

    [[nodiscard]] QWidget *firstInTabOrder() const;
    [[nodiscard]] QWidget *lastInTabOrder() const;

Q_SIGNALS:
    void searchChanged();
    void refreshRequested();
    void facetsToggled(bool on);

private:
    QWidget *buildLine();
    QWidget *buildChips();
    void toggleTerm(const QString &term, bool on);

    QLineEdit *m_search = nullptr;
    ElidedLabel *m_status = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_facets = nullptr;
};

} // namespace switchyard
