// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace switchyard {

/// Lines above the text that say what is unusual about this message, each with what can be done about it.
class NoticeStack final : public QWidget
{
    Q_OBJECT

public:
    struct Action
    {
        QString caption;
        std::function<void()> run;
    };
    enum class Tone : quint8 { Plain, Warning };

    explicit NoticeStack(QWidget *parent = nullptr);

    /// One line per key; said again it takes the place of the old one. Announced to assistive technology.
    void put(const QString &key, const QString &text, const QList<Action> &actions, Tone tone = Tone::Plain);
    void take(const QString &key);
    void clear();
    [[nodiscard]] bool has(const QString &key) const { return m_rows.contains(key); }
    [[nodiscard]] QString text(const QString &key) const;
    /// The first button of that line, for the keyboard. Nothing when there is none.
    [[nodiscard]] QPushButton *button(const QString &key, int index = 0) const;

private:
    struct Row
    {
        QWidget *widget = nullptr;
        QString text;
        QList<QPushButton *> buttons;
    };

    QVBoxLayout *m_layout;
    QHash<QString, Row> m_rows;
};

} // namespace switchyard
