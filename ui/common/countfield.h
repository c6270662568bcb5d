// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QLocale>

#include <optional>

namespace switchyard {

/// A whole number as people type it: "12,000", "12000", "12k", "1.5 M". Up and down go to the next of 1, 2, 5 × powers
/// of ten. What is no number, or beyond the bounds, is marked and leaves the value as it was.
class CountField final : public QLineEdit
{
    Q_OBJECT

public:
    CountField(qint64 least, qint64 most, QWidget *parent = nullptr);

    [[nodiscard]] qint64 value() const { return m_value; }
    void setValue(qint64 value); ///< announces nothing
    /// Nothing for what is no count.
    [[nodiscard]] static std::optional<qint64> fromText(const QString &text, const QLocale &locale = QLocale());

Q_SIGNALS:
    void valueEdited(qint64 value);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void read();
    void mark(bool problem);
    void step(bool up);

    qint64 m_least, m_most;
    qint64 m_value = 0;
};

} // namespace switchyard
