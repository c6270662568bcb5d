// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/tablemenu.h"

#include "core/base/atomicfile.h"
#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/tabletext.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>

namespace switchyard {

using namespace Qt::StringLiterals;

TableMenuButton::TableMenuButton(const QAbstractItemModel *model, const QString &fileName, QWidget *parent)
    : QPushButton(parent), m_model(model), m_fileName(fileName)
{
    setText(tr("Export"));
    setIcon(symbolIcon(u"export"_s));
    setAccessibleName(tr("Copy or save the table"));
    auto *menu = new QMenu(this);
    menu->addAction(tr("Copy as Markdown"), this, [this] { copy(true); })->setObjectName(u"copyMarkdown"_s);
    menu->addAction(tr("Copy as CSV"), this, [this] { copy(false); })->setObjectName(u"copyCsv"_s);
    menu->addSeparator();
    menu->addAction(tr("Save as Markdown…"), this, [this] { save(true); })->setObjectName(u"saveMarkdown"_s);
    menu->addAction(tr("Save as CSV…"), this, [this] { save(false); })->setObjectName(u"saveCsv"_s);
    connect(this, &QPushButton::clicked, menu, [this, menu] { menu->popup(mapToGlobal(QPoint(0, height()))); });
}

QString TableMenuButton::text(bool asMarkdown) const
{
    return asMarkdown ? tableAsMarkdown(*m_model) : tableAsCsv(*m_model);
}

void TableMenuButton::copy(bool asMarkdown)
{
    if (!m_model)
        return;
    QGuiApplication::clipboard()->setText(text(asMarkdown));
    Q_EMIT notice(tr("Copied"));
}

void TableMenuButton::save(bool asMarkdown)
{
    if (!m_model)
        return;
    const QString suffix = asMarkdown ? u"md"_s : u"csv"_s;
    auto *dialog = new QFileDialog(this, tr("Save the table"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(safeFileName(m_fileName, u"table"_s) + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, content = text(asMarkdown).toUtf8()](const QString &path) {
        if (const Result<void> written = writeFileAtomically(path, content); !written)
            Q_EMIT failed(written.error());
        else
            Q_EMIT notice(tr("Saved"));
    });
    dialog->open();
}

} // namespace switchyard
