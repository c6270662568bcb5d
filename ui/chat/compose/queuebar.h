// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace switchyard {

class ElidedLabel;

/// A prompt that waits, in the words of the screen.
struct QueuedLine
{
    MessageId id;
    QString text; ///< one line
    bool operator==(const QueuedLine &) const = default;
};

/// The prompts that wait for an answer, above the text: "2 queued", each to be changed or taken out.
class QueueBar final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueBar(QWidget *parent = nullptr);

    void setQueue(const QList<QueuedLine> &lines, bool paused);

Q_SIGNALS:
    void editRequested(const switchyard::MessageId &id);
    void removeRequested(const switchyard::MessageId &id);
    void resumeRequested();

private:
    [[nodiscard]] QWidget *buildLine(const QueuedLine &line);

    ElidedLabel *m_title;
    QPushButton *m_resume;
    QVBoxLayout *m_lines;
    QList<QWidget *> m_widgets;
    QList<QueuedLine> m_shown;
};

} // namespace switchyard
