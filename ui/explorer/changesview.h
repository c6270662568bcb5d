// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/pricehistory.h"
#include "ui/common/services.h"
#include "ui/explorer/changestablemodel.h"

#include <QWidget>

#include <functional>

class QButtonGroup;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace switchyard {

class ElidedLabel;
class ErrorBanner;
class Placeholder;
class PriceHistoryPanel;
class TextLabel;

/// What became of the prices: a feed of changes, on the right the steps of the model that is chosen and what to be told
/// of. Needs `Services::prices` and `Services::alerts`.
class ChangesView final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(const Services &services, QWidget *parent = nullptr);

    void focusTable();
    void showGroup(ChangeGroup group);

    /// How files are asked for: calls its argument with a path, or not at all. Tests bring their own.
    struct Prompter
    {
        std::function<void(std::function<void(const QString &path)>)> open;
        std::function<void(const QString &suggestion, std::function<void(const QString &path)>)> save;
    };
    void setPrompter(const Prompter &prompter) { m_prompter = prompter; }

Q_SIGNALS:
    /// To be shown in the catalogue.
    void modelChosen(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    void connectionsRequested();
    void notice(const QString &text);
    /// Done already; undo takes it back. Exactly one of the two is called.
    void undoable(const QString &text, const std::function<void()> &undo, const std::function<void()> &commit);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHeader();
    QWidget *buildProgress();
    QWidget *buildFeed();
    QWidget *buildSide();
    void connectServices();

    void reload();
    void showRows(const Result<QList<ChangeRow>> &read);
    void updateState();
    void updateStatus();
    void updateChips();
    void showCurrent();
    void refresh();
    [[nodiscard]] ConnectionId refreshable() const; ///< empty: there is only the sandbox

    // changesviewfiles.cpp
    void fillHistoryMenu();
    void addConnectionActions(const ConnectionId &id, const QString &name, bool isOnly);
    void importInto(const ConnectionId &id, const QString &path);
    void showImport(const Result<PriceImportReport> &report);
    void exportFrom(const ConnectionId &id, PriceHistory::Format format, const QString &path);
    void takeBack(qint64 import, const QString &name);
    [[nodiscard]] Prompter dialogs();

    Services m_services;
    PriceHistory &m_prices;
    ChangesTableModel *m_model;
    ChangesProxy *m_proxy;
    Prompter m_prompter;
    std::optional<Async<PriceImportReport>> m_import; // that is running
    std::optional<Error> m_error; // of the last reading
    std::pair<ConnectionId, ModelId> m_current;
    int m_query = 0;
    bool m_stale = true, m_loading = false;

    QButtonGroup *m_groups = nullptr;
    QPushButton *m_favourites = nullptr;
    ElidedLabel *m_status = nullptr;
    QPushButton *m_refresh = nullptr;
    QMenu *m_history = nullptr;
    ErrorBanner *m_banner = nullptr;
    QWidget *m_progress = nullptr;
    TextLabel *m_progressText = nullptr;
    QStackedWidget *m_stack = nullptr;
    Placeholder *m_placeholder = nullptr;
    QTableView *m_table = nullptr;
    QWidget *m_side = nullptr;
    ElidedLabel *m_modelName = nullptr;
    PriceHistoryPanel *m_steps = nullptr;
    QPushButton *m_showModel = nullptr;
};

} // namespace switchyard
