// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

/// A layer between SQLite and the system: records what is written and synced, or lets calls fail.
namespace switchyard::testing {

/// One thing that happened to a file, or a mark of the test between them.
struct FileOperation
{
    enum Kind { Write, Truncate, Sync, Delete, Mark };
    Kind kind = Mark;
    QString path;
    qint64 offset = 0; ///< or the new size
    QByteArray data; ///< or the text of the mark
};

enum class Failure { None, Full, InputOutput };

/// Makes the layer SQLite's default in this process. Call once, before the first connection.
void installTestVfs();

/// Forgets records and failures, starts counting anew.
void resetTestVfs();

void setRecording(bool on);
void mark(const QByteArray &text);
[[nodiscard]] QList<FileOperation> takeRecord();

/// The call of this number (from 0) fails; `andAllLater` = all that follow as well.
void failAtCall(int number, Failure how, bool andAllLater);
/// Calls that could have failed since the reset.
[[nodiscard]] int callCount();
/// While this says yes, nothing grows. Asked on SQLite's threads.
void setFullWhen(std::function<bool()> isFull);

} // namespace switchyard::testing
