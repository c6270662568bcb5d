// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/atomicfile.h"
#include "core/base/clock.h"
#include "core/services/connections.h"
#include "ui/common/errorbanner.h"
#include "ui/common/format.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/changesview.h"
#include "ui/explorer/pricetexts.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype problemsShown = 3;
constexpr qsizetype importsShown = 8; // in the menu

} // namespace

ChangesView::Prompter ChangesView::dialogs()
{
    const auto show = [](QFileDialog *dialog, const std::function<void(const QString &)> &then) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, dialog, then);
        dialog->open();
    };
    return {.open =
                [this, show](const std::function<void(const QString &)> &then) {
                    show(new QFileDialog(this, tr("Take prices in"), {}, tr("Prices (*.csv *.json);;All files (*)")),
                         then);
                },
            .save =
                [this, show](const QString &suggestion, const std::function<void(const QString &)> &then) {
                    auto *dialog = new QFileDialog(this, tr("Export prices"));
                    dialog->setAcceptMode(QFileDialog::AcceptSave);
                    dialog->selectFile(suggestion);
                    show(dialog, then);
                }};
}

/// Filled when it is opened: what can be taken back is in the store.
void ChangesView::fillHistoryMenu()
{
    m_history->clear();
    QList<Connection> servers;
    for (const ConnectionInfo &info : m_services.connections.all()) {
        if (!info.connection.isSandbox)
            servers.append(info.connection);
    }
    if (servers.isEmpty())
        m_history->addAction(tr("The sandbox has no history"))->setEnabled(false);
    for (const Connection &server : std::as_const(servers))
        addConnectionActions(server.id, server.name, servers.size() == 1);
    onFinished(m_prices.imports(), m_history, [this](const Result<QList<PriceImport>> &imports) {
        if (!imports || imports->isEmpty())
            return;
        m_history->addSeparator();
        for (const PriceImport &import : imports->first(std::min(imports->size(), importsShown))) {
            const QString name = singleLine(import.name, 40);
            //: menu: %1 a file that was taken in, %2 when
            QAction *action = m_history->addAction(
                tr("Take back %1 (%2)").arg(name, formatRelativeTime(import.time, m_services.clock.now())));
            action->setObjectName(u"takeBack%1"_s.arg(import.id));
            connect(action, &QAction::triggered, this, [this, id = import.id, name] { takeBack(id, name); });
        }
    });
}

void ChangesView::addConnectionActions(const ConnectionId &id, const QString &name, bool isOnly)
{
    const QString shown = singleLine(name, 40);
    QMenu *menu = isOnly ? m_history : m_history->addMenu(shown);
    QAction *open = menu->addAction(tr("Take prices in…"));
    open->setObjectName(u"importPrices"_s);
    open->setEnabled(!m_import);
    connect(open, &QAction::triggered, this,
            [this, id] { m_prompter.open([this, id](const QString &path) { importInto(id, path); }); });
    const std::pair<PriceHistory::Format, QString> formats[]
        = {{PriceHistory::Format::Csv, tr("Export as CSV…")}, {PriceHistory::Format::Json, tr("Export as JSON…")}};
    for (const auto &[format, text] : formats) {
        const QString suffix = format == PriceHistory::Format::Csv ? u".csv"_s : u".json"_s;
        QAction *save = menu->addAction(text);
        save->setObjectName(u"exportPrices"_s + suffix);
        //: suggested name of a file
        const QString suggestion = safeFileName(tr("prices of %1").arg(shown), u"prices"_s) + suffix;
        connect(save, &QAction::triggered, this, [this, id, format, suggestion] {
            m_prompter.save(suggestion, [this, id, format](const QString &path) { exportFrom(id, format, path); });
        });
    }
}

void ChangesView::importInto(const ConnectionId &id, const QString &path)
{
    m_banner->clear();
    m_progressText->setText(tr("Reading the file…"));
    m_progress->show();
    m_import = m_prices.importFile(path, id);
    onFinished(*m_import, this, [this](const Result<PriceImportReport> &report) {
        m_import.reset();
        m_progress->hide();
        showImport(report);
    });
}

void ChangesView::showImport(const Result<PriceImportReport> &report)
{
    if (!report) {
        if (report.error().kind == Error::Kind::Cancelled)
            Q_EMIT notice(tr("Nothing of the file was taken in."));
        else
            m_banner->showError(report.error(), {});
        return;
    }
    const QString name = isolated(report->import.name, 60);
    if (report->problemCount > 0) {
        QStringList lines;
        for (const PriceFileProblem &problem : report->problems.first(std::min(report->problems.size(), problemsShown)))
            lines.append(problemText(problem));
        if (const qint64 rest = report->problemCount - lines.size(); rest > 0)
            //: below the first problems of a file
            lines.append(tr("… and %n more.", nullptr, int(rest)));
        m_banner->showWarning(tr("Nothing was taken in from %1.").arg(name), lines.join(u'\n'));
        return;
    }
    if (report->import.points == 0) {
        Q_EMIT notice(tr("%1 holds no prices.").arg(name));
        return;
    }
    //: a file; %n: how many prices of it were not known before
    QString text = tr("%1: %n price(s) taken in.", nullptr, int(report->taken.added)).arg(name);
    if (report->taken.contradicting > 0)
        //: prices of a file that differ from what the program saw at that time
        text += u' ' + tr("%n differ from what was seen.", nullptr, int(report->taken.contradicting));
    Q_EMIT undoable(text, [this, id = report->import.id, name] { takeBack(id, name); }, [] {});
}

void ChangesView::takeBack(qint64 import, const QString &name)
{
    onFinished(m_prices.removeImport(import), this, [this, name](const Result<void> &removed) {
        if (removed)
            Q_EMIT notice(tr("The prices of %1 are taken back.").arg(name));
        else
            m_banner->showError(removed.error(), {});
    });
}

void ChangesView::exportFrom(const ConnectionId &id, PriceHistory::Format format, const QString &path)
{
    onFinished(m_prices.exportFile(path, id, format), this, [this, path](const Result<void> &written) {
        if (written)
            Q_EMIT notice(tr("The prices are in %1.").arg(isolated(QFileInfo(path).fileName(), 60)));
        else
            m_banner->showError(written.error(), {});
    });
}

} // namespace switchyard
