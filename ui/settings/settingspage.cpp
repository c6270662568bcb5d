// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingspage.h"

#include "core/services/connections.h"
#include "core/services/datafolder.h"
#include "core/services/modelcatalog.h"
#include "core/settings/preferences.h"
#include "ui/common/errorbanner.h"
#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"
#include "ui/settings/routingform.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 640;
constexpr int textSizes[] = {75, 90, 100, 110, 125, 150, 175, 200, 250, 300};
constexpr qsizetype snapshotsShown = 7;

QHBoxLayout *labelled(const QString &label, QWidget *field, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    auto *text = new QLabel(label, parent);
    text->setTextFormat(Qt::PlainText);
    text->setBuddy(field);
    row->addWidget(text);
    row->addStretch();
    row->addWidget(field);
    return row;
}

/// Codes of the translations that are built in.
QStringList builtInLanguages()
{
    QStringList codes;
    const QStringList files = QDir(u":/i18n"_s).entryList({u"switchyard_*.qm"_s});
    for (const QString &file : files)
        codes << file.mid(11).chopped(3);
    return codes;
}

QString languageName(const QString &code)
{
    if (code == "en_XA"_L1)
        return u"Pseudo (for tests)"_s;
    const QLocale locale(code);
    const QString name = locale.nativeLanguageName();
    return name.isEmpty() ? code : name;
}

} // namespace

SettingsPage::SettingsPage(const Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    setObjectName(u"settingsPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new Surface(&ThemeColors::base, Surface::Shape::Flat, this);
    auto *barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(18, 8, 18, 8);
    auto *title = new TextLabel(tr("Settings"), TextRole::Title);
    title->setMinimumHeight(30);
    barLayout->addWidget(title);
    column->addWidget(bar);
    column->addWidget(new Hairline);

    auto *body = new QWidget;
    auto *outer = new QHBoxLayout(body);
    outer->setContentsMargins(24, 20, 24, 24);
    auto *inner = new QWidget(body);
    m_column = inner;
    inner->setMaximumWidth(scaledPixels(columnWidth)); // or what the window leaves
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    m_banner = new ErrorBanner(inner);
    layout->addWidget(m_banner);
    for (QWidget *group :
         {buildAppearance(), buildLanguage(), buildChat(), buildRouting(), buildStorage(), buildAbout()})
        layout->addWidget(group);
    layout->addStretch();
    outer->addStretch(0);
    outer->addWidget(inner, 1000);
    outer->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"settingsScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    column->addWidget(scroll, 1);

    connect(&m_services.preferences, &Preferences::changed, this, &SettingsPage::showValues);
    connect(&m_services.preferences, &Preferences::saveFailed, this,
            [this](const Error &error) { m_banner->showError(error, {}); });
    if (const auto &problem = m_services.preferences.problem())
        m_banner->showWarning(
            tr("The settings file could not be read"),
            singleLine(tr("It was kept aside and the defaults are used. %1").arg(problem->message), 400));
    showValues();
}

QWidget *SettingsPage::addGroup(const QString &title, const QString &sentence, QVBoxLayout **content)
{
    auto *card = new Surface(&ThemeColors::base, Surface::Shape::Card, this);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(20, 16, 20, 18);
    layout->setSpacing(10);
    layout->addWidget(new TextLabel(title, TextRole::Title));
    if (!sentence.isEmpty()) {
        auto *text = new TextLabel(sentence, TextRole::Secondary);
        text->setWordWrap(true);
        layout->addWidget(text);
    }
    *content = layout;
    return card;
}

QWidget *SettingsPage::buildAppearance()
{
    QVBoxLayout *layout = nullptr;
    QWidget *group = addGroup(tr("Appearance"), {}, &layout);
    auto *row = new QHBoxLayout;
    auto *label = new TextLabel(tr("Theme"));
    row->addWidget(label);
    row->addStretch();
    m_theme = new QButtonGroup(this);
    const std::pair<Settings::Theme, QString> themes[] = {{Settings::Theme::System, tr("Like the system")},
                                                          {Settings::Theme::Light, tr("Light")},
                                                          {Settings::Theme::Dark, tr("Dark")}};
    for (const auto &[theme, caption] : themes) {
        auto *chip = new QPushButton(caption, group);
        chip->setObjectName(u"theme%1"_s.arg(int(theme)));
        chip->setAccessibleName(tr("Theme: %1").arg(caption));
        chip->setCheckable(true);
        setButtonRole(chip, ButtonRole::Chip);
        m_theme->addButton(chip, int(theme));
        row->addWidget(chip);
    }
    layout->addLayout(row);
    connect(m_theme, &QButtonGroup::idClicked, this, [this](int id) {
        m_services.preferences.update([id](Settings &settings) { settings.theme = static_cast<Settings::Theme>(id); });
    });
    m_textSize = new QComboBox(group);
    m_textSize->setObjectName(u"textSize"_s);
    m_textSize->setAccessibleName(tr("Text size"));
    for (const int percent : textSizes) {
        //: size of the text in percent
        m_textSize->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);
    }
    connect(m_textSize, &QComboBox::activated, this, [this] {
        const int percent = m_textSize->currentData().toInt();
        m_services.preferences.update([percent](Settings &settings) { settings.textSizePercent = percent; });
    });
    layout->addLayout(labelled(tr("Text size"), m_textSize, group));
    m_platformStyle = new QCheckBox(tr("Use the platform's own style and colours"), group);
    m_platformStyle->setObjectName(u"platformStyle"_s);
    m_platformStyle->setAccessibleName(m_platformStyle->text());
    connect(m_platformStyle, &QCheckBox::toggled, this, [this](bool on) {
        m_services.preferences.update([on](Settings &settings) { settings.platformStyle = on; });
    });
    layout->addWidget(m_platformStyle);
    return group;
}

