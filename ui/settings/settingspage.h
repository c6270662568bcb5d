// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/services.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace switchyard {

class ErrorBanner;
class RoutingForm;
struct DataFolderFacts;
class TextLabel;

/// What the user can choose. Every change holds at once; there is no OK.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(const Services &services, QWidget *parent = nullptr);

Q_SIGNALS:
    void modelsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildAppearance();
    QWidget *buildLanguage();
    QWidget *buildChat();
    QWidget *buildRouting();
    QWidget *buildStorage();
    QWidget *buildAbout();
    QWidget *addGroup(const QString &title, const QString &sentence, QVBoxLayout **content);

    void showValues();
    void askStorage();
    void showStorage(const DataFolderFacts &facts);
    [[nodiscard]] QString defaultModelText() const;

    Services m_services;
    ErrorBanner *m_banner = nullptr;
    QButtonGroup *m_theme = nullptr;
    QButtonGroup *m_sendKey = nullptr;
    QCheckBox *m_platformStyle = nullptr;
    QCheckBox *m_refreshAtStart = nullptr;
    QComboBox *m_textSize = nullptr;
    QComboBox *m_language = nullptr;
    TextLabel *m_languageNote = nullptr;
    TextLabel *m_defaultModel = nullptr;
    RoutingForm *m_routing = nullptr;
    TextLabel *m_folder = nullptr;
    TextLabel *m_size = nullptr;
    QWidget *m_column = nullptr;
    TextLabel *m_copies = nullptr;
};

} // namespace switchyard
