// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/plotview.h"

#include "core/base/atomicfile.h"
#include "ui/common/icons.h"
#include "ui/common/plotpicture.h"
#include "ui/common/plottablemodel.h"
#include "ui/common/sortproxy.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/tablestyle.h"
#include "ui/common/tabletext.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QBuffer>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QTableView>

#include <array>
#include <utility>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize fileSize(960, 560); // of a picture in a file, at the least
constexpr int fileScale = 2;

struct FormatFacts
{
    PlotView::Format format;
    QLatin1StringView suffix;
};
constexpr std::array formats{FormatFacts{PlotView::Format::Png, "png"_L1}, FormatFacts{PlotView::Format::Svg, "svg"_L1},
                             FormatFacts{PlotView::Format::Csv, "csv"_L1},
                             FormatFacts{PlotView::Format::Markdown, "md"_L1}};

} // namespace

PlotView::PlotView(const QString &name, QWidget *parent) : QWidget(parent), m_model(new PlotTableModel(this))
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(buildHeader());
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildTable());
    layout->addWidget(m_stack, 1);
    m_note = new TextLabel(TextRole::Secondary);
    m_note->setObjectName(name + u"Note"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    layout->addWidget(m_note);
    m_asTable->hide();
}

/// With the first look at it: a chart that is never seen does not load the library.
void PlotView::ensurePicture()
{
    if (std::exchange(m_hasLooked, true))
        return;
    const bool there = PlotRendererFactory::find() != nullptr;
    m_asTable->setVisible(there);
    for (QAction *action : std::as_const(m_pictureActions))
        action->setVisible(there);
    if (!there)
        return;
    m_picture = new PlotPicture(m_stack);
    m_picture->setObjectName(objectName() + u"Picture"_s);
    m_stack->insertWidget(0, m_picture);
    m_stack->setCurrentWidget(m_picture);
    connect(m_picture, &PlotPicture::pointActivated, this, &PlotView::pointActivated);
    showPicture();
}

void PlotView::showPicture()
{
    if (m_picture) {
        m_picture->setAccessibleName(tr("Chart: %1").arg(m_plot.title));
        m_picture->setPlot(m_plot);
    }
    updateNote();
}

void PlotView::showEvent(QShowEvent *event)
{
    ensurePicture();
    QWidget::showEvent(event);
}

