// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace switchyard {

class AttachmentIntake;
class Clock;
class Connections;
class ConversationLibrary;
class CreditMonitor;
class DesktopNotifier;
class Ledger;
class ModelCatalog;
class ModelNotebook;
class ModelOffers;
class OwnExperience;
class Preferences;
class PriceAlerts;
class PriceHistory;
class PromptLibrary;
class Theme;

/// What the pages may use. Made by the program, outlives the window.
struct Services
{
    Preferences &preferences;
    Connections &connections;
    ModelCatalog &catalog;
    ConversationLibrary &library;
    CreditMonitor &credits;
    Ledger &ledger;
    Theme &theme;
    const Clock &clock;
    QString dataFolder; ///< where the conversations are; shown in the settings
    AttachmentIntake *attachments = nullptr; ///< without it nothing can be attached
    PromptLibrary *prompts = nullptr; ///< without it there are no saved prompts
    PriceHistory *prices = nullptr; ///< without both there is no history of prices
    PriceAlerts *alerts = nullptr;
    DesktopNotifier *notifier = nullptr; ///< without it only the window tells
    ModelNotebook *notebook = nullptr; ///< without it no model is marked and no filter is saved
    ModelOffers *offers = nullptr; ///< without it nobody knows who serves a model
    OwnExperience *experience = nullptr; ///< without it nothing is told of one's own use of a model
};

} // namespace switchyard
