// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QPointer>
#include <QPushButton>

class QAbstractItemModel;

namespace switchyard {

/// A button with a menu: copy a table or save it, as CSV or as Markdown.
class TableMenuButton final : public QPushButton
{
    Q_OBJECT

public:
    /// `fileName`: what is proposed, without an ending.
    TableMenuButton(const QAbstractItemModel *model, const QString &fileName, QWidget *parent);

Q_SIGNALS:
    void notice(const QString &text);
    void failed(const switchyard::Error &error);

private:
    [[nodiscard]] QString text(bool asMarkdown) const;
    void copy(bool asMarkdown);
    void save(bool asMarkdown);

    QPointer<const QAbstractItemModel> m_model;
    QString m_fileName;
};

} // namespace switchyard