QWidget *PlotView::buildHeader()
{
    auto *header = new QWidget(this);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_title = new ElidedLabel(TextRole::Section);
    layout->addWidget(m_title, 1);
    m_asTable = new QPushButton(tr("Table"), header);
    m_asTable->setObjectName(objectName() + u"AsTable"_s);
    m_asTable->setAccessibleName(tr("Show the chart as a table"));
    m_asTable->setToolTip(tr("Key: T"));
    m_asTable->setCheckable(true);
    setButtonRole(m_asTable, ButtonRole::Chip);
    connect(m_asTable, &QPushButton::toggled, this, &PlotView::setTableShown);
    layout->addWidget(m_asTable);
    auto *more = new QPushButton(header);
    more->setObjectName(objectName() + u"Export"_s);
    more->setAccessibleName(tr("Save the chart"));
    more->setToolTip(more->accessibleName());
    more->setIcon(symbolIcon(u"export"_s));
    setButtonRole(more, ButtonRole::Quiet);
    auto *menu = new QMenu(more);
    addExports(menu);
    connect(more, &QPushButton::clicked, menu,
            [menu, more] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    layout->addWidget(more);
    return header;
}

void PlotView::addExports(QMenu *menu)
{
    const std::pair<Format, QString> entries[] = {
        {Format::Png, tr("Save as picture (PNG)…")},
        {Format::Svg, tr("Save as drawing (SVG)…")},
        {Format::Csv, tr("Save as table (CSV)…")},
        {Format::Markdown, tr("Save as table (Markdown)…")},
    };
    for (const auto &[format, caption] : entries) {
        const bool isPicture = format == Format::Png || format == Format::Svg;
        QAction *action = menu->addAction(caption, this, [this, format] { save(format); });
        action->setObjectName(u"save"_s + formats.at(size_t(format)).suffix);
        if (isPicture)
            m_pictureActions << action;
    }
}

QWidget *PlotView::buildTable()
{
    m_table = new QTableView(m_stack);
    m_table->setObjectName(objectName() + u"Table"_s);
    m_table->setAccessibleName(tr("Values of the chart"));
    styleTable(m_table);
    auto *proxy = new SortProxy(m_table);
    proxy->setSourceModel(m_model);
    m_table->setModel(proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as they were given
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(m_table, &QTableView::activated, this, [this, proxy](const QModelIndex &index) {
        if (const QString id = m_model->idOf(proxy->mapToSource(index)); !id.isEmpty())
            Q_EMIT pointActivated(id);
    });
    return m_table;
}

void PlotView::setPlot(const Plot &plot)
{
    m_plot = plot;
    m_title->setFullText(plot.title);
    m_title->setVisible(!plot.title.isEmpty());
    setAccessibleName(plot.title);
    setAccessibleDescription(plotSummary(plot));
    m_table->setAccessibleName(plot.title.isEmpty() ? tr("Values of the chart") : plot.title);
    m_table->setAccessibleDescription(plotSummary(plot));
    m_model->setPlot(plot);
    showPicture();
}

/// What is not in the picture is said below it.
void PlotView::updateNote()
{
    const int unknown = plotUnknownCount(m_plot);
    QString text;
    if (!isTableShown() && m_plot.isEmpty())
        text = tr("Nothing to draw yet.");
    else if (!isTableShown() && unknown > 0)
        text = tr("%n more in the table: not all of their values are known.", nullptr, unknown);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void PlotView::setTableShown(bool on)
{
    ensurePicture();
    if (!m_picture)
        return;
    m_asTable->setChecked(on);
    m_stack->setCurrentWidget(on ? static_cast<QWidget *>(m_table) : m_picture);
    updateNote();
}

bool PlotView::isTableShown() const
{
    return m_stack->currentWidget() == m_table;
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    if (m_picture && event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier) {
        const bool hadFocus = m_stack->isAncestorOf(focusWidget());
        setTableShown(!isTableShown());
        if (hadFocus)
            m_stack->currentWidget()->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

QByteArray PlotView::exported(Format format)
{
    if (format == Format::Csv)
        return tableAsCsv(*m_model).toUtf8();
    if (format == Format::Markdown)
        return tableAsMarkdown(*m_model).toUtf8();
    ensurePicture();
    QBuffer buffer;
    if (!m_picture || !buffer.open(QIODevice::WriteOnly))
        return {};
    const QSize size = fileSize.expandedTo(m_picture->size());
    if (format == Format::Svg) {
        QSvgGenerator drawing;
        drawing.setOutputDevice(&buffer);
        drawing.setSize(size);
        drawing.setResolution(logicalDpiX()); // letters are measured for the screen
        drawing.setViewBox(QRect(QPoint(), size));
        drawing.setTitle(m_plot.title);
        drawing.setDescription(plotSummary(m_plot));
        m_picture->paint(drawing, size);
        return buffer.data();
    }
    QImage image(size * fileScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(fileScale);
    image.fill(ThemeColors::of(this).base);
    m_picture->paint(image, size);
    image.save(&buffer, "PNG");
    return buffer.data();
}

void PlotView::save(Format format)
{
    const QString suffix = formats.at(size_t(format)).suffix;
    auto *dialog = new QFileDialog(this, tr("Save the chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(safeFileName(m_plot.title, u"chart"_s) + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) {
        if (const Result<void> written = writeFileAtomically(path, exported(format)); !written)
            Q_EMIT failed(written.error());
        else
            Q_EMIT notice(tr("Saved"));
    });
    dialog->open();
}

} // namespace switchyard
