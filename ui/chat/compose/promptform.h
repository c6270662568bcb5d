// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QStringList>
#include <QWidget>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace switchyard {

class ElidedLabel;

/// A few one-line fields in the composer: the gaps of a prompt, or its name. Tab goes from field to field, Enter to the
/// next and from the last one on, Escape leaves.
class PromptForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PromptForm(QWidget *parent = nullptr);

    /// Shows itself with these fields and the focus in the first.
    void ask(const QString &title, const QStringList &fields, const QString &accept,
             const QHash<QString, QString> &values = {});
    [[nodiscard]] QHash<QString, QString> values() const;

Q_SIGNALS:
    void accepted(const QHash<QString, QString> &values);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void accept();

    ElidedLabel *m_title;
    QFormLayout *m_form;
    QPushButton *m_accept;
    QStringList m_names;
    QList<QLineEdit *> m_fields;
    bool m_composing = false;
};

} // namespace switchyard
