// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

class QWidget;

namespace switchyard {

/// What is to be done with a link of foreign origin.
struct LinkCheck
{
    enum class Verdict {
        Open, ///< the text showed the address itself
        Ask, ///< show the real host first
        Refuse, ///< not a kind of link that acts here
    };
    /// Why it is asked. The order is the order of weight.
    enum class Reason { None, UserInfo, LookAlikeHost, HiddenDirection, OtherHostShown, LongQuery, TextDiffers };

    Verdict verdict = Verdict::Refuse;
    Reason reason = Reason::None;
    QUrl url; ///< valid unless refused; without user info
    QString host; ///< in ASCII (punycode); of a mail address the part after the @
    QString address; ///< the whole address in ASCII

    bool operator==(const LinkCheck &) const = default;
};

/// Only https, http and mailto act. `shownText` is what the reader saw; empty counts as "something else".
[[nodiscard]] LinkCheck checkLink(const QString &target, const QString &shownText);

/// The only function of the program that opens an address: checks it, asks where that is needed with the ASCII host in
/// bold (a sheet over `parent`, never a nested loop), and hands it to the desktop. Refused links do nothing.
void openLink(const QString &target, const QString &shownText, QWidget *parent);

} // namespace switchyard
