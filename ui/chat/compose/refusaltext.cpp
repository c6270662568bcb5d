// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/refusaltext.h"

#include "core/services/attachedfile.h"
#include "ui/common/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RefusalText)
};
} // namespace

QString refusalText(const QString &name, const Error &error)
{
    const QString file = isolated(name, 60);
    const QString &code = error.code;
    if (code == "folder"_L1)
        return Words::tr("%1 is a folder; only files can be attached").arg(file);
    if (code == "pipe"_L1 || code == "device"_L1 || code == "socket"_L1)
        return Words::tr("%1 is no ordinary file").arg(file);
    if (code == "empty"_L1)
        return Words::tr("%1 is empty").arg(file);
    if (code == "too_large"_L1)
        return Words::tr("%1 is larger than %2").arg(file, formatBytes(largestAttachment));
    if (code == "no_permission"_L1)
        return Words::tr("%1 may not be read").arg(file);
    if (code == "missing"_L1)
        return Words::tr("%1 is not there").arg(file);
    if (code == "link_loop"_L1)
        return Words::tr("%1 is a link that leads to itself").arg(file);
    if (code == "too_slow"_L1)
        return Words::tr("%1 could not be read in time; its drive does not answer").arg(file);
    if (code == "binary"_L1)
        return Words::tr("%1 is neither text, picture nor PDF").arg(file);
    return Words::tr("%1 could not be read").arg(file);
}

} // namespace switchyard
