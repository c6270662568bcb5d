// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QGridLayout;

namespace switchyard {

/// Names on the leading side, their values on the other. Values are foreign: plain text, one line or wrapped.
class FactGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);

    struct Fact
    {
        QString name; ///< empty: `value` is a sentence over the whole width
        QString value;
        bool isFigure = false; ///< one line, digits of equal width, on the far side
        bool operator==(const Fact &) const = default;
    };
    /// Nothing is made anew when nothing changed.
    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const { return m_facts; }

private:
    void addRow(int row, const Fact &fact);

    QGridLayout *m_layout;
    QList<Fact> m_facts;
};

} // namespace switchyard
