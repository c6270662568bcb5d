// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keys/connectiontexts.h"

#include "ui/common/format.h"

#include <QCoreApplication>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTexts)
};

} // namespace

QString keyStateText(const ConnectionInfo &info)
{
    const QString label = info.keyLabel.isEmpty() ? QString() : isolated(info.keyLabel, 12);
    switch (info.keyState) {
    case KeyState::NotNeeded:
        return info.connection.isSandbox ? Texts::tr("built in · pretend models, pretend money")
                                         : Texts::tr("needs no key");
    case KeyState::None: return Texts::tr("no key yet");
    case KeyState::Unknown: return Texts::tr("key in the system keychain, not read yet");
    case KeyState::Stored:
        //: %1 is the end of the key, like "…7f3a"
        return label.isEmpty() ? Texts::tr("key in the system keychain")
                               : Texts::tr("key %1 in the system keychain").arg(label);
    case KeyState::SessionOnly:
        return label.isEmpty() ? Texts::tr("key kept until the program ends")
                               : Texts::tr("key %1 kept until the program ends").arg(label);
    case KeyState::Environment:
        return label.isEmpty() ? Texts::tr("key from the environment, not stored")
                               : Texts::tr("key %1 from the environment, not stored").arg(label);
    case KeyState::Unavailable: return Texts::tr("the keychain cannot be read now; the key is still in it");
    case KeyState::Rejected:
        return label.isEmpty() ? Texts::tr("the server refused the key")
                               : Texts::tr("the server refused the key %1").arg(label);
    }
    return {};
}

Badge::Tone keyStateTone(KeyState state)
{
    switch (state) {
    case KeyState::Rejected: return Badge::Tone::Failure;
    case KeyState::None:
    case KeyState::Unavailable: return Badge::Tone::Warning;
    default: return Badge::Tone::Neutral;
    }
}

QString dialectName(Dialect dialect)
{
    switch (dialect) {
    case Dialect::OpenRouter: return Texts::tr("OpenRouter");
    case Dialect::OpenAI: return Texts::tr("OpenAI");
    case Dialect::Compatible: return Texts::tr("OpenAI-compatible");
    }
    return {};
}

QString keyProblem(const QString &text)
{
    if (ApiKey::fromUserText(text))
        return {};
    if (text.trimmed().isEmpty())
        return Texts::tr("Paste the key here.");
    if (text.size() > 4096)
        return Texts::tr("This is far too long for a key.");
    return Texts::tr("A key has only letters, digits and signs: no blanks or line ends inside.");
}

QString addressProblem(const QString &text)
{
    if (Connections::checkAddress(text))
        return {};
    if (text.trimmed().isEmpty())
        return Texts::tr("Type the address of the server, for example http://localhost:11434/v1");
    const QUrl url(text.trimmed());
    if (!url.userInfo().isEmpty())
        return Texts::tr("Take the name and password out of the address; the key goes into its own field.");
    if (!url.scheme().isEmpty() && url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return Texts::tr("Only addresses that begin with https:// or http:// work.");
    return Texts::tr("This is not an address yet.");
}

bool isPlainHttpToElsewhere(const QUrl &url)
{
    const QString host = url.host().toLower();
    const bool local
        = host == "localhost"_L1 || host.endsWith(".localhost"_L1) || host == "::1"_L1 || host.startsWith("127."_L1);
    return url.scheme() == "http"_L1 && !host.isEmpty() && !local;
}

} // namespace switchyard
