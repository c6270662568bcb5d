// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/ownuse.h"
#include "ui/common/services.h"
#include "ui/explorer/costs/ownuseform.h"
#include "ui/explorer/rankings/rankrows.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace switchyard {

class CountField;
class Placeholder;
class PlotView;
class TableMenuButton;
class TextLabel;

/// Models in order: by what was paid for them, by the price of a stated mix of tokens, by how quickly they answered
/// here, and by what all users of a server spent. The last is asked for by a click only.
class RankingsView final : public QWidget
{
    Q_OBJECT

public:
    explicit RankingsView(const Services &services, QWidget *parent = nullptr);

    void setTable(const std::shared_ptr<const CatalogTable> &table);
    void setRanking(Ranking ranking);
    [[nodiscard]] Ranking ranking() const;

Q_SIGNALS:
    void modelChosen(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    void notice(const QString &text);
    /// A file could not be written.
    void failed(const switchyard::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildPeriods(QWidget *bar);
    QWidget *buildMix(QWidget *bar);
    QWidget *buildServers(QWidget *bar);
    QWidget *buildTables();
    void refresh();
    void rank();
    void rankUse();
    void rankPrices();
    void rankPublished();
    void askPublic();
    void updateServers();
    [[nodiscard]] QString sourceText(const PublicRanking &ranking) const;
    [[nodiscard]] ConnectionId server() const;
    void take(const QList<RankRow> &rows);
    void choose(const QString &key);

    Services m_services;
    OwnUse m_ownUse;
    std::shared_ptr<const CatalogTable> m_table = std::make_shared<CatalogTable>();
    PriceMix m_mix;
    UseSpan m_span = UseSpan::Month;
    QHash<ConnectionId, PublicRanking> m_published; ///< what was asked for since the start
    Async<PublicRanking> m_asked;
    QList<RankRow> m_rows;
    int m_revision = 0; ///< of what was ranked last
    bool m_stale = true;

    QButtonGroup *m_kinds = nullptr;
    QWidget *m_periods = nullptr;
    QWidget *m_mixFields = nullptr;
    QWidget *m_serverFields = nullptr;
    QComboBox *m_server = nullptr; ///< of those that publish a ranking
    QPushButton *m_askAgain = nullptr;
    TextLabel *m_source = nullptr; ///< of the public ranking
    QList<TableMenuButton *> m_exports; // by ranking
    QStackedWidget *m_stack = nullptr;
    Placeholder *m_placeholder = nullptr;
    QStackedWidget *m_tables = nullptr; // by ranking
    QList<RankTableModel *> m_models; // by ranking
    PlotView *m_chart = nullptr;
};

} // namespace switchyard