QWidget *SettingsPage::buildLanguage()
{
    QVBoxLayout *layout = nullptr;
    QWidget *group = addGroup(tr("Language"), {}, &layout);
    m_language = new QComboBox(group);
    m_language->setObjectName(u"language"_s);
    m_language->setAccessibleName(tr("Language of the window"));
    m_language->addItem(tr("Like the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    const QStringList codes = builtInLanguages();
    for (const QString &code : codes) {
        if (code != "en"_L1)
            m_language->addItem(languageName(code), code);
    }
    connect(m_language, &QComboBox::activated, this, [this] {
        const QString code = m_language->currentData().toString();
        m_services.preferences.update([&code](Settings &settings) { settings.language = code; });
        m_languageNote->show();
    });
    layout->addLayout(labelled(tr("Language of the window"), m_language, group));
    m_languageNote = new TextLabel(tr("The new language appears at the next start."), TextRole::Secondary, group);
    m_languageNote->hide();
    layout->addWidget(m_languageNote);
    return group;
}

QWidget *SettingsPage::buildChat()
{
    QVBoxLayout *layout = nullptr;
    QWidget *group = addGroup(tr("Chat"), {}, &layout);
    auto *row = new QHBoxLayout;
    m_defaultModel = new TextLabel(TextRole::Body, group);
    m_defaultModel->setObjectName(u"defaultModelText"_s);
    m_defaultModel->setWordWrap(true);
    auto *choose = new QPushButton(tr("Choose…"), group);
    choose->setObjectName(u"chooseDefaultModel"_s);
    choose->setAccessibleName(tr("Choose the default model in the list of models"));
    connect(choose, &QPushButton::clicked, this, &SettingsPage::modelsRequested);
    //: button: let the program choose the model
    auto *automatic = new QPushButton(tr("Automatic"), group);
    automatic->setObjectName(u"automaticModel"_s);
    automatic->setAccessibleName(tr("No fixed model: begin with the first suitable one"));
    connect(automatic, &QPushButton::clicked, this,
            [this] { m_services.preferences.update([](Settings &settings) { settings.defaultModel = {}; }); });
    row->addWidget(m_defaultModel, 1);
    row->addWidget(automatic);
    row->addWidget(choose);
    layout->addLayout(row);

    m_sendKey = new QButtonGroup(this);
    const std::pair<bool, QString> keys[] = {{true, tr("Enter sends, Shift+Enter breaks the line")},
                                             {false, tr("Ctrl+Enter sends, Enter breaks the line")}};
    for (const auto &[enterSends, caption] : keys) {
        auto *radio = new QRadioButton(caption, group);
        radio->setObjectName(enterSends ? u"enterSends"_s : u"ctrlEnterSends"_s);
        radio->setAccessibleName(caption);
        m_sendKey->addButton(radio, enterSends ? 1 : 0);
        layout->addWidget(radio);
    }
    connect(m_sendKey, &QButtonGroup::idClicked, this, [this](int id) {
        m_services.preferences.update([id](Settings &settings) { settings.enterSends = id == 1; });
    });
    m_refreshAtStart = new QCheckBox(tr("Ask for the list of models at each start"), group);
    m_refreshAtStart->setObjectName(u"refreshAtStart"_s);
    m_refreshAtStart->setAccessibleName(m_refreshAtStart->text());
    connect(m_refreshAtStart, &QCheckBox::toggled, this, [this](bool on) {
        m_services.preferences.update([on](Settings &settings) {
            settings.askedAboutRefresh |= on != settings.refreshCatalogAtStart;
            settings.refreshCatalogAtStart = on;
        });
    });
    layout->addWidget(m_refreshAtStart);
    return group;
}

QWidget *SettingsPage::buildRouting()
{
    QVBoxLayout *layout = nullptr;
    QWidget *group = addGroup(tr("Routing defaults"),
                              tr("Who may answer, and in which order. Sent with every question unless a chat says "
                                 "otherwise; servers other than OpenRouter get only what they understand."),
                              &layout);
    m_routing = new RoutingForm(group);
    connect(m_routing, &RoutingForm::edited, this, [this] {
        m_services.preferences.update([this](Settings &settings) { settings.routing = m_routing->routing(); });
    });
    layout->addWidget(m_routing);
    return group;
}

QWidget *SettingsPage::buildStorage()
{
    QVBoxLayout *layout = nullptr;
    QWidget *group = addGroup(tr("Storage"),
                              tr("Conversations are on your own disk, in one folder. A checked copy is made once a day "
                                 "and before every change of format; seven are kept."),
                              &layout);
    m_folder = new TextLabel(TextRole::Mono, group);
    m_folder->setObjectName(u"dataFolder"_s);
    m_folder->setWordWrap(true);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_size = new TextLabel(TextRole::Body, group);
    m_copies = new TextLabel(TextRole::Body, group);
    m_copies->setObjectName(u"snapshotList"_s);
    m_copies->setColor(&ThemeColors::secondary);
    m_copies->hide();
    layout->addWidget(m_folder);
    layout->addWidget(m_size);
    layout->addWidget(m_copies);
    return group;
}

QWidget *SettingsPage::buildAbout()
{
    QVBoxLayout *layout = nullptr;
    QWidget *group = addGroup(tr("About"), {}, &layout);
    auto *version = new TextLabel(u"Switchyard " SWITCHYARD_VERSION ""_s, TextRole::Strong, group);
    auto *licence
        = new TextLabel(tr("Free software under the GNU General Public License, version 3 or later. Made with Qt %1.")
                            .arg(QLatin1StringView(qVersion())),
                        TextRole::Body, group);
    licence->setWordWrap(true);
    layout->addWidget(version);
    layout->addWidget(licence);
    return group;
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showValues();
    askStorage();
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_column->setMaximumWidth(scaledPixels(columnWidth));
}

void SettingsPage::showValues()
{
    const Settings &settings = m_services.preferences.values();
    if (auto *button = m_theme->button(int(settings.theme)))
        button->setChecked(true);
    m_platformStyle->setChecked(settings.platformStyle);
    int size = m_textSize->findData(settings.textSizePercent);
    if (size < 0) {
        m_textSize->addItem(tr("%1 %").arg(QLocale().toString(settings.textSizePercent)), settings.textSizePercent);
        size = m_textSize->count() - 1;
    }
    m_textSize->setCurrentIndex(size);
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    m_sendKey->button(settings.enterSends ? 1 : 0)->setChecked(true);
    m_refreshAtStart->setChecked(settings.refreshCatalogAtStart);
    m_defaultModel->setText(defaultModelText());
    if (m_routing->routing() != settings.routing)
        m_routing->setRouting(settings.routing);
}

QString SettingsPage::defaultModelText() const
{
    const Settings &settings = m_services.preferences.values();
    const ConnectionId connection = m_services.connections.effective(settings.defaultConnection);
    const auto info = m_services.connections.find(connection);
    const QString server = info ? isolated(info->connection.name, 40) : QString();
    if (settings.defaultModel.isEmpty())
        return tr("New chats begin with the first suitable model of %1.").arg(server);
    return tr("New chats begin with %1 of %2.").arg(isolated(settings.defaultModel.text(), 80), server);
}

void SettingsPage::askStorage()
{
    m_folder->setText(QDir::toNativeSeparators(m_services.dataFolder));
    onFinished(readDataFolder(m_services.dataFolder), this, [this](const Result<DataFolderFacts> &facts) {
        if (facts)
            showStorage(*facts);
    });
}

void SettingsPage::showStorage(const DataFolderFacts &facts)
{
    m_size->setText(facts.databaseBytes ? tr("Database: %1").arg(formatBytes(*facts.databaseBytes))
                                        : tr("No database yet."));
    QStringList lines;
    for (const DataFolderFacts::Copy &copy : facts.copies.first(std::min(facts.copies.size(), snapshotsShown)))
        lines << tr("Copy of %1, %2").arg(formatTimestamp(copy.made), formatBytes(copy.bytes));
    m_copies->setText(lines.join(u'\n'));
    m_copies->setVisible(!lines.isEmpty());
}

} // namespace switchyard
