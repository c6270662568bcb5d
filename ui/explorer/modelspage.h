// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/services.h"
#include "ui/explorer/modeltablemodel.h"

#include <QWidget>

#include <functional>

class QStackedWidget;

namespace switchyard {

class CalculatorView;
class CatalogueTables;
class CatalogueView;
class CompareTray;
class ChangesView;
class ComparedModels;
class ComparisonView;
class ErrorBanner;
class RankingsView;
class SectionBar;

/// Everything about models: sections above, the models to compare below. A section is built when it is first shown.
class ModelsPage final : public QWidget
{
    Q_OBJECT

public:
    /// In the order of the bar. Changes are there where a history of prices is kept.
    enum class Section { Catalogue, Compare, Calculator, Rankings, Changes };

    explicit ModelsPage(const Services &services, QWidget *parent = nullptr);

    void showSection(Section section);
    [[nodiscard]] Section section() const;

    /// Ctrl+F.
    void focusSearch();
    void setSearch(const QString &text);
    /// F9: the details on the right.
    void toggleDetails();
    void showModel(const ConnectionId &connection, const ModelId &model);

Q_SIGNALS:
    void chatRequested(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    void connectionsRequested();
    void notice(const QString &text);
    /// Something that can be taken back for a while: exactly one of the two is called, by whoever shows it.
    void undoable(const QString &text, const std::function<void()> &undo, const std::function<void()> &commit);

private:
    void addSection(const QString &title, std::function<QWidget *()> build);
    [[nodiscard]] QWidget *buildSections();
    void buildSection(int index);
    [[nodiscard]] QWidget *buildComparison();
    [[nodiscard]] QWidget *buildCalculator();
    [[nodiscard]] QWidget *buildChanges();
    [[nodiscard]] QWidget *buildRankings();
    void updateTables();
    void updateCompared();
    void showFailure(const Error &error);

    Services m_services;
    CatalogueTables *m_tables;
    ComparedModels *m_compared;

    SectionBar *m_sections = nullptr;
    ErrorBanner *m_banner = nullptr; ///< what went wrong in the section that is shown
    QStackedWidget *m_stack = nullptr;
    QList<std::function<QWidget *()>> m_builders; // in the order of Section; empty once it has been built
    CatalogueView *m_catalogue = nullptr;
    ComparisonView *m_comparison = nullptr;
    CalculatorView *m_calculator = nullptr;
    ChangesView *m_changes = nullptr;
    RankingsView *m_rankings = nullptr;
    CompareTray *m_tray = nullptr;
};

} // namespace switchyard
