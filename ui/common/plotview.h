// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "ui/common/plot.h"

#include <QWidget>

class QAction;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace switchyard {

class ElidedLabel;
class PlotPicture;
class PlotTableModel;
class TextLabel;

/// A plot with its two views, picture and table (key: T), and a menu to save it as PNG, SVG, CSV or Markdown. Where the
/// library of charts is missing there is the table alone.
class PlotView final : public QWidget
{
    Q_OBJECT

public:
    enum class Format { Png, Svg, Csv, Markdown };

    /// `name` begins the object names of its parts, for example "priceHistory".
    explicit PlotView(const QString &name, QWidget *parent = nullptr);

    void setPlot(const Plot &plot);
    [[nodiscard]] const Plot &plot() const { return m_plot; }
    /// Does nothing where there is no picture to go back to.
    void setTableShown(bool on);
    [[nodiscard]] bool isTableShown() const;
    /// What a file in that format holds. Takes tens of milliseconds for the pictures.
    [[nodiscard]] QByteArray exported(Format format);

Q_SIGNALS:
    /// A point or row was chosen that has an id.
    void pointActivated(const QString &id);
    /// A file was written, in words.
    void notice(const QString &text);
    void failed(const switchyard::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildHeader();
    QWidget *buildTable();
    void addExports(QMenu *menu);
    void save(Format format);
    void ensurePicture();
    void showPicture();
    void updateNote();

    Plot m_plot;
    PlotTableModel *m_model;
    PlotPicture *m_picture = nullptr; // none before the first look at it, and without the library
    bool m_hasLooked = false;
    QList<QAction *> m_pictureActions;
    ElidedLabel *m_title = nullptr;
    TextLabel *m_note = nullptr;
    QPushButton *m_asTable = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace switchyard
